// Whose case it is.
import type { Instant } from '../base/clock.ts'
import type { CaseId, StaffId } from '../base/ids.ts'
import { type Result, ok, refused } from '../base/result.ts'
import { staffById } from '../staff/staff.ts'
import { type Tx, sql } from '../store/transaction.ts'
import { noteAcknowledged } from './acknowledge.ts'
import { type Case, changeCase, isUnresolved, maySeeCase } from './case.ts'
import { record } from './events.ts'
import { workableCase } from './workable.ts'

/**
 * Gives a case to a member of staff; whoever assigns it has thereby acknowledged it. 'not-staff': the assignee may not
 * work this case.
 */
export async function assignCase(
  tx: Tx,
  caseId: CaseId,
  staffId: StaffId,
  assigneeId: StaffId,
  now: Instant,
): Promise<Result<Case, 'unknown' | 'resolved' | 'not-staff'>> {
  const held = await workableCase(tx, caseId, staffId)
  if (!held) return refused('unknown')
  if (!isUnresolved(held)) return refused('resolved')
  const assignee = await staffById(tx, assigneeId)
  if (!assignee || !maySeeCase(assignee, held)) return refused('not-staff')
  if (held.assigneeId === assigneeId) return ok(held)
  await noteAcknowledged(tx, held, staffId, now)
  const assigned = await changeCase(
    tx,
    caseId,
    sql`assignee_id = ${assigneeId}::uuid, status = 'in-progress'`,
  )
  await record(
    tx,
    assigned,
    { kind: 'assigned', staffId, detail: { assigneeId, assignee: assignee.name } },
    now,
  )
  return ok(assigned)
}
