// A hotel: a property of the group, as its file describes it.
import type { z } from 'zod'
import { type Day, type Instant, type TimeOfDay, addDays, at, dayAt, timeAt } from '../base/clock.ts'
import type { HotelId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import type { Currency } from '../base/money.ts'
import type { Wording } from '../phrases/phrases.ts'

export type Hotel = {
  readonly id: HotelId
  readonly name: string
  /** What it is called in other languages. */
  readonly names: Readonly<Partial<Record<Language, string>>>
  /** IANA name, such as Asia/Shanghai. */
  readonly timeZone: string
  readonly currency: Currency
  /** The first is spoken when nothing else is known. */
  readonly languages: readonly [Language, ...Language[]]
  /** Between these hours of the hotel's day it may write first. */
  readonly sendingHours: SendingHours
  /** The whole validated file; each feature reads its own section with `section`. */
  readonly file: Readonly<Record<string, unknown>>
  readonly demo: boolean
}

/** The hotel's name as someone who reads this language knows it. */
export const nameIn = (hotel: Hotel, language: Language): string => hotel.names[language] ?? hotel.name

/** The hotel's own words for phrases, as its file gives them. */
export const wordingOf = (hotel: Hotel | undefined): Wording => (hotel?.file['wording'] ?? {}) as Wording

export type SendingHours = { readonly from: TimeOfDay; readonly to: TimeOfDay }

const parsed = new WeakMap<Hotel, Map<z.ZodType, unknown>>()

/** A feature's own section of the hotel's file; its schema supplies what the file leaves out. Parsed once. */
export function section<S extends z.ZodType>(hotel: Hotel, name: string, schema: S): z.output<S> {
  const known = parsed.get(hotel) ?? new Map<z.ZodType, unknown>()
  parsed.set(hotel, known)
  if (!known.has(schema)) known.set(schema, schema.parse(hotel.file[name]))
  return known.get(schema) as z.output<S>
}

/** The first instant, now or later, at which the hotel may write to a guest of its own accord. */
export function nextSendingTime(hotel: Hotel, from: Instant): Instant {
  const day = dayAt(hotel.timeZone, from)
  const time = timeAt(hotel.timeZone, from)
  if (time < hotel.sendingHours.from) return at(hotel.timeZone, day, hotel.sendingHours.from)
  if (time < hotel.sendingHours.to) return from
  return at(hotel.timeZone, addDays(day, 1), hotel.sendingHours.from)
}

export const today = (hotel: Hotel, now: Instant): Day => dayAt(hotel.timeZone, now)
