// A year of stays that ends today: who has left, who is in the house, who is coming. Pure.
import { type Instant, after, before, days, earlier, minutes } from '../../base/clock.ts'
import type { HotelId, StayId } from '../../base/ids.ts'
import { answerIn } from '../../base/locale.ts'
import type { Money } from '../../base/money.ts'
import type { Stay, StayStatus } from '../../stays/stay.ts'
import type { Calendar } from './calendar.ts'
import { type Dice, dice } from './dice.ts'
import type { DemoGuest } from './guests.ts'

export type DemoStay = Stay & {
  readonly guest: DemoGuest
  /** Days from today. */
  readonly arrives: number
  readonly departs: number
}
type Nights = {
  readonly hotelId: HotelId
  readonly arrives: number
  readonly departs: number
  readonly room?: string
}

const PREFIX: Readonly<Record<HotelId, string>> = { 'hz-yunqi': 'YQ', 'sel-hangang': 'HG' }
const OTHER: Readonly<Record<HotelId, HotelId>> = { 'hz-yunqi': 'sel-hangang', 'sel-hangang': 'hz-yunqi' }
/** A room for a night, in whole units: lowest, highest, and what it is rounded to. */
const RATES: Readonly<Record<HotelId, readonly [number, number, number]>> = {
  'hz-yunqi': [480, 1180, 20],
  'sel-hangang': [130_000, 320_000, 5000],
}
/** Guests of each language who are in the house, so that every desk has someone to speak to. */
const IN_HOUSE: Readonly<Record<HotelId, Readonly<Record<string, number>>>> = {
  'hz-yunqi': { 'zh-CN': 16, en: 6, ko: 4, ja: 4 },
  'sel-hangang': { ko: 14, en: 5, 'zh-CN': 4, ja: 5 },
}
const COMING = 80
const ROOMS = { floors: [3, 18], onFloor: 24 } as const

export function stays(people: readonly DemoGuest[], calendars: ReadonlyMap<HotelId, Calendar>): DemoStay[] {
  const roll = dice('stays')
  const here = inHouse(people, roll)
  const coming = new Set(roll.shuffled(people).slice(0, COMING))
  let count = 0
  return people.flatMap((guest) => {
    const current = here.get(guest)
    const all: Nights[] = past(guest, roll, current?.arrives ?? 0)
    if (current) all.push(current)
    if (coming.has(guest)) {
      const arrives = roll.int(current ? 12 : 0, 75)
      all.push({ hotelId: guest.home, arrives, departs: arrives + nights(roll) })
    }
    return all.map((planned) => {
      count += 1
      return stay(
        guest,
        planned,
        calendars.get(planned.hotelId)!,
        `${PREFIX[planned.hotelId]}${700_000 + count}`,
        roll,
      )
    })
  })
}

/** Visits of the last year, apart from one another and over before `until`. */
function past(guest: DemoGuest, roll: Dice, until: number): Nights[] {
  const found: Nights[] = []
  for (let tries = 0; found.length < guest.visits && tries < guest.visits * 6; tries += 1) {
    const arrives = roll.int(-365, -1)
    const departs = arrives + nights(roll)
    const free = found.every((other) => departs + 3 <= other.arrives || arrives >= other.departs + 3)
    if (!free || departs > Math.min(until - 2, -1)) continue
    const hotelId = roll.chance(0.06) ? OTHER[guest.home]! : guest.home
    found.push({ hotelId, arrives, departs })
  }
  return found.sort((a, b) => a.arrives - b.arrives)
}

/** Who is in the house now, each in a room of their own; some of them leave today. */
function inHouse(people: readonly DemoGuest[], roll: Dice): Map<DemoGuest, Nights> {
  const found = new Map<DemoGuest, Nights>()
  for (const [hotelId, byLanguage] of Object.entries(IN_HOUSE)) {
    const rooms = roll.shuffled(
      Array.from({ length: 16 * ROOMS.onFloor }, (_, n) => roomNumber(n % 16, Math.floor(n / 16))),
    )
    for (const [language, wanted] of Object.entries(byLanguage)) {
      const fitting = people.filter(
        (guest) => guest.home === hotelId && answerIn(guest.language) === language,
      )
      for (const guest of roll.shuffled(fitting).slice(0, wanted)) {
        const departs = roll.chance(0.12) ? 0 : roll.int(1, 4)
        const arrives = -roll.int(departs === 0 ? 1 : 0, 3)
        found.set(guest, { hotelId, arrives, departs, room: rooms.pop()! })
      }
    }
  }
  return found
}

function stay(
  guest: DemoGuest,
  planned: Nights,
  { now, day, at, hotel }: Calendar,
  confirmationNumber: string,
  roll: Dice,
): DemoStay {
  const { arrives, departs } = planned
  const arrivedAt = at(arrives, roll.int(14 * 60, 22 * 60))
  const leftAt = at(departs, roll.int(7 * 60, 12 * 60))
  const bookedAt = earlier(
    before(at(arrives, 600), days(roll.int(2, 45))),
    before(now, minutes(roll.int(5, 4000))),
  )
  const cancelled = roll.chance(planned.room ? 0 : 0.04)
  const status: StayStatus = cancelled
    ? 'cancelled'
    : leftAt <= now
      ? 'checked-out'
      : arrivedAt <= now || planned.room
        ? 'in-house'
        : 'booked'
  const updatedAt = {
    booked: bookedAt,
    cancelled: bookedAt,
    'in-house': earlier(arrivedAt, now),
    'checked-out': leftAt,
  }
  const room = planned.room ?? roomNumber(roll.int(0, 15), roll.int(0, ROOMS.onFloor - 1))
  return {
    id: roll.id<StayId>(bookedAt),
    hotelId: hotel.id,
    confirmationNumber,
    guestId: guest.id,
    status,
    arrival: day(arrives),
    departure: day(departs),
    room: status === 'booked' || cancelled ? null : room,
    amount: price(hotel.id, departs - arrives, hotel.currency === 'KRW' ? 'KRW' : 'CNY', roll),
    updatedAt: updatedAt[status],
    checkedOutAt: status === 'checked-out' ? leftAt : null,
    guest,
    arrives,
    departs,
  }
}

function price(hotelId: HotelId, count: number, currency: Money['currency'], roll: Dice): Money {
  const [low, high, step] = RATES[hotelId]!
  const units = roll.int(low / step, high / step) * step * count
  return { minor: currency === 'KRW' ? units : units * 100, currency }
}

const nights = (roll: Dice): number => roll.pick([1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5])

const roomNumber = (floor: number, door: number): string =>
  `${ROOMS.floors[0] + floor}${String(door + 1).padStart(2, '0')}`

/** A moment of a stay at which a guest is awake. */
export function momentIn({ arrives, departs }: DemoStay, { at }: Calendar, roll: Dice): Instant {
  const on = roll.int(arrives, departs)
  const [from, to] = [on === arrives ? 16 : 7, on === departs ? 10 : 23]
  return after(at(on, roll.int(from * 60, to * 60)), roll.int(0, 59_000))
}
