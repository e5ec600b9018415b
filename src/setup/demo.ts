// The demonstration: two hotels with a year behind them, laid on an empty database so that every page has life.
import { type Instant, before, days } from '../base/clock.ts'
import type { HotelId } from '../base/ids.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import { staffOf } from '../staff/staff.ts'
import type { Store } from '../store/database.ts'
import type { Tx } from '../store/transaction.ts'
import { currentDefinition } from '../surveys/stored-definition.ts'
import { applyInTransaction } from './apply.ts'
import { type Calendar, calendar } from './demo/calendar.ts'
import { type DemoCase, pastCases } from './demo/cases.ts'
import { guests } from './demo/guests.ts'
import { accounts } from './demo/loyalty.ts'
import { consents, preferences } from './demo/manners.ts'
import { type DemoConversation, openCases } from './demo/open-cases.ts'
import { type Seed, readSeed } from './demo/read-seed.ts'
import { type DemoStay, stays } from './demo/stays.ts'
import { type DemoSurvey, surveys } from './demo/surveys.ts'
import { type Rows, insertRows } from './demo/write.ts'

/**
 * Lays the demonstration, a year that ends `now`, alike each time for one `now`. Does nothing when there is any hotel;
 * of several services that start at once, one lays it.
 */
export async function layDemo(
  store: Store,
  now: Instant,
  say: (line: string) => void = () => undefined,
): Promise<void> {
  if (await hasHotel(store.db)) return
  say('Laying the demonstration hotels …')
  const seed = await readSeed()
  await store.transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))`
    if (!(await hasHotel(tx))) await lay(tx, seed, now)
  })
}

const hasHotel = async (db: Tx): Promise<boolean> =>
  (await db.hotel.findFirst({ select: { id: true } })) !== null

type House = {
  readonly calendar: Calendar
  readonly staff: Awaited<ReturnType<typeof staffOf>>
  readonly definitionId: string
}

async function lay(tx: Tx, seed: Seed, now: Instant): Promise<void> {
  const opened = before(now, days(400))
  const houses = new Map<HotelId, House>()
  for (const text of seed.hotels) {
    const { id } = await applyInTransaction(tx, text, opened, { demo: true })
    const hotel = (await findHotel(tx, id))!
    const definitionId = await currentDefinition(tx, hotel, opened)
    houses.set(id, { calendar: calendar(hotel, now), staff: await staffOf(tx, id), definitionId })
  }
  const calendars = new Map([...houses].map(([id, house]) => [id, house.calendar]))
  const staff = new Map([...houses].map(([id, house]) => [id, house.staff]))

  const people = guests(seed, now)
  const agreed = consents(people, now)
  const all = stays(people, calendars)
  const kept = accounts(people, all, calendars)
  const refuses = new Set(agreed.filter(({ purpose }) => purpose === 'survey').map(({ guestId }) => guestId))
  const asked = surveys(all, calendars, refuses, seed.comments)
  const past = pastCases(seed, all, calendars, staff)
  const open = openCases(seed.openCases, all, calendars, staff, new Set(past.map(({ number }) => number)))
  const cases = [...past, ...open.map((one) => one.open)]
  const talks = open.map(({ conversation }) => conversation)

  await insertRows(
    tx,
    'guest',
    people.map(({ home: _home, visits: _visits, ...guest }) => ({ ...guest, demo: true })),
  )
  await insertRows(tx, 'guest_preference', preferences(people, now))
  await insertRows(tx, 'consent', agreed)
  await insertRows(tx, 'stay', all.map(stayRow))
  await insertRows(tx, 'member', kept.members)
  await insertRows(tx, 'ledger_entry', kept.entries)
  await insertRows(tx, 'ledger_draw', kept.draws)
  await insertRows(
    tx,
    'survey',
    asked.map((survey) => surveyRow(survey, houses.get(survey.hotelId)!)),
  )
  await insertRows(tx, 'survey_answer', asked.flatMap(answerRows))
  await insertRows(tx, 'conversation', talks.map(conversationRow))
  await insertRows(tx, 'message', talks.flatMap(messageRows))
  await insertRows(tx, 'proof', talks.map(proofRow))
  await insertRows(tx, 'guest_case', cases.map(caseRow))
  await insertRows(tx, 'case_event', inOrder(cases))
}

const stayRow = ({ guest: _guest, arrives: _arrives, departs: _departs, amount, ...stay }: DemoStay) => ({
  ...stay,
  amountMinor: amount?.minor ?? null,
  currency: amount?.currency ?? null,
  demo: true,
})

const surveyRow = ({ answers: _answers, ...survey }: DemoSurvey, { definitionId }: House) => ({
  ...survey,
  definitionId,
  demo: true,
})

const answerRows = ({ id: surveyId, hotelId, answers }: DemoSurvey): Rows =>
  answers.map((answer) => ({ surveyId, hotelId, ...answer }))

const caseRow = ({ events: _events, ...row }: DemoCase) => ({ ...row, demo: true })

/** `seq` comes from the table, in the order in which rows arrive. */
const inOrder = (cases: readonly DemoCase[]): Rows =>
  cases.flatMap(({ events }) => events).map(({ ...event }) => event)

const conversationRow = (talk: DemoConversation) => ({
  id: talk.id,
  channel: 'web',
  account: talk.hotelId,
  address: talk.address,
  pulled: true,
  kind: 'guest',
  hotelId: talk.hotelId,
  guestId: talk.guestId,
  language: talk.language,
  heardLanguage: talk.language,
  languageChosen: false,
  dialog: [],
  takenOverBy: talk.takenOverBy,
  takenOverAt: talk.takenOverAt,
  lastSeq: talk.messages.length,
  heardAt: talk.heardAt,
  createdAt: talk.createdAt,
})

/** All heard and all sent: nothing is left for turns or delivery to do. */
const messageRows = ({ id: conversationId, messages }: DemoConversation): Rows =>
  messages.map(({ author, ...message }, n) => ({
    ...message,
    conversationId,
    author,
    seq: n + 1,
    direction: author === 'guest' ? 'in' : 'out',
    externalId: author === 'guest' ? message.id : null,
    handledAt: author === 'guest' ? message.at : null,
    delivery: author === 'guest' ? null : 'sent',
    sentAt: author === 'guest' ? null : message.at,
    attempts: 0,
    urgency: 5,
  }))

const proofRow = (talk: DemoConversation) => ({
  id: talk.proofId,
  conversationId: talk.id,
  guestId: talk.guestId,
  tier: 'stay',
  stayId: talk.stayId,
  at: talk.createdAt,
  expiresAt: talk.proofExpiresAt,
})
