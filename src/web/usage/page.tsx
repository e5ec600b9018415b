// The usage page, for managers: what the language model was asked, how that ended, and what it cost.
import type { LanguageModel } from '../../conversation/language-model.ts'
import { type Day, dayAt } from '../../base/clock.ts'
import { isPhraseKey } from '../../phrases/phrases.ts'
import { Chip, DayOf } from '../cases/marks.tsx'
import type { Desk } from '../desk.ts'
import { ConsolePage } from '../layout.tsx'
import { type Words, useLanguage, useWords, wordsIn } from '../words.tsx'
import type { Cost, HotelUsage, UsageDay } from './view.ts'

type Parts = {
  readonly desk: Desk
  readonly model: LanguageModel | undefined
  readonly usage: readonly HotelUsage[]
}

export const UsagePage = ({ desk, model, usage }: Parts) => (
  <ConsolePage
    desk={desk}
    place="usage"
    title={wordsIn(desk.language)('usage.title')}
    styles={['dashboard.css']}
  >
    <Inside desk={desk} model={model} usage={usage} />
  </ConsolePage>
)

const Inside = ({ desk, model, usage }: Parts) => {
  const words = useWords()
  return (
    <div class="dashboard">
      <header class="dashboard-head">
        <h1>{words('usage.title')}</h1>
        <p class="soft">{words('usage.lead')}</p>
      </header>
      {model ? <State model={model} /> : <div class="empty box">{words('usage.off')}</div>}
      {usage.map((one) => (
        <OneHotel desk={desk} model={model} usage={one} />
      ))}
    </div>
  )
}

const TONES = { closed: 'done', 'half-open': 'warn', open: 'danger' } as const

const State = ({ model }: { model: LanguageModel }) => {
  const words = useWords()
  const { circuit, because } = model.state()
  return (
    <section class="box card wide">
      <p>
        <strong>{model.name}</strong> <Chip tone={TONES[circuit]}>{words(`usage.state.${circuit}`)}</Chip>
        {because && <span class="soft"> {words('console.because', { reason: because })}</span>}
      </p>
    </section>
  )
}

const OneHotel = ({
  desk,
  model,
  usage,
}: {
  desk: Desk
  model: LanguageModel | undefined
  usage: HotelUsage
}) => {
  const words = useWords()
  const { hotel, days, tasks, endings } = usage
  const today = dayAt(hotel.timeZone, desk.now)
  return (
    <section class="box card wide" aria-label={hotel.name}>
      <div class="card-head">
        <h2>{hotel.name}</h2>
        {model && <Today model={model} usage={usage} />}
      </div>
      {days.length === 0 ? (
        <p class="empty">{words('usage.none')}</p>
      ) : (
        <>
          <h3>{words('usage.days')}</h3>
          <Days days={days} today={today} />
          {days.some(({ estimated }) => estimated) && <p class="hint">{words('usage.estimated')}</p>}
          <h3>{words('usage.by-task')}</h3>
          <Tasks tasks={tasks} />
          <p class="soft">
            {words('usage.endings')}:{' '}
            {endings
              .map(({ outcome, calls }) => `${named(words, `usage.outcome.${outcome}`, outcome)} ${calls}`)
              .join(' · ')}
          </p>
        </>
      )}
    </section>
  )
}

const Today = ({ model: { budget }, usage: { today } }: { model: LanguageModel; usage: HotelUsage }) => {
  const words = useWords()
  const language = useLanguage()
  const money = (micro: number) => moneyText(language, { micro, currency: budget.currency })
  return (
    <p class="soft">
      {words('usage.today')}: {words('usage.tokens-of', { used: today.tokens, most: budget.dailyTokens })}
      {budget.dailyMoney !== undefined &&
        ` · ${words('usage.money-of', { used: money(today.micro), most: money(budget.dailyMoney * 1_000_000) })}`}
    </p>
  )
}

const Days = ({ days, today }: { days: readonly UsageDay[]; today: Day }) => {
  const words = useWords()
  const language = useLanguage()
  const number = (value: number) => value.toLocaleString(language)
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words('usage.days')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('usage.day')}</th>
            <th scope="col">{words('usage.calls')}</th>
            <th scope="col">{words('usage.answered')}</th>
            <th scope="col">{words('usage.refused')}</th>
            <th scope="col">{words('usage.tokens-in')}</th>
            <th scope="col">{words('usage.tokens-out')}</th>
            <th scope="col">{words('usage.money')}</th>
            <th scope="col">{words('usage.time')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((one) => (
            <tr key={one.day}>
              <th scope="row">
                <DayOf day={one.day} today={today} />
              </th>
              <td>{number(one.calls)}</td>
              <td>{number(one.answered)}</td>
              <td>{number(one.refused)}</td>
              <td>
                {one.estimated ? '≈ ' : ''}
                {number(one.tokensIn)}
              </td>
              <td>{number(one.tokensOut)}</td>
              <td>{one.costs.map((cost) => moneyText(language, cost)).join(' + ') || '–'}</td>
              <td>
                {one.medianMs === null
                  ? '–'
                  : `${secondsText(language, one.medianMs)} / ${secondsText(language, one.slowMs ?? one.medianMs)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Tasks = ({ tasks }: { tasks: HotelUsage['tasks'] }) => {
  const words = useWords()
  const language = useLanguage()
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words('usage.by-task')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('usage.task')}</th>
            <th scope="col">{words('usage.prompt')}</th>
            <th scope="col">{words('usage.model')}</th>
            <th scope="col">{words('usage.calls')}</th>
            <th scope="col">{words('usage.answered')}</th>
            <th scope="col">{words('usage.tokens-in')}</th>
            <th scope="col">{words('usage.tokens-out')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={`${task.sha256} ${task.model}`}>
              <th scope="row">{named(words, `usage.task.${task.prompt}`, task.prompt)}</th>
              <td title={task.sha256}>
                {task.version} <code>{task.sha256.slice(0, 8)}</code>
              </td>
              <td>{task.model}</td>
              <td>{task.calls.toLocaleString(language)}</td>
              <td>{task.answered.toLocaleString(language)}</td>
              <td>{task.tokensIn.toLocaleString(language)}</td>
              <td>{task.tokensOut.toLocaleString(language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Sums are small: four places after the point. A currency that nobody knows goes by its code. */
function moneyText(language: string, { micro, currency }: Cost): string {
  const places = { minimumFractionDigits: 2, maximumFractionDigits: 4 }
  return (micro / 1_000_000).toLocaleString(language, { style: 'currency', currency, ...places })
}

const secondsText = (language: string, ms: number): string =>
  (ms / 1000).toLocaleString(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })

function named(words: Words, key: string, otherwise: string): string {
  return isPhraseKey(key) ? (words as (key: string) => string)(key) : otherwise
}
