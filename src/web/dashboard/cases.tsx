// Cases by category: how many, how late, how long.
import { categoryName } from '../labels.ts'
import { useWords } from '../words.tsx'
import { lasting } from './lasting.ts'
import type { DashboardFigures } from './view.ts'

export const Cases = ({ figures: { categories } }: { figures: DashboardFigures }) => {
  const words = useWords()
  if (categories.length === 0) return <p class="empty">{words('dashboard.nothing')}</p>
  const most = Math.max(...categories.map(({ opened }) => opened))
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words('dashboard.cases')}>
      <table class="categories">
        <thead>
          <tr>
            <th scope="col">{words('dashboard.category')}</th>
            <th scope="col" class="opened">
              {words('dashboard.opened')}
            </th>
            <th scope="col">{words('dashboard.unresolved')}</th>
            <th scope="col">{words('dashboard.late')}</th>
            <th scope="col">{words('dashboard.acknowledge')}</th>
            <th scope="col">{words('dashboard.resolve')}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((row) => (
            <tr key={row.category}>
              <th scope="row">{categoryName(words, row.category)}</th>
              <td class="opened">
                <span>{row.opened}</span>
                <svg class="bar-mark" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * row.opened) / most} height={10} rx={1} />
                </svg>
              </td>
              <td>{row.unresolved}</td>
              <td>{row.late}</td>
              <td>{lasting(words, row.acknowledgeMinutes)}</td>
              <td>{lasting(words, row.resolveMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
