// The four figures on top, each with how sure it is.
import type { Language } from '../../base/locale.ts'
import { useWords } from '../words.tsx'
import { lasting } from './lasting.ts'
import { type DashboardFigures, FEW, percent, whole } from './view.ts'

export const Figures = ({
  figures: { summary },
  language,
}: {
  figures: DashboardFigures
  language: Language
}) => {
  const words = useWords()
  const { nps, csat, response, cases } = summary
  const span = (low: string, high: string, n: number) => words('dashboard.interval', { low, high, n })
  const rate = response.delivered > 0 ? response.completed / response.delivered : null
  return (
    <dl class="figures">
      <Figure
        name={words('dashboard.nps')}
        value={whole(nps.score)}
        few={nps.n < FEW}
        detail={nps.n === 0 ? words('dashboard.nothing') : span(whole(nps.low), whole(nps.high), nps.n)}
      />
      <Figure
        name={words('dashboard.csat')}
        value={percent(csat.share, language)}
        few={csat.n < FEW}
        detail={
          csat.n === 0
            ? words('dashboard.nothing')
            : span(percent(csat.low, language), percent(csat.high, language), csat.n)
        }
      />
      <Figure
        name={words('dashboard.responses')}
        value={response.completed.toLocaleString(language)}
        few={false}
        detail={words('dashboard.response-detail', {
          delivered: response.delivered,
          rate: percent(rate, language),
          started: response.started,
        })}
      />
      <Figure
        name={words('dashboard.acknowledged')}
        value={lasting(words, cases.acknowledgeMedianMinutes)}
        few={false}
        detail={words('dashboard.resolve-detail', {
          opened: cases.opened,
          resolve: lasting(words, cases.resolveMedianMinutes),
        })}
      />
    </dl>
  )
}

const Figure = ({
  name,
  value,
  detail,
  few,
}: {
  name: string
  value: string
  detail: string
  few: boolean
}) => {
  const words = useWords()
  return (
    <div class={few ? 'box figure few' : 'box figure'}>
      <dt>{name}</dt>
      <dd class="value">{value}</dd>
      <dd class="soft">{detail}</dd>
      {few ? <dd class="soft">{words('dashboard.few')}</dd> : null}
    </div>
  )
}
