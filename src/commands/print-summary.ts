// The figures of a hotel over a period, for a person or as JSON.
import { isDay } from '../base/clock.ts'
import { type Summary, summary } from '../insights/figures.ts'
import { type Opened, print } from './with-store.ts'

type Options = { hotel: string; from: string; to: string; json?: boolean }

/** Throws an Error that names what is wrong with the options. */
export async function printSummary({ store }: Opened, { hotel, from, to, json }: Options): Promise<void> {
  if (!isDay(from)) throw new Error(`--from must be a day such as 2026-10-01, not ${from}`)
  if (!isDay(to)) throw new Error(`--to must be a day such as 2026-10-31, not ${to}`)
  if (from > to) throw new Error('--from must not be after --to')
  const known = await store.db.hotel.findMany({ select: { id: true } })
  if (!known.some(({ id }) => id === hotel)) {
    throw new Error(
      `There is no hotel ${hotel}. There are: ${known.map(({ id }) => id).join(', ') || 'none'}`,
    )
  }
  const figures = await summary(store.db, { hotelId: hotel, from, to })
  print(json ? JSON.stringify(figures) : readable(figures))
}

function readable({ hotel, from, to, nps, csat, response, questions, cases }: Summary): string {
  return [
    `${hotel}, ${from} to ${to}`,
    `NPS        ${number(nps.score)}  (95% ${number(nps.low)} to ${number(nps.high)}, n = ${nps.n})`,
    `CSAT       ${percent(csat.share)}  (95% ${percent(csat.low)} to ${percent(csat.high)}, n = ${csat.n})`,
    `Surveys    ${response.invited} invited, ${response.delivered} delivered, ${response.started} started, ${response.completed} completed`,
    ...questions.map(
      ({ key, mean, low, high, n }) =>
        `  ${key.padEnd(10)} ${number(mean)}  (95% ${number(low)} to ${number(high)}, n = ${n})`,
    ),
    `Cases      ${cases.opened} opened; acknowledged in ${minutesText(cases.acknowledgeMedianMinutes)}, resolved in ${minutesText(cases.resolveMedianMinutes)} (medians)`,
    ...Object.entries(cases.byCategory).map(([category, count]) => `  ${category.padEnd(20)} ${count}`),
  ].join('\n')
}

const number = (value: number | null): string =>
  value === null ? '–' : String(Math.round(value * 100) / 100)
const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 1000) / 10}%`)
const minutesText = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} min`)
