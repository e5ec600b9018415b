// The rules of the loyalty programme: what a stay earns, how long points last, which tier nights make. Pure.
import { z } from 'zod'
import { type Day, addMonths } from '../base/clock.ts'
import { CURRENCIES, type Money, wholeUnits } from '../base/money.ts'

declare const brand: unique symbol
/** A whole number of points; below zero where they leave an account. */
export type Points = number & { readonly [brand]: 'points' }

/** Throws on a fraction or a number too large to be exact: that would be a bug. */
export function points(count: number | bigint): Points {
  const whole = Number(count)
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${count} is no number of points`)
  return whole as Points
}

/** From the lowest to the highest. */
export const TIERS = ['member', 'silver', 'gold', 'platinum'] as const
export type Tier = (typeof TIERS)[number]

const nights = z.int().min(1).max(365)

/** The section `loyalty` of a hotel's file. */
export const loyaltyTerms = z
  .strictObject({
    /** How many whole units of a currency make one point; a currency that is not named earns none. */
    earn: z
      .partialRecord(z.enum(CURRENCIES), z.int().min(1).max(1_000_000))
      .default({ CNY: 1, KRW: 1000 })
      .describe('Whole units of a currency for one point'),
    expiryMonths: z
      .int()
      .min(1)
      .max(240)
      .default(24)
      .describe('Points last this long after they were earned'),
    tiers: z
      .strictObject({ silver: nights.default(10), gold: nights.default(25), platinum: nights.default(50) })
      .refine(({ silver, gold, platinum }) => silver < gold && gold < platinum, {
        error: 'each tier takes more nights than the one below it',
      })
      .prefault({})
      .describe('Nights within twelve months that make a tier'),
    pointValue: z
      .partialRecord(z.enum(CURRENCIES), z.int().min(1).max(1_000_000))
      .default({ CNY: 5, KRW: 10 })
      .describe('What a point is worth, in the minor unit of a currency: 5 fen, 10 won'),
  })
  .prefault({})
export type LoyaltyTerms = z.output<typeof loyaltyTerms>

/** What an amount earns, rounded down twice: to whole units, then to whole points. */
export function earned(amount: Money, terms: LoyaltyTerms): Points {
  const unitsPerPoint = terms.earn[amount.currency]
  return points(unitsPerPoint ? Math.floor(wholeUnits(amount) / unitsPerPoint) : 0)
}

/** The first day on which points that were earned on a day no longer count. */
export const expiryOf = (earnedOn: Day, terms: LoyaltyTerms): Day => addMonths(earnedOn, terms.expiryMonths)

/** The first day of the twelve months in which nights count for a tier today. */
export const countedFrom = (today: Day): Day => addMonths(today, -12)

/** The tier that so many nights within twelve months make. */
export function tierFor(nights: number, { tiers }: LoyaltyTerms): Tier {
  if (nights >= tiers.platinum) return 'platinum'
  if (nights >= tiers.gold) return 'gold'
  return nights >= tiers.silver ? 'silver' : 'member'
}

export type Standing = { readonly tier: Tier; readonly since: Day }

/** Up at once, as far as the nights carry; down one tier at most, and not within a year of the last change. */
export function review(held: Standing, nights: number, today: Day, terms: LoyaltyTerms): Standing {
  const made = tierFor(nights, terms)
  const step = TIERS.indexOf(made) - TIERS.indexOf(held.tier)
  if (step > 0) return { tier: made, since: today }
  if (step === 0 || today < addMonths(held.since, 12)) return held
  return { tier: TIERS[TIERS.indexOf(held.tier) - 1]!, since: today }
}

/** The tier above, and how many more nights within the twelve months it takes. Undefined at the top. */
export function tierAbove(
  tier: Tier,
  nights: number,
  { tiers }: LoyaltyTerms,
): { tier: Tier; nightsMissing: number } | undefined {
  const next = TIERS[TIERS.indexOf(tier) + 1]
  if (!next || next === 'member') return undefined
  return { tier: next, nightsMissing: Math.max(0, tiers[next] - nights) }
}
