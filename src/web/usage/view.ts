// What the usage page shows: per hotel today's budget and the last days, what was asked for and how it ended.
import { type Day, addDays, dayAt } from '../../base/clock.ts'
import type { HotelId } from '../../base/ids.ts'
import type { Hotel } from '../../hotels/hotel.ts'
import type { Tx } from '../../store/transaction.ts'
import { type Desk, hotelIds } from '../desk.ts'

export type UsageDay = {
  readonly day: Day
  readonly calls: number
  readonly answered: number
  /** Calls that were not made: the budget was spent. */
  readonly refused: number
  readonly tokensIn: number
  readonly tokensOut: number
  readonly costs: readonly Cost[]
  readonly estimated: boolean
  readonly medianMs: number | null
  readonly slowMs: number | null
}

/** Millionths of the currency's main unit. */
export type Cost = { readonly currency: string; readonly micro: number }

export type UsageTask = {
  readonly prompt: string
  readonly version: number
  readonly sha256: string
  readonly model: string
  readonly calls: number
  readonly answered: number
  readonly tokensIn: number
  readonly tokensOut: number
}

export type Ending = { readonly outcome: string; readonly calls: number }

export type HotelUsage = {
  readonly hotel: Hotel
  readonly today: { readonly tokens: number; readonly micro: number }
  /** The newest first; days without a call are left out. */
  readonly days: readonly UsageDay[]
  readonly tasks: readonly UsageTask[]
  readonly endings: readonly Ending[]
}

const SPAN = 30

/** The hotels at which the desk may see figures. */
export async function readUsage(db: Tx, desk: Desk): Promise<HotelUsage[]> {
  const allowed = hotelIds(desk, 'see-figures')
  return Promise.all(
    desk.hotels.filter(({ id }) => allowed.includes(id)).map((hotel) => usageOf(db, hotel, desk.now)),
  )
}

async function usageOf(db: Tx, hotel: Hotel, now: Date): Promise<HotelUsage> {
  const today = dayAt(hotel.timeZone, now)
  const since = addDays(today, 1 - SPAN)
  const [days, costs, refused, tasks, endings, [spent]] = await Promise.all([
    daysOf(db, hotel.id, since),
    costsOf(db, hotel.id, since),
    refusedOf(db, hotel.id, since),
    tasksOf(db, hotel.id, since),
    endingsOf(db, hotel.id, since),
    spentOn(db, hotel.id, today),
  ])
  const none = {
    calls: 0,
    answered: 0,
    tokensIn: 0,
    tokensOut: 0,
    estimated: false,
    medianMs: null,
    slowMs: null,
  }
  const all = [...new Set([...days.map(({ day }) => day), ...refused.map(({ day }) => day)])].sort().reverse()
  return {
    hotel,
    today: { tokens: spent?.tokens ?? 0, micro: spent?.micro ?? 0 },
    days: all.map((day) => ({
      ...(days.find((one) => one.day === day) ?? none),
      day,
      refused: refused.find((one) => one.day === day)?.refused ?? 0,
      costs: costs.filter((one) => one.day === day).map(({ currency, micro }) => ({ currency, micro })),
    })),
    tasks,
    endings,
  }
}

const daysOf = (db: Tx, hotelId: HotelId, since: Day) => db.$queryRaw<Omit<UsageDay, 'refused' | 'costs'>[]>`
  SELECT day::text, count(*)::int AS calls, count(*) FILTER (WHERE outcome = 'answered')::int AS answered,
         sum(tokens_in)::float8 AS "tokensIn", sum(tokens_out)::float8 AS "tokensOut", bool_or(estimated) AS estimated,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS "medianMs",
         percentile_cont(0.95) WITHIN GROUP (ORDER BY ms) AS "slowMs"
  FROM model_usage WHERE hotel_id = ${hotelId} AND day >= ${since}::date GROUP BY day`

const costsOf = (db: Tx, hotelId: HotelId, since: Day) => db.$queryRaw<(Cost & { day: Day })[]>`
  SELECT day::text, currency, sum(cost_micro)::float8 AS micro
  FROM model_usage WHERE hotel_id = ${hotelId} AND day >= ${since}::date GROUP BY day, currency
  HAVING sum(cost_micro) > 0 ORDER BY currency`

const refusedOf = (db: Tx, hotelId: HotelId, since: Day) => db.$queryRaw<{ day: Day; refused: number }[]>`
  SELECT day::text, refused FROM model_day
  WHERE hotel_id = ${hotelId} AND day >= ${since}::date AND refused > 0`

const tasksOf = (db: Tx, hotelId: HotelId, since: Day) => db.$queryRaw<UsageTask[]>`
  SELECT prompt, prompt_version AS version, prompt_sha256 AS sha256, model, count(*)::int AS calls,
         count(*) FILTER (WHERE outcome = 'answered')::int AS answered,
         sum(tokens_in)::float8 AS "tokensIn", sum(tokens_out)::float8 AS "tokensOut"
  FROM model_usage WHERE hotel_id = ${hotelId} AND day >= ${since}::date
  GROUP BY 1, 2, 3, 4 ORDER BY max(at) DESC`

const endingsOf = (db: Tx, hotelId: HotelId, since: Day) => db.$queryRaw<Ending[]>`
  SELECT outcome, count(*)::int AS calls FROM model_usage
  WHERE hotel_id = ${hotelId} AND day >= ${since}::date GROUP BY outcome ORDER BY 2 DESC, 1`

const spentOn = (db: Tx, hotelId: HotelId, day: Day) => db.$queryRaw<{ tokens: number; micro: number }[]>`
  SELECT tokens::float8, cost_micro::float8 AS micro FROM model_day
  WHERE hotel_id = ${hotelId} AND day = ${day}::date`
