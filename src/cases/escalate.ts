// The ladder: nobody acknowledged a case in time, so the next in rank is told, alone. Each step is taken once.
import { z } from 'zod'
import type { Instant } from '../base/clock.ts'
import type { CaseId } from '../base/ids.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import { staffOf } from '../staff/staff.ts'
import { type Job, enqueue } from '../store/enqueue.ts'
import type { Tx } from '../store/transaction.ts'
import { tellEach } from './alerts.ts'
import { ladder, onRung } from './audience.ts'
import { type Case, holdCase } from './case.ts'
import { promisedAgain } from './due.ts'
import { record, timesReopened } from './events.ts'

const payload = z.object({
  caseId: z.uuid().transform((id) => id as CaseId),
  /** From 1; after a case was opened again, on from where a whole ladder would have ended. */
  step: z.int().min(1),
})

/** No ladder is longer. */
const RUNGS = 3

/** Takes one step of a case's ladder, unless somebody acknowledged the case or the step was taken already. */
export const escalateCase: Job<{ caseId: CaseId; step: number }> = {
  name: 'case.escalate',
  payload,
  run: takeStep,
}

/** The first step of the ladder of a case that was opened again so many times. */
export const firstStep = (reopened: number): number => reopened * RUNGS + 1

async function takeStep(
  tx: Tx,
  { caseId, step }: { caseId: CaseId; step: number },
  now: Instant,
): Promise<void> {
  const late = await holdCase(tx, caseId)
  if (!late || late.status !== 'open') return
  const rungs = ladder(late)
  const rung = rungs[(step - 1) % RUNGS]
  const hotel = await findHotel(tx, late.hotelId)
  if (!rung || !hotel || !(await isCurrent(tx, late, step))) return
  if (!(await claimStep(tx, late, step, now))) return
  const people = onRung(hotel, await staffOf(tx, hotel.id), rung, now)
  const told = await tellEach(tx, hotel, late, people, 'escalated', now)
  await tx.$executeRaw`
    UPDATE case_step SET told = ${JSON.stringify(told)}::jsonb WHERE case_id = ${caseId}::uuid AND step = ${step}`
  await record(tx, late, { kind: 'escalated', detail: { step, role: rung.role, told } }, now)
  if (step % RUNGS === 0 || step % RUNGS === rungs.length) return
  const { acknowledgeBy: next } = await promisedAgain(tx, hotel, late, now)
  await enqueue(tx, escalateCase, { caseId, step: step + 1 }, next)
}

/** False for a step of a ladder that ended when the case was opened again. */
async function isCurrent(tx: Tx, { id }: Case, step: number): Promise<boolean> {
  const first = firstStep(await timesReopened(tx, id))
  return step >= first && step < first + RUNGS
}

async function claimStep(tx: Tx, { id }: Case, step: number, now: Instant): Promise<boolean> {
  const claimed = await tx.$executeRaw`
    INSERT INTO case_step (case_id, step, at, told) VALUES (${id}::uuid, ${step}, ${now}, '[]')
    ON CONFLICT (case_id, step) DO NOTHING`
  return claimed === 1
}
