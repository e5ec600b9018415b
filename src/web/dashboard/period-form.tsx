// Which hotel and which days: a plain form, and links for the usual spans.
import { addDays, dayAt } from '../../base/clock.ts'
import type { Desk } from '../desk.ts'
import { hotelIds } from '../desk.ts'
import { useWords } from '../words.tsx'
import { type Asked, PRESETS } from './view.ts'

export const PeriodForm = ({ desk, asked: { hotel, from, to } }: { desk: Desk; asked: Asked }) => {
  const words = useWords()
  const today = dayAt(hotel.timeZone, desk.now)
  const allowed = hotelIds(desk, 'see-figures')
  return (
    <form class="period" method="get" action="/console/dashboard">
      <p class="presets">
        {PRESETS.map((days) => {
          const begin = addDays(today, 1 - days)
          return (
            <a
              key={days}
              href={`/console/dashboard?hotel=${hotel.id}&from=${begin}&to=${today}`}
              aria-current={from === begin && to === today ? 'true' : undefined}
            >
              {words('dashboard.last-days', { days })}
            </a>
          )
        })}
      </p>
      {allowed.length > 1 ? (
        <label>
          <span>{words('dashboard.hotel')}</span>
          <select name="hotel">
            {desk.hotels
              .filter(({ id }) => allowed.includes(id))
              .map(({ id, name }) => (
                <option key={id} value={id} selected={id === hotel.id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      ) : (
        <input type="hidden" name="hotel" value={hotel.id} />
      )}
      <label>
        <span>{words('dashboard.from')}</span>
        <input type="date" name="from" value={from} required />
      </label>
      <label>
        <span>{words('dashboard.to')}</span>
        <input type="date" name="to" value={to} required />
      </label>
      <button type="submit">{words('dashboard.show')}</button>
    </form>
  )
}
