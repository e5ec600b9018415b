// Estimates and their intervals, against values worked out elsewhere and against what must always hold.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mean, netPromoterScore, share, studentT } from '../../../src/insights/statistics.ts'

const counts = fc.nat({ max: 5000 })

describe('net promoter score', () => {
  test('60 promoters, 25 passives, 15 detractors: 45, from 29.34 to 58.03 by hand', () => {
    const { value, low, high, n } = netPromoterScore(60, 25, 15)
    expect(value).toBe(45)
    expect(n).toBe(100)
    // up = 60.75/103, down = 15.75/103, margin = 1.96 * sqrt((up + down - (up - down)^2) / 103)
    expect(low).toBeCloseTo(29.3431, 3)
    expect(high).toBeCloseTo(58.0355, 3)
  })

  test('nothing is said about nobody', () => {
    expect(netPromoterScore(0, 0, 0)).toEqual({ value: null, low: null, high: null, n: 0 })
  })

  test('the interval stays within -100 and 100 and narrows with more answers of the same kind', () => {
    fc.assert(
      fc.property(counts, counts, counts, (up, even, down) => {
        fc.pre(up + even + down > 0)
        const { low, high } = netPromoterScore(up, even, down)
        expect(low!).toBeGreaterThanOrEqual(-100)
        expect(high!).toBeLessThanOrEqual(100)
        const more = netPromoterScore(up * 4 + 3, even * 4 + 2, down * 4 + 3)
        expect(more.high! - more.low!).toBeLessThan(high! - low! + 1e-9)
      }),
    )
  })
})

describe('a share', () => {
  test("Wilson's interval of 8 in 10 is 49.0% to 94.3%", () => {
    const { value, low, high } = share(8, 10)
    expect(value).toBe(0.8)
    expect(low).toBeCloseTo(0.4902, 4)
    expect(high).toBeCloseTo(0.9433, 4)
  })

  test('the share lies within its interval, the interval within 0 and 1', () => {
    fc.assert(
      fc.property(counts, counts, (hits, misses) => {
        fc.pre(hits + misses > 0)
        const { value, low, high } = share(hits, hits + misses)
        expect(0 <= low! && low! <= value! && value! <= high! && high! <= 1).toBe(true)
      }),
    )
  })
})

describe('a mean', () => {
  test('of 4, 5, 5, 3, 4: 4.2, from 3.16 to 5', () => {
    const { value, low, high } = mean({ n: 5, sum: 21, squares: 91 }, { low: 1, high: 5 })
    expect(value).toBeCloseTo(4.2)
    expect(low).toBeCloseTo(3.161, 2)
    expect(high).toBe(5)
  })

  test('of one answer, anything on the scale may be true', () => {
    expect(mean({ n: 1, sum: 5, squares: 25 }, { low: 1, high: 5 })).toEqual({
      value: 5,
      low: 1,
      high: 5,
      n: 1,
    })
  })

  test.each([
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [1000, 1.962],
  ])("Student's t with %i degrees of freedom is %f", (degrees, expected) => {
    expect(Math.abs(studentT(degrees) - expected) / expected).toBeLessThan(0.01)
  })
})
