// What happened to a case, in order; written by every operation, shown on its page.
import type { Instant } from '../base/clock.ts'
import { type CaseId, type StaffId, newId } from '../base/ids.ts'
import { audit } from '../staff/audit.ts'
import { type Tx, announce } from '../store/transaction.ts'
import type { Case } from './case.ts'

export const CASE_EVENT_KINDS = [
  /** detail: words, room, severity */
  'opened',
  /** Staff were told of it. detail: as, group, told */
  'announced',
  /** The guest wrote more. detail: words */
  'added',
  /** detail: room */
  'room',
  /** It turned out worse than it was taken for. detail: severity, from */
  'raised',
  /** The guest asked again for what was late, or for help in danger. */
  'reminded',
  /** The guest needs it no more. detail: cause */
  'withdrawn',
  'acknowledged',
  /** detail: assigneeId, assignee */
  'assigned',
  /** detail: text */
  'noted',
  /** detail: text, messageId */
  'replied',
  /** detail: cause */
  'resolved',
  /** detail: severity; by the guest where nobody of the staff did */
  'reopened',
  /** A step of the ladder. detail: step, role, told */
  'escalated',
] as const
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number]

export type CaseEvent = {
  readonly id: string
  readonly at: Instant
  readonly kind: CaseEventKind
  readonly staffId: StaffId | null
  readonly staffName: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** Records what happened, audits it where a member of staff did it, and lets the hotel's pages know. */
export async function record(
  tx: Tx,
  { id, hotelId }: Case,
  event: { kind: CaseEventKind; staffId?: StaffId | undefined; detail?: Readonly<Record<string, unknown>> },
  now: Instant,
): Promise<void> {
  const { kind, staffId, detail = {} } = event
  await tx.$executeRaw`
    INSERT INTO case_event (id, case_id, at, kind, staff_id, detail)
    VALUES (${newId(now)}::uuid, ${id}::uuid, ${now}, ${kind}, ${staffId ?? null}::uuid, ${JSON.stringify(detail)}::jsonb)`
  if (staffId) await audit(tx, { staffId, action: `case.${kind}`, subject: 'case', subjectId: id }, now)
  announce(tx, 'cases', hotelId)
}

/** How often a case was opened again. */
export async function timesReopened(tx: Tx, caseId: CaseId): Promise<number> {
  const [row] = await tx.$queryRaw<{ times: number }[]>`
    SELECT count(*)::int AS times FROM case_event WHERE case_id = ${caseId}::uuid AND kind = 'reopened'`
  return row!.times
}

/** True when that happened to the case after an instant. */
export async function happenedSince(
  tx: Tx,
  { id }: Case,
  kind: CaseEventKind,
  since: Instant,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ happened: boolean }[]>`
    SELECT EXISTS (SELECT FROM case_event WHERE case_id = ${id}::uuid AND kind = ${kind} AND at > ${since}) AS happened`
  return row!.happened
}

/** Everything that happened to a case, oldest first. */
export function caseEvents(tx: Tx, caseId: CaseId): Promise<CaseEvent[]> {
  return tx.$queryRaw<CaseEvent[]>`
    SELECT e.id, e.at, e.kind, e.staff_id AS "staffId", s.name AS "staffName", e.detail
    FROM case_event e LEFT JOIN staff s ON s.id = e.staff_id
    WHERE e.case_id = ${caseId}::uuid ORDER BY e.at, e.seq`
}
