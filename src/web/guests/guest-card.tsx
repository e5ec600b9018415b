// The guest's card, beside a case.
import { npsGroup } from '../../surveys/definition.ts'
import { type Desk, hotelOn } from '../desk.ts'
import { dayAt } from '../../base/clock.ts'
import type { Stay } from '../../stays/stay.ts'
import { DayOf } from '../cases/marks.tsx'
import { Icon } from '../icons.tsx'
import { categoryName, languageName, preferenceName, tierName } from '../labels.ts'
import { useLanguage, useWords } from '../words.tsx'
import type { ComponentChildren } from 'preact'
import type { GuestCard } from './card.ts'

type Parts = {
  readonly desk: Desk
  readonly card: GuestCard
  readonly caseNumber: string
  readonly stay: Stay | undefined
}

const EARLIER = 3

export const GuestCardPane = ({ desk, card, caseNumber, stay }: Parts) => {
  const words = useWords()
  const language = useLanguage()
  const earlier = card.cases.filter(({ number }) => number !== caseNumber)
  return (
    <aside id="guest-card" class="card-pane" aria-label={words('console.guest')}>
      <a class="close" href="#case">
        <Icon name="close" />
        <span class="unseen">{words('console.close')}</span>
      </a>
      <h2>{card.name || words('console.unknown-guest')}</h2>
      <p class="standing">
        {card.guest.provisional
          ? words('console.unverified')
          : [
              card.member && tierName(words, card.member.tier),
              words('console.stay-count', { n: card.stayCount }),
            ]
              .filter(Boolean)
              .join(' · ')}
      </p>
      <dl class="facts">
        {stay && <StayFacts desk={desk} stay={stay} />}
        {card.guest.language && (
          <Fact name={words('console.language')}>{languageName(language, card.guest.language)}</Fact>
        )}
        {card.points !== undefined && (
          <Fact name={words('console.points')}>{card.points.toLocaleString(language)}</Fact>
        )}
        {card.preferences.length > 0 && (
          <Fact name={words('console.preferences')}>
            <ul class="plain-list">
              {card.preferences.map(({ key, value }) => (
                <li>
                  {preferenceName(words, key)} <b>{value}</b>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={words('console.earlier')}>
          {earlier.length === 0 ? (
            words('console.none')
          ) : (
            <ul class="plain-list">
              {earlier.slice(0, EARLIER).map((found) => (
                <li>
                  <a href={`/console/cases/${found.number}`}>
                    {categoryName(words, found.category)} · {words(`case.status.${found.status}`)}
                  </a>
                </li>
              ))}
              {earlier.length > EARLIER && <li>{words('console.more', { n: earlier.length - EARLIER })}</li>}
            </ul>
          )}
        </Fact>
        {card.lastScore && (
          <Fact name={words('console.last-nps')}>
            <span class="score">{card.lastScore.score}</span>{' '}
            {words(`console.nps.${npsGroup(card.lastScore.score)}`)}
          </Fact>
        )}
      </dl>
      <a class="button-link" href={`/console/guests/${card.guest.id}`}>
        {words('console.whole-profile')}
        <Icon name="open" />
      </a>
    </aside>
  )
}

const StayFacts = ({ desk, stay }: { desk: Desk; stay: Stay }) => {
  const words = useWords()
  const today = dayAt(hotelOn(desk, stay.hotelId).timeZone, desk.now)
  return (
    <>
      {stay.room && (
        <Fact name={words('console.room')}>
          <span class="figure">{stay.room}</span>
        </Fact>
      )}
      <Fact name={words('console.stay')}>
        <DayOf day={stay.arrival} today={today} /> – <DayOf day={stay.departure} today={today} />
        <br />
        <span class="soft">
          {words(`console.stay.${stay.status}`)} · {stay.confirmationNumber}
        </span>
      </Fact>
    </>
  )
}

export const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
