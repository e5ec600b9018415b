// Who may take a turn: a lease that runs out, a worker that stalls or dies, two instances on one database.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { after, seconds, systemClock } from '../../../src/base/clock.ts'
import type { ConversationId } from '../../../src/base/ids.ts'
import { openTurns, takeTurn } from '../../../src/conversation/take-turn.ts'
import { claim, hold, settle, unhandled } from '../../../src/messages/inbox.ts'
import { enter } from '../../../src/messages/say.ts'
import { transcript } from '../../../src/messages/transcript.ts'
import { phrase } from '../../../src/phrases/phrases.ts'
import { openStore } from '../../../src/store/database.ts'
import { type World, hears, log, openWorld } from './cast.ts'
import { until } from '../../until.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const handled = async (id: ConversationId): Promise<boolean[]> => {
  const rows = await world.store.db.message.findMany({
    where: { conversationId: id, direction: 'in' },
    orderBy: { seq: 'asc' },
  })
  return rows.map(({ handledAt }) => handledAt !== null)
}

/** As if so much time had gone by that the lease is over. */
const runOut = (id: ConversationId) =>
  world.store.db
    .$executeRaw`UPDATE conversation SET turn_until = now() - interval '1 second' WHERE id = ${id}::uuid`

/** Whether a session of this database waits for a row. */
async function someoneWaits(): Promise<boolean> {
  const rows = await world.store.db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return rows.length > 0
}

describe('a lease', () => {
  test('is one worker’s alone', async () => {
    const id = await hears(world.store, randomUUID(), 'one')
    const all = await Promise.all(Array.from({ length: 6 }, () => claim(world.store, id)))
    expect(all.filter(Boolean)).toHaveLength(1)
  })

  test('of a worker that stalled cannot settle anything once another has taken over', async () => {
    const id = await hears(world.store, randomUUID(), 'one')
    const stalled = (await claim(world.store, id))!
    await runOut(id)
    expect(await takeTurn(world.engine, id)).toBe(false)
    const late = world.store.transaction((tx) => hold(tx, stalled))
    await expect(late).rejects.toThrow('Another worker')
    expect((await transcript(world.store.db, id)).filter(({ from }) => from === 'bot')).toHaveLength(2)
  })

  test('claimed for a message that was settled at that moment is given back, and the next has its turn', async () => {
    const address = randomUUID()
    const id = await hears(world.store, address, 'one')
    await hears(world.store, address, 'two')
    const slow = (await claim(world.store, id))!
    await runOut(id)
    const held = Promise.withResolvers<void>()
    const waited = Promise.withResolvers<void>()
    const settling = world.store.transaction(async (tx) => {
      await hold(tx, slow)
      held.resolve()
      await waited.promise
      const { language: _, ...kept } = slow
      return settle(tx, slow, { ...kept, language: 'en', sayings: [] }, systemClock())
    })
    await held.promise
    // It waits for the row, and then finds the lease free and the first message, as it stood before, unhandled.
    const other = takeTurn(world.engine, id)
    await until('the other to wait', someoneWaits)
    waited.resolve()
    expect(await settling, 'more waits').toBe(true)
    expect(await other, 'look again').toBe(true)
    expect(await takeTurn(world.engine, id)).toBe(false)
    expect(await handled(id)).toEqual([true, true])
  })
})

describe('a message that fails', () => {
  test('waits a moment, and is given up in the end: the guest is told and the next one heard', async () => {
    const address = randomUUID()
    const id = await hears(world.store, address, 'breaks it')
    await hears(world.store, address, 'fine')
    const broken = {
      ...world.engine,
      understand: async () => {
        throw new Error('a fault of ours')
      },
    }
    for (let n = 0; n < 5; n += 1) {
      expect(await takeTurn(broken, id)).toBe(false)
      expect(await takeTurn(broken, id), 'not at once again').toBe(false)
      expect(await handled(id)).toEqual([false, false])
      await runOut(id)
    }
    expect(await takeTurn(broken, id), 'given up').toBe(true)
    expect(await handled(id)).toEqual([true, false])
    expect(await takeTurn(world.engine, id)).toBe(false)
    const said = (await transcript(world.store.db, id)).map(({ text }) => text)
    expect(said).toContain(phrase('zh-CN', 'heard.failed'))
    expect(await handled(id)).toEqual([true, true])
  })

  test('and takes its worker down with it is given up too', async () => {
    const id = await hears(world.store, randomUUID(), 'kills whoever reads it')
    for (let n = 0; n < 5; n += 1) {
      expect((await claim(world.store, id))?.attempts).toBe(n)
      await runOut(id)
    }
    const never = () => Promise.reject(new Error('It must not be read again'))
    expect(await takeTurn({ ...world.engine, understand: never }, id)).toBe(false)
    expect(await handled(id)).toEqual([true])
  })
})

test('who waits longest is looked after first, and what the service begins by itself last', async () => {
  const now = systemClock()
  const [event, late, early] = await Promise.all([
    hears(world.store, randomUUID(), 'x', { at: after(now, -seconds(90)) }),
    hears(world.store, randomUUID(), 'y', { at: after(now, -seconds(30)) }),
    hears(world.store, randomUUID(), 'z', { at: after(now, -seconds(60)) }),
  ])
  await takeTurn(world.engine, event)
  await world.store.transaction((tx) =>
    enter(tx, event, { dialog: 'survey', name: 'invite', subject: 's' }, after(now, -seconds(80))),
  )
  const ours: ConversationId[] = [event, late, early]
  expect((await unhandled(world.store)).filter((id) => ours.includes(id))).toEqual([early, late, event])
  for (const id of ours) await takeTurn(world.engine, id)
})

test('two instances take each turn once, in order', { timeout: 60_000 }, async () => {
  const second = await openStore(world.url, log, 8)
  const workers = [openTurns(world.engine), openTurns({ ...world.engine, store: second })]
  const guests = Array.from({ length: 12 }, () => randomUUID())
  const lines = await Promise.all(
    guests.map(async (address, g) => {
      const through = g % 2 ? second : world.store
      const id = await hears(through, address, '0')
      for (let n = 1; n < 8; n += 1) await hears(n % 2 ? second : world.store, address, String(n))
      return id
    }),
  )
  const all = async () => (await Promise.all(lines.map(handled))).flat().every(Boolean)
  await until('everything to be handled', all, 30_000)
  await Promise.all(workers.map((worker) => worker.stop()))
  for (const id of lines) {
    const rows = await world.store.db.message.findMany({
      where: { conversationId: id },
      orderBy: { seq: 'asc' },
    })
    const ins = rows.filter(({ direction }) => direction === 'in')
    const times = ins.map(({ handledAt }) => handledAt!.getTime())
    expect(times, 'handled in order').toEqual(times.toSorted((a, b) => a - b))
    // The first answer has a greeting before it.
    expect(rows.length - ins.length, 'answers').toBe(9)
    expect(ins.every(({ attempts }) => attempts === 0)).toBe(true)
  }
  await second.close()
})
