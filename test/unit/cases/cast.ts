// A hotel with its staff, and guests who write to it: what the tests of cases and of complaints need.
import { afterAll, beforeAll } from 'vitest'
import { type Instant, at, instant } from '../../../src/base/clock.ts'
import {
  type CaseId,
  type ConversationId,
  type GuestId,
  type MessageId,
  type StaffId,
  type StayId,
  newId,
} from '../../../src/base/ids.ts'
import type { Language } from '../../../src/base/locale.ts'
import { openLog } from '../../../src/base/log.ts'
import type { Case } from '../../../src/cases/case.ts'
import { escalateCase } from '../../../src/cases/escalate.ts'
import { type Raised, openCase } from '../../../src/cases/open.ts'
import type { Line, Turn } from '../../../src/conversation/turn.ts'
import { findHotel } from '../../../src/hotels/find-hotel.ts'
import type { Hotel } from '../../../src/hotels/hotel.ts'
import { type Role, linkStaff } from '../../../src/staff/staff.ts'
import { type Stay, stayById } from '../../../src/stays/stay.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { testDatabase } from '../../postgres.ts'

/** A Tuesday, 12:00 in Hangzhou. */
export const NOON = instant('2026-11-03T04:00:00Z')

/** A member of staff for each role, by short name; the sender they link is the name itself. */
const STAFF: Record<string, [Role, string | null, Language]> = {
  engineer: ['staff', 'engineering', 'zh-CN'],
  chief: ['lead', 'engineering', 'zh-CN'],
  guard: ['staff', 'security', 'zh-CN'],
  duty: ['duty-manager', null, 'en'],
  general: ['general-manager', null, 'ko'],
}
export type StaffName = 'engineer' | 'chief' | 'guard' | 'duty' | 'general' | 'stranger'

export type Queued = { readonly name: string; readonly data: unknown; readonly at: Instant }

export type House = {
  readonly store: Store
  readonly hotel: Hotel
  /** What was queued, in order; what was rolled back is here too. */
  readonly queued: Queued[]
  readonly staff: Readonly<Record<StaffName, StaffId>>
}

/** The house on a database of the test file's own. `file`: what the hotel's file says beyond its staff group. */
export function openHouse(file: Record<string, unknown> = {}): { readonly current: House } {
  const held: { current?: House } = {}
  let close = async () => {}
  beforeAll(async () => {
    const database = await testDatabase()
    const store = await openStore(database.url, openLog('silent'), 8)
    close = async () => {
      await store.close()
      await database.drop()
    }
    const queued: Queued[] = []
    store.useQueue({
      send: async (name: string, data: unknown, { startAfter }: { startAfter: Instant }) => {
        queued.push({ name, data, at: startAfter })
        return null
      },
    })
    held.current = { store, queued, ...(await furnish(store, file)) }
  })
  afterAll(async () => close())
  return held as { readonly current: House }
}

async function furnish(store: Store, file: Record<string, unknown>) {
  for (const id of ['hz', 'sel']) {
    await store.db.hotel.create({
      data: {
        id,
        name: id === 'hz' ? '云栖酒店' : 'Hangang',
        timeZone: 'Asia/Shanghai',
        currency: 'CNY',
        languages: ['zh-CN', 'en'],
        file: { channels: { telegram: { staffChat: -100 } }, ...file },
        fileHash: '',
        appliedAt: NOON,
      },
    })
  }
  const staff: Record<string, StaffId> = {}
  const posts = [
    ...Object.entries(STAFF).map(([name, post]) => [name, 'hz', ...post] as const),
    ['stranger', 'sel', 'duty-manager', null, 'en'] as const,
  ]
  for (const [name, hotelId, role, department, language] of posts) {
    const id = newId<StaffId>(NOON)
    staff[name] = id
    await store.db.staff.create({
      data: { id, email: `${name}@example.com`, name, language, createdAt: NOON },
    })
    await store.db.staffPost.create({ data: { staffId: id, hotelId, role, department } })
    await store.transaction((tx) =>
      linkStaff(tx, { staffId: id, channel: 'telegram', account: 'main', sender: name }, NOON),
    )
  }
  return { hotel: (await findHotel(store.db, 'hz'))!, staff: staff as Record<StaffName, StaffId> }
}

let visitors = 0

/** Somebody in a web chat; with a stay, once they have proved it. */
export async function aLine(
  { store }: House,
  {
    language = 'zh-CN',
    stay,
    name = {},
  }: {
    language?: Language
    stay?: { status: Stay['status']; room?: string | null; departure?: string }
    name?: { familyName?: string; givenName?: string; displayName?: string }
  } = {},
): Promise<Line> {
  const id = newId<ConversationId>(NOON)
  const guestId = newId<GuestId>(NOON)
  const { displayName = null, ...known } = name
  await store.db.guest.create({
    data: { id: guestId, createdAt: NOON, language, provisional: !stay, ...known },
  })
  await store.db.conversation.create({
    data: {
      id,
      channel: 'web',
      account: 'hz',
      address: `visitor-${(visitors += 1)}`,
      pulled: true,
      kind: 'guest',
      hotelId: 'hz',
      guestId,
      language,
      displayName,
      createdAt: NOON,
    },
  })
  if (stay) {
    const { status, room = '1206', departure = '2026-11-05' } = stay
    await store.db.stay.create({
      data: {
        id: newId<StayId>(NOON),
        hotelId: 'hz',
        confirmationNumber: `YQ${visitors}`,
        guestId,
        status,
        room,
        arrival: at('UTC', '2026-11-01', '00:00'),
        departure: at('UTC', departure, '00:00'),
        updatedAt: NOON,
      },
    })
  }
  return {
    id,
    channel: 'web',
    account: 'hz',
    address: `visitor-${visitors}`,
    displayName,
    guestId,
    hotelId: 'hz',
    language,
    languageChosen: false,
    takenOver: false,
    fresh: false,
  }
}

export const aTurn = ({ hotel }: House, tx: Turn['tx'], line: Line, now: Instant): Turn => ({
  tx,
  now,
  hotel,
  hotels: [hotel],
  line,
  messageId: newId<MessageId>(now),
  sayings: [],
})

/** A complaint about the air conditioning in 1206, at noon, unless said otherwise. */
export async function aCase(
  house: House,
  raised: Partial<Raised> & { line?: Line } = {},
  now = NOON,
): Promise<Case> {
  const line = raised.line ?? (await aLine(house))
  const row = await house.store.db.stay.findFirst({ where: { guestId: line.guestId } })
  const stay = row ? await stayById(house.store.db, row.id as StayId) : undefined
  return house.store.transaction((tx) =>
    openCase(
      tx,
      {
        hotel: house.hotel,
        guestId: line.guestId,
        conversationId: line.id,
        stay,
        kind: 'complaint',
        category: 'air-conditioning',
        severity: 3,
        words: '空调坏了',
        language: line.language,
        channel: line.channel,
        ...(stay ? {} : { room: '1206' }),
        ...raised,
      },
      now,
    ),
  )
}

/** Runs a step of a case's ladder, as the worker does. */
export const takeStep = ({ store }: House, caseId: CaseId, step: number, now: Instant): Promise<void> =>
  store.transaction((tx) => escalateCase.run(tx, { caseId, step }, now))

export type Heard = {
  readonly text: string
  readonly urgency: number
  readonly content: Record<string, unknown>
}

/** What was said to an address, oldest first: a member of staff's name, -100 for the group, a visitor. */
export async function heardBy({ store }: House, address: string): Promise<Heard[]> {
  const rows = await store.db.message.findMany({
    where: { conversation: { address }, direction: 'out' },
    orderBy: { seq: 'asc' },
  })
  return rows.map(({ content, urgency }) => {
    const said = content as { text: string }
    return { text: said.text, urgency, content: said }
  })
}

/** Addresses in which something was said about a case. */
export async function toldOf({ store }: House, { number }: Case): Promise<string[]> {
  const rows = await store.db.$queryRaw<{ address: string }[]>`
    SELECT DISTINCT c.address FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE c.kind IN ('group', 'staff') AND m.content ->> 'text' LIKE ${`%${number}%`} ORDER BY c.address`
  return rows.map(({ address }) => address)
}
