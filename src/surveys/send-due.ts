// A survey that is due goes out, waits, or is left: everything is looked at again at that moment.
import { type Instant, after, dayAt, earlier, hours } from '../base/clock.ts'
import type { SurveyId } from '../base/ids.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import { type Hotel, nextSendingTime, section } from '../hotels/hotel.ts'
import { enter } from '../messages/say.ts'
import { stayById } from '../stays/stay.ts'
import type { Tx } from '../store/transaction.ts'
import { type Channel, bestChannel, hasOpenCase, isAnotherOnItsWay, lockGuest, refusal } from './readiness.ts'
import { expiryTime, reminderTime, surveyTerms } from './schedule.ts'
import { currentDefinition } from './stored-definition.ts'
import { type PutOffReason, type SkipReason, type Survey, lockSurvey } from './survey.ts'

export type Outcome =
  | { readonly kind: 'sent'; readonly remindAt: Instant | undefined; readonly expiresAt: Instant }
  /** Look again then. */
  | { readonly kind: 'put-off'; readonly until: Instant }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  /** Nothing to do: it went out before, or there is no such survey. */
  | { readonly kind: 'over' }

/** How often to look whether an open case or a talk with staff is over. */
const LOOK_AGAIN = hours(1)

/** Puts a due survey to its guest if it may be put to them now. Safe to repeat. */
export async function sendDue(tx: Tx, surveyId: SurveyId, now: Instant): Promise<Outcome> {
  const survey = await lockSurvey(tx, surveyId)
  if (!survey || !isWaiting(survey)) return { kind: 'over' }
  if (survey.status === 'scheduled' && survey.dueAt! > now) return { kind: 'put-off', until: survey.dueAt! }
  const hotel = (await findHotel(tx, survey.hotelId))!
  const terms = section(hotel, 'survey', surveyTerms)
  await lockGuest(tx, survey.guestId)
  const stay = (await stayById(tx, survey.stayId))!
  const refused = await refusal(tx, terms, stay, now)
  if (refused) return skip(tx, survey, refused)
  const allowed = nextSendingTime(hotel, now)
  if (allowed > now) return putOff(tx, survey, null, allowed)
  if (await isAnotherOnItsWay(tx, survey.guestId, survey.id, now))
    return putOff(tx, survey, null, later(hotel, now))
  if (survey.waitsUntil! > now && (await hasOpenCase(tx, survey.guestId)))
    return putOff(tx, survey, 'open-case', earlier(later(hotel, now), survey.waitsUntil!))
  const channel = await bestChannel(tx, survey.guestId, hotel.id)
  if (!channel) return skip(tx, survey, 'no-channel')
  if (channel.takenOver) return putOff(tx, survey, 'with-staff', later(hotel, now))
  await send(tx, survey, hotel, channel, now)
  return {
    kind: 'sent',
    remindAt: reminderTime(terms, hotel, now),
    expiresAt: expiryTime(terms, now),
  }
}

const isWaiting = ({ status, reason }: Survey): boolean =>
  status === 'scheduled' || (status === 'skipped' && reason === 'no-channel')

const later = (hotel: Hotel, now: Instant): Instant => nextSendingTime(hotel, after(now, LOOK_AGAIN))

async function send(tx: Tx, survey: Survey, hotel: Hotel, channel: Channel, now: Instant): Promise<void> {
  const terms = section(hotel, 'survey', surveyTerms)
  await tx.$executeRaw`
    UPDATE survey SET status = 'sent', reason = NULL, conversation_id = ${channel.id}::uuid, sent_at = ${now},
      delivered_at = ${channel.pulled ? now : null}, counted_on = ${dayAt(hotel.timeZone, now)}::date,
      expires_at = ${expiryTime(terms, now)}, definition_id = ${await currentDefinition(tx, hotel, now)}::uuid
    WHERE id = ${survey.id}::uuid`
  await enter(tx, channel.id, { dialog: 'survey', name: 'invite', subject: survey.id }, now)
}

async function skip(tx: Tx, survey: Survey, reason: SkipReason): Promise<Outcome> {
  await tx.$executeRaw`UPDATE survey SET status = 'skipped', reason = ${reason} WHERE id = ${survey.id}::uuid`
  return { kind: 'skipped', reason }
}

async function putOff(tx: Tx, survey: Survey, reason: PutOffReason | null, until: Instant): Promise<Outcome> {
  await tx.$executeRaw`
    UPDATE survey SET status = 'scheduled', reason = ${reason}, due_at = ${until} WHERE id = ${survey.id}::uuid`
  return { kind: 'put-off', until }
}
