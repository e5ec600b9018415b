// What the dashboard shows, ready to be laid out: figures as text in the reader's language, points of the chart.
import { type Day, addDays, at, dayAt, daysBetween, isDay } from '../../base/clock.ts'
import type { Language } from '../../base/locale.ts'
import type { Hotel } from '../../hotels/hotel.ts'
import { casesByCategory, latestComments, ratingSpread, weeklyNps } from '../../insights/dashboard.ts'
import { type Summary, summary } from '../../insights/figures.ts'
import type { Tx } from '../../store/transaction.ts'

export type Asked = { readonly hotel: Hotel; readonly from: Day; readonly to: Day; readonly misread: boolean }

export const PRESETS = [30, 90, 365] as const
const USUAL = 90
const COMMENTS = 12

/** Below so many answers a score is shown greyed. */
export const FEW = 10

/** The hotel and the days that the address asks for; the last 90 days where it does not say, or cannot be read. */
export function asked(
  query: Readonly<Record<string, unknown>>,
  hotels: readonly [Hotel, ...Hotel[]],
  now: Date,
): Asked {
  const hotel = hotels.find(({ id }) => id === query['hotel']) ?? hotels[0]
  const today = dayAt(hotel.timeZone, now)
  const usual = { hotel, from: addDays(today, 1 - USUAL), to: today }
  const { from, to } = query
  if (from === undefined && to === undefined) return { ...usual, misread: false }
  const good = typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to) && from <= to
  return good ? { hotel, from, to, misread: false } : { ...usual, misread: true }
}

export type DashboardFigures = Awaited<ReturnType<typeof readFigures>> & { readonly summary: Summary }

/** Everything the page shows of the period, read at once. */
export async function readFigures(tx: Tx, { hotel, from, to }: Asked, now: Date) {
  const period = { hotelId: hotel.id, from, to }
  const [figures, weeks, spreads, comments, categories] = await Promise.all([
    summary(tx, period),
    weeklyNps(tx, period),
    ratingSpread(tx, period),
    latestComments(tx, period, COMMENTS),
    casesByCategory(tx, period, now),
  ])
  return { summary: figures, weeks, spreads, comments, categories }
}

/** How far a day lies between two others, 0 to 1. */
export const along = (day: Day, first: Day, last: Day): number =>
  first === last ? 0.5 : daysBetween(first, day) / daysBetween(first, last)

export const whole = (value: number | null): string =>
  value === null ? '–' : String(Math.round(value)).replace('-', '−')
export const tenth = (value: number | null): string => (value === null ? '–' : value.toFixed(1))
export const percent = (share: number | null, language: Language): string =>
  share === null ? '–' : share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 })

/** A calendar day, short: 11/16, 16 Nov. */
export const shortDay = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    at('UTC', day, '00:00'),
  )
