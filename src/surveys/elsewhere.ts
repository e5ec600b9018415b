// A survey that waits in a chat that takes no more is put to the guest in another chat of theirs.
import type { Instant } from '../base/clock.ts'
import type { ConversationId, SurveyId } from '../base/ids.ts'
import { mayReceive } from '../guests/consent.ts'
import { enter } from '../messages/say.ts'
import type { Tx } from '../store/transaction.ts'
import { lockSurvey } from './survey.ts'

/**
 * Asks in this chat what the survey asks now; what was answered stays. False when there is nothing to ask any more, or
 * the guest wants no surveys.
 */
export async function askElsewhere(
  tx: Tx,
  surveyId: SurveyId,
  chat: ConversationId,
  now: Instant,
): Promise<boolean> {
  const survey = await lockSurvey(tx, surveyId)
  const open = survey && (survey.status === 'sent' || survey.status === 'started') && !survey.reason
  if (!open || survey.expiresAt! <= now || !(await mayReceive(tx, survey.guestId, 'survey'))) return false
  await tx.$executeRaw`UPDATE survey SET conversation_id = ${chat}::uuid WHERE id = ${survey.id}::uuid`
  const name = survey.deliveredAt || survey.startedAt ? 'remind' : 'invite'
  await enter(tx, chat, { dialog: 'survey', name, subject: survey.id }, now)
  return true
}
