// Instants as people read them: in the hotel's zone, the way the reader's language writes them.
import { type Day, type Instant, dayAt, instant } from '../base/clock.ts'
import type { Language } from '../base/locale.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatted(
  language: Language,
  zone: string,
  options: Intl.DateTimeFormatOptions,
  at: Instant,
): string {
  const key = JSON.stringify([language, zone, options])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: zone, ...options })
  formats.set(key, format)
  return format.format(at)
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** 08:44 */
export const clockTime = (language: Language, zone: string, at: Instant): string =>
  formatted(language, zone, CLOCK, at)

/** 08:44 when it is of the present day there, else 20 Nov, 08:44. */
export function momentTime(language: Language, zone: string, at: Instant, now: Instant): string {
  if (dayAt(zone, at) === dayAt(zone, now)) return clockTime(language, zone, at)
  return formatted(language, zone, { month: 'short', day: 'numeric', ...CLOCK }, at)
}

/** 20 Nov 2026, 08:44 */
export const fullTime = (language: Language, zone: string, at: Instant): string =>
  formatted(language, zone, { year: 'numeric', month: 'short', day: 'numeric', ...CLOCK }, at)

/** A calendar day: 20 Nov, with its year when that is not this one. */
export function dayText(language: Language, day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const)
  return formatted(language, 'UTC', { ...(year && { year }), month: 'short', day: 'numeric' }, noon(day))
}

const noon = (day: Day): Instant => instant(`${day}T12:00:00Z`)
