// What a stay brings a member at check-out: points, once, and nights toward a tier.
import { type Day, type Instant, dayAt, earlier } from '../base/clock.ts'
import type { GuestId } from '../base/ids.ts'
import { type Hotel, section, today } from '../hotels/hotel.ts'
import type { Stay } from '../stays/stay.ts'
import type { Tx } from '../store/transaction.ts'
import { grant } from './ledger.ts'
import { type Member, memberOf } from './member.ts'
import {
  type Points,
  type Standing,
  countedFrom,
  earned,
  expiryOf,
  loyaltyTerms,
  points,
  review,
} from './programme.ts'

const NOTHING = points(0)

/**
 * Pays a checked-out stay's points to its guest, where they are a member, and reviews their tier. Returns what was
 * paid just now: nothing for a stay that was paid before, however often it is reported. The first amount that is
 * known at or after check-out is what counts: one that is corrected later leaves the points as they are, and staff
 * adjust them where that is wrong, with a reason.
 */
export async function earnForStay(tx: Tx, hotel: Hotel, stay: Stay, now: Instant): Promise<Points> {
  if (stay.status !== 'checked-out') return NOTHING
  const member = await memberOf(tx, stay.guestId)
  if (!member) return NOTHING
  const paid = await payStay(tx, hotel, stay, member, now)
  await reviewTier(tx, member, hotel, now)
  return paid
}

async function payStay(tx: Tx, hotel: Hotel, stay: Stay, member: Member, now: Instant): Promise<Points> {
  const terms = section(hotel, 'loyalty', loyaltyTerms)
  const due = stay.amount ? earned(stay.amount, terms) : NOTHING
  if (due === 0) return NOTHING
  const earnedAt = earlier(now, stay.checkedOutAt ?? undefined)
  const outcome = await grant(
    tx,
    {
      memberId: member.id,
      kind: 'earn',
      points: due,
      key: `stay:${stay.id}`,
      reason: stay.confirmationNumber,
      hotelId: hotel.id,
      stayId: stay.id,
      earnedAt,
      expiresOn: expiryOf(dayAt(hotel.timeZone, earnedAt), terms),
    },
    now,
  )
  return outcome === 'paid' ? due : NOTHING
}

/** Brings a member's tier up to date with their nights, and returns where they stand. */
export async function reviewTier(
  tx: Tx,
  member: Member,
  hotel: Hotel,
  now: Instant,
): Promise<Standing & { readonly nights: number }> {
  const day = today(hotel, now)
  const nights = await nightsBetween(tx, member.guestId, countedFrom(day), day)
  const [held] = await tx.$queryRaw<Standing[]>`
    SELECT tier, tier_since::text AS since FROM member WHERE id = ${member.id}::uuid FOR UPDATE`
  const standing = review(held!, nights, day, section(hotel, 'loyalty', loyaltyTerms))
  if (standing.tier !== held!.tier) {
    await tx.$executeRaw`
      UPDATE member SET tier = ${standing.tier}, tier_since = ${standing.since}::date WHERE id = ${member.id}::uuid`
  }
  return { ...standing, nights }
}

/** Nights slept from one day up to another, over all hotels; of a stay that began earlier only those since. */
async function nightsBetween(tx: Tx, guestId: GuestId, from: Day, to: Day): Promise<number> {
  const [row] = await tx.$queryRaw<{ nights: bigint }[]>`
    SELECT coalesce(sum(least(departure, ${to}::date) - greatest(arrival, ${from}::date)), 0)::bigint AS nights
    FROM stay
    WHERE guest_id = ${guestId}::uuid AND status = 'checked-out' AND departure > ${from}::date AND arrival < ${to}::date`
  return Number(row!.nights)
}
