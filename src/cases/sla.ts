// What a guest is promised: when a person acknowledges a case, and when it is put right. Pure.
import { z } from 'zod'
import {
  type Day,
  type Duration,
  type Instant,
  addDays,
  after,
  at,
  between,
  dayAt,
  days,
  earlier,
  hours,
  later,
  minutes,
} from '../base/clock.ts'
import type { CaseKind } from './case.ts'
import { CATEGORIES, type Category, SEVERITIES, type Severity } from './category.ts'

/** Instants, UTC. The acknowledgement is never due after the remedy. */
export type Pledge = { readonly acknowledgeBy: Instant; readonly resolveBy: Instant }

/** Where the guest is: in the house until the hour they leave it (where that is known), or gone. */
export type Presence =
  | { readonly kind: 'here'; readonly until?: Instant | undefined }
  | { readonly kind: 'left' }

const UNITS = { m: minutes, h: hours, d: days }

/** "20m", "4h", "3d". */
const span = z
  .string()
  .regex(/^[1-9]\d{0,3}[mhd]$/, 'a time such as 20m, 4h or 3d')
  .transform((text): Duration => UNITS[text.at(-1) as keyof typeof UNITS](Number(text.slice(0, -1))))

const promise = (acknowledge: string, resolve: string) =>
  z
    .object({ acknowledge: span.prefault(acknowledge), resolve: span.prefault(resolve) })
    .refine((terms) => terms.acknowledge <= terms.resolve, 'acknowledging comes before putting right')
    .prefault({})

type Promises = Record<Severity, { acknowledge: Duration; resolve: Duration }>

const worseIsSooner = (terms: Promises) =>
  SEVERITIES.every((severity) => {
    const [worse, own] = [terms[(severity - 1) as Severity], terms[severity]]
    return !worse || worse.acknowledge <= own.acknowledge
  })

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 12:00')

/**
 * `sla`: for each severity how soon a person acknowledges and how soon it is put right, while the guest is in the
 * house and after the stay; a request of some categories has a time of its own.
 */
export const slaTerms = z
  .object({
    inHouse: z
      .object({
        1: promise('2m', '1h'),
        // A room move or a stop-gap, which is sooner than a danger can be cleared for good.
        2: promise('5m', '45m'),
        3: promise('15m', '2h'),
        4: promise('30m', '8h'),
      })
      .refine(worseIsSooner, 'a worse case may not wait longer for a person than a lesser one')
      .prefault({}),
    afterStay: z
      .object({
        1: promise('2m', '1h'),
        2: promise('5m', '4h'),
        3: promise('4h', '72h'),
        4: promise('24h', '5d'),
      })
      .refine(worseIsSooner, 'a worse case may not wait longer for a person than a lesser one')
      .prefault({}),
    requests: z.partialRecord(z.enum(CATEGORIES), span).prefault({ 'bathroom-and-water': '20m' }),
    /** In the hotel's time zone, every day of the week. */
    officeHours: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'hours such as 09:00-18:00')
      .refine((text) => text.slice(0, 5) < text.slice(6), 'hours of one day, such as 09:00-18:00')
      .default('09:00-18:00'),
    /** The hour at which a guest leaves on the day of departure. */
    checkOut: time.default('12:00'),
  })
  .prefault({})
export type SlaTerms = z.output<typeof slaTerms>

/** Where the guest of a stay is; a guest without one is taken to be in the house, where the clocks run faster. */
export function presenceOf(
  stay: { readonly status: string; readonly departure: Day } | undefined,
  zone: string,
  { checkOut }: SlaTerms,
): Presence {
  if (!stay) return { kind: 'here' }
  if (stay.status === 'checked-out' || stay.status === 'cancelled') return { kind: 'left' }
  return { kind: 'here', until: at(zone, stay.departure, checkOut) }
}

/**
 * Deadlines of a case opened (or opened again) at an instant. Clocks run round the clock while the guest is in the
 * house and always for severity 1, else in office hours; what is due falls before the guest leaves, unless that hour
 * has passed.
 */
export function pledge(
  { kind, category, severity }: { kind: CaseKind; category: Category; severity: Severity },
  openedAt: Instant,
  presence: Presence,
  zone: string,
  terms: SlaTerms,
): Pledge {
  if (presence.kind === 'left') {
    const { acknowledge, resolve } = terms.afterStay[severity]
    const add = severity === 1 ? after : officeClock(zone, terms.officeHours)
    return { acknowledgeBy: add(openedAt, acknowledge), resolveBy: add(openedAt, resolve) }
  }
  const { acknowledge, resolve } = terms.inHouse[severity]
  const ofItsKind = kind === 'request' ? (terms.requests[category] ?? resolve) : resolve
  const until = presence.until && presence.until > openedAt ? presence.until : undefined
  const resolveBy = earlier(after(openedAt, Math.min(resolve, ofItsKind)), until)
  return { acknowledgeBy: earlier(after(openedAt, acknowledge), resolveBy), resolveBy }
}

/**
 * Adds spans that count in office hours only: whole days from opening day to opening day, the rest as open time (of
 * one more day at most, so that a longer span never ends sooner).
 */
export function officeClock(zone: string, officeHours: string): (from: Instant, wait: Duration) => Instant {
  const opening = (day: Day) => at(zone, day, officeHours.slice(0, 5))
  const closing = (day: Day) => at(zone, day, officeHours.slice(6))

  function whenOpen(from: Instant): { day: Day; from: Instant } {
    const day = dayAt(zone, from)
    if (from < closing(day)) return { day, from: later(from, opening(day)) }
    return { day: addDays(day, 1), from: opening(addDays(day, 1)) }
  }

  function addDaysOpen(
    { day, from }: { day: Day; from: Instant },
    count: number,
  ): { day: Day; from: Instant } {
    const next = addDays(day, count)
    return { day: next, from: earlier(after(opening(next), between(opening(day), from)), closing(next)) }
  }

  function addOpenTime(start: { day: Day; from: Instant }, wait: Duration): Instant {
    let { day, from } = start
    for (let left = wait; ;) {
      const room = between(from, closing(day))
      if (left <= room) return after(from, left)
      left -= room
      day = addDays(day, 1)
      from = opening(day)
    }
  }

  return (from, wait) => {
    const whole = Math.floor(wait / days(1))
    const start = addDaysOpen(whenOpen(from), whole)
    return earlier(addOpenTime(start, wait - days(whole)), addDaysOpen(start, 1).from)
  }
}
