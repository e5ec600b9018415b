// What surveys do later: go out when due, remind once, close, and the round that finds what changed meanwhile.
import { z } from 'zod'
import type { Instant } from '../base/clock.ts'
import type { SurveyId } from '../base/ids.ts'
import { type Job, enqueue } from '../store/enqueue.ts'
import type { Tx } from '../store/transaction.ts'
import { expire, remind } from './follow-up.ts'
import { nowReachable, takeNoteOfDeliveries } from './round.ts'
import { sendDue } from './send-due.ts'

const payload = z.object({ surveyId: z.uuid().transform((id) => id as SurveyId) })
type Payload = { surveyId: SurveyId }

/** The invitation goes out, or the survey waits, or it is skipped. */
export const surveyDue: Job<Payload> = {
  name: 'survey-due',
  payload,
  async run(tx, { surveyId }, now) {
    const made = await sendDue(tx, surveyId, now)
    switch (made.kind) {
      case 'put-off':
        return enqueue(tx, surveyDue, { surveyId }, made.until)
      case 'sent':
        if (made.remindAt) await enqueue(tx, surveyReminder, { surveyId }, made.remindAt)
        return enqueue(tx, surveyExpiry, { surveyId }, made.expiresAt)
      case 'skipped':
      case 'over':
        return
    }
    return made satisfies never
  },
}

/** The one reminder, unless the guest has finished or wants no more. */
export const surveyReminder: Job<Payload> = {
  name: 'survey-reminder',
  payload,
  async run(tx, { surveyId }, now) {
    const again = await remind(tx, surveyId, now)
    if (again) await enqueue(tx, surveyReminder, { surveyId }, again)
  },
}

/** After this nothing can be answered. */
export const surveyExpiry: Job<Payload> = {
  name: 'survey-expiry',
  payload,
  run: (tx, { surveyId }, now) => expire(tx, surveyId, now),
}

/** Every minute: which invitations have arrived, and which guests can be reached since. */
export const surveyRound: Job<object> = {
  name: 'survey-round',
  payload: z.strictObject({}),
  cron: '* * * * *',
  async run(tx, _, now) {
    await takeNoteOfDeliveries(tx)
    for (const surveyId of await nowReachable(tx, now)) await enqueue(tx, surveyDue, { surveyId }, now)
  },
}

/** Lets a guest who has just been recognised in a chat get at once what waited for a way to reach them. */
export async function surveyReachable(tx: Tx, guestId: string, now: Instant): Promise<void> {
  for (const surveyId of await nowReachable(tx, now, guestId)) await enqueue(tx, surveyDue, { surveyId }, now)
}
