// A fault run from beginning to end: the real program twice on one real PostgreSQL, people who talk, things that go
// wrong, and then the counting.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FaultChannel } from './channels/channel.ts'
import { openSmsGateway } from './channels/sms-gateway.ts'
import { openTelegramChannel } from './channels/telegram-channel.ts'
import { openWebChannel } from './channels/web-channel.ts'
import { countEffects } from './count-effects.ts'
import { countGuests } from './count-guests.ts'
import { countMessages } from './count-messages.ts'
import { countReplies } from './count-replies.ts'
import { type Dice, dice as newDice } from './dice.ts'
import { API_KEY, openFrontDoor } from './front-door.ts'
import { type Gate, openGate } from './gate.ts'
import { furnish } from './hotels.ts'
import { type Instance, openInstance } from './instance.ts'
import { type Undone, readBooks, readUndone } from './ledger-of-run.ts'
import { type Expected, type World, chatting, complaining, staying } from './lives.ts'
import { type Plan, type Wrong, doMischief } from './mischief.ts'
import { freePort, startPostgres } from './postgres-server.ts'
import { type Report, brokenPromises } from './report.ts'
import { openStaff } from './staff-life.ts'
import { traceChanges } from './trace.ts'

export type Course = {
  readonly seed: number
  readonly plan: Plan
  /** People who talk at the same time. */
  readonly seats: number
  /** Told what happens. */
  readonly say: (line: string) => void
  /** Handed all that an instance printed in each of its runs. */
  readonly keep?: (instance: string, words: string) => void
}

const PRELOAD = pathToFileURL(join(import.meta.dirname, 'faulty-understanding.ts')).href

/** Milliseconds until everything that was begun must be done, after the last fault. */
const SETTLING = 240_000

export async function runCourse({ seed, plan, seats, say, keep }: Course): Promise<Report> {
  const began = performance.now()
  const dice = newDice(seed)
  const closing: (() => Promise<unknown> | void)[] = []
  try {
    const postgres = await startPostgres()
    closing.push(() => postgres.stop())
    const colleagues = await furnish(postgres.url)
    await traceChanges(postgres.url)

    const ports = [await freePort(), await freePort()]
    const urls = ports.map((port) => `http://127.0.0.1:${port}`)
    const telegram = await openTelegramChannel(dice.for('telegram'))
    const sms = await openSmsGateway()
    const web = openWebChannel({ urls, dice: dice.for('web') })
    const channels: readonly FaultChannel[] = [telegram, web, sms]
    closing.push(...channels.map((channel) => () => channel.close()))

    const { instances, gates } = await startInstances(postgres.url, ports, channels, dice, keep)
    closing.push(async () => void (await Promise.all(instances.map((instance) => instance.stop()))))
    closing.push(...gates.map((gate) => () => gate.close()))
    await Promise.all(instances.map(untilReady))
    say(`two instances are ready after ${Math.round(performance.now() - began)} ms`)

    const door = openFrontDoor(urls, dice.for('door'))
    closing.push(() => door.close())
    const staff = await openStaff({ colleagues, telegram, door, dice: dice.for('staff') })
    const expected: Expected[] = []
    const leaving = new AbortController()
    closing.push(() => leaving.abort())
    const world: World = { channels, sms, door, dice: dice.for('lives'), expected, signal: leaving.signal }
    let open = true
    const seated = Array.from({ length: seats }, (_, n) => sit(world, dice.for(`seat ${n}`), () => open))
    const working = new AbortController()
    const atWork = staff.work(working.signal)

    const wrongs = await doMischief(plan, {
      instances,
      gates,
      postgres,
      channels: channels.filter(({ origin }) => origin).map(({ name }) => name),
      dice: dice.for('mischief'),
    })
    say(`the last fault fell after ${Math.round((performance.now() - began) / 1000)} s; everybody finishes`)
    open = false
    await Promise.all(seated)
    working.abort()
    await atWork
    await settled(postgres.url, channels, say)
    await pause(2000)

    const dead = (await readBooks(postgres.url)).said.filter(({ delivery }) => delivery === 'failed')
    const seen = await staff.readOutbox()
    const evidence = {
      arrived: channels.flatMap((channel) => [...channel.arrived()]),
      passages: gates.flatMap((gate) => [...gate.passages]),
      wrongs,
      shown: web.shown,
      said: channels.flatMap((channel) => [...channel.said]),
    }
    const books = await readBooks(postgres.url)
    const sentAgain = await staff.sendAgain()
    await settled(postgres.url, channels, say)
    const still = new Set(
      (await readBooks(postgres.url)).said.filter(({ delivery }) => delivery !== 'sent').map(({ id }) => id),
    )

    const counted = {
      seed,
      seconds: Math.round((performance.now() - began) / 1000),
      mischief: countMischief(wrongs, instances),
      guests: countGuests(expected, evidence, books),
      answers: Object.fromEntries(
        [...door.refusals, ...web.refusals].map(([why, count]) => [String(why), count]),
      ),
      messages: countMessages(evidence.said, books),
      replies: countReplies(books, evidence),
      effects: countEffects(expected, books),
      outbox: {
        unseen: dead.filter(({ id }) => !seen.has(id)).length,
        sentAgain,
        failedAgain: dead.filter(({ id }) => still.has(id)).length,
      },
    }
    const ended = instances.flatMap(({ name, runs }) =>
      runs.flatMap(({ words }) =>
        words === undefined ? [] : [`${name} ended by itself: ${words.slice(-700)}`],
      ),
    )
    return { ...counted, remarks: [...counted.replies.remarks, ...ended], broken: brokenPromises(counted) }
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

async function startInstances(
  url: string,
  ports: readonly number[],
  channels: readonly FaultChannel[],
  dice: Dice,
  keep: Course['keep'],
): Promise<{ instances: Instance[]; gates: Gate[] }> {
  const instances: Instance[] = []
  const gates: Gate[] = []
  const stands = channels.flatMap(({ name, origin, sends }) => (origin ? [{ name, origin, sends }] : []))
  for (const [n, port] of ports.entries()) {
    const gate = await openGate({
      channels: stands,
      run: () => instances[n]?.current() ?? instances[n]?.runs.at(-1),
      dice: dice.for(`gate ${n}`),
    })
    gates.push(gate)
    const own = channels.flatMap(({ name, env }) => Object.entries(env(gate.urlOf(name))))
    instances.push(
      openInstance({
        name: 'AB'[n]!,
        port,
        env: { ...Object.fromEntries(own), DATABASE_URL: url, BELLBIRD_API_KEY: API_KEY },
        preload: PRELOAD,
        dice: dice.for(`instance ${n}`),
        ...(keep ? { keep } : {}),
      }),
    )
  }
  return { instances, gates }
}

async function untilReady(instance: Instance): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!instance.isReady()) {
    if (performance.now() > deadline) throw new Error(`Instance ${instance.name} does not start`)
    await pause(50)
  }
}

/** One life after another, as long as the doors are open. */
async function sit(world: World, dice: Dice, isOpen: () => boolean): Promise<void> {
  await pause(dice.between(0, 3000))
  while (isOpen()) {
    await dice.pick([complaining, chatting, chatting, staying])({ ...world, dice: dice.for(randomUUID()) })
    await pause(dice.between(100, 1000))
  }
}

/** Waits until nothing is left to do: no turn, no send, no job, nothing on its way. */
async function settled(
  url: string,
  channels: readonly FaultChannel[],
  say: (line: string) => void,
): Promise<void> {
  const deadline = performance.now() + SETTLING
  let quiet = 0
  for (;;) {
    const undone: Undone & { pending: number } = {
      ...(await readUndone(url)),
      pending: channels.reduce((sum, channel) => sum + channel.pending(), 0),
    }
    quiet = Object.values(undone).every((left) => left === 0) ? quiet + 1 : 0
    if (quiet >= 4) return
    if (performance.now() > deadline) return say(`not everything was done in time: ${JSON.stringify(undone)}`)
    await pause(500)
  }
}

function countMischief(wrongs: readonly Wrong[], instances: readonly Instance[]): Report['mischief'] {
  const runs = instances.flatMap((instance) => [...instance.runs])
  const starts = runs.flatMap(({ startedAt, readyAt }) =>
    readyAt === undefined ? [] : [readyAt - startedAt],
  )
  const tally = (names: readonly string[]): Record<string, number> =>
    Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
  const kills = wrongs.flatMap((wrong) => (wrong.kind === 'kill' ? [wrong] : []))
  return {
    kills: kills.length,
    killsWhileStarting: kills.filter(({ ready }) => !ready).length,
    aimedKills: wrongs.filter(({ kind }) => kind === 'aimed-kill').length,
    restarts: tally(wrongs.flatMap((wrong) => (wrong.kind === 'restart' ? [wrong.mode] : []))),
    outages: tally(
      wrongs.flatMap((wrong) => (wrong.kind === 'outage' ? [`${wrong.channel} ${wrong.outage}`] : [])),
    ),
    starts: runs.length,
    readyAfter: Math.round(starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 2)] ?? 0),
    endedByThemselves: runs.filter(({ words }) => words !== undefined).length,
  }
}
