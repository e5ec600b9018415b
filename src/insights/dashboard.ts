// What the dashboard shows beyond the summary: week by week, how ratings are spread, what was said, cases in detail.
import type { Day, Instant } from '../base/clock.ts'
import type { Tx } from '../store/transaction.ts'
import { NPS_QUESTION, type Period } from './figures.ts'
import { type Estimate, netPromoterScore } from './statistics.ts'

/** The score of each week that had answers, by its Monday. */
export type Week = { readonly monday: Day; readonly nps: Estimate }

export async function weeklyNps(tx: Tx, { hotelId, from, to }: Period): Promise<Week[]> {
  const rows = await tx.$queryRaw<{ monday: Day; promoters: number; passives: number; detractors: number }[]>`
    SELECT to_char(date_trunc('week', answered_on), 'YYYY-MM-DD') AS monday,
      count(*) FILTER (WHERE score >= 9)::int AS promoters,
      count(*) FILTER (WHERE score BETWEEN 7 AND 8)::int AS passives,
      count(*) FILTER (WHERE score <= 6)::int AS detractors
    FROM survey_answer
    WHERE hotel_id = ${hotelId} AND question = ${NPS_QUESTION} AND score IS NOT NULL
      AND answered_on BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1 ORDER BY 1`
  return rows.map(({ monday, promoters, passives, detractors }) => ({
    monday,
    nps: netPromoterScore(promoters, passives, detractors),
  }))
}

/** How often each rating from 1 to 5 was given to a question. */
export type Spread = {
  readonly question: string
  readonly counts: readonly [number, number, number, number, number]
}

export async function ratingSpread(tx: Tx, { hotelId, from, to }: Period): Promise<Spread[]> {
  return tx.$queryRaw<Spread[]>`
    SELECT question, array[
      count(*) FILTER (WHERE score = 1), count(*) FILTER (WHERE score = 2), count(*) FILTER (WHERE score = 3),
      count(*) FILTER (WHERE score = 4), count(*) FILTER (WHERE score = 5)]::int[] AS counts
    FROM survey_answer
    WHERE hotel_id = ${hotelId} AND question <> ${NPS_QUESTION} AND score IS NOT NULL
      AND answered_on BETWEEN ${from}::date AND ${to}::date
    GROUP BY question ORDER BY question`
}

/** What a guest wrote in a survey, with the recommendation they gave. */
export type Comment = {
  readonly words: string
  readonly language: string | null
  readonly score: number | null
  readonly room: string | null
  readonly at: Instant
}

/** The newest first. */
export async function latestComments(
  tx: Tx,
  { hotelId, from, to }: Period,
  limit: number,
): Promise<Comment[]> {
  return tx.$queryRaw<Comment[]>`
    SELECT a.words, survey.language, nps.score::int AS score, stay.room, a.answered_at AS at
    FROM survey_answer a
    JOIN survey ON survey.id = a.survey_id
    JOIN stay ON stay.id = survey.stay_id
    LEFT JOIN survey_answer nps ON nps.survey_id = a.survey_id AND nps.question = ${NPS_QUESTION}
    WHERE a.hotel_id = ${hotelId} AND a.words IS NOT NULL AND a.answered_on BETWEEN ${from}::date AND ${to}::date
    ORDER BY a.answered_at DESC LIMIT ${limit}`
}

/** The cases of a category that were opened in the period; times are medians in minutes. */
export type CategoryFigures = {
  readonly category: string
  readonly opened: number
  readonly unresolved: number
  /** Acknowledged after the time that was pledged, or not yet though it has passed. */
  readonly late: number
  readonly acknowledgeMinutes: number | null
  readonly resolveMinutes: number | null
}

/** The most frequent first. */
export async function casesByCategory(
  tx: Tx,
  { hotelId, from, to }: Period,
  now: Instant,
): Promise<CategoryFigures[]> {
  return tx.$queryRaw<CategoryFigures[]>`
    SELECT c.category, count(*)::int AS opened,
      count(*) FILTER (WHERE c.resolved_at IS NULL)::int AS unresolved,
      count(*) FILTER (WHERE coalesce(c.acknowledged_at, ${now}) > c.acknowledge_by)::int AS late,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.acknowledged_at - c.opened_at) / 60)
        FILTER (WHERE c.acknowledged_by IS NOT NULL) AS "acknowledgeMinutes",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.resolved_at - c.opened_at) / 60)
        FILTER (WHERE c.resolved_at IS NOT NULL AND c.acknowledged_by IS NOT NULL) AS "resolveMinutes"
    FROM guest_case c JOIN hotel h ON h.id = c.hotel_id
    WHERE c.hotel_id = ${hotelId}
      AND c.opened_at >= ${from}::date::timestamp AT TIME ZONE h.time_zone
      AND c.opened_at < (${to}::date + 1)::timestamp AT TIME ZONE h.time_zone
    GROUP BY c.category ORDER BY opened DESC, c.category`
}
