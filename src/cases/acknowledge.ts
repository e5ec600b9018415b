// A member of staff takes a case on. The first one does; whoever comes second learns who it was.
import type { Instant } from '../base/clock.ts'
import type { CaseId, StaffId } from '../base/ids.ts'
import { type Result, ok, refused } from '../base/result.ts'
import { staffById } from '../staff/staff.ts'
import { type Tx, sql } from '../store/transaction.ts'
import { type Case, changeCase } from './case.ts'
import { record } from './events.ts'
import { tellGuest } from './tell-guest.ts'
import { workableCase } from './workable.ts'

/**
 * Acknowledges a case, which ends its ladder, and tells the guest that somebody has it: whoever acknowledges it, unless
 * it was given to a colleague already. 'already': someone did before,
 * see acknowledgedByName of caseById. 'unknown' also for a case that this member may not work.
 */
export async function acknowledgeCase(
  tx: Tx,
  caseId: CaseId,
  staffId: StaffId,
  now: Instant,
): Promise<Result<Case, 'unknown' | 'already'>> {
  const held = await workableCase(tx, caseId, staffId)
  if (!held) return refused('unknown')
  if (held.status !== 'open') return refused('already')
  const acknowledged = await takeUp(tx, held, staffId, now)
  await tellGuest(tx, acknowledged, 'case.acknowledged', {}, now)
  return ok(acknowledged)
}

/** Whoever sees to an open case has it from here on, where nobody has yet; nothing changes where one does. */
export async function takeUp(tx: Tx, held: Case, staffId: StaffId, now: Instant): Promise<Case> {
  const acknowledged = await noteAcknowledged(tx, held, staffId, now)
  if (held.status !== 'open' || acknowledged.assigneeId) return acknowledged
  const taken = await changeCase(tx, held.id, sql`assignee_id = ${staffId}::uuid`)
  const assignee = (await staffById(tx, staffId))?.name ?? ''
  await record(tx, taken, { kind: 'assigned', staffId, detail: { assigneeId: staffId, assignee } }, now)
  return taken
}

/** A person deals with the case, so it counts as acknowledged; nothing changes where it was already. */
export async function noteAcknowledged(tx: Tx, held: Case, staffId: StaffId, now: Instant): Promise<Case> {
  if (held.status !== 'open') return held
  const changes = sql`status = 'acknowledged', acknowledged_at = ${now}, acknowledged_by = ${staffId}::uuid`
  const acknowledged = await changeCase(tx, held.id, changes)
  await record(tx, acknowledged, { kind: 'acknowledged', staffId }, now)
  return acknowledged
}
