// The budget of a hotel's day, in tokens and money: set aside in the database before a call, corrected after it.
import type { Day, Instant } from '../../base/clock.ts'
import { type CaseId, type HotelId, type MessageId, newId } from '../../base/ids.ts'
import type { Store } from '../../store/database.ts'
import { isUniqueViolation } from '../../store/transaction.ts'
import type { Prompt } from './prompts.ts'
import type { Spent } from './reply.ts'

/** Prices are per million tokens, in the main unit of the currency: 0.15 USD. */
export type Budget = {
  readonly priceIn: number
  readonly priceOut: number
  readonly currency: string
  /** Tokens in and out together, of one hotel in one day. */
  readonly dailyTokens: number
  /** In the main unit of the currency; undefined where only tokens are counted. */
  readonly dailyMoney: number | undefined
}

/** Millionths of the currency's main unit, rounded up: a price per million tokens is that of one token in millionths. */
export const costOf = ({ tokensIn, tokensOut }: Spent, { priceIn, priceOut }: Budget): number =>
  Math.ceil(tokensIn * priceIn + tokensOut * priceOut)

/** What one call is about. */
export type About = {
  readonly hotelId: HotelId
  readonly day: Day
  readonly at: Instant
  readonly prompt: Prompt
  readonly model: string
  readonly messageId?: MessageId | undefined
  readonly caseId?: CaseId | undefined
}

export type Reserved =
  | { readonly kind: 'reserved'; readonly usageId: string }
  | { readonly kind: 'spent' }
  /** This message was put to the model before: its turn is repeated. */
  | { readonly kind: 'asked-before' }

/** Sets aside what a call may cost at most, in one statement: calls at the same time cannot overspend together. */
export async function reserve(store: Store, about: About, most: Spent, budget: Budget): Promise<Reserved> {
  const { hotelId, day, at, prompt, model, messageId = null, caseId = null } = about
  const usageId = newId(at)
  const tokens = most.tokensIn + most.tokensOut
  const cost = costOf(most, budget)
  const mostCost = budget.dailyMoney === undefined ? null : Math.floor(budget.dailyMoney * 1_000_000)
  try {
    const [made] = await store.db.$queryRaw<{ id: string }[]>`
      WITH day AS (
        INSERT INTO model_day AS d (hotel_id, day, calls, tokens, cost_micro)
        SELECT ${hotelId}, ${day}::date, 1, ${tokens}::bigint, ${cost}::bigint
        WHERE ${tokens}::bigint <= ${budget.dailyTokens}::bigint
          AND (${mostCost}::bigint IS NULL OR ${cost}::bigint <= ${mostCost}::bigint)
        ON CONFLICT (hotel_id, day) DO UPDATE
          SET calls = d.calls + 1, tokens = d.tokens + excluded.tokens, cost_micro = d.cost_micro + excluded.cost_micro
          WHERE d.tokens + excluded.tokens <= ${budget.dailyTokens}::bigint
            AND (${mostCost}::bigint IS NULL OR d.cost_micro + excluded.cost_micro <= ${mostCost}::bigint)
        RETURNING d.hotel_id
      )
      INSERT INTO model_usage (id, hotel_id, day, at, prompt, prompt_version, prompt_sha256, model, message_id, case_id,
                               outcome, tokens_in, tokens_out, cost_micro, currency)
      SELECT ${usageId}::uuid, day.hotel_id, ${day}::date, ${at}, ${prompt.name}, ${prompt.version}, ${prompt.sha256},
             ${model}, ${messageId}::uuid, ${caseId}::uuid, 'begun', ${most.tokensIn}::int, ${most.tokensOut}::int,
             ${cost}::bigint, ${budget.currency}
      FROM day RETURNING id`
    if (made) return { kind: 'reserved', usageId }
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'asked-before' }
    throw error
  }
  await store.db.$executeRaw`
    INSERT INTO model_day AS d (hotel_id, day, refused) VALUES (${hotelId}, ${day}::date, 1)
    ON CONFLICT (hotel_id, day) DO UPDATE SET refused = d.refused + 1`
  return { kind: 'spent' }
}

export type Settled = {
  readonly outcome: string
  readonly attempts: number
  /** Undefined where nobody knows: what was set aside stays counted. */
  readonly spent: Spent | undefined
  readonly ms: number
}

/** Puts what was really used in the place of what was set aside. Once: a call settles one time. */
export async function settle(store: Store, usageId: string, settled: Settled, budget: Budget): Promise<void> {
  const { outcome, attempts, spent, ms } = settled
  const tokensIn = spent?.tokensIn ?? null
  const tokensOut = spent?.tokensOut ?? null
  const cost = spent ? costOf(spent, budget) : null
  await store.db.$executeRaw`
    WITH was AS (
      SELECT id, hotel_id, day, tokens_in, tokens_out, cost_micro FROM model_usage
      WHERE id = ${usageId}::uuid AND outcome = 'begun' FOR UPDATE
    ), now_is AS (
      UPDATE model_usage u SET outcome = ${outcome}, attempts = ${attempts}::smallint, ms = ${ms}::int,
        estimated = ${spent === undefined}, tokens_in = coalesce(${tokensIn}::int, u.tokens_in),
        tokens_out = coalesce(${tokensOut}::int, u.tokens_out), cost_micro = coalesce(${cost}::bigint, u.cost_micro)
      FROM was WHERE u.id = was.id RETURNING u.id, u.tokens_in, u.tokens_out, u.cost_micro
    )
    UPDATE model_day d
    SET tokens = d.tokens - (was.tokens_in + was.tokens_out) + (now_is.tokens_in + now_is.tokens_out),
        cost_micro = d.cost_micro - was.cost_micro + now_is.cost_micro
    FROM was, now_is WHERE d.hotel_id = was.hotel_id AND d.day = was.day AND now_is.id = was.id`
}
