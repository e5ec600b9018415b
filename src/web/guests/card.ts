// What staff see of a guest beside a case: enough to serve them well, points only for whoever may see figures.
import type { Day } from '../../base/clock.ts'
import type { GuestId, HotelId } from '../../base/ids.ts'
import { type ListedCase, casesOfGuest } from '../../cases/list.ts'
import { maySeeCase } from '../../cases/case.ts'
import { type Guest, findGuest, guestName } from '../../guests/guest.ts'
import { type Preference, preferencesOf } from '../../guests/preferences.ts'
import { balanceOf } from '../../loyalty/ledger.ts'
import { type Member, memberOf } from '../../loyalty/member.ts'
import { may } from '../../staff/authority.ts'
import { type Stay, staysOf } from '../../stays/stay.ts'
import type { Tx } from '../../store/transaction.ts'
import { type Desk, hotelIds } from '../desk.ts'

export type GuestCard = {
  readonly guest: Guest
  readonly name: string
  readonly member: Member | undefined
  readonly points: number | undefined
  /** At the hotels of the desk, the latest first. */
  readonly stays: readonly Stay[]
  /** Over the whole group: how often the guest has stayed. */
  readonly stayCount: number
  readonly preferences: readonly Preference[]
  readonly cases: readonly ListedCase[]
  readonly lastScore: { readonly score: number; readonly on: Day } | undefined
}

/** Reads the card of a guest as a desk may see it; undefined when there is no such guest. */
export async function readCard(db: Tx, desk: Desk, guestId: GuestId): Promise<GuestCard | undefined> {
  const guest = await findGuest(db, guestId)
  if (!guest) return undefined
  const hotels = hotelIds(desk, 'see-cases')
  const [member, stays, preferences, cases, lastScore, calledBy] = await Promise.all([
    memberOf(db, guestId),
    staysOf(db, guestId),
    preferencesOf(db, guestId),
    casesOfGuest(db, guestId),
    lastRecommendation(db, guestId),
    displayName(db, guestId),
  ])
  const seesPoints = hotels.some((id) => may(desk.member, id, 'see-figures'))
  return {
    guest,
    name: guestName(guest, desk.language) || calledBy,
    member,
    points: member && seesPoints ? await balanceOf(db, member.id) : undefined,
    stays: stays.filter(({ hotelId }) => hotels.includes(hotelId)),
    stayCount: stays.filter(({ status }) => status === 'in-house' || status === 'checked-out').length,
    preferences,
    cases: cases.filter((found) => maySeeCase(desk.member, found)),
    lastScore,
  }
}

/** True when a desk has anything to do with a guest: a stay, a case or a conversation at one of its hotels. */
export async function knowsGuest(db: Tx, hotels: readonly HotelId[], guestId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (SELECT FROM stay WHERE guest_id::text = ${guestId} AND hotel_id = ANY(${hotels}))
        OR EXISTS (SELECT FROM guest_case WHERE guest_id::text = ${guestId} AND hotel_id = ANY(${hotels}))
        OR EXISTS (SELECT FROM conversation WHERE guest_id::text = ${guestId} AND hotel_id = ANY(${hotels})) AS known`
  return row?.known ?? false
}

async function lastRecommendation(db: Tx, guestId: GuestId): Promise<GuestCard['lastScore']> {
  const [row] = await db.$queryRaw<{ score: number; on: Day }[]>`
    SELECT a.score, a.answered_on::text AS "on" FROM survey_answer a JOIN survey s ON s.id = a.survey_id
    WHERE s.guest_id = ${guestId}::uuid AND a.question = 'nps' AND a.score IS NOT NULL
    ORDER BY a.answered_at DESC LIMIT 1`
  return row
}

async function displayName(db: Tx, guestId: GuestId): Promise<string> {
  const [row] = await db.$queryRaw<{ name: string }[]>`
    SELECT display_name AS name FROM conversation WHERE guest_id = ${guestId}::uuid AND display_name IS NOT NULL
    ORDER BY heard_at DESC NULLS LAST LIMIT 1`
  return row?.name ?? ''
}
