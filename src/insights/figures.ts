// A hotel's figures over a period: what the summary command, the dashboard and /summary all show.
import type { Day } from '../base/clock.ts'
import type { HotelId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'
import { mean, netPromoterScore, share } from './statistics.ts'

/** Scores from -100 to 100, shares from 0 to 1, times in minutes; null where n is 0. Days are the hotel's, both included. */
export type Summary = {
  readonly hotel: HotelId
  readonly from: Day
  readonly to: Day
  readonly nps: { score: number | null; low: number | null; high: number | null; n: number }
  /** Of all ratings from 1 to 5, the share that is 4 or 5. */
  readonly csat: { share: number | null; low: number | null; high: number | null; n: number }
  /** Surveys by the day of their first answer, else of their sending. */
  readonly response: { invited: number; delivered: number; started: number; completed: number }
  readonly questions: readonly {
    key: string
    n: number
    mean: number | null
    low: number | null
    high: number | null
  }[]
  readonly cases: {
    opened: number
    byCategory: Readonly<Record<string, number>>
    acknowledgeMedianMinutes: number | null
    resolveMedianMinutes: number | null
  }
}

export type Period = { readonly hotelId: HotelId; readonly from: Day; readonly to: Day }

/** The recommendation question, in every definition. */
export const NPS_QUESTION = 'nps'

type ScoreRow = {
  question: string
  n: number
  sum: number
  squares: number
  promoters: number
  passives: number
  detractors: number
  satisfied: number
}

export async function summary(tx: Tx, period: Period): Promise<Summary> {
  const scores = await scoreCounts(tx, period)
  const response = await responses(tx, period)
  const cases = await caseFigures(tx, period)
  const nps = scores.find(({ question }) => question === NPS_QUESTION)
  const ratings = scores.filter(({ question }) => question !== NPS_QUESTION)
  const promotion = netPromoterScore(nps?.promoters ?? 0, nps?.passives ?? 0, nps?.detractors ?? 0)
  const satisfaction = share(total(ratings, 'satisfied'), total(ratings, 'n'))
  return {
    hotel: period.hotelId,
    from: period.from,
    to: period.to,
    nps: { score: promotion.value, low: promotion.low, high: promotion.high, n: promotion.n },
    csat: { share: satisfaction.value, low: satisfaction.low, high: satisfaction.high, n: satisfaction.n },
    response,
    questions: scores.map((row) => {
      const { value, low, high, n } = mean(
        row,
        row.question === NPS_QUESTION ? { low: 0, high: 10 } : { low: 1, high: 5 },
      )
      return { key: row.question, n, mean: value, low, high }
    }),
    cases,
  }
}

const total = (rows: readonly ScoreRow[], field: 'n' | 'satisfied'): number =>
  rows.reduce((sum, row) => sum + row[field], 0)

/** Counts per scored question, the recommendation first. */
async function scoreCounts(tx: Tx, { hotelId, from, to }: Period): Promise<ScoreRow[]> {
  return tx.$queryRaw<ScoreRow[]>`
    SELECT question, count(*)::int AS n, sum(score)::int AS sum, sum(score::int * score)::int AS squares,
      count(*) FILTER (WHERE score >= 9)::int AS promoters,
      count(*) FILTER (WHERE score BETWEEN 7 AND 8)::int AS passives,
      count(*) FILTER (WHERE score <= 6)::int AS detractors,
      count(*) FILTER (WHERE score >= 4)::int AS satisfied
    FROM survey_answer
    WHERE hotel_id = ${hotelId} AND answered_on BETWEEN ${from}::date AND ${to}::date AND score IS NOT NULL
    GROUP BY question ORDER BY question <> ${NPS_QUESTION}, question`
}

async function responses(tx: Tx, { hotelId, from, to }: Period): Promise<Summary['response']> {
  const [row] = await tx.$queryRaw<Summary['response'][]>`
    SELECT count(*) FILTER (WHERE sent_at IS NOT NULL)::int AS invited,
      count(*) FILTER (WHERE delivered_at IS NOT NULL)::int AS delivered,
      count(*) FILTER (WHERE started_at IS NOT NULL)::int AS started,
      count(*) FILTER (WHERE completed_at IS NOT NULL)::int AS completed
    FROM survey WHERE hotel_id = ${hotelId} AND counted_on BETWEEN ${from}::date AND ${to}::date`
  return row!
}

async function caseFigures(tx: Tx, { hotelId, from, to }: Period): Promise<Summary['cases']> {
  const rows = await tx.$queryRaw<
    { category: string | null; opened: number; acknowledge: number | null; resolve: number | null }[]
  >`
    SELECT c.category, count(*)::int AS opened,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.acknowledged_at - c.opened_at) / 60)
        FILTER (WHERE c.acknowledged_by IS NOT NULL) AS acknowledge,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.resolved_at - c.opened_at) / 60)
        FILTER (WHERE c.resolved_at IS NOT NULL AND c.acknowledged_by IS NOT NULL) AS resolve
    FROM guest_case c JOIN hotel h ON h.id = c.hotel_id
    WHERE c.hotel_id = ${hotelId}
      AND c.opened_at >= ${from}::date::timestamp AT TIME ZONE h.time_zone
      AND c.opened_at < (${to}::date + 1)::timestamp AT TIME ZONE h.time_zone
    GROUP BY GROUPING SETS ((), (c.category)) ORDER BY c.category NULLS FIRST`
  const [all, ...byCategory] = rows
  return {
    opened: all?.opened ?? 0,
    byCategory: Object.fromEntries(byCategory.map(({ category, opened }) => [category, opened])),
    acknowledgeMedianMinutes: all?.acknowledge ?? null,
    resolveMedianMinutes: all?.resolve ?? null,
  }
}
