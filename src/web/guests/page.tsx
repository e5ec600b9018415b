// The page of a guest: who they are, how they stay, what they like, what they agreed to, and what went wrong.
import type { ComponentChildren } from 'preact'
import { dayAt, daysBetween } from '../../base/clock.ts'
import { formatMinor } from '../../base/money.ts'
import { npsGroup } from '../../surveys/definition.ts'
import { Chip, DayOf, Moment } from '../cases/marks.tsx'
import { type Desk, hotelOn } from '../desk.ts'
import { categoryName, channelName, languageName, preferenceName, tierName } from '../labels.ts'
import { ConsolePage } from '../layout.tsx'
import { dayText, fullTime } from '../times.ts'
import { useLanguage, useWords, wordsIn } from '../words.tsx'
import { Fact } from './guest-card.tsx'
import type { Profile } from './profile.ts'

type Parts = { readonly desk: Desk; readonly profile: Profile }

export const GuestPage = ({ desk, profile }: Parts) => (
  <ConsolePage
    desk={desk}
    place="elsewhere"
    title={profile.card.name || wordsIn(desk.language)('console.unknown-guest')}
  >
    <Inside desk={desk} profile={profile} />
  </ConsolePage>
)

const Inside = ({ desk, profile }: Parts) => {
  const words = useWords()
  const { card } = profile
  return (
    <>
      <h1>{card.name || words('console.unknown-guest')}</h1>
      <p class="standing">
        {card.guest.provisional ? (
          <Chip tone="hollow">{words('console.unverified')}</Chip>
        ) : (
          <>
            {card.member && <Chip tone="mine">{tierName(words, card.member.tier)}</Chip>}{' '}
            {words('console.stay-count', { n: card.stayCount })}
          </>
        )}
      </p>
      <div class="columns">
        <Person desk={desk} profile={profile} />
        {profile.balance && <Points desk={desk} profile={profile} />}
        <Preferences desk={desk} profile={profile} />
        <Consents desk={desk} profile={profile} />
      </div>
      <Cases desk={desk} profile={profile} />
      <Stays desk={desk} profile={profile} />
    </>
  )
}

const Box = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="box">
    <h2>{title}</h2>
    {children}
  </section>
)

const Person = ({ desk, profile: { card, identities, scores } }: Parts) => {
  const words = useWords()
  const language = useLanguage()
  const zone = desk.hotels[0]!.timeZone
  const { guest, member } = card
  return (
    <Box title={words('console.person')}>
      <dl class="facts wide">
        {guest.email && <Fact name={words('console.email')}>{guest.email}</Fact>}
        {guest.phone && <Fact name={words('console.phone')}>{guest.phone}</Fact>}
        {guest.language && (
          <Fact name={words('console.language')}>{languageName(language, guest.language)}</Fact>
        )}
        {member && <Fact name={words('console.member-number')}>{member.number}</Fact>}
        <Fact name={words('console.writes-from')}>
          {identities.length === 0 ? (
            words('console.none')
          ) : (
            <ul class="plain-list">
              {identities.map(({ channel, displayName, heardAt, since }) => (
                <li>
                  {channelName(words, channel)}
                  {displayName ? ` · ${displayName}` : ''} ·{' '}
                  <Moment at={heardAt ?? since} zone={zone} now={desk.now} />
                </li>
              ))}
            </ul>
          )}
        </Fact>
        {scores.length > 0 && (
          <Fact name={words('console.nps-answers')}>
            <ul class="plain-list">
              {scores.map(({ score, on }) => (
                <li>
                  <b class="figure">{score}</b> {words(`console.nps.${npsGroup(score)}`)} ·{' '}
                  <DayOf day={on} today={dayAt(zone, desk.now)} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </Box>
  )
}

const Points = ({ desk, profile: { balance } }: Parts) => {
  const words = useWords()
  const language = useLanguage()
  if (!balance) return null
  const zone = desk.hotels[0]!.timeZone
  const today = dayAt(zone, desk.now)
  return (
    <Box title={words('console.points')}>
      <p class="big-figure">{balance.balance.toLocaleString(language)}</p>
      <p class="soft">
        {balance.expiresNext &&
          words('console.expires', {
            points: balance.expiresNext.points,
            day: dayText(language, balance.expiresNext.on, today),
          })}{' '}
        {balance.nextTier &&
          words('console.next-tier', {
            nights: balance.nextTier.nightsMissing,
            tier: tierName(words, balance.nextTier.tier),
          })}
      </p>
      <ul class="plain-list ledger">
        {balance.lines.map(({ at, kind, points, reason }) => (
          <li>
            <b class="figure">{`${points > 0 ? '+' : ''}${points.toLocaleString(language)}`}</b>{' '}
            {words(`console.entry.${kind}`)} · {reason} · <Moment at={at} zone={zone} now={desk.now} />
          </li>
        ))}
      </ul>
    </Box>
  )
}

const Preferences = ({ desk, profile: { card } }: Parts) => {
  const words = useWords()
  return (
    <Box title={words('console.preferences')}>
      {card.preferences.length === 0 ? (
        <p class="soft">{words('console.none')}</p>
      ) : (
        <dl class="facts wide">
          {card.preferences.map(({ key, value, source, notedAt }) => (
            <Fact name={preferenceName(words, key)}>
              {value}{' '}
              <span class="soft">
                {words(`console.source.${source}`)} ·{' '}
                <Moment at={notedAt} zone={desk.hotels[0]!.timeZone} now={desk.now} />
              </span>
            </Fact>
          ))}
        </dl>
      )}
    </Box>
  )
}

const Consents = ({ desk, profile: { consents } }: Parts) => {
  const words = useWords()
  const language = useLanguage()
  return (
    <Box title={words('console.consent')}>
      <dl class="facts wide">
        {consents.map(({ purpose, granted, said }) => (
          <Fact name={words(`console.purpose.${purpose}`)}>
            {words(granted ? 'console.allowed' : 'console.not-allowed')}
            {said && (
              <span class="soft">
                {' '}
                {channelName(words, said.channel)} · {fullTime(language, desk.hotels[0]!.timeZone, said.at)}
              </span>
            )}
          </Fact>
        ))}
      </dl>
    </Box>
  )
}

const Cases = ({ desk, profile: { card } }: Parts) => {
  const words = useWords()
  return (
    <Box title={words('console.cases')}>
      {card.cases.length === 0 ? (
        <p class="soft">{words('console.none')}</p>
      ) : (
        <ul class="plain-list lines">
          {card.cases.map((found) => (
            <li>
              <a href={`/console/cases/${found.number}`}>
                <b class="number">{found.number}</b> {categoryName(words, found.category)}
              </a>
              <span>{words(`case.status.${found.status}`)}</span>
              <span class="soft" lang={found.language}>
                {found.summary}
              </span>
              <span class="soft">
                <Moment at={found.openedAt} zone={hotelOn(desk, found.hotelId).timeZone} now={desk.now} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Box>
  )
}

const Stays = ({ desk, profile: { card } }: Parts) => {
  const words = useWords()
  return (
    <Box title={words('console.stays')}>
      {card.stays.length === 0 ? (
        <p class="soft">{words('console.none')}</p>
      ) : (
        <section
          class="scroller"
          aria-label={words('console.stays')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{words('console.dates')}</th>
                <th scope="col">{words('console.nights')}</th>
                <th scope="col">{words('console.room')}</th>
                <th scope="col">{words('console.status')}</th>
                <th scope="col">{words('console.hotel')}</th>
                <th scope="col">{words('console.confirmation')}</th>
                <th scope="col" class="number-cell">
                  {words('console.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {card.stays.map((stay) => {
                const hotel = hotelOn(desk, stay.hotelId)
                const today = dayAt(hotel.timeZone, desk.now)
                return (
                  <tr>
                    <td>
                      <DayOf day={stay.arrival} today={today} /> –{' '}
                      <DayOf day={stay.departure} today={today} />
                    </td>
                    <td>{daysBetween(stay.arrival, stay.departure)}</td>
                    <td>{stay.room ?? '–'}</td>
                    <td>{words(`console.stay.${stay.status}`)}</td>
                    <td>{hotel.name}</td>
                    <td>{stay.confirmationNumber}</td>
                    <td class="number-cell">
                      {stay.amount ? `${formatMinor(stay.amount)} ${stay.amount.currency}` : '–'}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </Box>
  )
}
