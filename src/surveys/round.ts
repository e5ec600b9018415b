// What becomes known of surveys by and by: that an invitation has arrived, that a guest can now be reached.
import { type Instant, before } from '../base/clock.ts'
import type { SurveyId } from '../base/ids.ts'
import { type Tx, empty, sql } from '../store/transaction.ts'
import { TOO_LATE_AFTER } from './schedule.ts'

/** Notes when each invitation was delivered: when the message that carries its first question was sent. */
export async function takeNoteOfDeliveries(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE survey s SET delivered_at = arrived.at
    FROM survey w CROSS JOIN LATERAL (
      SELECT m.sent_at AS at FROM message m
      WHERE m.conversation_id = w.conversation_id AND m.direction = 'out' AND m.sent_at IS NOT NULL
        AND m.at >= w.sent_at AND m.content -> 'choices' -> 0 ->> 'id' LIKE 'survey/' || w.id || '/%'
      ORDER BY m.seq LIMIT 1
    ) arrived
    WHERE w.status = 'sent' AND w.delivered_at IS NULL AND s.id = w.id AND s.delivered_at IS NULL`
}

/** Surveys that had nowhere to go when they were due, and whose guest has a chat since; not of stays long over. */
export async function nowReachable(tx: Tx, now: Instant, guestId?: string): Promise<SurveyId[]> {
  const rows = await tx.$queryRaw<{ id: SurveyId }[]>`
    SELECT s.id::text FROM survey s JOIN stay ON stay.id = s.stay_id
    WHERE s.status = 'skipped' AND s.reason = 'no-channel'
      AND s.due_at > ${before(now, 2 * TOO_LATE_AFTER)}::timestamptz
      AND stay.checked_out_at >= ${before(now, TOO_LATE_AFTER)}::timestamptz
      ${guestId ? sql`AND s.guest_id = ${guestId}::uuid` : empty}
      AND EXISTS (
        SELECT FROM conversation c WHERE c.guest_id = s.guest_id AND c.kind = 'guest' AND c.blocked_at IS NULL
          AND NOT EXISTS (SELECT FROM hotel h WHERE h.id = c.account AND h.id <> s.hotel_id))
    LIMIT 500`
  return rows.map(({ id }) => id)
}
