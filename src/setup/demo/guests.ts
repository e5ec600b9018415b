// Six hundred people who might stay at two hotels in Hangzhou and Seoul. Pure.
import { type Instant, before, days } from '../../base/clock.ts'
import type { GuestId, HotelId } from '../../base/ids.ts'
import { type Dice, dice } from './dice.ts'
import type { People, Seed } from './read-seed.ts'

export type DemoGuest = {
  readonly id: GuestId
  readonly familyName: string
  readonly givenName: string
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
  readonly createdAt: Instant
  /** The hotel they usually stay at. */
  readonly home: HotelId
  /** How often they stayed in the last year. */
  readonly visits: number
}

/** Where guests come from, of a hundred. */
const ORIGINS = {
  'hz-yunqi': { zh: 54, tw: 3, ko: 12, ja: 10, us: 5, gb: 4, au: 3, fr: 3, de: 3, th: 2, es: 1 },
  'sel-hangang': { ko: 48, zh: 14, tw: 2, ja: 17, us: 6, gb: 3, au: 3, th: 3, fr: 2, de: 1, es: 1 },
} as const
const HOTELS = { 'hz-yunqi': 330, 'sel-hangang': 270 } as const

export function guests(seed: Seed, now: Instant): DemoGuest[] {
  const roll = dice('guests')
  const numbers = new Map<string, number>()
  const addresses = new Map<string, number>()
  return Object.entries(HOTELS).flatMap(([home, count]) =>
    Array.from({ length: count }, (): DemoGuest => {
      const origin = roll.weighted(ORIGINS[home as keyof typeof HOTELS])
      const people = seed.people[origin]!
      const [familyName, familyLatin] = named(roll.pick(people.families))
      const [givenName, givenLatin] = named(roll.pick(people.givens))
      const address = `${givenLatin}.${familyLatin}`
      const createdAt = before(now, days(roll.int(940, 1100)))
      return {
        id: roll.id(createdAt),
        familyName,
        givenName,
        email: roll.chance(0.94) ? `${address}${again(addresses, address)}@example.com` : null,
        phone: roll.chance(0.92) ? phone(people, numbers) : null,
        language: people.language,
        createdAt,
        home,
        visits: visits(roll),
      }
    }),
  )
}

/** Most come now and then, a few every other week. */
function visits(roll: Dice): number {
  const kind = roll.weighted({ once: 26, sometimes: 36, often: 29, always: 9 })
  switch (kind) {
    case 'once':
      return 1
    case 'sometimes':
      return roll.int(2, 3)
    case 'often':
      return roll.int(4, 6)
    case 'always':
      return roll.int(9, 20)
  }
  return kind satisfies never
}

/** "王 wang" -> 王, wang; "Lefèvre" -> Lefèvre, lefevre. */
function named(entry: string): [name: string, latin: string] {
  const [name, latin = name] = entry.split(' ') as [string, string?]
  return [
    name,
    latin
      .normalize('NFD')
      .replace(/[^a-zA-Z]/g, '')
      .toLowerCase(),
  ]
}

function again(seen: Map<string, number>, key: string): string {
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return count === 1 ? '' : String(count)
}

/** The next number of a range; the digits are spread, so that neighbours do not look alike. */
function phone({ phone: range }: People, used: Map<string, number>): string {
  const count = (used.get(range) ?? 0) + 1
  used.set(range, count)
  const length = range.split('#').length - 1
  const digits = String((count * 7919) % 10 ** length).padStart(length, '0')
  return range.replace(/#+/, digits)
}
