// After the invitation: one reminder, and the end.
import { type Instant, after, hours } from '../base/clock.ts'
import type { SurveyId } from '../base/ids.ts'
import { mayReceive } from '../guests/consent.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import { nextSendingTime } from '../hotels/hotel.ts'
import { enter } from '../messages/say.ts'
import type { Tx } from '../store/transaction.ts'
import { surveyById } from './survey.ts'

/**
 * Asks once more for what is still open. Returns when to try again where it may not be now: outside of the sending
 * hours, or while a person speaks with the guest. Safe to repeat.
 */
export async function remind(tx: Tx, surveyId: SurveyId, now: Instant): Promise<Instant | undefined> {
  // Not locked: entering a conversation waits for its turn, and that turn may be waiting for this survey.
  const survey = await surveyById(tx, surveyId)
  const open = survey && (survey.status === 'sent' || survey.status === 'started') && !survey.reason
  if (!open || survey.expiresAt! <= now) return undefined
  if (!(await mayReceive(tx, survey.guestId, 'survey'))) return undefined
  const line = await tx.conversation.findUniqueOrThrow({
    where: { id: survey.conversationId! },
    select: { blockedAt: true, takenOverAt: true },
  })
  if (line.blockedAt) return undefined
  const hotel = (await findHotel(tx, survey.hotelId))!
  const allowed = nextSendingTime(hotel, line.takenOverAt ? after(now, hours(1)) : now)
  if (allowed > now) return allowed < survey.expiresAt! ? allowed : undefined
  await enter(tx, survey.conversationId!, { dialog: 'survey', name: 'remind', subject: survey.id }, now)
  return undefined
}

/** Closes a survey whose time is over; what was answered stays. */
export async function expire(tx: Tx, surveyId: SurveyId, now: Instant): Promise<void> {
  await tx.$executeRaw`
    UPDATE survey SET status = 'expired'
    WHERE id = ${surveyId}::uuid AND status IN ('sent', 'started') AND reason IS NULL AND expires_at <= ${now}::timestamptz`
}
