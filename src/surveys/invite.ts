// A guest has checked out: the survey about the stay is planned, or it is said at once why there will be none.
import { type Instant, after } from '../base/clock.ts'
import { type StayId, type SurveyId, newId } from '../base/ids.ts'
import { type Hotel, section } from '../hotels/hotel.ts'
import type { Stay } from '../stays/stay.ts'
import { enqueue } from '../store/enqueue.ts'
import type { Tx } from '../store/transaction.ts'
import { surveyDue } from './jobs.ts'
import { lockGuest, refusal } from './readiness.ts'
import { CASE_WAIT, invitationTime, surveyTerms } from './schedule.ts'
import { currentDefinition } from './stored-definition.ts'
import type { SurveyStatus } from './survey.ts'

type Planned = { readonly id: SurveyId; readonly status: string; readonly reason: string | null }

/**
 * Plans the survey about a stay that has ended. What is known already (no consent, asked lately, too late) skips it
 * at once. Repeating it changes nothing once a survey has gone out; before, it counts from the check-out now told.
 * Not for imports of history.
 */
export async function scheduleSurvey(tx: Tx, hotel: Hotel, stay: Stay, now: Instant): Promise<void> {
  if (stay.status !== 'checked-out' || !stay.checkedOutAt) return
  const terms = section(hotel, 'survey', surveyTerms)
  await lockGuest(tx, stay.guestId)
  const planned = await surveyAbout(tx, stay)
  if (planned && planned.status !== 'scheduled' && planned.reason !== 'not-checked-out') return
  const dueAt = invitationTime(terms, hotel, stay.checkedOutAt, now)
  const reason = await refusal(tx, terms, stay, dueAt)
  const surveyId = planned?.id ?? newId<SurveyId>(now)
  const status = reason ? 'skipped' : 'scheduled'
  await tx.$executeRaw`
    INSERT INTO survey (id, definition_id, hotel_id, guest_id, stay_id, status, reason, due_at, waits_until)
    VALUES (${surveyId}::uuid, ${await currentDefinition(tx, hotel, now)}::uuid, ${hotel.id}, ${stay.guestId}::uuid,
            ${stay.id}::uuid, ${status}, ${reason ?? null}, ${dueAt}, ${after(dueAt, CASE_WAIT)})
    ON CONFLICT (id) DO UPDATE SET guest_id = excluded.guest_id, status = excluded.status, reason = excluded.reason,
      due_at = excluded.due_at, waits_until = excluded.waits_until`
  if (!reason) await enqueue(tx, surveyDue, { surveyId }, dueAt)
}

/** What other programs are told of the survey about a stay. */
export type SurveyOfStay = {
  readonly status: SurveyStatus | 'none'
  readonly dueAt: Instant | null
  readonly reason: string | null
}

/** The survey about a stay; status 'none' when nothing was planned. */
export async function surveyOfStay(tx: Tx, stayId: StayId): Promise<SurveyOfStay> {
  const [found] = await tx.$queryRaw<SurveyOfStay[]>`
    SELECT status, due_at AS "dueAt", reason FROM survey WHERE stay_id = ${stayId}::uuid ORDER BY id DESC LIMIT 1`
  return found ?? { status: 'none', dueAt: null, reason: null }
}

async function surveyAbout(tx: Tx, stay: Stay): Promise<Planned | undefined> {
  const [planned] = await tx.$queryRaw<Planned[]>`
    SELECT id::text, status, reason FROM survey WHERE stay_id = ${stay.id}::uuid FOR UPDATE`
  return planned
}
