// The score of each week as a chart, and as a table for whoever reads numbers.
import { weekOf } from '../../base/clock.ts'
import type { Language } from '../../base/locale.ts'
import { type Point, Trend } from '../charts/trend.tsx'
import { useWords } from '../words.tsx'
import { type DashboardFigures, FEW, along, shortDay, whole } from './view.ts'

export const WeeklyTrend = ({
  figures: { weeks, summary },
  language,
}: {
  figures: DashboardFigures
  language: Language
}) => {
  const words = useWords()
  if (weeks.length === 0) return <p class="empty">{words('dashboard.nothing')}</p>
  const [first, last] = [weekOf(summary.from), weekOf(summary.to)]
  const points: Point[] = weeks.map(({ monday, nps }) => ({
    x: along(monday, first, last),
    label: shortDay(monday, language),
    value: nps.value!,
    low: nps.low!,
    high: nps.high!,
    few: nps.n < FEW,
    title: `${shortDay(monday, language)}: ${whole(nps.value)} · ${words('dashboard.interval', { low: whole(nps.low), high: whole(nps.high), n: nps.n })}`,
  }))
  return (
    <>
      <Trend points={points} title={words('dashboard.trend')} description={words('dashboard.trend-hint')} />
      <details>
        <summary>{words('dashboard.table')}</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label={words('dashboard.trend')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words('dashboard.week')}</th>
                <th scope="col">{words('dashboard.nps')}</th>
                <th scope="col">{words('dashboard.low')}</th>
                <th scope="col">{words('dashboard.high')}</th>
                <th scope="col">{words('dashboard.answers')}</th>
              </tr>
            </thead>
            <tbody>
              {weeks.map(({ monday, nps }) => (
                <tr key={monday}>
                  <th scope="row">{monday}</th>
                  <td>{whole(nps.value)}</td>
                  <td>{whole(nps.low)}</td>
                  <td>{whole(nps.high)}</td>
                  <td>{nps.n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
