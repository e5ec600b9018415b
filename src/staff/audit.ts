// Who read a profile and who changed what: written in the transaction that did it, never changed after.
import type { Instant } from '../base/clock.ts'
import { type StaffId, newId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'

export type Audited = {
  /** Nobody where the service itself acted. */
  readonly staffId?: StaffId | undefined
  /** What was done, such as case.acknowledged. */
  readonly action: string
  /** The kind of thing it was done to: guest, case, staff, message. */
  readonly subject: string
  readonly subjectId: string
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

/** Records one act. Details name what changed, never what a guest wrote. */
export async function audit(tx: Tx, act: Audited, now: Instant): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit (id, at, staff_id, action, subject, subject_id, detail)
    VALUES (${newId(now)}::uuid, ${now}, ${act.staffId ?? null}::uuid, ${act.action}, ${act.subject},
            ${act.subjectId}, ${JSON.stringify(act.detail ?? {})}::jsonb)`
}
