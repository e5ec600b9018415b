// A hotel, its guests and a queue that keeps what was queued, for the tests of surveys.
import { randomUUID } from 'node:crypto'
import { type Instant, instant } from '../../../src/base/clock.ts'
import {
  type ConversationId,
  type GuestId,
  type StayId,
  type SurveyId,
  newId,
} from '../../../src/base/ids.ts'
import { openLog } from '../../../src/base/log.ts'
import type { Hotel } from '../../../src/hotels/hotel.ts'
import { type Stay, stayById } from '../../../src/stays/stay.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import type { Job } from '../../../src/store/enqueue.ts'
import { scheduleSurvey } from '../../../src/surveys/invite.ts'
import { surveyDue, surveyExpiry, surveyReminder, surveyRound } from '../../../src/surveys/jobs.ts'
import { testDatabase } from '../../postgres.ts'

export function demoHotel(
  file: Record<string, unknown> = {},
  timeZone = 'Asia/Shanghai',
  id = 'hz-yunqi',
): Hotel {
  return {
    id,
    name: id === 'hz-yunqi' ? '云栖酒店' : 'Hangang Hotel',
    names: {},
    timeZone,
    currency: 'CNY',
    languages: ['zh-CN', 'en'],
    sendingHours: { from: '09:00', to: '20:30' },
    file,
    demo: false,
  }
}

type Queued = { name: string; payload: object; startAfter: Instant; done: boolean }

export type World = {
  readonly store: Store
  readonly queued: Queued[]
  /** Runs what falls due up to then, in order, each at its own time. */
  runUntil(end: Instant): Promise<void>
  hotel(file?: Record<string, unknown>, id?: string): Promise<Hotel>
  guest(): Promise<GuestId>
  /** A stay that ended then. */
  stay(guestId: GuestId, hotel: Hotel, checkedOutAt: Instant | null, status?: string): Promise<Stay>
  chat(
    guestId: GuestId,
    about?: {
      channel?: string
      account?: string
      pulled?: boolean
      heardAt?: Instant
      kind?: string
      blocked?: boolean
    },
  ): Promise<ConversationId>
  /** A check-out as the hotel's system tells it. Returns the stay. */
  checkOut(guestId: GuestId, hotel: Hotel, at: Instant, now?: Instant): Promise<Stay>
  survey(stay: Stay): Promise<Row>
  openCase(guestId: GuestId, at: Instant): Promise<string>
  withdraw(guestId: GuestId, at: Instant): Promise<void>
  close(): Promise<void>
}

export type Row = Awaited<ReturnType<Store['db']['survey']['findFirstOrThrow']>> & { id: SurveyId }

const JOBS = [surveyDue, surveyReminder, surveyExpiry, surveyRound] as unknown as Job<object>[]

export async function openWorld(): Promise<World> {
  const database = await testDatabase()
  const store = await openStore(database.url, openLog('silent'), 6)
  const queued: Queued[] = []
  store.useQueue({
    async send(name: string, payload: object, { startAfter }: { startAfter: Instant }) {
      queued.push({ name, payload, startAfter, done: false })
      return null
    },
  })
  const { db } = store

  const world: World = {
    store,
    queued,
    async runUntil(end) {
      for (;;) {
        const due = queued.filter(({ done, startAfter }) => !done && startAfter <= end)
        const [next] = due.sort((a, b) => a.startAfter.getTime() - b.startAfter.getTime())
        if (!next) return
        next.done = true
        const job = JOBS.find(({ name }) => name === next.name)!
        await store.transaction((tx) => job.run(tx, job.payload.parse(next.payload), next.startAfter))
      }
    },
    async hotel(file = {}, id = 'hz-yunqi') {
      const hotel = demoHotel(file, id === 'hz-yunqi' ? 'Asia/Shanghai' : 'Asia/Seoul', id)
      const { name, timeZone, currency, languages } = hotel
      const row = {
        name,
        timeZone,
        currency,
        languages: [...languages],
        file: file as object,
        fileHash: '',
        appliedAt: instant('2026-01-01T00:00:00Z'),
      }
      await db.hotel.upsert({ where: { id }, create: { id, ...row }, update: row })
      return hotel
    },
    async guest() {
      const now = instant('2026-01-01T00:00:00Z')
      const id = newId<GuestId>(now)
      await db.guest.create({ data: { id, createdAt: now } })
      return id
    },
    async stay(guestId, hotel, checkedOutAt, status = 'checked-out') {
      const updatedAt = checkedOutAt ?? instant('2026-11-01T00:00:00Z')
      const id = newId<StayId>(updatedAt)
      await db.stay.create({
        data: {
          id,
          hotelId: hotel.id,
          confirmationNumber: id,
          guestId,
          status,
          arrival: updatedAt,
          departure: updatedAt,
          updatedAt,
          checkedOutAt,
        },
      })
      return (await stayById(db, id))!
    },
    async chat(
      guestId,
      { channel = 'telegram', account = 'main', pulled = false, heardAt, kind = 'guest', blocked } = {},
    ) {
      const createdAt = instant('2026-01-01T00:00:00Z')
      const id = newId<ConversationId>(createdAt)
      await db.conversation.create({
        data: {
          id,
          channel,
          account,
          address: randomUUID(),
          pulled,
          kind,
          guestId,
          createdAt,
          heardAt: heardAt ?? createdAt,
          blockedAt: blocked ? createdAt : null,
        },
      })
      return id
    },
    async checkOut(guestId, hotel, at, now = at) {
      const stay = await world.stay(guestId, hotel, at)
      await store.transaction((tx) => scheduleSurvey(tx, hotel, stay, now))
      return stay
    },
    survey: async (stay) => (await db.survey.findFirstOrThrow({ where: { stayId: stay.id } })) as Row,
    async openCase(guestId, at) {
      const id = newId(at)
      await db.guestCase.create({
        data: {
          id,
          number: id.slice(-6),
          hotelId: 'hz-yunqi',
          guestId,
          kind: 'complaint',
          status: 'open',
          category: 'noise',
          severity: 3,
          department: 'front-office',
          summary: 'loud',
          language: 'en',
          channel: 'telegram',
          openedAt: at,
          acknowledgeBy: at,
          resolveBy: at,
        },
      })
      return id
    },
    async withdraw(guestId, at) {
      await db.consent.create({
        data: {
          id: newId(at),
          guestId,
          purpose: 'survey',
          granted: false,
          at,
          wording: 'stop',
          channel: 'telegram',
        },
      })
    },
    async close() {
      await store.close()
      await database.drop()
    },
  }
  return world
}
