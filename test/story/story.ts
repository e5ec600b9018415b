// Whole conversations as readable scripts: a cast that acts, a clock that is moved, the real parts behind it.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Instant, addDays, after, dayAt, days, hours, instant, minutes } from '../../src/base/clock.ts'
import type { ConversationId, StaffId } from '../../src/base/ids.ts'
import type { Language } from '../../src/base/locale.ts'
import { type Log, openLog } from '../../src/base/log.ts'
import type { Case } from '../../src/cases/case.ts'
import { caseByNumber } from '../../src/cases/list.ts'
import type { Engine } from '../../src/conversation/engine.ts'
import { takeTurn } from '../../src/conversation/take-turn.ts'
import type { Understand } from '../../src/conversation/understanding.ts'
import { type Hotels, openHotels } from '../../src/hotels/hotels.ts'
import { JOBS } from '../../src/jobs/catalogue.ts'
import { openQueue } from '../../src/jobs/worker.ts'
import { stayReported } from '../../src/journey/stay-reported.ts'
import type { HeardContent } from '../../src/messages/content.ts'
import { receive } from '../../src/messages/receive.ts'
import { type Spoken, transcript } from '../../src/messages/transcript.ts'
import { openUnderstanding } from '../../src/nlu/understand.ts'
import { type PhraseKey, phraseText } from '../../src/phrases/phrases.ts'
import { applyHotelFile } from '../../src/setup/apply.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { issueToken } from '../../src/verification/tokens.ts'
import { testDatabase } from '../postgres.ts'

const SEED = join(import.meta.dirname, '../../prisma/seed')
/** A Tuesday, 18:00 in Hangzhou and 19:00 in Seoul. */
const START = instant('2026-11-03T10:00:00Z')

/** What every story of a file shares: one database, both hotels. */
type World = { store: Store; hotels: Hotels; engine: Engine; time: { now: Instant } }
let world: World
let closing: (() => Promise<unknown> | void)[] = []

/** What an understanding may be made of, beside the one of this machine. */
export type Stagecraft = { local: Understand; store: Store; clock: () => Instant; log: Log }

/** Call once in a story file; guests are understood on this machine, or as the file says. */
export function stage(
  understanding: (parts: Stagecraft) => Promise<Understand> = async ({ local }) => local,
): void {
  beforeAll(async () => {
    const database = await testDatabase()
    const log = openLog('error')
    const store = await openStore(database.url, log, 6)
    const boss = await openQueue(database.url, log)
    store.useQueue(boss)
    const time = { now: START }
    for (const file of ['hz-yunqi.yaml', 'sel-hangang.yaml']) {
      await applyHotelFile(store, readFileSync(join(SEED, file), 'utf8'), time.now)
    }
    const hotels = await openHotels(store, log)
    const engine: Engine = {
      store,
      hotels,
      channels: () => new Map(),
      understand: await understanding({
        local: await openUnderstanding(),
        store,
        clock: () => time.now,
        log,
      }),
      clock: () => time.now,
      log,
    }
    world = { store, hotels, engine, time }
    closing = [
      () => hotels.close(),
      () => boss.stop({ graceful: false }),
      () => store.close(),
      () => database.drop(),
    ]
  })
  afterAll(async () => {
    for (const close of closing) await close()
  })
}

export type Cast = {
  readonly hotel: (id?: string) => HotelActor
  readonly guest: (about?: { language?: Language; hotel?: string; channel?: 'web' | 'telegram' }) => Guest
  /** Time passes, and what falls due meanwhile is done. */
  readonly later: (span: { days?: number; hours?: number; minutes?: number }) => Promise<void>
  /** The tables, for what no person in the story sees. */
  readonly tables: Store['db']
  readonly transaction: Store['transaction']
  readonly now: () => Instant
}

export function story(name: string, script: (cast: Cast) => Promise<void>): void {
  test(name, async () => {
    // Each begins at the same hour of a later day, so that none depends on what another did.
    world.time.now = after(START, days(20 * told++))
    await script({
      hotel: (id = 'hz-yunqi') => new HotelActor(id),
      guest: (about = {}) => new Guest(about),
      later: async ({ days: d = 0, hours: h = 0, minutes: m = 0 }) => pass(days(d) + hours(h) + minutes(m)),
      tables: world.store.db,
      transaction: (work) => world.store.transaction(work),
      now: () => world.time.now,
    })
  })
}

let told = 0
let bookings = 0

/** The hotel's own system, as it reports stays. */
export class HotelActor {
  readonly id: string
  constructor(id: string) {
    this.id = id
  }

  /** Reports a stay of this guest and gives them a link to it, as at the desk. Returns the confirmation number. */
  async checksIn(
    guest: Guest,
    { room = '1206', memberNumber }: { room?: string; memberNumber?: string } = {},
  ): Promise<string> {
    guest.booking = `ST${String(20260000 + ++bookings)}`
    await this.#report(guest, 'in-house', room, memberNumber)
    const stay = await world.store.db.stay.findFirstOrThrow({ where: { confirmationNumber: guest.booking } })
    const { token } = await world.store.transaction((tx) =>
      issueToken(tx, { purpose: 'stay', subjectId: stay.id, lifetime: days(1) }, world.time.now),
    )
    await guest.does({ kind: 'start', token })
    await guest.forgets()
    return guest.booking
  }

  async checksOut(
    guest: Guest,
    { room = '1206', memberNumber }: { room?: string; memberNumber?: string } = {},
  ): Promise<void> {
    guest.booking ??= `ST${String(20260000 + ++bookings)}`
    await this.#report(guest, 'checked-out', room, memberNumber)
  }

  async #report(
    guest: Guest,
    status: 'in-house' | 'checked-out',
    room: string,
    memberNumber?: string,
  ): Promise<void> {
    const hotel = world.hotels.get(this.id)!
    const at = world.time.now
    const today = dayAt(hotel.timeZone, at)
    await world.store.transaction((tx) =>
      stayReported(
        tx,
        hotel,
        {
          hotelId: this.id,
          confirmationNumber: guest.booking!,
          status,
          arrival: addDays(today, -2),
          departure: today,
          room,
          updatedAt: at,
          guest: { ...guest.papers, ...(memberNumber ? { memberNumber } : {}), language: guest.language },
          amount: { minor: hotel.currency === 'KRW' ? 250_000 : 128_000, currency: hotel.currency },
        },
        at,
      ),
    )
  }

  /** The case that was opened last for this guest; fails when there is none. */
  async lastCase(guest: Guest): Promise<Case> {
    const row = await world.store.db.guestCase.findFirst({
      where: { conversationId: guest.conversationId! },
      orderBy: { openedAt: 'desc' },
    })
    expect(row, 'a case of this guest').not.toBeNull()
    return (await caseByNumber(world.store.db, row!.number))!
  }

  async dutyManager(): Promise<StaffId> {
    const { id } = await world.store.db.staff.findFirstOrThrow({
      where: { staffPosts: { some: { hotelId: this.id, role: 'duty-manager' } } },
    })
    return id as StaffId
  }

  async casesOf(guest: Guest): Promise<number> {
    return world.store.db.guestCase.count({ where: { conversationId: guest.conversationId! } })
  }
}

const SURNAMES: Record<Language, [string, string]> = {
  en: ['Carter', 'Emma'],
  'zh-CN': ['王', '思远'],
  ko: ['박', '서준'],
  ja: ['佐藤', '健'],
}

/** A guest in a chat of their own. */
export class Guest {
  readonly language: Language
  readonly hotelId: string
  readonly channel: 'web' | 'telegram'
  readonly address = randomUUID()
  readonly papers: { familyName: string; givenName: string; email: string }
  booking: string | undefined
  conversationId: ConversationId | undefined
  #seen = 0

  constructor({
    language = 'en',
    hotel = 'hz-yunqi',
    channel = 'web',
  }: {
    language?: Language
    hotel?: string
    channel?: 'web' | 'telegram'
  }) {
    this.language = language
    this.hotelId = hotel
    this.channel = channel
    const [familyName, givenName] = SURNAMES[language]
    this.papers = { familyName, givenName, email: `${this.address.slice(0, 8)}@example.com` }
  }

  says = (text: string) => this.does({ kind: 'text', text })

  /** Taps the choice with this label or id in the newest message that offers one. */
  async taps(labelOrId: string): Promise<void> {
    const offered =
      (await this.transcript()).filter(({ choices }) => choices.length > 0).at(-1)?.choices ?? []
    const choice = offered.find(({ id, label }) => id === labelOrId || label === labelOrId)
    expect(
      choice,
      `a choice ${labelOrId} among ${offered.map(({ label }) => label).join(' | ')}`,
    ).toBeDefined()
    await this.does({ kind: 'choice', id: choice!.id, label: choice!.label })
  }

  async does(content: HeardContent): Promise<void> {
    const web = this.channel === 'web'
    const received = await receive(
      world.store,
      {
        channel: this.channel,
        account: web ? this.hotelId : 'main',
        address: this.address,
        kind: 'guest',
        pulled: web,
        ...(web ? { hotelId: this.hotelId } : {}),
        languageHint: this.language,
        externalId: randomUUID(),
        content,
        sentAt: world.time.now,
      },
      world.time.now,
    )
    this.conversationId = received.conversationId
    await settleAll()
    world.time.now = after(world.time.now, 2000)
  }

  transcript = async (): Promise<Spoken[]> =>
    this.conversationId ? transcript(world.store.db, this.conversationId) : []

  /** What was said to the guest since they last looked. */
  async news(): Promise<Spoken[]> {
    const all = await this.transcript()
    const news = all.filter(({ seq, from }) => seq > this.#seen && from !== 'guest')
    this.#seen = all.at(-1)?.seq ?? this.#seen
    return news
  }

  forgets = () => this.news()

  /** Expects all these phrases among what is new, in this order. Returns the texts. */
  async sees(...keys: PhraseKey[]): Promise<string[]> {
    const news = (await this.news()).map(({ text }) => text)
    let from = 0
    for (const key of keys) {
      const found = news.findIndex((text, n) => n >= from && shaped(key, this.language).test(text))
      expect(
        found,
        `${key} in ${this.language} among:\n${news.slice(from).join('\n---\n') || '(nothing)'}`,
      ).toBeGreaterThanOrEqual(0)
      from = found
    }
    return news
  }

  async seesNothing(): Promise<void> {
    expect((await this.news()).map(({ text }) => text)).toEqual([])
  }
}

/** A phrase with any arguments. */
function shaped(key: PhraseKey, language: Language): RegExp {
  const pieces: string[] = []
  let depth = 0
  let literal = ''
  for (const letter of phraseText(key, language)) {
    if (letter === '{' && depth++ === 0) {
      pieces.push(literal)
      literal = ''
    } else if (letter === '}') {
      depth -= 1
    } else if (depth === 0) {
      literal += letter
    }
  }
  pieces.push(literal)
  return new RegExp(pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*?'))
}

/** Takes every turn that waits. */
async function settleAll(): Promise<void> {
  for (;;) {
    const rows = await world.store.db.message.findMany({
      where: { direction: 'in', handledAt: null },
      select: { conversationId: true },
      distinct: ['conversationId'],
    })
    if (rows.length === 0) return
    for (const { conversationId } of rows)
      while (await takeTurn(world.engine, conversationId as ConversationId));
  }
}

async function pass(span: number): Promise<void> {
  const end = after(world.time.now, span)
  for (;;) {
    const due = await nextJob(end)
    if (!due) break
    if (due.startAfter > world.time.now) world.time.now = due.startAfter
    const job = JOBS.find(({ name }) => name === due.name)!
    await world.store.transaction((tx) => job.run(tx, job.payload.parse(due.data), world.time.now))
    await world.store.db.$executeRaw`UPDATE pgboss.job SET state = 'completed' WHERE id = ${due.id}::uuid`
    await settleAll()
  }
  world.time.now = end
}

type DueJob = { id: string; name: string; data: object; startAfter: Date }

async function nextJob(before: Instant): Promise<DueJob | undefined> {
  const [row] = await world.store.db.$queryRaw<DueJob[]>`
    SELECT id, name, data, start_after AS "startAfter" FROM pgboss.job
    WHERE state = 'created' AND start_after <= ${before} AND name = ANY(${JOBS.map(({ name }) => name)})
    ORDER BY start_after LIMIT 1`
  return row
}
