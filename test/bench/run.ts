// npm run bench: what a turn through the web chat costs, beside the same work in hand-written SQL in the same run; how
// soon a webhook is answered; whether a turn costs more with a million messages stored; memory and start.
// Prints JSON. Absolute times depend on the machine; the ratios are what counts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openLog } from '../../src/base/log.ts'
import { joinEmbedded } from '../../src/store/embedded.ts'
import { openTelegramStandIn } from '../contract/telegram-stand-in.ts'
import { type Running, startProgram } from '../fault/service.ts'
import { acknowledgeBeside, postFloor, postTelegram } from './acknowledge.ts'
import { GUESTS, MESSAGES, fillDatabase } from './crowd.ts'
import {
  type OpenTalker,
  type Pace,
  type Paces,
  floorGuests,
  measureBeside,
  round,
  talk,
  warmUp,
  webGuests,
} from './talk.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'bellbird-bench-'))
const telegram = await openTelegramStandIn()
const secret = 'bench-secret-0123456789'
const env = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }
const connected = {
  ...env,
  PUBLIC_URL: 'https://stay.example',
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.root,
  TELEGRAM_WEBHOOK_SECRET: secret,
}
try {
  const first = await startProgram(env)
  const firstReplyMs = await firstReply(first)
  await first.stop()
  const program = await startProgram(env)
  const atRest = await residentMegabytes(program)
  const embedded = await joinEmbedded({ dataDir, log: openLog('error') })
  const floor = await openFloor(embedded.url)

  const turns = await measureBeside(webGuests(program.url), floorGuests(floor.url))
  const memory = await memoryOverTurns(program, atRest)
  const stopBegan = performance.now()
  await program.stop()
  const stopMs = Math.round(performance.now() - stopBegan)

  const port = await freePort()
  const posted = await startProgram({ ...connected, PORT: String(port) })
  while (!telegram.webhook()) await pause(20)
  const ack = await acknowledgeBeside(postTelegram(`http://127.0.0.1:${port}`, secret), postFloor(floor.url))
  await posted.stop()

  const flat = await cost(env)
  await fillDatabase(embedded.url)
  const crowded = await cost(env)
  floor.stop()
  await embedded.stop()

  const report = {
    turns: { ...turns, ratio: ratios(turns) },
    webhook: {
      ...ack,
      ratio: {
        p50: round(ack.ours.p50Ms / ack.floor.p50Ms),
        p99: round(ack.ours.p99Ms / ack.floor.p99Ms),
      },
    },
    crowd: {
      guests: GUESTS,
      messages: MESSAGES,
      before: flat,
      after: crowded,
      ratio: {
        one: round(crowded.one.perSecond / flat.one.perSecond),
        eight: round(crowded.eight.perSecond / flat.eight.perSecond),
      },
    },
    startMs: {
      first: Math.round(first.readyAfter),
      firstReply: firstReplyMs,
      again: Math.round(program.readyAfter),
    },
    stopMs,
    memoryMegabytes: memory,
  }
  console.log(JSON.stringify(report, null, 2))
} finally {
  await telegram.close()
  await rm(dataDir, { recursive: true, force: true })
}

function ratios({ ours, floor }: { ours: Paces; floor: Paces }): Record<keyof Paces, number> {
  const of = (pace: keyof Paces) => round(ours[pace].perSecond / floor[pace].perSecond)
  return { one: of('one'), eight: of('eight'), twenty: of('twenty') }
}

/** From the start of the program until its first answer was seen, in ms. */
async function firstReply(program: Running): Promise<number> {
  const began = performance.now()
  const guest = await webGuests(program.url)(0)
  await guest.say('hello')
  guest.leave()
  return Math.round(program.readyAfter + performance.now() - began)
}

/** What a turn costs in a program that has just started, after a warm-up. */
async function cost(env: Record<string, string>): Promise<{ one: Pace; eight: Pace }> {
  const program = await startProgram(env)
  const open: OpenTalker = webGuests(program.url)
  await warmUp(open)
  const measured = { one: await talk(open, 1, 12), eight: await talk(open, 8, 6) }
  await program.stop()
  return measured
}

/** Resident memory at rest, after 1,000 turns, 5,000 and 10,000. */
async function memoryOverTurns(program: Running, atRest: number): Promise<Record<string, number>> {
  const seen: Record<string, number> = { atRest }
  let turns = 0
  for (const [name, until] of [
    ['after1000', 1000],
    ['after5000', 5000],
    ['after10000', 10_000],
  ] as const) {
    while (turns < until) turns += (await talk(webGuests(program.url), 16)).turns
    seen[name] = await residentMegabytes(program)
  }
  return seen
}

async function openFloor(databaseUrl: string): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'floor.ts')], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const port = /floor on (\d+)/.exec(line.toString())![1]!
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

async function residentMegabytes({ process: child }: Running): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
