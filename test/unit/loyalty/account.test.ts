// Members, what their stays bring them, and what they are told of their account.
import { expect, test } from 'vitest'
import { after, days, instant } from '../../../src/base/clock.ts'
import { newId } from '../../../src/base/ids.ts'
import { earnForStay } from '../../../src/loyalty/earn.ts'
import { explainBalance, nextToExpire } from '../../../src/loyalty/explain.ts'
import { balanceOf, grant, spend } from '../../../src/loyalty/ledger.ts'
import { type Member, enrol, findMember, isOwnMemberNumber, memberOf } from '../../../src/loyalty/member.ts'
import { points } from '../../../src/loyalty/programme.ts'
import type { Stay } from '../../../src/stays/stay.ts'
import { NOON, aGuest, aStay, hangzhou, seoul, testStore } from './cast.ts'

const store = testStore()

async function aMember(number?: string): Promise<Member> {
  const tx = store.current.db
  const enrolled = await enrol(tx, await aGuest(tx), number, NOON)
  if (!enrolled.ok) throw new Error(enrolled.error)
  return enrolled.value
}
const earn = (stay: Stay, hotel = hangzhou, now = NOON) =>
  store.current.transaction((tx) => earnForStay(tx, hotel, stay, now))
const explain = (member: Member, now = NOON) =>
  store.current.transaction((tx) => explainBalance(tx, member, hangzhou, now))

test('a member has a number of ours, or the one that the hotel’s system gave', async () => {
  const tx = store.current.db
  const ours = await aMember()
  expect(isOwnMemberNumber(ours.number)).toBe(true)
  expect(ours).toMatchObject({ tier: 'member', tierSince: '2026-11-03', joinedAt: NOON })
  const theirs = await aMember('yq-77 001')
  expect(theirs.number).toBe('YQ77001')
  expect(await findMember(tx, 'ｙｑ７７００１')).toEqual(theirs)
  expect(await memberOf(tx, theirs.guestId)).toEqual(theirs)
  expect(await findMember(tx, '\u0000')).toBeUndefined()
  expect(await memberOf(tx, newId(NOON))).toBeUndefined()
})

test('enrolling again changes nothing, and a number belongs to one guest', async () => {
  const tx = store.current.db
  const member = await aMember('AA111')
  expect(await enrol(tx, member.guestId, 'AA111', NOON)).toEqual({ ok: true, value: member })
  expect(await enrol(tx, member.guestId, 'AA222', NOON)).toEqual({ ok: true, value: member })
  expect(await enrol(tx, member.guestId, undefined, NOON)).toEqual({ ok: true, value: member })
  expect(await enrol(tx, await aGuest(tx), 'aa-111', NOON)).toEqual({ ok: false, error: 'number-taken' })
  expect(await enrol(tx, await aGuest(tx), ' - ', NOON)).toEqual({ ok: false, error: 'no-number' })
})

test('a stay pays once, however often and from however many sides it is reported', async () => {
  const member = await aMember()
  const stay = await aStay(store.current.db, member.guestId, { amount: '1280.90' })
  const paid = await Promise.all(Array.from({ length: 6 }, () => earn(stay)))
  expect(paid.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 1280])
  expect(await earn(stay)).toBe(0)
  expect(await balanceOf(store.current.db, member.id)).toBe(1280)
})

test('nothing is paid before check-out, without an amount, or to a guest who is no member', async () => {
  const tx = store.current.db
  const member = await aMember()
  for (const status of ['booked', 'in-house', 'cancelled'] as const)
    expect(await earn(await aStay(tx, member.guestId, { status, amount: '500' }))).toBe(0)
  expect(await earn(await aStay(tx, member.guestId))).toBe(0)
  expect(await earn(await aStay(tx, await aGuest(tx), { amount: '500' }))).toBe(0)
  expect(await balanceOf(tx, member.id)).toBe(0)
})

test('the first amount that is known counts; one that is corrected later leaves the points', async () => {
  const tx = store.current.db
  const member = await aMember()
  const stay = await aStay(tx, member.guestId)
  expect(await earn(stay)).toBe(0)
  const amount = (minor: number): Stay => ({ ...stay, amount: { minor, currency: 'CNY' } })
  expect(await earn(amount(100_000))).toBe(1000)
  expect(await earn(amount(150_000))).toBe(0)
  expect(await balanceOf(tx, member.id)).toBe(1000)
})

test('a stay in Seoul earns by its own terms, and lapses two years after the day of check-out there', async () => {
  const tx = store.current.db
  const member = await aMember()
  const stay = await aStay(tx, member.guestId, { hotelId: seoul.id, amount: '245000' })
  // Half past midnight on the 4th in Seoul, still the 3rd in Hangzhou and in UTC.
  const late: Stay = { ...stay, checkedOutAt: instant('2026-11-03T15:30:00Z') }
  expect(await earn(late, seoul, instant('2026-11-03T16:00:00Z'))).toBe(245)
  const [entry] = await tx.ledgerEntry.findMany({ where: { memberId: member.id } })
  expect(entry).toMatchObject({ key: `stay:${stay.id}`, reason: stay.confirmationNumber, stayId: stay.id })
  expect(entry!.expiresOn).toEqual(instant('2028-11-04T00:00:00Z'))
})

test('a check-out that is told late earns as of its own day', async () => {
  const tx = store.current.db
  const member = await aMember()
  const stay = await aStay(tx, member.guestId, {
    arrival: '2026-10-01',
    departure: '2026-10-02',
    amount: '10',
  })
  await earn(stay)
  const [entry] = await tx.ledgerEntry.findMany({ where: { memberId: member.id } })
  expect(entry!.at).toEqual(stay.checkedOutAt)
  expect(entry!.expiresOn).toEqual(instant('2028-10-02T00:00:00Z'))
})

test('nights of twelve months make the tier, at once', async () => {
  const tx = store.current.db
  const member = await aMember()
  const tier = async () => (await memberOf(tx, member.guestId))!.tier
  const stayed = (arrival: string, departure: string) => aStay(tx, member.guestId, { arrival, departure })
  await stayed('2025-10-01', '2025-10-20')
  await earn(await stayed('2026-10-01', '2026-10-09'))
  // Of two nights across the twelve months' edge, the one of 3 November counts.
  await earn(await stayed('2025-11-02', '2025-11-04'))
  expect(await tier()).toBe('member')
  await earn(await stayed('2026-10-09', '2026-10-10'))
  expect(await tier()).toBe('silver')
  await aStay(tx, member.guestId, { arrival: '2026-08-01', departure: '2026-09-30', status: 'cancelled' })
  await earn(await stayed('2026-10-12', '2026-10-13'))
  expect(await tier()).toBe('silver')
  await earn(await stayed('2026-06-01', '2026-07-30'))
  expect(await tier()).toBe('platinum')
})

test('the account is explained: balance, tier, what lapses next, the way up, the last five lines', async () => {
  const tx = store.current.db
  const member = await aMember()
  const stay = await aStay(tx, member.guestId, {
    arrival: '2026-10-20',
    departure: '2026-11-03',
    amount: '3000',
  })
  await earn(stay)
  await store.current.transaction(async (tx) => {
    const bonus = (n: number, expiresOn: string | undefined) =>
      grant(
        tx,
        {
          memberId: member.id,
          kind: 'bonus',
          points: points(100),
          key: `${member.id} ${n}`,
          reason: `b${n}`,
          earnedAt: after(NOON, days(n)),
          expiresOn,
        },
        NOON,
      )
    for (let n = -5; n < 0; n += 1) await bonus(n, n < -3 ? '2026-12-24' : undefined)
    const gone = {
      memberId: member.id,
      kind: 'redeem',
      points: points(30),
      key: `${member.id} r`,
      reason: 'breakfast',
    }
    await spend(tx, { ...gone, kind: 'redeem' }, after(NOON, days(1)))
  })
  const told = await explain(member, after(NOON, days(2)))
  expect(told).toMatchObject({
    balance: 3470,
    tier: 'silver',
    expiresNext: { points: 170, on: '2026-12-24' },
    nextTier: { tier: 'gold', nightsMissing: 11 },
  })
  expect(told.lines.map(({ kind, points, reason }) => [kind, points, reason])).toEqual([
    ['redeem', -30, 'breakfast'],
    ['earn', 3000, stay.confirmationNumber],
    ['bonus', 100, 'b-1'],
    ['bonus', 100, 'b-2'],
    ['bonus', 100, 'b-3'],
  ])
  // On the day they lapse they are gone from the balance, and a line says so.
  const then = await explain(member, instant('2026-12-23T16:00:00Z'))
  expect(then.balance).toBe(3470)
  expect((await explain(member, instant('2026-12-24T00:00:00Z'))).balance).toBe(3300)
})

test('a new member has an account too', async () => {
  expect(await explain(await aMember())).toEqual({
    balance: 0,
    tier: 'member',
    nextTier: { tier: 'silver', nightsMissing: 10 },
    lines: [],
  })
})

test('what lapses next is everything that lapses on the first day', () => {
  const open = [
    { left: points(5), expiresOn: '2027-01-02' },
    { left: points(7), expiresOn: '2027-01-01' },
    { left: points(2), expiresOn: null },
    { left: points(1), expiresOn: '2027-01-01' },
  ]
  expect(nextToExpire(open)).toEqual({ points: 8, on: '2027-01-01' })
  expect(nextToExpire([{ left: points(2), expiresOn: null }])).toBeUndefined()
})
