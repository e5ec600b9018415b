// The house that is attacked: a real database, two hotels, guests whom nothing may touch, and a model that does as told.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayAt, days, instant } from '../../../src/base/clock.ts'
import type { ConversationId, StayId } from '../../../src/base/ids.ts'
import type { Language } from '../../../src/base/locale.ts'
import { openLog } from '../../../src/base/log.ts'
import type { LanguageModel } from '../../../src/conversation/language-model.ts'
import type { Engine } from '../../../src/conversation/engine.ts'
import { takeTurn } from '../../../src/conversation/take-turn.ts'
import type { Hotel } from '../../../src/hotels/hotel.ts'
import { type Hotels, openHotels } from '../../../src/hotels/hotels.ts'
import { openQueue } from '../../../src/jobs/worker.ts'
import { type ReportedStay, stayReported } from '../../../src/journey/stay-reported.ts'
import type { HeardContent } from '../../../src/messages/content.ts'
import { receive } from '../../../src/messages/receive.ts'
import { openModelFor } from '../../../src/nlu/open-model.ts'
import { openUnderstanding } from '../../../src/nlu/understand.ts'
import { applyHotelFile } from '../../../src/setup/apply.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { issueToken } from '../../../src/verification/tokens.ts'
import { OPENAI } from '../../contract/openai-rules.ts'
import { type OpenAiStandIn, openOpenAiStandIn } from '../../contract/openai-stand-in.ts'
import { testDatabase } from '../../postgres.ts'

const SEED = join(import.meta.dirname, '../../../prisma/seed')
/** A Tuesday, 18:00 in Hangzhou and 19:00 in Seoul. Nothing in an attack takes any time. */
export const NOW = instant('2026-11-03T10:00:00Z')

/** A model of its own, so that several attacks can go on at once. */
export type Lane = {
  readonly standIn: OpenAiStandIn
  readonly engine: Engine
  readonly writing: LanguageModel
}

export type House = {
  readonly store: Store
  readonly hotels: Hotels
  /** Understands on this machine alone. */
  readonly plain: Engine
  readonly lanes: readonly Lane[]
  /** What belongs to the guests whom nothing may touch, as an attacker might have come by it. */
  readonly others: { case: string; survey: string; token: string }
  /** A lane that nobody else uses, until it is given back. */
  lane(): Promise<Lane & { free(): void }>
  /** Reports a stay of a guest to the first hotel, as its own system would. */
  report(about: Booking): Promise<StayId>
  close(): Promise<void>
}

export type Booking = Pick<ReportedStay, 'confirmationNumber' | 'status'> & {
  readonly room: string
  readonly guest: NonNullable<ReportedStay['guest']>
  /** In the hotel's currency, a point each; paid at check-out. */
  readonly amount?: number
}

export async function openHouse(lanes: number): Promise<House> {
  const database = await testDatabase()
  const log = openLog('error')
  const store = await openStore(database.url, log, lanes + 3)
  const boss = await openQueue(database.url, log)
  store.useQueue(boss)
  for (const file of ['hz-yunqi.yaml', 'sel-hangang.yaml'])
    await applyHotelFile(store, readFileSync(join(SEED, file), 'utf8'), NOW)
  const hotels = await openHotels(store, log)
  const clock = () => NOW
  const local = await openUnderstanding()
  const plain: Engine = { store, hotels, channels: () => new Map(), understand: local, clock, log }
  const opened = await Promise.all(Array.from({ length: lanes }, (_, n) => openLane(plain, n === 0)))
  const free = [...opened]
  const waiting: ((lane: Lane) => void)[] = []

  async function lane(): Promise<Lane & { free(): void }> {
    const taken = free.pop() ?? (await new Promise<Lane>((resolve) => void waiting.push(resolve)))
    const next = () => {
      const first = waiting.shift()
      if (first) first(taken)
      else free.push(taken)
    }
    return { ...taken, free: next }
  }

  return {
    store,
    hotels,
    plain,
    lanes: opened,
    others: { case: '', survey: '', token: '' },
    lane,
    report: (about) => report(store, hotels.get('hz-yunqi')!, about),
    async close() {
      hotels.close()
      await boss.stop({ graceful: false })
      await Promise.all(opened.map(({ standIn }) => standIn.close()))
      await store.close()
      await database.drop()
    },
  }
}

/** A lesser server holds a model to JSON only, not to the schema. */
async function openLane(plain: Engine, lesser: boolean): Promise<Lane> {
  const standIn = await openOpenAiStandIn()
  if (lesser) standIn.abilities = { ...OPENAI, jsonSchema: false }
  const settings = {
    OPENAI_MODEL: 'gpt-stand-in',
    OPENAI_API_KEY: standIn.key,
    OPENAI_BASE_URL: standIn.baseURL,
    OPENAI_CURRENCY: 'USD',
    OPENAI_DAILY_TOKENS: 1_000_000_000,
  }
  const { store, clock, log, understand: local } = plain
  const { understand, model } = await openModelFor(settings, { local, store, clock, log })
  return { standIn, engine: { ...plain, understand }, writing: model! }
}

async function report(
  store: Store,
  hotel: Hotel,
  { confirmationNumber, status, room, guest, amount = 0 }: Booking,
): Promise<StayId> {
  const today = dayAt(hotel.timeZone, NOW)
  const taken = await store.transaction((tx) =>
    stayReported(
      tx,
      hotel,
      {
        hotelId: hotel.id,
        confirmationNumber,
        status,
        arrival: addDays(today, -2),
        departure: status === 'checked-out' ? today : addDays(today, 2),
        room,
        updatedAt: NOW,
        guest,
        amount: { minor: amount * 100, currency: hotel.currency },
      },
      NOW,
    ),
  )
  if (!taken.ok) throw new Error(`The stay ${confirmationNumber} was refused: ${taken.error}`)
  return taken.value.stay.id
}

/** Whoever writes in one chat. */
export class Person {
  readonly house: House
  readonly language: Language
  readonly hotelId: string
  readonly displayName: string | undefined
  readonly address = randomUUID()
  conversationId: ConversationId | undefined

  constructor(
    house: House,
    about: { language: Language; hotelId?: string; displayName?: string | undefined },
  ) {
    this.house = house
    this.language = about.language
    this.hotelId = about.hotelId ?? 'hz-yunqi'
    this.displayName = about.displayName
  }

  says = (engine: Engine, text: string) => this.does(engine, { kind: 'text', text })

  /** Sends it and has its turn taken. */
  async does(engine: Engine, content: HeardContent): Promise<void> {
    const received = await receive(
      this.house.store,
      {
        channel: 'web',
        account: this.hotelId,
        address: this.address,
        kind: 'guest',
        pulled: true,
        hotelId: this.hotelId,
        languageHint: this.language,
        ...(this.displayName === undefined ? {} : { displayName: this.displayName }),
        externalId: randomUUID(),
        content,
        sentAt: NOW,
      },
      NOW,
    )
    this.conversationId = received.conversationId
    await this.turns(engine)
  }

  async turns(engine: Engine): Promise<void> {
    while (await takeTurn(engine, this.conversationId!));
  }

  /** Opens the link that was made for a stay. Returns its token, which is used up. */
  async opensLinkTo(stayId: StayId): Promise<string> {
    const { store, plain } = this.house
    const { token } = await store.transaction((tx) =>
      issueToken(tx, { purpose: 'stay', subjectId: stayId, lifetime: days(1) }, NOW),
    )
    await this.does(plain, { kind: 'start', token })
    return token
  }
}
