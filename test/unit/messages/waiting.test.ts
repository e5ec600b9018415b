// What waits for a person: whose it is, what sending again does, and what is left out when all is sent again.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Instant, before, days, hours, minutes, systemClock } from '../../../src/base/clock.ts'
import { type ConversationId, type StaffId, newId } from '../../../src/base/ids.ts'
import type { ConversationKind } from '../../../src/messages/channel.ts'
import {
  type Dealing,
  readWaiting,
  sendAgain,
  sendAllAgain,
  waitingAt,
} from '../../../src/messages/waiting.ts'
import { type World, openWorld, queues } from './cast.ts'

const HOTEL = 'hz-yunqi'
let world: World
let staffId: StaffId
beforeAll(async () => {
  world = await openWorld()
  staffId = newId<StaffId>(systemClock())
  const person = { email: 'duty@example.com', name: 'Duty', language: 'en', createdAt: systemClock() }
  await world.store.db.staff.create({ data: { id: staffId, ...person } })
})
afterEach(async () => {
  await world.store.db.$executeRaw`UPDATE message SET delivery = 'sent' WHERE direction = 'out'`
})
afterAll(() => world.close())

const dealing = (hotels: readonly string[] = [HOTEL]): Dealing => ({ staffId, hotels, now: systemClock() })

type Given = { kind?: ConversationKind; hotelId?: string | null; at?: Instant; address?: string }

/** A message that was given up. */
async function failed({ kind = 'guest', hotelId = HOTEL, at, address }: Given = {}): Promise<ConversationId> {
  const id = await queues(world.store, ['hello'], {
    kind,
    ...(at ? { at } : {}),
    ...(address ? { address } : {}),
  })
  await world.store.db.conversation.update({ where: { id }, data: { hotelId } })
  await world.store.db.$executeRaw`
    UPDATE message SET delivery = 'failed', failure = 'no answer', attempts = 12, unsure = 2
    WHERE conversation_id = ${id}::uuid`
  return id
}

const message = (conversationId: ConversationId) =>
  world.store.db.message.findFirstOrThrow({ where: { conversationId } })

const audits = (subjectId: string) => world.store.db.audit.findMany({ where: { subjectId } })

test('each hotel’s people see their own, and what no hotel is known for', async () => {
  const own = await failed()
  const nobodys = await failed({ hotelId: null })
  const seen = async (hotels: readonly string[]) =>
    (await waitingAt(world.store.db, hotels)).map(({ conversationId }) => conversationId)
  expect((await seen([HOTEL])).toSorted()).toEqual([own, nobodys].toSorted())
  expect(await seen(['another'])).toEqual([nobodys])
  const { id } = await message(own)
  const elsewhere = (tx: typeof world.store.db) => sendAgain(tx, id, dealing(['another']))
  expect(await world.store.transaction(elsewhere)).toBe(false)
  expect(await world.store.transaction((tx) => readWaiting(tx, id, dealing(['another'])))).toBeUndefined()
})

test('what may have arrived says so, and is read and sent again on record, once', async () => {
  const line = await failed()
  const { id } = await message(line)
  expect(await waitingAt(world.store.db, [HOTEL])).toMatchObject([
    { id, maybeArrived: true, worthSending: true },
  ])
  const read = await world.store.transaction((tx) => readWaiting(tx, id, dealing()))
  expect(read?.text).toBe('hello')
  const news: string[] = []
  const off = world.store.live.on('send', (about) => news.push(about))
  const twice = await Promise.all(
    [1, 2].map(() => world.store.transaction((tx) => sendAgain(tx, id, dealing()))),
  )
  off()
  expect(twice.toSorted()).toEqual([false, true])
  expect(news).toEqual([line])
  expect(await message(line)).toMatchObject({ delivery: 'queued', attempts: 0, unsure: 0, failure: null })
  expect((await audits(id)).map(({ action }) => action).toSorted()).toEqual([
    'message.read',
    'message.sent-again',
  ])
})

test('all are sent again but those that are of no use: old, to a shut door, an expired code', async () => {
  const now = systemClock()
  const worth = [
    await failed({ at: before(now, hours(20)) }),
    await failed({ kind: 'group' }),
    await failed({ kind: 'contact', at: before(now, minutes(5)), address: `${randomUUID()}@example.com` }),
  ]
  const blocked = await failed()
  await world.store.db.conversation.update({ where: { id: blocked }, data: { blockedAt: now } })
  const left = [
    blocked,
    await failed({ at: before(now, days(2)) }),
    await failed({ kind: 'contact', at: before(now, minutes(11)), address: `${randomUUID()}@example.com` }),
    await failed({ hotelId: null, kind: 'group' }),
  ]
  expect(await world.store.transaction((tx) => sendAllAgain(tx, dealing()))).toBe(3)
  for (const line of worth) expect((await message(line)).delivery).toBe('queued')
  for (const line of left) expect((await message(line)).delivery).toBe('failed')
  const { id } = await message(worth[0]!)
  expect(await audits(id)).toMatchObject([{ action: 'message.sent-again', staffId }])
  expect(await world.store.transaction((tx) => sendAllAgain(tx, dealing()))).toBe(0)
})

test('more than the page shows are sent again together', async () => {
  for (let n = 0; n < 210; n += 1) await failed()
  expect(await waitingAt(world.store.db, [HOTEL])).toHaveLength(200)
  expect(await world.store.transaction((tx) => sendAllAgain(tx, dealing()))).toBe(210)
})
