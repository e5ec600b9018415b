// Two hotels, their staff and guests, and the web server in front of them: what the browser tests look at.
import { openSigner } from '../../src/verification/signing.ts'
import type { Server } from 'node:http'
import type { Router } from 'express'
import {
  type Clock,
  type Instant,
  after,
  before,
  days,
  hours,
  instant,
  minutes,
} from '../../src/base/clock.ts'
import { type GuestId, type MemberId, type StaffId, type StayId, newId } from '../../src/base/ids.ts'
import type { Language } from '../../src/base/locale.ts'
import { type Log, openLog } from '../../src/base/log.ts'
import type { Case } from '../../src/cases/case.ts'
import type { Category, Severity } from '../../src/cases/category.ts'
import { openCase } from '../../src/cases/open.ts'
import type { LanguageModel } from '../../src/conversation/language-model.ts'
import { openHotels } from '../../src/hotels/hotels.ts'
import type { ChannelStatus } from '../../src/messages/channel.ts'
import { receive } from '../../src/messages/receive.ts'
import { lineTo, say } from '../../src/messages/say.ts'
import type { Role } from '../../src/staff/staff.ts'
import { stayById } from '../../src/stays/stay.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { issueToken } from '../../src/verification/tokens.ts'
import { createApp } from '../../src/web/server.ts'

/** A Friday, 16:50 in Hangzhou and 17:50 in Seoul. */
const OPENING = instant('2026-11-20T08:50:00Z')

export const HANGZHOU = 'hz-yunqi'
export const SEOUL = 'sel-hangang'

type Post = readonly [hotelId: string, role: Role, department: string | null]
const STAFF = {
  陈芳: { language: 'zh-CN', posts: [[HANGZHOU, 'duty-manager', null]] },
  李婷: { language: 'zh-CN', posts: [[HANGZHOU, 'staff', 'housekeeping']] },
  김민지: { language: 'ko', posts: [[SEOUL, 'duty-manager', null]] },
  佐々木: { language: 'ja', posts: [[SEOUL, 'staff', 'front-office']] },
  Anna: {
    language: 'en',
    posts: [
      [HANGZHOU, 'general-manager', null],
      [SEOUL, 'general-manager', null],
    ],
  },
} as const satisfies Record<string, { language: Language; posts: readonly Post[] }>
export type StaffName = keyof typeof STAFF

export type House = {
  readonly url: string
  readonly store: Store
  readonly clock: Clock
  readonly staff: Readonly<Record<StaffName, StaffId>>
  /** A link that signs in, once. */
  signInLink(name: StaffName): Promise<string>
  /** A guest in house who wrote on a channel, with a case about it. */
  complaint(about: Complaint): Promise<Case>
  /** The guest of a case complains of something else, in the same chat. */
  complains(found: Case, text: string, category: Category): Promise<Case>
  /** The guest of a case writes something more. */
  writes(found: Case, text: string): Promise<void>
  /** The server goes away; returns what brings it back, at the same address. */
  outage(): Promise<() => Promise<void>>
  close(): Promise<void>
}

export type Complaint = {
  readonly hotelId?: string
  readonly name?: readonly [family: string, given: string]
  readonly displayName?: string
  readonly language?: Language
  readonly room?: string
  readonly channel?: 'web' | 'telegram' | 'wechat-official'
  readonly category?: Category
  readonly severity?: Severity
  readonly kind?: 'complaint' | 'request'
  /** How long ago. Milliseconds. */
  readonly ago?: number
  /** What was said, the guest first, then the bot, in turns. The first is what the case is about. */
  readonly talk: readonly string[]
  readonly known?: boolean
}

/** What makes a language model for the house. */
export type Modelling = (parts: {
  store: Store
  clock: Clock
  log: Log
}) => Promise<LanguageModel | undefined>

/** Opens the house on an empty database that holds the schema. */
export async function openHouse(
  url: string,
  { port = 0, routers = [], model }: { port?: number; routers?: Router[]; model?: Modelling } = {},
) {
  const log = openLog('error')
  const store = await openStore(url, log, 8)
  store.useQueue({ send: async () => null })
  const began = performance.now()
  const clock: Clock = () => after(OPENING, performance.now() - began)
  await furnish(store)
  const staff = await employ(store)
  const site = {
    store,
    hotels: await openHotels(store, log),
    clock,
    log,
    signer: openSigner(store, () => new Date()),
    publicUrl: 'http://localhost',
    apiKey: 'key',
    channels: () => STATUSES,
    telegramBot: () => 'yunqi_bot',
    model: await model?.({ store, clock, log }),
  }
  const app = createApp(site, routers)
  const listen = (at: number) =>
    new Promise<Server>((resolve) => {
      const listening = app.listen(at, '127.0.0.1', () => resolve(listening))
    })
  const shut = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
  let server = await listen(port)
  const address = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const house: House = {
    url: address,
    store,
    clock,
    staff,
    async signInLink(name) {
      const { token } = await issueToken(
        store.db,
        { purpose: 'sign-in', subjectId: staff[name], lifetime: hours(1) },
        clock(),
      )
      return `${address}/console/sign-in?token=${token}`
    },
    complaint: (about) => raise(store, about, clock()),
    async complains(found, text, category) {
      await house.writes(found, text)
      const hotel = site.hotels.get(found.hotelId)!
      const { guestId, language, channel } = found
      const conversationId = found.conversationId!
      return store.transaction((tx) =>
        openCase(
          tx,
          {
            hotel,
            guestId,
            conversationId,
            kind: 'complaint',
            category,
            severity: 3,
            words: text,
            language,
            channel,
          },
          clock(),
        ),
      )
    },
    async writes({ conversationId }, text) {
      const line = await store.db.conversation.findUniqueOrThrow({ where: { id: conversationId! } })
      await receive(store, heard(line, text, clock()), clock())
    },
    async outage() {
      await shut()
      return async () => {
        server = await listen(Number(new URL(address).port))
      }
    },
    async close() {
      await shut()
      site.hotels.close()
      await store.close()
    },
  }
  return house
}

const STATUSES: Readonly<Record<string, ChannelStatus>> = {
  web: { kind: 'up', detail: 'http://localhost/chat/<hotel>' },
  telegram: { kind: 'up', detail: '@yunqi_bot' },
  mail: {
    kind: 'off',
    how: 'Set SMTP_URL to a mail server, such as smtps://user:password@mail.example.com.',
    needs: ['SMTP_URL'],
  },
  sms: { kind: 'down', reason: 'The gateway at SMS_URL answered 503.' },
}

async function furnish(store: Store): Promise<void> {
  const appliedAt = before(OPENING, days(100))
  const [file, fileHash] = [{}, '']
  await store.db.hotel.createMany({
    data: [
      {
        id: HANGZHOU,
        name: '云栖酒店',
        timeZone: 'Asia/Shanghai',
        currency: 'CNY',
        languages: ['zh-CN', 'en', 'ko', 'ja'],
        file,
        fileHash,
        appliedAt,
      },
      {
        id: SEOUL,
        name: '한강호텔',
        timeZone: 'Asia/Seoul',
        currency: 'KRW',
        languages: ['ko', 'en', 'zh-CN', 'ja'],
        file,
        fileHash,
        appliedAt,
      },
    ],
  })
}

async function employ(store: Store): Promise<Record<StaffName, StaffId>> {
  const ids: Partial<Record<StaffName, StaffId>> = {}
  for (const [n, [name, { language, posts }]] of Object.entries(STAFF).entries()) {
    const id = newId<StaffId>(OPENING)
    ids[name as StaffName] = id
    const createdAt = before(OPENING, days(90))
    await store.db.staff.create({ data: { id, email: `staff${n}@example.com`, name, language, createdAt } })
    await store.db.staffPost.createMany({
      data: posts.map(([hotelId, role, department]) => ({ staffId: id, hotelId, role, department })),
    })
  }
  return ids as Record<StaffName, StaffId>
}

let people = 0

async function raise(store: Store, about: Complaint, now: Instant): Promise<Case> {
  const { hotelId = HANGZHOU, language = 'zh-CN', channel = 'web', talk, known = true, ago = 0 } = about
  const hotel = await hotelOf(store, hotelId)
  const at = before(now, ago)
  const n = (people += 1)
  const guestId = await guestOf(store, about, n)
  const stayId = known ? await stayOf(store, hotelId, guestId, about, n) : undefined
  const line = { channel, account: channel === 'web' ? hotelId : 'main', address: `visitor-${n}` }
  const first = await receive(store, { ...heard(line, talk[0]!, at), hotelId }, at)
  if (first.kind !== 'stored') throw new Error('The first message was not stored')
  const { conversationId } = first
  await store.db.conversation.update({
    where: { id: conversationId },
    data: { guestId, language, displayName: about.displayName ?? null },
  })
  await store.db.message.updateMany({ where: { conversationId }, data: { language, handledAt: at } })
  const opened = await store.transaction(async (tx) =>
    openCase(
      tx,
      {
        hotel,
        guestId,
        conversationId,
        stay: stayId ? await stayById(tx, stayId) : undefined,
        kind: about.kind ?? 'complaint',
        category: about.category ?? 'air-conditioning',
        severity: about.severity ?? 3,
        room: about.room,
        words: talk[0]!,
        language,
        channel,
      },
      after(at, 900),
    ),
  )
  for (const [n, text] of talk.entries()) {
    const later = after(at, minutes(n) + 1000)
    if (n > 0 && n % 2 === 0) {
      await receive(store, heard(line, text, later), later)
      await store.db.message.updateMany({
        where: { conversationId, language: null },
        data: { language, handledAt: later },
      })
    } else if (n > 0) await store.transaction((tx) => say(tx, conversationId, [{ text, language }], later))
  }
  return opened
}

const hotelOf = async (store: Store, id: string) => {
  const hotels = await openHotels(store, openLog('error'))
  hotels.close()
  return hotels.get(id)!
}

function heard(line: { channel: string; account: string; address: string }, text: string, sentAt: Instant) {
  const { channel, account, address } = line
  return {
    channel,
    account,
    address,
    kind: 'guest' as const,
    pulled: channel === 'web',
    externalId: newId<string>(sentAt),
    content: { kind: 'text' as const, text },
    sentAt,
  }
}

async function guestOf(store: Store, { name, language = 'zh-CN', known = true }: Complaint, n: number) {
  const id = newId<GuestId>(OPENING)
  await store.db.guest.create({
    data: {
      id,
      familyName: known ? (name?.[0] ?? null) : null,
      givenName: known ? (name?.[1] ?? null) : null,
      email: known ? `guest${n}@example.com` : null,
      language,
      provisional: !known,
      createdAt: before(OPENING, days(80)),
    },
  })
  if (!known) return id
  await store.db.guestPreference.createMany({
    data: [
      ['pillow', '荞麦枕'],
      ['floor', '高楼层'],
      ['smoking', '无烟'],
    ].map(([key, value]) => ({
      id: newId(OPENING),
      guestId: id,
      key: key!,
      value: value!,
      source: 'staff',
      notedAt: before(OPENING, days(40)),
    })),
  })
  return id
}

async function stayOf(store: Store, hotelId: string, guestId: GuestId, about: Complaint, n: number) {
  const id = newId<StayId>(OPENING)
  const memberId = newId<MemberId>(OPENING)
  const stay = {
    hotelId,
    guestId,
    amountMinor: 128_000n,
    currency: 'CNY',
    updatedAt: before(OPENING, days(2)),
  }
  const day = (text: string) => instant(`${text}T00:00:00Z`)
  await store.db.stay.createMany({
    data: [
      {
        ...stay,
        id,
        confirmationNumber: `YQ2026112${n}`,
        status: 'in-house',
        arrival: day('2026-11-19'),
        departure: day('2026-11-24'),
        room: about.room ?? null,
      },
      {
        ...stay,
        id: newId(OPENING),
        confirmationNumber: `YQ2026031${n}`,
        status: 'checked-out',
        arrival: day('2026-03-10'),
        departure: day('2026-03-12'),
        room: '0808',
        checkedOutAt: instant('2026-03-12T03:00:00Z'),
      },
    ],
  })
  await store.db.member.create({
    data: {
      id: memberId,
      guestId,
      number: `BB0000000${n}`,
      tier: 'gold',
      tierSince: day('2026-01-01'),
      joinedAt: before(OPENING, days(400)),
    },
  })
  await store.db.ledgerEntry.create({
    data: {
      id: newId(OPENING),
      memberId,
      kind: 'earn',
      points: 12_480n,
      key: `stay:${id}`,
      reason: `YQ2026031${n}`,
      hotelId,
      at: before(OPENING, days(250)),
      expiresOn: day('2028-03-12'),
    },
  })
  return id
}

/** A one-time code that waits in the outbox, since no mail is set up. */
export async function heldCode(house: House, hotelId: string, code: string): Promise<void> {
  const now = house.clock()
  await house.store.transaction(async (tx) => {
    const line = await lineTo(
      tx,
      { channel: 'mail', account: 'main', address: 'guest1@example.com', kind: 'contact', hotelId },
      now,
    )
    const [id] = await say(
      tx,
      line,
      [{ text: `云栖酒店验证码：${code}`, language: 'zh-CN', urgency: 1 }],
      now,
    )
    await tx.message.update({ where: { id: id! }, data: { delivery: 'held' } })
  })
}
