// Reports of a stay, in whatever order and however often they arrive.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { after, instant, minutes } from '../../../src/base/clock.ts'
import { type GuestId, newId } from '../../../src/base/ids.ts'
import { openLog } from '../../../src/base/log.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { type StayReport, takeStay } from '../../../src/stays/feed.ts'
import { STAY_STATUSES, currentStay, findStay, stayById, staysOf } from '../../../src/stays/stay.ts'
import { testDatabase } from '../../postgres.ts'

const now = instant('2026-11-05T00:00:00Z')
const first = instant('2026-11-01T06:00:00Z')
let database: { url: string; drop(): Promise<void> }
let store: Store
let guestId: GuestId
let count = 0

beforeAll(async () => {
  database = await testDatabase()
  store = await openStore(database.url, openLog('silent'))
  await store.db.hotel.create({
    data: {
      id: 'inn',
      name: 'The Inn',
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
      languages: ['en'],
      file: {},
      fileHash: '',
      appliedAt: now,
    },
  })
  guestId = newId<GuestId>(now)
  await store.db.guest.create({ data: { id: guestId, familyName: 'Li', createdAt: now } })
})

afterAll(async () => {
  await store.close()
  await database.drop()
})

const report = (more: Partial<StayReport> = {}): StayReport => ({
  hotelId: 'inn',
  confirmationNumber: `C${(count += 1)}`,
  status: 'booked',
  arrival: '2026-11-01',
  departure: '2026-11-03',
  room: '1206',
  amount: { minor: 128000, currency: 'CNY' },
  updatedAt: first,
  ...more,
})
const take = (said: StayReport) => store.transaction((tx) => takeStay(tx, said, { guestId }, now))

test('a stay is taken in and can be read back in every way', async () => {
  const said = report()
  const { stay, kind, checkedOutNow } = await take(said)
  expect({ kind, checkedOutNow }).toEqual({ kind: 'new', checkedOutNow: false })
  expect(stay).toMatchObject({ ...said, guestId, checkedOutAt: null })
  expect(await findStay(store.db, 'inn', said.confirmationNumber)).toEqual(stay)
  expect(await stayById(store.db, stay.id)).toEqual(stay)
  expect(await staysOf(store.db, guestId)).toContainEqual(stay)
  expect(await findStay(store.db, 'inn', 'nobody')).toBeUndefined()
})

test('the same report twice changes nothing, and checks out once', async () => {
  const said = report({ status: 'checked-out' })
  const one = await take(said)
  const two = await take({ ...said, room: '9999' })
  expect(one).toMatchObject({ kind: 'new', checkedOutNow: true })
  expect(two).toMatchObject({ kind: 'unchanged', checkedOutNow: false })
  expect(two.stay).toEqual(one.stay)
})

test('an older report never overwrites a newer one', async () => {
  const said = report({ status: 'checked-out', updatedAt: after(first, minutes(5)) })
  const newer = await take(said)
  const older = await take({ ...said, status: 'in-house', room: '1', updatedAt: first })
  expect(older).toMatchObject({ kind: 'stale', checkedOutNow: false })
  expect(await findStay(store.db, 'inn', said.confirmationNumber)).toEqual(newer.stay)
})

test('the check-out is when it was reported, else when it was first said', async () => {
  const said = report({ status: 'in-house', checkedOutAt: now })
  expect((await take(said)).stay.checkedOutAt).toBeNull()
  const out = { ...said, status: 'checked-out', checkedOutAt: undefined } as const
  const firstSaid = await take({ ...out, updatedAt: after(first, minutes(10)) })
  expect(firstSaid).toMatchObject({ checkedOutNow: true, stay: { checkedOutAt: after(first, minutes(10)) } })
  const again = await take({ ...out, room: '7', updatedAt: after(first, minutes(20)) })
  expect(again).toMatchObject({ kind: 'changed', checkedOutNow: false })
  expect(again.stay).toMatchObject({ room: '7', checkedOutAt: after(first, minutes(10)) })
  const exact = await take({ ...out, checkedOutAt: first, updatedAt: after(first, minutes(30)) })
  expect(exact.stay.checkedOutAt).toEqual(first)
})

test('what a report leaves out stays as it was, and null takes it away', async () => {
  const said = report()
  await take(said)
  const silent = { ...said, room: undefined, amount: undefined, updatedAt: after(first, minutes(1)) }
  expect((await take(silent)).stay).toMatchObject({ room: '1206', amount: said.amount })
  const cleared = await take({ ...said, room: null, amount: null, updatedAt: after(first, minutes(2)) })
  expect(cleared.stay).toMatchObject({ room: null, amount: null })
  expect(await findStay(store.db, 'inn', said.confirmationNumber)).toEqual(cleared.stay)
})

test('reversed dates and a new stay of nobody are refused', async () => {
  const reversed = report({ arrival: '2026-11-03', departure: '2026-11-01' })
  await expect(take(reversed)).rejects.toThrow('departs before it arrives')
  const nobody = report()
  await expect(store.transaction((tx) => takeStay(tx, nobody, {}, now))).rejects.toThrow('has no guest')
})

test('the stay a guest is in comes before the one they left', async () => {
  const other = newId<GuestId>(now)
  await store.db.guest.create({ data: { id: other, createdAt: now } })
  const stay = (said: StayReport) => store.transaction((tx) => takeStay(tx, said, { guestId: other }, now))
  expect(await currentStay(store.db, other, 'inn')).toBeUndefined()
  await stay(report({ status: 'booked', arrival: '2026-12-01', departure: '2026-12-02' }))
  expect(await currentStay(store.db, other, 'inn')).toBeUndefined()
  const left = await stay(report({ status: 'checked-out', arrival: '2026-11-03', departure: '2026-11-09' }))
  expect(await currentStay(store.db, other, 'inn')).toEqual(left.stay)
  const inside = await stay(report({ status: 'in-house' }))
  expect(await currentStay(store.db, other, 'inn')).toEqual(inside.stay)
})

test('in whatever order reports arrive, at once or not, the newest holds and one check-out is told', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ minute: fc.integer({ min: 0, max: 5 }), status: fc.constantFrom(...STAY_STATUSES) }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      fc.boolean(),
      async (events, atOnce) => {
        const base = report()
        const said = events.map(({ minute, status }) => ({
          ...base,
          status,
          updatedAt: after(first, minutes(minute)),
        }))
        const taken = []
        if (atOnce) taken.push(...(await Promise.all(said.map(take))))
        else for (const one of said) taken.push(await take(one))
        const kept = await findStay(store.db, 'inn', base.confirmationNumber)
        const newest = Math.max(...events.map(({ minute }) => minute))
        expect(kept!.updatedAt).toEqual(after(first, minutes(newest)))
        const candidates = events.filter(({ minute }) => minute === newest).map(({ status }) => status)
        expect(candidates).toContain(kept!.status)
        expect(kept!.checkedOutAt !== null).toBe(kept!.status === 'checked-out')
        expect(taken.filter(({ kind }) => kind === 'new')).toHaveLength(1)
        if (kept!.status === 'checked-out')
          expect(taken.filter(({ checkedOutNow }) => checkedOutNow).length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 30 },
  )
})
