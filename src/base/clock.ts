// The one place that reads the wall clock; everything else is handed a Clock. Instants are UTC.
import { Temporal } from 'temporal-polyfill'

/** A moment in time, UTC, millisecond precision. */
export type Instant = Date

/** Tells the present moment. Tests pass one that they can move. */
export type Clock = () => Instant

export const systemClock: Clock = () => new Date()

/** Milliseconds. */
export type Duration = number

export const seconds = (n: number): Duration => n * 1000
export const minutes = (n: number): Duration => n * 60_000
export const hours = (n: number): Duration => n * 3_600_000
export const days = (n: number): Duration => n * 86_400_000

export const after = (at: Instant, wait: Duration): Instant => new Date(at.getTime() + wait)
export const before = (at: Instant, span: Duration): Instant => new Date(at.getTime() - span)
export const between = (from: Instant, to: Instant): Duration => to.getTime() - from.getTime()
export const earlier = (a: Instant, b: Instant | undefined): Instant => (b && b < a ? b : a)
export const later = (a: Instant, b: Instant | undefined): Instant => (b && b > a ? b : a)

/** Reads an ISO 8601 instant such as 2026-11-03T04:00:00Z. Throws a RangeError on anything else. */
export function instant(iso: string): Instant {
  return new Date(Temporal.Instant.from(iso).epochMilliseconds)
}

export const fromEpoch = (milliseconds: number): Instant => new Date(milliseconds)

/** A calendar day without a zone, as ISO text: 2026-11-03. */
export type Day = string

/** A time of day without a zone: 09:00. */
export type TimeOfDay = string

/** The calendar day that a place with this IANA time zone has at an instant. */
export function dayAt(zone: string, at: Instant): Day {
  return zoned(zone, at).toPlainDate().toString()
}

/** The time of day, to the minute, that a place has at an instant. */
export function timeAt(zone: string, at: Instant): TimeOfDay {
  return zoned(zone, at).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** The Monday of the week that holds the day (ISO 8601 weeks). */
export function weekOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString()
}

export function addMonths(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ months: count }).toString()
}

/** Whole days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/**
 * The instant of a local time. In the hour that daylight saving skips, the moment after the gap; in the hour
 * that it repeats, the first.
 */
export function at(zone: string, day: Day, time: TimeOfDay): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time))
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds)
}

/** True for a name of the IANA time zone database that this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

function zoned(zone: string, at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
}

/** True for a calendar day in ISO form, such as 2026-11-03. */
export function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
