// The guest needs it no more, and has said so when asked.
import type { Instant } from '../base/clock.ts'
import type { CaseId } from '../base/ids.ts'
import { type Result, ok, refused } from '../base/result.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import { phrase } from '../phrases/phrases.ts'
import { type Tx, sql } from '../store/transaction.ts'
import { announceCase } from './alerts.ts'
import { type Case, changeCase, holdCase } from './case.ts'
import { record } from './events.ts'

/** Danger stays with the staff until they have made sure, and so does what a person is at work on or has put right. */
export const mayWithdraw = ({ status, severity }: Case): boolean => status === 'open' && severity > 1

/** Ends a case that nobody has taken on yet, as its guest wishes, and tells the staff. 'refused': see mayWithdraw. */
export async function withdrawCase(tx: Tx, id: CaseId, now: Instant): Promise<Result<Case, 'refused'>> {
  const held = await holdCase(tx, id)
  const hotel = held && (await findHotel(tx, held.hotelId))
  if (!held || !hotel || !mayWithdraw(held)) return refused('refused')
  const cause = phrase(hotel.languages[0], 'staff.withdrawn-cause')
  const withdrawn = await changeCase(
    tx,
    id,
    sql`status = 'resolved', acknowledged_at = ${now}, resolved_at = ${now}, cause = ${cause}`,
  )
  await record(tx, withdrawn, { kind: 'withdrawn', detail: { cause } }, now)
  await announceCase(tx, hotel, withdrawn, 'withdrawn', now)
  return ok(withdrawn)
}
