// How ratings from 1 to 5 are spread: one bar, the low ones to the left of the middle line, the high ones to its right.
// Plain boxes whose widths are SVG attributes: a strict policy on styles allows no others.
type Parts = {
  /** Counts of 1, 2, 3, 4, 5. */
  readonly counts: readonly number[]
  readonly description: string
}

const HEIGHT = 26
const HALF = 50

export const Spread = ({ counts, description }: Parts) => {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const shares = counts.map((count) => (n === 0 ? 0 : (100 * count) / n))
  // The middle rating lies across the middle line.
  const begin = HALF - (shares[0]! + shares[1]! + shares[2]! / 2) / 2
  let at = begin
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
        at += share / 2
        return (
          <rect
            key={index}
            class={`rating-${index + 1}`}
            x={x}
            y={0}
            width={Math.max(0, share / 2 - 0.25)}
            height={HEIGHT}
            rx={0.4}
          />
        )
      })}
      <line class="middle" x1={HALF} x2={HALF} y1={0} y2={HEIGHT} />
    </svg>
  )
}
