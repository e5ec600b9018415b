// A score over time with its interval as a band: an SVG in the page's own colours, drawn once for a wide and once for
// a narrow window.
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'

export type Point = {
  /** Where it stands on the way from the first (0) to the last (1). */
  readonly x: number
  readonly label: string
  readonly value: number
  readonly low: number
  readonly high: number
  /** So few answers that it says little: drawn hollow. */
  readonly few: boolean
  /** What a pointer that rests on it is told. */
  readonly title: string
}

type Parts = { readonly points: readonly Point[]; readonly title: string; readonly description: string }

const SIZES = {
  wide: { width: 1080, height: 270, labels: 8 },
  narrow: { width: 360, height: 230, labels: 4 },
} as const
const MARGIN = { top: 14, right: 52, bottom: 26, left: 40 }

export const Trend = (parts: Parts) => (
  <div class="trend">
    <Drawing {...parts} size="wide" />
    <Drawing {...parts} size="narrow" />
  </div>
)

const Drawing = ({ points, title, description, size }: Parts & { size: keyof typeof SIZES }) => {
  const { width, height, labels } = SIZES[size]
  const lows = points.map(({ low }) => low)
  const highs = points.map(({ high }) => high)
  const x = scaleLinear([0, 1], [MARGIN.left, width - MARGIN.right])
  const y = scaleLinear(
    [Math.min(0, ...lows), Math.max(50, ...highs)],
    [height - MARGIN.bottom, MARGIN.top],
  ).nice(5)
  const path = line<Point>(
    (point) => x(point.x),
    (point) => y(point.value),
  )(points)
  const band = area<Point>(
    (point) => x(point.x),
    (point) => y(point.low),
    (point) => y(point.high),
  )(points)
  const last = points.at(-1)!
  const every = Math.max(1, Math.ceil(points.length / labels))
  return (
    <svg class={size} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${description}`}>
      <title>{title}</title>
      <desc>{description}</desc>
      {y.ticks(5).map((tick) => (
        <g key={tick} class={tick === 0 ? 'grid zero' : 'grid'}>
          <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
          <text x={MARGIN.left - 8} y={y(tick)} dy="0.35em" text-anchor="end">
            {String(tick).replace('-', '−')}
          </text>
        </g>
      ))}
      <path class="band" d={band ?? ''} />
      <path class="line" d={path ?? ''} />
      {points.map((point, n) => (
        <g key={point.label} class={point.few ? 'point few' : 'point'}>
          {(points.length - 1 - n) % every === 0 ? (
            <text x={x(point.x)} y={height - 6} text-anchor="middle">
              {point.label}
            </text>
          ) : null}
          <circle cx={x(point.x)} cy={y(point.value)} r={points.length > 30 ? 2.5 : 3.5}>
            <title>{point.title}</title>
          </circle>
        </g>
      ))}
      <text class="last" x={x(last.x) + 10} y={y(last.value)} dy="0.35em">
        {String(Math.round(last.value)).replace('-', '−')}
      </text>
    </svg>
  )
}
