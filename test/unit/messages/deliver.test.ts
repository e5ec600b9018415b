// The way out: in order, once, and what happens when a channel, the database or the service itself fails meanwhile.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { before, days, minutes, systemClock } from '../../../src/base/clock.ts'
import type { ConversationId } from '../../../src/base/ids.ts'
import { SendFailure } from '../../../src/messages/channel.ts'
import { openDelivery } from '../../../src/messages/deliver.ts'
import { begin, finish, undelivered } from '../../../src/messages/outbox.ts'
import type { Worker } from '../../../src/messages/worker.ts'
import type { Store } from '../../../src/store/database.ts'
import { type StandIn, type World, log, openWorld, queues, standIn } from './cast.ts'
import { until } from '../../until.ts'

let world: World
const open: Worker[] = []
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((worker) => worker.stop()))
  await world.store.db
    .$executeRaw`UPDATE message SET delivery = 'failed' WHERE delivery IN ('queued', 'held')`
})
afterAll(() => world.close())

function delivering(channels: readonly StandIn[], store: Store = world.store): Worker {
  const byName = new Map(channels.map((channel) => [channel.name, channel]))
  const worker = openDelivery({ store, channels: () => byName, clock: systemClock, log })
  open.push(worker)
  return worker
}

type Row = { text: string; delivery: string; attempts: number; unsure: number; failure: string | null }

const rows = (id: ConversationId) =>
  world.store.db.$queryRaw<Row[]>`
    SELECT content ->> 'text' AS text, delivery, attempts, unsure::int, failure FROM message
    WHERE conversation_id = ${id}::uuid ORDER BY seq`

const all = (id: ConversationId, delivery: string) => async () =>
  (await rows(id)).every((row) => row.delivery === delivery)

const allOf = (ids: readonly ConversationId[], delivery: string) => async () =>
  (await Promise.all(ids.map((id) => all(id, delivery)()))).every(Boolean)

/** As if the pause before the next attempt were over. */
const hurry = (id: ConversationId) =>
  world.store.db.$executeRaw`UPDATE message SET next_attempt_at = now() WHERE conversation_id = ${id}::uuid`

/** As if the lease of whoever sends had run out. The next one ends at another moment. */
async function runOut(id: ConversationId): Promise<void> {
  await world.store.db.$executeRaw`UPDATE conversation SET send_until = now() WHERE id = ${id}::uuid`
  await new Promise((resolve) => setTimeout(resolve, 5))
}

const fails = (kind: 'transient' | 'unsure' | 'refused' | 'blocked') => () => {
  throw new SendFailure({ kind }, `it is ${kind}`)
}

describe('a conversation', () => {
  test('is delivered in order by whichever of two instances, each message once', async () => {
    const channel = standIn()
    delivering([channel])
    delivering([channel])
    const letters = ['a', 'b', 'c', 'd']
    const lines = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        queues(
          world.store,
          letters.map((letter) => `${n}${letter}`),
        ),
      ),
    )
    await until('all to leave', allOf(lines, 'sent'))
    const texts = channel.sent.map(({ text }) => text)
    expect(texts).toHaveLength(40)
    for (let n = 0; n < 10; n += 1) {
      const own = texts.filter((text) => text.startsWith(String(n)))
      expect(own).toEqual(letters.map((letter) => `${n}${letter}`))
    }
  })

  test('waits behind a message that did not leave, and costs nothing meanwhile', async () => {
    const channel = standIn()
    channel.next.push(fails('transient'))
    delivering([channel])
    const id = await queues(world.store, ['first', 'second'])
    await until('the first to fail', async () => (await rows(id))[0]!.attempts === 1)
    expect(await undelivered(world.store)).not.toContain(id)
    expect(channel.sent).toEqual([])
    await hurry(id)
    await until('both to leave', all(id, 'sent'))
    expect(channel.sent.map(({ text }) => text)).toEqual(['first', 'second'])
    expect(await rows(id)).toMatchObject([
      { attempts: 2, unsure: 0, failure: null },
      { attempts: 1, unsure: 0 },
    ])
  })

  test('goes on after a message that is refused for good', async () => {
    const channel = standIn()
    channel.next.push(fails('refused'))
    delivering([channel])
    const id = await queues(world.store, ['first', 'second'])
    await until('the second to leave', async () => (await rows(id))[1]!.delivery === 'sent')
    expect((await rows(id))[0]).toMatchObject({ delivery: 'failed', failure: 'it is refused' })
  })

  test('of staff tells the urgent first', async () => {
    const channel = standIn()
    const sayings = [
      { text: 'soon', urgency: 4 },
      { text: 'now', urgency: 1 },
    ]
    const id = await queues(world.store, sayings, { kind: 'group' })
    delivering([channel])
    await until('both to leave', all(id, 'sent'))
    expect(channel.sent.map(({ text }) => text)).toEqual(['now', 'soon'])
  })

  test('whose guest shut the door is noted', async () => {
    const channel = standIn()
    channel.next.push(fails('blocked'))
    delivering([channel])
    const id = await queues(world.store, ['hello'])
    await until('it to fail', all(id, 'failed'))
    const line = await world.store.db.conversation.findUniqueOrThrow({ where: { id } })
    expect(line.blockedAt).not.toBeNull()
  })
})

describe('a send of which nobody knows how it ended', () => {
  test('because the service was killed, is tried once more; then a person decides', async () => {
    const id = await queues(world.store, ['hello'])
    const channel = standIn()
    for (let kills = 1; kills <= 2; kills += 1) {
      expect(await begin(world.store, id)).toMatchObject({ attempts: kills, unsure: kills })
      expect(await begin(world.store, id), 'leased').toBeUndefined()
      await runOut(id)
    }
    delivering([channel])
    await until('it to be given to a person', all(id, 'failed'))
    expect(channel.sent).toEqual([])
    const [row] = await rows(id)
    expect(row!.unsure).toBe(2)
    expect(row!.failure).toContain('may have arrived')
  })

  test('because the answer did not come, says that it may have arrived twice', async () => {
    const channel = standIn()
    channel.next.push(fails('unsure'))
    delivering([channel])
    const id = await queues(world.store, ['hello'])
    await until('it to fail', async () => (await rows(id))[0]!.failure !== null)
    await hurry(id)
    await until('it to leave', all(id, 'sent'))
    expect((await rows(id))[0]).toMatchObject({ attempts: 2, unsure: 1 })
  })

  test.each([
    ['again', 2],
    ['person', 1],
  ] as const)('goes, where a channel says "%s", to a person after %d', async (whenUnsure, risked) => {
    const news: string[] = []
    const off = world.store.live.on('outbox', (id) => news.push(id))
    const channel = { ...standIn(), whenUnsure }
    for (let n = 0; n < risked; n += 1) channel.next.push(fails('unsure'))
    delivering([channel])
    const id = await queues(world.store, ['hello', 'what comes after'])
    for (let tries = 1; tries <= risked; tries += 1) {
      await until(`try ${tries}`, async () => (await rows(id))[0]!.attempts === tries)
      await hurry(id)
    }
    await until('it to be given to a person', async () => (await rows(id))[0]!.delivery === 'failed')
    expect((await rows(id))[0]).toMatchObject({ attempts: risked, unsure: risked })
    expect(news).toContain(id)
    off()
    await until('the next to leave', async () => (await rows(id))[1]!.delivery === 'sent')
    expect(channel.sent.map(({ text }) => text)).toEqual(['what comes after'])
  })

  test('because of a kill goes to a person at once, where a channel leaves it to one', async () => {
    const id = await queues(world.store, ['hello'])
    await begin(world.store, id)
    await runOut(id)
    const channel = { ...standIn(), whenUnsure: 'person' as const }
    delivering([channel])
    await until('it to be given to a person', all(id, 'failed'))
    expect(channel.sent).toEqual([])
    expect((await rows(id))[0]).toMatchObject({ unsure: 1 })
  })

  test('and whose end is known after all is marked, though the database is away for a moment', async () => {
    const channel = standIn()
    const { store } = world
    let away = 0
    channel.next.push(() => void (away = 3))
    const db = new Proxy(store.db, {
      get(target, key) {
        if (key !== '$executeRaw' || away === 0) return Reflect.get(target, key) as unknown
        away -= 1
        return () => Promise.reject(new Error('the database is away'))
      },
    })
    delivering([channel], { ...store, db })
    const id = await queues(store, ['hello'])
    await until('it to be marked', all(id, 'sent'))
    expect(away).toBe(0)
    expect(channel.sent).toHaveLength(1)
    expect((await rows(id))[0]).toMatchObject({ attempts: 1, unsure: 0 })
  })
})

describe('a lease', () => {
  test('that ran out frees nobody else’s, and what has left stays marked as left', async () => {
    const id = await queues(world.store, ['hello'])
    const stalled = (await begin(world.store, id))!
    await runOut(id)
    const other = (await begin(world.store, id))!
    await finish(world.store, stalled, {
      kind: 'again',
      known: true,
      reason: 'late',
      after: 0,
      counted: true,
    })
    expect(await begin(world.store, id), 'still the other’s').toBeUndefined()
    await finish(world.store, other, { kind: 'sent', at: systemClock(), receipt: 'r' })
    await finish(world.store, stalled, { kind: 'failed', known: true, reason: 'later' })
    expect((await rows(id))[0]).toMatchObject({ delivery: 'sent', failure: null })
  })

  test('taken at the moment when another finishes begins what is next, not the same again', async () => {
    const id = await queues(world.store, ['first', 'second'])
    const slow = (await begin(world.store, id))!
    await runOut(id)
    const held = Promise.withResolvers<void>()
    const waited = Promise.withResolvers<void>()
    const finishing = world.store.transaction(async (tx) => {
      await finish({ ...world.store, db: tx }, slow, { kind: 'sent', at: systemClock(), receipt: 'r' })
      await tx.$executeRaw`UPDATE conversation SET send_until = '-infinity' WHERE id = ${id}::uuid`
      held.resolve()
      await waited.promise
    })
    await held.promise
    const other = begin(world.store, id)
    await until('the other to wait', async () => {
      const waiting = await world.store.db.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      return waiting.length > 0
    })
    waited.resolve()
    await finishing
    expect((await other)?.content).toMatchObject({ text: 'second' })
  })
})

describe('what no channel carries', () => {
  test('is held for a person, and leaves once there is a channel', async () => {
    const id = await queues(world.store, ['hello'], { channel: 'later' })
    const without = delivering([standIn()])
    await until('it to be held', all(id, 'held'))
    expect((await rows(id))[0]).toMatchObject({ attempts: 0, unsure: 0 })
    await without.stop()
    const later = standIn('later')
    delivering([later])
    await until('it to leave', all(id, 'sent'))
    expect(later.sent).toHaveLength(1)
  })

  test('stays with a person when it is of no use any more', async () => {
    const at = before(systemClock(), minutes(11))
    const held = [
      await queues(world.store, ['hi'], { channel: 'later', at: before(systemClock(), days(3)) }),
      await queues(world.store, ['code'], { channel: 'later', kind: 'contact', at }),
    ]
    const first = delivering([])
    await until('both to be held', allOf(held, 'held'))
    await first.stop()
    const later = standIn('later')
    delivering([later])
    const fresh = await queues(world.store, ['fresh'], { channel: 'later' })
    await until('the fresh one to leave', all(fresh, 'sent'))
    expect(later.sent.map(({ text }) => text)).toEqual(['fresh'])
  })
})

test('a channel that hangs keeps no other from its own', async () => {
  const hanging = standIn('hanging')
  const ending = Promise.withResolvers<void>()
  for (let n = 0; n < 20; n += 1) hanging.next.push(() => ending.promise)
  const channel = standIn()
  await Promise.all(Array.from({ length: 20 }, () => queues(world.store, ['x'], { channel: 'hanging' })))
  delivering([hanging, channel])
  await until('all to hang', () => hanging.next.length === 0)
  const id = await queues(world.store, ['hello'])
  await until('the other to leave', all(id, 'sent'), 2000)
  ending.resolve()
})

test('an answer passes what nobody waits for', async () => {
  const channel = standIn()
  const queued = Promise.withResolvers<void>()
  const slow = async () => {
    await queued.promise
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
  for (let n = 0; n < 400; n += 1) channel.next.push(slow)
  delivering([channel])
  for (let n = 0; n < 20; n += 1) {
    const some = Array.from({ length: 20 }, () => [{ text: 'invitation', urgency: 7 }])
    await Promise.all(some.map((sayings) => queues(world.store, sayings)))
  }
  const id = await queues(world.store, ['answer'])
  queued.resolve()
  await until('the answer to leave', all(id, 'sent'))
  expect(channel.sent.findIndex(({ text }) => text === 'answer')).toBeLessThan(300)
  channel.next.length = 0
})

test('at the end, what is queued leaves, but what waits is not waited for', async () => {
  const channel = standIn()
  channel.next.push(fails('transient'))
  const worker = delivering([channel])
  const waits = await queues(world.store, ['waits'])
  await until('it to fail', async () => (await rows(waits))[0]!.attempts === 1)
  const lines = await Promise.all(Array.from({ length: 50 }, () => queues(world.store, ['last words'])))
  const began = performance.now()
  await worker.drain(5000)
  await worker.stop()
  expect(performance.now() - began).toBeLessThan(4500)
  expect(await allOf(lines, 'sent')()).toBe(true)
})
