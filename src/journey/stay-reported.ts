// The hotel's system reports a stay: whose it is, what became of it, and what a check-out sets going.
import type { Instant } from '../base/clock.ts'
import { type Result, ok, refused } from '../base/result.ts'
import type { Hotel } from '../hotels/hotel.ts'
import { earnForStay } from '../loyalty/earn.ts'
import { enrol } from '../loyalty/member.ts'
import { type StayReport, type StayTaken, takeStay } from '../stays/feed.ts'
import { findStay } from '../stays/stay.ts'
import type { Tx } from '../store/transaction.ts'
import { scheduleSurvey } from '../surveys/invite.ts'
import { type ReportedGuest, matchGuest, updateGuest } from './reported-guest.ts'

export type ReportedStay = StayReport & { readonly guest?: ReportedGuest | undefined }

/**
 * Takes a report in and does what follows from it, once however often it comes: points and a survey at check-out, a
 * membership for a number that is new. Refused when the stay is new and the report does not say whose it is.
 */
export async function stayReported(
  tx: Tx,
  hotel: Hotel,
  report: ReportedStay,
  now: Instant,
): Promise<Result<StayTaken, 'guest-missing'>> {
  await oneAtATime(tx, report)
  const known = await findStay(tx, report.hotelId, report.confirmationNumber)
  if (!known && !report.guest) return refused('guest-missing')
  const guestId = known?.guestId ?? (await matchGuest(tx, report.guest!, now))
  const taken = await takeStay(tx, report, { guestId }, now)
  if (taken.kind === 'unchanged' || taken.kind === 'stale') return ok(taken)
  const { stay } = taken
  if (report.guest) await updateGuest(tx, guestId, report.guest, report.updatedAt)
  if (report.guest?.memberNumber) await enrol(tx, guestId, report.guest.memberNumber, now)
  // Not only when it becomes checked-out: the amount, the member number or the true hour may be told after.
  await earnForStay(tx, hotel, stay, now)
  await scheduleSurvey(tx, hotel, stay, now)
  return ok(taken)
}

/** Two reports of a new stay at once would each make a profile of its guest. */
async function oneAtATime(tx: Tx, { hotelId, confirmationNumber }: StayReport): Promise<void> {
  const key = `stay:${hotelId}:${confirmationNumber}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}
