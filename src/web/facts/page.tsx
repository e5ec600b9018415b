// The answers page: what the bot says about each hotel, and the forms that change what colleagues kept.
import { LANGUAGES, LANGUAGE_NAMES } from '../../base/locale.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Hotel } from '../../hotels/hotel.ts'
import { may } from '../../staff/authority.ts'
import { Moment } from '../cases/marks.tsx'
import type { Desk } from '../desk.ts'
import { type Notice, NoticeLine } from '../inbox/panes.tsx'
import { topicName } from '../labels.ts'
import { ConsolePage } from '../layout.tsx'
import { useWords, wordsIn } from '../words.tsx'

export type Told = { readonly hotel: Hotel; readonly facts: readonly Fact[] }
type Parts = {
  readonly desk: Desk
  readonly told: readonly Told[]
  readonly notice: Notice | undefined
}

export const FactsPage = ({ desk, told, notice }: Parts) => (
  <ConsolePage desk={desk} place="facts" title={wordsIn(desk.language)('console.facts')}>
    <Inside desk={desk} told={told} notice={notice} />
  </ConsolePage>
)

const Inside = ({ desk, told, notice }: Parts) => {
  const words = useWords()
  return (
    <>
      <h1>{words('console.facts')}</h1>
      <p class="lead">{words('console.facts-lead')}</p>
      <NoticeLine notice={notice} />
      {told.map(({ hotel, facts }) => (
        <section key={hotel.id} class="house-facts" aria-labelledby={`facts-${hotel.id}`}>
          <h2 id={`facts-${hotel.id}`}>{hotel.name}</h2>
          <h3>{words('console.facts-kept')}</h3>
          <Kept desk={desk} hotel={hotel} facts={facts.filter(({ kept }) => kept)} />
          <FromFile facts={facts.filter(({ kept }) => !kept)} />
        </section>
      ))}
    </>
  )
}

const FromFile = ({ facts }: { facts: readonly Fact[] }) => {
  const words = useWords()
  if (facts.length === 0) return null
  return (
    <>
      <h3>{words('console.facts-file')}</h3>
      <ul class="box-list">
        {facts.map((fact) => (
          <Written key={fact.id} fact={fact} />
        ))}
      </ul>
    </>
  )
}

const Kept = ({ desk, hotel, facts }: { desk: Desk; hotel: Hotel; facts: readonly Fact[] }) => {
  const words = useWords()
  if (facts.length === 0) return <p class="empty box">{words('console.facts-none')}</p>
  return (
    <ul class="box-list">
      {facts.map((fact) =>
        may(desk.member, hotel.id, 'see-figures') ? (
          <KeptFact key={fact.id} desk={desk} hotel={hotel} fact={fact} />
        ) : (
          <Written key={fact.id} fact={fact} />
        ),
      )}
    </ul>
  )
}

const KeptFact = ({ desk, hotel, fact }: { desk: Desk; hotel: Hotel; fact: Fact }) => {
  const words = useWords()
  const address = `/console/facts/${hotel.id}/${fact.id}`
  return (
    <li class="box fact" id={`fact-${fact.id}`}>
      <form method="post" action={address}>
        <label class="whole">
          {words('console.fact-asked')}
          <input name="asked" value={fact.asked[0]} required maxLength={300} />
        </label>
        {LANGUAGES.map((language) => (
          <label key={language} lang={language}>
            {LANGUAGE_NAMES[language]}
            <textarea name={language} lang={language} rows={3} maxLength={1500}>
              {fact.answer[language]}
            </textarea>
          </label>
        ))}
        <div class="letter-acts whole">
          <button class="small primary">{words('console.fact-save')}</button>
          <button class="small" formAction={`${address}/withdraw`} formNoValidate>
            {words('console.fact-withdraw')}
          </button>
          {fact.kept && (
            <span class="hint">
              {fact.kept.by} · <Moment at={fact.kept.at} zone={hotel.timeZone} now={desk.now} />
            </span>
          )}
        </div>
      </form>
    </li>
  )
}

const Written = ({ fact }: { fact: Fact }) => {
  const words = useWords()
  return (
    <li class="box">
      <strong>{fact.topic ? topicName(words, fact.topic) : fact.asked[0]}</strong>
      {LANGUAGES.filter((language) => fact.answer[language]).map((language) => (
        <p key={language} lang={language}>
          {fact.answer[language]}
        </p>
      ))}
    </li>
  )
}
