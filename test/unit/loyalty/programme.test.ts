// The rules of the programme.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../../src/base/clock.ts'
import { parseMoney } from '../../../src/base/money.ts'
import {
  TIERS,
  earned,
  expiryOf,
  loyaltyTerms,
  points,
  review,
  tierAbove,
  tierFor,
} from '../../../src/loyalty/programme.ts'

const terms = loyaltyTerms.parse({})

test.each([
  ['1280.00', 'CNY', 1280],
  ['1280.99', 'CNY', 1280],
  ['0.99', 'CNY', 0],
  ['245000', 'KRW', 245],
  ['245999', 'KRW', 245],
  ['999', 'KRW', 0],
  ['100.00', 'USD', 0],
] as const)('%s %s earns %i', (value, currency, due) => {
  expect(earned(parseMoney(value, currency)!, terms)).toBe(due)
})

test('a hotel’s own file may set other terms, and says what is wrong with them', () => {
  const own = loyaltyTerms.parse({ earn: { USD: 2 }, expiryMonths: 36, tiers: { silver: 5 } })
  expect(earned(parseMoney('9.99', 'USD')!, own)).toBe(4)
  expect(expiryOf('2026-01-31', own)).toBe('2029-01-31')
  expect(own.tiers).toEqual({ silver: 5, gold: 25, platinum: 50 })

  const wrong = (file: unknown) =>
    loyaltyTerms.safeParse(file).error?.issues.map(({ path }) => path.join('.'))
  expect(wrong({ tiers: { silver: 30 } })).toEqual(['tiers'])
  expect(wrong({ earn: { CNY: 0.5 } })).toEqual(['earn.CNY'])
  expect(wrong({ earn: { XYZ: 1 } })).toEqual(['earn'])
  expect(wrong({ expires: 12 })).toEqual([''])
})

test.each([
  [0, 'member'],
  [9, 'member'],
  [10, 'silver'],
  [24, 'silver'],
  [25, 'gold'],
  [49, 'gold'],
  [50, 'platinum'],
  [366, 'platinum'],
])('%i nights make %s', (nights, tier) => {
  expect(tierFor(nights, terms)).toBe(tier)
})

test('the way to the next tier', () => {
  expect(tierAbove('member', 3, terms)).toEqual({ tier: 'silver', nightsMissing: 7 })
  expect(tierAbove('silver', 24, terms)).toEqual({ tier: 'gold', nightsMissing: 1 })
  expect(tierAbove('gold', 2, terms)).toEqual({ tier: 'platinum', nightsMissing: 48 })
  expect(tierAbove('platinum', 80, terms)).toBeUndefined()
})

const tier = fc.constantFrom(...TIERS)
const nights = fc.integer({ min: 0, max: 400 })
const since = '2025-03-01'
const rank = (of: (typeof TIERS)[number]) => TIERS.indexOf(of)

test('up at once, down one tier at most and not within a year', () => {
  fc.assert(
    fc.property(tier, nights, fc.integer({ min: 0, max: 900 }), (held, slept, wait) => {
      const today = addDays(since, wait)
      const next = review({ tier: held, since }, slept, today, terms)
      const step = rank(next.tier) - rank(held)
      const made = rank(tierFor(slept, terms)) - rank(held)
      const down = made < 0 && today >= addMonths(since, 12) ? -1 : 0
      expect(step).toBe(made > 0 ? made : down)
      expect(next.since).toBe(step === 0 ? since : today)
    }),
  )
})

test('points are whole', () => {
  expect(() => points(1.5)).toThrow(RangeError)
  expect(() => points(2n ** 60n)).toThrow(RangeError)
  expect(points(-3n)).toBe(-3)
})
