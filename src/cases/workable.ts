// Which cases a member of staff may work: those of their hotels, and the confidential ones only as a manager.
import type { CaseId, StaffId } from '../base/ids.ts'
import { staffById } from '../staff/staff.ts'
import type { Tx } from '../store/transaction.ts'
import { type Case, holdCase, maySeeCase } from './case.ts'

/** The case, locked; undefined where there is none or this member may not work it: nobody is told which. */
export async function workableCase(tx: Tx, caseId: CaseId, staffId: StaffId): Promise<Case | undefined> {
  const held = await holdCase(tx, caseId)
  const member = await staffById(tx, staffId)
  return held && member && maySeeCase(member, held) ? held : undefined
}
