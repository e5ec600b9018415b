// The managers' dashboard: how satisfied guests are, how sure that is, what they say, and how cases go.
import type { ComponentChildren } from 'preact'
import { type Language, isLanguage } from '../../base/locale.ts'
import { weekOf } from '../../base/clock.ts'
import type { Comment } from '../../insights/dashboard.ts'
import { isPhraseKey } from '../../phrases/phrases.ts'
import { type Point, Trend } from '../charts/trend.tsx'
import { Spread } from '../charts/spread.tsx'
import type { Desk } from '../desk.ts'
import { categoryName } from '../labels.ts'
import { ConsolePage } from '../layout.tsx'
import { type Words, useWords, wordsIn } from '../words.tsx'
import { type Asked, type DashboardFigures, along, percent, shortDay, tenth, whole } from './view.ts'
import { PeriodForm } from './period-form.tsx'

type Parts = { readonly desk: Desk; readonly asked: Asked; readonly figures: DashboardFigures }

/** Below so many answers a score is shown greyed. */
const FEW = 10

export const DashboardPage = ({ desk, asked, figures }: Parts) => (
  <ConsolePage
    desk={desk}
    place="dashboard"
    title={wordsIn(desk.language)('dashboard.title')}
    styles={['dashboard.css']}
  >
    <Inside desk={desk} asked={asked} figures={figures} />
  </ConsolePage>
)

const Inside = ({ desk, asked, figures }: Parts) => {
  const words = useWords()
  return (
    <div class="dashboard">
      <header class="dashboard-head">
        <h1>{words('dashboard.title')}</h1>
        <p class="soft">
          {asked.hotel.name}
          {asked.hotel.demo ? ` · ${words('dashboard.demo')}` : ''}
        </p>
        <PeriodForm desk={desk} asked={asked} />
      </header>
      {asked.misread ? (
        <p class="notice refused" role="alert">
          {words('dashboard.bad-period')}
        </p>
      ) : null}
      <Figures figures={figures} language={desk.language} />
      <Card title={words('dashboard.trend')} hint={words('dashboard.trend-hint')} wide>
        <WeeklyTrend figures={figures} language={desk.language} />
      </Card>
      <Card title={words('dashboard.questions')} hint={words('dashboard.questions-hint')}>
        <Questions figures={figures} language={desk.language} />
      </Card>
      <Card title={words('dashboard.comments')} hint={words('dashboard.comments-hint')}>
        <Comments comments={figures.comments} asked={asked} language={desk.language} />
      </Card>
      <Card title={words('dashboard.cases')} hint={words('dashboard.cases-hint')} wide>
        <Cases figures={figures} language={desk.language} />
      </Card>
    </div>
  )
}

const Card = ({
  title,
  hint,
  wide,
  children,
}: {
  title: string
  hint: string
  wide?: boolean
  children: ComponentChildren
}) => (
  <section class={wide ? 'box card wide' : 'box card'}>
    <div class="card-head">
      <h2>{title}</h2>
      <p class="soft">{hint}</p>
    </div>
    {children}
  </section>
)

const Figures = ({ figures: { summary }, language }: { figures: DashboardFigures; language: Language }) => {
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

const WeeklyTrend = ({
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

const Questions = ({
  figures: { summary, spreads },
  language,
}: {
  figures: DashboardFigures
  language: Language
}) => {
  const words = useWords()
  if (summary.questions.length === 0) return <p class="empty">{words('dashboard.nothing')}</p>
  return (
    <ul class="questions">
      {summary.questions.map(({ key, mean, low, high, n }) => {
        const counts = spreads.find(({ question }) => question === key)?.counts
        const satisfied = counts ? (counts[3] + counts[4]) / n : null
        const told = words('dashboard.mean', { mean: tenth(mean), low: tenth(low), high: tenth(high), n })
        return (
          <li key={key}>
            <p class="question-name">{questionName(words, key)}</p>
            {counts ? (
              <Spread
                counts={counts}
                description={`${questionName(words, key)}: ${counts.map((count, index) => `${index + 1}: ${count}`).join(', ')}`}
              />
            ) : (
              <span class="spread" />
            )}
            <p class="question-share">{percent(satisfied, language)}</p>
            <p class="soft">{told}</p>
          </li>
        )
      })}
    </ul>
  )
}

/** A question of the hotel's own has no phrase: its key is shown. */
function questionName(words: Words, key: string): string {
  const known = `dashboard.question.${key}`
  return isPhraseKey(known) ? words(known as 'dashboard.question.nps') : key
}

const Comments = ({
  comments,
  asked,
  language,
}: {
  comments: readonly Comment[]
  asked: Asked
  language: Language
}) => {
  const words = useWords()
  if (comments.length === 0) return <p class="empty">{words('dashboard.nothing')}</p>
  const day = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    timeZone: asked.hotel.timeZone,
  })
  return (
    <ul class="comments">
      {comments.map((comment, index) => (
        <li key={index} class={tone(comment.score)}>
          <blockquote lang={isLanguage(comment.language) ? comment.language : undefined} dir="auto">
            {comment.words}
          </blockquote>
          <p class="soft">
            {[
              comment.score === null ? undefined : `${comment.score}/10`,
              comment.room,
              day.format(comment.at),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

function tone(score: number | null): string {
  if (score === null) return 'plain'
  if (score >= 9) return 'promoter'
  return score >= 7 ? 'passive' : 'detractor'
}

const Cases = ({ figures: { categories } }: { figures: DashboardFigures; language: Language }) => {
  const words = useWords()
  if (categories.length === 0) return <p class="empty">{words('dashboard.nothing')}</p>
  const most = Math.max(...categories.map(({ opened }) => opened))
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words('dashboard.cases')}>
      <table class="categories">
        <thead>
          <tr>
            <th scope="col">{words('dashboard.category')}</th>
            <th scope="col" colSpan={2}>
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
              <td>{row.opened}</td>
              <td class="bar-cell" aria-hidden="true">
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

/** Minutes up to two hours, then hours. */
function lasting(words: Words, minutes: number | null): string {
  if (minutes === null) return '–'
  return minutes < 120
    ? words('dashboard.minutes', { n: Math.round(minutes) })
    : words('dashboard.hours', { n: Math.round(minutes / 6) / 10 })
}
