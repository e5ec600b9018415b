// A survey burst: 1,750 invitations to guests on Telegram, from the jobs that fall due to the guests' telephones, against
// a stand-in that holds Telegram’s limits; a few guests talk meanwhile. Prints JSON. Takes about a minute.
//   node --import tsx test/bench/burst.ts [messages] [milliseconds that each call takes on its way]
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Instant, before, days, systemClock } from '../../src/base/clock.ts'
import { type SurveyId, newId } from '../../src/base/ids.ts'
import { openLog } from '../../src/base/log.ts'
import { openTelegram } from '../../src/channels/telegram/telegram.ts'
import { openTurns } from '../../src/conversation/take-turn.ts'
import { findHotel } from '../../src/hotels/find-hotel.ts'
import { openHotels } from '../../src/hotels/hotels.ts'
import { openJobs } from '../../src/jobs/worker.ts'
import { openDelivery } from '../../src/messages/deliver.ts'
import { openUnderstanding } from '../../src/nlu/understand.ts'
import { applyHotelFile } from '../../src/setup/apply.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { startEmbedded } from '../../src/store/embedded.ts'
import { enqueue } from '../../src/store/enqueue.ts'
import { migrate } from '../../src/store/migrate.ts'
import { surveyDue } from '../../src/surveys/jobs.ts'
import { currentDefinition } from '../../src/surveys/stored-definition.ts'
import { LENIENT } from '../contract/telegram-limits.ts'
import type { Sent } from '../contract/telegram-methods.ts'
import { type TelegramStandIn, openTelegramStandIn } from '../contract/telegram-stand-in.ts'

const [messages = 1750, latency = 50] = process.argv.slice(2).map(Number)
const HOTEL = 'hz-yunqi'
const FIRST_GUEST = 100_000
/** Guests who write meanwhile, each when they were answered and a while after. */
const TALKERS = 5
const PAUSE_MS = 4000

const dataDir = await mkdtemp(join(tmpdir(), 'bellbird-burst-'))
const log = openLog('error')
const closing: (() => Promise<unknown> | void)[] = [() => rm(dataDir, { recursive: true, force: true })]
try {
  const database = await startEmbedded({ dataDir, log })
  closing.push(() => database.stop())
  await migrate(database.url)
  const store = await openStore(database.url, log)
  closing.push(() => store.close())
  await applyHotelFile(store, hotelFile(), systemClock())
  const hotels = await openHotels(store, log)
  closing.push(() => hotels.close())
  const telegram = await openTelegramStandIn({ limits: LENIENT })
  closing.push(() => telegram.close())
  if (latency > 0) telegram.fail({ kind: 'slow', method: 'sendMessage', wait: latency })
  const jobs = await openJobs({ url: database.url, store, clock: systemClock, log })
  closing.push(() => jobs.stop())
  const channel = openTelegram({
    ...{ token: telegram.token, apiRoot: telegram.root, publicUrl: 'https://stay.example' },
    ...{ store, databaseUrl: database.url, clock: systemClock, log },
  })
  const channels = () => new Map([['telegram', channel]])
  const understand = await openUnderstanding()
  const turns = openTurns({ store, hotels, channels, understand, clock: systemClock, log })
  closing.push(() => Promise.all([turns.stop(), channel.stop()]))
  while (channel.status().kind !== 'up') await pause(50)

  // First everything up to the outbox, then everything after it: so it shows which of the two a burst waits for.
  const surveys = await layGuests(store, telegram, systemClock())
  const planned = performance.now()
  await store.transaction(async (tx) => {
    for (const surveyId of surveys) await enqueue(tx, surveyDue, { surveyId }, systemClock())
  })
  while ((await store.db.message.count({ where: { delivery: 'queued' } })) < messages) await pause(100)
  const written = (performance.now() - planned) / 1000

  const began = Date.now()
  const delivery = openDelivery({ store, channels, clock: systemClock, log })
  closing.push(() => delivery.stop())
  const invited = () => telegram.sent.filter(isInvitation)
  const talking = talk(telegram, () => invited().length >= messages)
  while (invited().length < messages) await pause(100)
  const ended = invited().at(-1)!.at
  const waits = (await talking).toSorted((a, b) => a - b)
  const guests = new Set(invited().map(({ chat }) => chat)).size
  const report = {
    messages: guests,
    doubled: invited().length - guests,
    seconds: round((ended - began) / 1000),
    // 30 in any second, over everything that was sent meanwhile; the first 30 go at once.
    floorSeconds: Math.ceil(telegram.sent.filter(({ at }) => at <= ended).length / LENIENT.overall) - 1,
    tooMany: telegram.calls.filter(({ code }) => code === 429).length,
    latencyMs: latency,
    /** Jobs that fell due and their turns, until the last invitation was in the outbox. */
    written: { seconds: round(written), perSecond: Math.round(messages / written) },
    answersMeanwhile: {
      count: waits.length,
      medianMs: Math.round(waits[Math.floor(waits.length / 2)] ?? 0),
      worstMs: Math.round(waits.at(-1) ?? 0),
    },
  }
  console.log(JSON.stringify(report, null, 2))
} finally {
  for (const close of closing.toReversed()) await close()
}

/** Somewhere where it is noon: invitations keep to the hotel's sending hours. */
function hotelFile(): string {
  const east = 12 - new Date().getUTCHours()
  const zone = east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`
  const text = readFileSync(join(import.meta.dirname, `../../prisma/seed/${HOTEL}.yaml`), 'utf8')
  return text.replace('timeZone: Asia/Shanghai', `timeZone: ${zone}`)
}

/** Guests who stayed until yesterday and have a chat, each with a survey that is due. Returns the surveys. */
async function layGuests(store: Store, telegram: TelegramStandIn, now: Instant) {
  const guests = Array.from({ length: messages }, (_, n) => ({
    ...{ guest: newId(now), stay: newId(now), chat: newId(now), survey: newId<SurveyId>(now) },
    address: FIRST_GUEST + n,
  }))
  for (const { address } of guests)
    telegram.chats.set(address, { id: address, described: { id: address, type: 'private' }, door: 'open' })
  const { db } = store
  const ago = before(now, days(1))
  await db.guest.createMany({
    data: guests.map(({ guest }) => ({ id: guest, createdAt: ago, language: 'en' })),
  })
  await db.conversation.createMany({
    data: guests.map(({ guest, chat, address }) => ({
      ...{ id: chat, channel: 'telegram', account: 'main', address: String(address), kind: 'guest' },
      ...{ guestId: guest, hotelId: HOTEL, language: 'en', createdAt: ago, heardAt: ago },
    })),
  })
  await db.stay.createMany({
    data: guests.map(({ guest, stay }) => ({
      ...{ id: stay, hotelId: HOTEL, confirmationNumber: stay, guestId: guest, status: 'checked-out' },
      ...{ arrival: before(now, days(3)), departure: ago, updatedAt: ago, checkedOutAt: ago },
    })),
  })
  const definitionId = await store.transaction(async (tx) =>
    currentDefinition(tx, (await findHotel(tx, HOTEL))!, now),
  )
  await db.survey.createMany({
    data: guests.map(({ guest, stay, survey }) => ({
      ...{ id: survey, definitionId, hotelId: HOTEL, guestId: guest, stayId: stay, status: 'scheduled' },
      ...{ dueAt: now, waitsUntil: now },
    })),
  })
  return guests.map(({ survey }) => survey)
}

function isInvitation({ keyboard }: Sent): boolean {
  return keyboard?.flat().some((button) => button.callback_data?.startsWith('survey/')) ?? false
}

/** Guests who say thanks again and again until it is over; milliseconds until each was answered. */
async function talk(telegram: TelegramStandIn, over: () => boolean): Promise<number[]> {
  const waits: number[] = []
  await Promise.all(
    Array.from({ length: TALKERS }, async (_, n) => {
      const person = telegram.person({ id: 1000 + n, first_name: 'Guest', language_code: 'en' })
      await pause((n * PAUSE_MS) / TALKERS)
      while (!over()) {
        const seen = person.saw().length
        const said = performance.now()
        person.says('Thank you!')
        while (person.saw().length === seen && !over()) await pause(10)
        if (person.saw().length > seen) waits.push(performance.now() - said)
        await pause(PAUSE_MS)
      }
    }),
  )
  return waits
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
