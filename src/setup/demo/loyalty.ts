// Members of the programme and their accounts, as a year of stays makes them. Pure.
import { type Day, type Instant, addMonths, after, at, days, earlier, minutes } from '../../base/clock.ts'
import type { GuestId, HotelId, MemberId, StayId } from '../../base/ids.ts'
import { section } from '../../hotels/hotel.ts'
import { type LoyaltyTerms, earned, expiryOf, loyaltyTerms, tierFor } from '../../loyalty/programme.ts'
import type { Calendar } from './calendar.ts'
import { type Dice, dice } from './dice.ts'
import type { DemoGuest } from './guests.ts'
import type { DemoStay } from './stays.ts'

export type DemoMember = {
  readonly id: MemberId
  readonly guestId: GuestId
  readonly number: string
  readonly tier: string
  readonly tierSince: Day
  readonly joinedAt: Instant
}
export type DemoEntry = {
  readonly id: string
  readonly memberId: MemberId
  readonly kind: 'earn' | 'adjust' | 'redeem' | 'expire'
  /** Signed. */
  readonly points: number
  readonly key: string
  readonly reason: string
  readonly hotelId: HotelId
  readonly stayId: StayId | null
  readonly at: Instant
  readonly expiresOn: Day | null
}
export type DemoDraw = { readonly spendId: string; readonly grantId: string; readonly points: number }
export type Accounts = {
  readonly members: DemoMember[]
  readonly entries: DemoEntry[]
  readonly draws: DemoDraw[]
}

/** What members get for points, at both hotels, and what it costs. */
const REWARDS = [
  ['Late check-out', 600],
  ['Breakfast for two', 900],
  ['Afternoon tea', 1500],
  ['Room upgrade', 2500],
  ['Spa voucher', 4000],
] as const

/** Some lapsed on that day, and of some it is near. */
const LAPSES = { past: [-200, -10], soon: [6, 90] } as const

export function accounts(
  people: readonly DemoGuest[],
  all: readonly DemoStay[],
  calendars: ReadonlyMap<HotelId, Calendar>,
): Accounts {
  const roll = dice('loyalty')
  const expiry = expiries()
  const staysOf = Map.groupBy(all, ({ guestId }) => guestId)
  const found: Accounts = { members: [], entries: [], draws: [] }
  for (const [n, guest] of people.entries()) {
    if (!roll.chance(guest.visits === 1 ? 0.3 : 0.85)) continue
    const ended = (staysOf.get(guest.id) ?? []).filter(({ checkedOutAt }) => checkedOutAt)
    const kept = account(guest, `BB${10_000_001 + n * 37}`, ended, calendars, expiry, roll)
    found.members.push(kept.member)
    found.entries.push(...kept.entries)
    found.draws.push(...kept.draws)
  }
  return found
}

type Grant = { readonly entry: DemoEntry; left: number }

/** One member's account in the order of time, spends taking the oldest points first. */
function account(
  guest: DemoGuest,
  number: string,
  ended: readonly DemoStay[],
  calendars: ReadonlyMap<HotelId, Calendar>,
  expiry: (earnedOn: Day, terms: LoyaltyTerms) => Day,
  roll: Dice,
): { member: DemoMember; entries: DemoEntry[]; draws: DemoDraw[] } {
  const home = calendars.get(guest.home)!
  const terms = section(home.hotel, 'loyalty', loyaltyTerms)
  const forward = ended.length === 0 || roll.chance(0.4) ? broughtForward(home, terms, roll) : undefined
  const joinedAt = forward?.at ?? after(ended[0]!.checkedOutAt!, -days(1))
  const member = asMember(guest, number, joinedAt, ended, home, terms, roll)
  const entries: DemoEntry[] = []
  const draws: DemoDraw[] = []
  const grants: Grant[] = []

  const enter = (entry: Omit<DemoEntry, 'id' | 'memberId'>): DemoEntry => {
    const whole = { ...entry, id: roll.id<string>(entry.at), memberId: member.id }
    entries.push(whole)
    if (whole.points > 0) grants.push({ entry: whole, left: whole.points })
    return whole
  }
  const take = (spend: DemoEntry, from: readonly Grant[]): void => {
    let missing = -spend.points
    for (const grant of from) {
      const points = Math.min(missing, grant.left)
      if (points === 0) continue
      grant.left -= points
      missing -= points
      draws.push({ spendId: spend.id, grantId: grant.entry.id, points })
    }
  }
  /** Only what was brought forward is old enough to lapse. */
  const lapse = (until: Instant): void => {
    const [old] = grants
    if (!forward || !old || old.left === 0 || forward.lapsesAt > until) return
    const key = `expire:${old.entry.id}`
    const expiry = {
      ...plain,
      kind: 'expire',
      points: -old.left,
      key,
      reason: '',
      at: forward.lapsesAt,
    } as const
    take(enter({ ...expiry, hotelId: guest.home }), [old])
  }

  if (forward)
    enter({ ...plain, ...forward.entry, key: `forward:${number}`, hotelId: guest.home, at: joinedAt })
  for (const stay of ended) {
    const points = earned(stay.amount!, terms)
    const leftAt = stay.checkedOutAt!
    if (leftAt < joinedAt || points === 0) continue
    lapse(leftAt)
    const { hotelId, id: stayId, departure, confirmationNumber: reason } = stay
    const key = `stay:${stayId}`
    enter({
      kind: 'earn',
      points,
      key,
      reason,
      hotelId,
      stayId,
      at: leftAt,
      expiresOn: expiry(departure, terms),
    })
    const balance = grants.reduce((sum, { left }) => sum + left, 0)
    const affordable = REWARDS.filter(([, price]) => price <= balance)
    if (affordable.length === 0 || !roll.chance(0.16)) continue
    const [reward, price] = roll.pick(affordable)
    const redeemedAt = earlier(after(leftAt, minutes(20)), home.now)
    const spent = { kind: 'redeem', points: -price, key: `redeem:${stayId}`, reason: reward } as const
    take(enter({ ...plain, ...spent, hotelId, at: redeemedAt }), grants)
  }
  lapse(home.now)
  return { member, entries, draws }
}

/** As the programme says; reckoned once for each day, since thousands of grants fall on a few hundred days. */
function expiries(): (earnedOn: Day, terms: LoyaltyTerms) => Day {
  const known = new Map<string, Day>()
  return (earnedOn, terms) => {
    const key = `${earnedOn} ${terms.expiryMonths}`
    const found = known.get(key) ?? expiryOf(earnedOn, terms)
    known.set(key, found)
    return found
  }
}

const plain = { stayId: null, expiresOn: null }

/** Their tier as the nights of a year make it: every stay of the demonstration lies within the twelve months. */
function asMember(
  guest: DemoGuest,
  number: string,
  joinedAt: Instant,
  ended: readonly DemoStay[],
  { day, offsetOf }: Calendar,
  terms: LoyaltyTerms,
  roll: Dice,
): DemoMember {
  const tier = tierFor(
    ended.reduce((sum, { arrives, departs }) => sum + departs - arrives, 0),
    terms,
  )
  const since = tier === 'member' ? offsetOf(joinedAt) : Math.max(offsetOf(joinedAt), -roll.int(5, 200))
  return { id: roll.id<MemberId>(joinedAt), guestId: guest.id, number, tier, tierSince: day(since), joinedAt }
}

/** Who joined two years ago brought points along. */
function broughtForward({ hotel, day, at: atDay }: Calendar, terms: LoyaltyTerms, roll: Dice) {
  const [earliest, latest] = LAPSES[roll.chance(0.35) ? 'past' : 'soon']
  const lapses = roll.int(earliest, latest)
  const expiresOn = day(lapses)
  return {
    at: at(hotel.timeZone, addMonths(expiresOn, -terms.expiryMonths), '09:00'),
    lapsesAt: atDay(lapses, 0),
    entry: {
      kind: 'adjust',
      points: roll.int(6, 60) * 50,
      reason: 'Balance brought forward',
      expiresOn,
    } as const,
  }
}
