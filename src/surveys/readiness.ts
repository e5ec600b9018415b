// Whether a survey may be put to a guest, and where.
import { type Instant, after, days } from '../base/clock.ts'
import type { ConversationId, GuestId, HotelId, SurveyId } from '../base/ids.ts'
import { mayReceive } from '../guests/consent.ts'
import type { Stay } from '../stays/stay.ts'
import type { Tx } from '../store/transaction.ts'
import type { SkipReason } from './survey.ts'
import { type SurveyTerms, isCoolingDown, isTooLate } from './schedule.ts'

/** One at a time for each guest, until the transaction ends: two stays that end on one day are two chances to ask. */
export async function lockGuest(tx: Tx, guestId: GuestId): Promise<void> {
  await tx.$queryRaw`SELECT id FROM guest WHERE id = ${guestId}::uuid FOR NO KEY UPDATE`
}

/** Why no survey about this stay may go out at `due`; undefined when one may. Who would answer how plays no part. */
export async function refusal(
  tx: Tx,
  terms: SurveyTerms,
  stay: Stay,
  due: Instant,
): Promise<SkipReason | undefined> {
  if (stay.status !== 'checked-out' || !stay.checkedOutAt) return 'not-checked-out'
  if (isTooLate(stay.checkedOutAt, due)) return 'too-late'
  if (!(await mayReceive(tx, stay.guestId, 'survey'))) return 'no-consent'
  const last = await lastDelivered(tx, stay.guestId)
  return last && isCoolingDown(terms, last, due) ? 'cooldown' : undefined
}

async function lastDelivered(tx: Tx, guestId: GuestId): Promise<Instant | undefined> {
  const [row] = await tx.$queryRaw<{ at: Instant | null }[]>`
    SELECT max(delivered_at) AS at FROM survey WHERE guest_id = ${guestId}::uuid`
  return row?.at ?? undefined
}

/** True while another survey is on its way to the guest and may yet be delivered. */
export async function isAnotherOnItsWay(
  tx: Tx,
  guestId: GuestId,
  surveyId: SurveyId,
  now: Instant,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM survey WHERE guest_id = ${guestId}::uuid AND id <> ${surveyId}::uuid AND status = 'sent'
      AND delivered_at IS NULL AND sent_at > ${after(now, -days(2))} LIMIT 1`
  return rows.length > 0
}

/** True while something that the guest reported is not yet put right. */
export async function hasOpenCase(tx: Tx, guestId: GuestId): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM guest_case WHERE guest_id = ${guestId}::uuid AND status NOT IN ('resolved', 'closed') LIMIT 1`
  return rows.length > 0
}

export type Channel = {
  readonly id: ConversationId
  readonly pulled: boolean
  /** A person speaks there and the bot is silent. */
  readonly takenOver: boolean
}

/**
 * Where a guest is best reached: the chat they last wrote in, unless they have shut it, or it is another hotel's own.
 * Undefined when there is none.
 */
export async function bestChannel(tx: Tx, guestId: GuestId, hotelId: HotelId): Promise<Channel | undefined> {
  const [best] = await tx.$queryRaw<Channel[]>`
    SELECT c.id::text, c.pulled, c.taken_over_at IS NOT NULL AS "takenOver" FROM conversation c
    WHERE c.guest_id = ${guestId}::uuid AND c.kind = 'guest' AND c.blocked_at IS NULL
      AND NOT EXISTS (SELECT FROM hotel h WHERE h.id = c.account AND h.id <> ${hotelId})
    ORDER BY c.heard_at DESC NULLS LAST, c.id DESC LIMIT 1`
  return best
}
