// A case is put right, and opened again where it is not.
import type { Instant } from '../base/clock.ts'
import type { CaseId, StaffId } from '../base/ids.ts'
import { type Result, ok, refused } from '../base/result.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import { hotelPhrase, phrase } from '../phrases/phrases.ts'
import { enqueue } from '../store/enqueue.ts'
import { type Tx, sql } from '../store/transaction.ts'
import { noteAcknowledged } from './acknowledge.ts'
import { announceCase } from './alerts.ts'
import { type Case, changeCase, holdCase, isUnresolved } from './case.ts'
import type { Severity } from './category.ts'
import { promisedAgain } from './due.ts'
import { escalateCase, firstStep } from './escalate.ts'
import { record, timesReopened } from './events.ts'
import { tellGuest } from './tell-guest.ts'
import { workableCase } from './workable.ts'

/**
 * Marks a case as put right and tells the guest so, also where a person has taken the conversation over: it stays with
 * that person until they hand it back. 'no-cause': every resolved case has one, since that is what is learnt from it.
 */
export async function resolveCase(
  tx: Tx,
  caseId: CaseId,
  staffId: StaffId,
  { cause }: { cause?: string | undefined },
  now: Instant,
): Promise<Result<Case, 'unknown' | 'already' | 'no-cause'>> {
  const held = await workableCase(tx, caseId, staffId)
  if (!held) return refused('unknown')
  if (!isUnresolved(held)) return refused('already')
  const found = cause?.trim() || held.cause
  if (!found) return refused('no-cause')
  await noteAcknowledged(tx, held, staffId, now)
  const resolved = await changeCase(
    tx,
    caseId,
    sql`status = 'resolved', resolved_at = ${now}, cause = ${found}`,
  )
  await record(tx, resolved, { kind: 'resolved', staffId, detail: { cause: found } }, now)
  await tellGuest(
    tx,
    resolved,
    'case.resolved',
    {
      choices: (language, wording) => [
        {
          id: `complaint/reopen/${resolved.number}`,
          label: hotelPhrase(wording, language, 'case.not-solved'),
        },
      ],
    },
    now,
  )
  return ok(resolved)
}

/** Ends a case that only asked for a person: one has answered and handed the chat back, of which the guest is told. */
export async function closeAnswered(tx: Tx, caseId: CaseId, staffId: StaffId, now: Instant): Promise<void> {
  const held = await workableCase(tx, caseId, staffId)
  const hotel = held && (await findHotel(tx, held.hotelId))
  if (!held || !hotel || !isUnresolved(held)) return
  await noteAcknowledged(tx, held, staffId, now)
  const cause = phrase(hotel.languages[0], 'staff.answered-cause')
  const closed = await changeCase(
    tx,
    caseId,
    sql`status = 'resolved', resolved_at = ${now}, cause = ${cause}`,
  )
  await record(tx, closed, { kind: 'resolved', staffId, detail: { cause } }, now)
}

/**
 * Opens a resolved case again. By staff: they go on with it. By the guest (no staffId): one severity higher, up to 2,
 * to be acknowledged anew, and the ladder begins again.
 */
export async function reopenCase(
  tx: Tx,
  caseId: CaseId,
  staffId: StaffId | undefined,
  now: Instant,
): Promise<Result<Case, 'unknown' | 'not-resolved'>> {
  const held = staffId ? await workableCase(tx, caseId, staffId) : await holdCase(tx, caseId)
  const hotel = held && (await findHotel(tx, held.hotelId))
  if (!held || !hotel) return refused('unknown')
  if (isUnresolved(held)) return refused('not-resolved')
  const severity = staffId ? held.severity : worse(held.severity)
  const due = await promisedAgain(tx, hotel, { ...held, severity }, now)
  const again = staffId
    ? sql`status = 'in-progress'`
    : sql`status = 'open', acknowledged_at = NULL, acknowledged_by = NULL, severity = ${severity},
          acknowledge_by = ${due.acknowledgeBy}`
  const changes = sql`${again}, resolved_at = NULL, closed_at = NULL, resolve_by = ${due.resolveBy}`
  const reopened = await changeCase(tx, caseId, changes)
  await record(tx, reopened, { kind: 'reopened', staffId, detail: { severity } }, now)
  if (staffId) return ok(reopened)
  await announceCase(tx, hotel, reopened, 'reopened', now)
  const step = firstStep(await timesReopened(tx, caseId))
  await enqueue(tx, escalateCase, { caseId, step }, reopened.acknowledgeBy)
  return ok(reopened)
}

const worse = (severity: Severity): Severity => Math.min(severity, Math.max(2, severity - 1)) as Severity
