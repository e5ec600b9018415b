// How ratings from 1 to 5 are spread: one bar, the low ones to the left of the middle line, the high ones to its right.
// Plain boxes whose widths are SVG attributes: a strict policy on styles allows no others.
type Parts = {
  /** Counts of 1, 2, 3, 4, 5. */
  readonly counts: readonly number[]
  /** The longest side that is drawn beside it, so that bars of one list share a scale; see reachOf. */
  readonly reach: number
  readonly description: string
}

const HEIGHT = 26
const HALF = 50

/** How far the bar of these counts reaches from the middle line, to its longer side, in percent of its answers. */
export function reachOf(counts: readonly number[]): number {
  const [low, middle, high] = [counts[0]! + counts[1]!, counts[2]!, counts[3]! + counts[4]!]
  const n = low + middle + high
  return n === 0 ? 0 : (100 * (Math.max(low, high) + middle / 2)) / n
}

export const Spread = ({ counts, reach, description }: Parts) => {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const shares = counts.map((count) => (n === 0 ? 0 : (100 * count) / n))
  const scale = HALF / Math.max(reach, 1)
  // The middle rating lies across the middle line.
  let at = HALF - (shares[0]! + shares[1]! + shares[2]! / 2) * scale
  return (
    <svg
      class="spread"
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={description}
    >
      <title>{description}</title>
      {shares.map((share, index) => {
        const x = at
        at += share * scale
        return (
          <rect
            key={index}
            class={`rating-${index + 1}`}
            x={x}
            y={0}
            width={Math.max(0, share * scale - 0.25)}
            height={HEIGHT}
            rx={0.4}
          />
        )
      })}
      <line class="middle" x1={HALF} x2={HALF} y1={0} y2={HEIGHT} />
    </svg>
  )
}
