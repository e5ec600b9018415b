// The managers' dashboard: how satisfied guests are, how sure that is, what they say, and how cases go.
import type { ComponentChildren } from 'preact'
import type { Desk } from '../desk.ts'
import { ConsolePage } from '../layout.tsx'
import { useWords, wordsIn } from '../words.tsx'
import { Cases } from './cases.tsx'
import { Comments } from './comments.tsx'
import { Figures } from './figures.tsx'
import { PeriodForm } from './period-form.tsx'
import { Questions } from './questions.tsx'
import type { Asked, DashboardFigures } from './view.ts'
import { WeeklyTrend } from './weekly-trend.tsx'

type Parts = { readonly desk: Desk; readonly asked: Asked; readonly figures: DashboardFigures }

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
        <Cases figures={figures} />
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
