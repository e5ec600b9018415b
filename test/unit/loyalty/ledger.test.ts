// The account of points under every move there is, in any order and at once.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Instant, addDays, after, dayAt, days, instant, minutes } from '../../../src/base/clock.ts'
import { type Id, type MemberId, newId } from '../../../src/base/ids.ts'
import { expirePoints } from '../../../src/loyalty/expire.ts'
import {
  type Grant,
  balanceOf,
  grant,
  openGrants,
  settle,
  spend,
  takeOldest,
} from '../../../src/loyalty/ledger.ts'
import { enrol } from '../../../src/loyalty/member.ts'
import { points } from '../../../src/loyalty/programme.ts'
import type { Tx } from '../../../src/store/transaction.ts'
import { NOON, aGuest, hangzhou, testStore } from './cast.ts'

const store = testStore()
const within = <T>(work: (tx: Tx) => Promise<T>) => store.current.transaction(work)

async function aMember(): Promise<MemberId> {
  const enrolled = await enrol(store.current.db, await aGuest(store.current.db), undefined, NOON)
  if (!enrolled.ok) throw new Error(enrolled.error)
  return enrolled.value.id
}

const given = (memberId: MemberId, count: number, key: string): Grant => ({
  memberId,
  kind: 'earn',
  points: points(count),
  key,
  reason: key,
  earnedAt: NOON,
  expiresOn: undefined,
})
const pay = (
  memberId: MemberId,
  count: number,
  key: string,
  more: Partial<Grant> = {},
  now: Instant = NOON,
) => within((tx) => grant(tx, { ...given(memberId, count, key), ...more }, now))
const take = (memberId: MemberId, count: number, key: string, now: Instant = NOON) =>
  within((tx) => spend(tx, { memberId, kind: 'redeem', points: points(count), key, reason: key }, now))
const balance = (memberId: MemberId) => balanceOf(store.current.db, memberId)
const key = () => newId<Id<'key'>>(NOON)

const draws = async (memberId: MemberId) =>
  (
    await store.current.db.ledgerDraw.findMany({
      where: { spend: { memberId } },
      include: { grant: true, spend: true },
    })
  )
    .map((draw) => `${draw.spend.reason || draw.spend.kind} ${draw.points} of ${draw.grant.reason}`)
    .sort()

test('a key pays once, to whomever', async () => {
  const [memberId, other] = [await aMember(), await aMember()]
  const once = key()
  expect(await pay(memberId, 100, once)).toBe('paid')
  expect(await pay(memberId, 100, once)).toBe('already')
  expect(await pay(other, 500, once)).toBe('already')
  expect([await balance(memberId), await balance(other)]).toEqual([100, 0])
})

test('the oldest points go first, and the ledger says from which grant', async () => {
  const memberId = await aMember()
  const tag = key()
  await pay(memberId, 50, `${tag} newer`, { earnedAt: NOON })
  await pay(memberId, 30, `${tag} older`, { earnedAt: after(NOON, -days(9)) })
  expect(await take(memberId, 40, `${tag} first`)).toEqual({ ok: true, value: 'paid' })
  expect(await take(memberId, 40, `${tag} second`)).toEqual({ ok: true, value: 'paid' })
  expect(await draws(memberId)).toEqual([
    `${tag} first 10 of ${tag} newer`,
    `${tag} first 30 of ${tag} older`,
    `${tag} second 40 of ${tag} newer`,
  ])
  expect(await balance(memberId)).toBe(0)
})

test('no more is spent than there is, and a refusal changes nothing', async () => {
  const memberId = await aMember()
  await pay(memberId, 100, key())
  const wanted = key()
  expect(await take(memberId, 101, wanted)).toEqual({ ok: false, error: 'insufficient-points' })
  expect(await balance(memberId)).toBe(100)
  expect(await take(memberId, 100, wanted)).toEqual({ ok: true, value: 'paid' })
  // Asked again, it is the same spend and no refusal.
  expect(await take(memberId, 100, wanted)).toEqual({ ok: true, value: 'already' })
  expect(await balance(memberId)).toBe(0)
})

test('points lapse at midnight of the hotel that granted them, and only what is left of them', async () => {
  const memberId = await aMember()
  const tag = key()
  await pay(memberId, 100, tag, { hotelId: hangzhou.id, expiresOn: '2026-12-01' })
  await take(memberId, 30, `${tag} spent`)
  const midnight = instant('2026-11-30T16:00:00Z')
  await within((tx) => settle(tx, memberId, after(midnight, -1)))
  expect(await balance(memberId)).toBe(70)
  await within((tx) => settle(tx, memberId, midnight))
  await within((tx) => settle(tx, memberId, midnight))
  expect(await balance(memberId)).toBe(0)
  expect(await draws(memberId)).toEqual([`${tag} spent 30 of ${tag}`, `expire 70 of ${tag}`])
})

test('what has lapsed cannot be spent, even before the nightly work', async () => {
  const memberId = await aMember()
  await pay(memberId, 100, key(), { expiresOn: '2026-12-01' })
  await pay(memberId, 5, key())
  expect(await take(memberId, 6, key(), instant('2026-12-01T00:00:00Z'))).toEqual({
    ok: false,
    error: 'insufficient-points',
  })
  expect(await balance(memberId)).toBe(5)
})

test('the nightly work finds every account with something lapsed', async () => {
  const members = [await aMember(), await aMember(), await aMember()]
  await pay(members[0]!, 10, key(), { expiresOn: '2026-11-04' })
  await pay(members[1]!, 10, key(), { expiresOn: '2027-11-04' })
  await pay(members[2]!, 10, key(), { expiresOn: '2026-11-04' })
  const run = () => within((tx) => expirePoints.run(tx, {}, instant('2026-11-04T00:10:00Z')))
  await run()
  await run()
  expect(await Promise.all(members.map(balance))).toEqual([0, 10, 0])
})

test('spends that arrive at once share what there is', async () => {
  const memberId = await aMember()
  await pay(memberId, 60, key())
  await pay(memberId, 40, key())
  const taken = await Promise.all(Array.from({ length: 10 }, () => take(memberId, 30, key())))
  expect(taken.filter(({ ok }) => ok)).toHaveLength(3)
  expect(await balance(memberId)).toBe(10)
})

test('one key at once from many sides pays once', async () => {
  const [memberId, other] = [await aMember(), await aMember()]
  const once = key()
  const paid = await Promise.all(
    Array.from({ length: 10 }, (_, n) => pay(n % 2 ? memberId : other, 25, once)),
  )
  expect(paid.filter((outcome) => outcome === 'paid')).toHaveLength(1)
  expect((await balance(memberId)) + (await balance(other))).toBe(25)
})

type Move =
  | { kind: 'pay'; count: number; key: number; lasts: number | undefined }
  | { kind: 'take'; count: number; key: number }
  | { kind: 'settle' }

const count = fc.integer({ min: 1, max: 60 })
/** Few keys, so that moves meet on one. */
const fewKeys = fc.integer({ min: 0, max: 9 })
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    kind: fc.constant('pay' as const),
    count,
    key: fewKeys,
    lasts: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('take' as const), count, key: fewKeys }),
  fc.record({ kind: fc.constant('settle' as const) }),
)

/** What must hold of an account whatever happened to it. */
async function proved(memberId: MemberId): Promise<void> {
  const tx = store.current.db
  const entries = await tx.ledgerEntry.findMany({ where: { memberId } })
  const sum = entries.reduce((total, entry) => total + Number(entry.points), 0)
  expect(await balance(memberId)).toBe(sum)
  expect(sum).toBeGreaterThanOrEqual(0)
  const keys = entries.map((entry) => entry.key)
  expect(new Set(keys).size).toBe(keys.length)

  const drawn = await tx.ledgerDraw.findMany({ where: { grant: { memberId } }, include: { spend: true } })
  for (const entry of entries.filter(({ points }) => points > 0)) {
    const gone = drawn.filter(({ grantId }) => grantId === entry.id).reduce((n, draw) => n + draw.points, 0n)
    expect(gone).toBeLessThanOrEqual(entry.points)
  }
  for (const entry of entries.filter(({ points }) => points < 0)) {
    const from = drawn.filter(({ spendId }) => spendId === entry.id).reduce((n, draw) => n + draw.points, 0n)
    expect(from).toBe(-entry.points)
  }
  const left = (await openGrants(tx, memberId)).reduce((n, open) => n + open.left, 0)
  expect(left).toBe(sum)
}

/** The account as a person would keep it on paper. */
function onPaper() {
  const grants: { left: number; expiresOn: string | undefined }[] = []
  const keys = new Set<string>()
  const lapse = (today: string) => {
    for (const one of grants) if (one.expiresOn !== undefined && one.expiresOn <= today) one.left = 0
  }
  const sum = () => grants.reduce((total, { left }) => total + left, 0)
  return {
    sum,
    make(next: Move, today: string): string {
      if (next.kind !== 'pay') lapse(today)
      if (next.kind === 'settle') return 'settled'
      const name = `${next.kind} ${next.key}`
      if (keys.has(name)) return 'already'
      if (next.kind === 'take' && next.count > sum()) return 'insufficient-points'
      keys.add(name)
      if (next.kind === 'pay') grants.push({ left: next.count, expiresOn: lapsesOn(next, today) })
      else for (let n = 0; n < next.count; n += 1) grants.find(({ left }) => left > 0)!.left -= 1
      return 'paid'
    },
  }
}

test('whatever happens in whatever order, a balance is the sum of its entries and never negative', async () => {
  const moves = fc.array(fc.tuple(move, fc.integer({ min: 0, max: 10 })), { maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(moves, async (moves) => {
      const memberId = await aMember()
      const mark = key()
      const paper = onPaper()
      let now = NOON
      for (const [next, later] of moves) {
        now = after(now, days(later) + minutes(1))
        expect(await make(memberId, mark, next, now)).toBe(paper.make(next, dayAt('UTC', now)))
        expect(await balance(memberId)).toBe(paper.sum())
      }
      await proved(memberId)
    }),
    { numRuns: 40 },
  )
})

test('all at once, a balance is the sum of its entries and never negative', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 2, maxLength: 12 }), async (moves) => {
      const memberId = await aMember()
      const mark = key()
      await pay(memberId, 50, `${mark} start`, { expiresOn: addDays(dayAt('UTC', NOON), 1) })
      await pay(memberId, 50, `${mark} more`)
      const now = after(NOON, days(3))
      const outcomes = await Promise.all(moves.map((next) => make(memberId, mark, next, now)))
      for (const kind of ['pay', 'take'] as const) {
        for (let n = 0; n < 10; n += 1) {
          const paid = moves.filter(
            (next, i) => next.kind === kind && next.key === n && outcomes[i] === 'paid',
          )
          expect(paid.length).toBeLessThanOrEqual(1)
        }
      }
      await proved(memberId)
    }),
    { numRuns: 30 },
  )
})

const lapsesOn = ({ lasts }: { lasts: number | undefined }, today: string) =>
  lasts === undefined ? undefined : addDays(today, lasts)

async function make(memberId: MemberId, mark: string, next: Move, now: Instant): Promise<string> {
  switch (next.kind) {
    case 'pay': {
      const expiresOn = lapsesOn(next, dayAt('UTC', now))
      return pay(memberId, next.count, `${mark} pay ${next.key}`, { earnedAt: now, expiresOn }, now)
    }
    case 'take': {
      const taken = await take(memberId, next.count, `${mark} take ${next.key}`, now)
      return taken.ok ? taken.value : taken.error
    }
    case 'settle':
      await within((tx) => settle(tx, memberId, now))
      return 'settled'
  }
}

test('which grants a spend takes from', () => {
  const open = [3, 4, 5].map((left, n) => ({ id: `g${n}` as never, left: points(left) }))
  expect(takeOldest(open, points(8))?.map((draw) => draw.points)).toEqual([3, 4, 1])
  expect(takeOldest(open, points(3))?.map((draw) => draw.id)).toEqual(['g0'])
  expect(takeOldest(open, points(12))?.map((draw) => draw.points)).toEqual([3, 4, 5])
  expect(takeOldest(open, points(13))).toBeUndefined()
  expect(takeOldest([], points(1))).toBeUndefined()
})
