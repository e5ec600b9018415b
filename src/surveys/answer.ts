// Answers: each is kept the moment it is given; a survey left half-way keeps what it has.
import { type Instant, dayAt } from '../base/clock.ts'
import type { Hotel } from '../hotels/hotel.ts'
import { type Result, ok, refused } from '../base/result.ts'
import type { Tx } from '../store/transaction.ts'
import { isScored, scaleOf } from './definition.ts'
import type { AskedSurvey, EndReason } from './survey.ts'

/** Longer comments are kept up to here. In characters. */
export const COMMENT_LIMIT = 4000

export type Answer = {
  readonly question: string
  /** Of a recommendation or rating; within its scale. */
  readonly score?: number
  /** The comment, or what the guest wrote beside a score. */
  readonly words?: string
}

/** Why nothing can be answered any more; undefined while the survey is open. One that the guest ended may be taken up. */
export function closedAs(survey: AskedSurvey, now: Instant): 'completed' | 'expired' | undefined {
  if (survey.status === 'completed') return 'completed'
  const open = survey.status === 'sent' || survey.status === 'started'
  return open && survey.expiresAt! > now ? undefined : 'expired'
}

/**
 * Keeps an answer under the version of the definition that the survey was sent with; an answer given again replaces
 * the first. Throws for a question that is not asked or a score outside of its scale: that would be a bug.
 */
export async function recordAnswer(
  tx: Tx,
  survey: AskedSurvey,
  hotel: Hotel,
  answer: Answer,
  language: string,
  now: Instant,
): Promise<Result<AskedSurvey, 'completed' | 'expired'>> {
  const closed = closedAs(survey, now)
  if (closed) return refused(closed)
  check(survey, answer)
  const day = dayAt(hotel.timeZone, now)
  const score = answer.score ?? null
  const words = answer.words === undefined ? null : storable(answer.words)
  await tx.$executeRaw`
    WITH open AS (
      UPDATE survey SET status = 'started', reason = NULL, started_at = coalesce(started_at, ${now}),
        counted_on = CASE WHEN started_at IS NULL THEN ${day}::date ELSE counted_on END,
        delivered_at = coalesce(delivered_at, ${now}), language = ${language}
      WHERE id = ${survey.id}::uuid RETURNING id
    )
    INSERT INTO survey_answer AS a (survey_id, question, score, words, answered_at, hotel_id, answered_on)
    SELECT open.id, ${answer.question}, ${score}::smallint, ${words}, ${now}, ${survey.hotelId}, ${day}::date FROM open
    ON CONFLICT (survey_id, question) DO UPDATE SET score = excluded.score, words = coalesce(excluded.words, a.words),
      answered_at = excluded.answered_at, answered_on = excluded.answered_on`
  return ok({
    ...survey,
    status: 'started',
    reason: null,
    startedAt: survey.startedAt ?? now,
    scores: score === null ? survey.scores : { ...survey.scores, [answer.question]: score },
    words: words === null ? survey.words : { ...survey.words, [answer.question]: words },
  })
}

/** The last question was answered or skipped. Returns false when nothing at all was answered: that is a refusal. */
export async function completeSurvey(tx: Tx, survey: AskedSurvey, now: Instant): Promise<boolean> {
  if (!survey.startedAt) {
    await endSurvey(tx, survey)
    return false
  }
  await tx.$executeRaw`
    UPDATE survey SET status = 'completed', reason = NULL, completed_at = ${now} WHERE id = ${survey.id}::uuid`
  return true
}

/** The guest wants no more of it: no reminder comes, and what was answered stays. */
export async function endSurvey(tx: Tx, survey: AskedSurvey): Promise<EndReason> {
  const reason: EndReason = survey.startedAt ? 'stopped' : 'declined'
  await tx.$executeRaw`
    UPDATE survey SET reason = ${reason} WHERE id = ${survey.id}::uuid AND status IN ('sent', 'started')`
  return reason
}

/** Notes that the guest wants a manager to look into it. False when they have asked before. */
export async function askForFollowUp(tx: Tx, survey: AskedSurvey, now: Instant): Promise<boolean> {
  const noted = await tx.$executeRaw`
    UPDATE survey SET follow_up_at = ${now} WHERE id = ${survey.id}::uuid AND follow_up_at IS NULL`
  return noted > 0
}

function check({ definition }: AskedSurvey, { question, score, words }: Answer): void {
  const asked = definition.questions.find(({ key }) => key === question)
  if (!asked) throw new Error(`The survey does not ask ${question}`)
  if (!isScored(asked)) {
    if (score !== undefined || !words) throw new Error(`The question ${question} takes words`)
    return
  }
  const { low, high } = scaleOf(asked)
  if (!Number.isInteger(score) || score! < low || score! > high)
    throw new Error(`The question ${question} takes a whole number from ${low} to ${high}`)
}

/** PostgreSQL keeps no NUL; an emoji must not be cut in half. */
const storable = (words: string): string =>
  Array.from(words.replaceAll('\u0000', '').toWellFormed()).slice(0, COMMENT_LIMIT).join('')
