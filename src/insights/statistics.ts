// Estimates with honest intervals, at 95%. Pure.

/** The two-sided 95% point of the normal distribution. */
const Z = 1.959963984540054

/** A value between the ends of its 95% interval, from n answers; null where there is nothing to say. */
export type Estimate = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number
}

const NOTHING: Estimate = { value: null, low: null, high: null, n: 0 }

/**
 * Net promoter score, -100 to 100, of counts of 9-10, 7-8 and 0-6, with the adjusted Wald interval: three answers are
 * added, 3/4 promoter, 3/2 passive, 3/4 detractor (B. Rocks, "Interval estimation for the Net Promoter Score", 2016).
 * The score itself is not adjusted.
 */
export function netPromoterScore(promoters: number, passives: number, detractors: number): Estimate {
  const n = promoters + passives + detractors
  if (n === 0) return NOTHING
  const adjusted = n + 3
  const up = (promoters + 0.75) / adjusted
  const down = (detractors + 0.75) / adjusted
  const centre = up - down
  const margin = Z * Math.sqrt((up + down - centre ** 2) / adjusted)
  return {
    value: (100 * (promoters - detractors)) / n,
    low: 100 * Math.max(-1, centre - margin),
    high: 100 * Math.min(1, centre + margin),
    n,
  }
}

/** A share, 0 to 1, with Wilson's score interval (E. B. Wilson, 1927). */
export function share(hits: number, n: number): Estimate {
  if (n === 0) return NOTHING
  const p = hits / n
  const centre = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const margin = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))
  // At both ends the interval reaches them exactly; rounding must not leave the estimate outside.
  return {
    value: p,
    low: Math.min(p, Math.max(0, centre - margin)),
    high: Math.max(p, Math.min(1, centre + margin)),
    n,
  }
}

/**
 * The mean of n values with their sum and sum of squares, with Student's t interval, kept within the scale. Of a
 * single value nothing can be said about its spread: the interval is the whole scale.
 */
export function mean(
  { n, sum, squares }: { n: number; sum: number; squares: number },
  scale: { low: number; high: number },
): Estimate {
  if (n === 0) return NOTHING
  const value = sum / n
  if (n === 1) return { value, ...scale, n }
  const variance = Math.max(0, (squares - n * value ** 2) / (n - 1))
  const margin = studentT(n - 1) * Math.sqrt(variance / n)
  return { value, low: Math.max(scale.low, value - margin), high: Math.min(scale.high, value + margin), n }
}

/**
 * The two-sided 95% point of Student's t, by the Cornish-Fisher expansion (Abramowitz and Stegun 26.7.5), which is
 * within 1% from 3 degrees of freedom on; the first two are exact.
 */
export function studentT(degrees: number): number {
  if (degrees === 1) return 12.706204736
  if (degrees === 2) return 4.30265273
  const v = degrees
  const g1 = (Z ** 3 + Z) / 4
  const g2 = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96
  const g3 = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384
  const g4 = (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160
  return Z + g1 / v + g2 / v ** 2 + g3 / v ** 3 + g4 / v ** 4
}
