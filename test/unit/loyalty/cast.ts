// Two hotels, and the guests, stays and conversations that the tests of loyalty and verification need.
import { afterAll, beforeAll } from 'vitest'
import { type Day, type Instant, at, instant } from '../../../src/base/clock.ts'
import {
  type ConversationId,
  type GuestId,
  type HotelId,
  type MessageId,
  type StayId,
  newId,
} from '../../../src/base/ids.ts'
import type { Language } from '../../../src/base/locale.ts'
import { openLog } from '../../../src/base/log.ts'
import { parseMoney } from '../../../src/base/money.ts'
import type { Line, Turn } from '../../../src/conversation/turn.ts'
import { provisionalGuest } from '../../../src/guests/guest.ts'
import type { Hotel } from '../../../src/hotels/hotel.ts'
import { type Stay, stayById } from '../../../src/stays/stay.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import type { Tx } from '../../../src/store/transaction.ts'
import { testDatabase } from '../../postgres.ts'

export const NOON = instant('2026-11-03T04:00:00Z')

const hotel = (id: HotelId, name: string, timeZone: string, currency: Hotel['currency']): Hotel => ({
  id,
  name,
  names: {},
  timeZone,
  currency,
  languages: ['en', 'zh-CN', 'ko', 'ja'],
  sendingHours: { from: '09:00', to: '20:30' },
  file: {},
  demo: false,
})
export const hangzhou = hotel('hz-yunqi', 'Yunqi Hotel', 'Asia/Shanghai', 'CNY')
export const seoul = hotel('sel-hangang', 'Hangang Hotel', 'Asia/Seoul', 'KRW')

/** A store on a database of this test file's own, with both hotels; closed and dropped after the last test. */
export function testStore(): { readonly current: Store } {
  const held: { current?: Store } = {}
  let drop = async () => {}
  beforeAll(async () => {
    const database = await testDatabase()
    drop = () => database.drop()
    const store = await openStore(database.url, openLog('silent'))
    held.current = store
    for (const { id, name, timeZone, currency, languages } of [hangzhou, seoul]) {
      await store.db.hotel.create({
        data: {
          id,
          name,
          timeZone,
          currency,
          languages: [...languages],
          file: {},
          fileHash: '',
          appliedAt: NOON,
        },
      })
    }
  })
  afterAll(async () => {
    await held.current?.close()
    await drop()
  })
  return held as { readonly current: Store }
}

type Person = { familyName: string; givenName: string; email: string; phone: string; language: string }

export async function aGuest(tx: Tx, person: Partial<Person> = {}): Promise<GuestId> {
  const id = newId<GuestId>(NOON)
  await tx.guest.create({ data: { id, createdAt: NOON, familyName: '王', givenName: '小明', ...person } })
  return id
}

let bookings = 20_261_000

export async function aStay(
  tx: Tx,
  guestId: GuestId,
  told: {
    hotelId?: HotelId
    number?: string
    arrival?: Day
    departure?: Day
    status?: Stay['status']
    amount?: string
  } = {},
): Promise<Stay> {
  const id = newId<StayId>(NOON)
  const departure = told.departure ?? '2026-11-03'
  const hotelId = told.hotelId ?? hangzhou.id
  const currency = hotelId === seoul.id ? 'KRW' : 'CNY'
  const amount = told.amount ? parseMoney(told.amount, currency)! : undefined
  await tx.stay.create({
    data: {
      id,
      hotelId,
      confirmationNumber: told.number ?? `YQ${(bookings += 1)}`,
      guestId,
      status: told.status ?? 'checked-out',
      arrival: at('UTC', told.arrival ?? '2026-11-01', '00:00'),
      departure: at('UTC', departure, '00:00'),
      room: '1206',
      amountMinor: amount ? BigInt(amount.minor) : null,
      currency: amount?.currency ?? null,
      updatedAt: NOON,
      checkedOutAt: at('UTC', departure, '03:40'),
    },
  })
  return (await stayById(tx, id))!
}

/** A conversation of someone who has not said who they are. */
export async function aLine(
  tx: Tx,
  told: { channel?: string; language?: Language; at?: Instant } = {},
): Promise<Line> {
  const id = newId<ConversationId>(NOON)
  const channel = told.channel ?? 'web'
  const language = told.language ?? 'en'
  const account = channel === 'web' ? hangzhou.id : 'main'
  const guestId = await provisionalGuest(tx, { language }, NOON)
  await tx.conversation.create({
    data: {
      id,
      channel,
      account,
      address: id,
      pulled: channel === 'web',
      kind: 'guest',
      hotelId: hangzhou.id,
      guestId,
      language,
      createdAt: NOON,
    },
  })
  return {
    id,
    channel,
    account,
    address: id,
    displayName: null,
    guestId,
    hotelId: hangzhou.id,
    language,
    languageChosen: false,
    takenOver: false,
    fresh: false,
  }
}

export const aTurn = (tx: Tx, line: Line, now: Instant): Turn => ({
  tx,
  now,
  hotel: hangzhou,
  hotels: [hangzhou, seoul],
  line,
  messageId: newId<MessageId>(now),
  sayings: [],
})

/** The six digits in the newest message to an address; undefined when none was written. */
export async function codeSentTo(tx: Tx, address: string): Promise<string | undefined> {
  const [newest] = await messagesTo(tx, address)
  return newest && /\d{6}/.exec(newest)?.[0]
}

/** What was written to a contact, the newest first. */
export async function messagesTo(tx: Tx, address: string): Promise<string[]> {
  const rows = await tx.message.findMany({ where: { conversation: { address } }, orderBy: { seq: 'desc' } })
  return rows.map(({ content }) => (content as { text: string }).text)
}
