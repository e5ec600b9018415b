// When a survey goes out, when it is asked for once more, and when it closes. Pure.
import { z } from 'zod'
import {
  type Duration,
  type Instant,
  addDays,
  after,
  at,
  between,
  dayAt,
  days,
  hours,
  later,
  minutes,
  seconds,
} from '../base/clock.ts'
import { type Hotel, nextSendingTime } from '../hotels/hotel.ts'

const UNITS: Record<string, (n: number) => Duration> = { s: seconds, m: minutes, h: hours, d: days }

const span = z.string().regex(/^\d{1,5}[smhd]$/, 'a span of time such as 20s, 30m, 3h or 2d')

/** Reads 20s, 30m, 3h, 2d, as the schema has let them through. */
export const spanOf = (text: string): Duration => UNITS[text.at(-1)!]!(Number(text.slice(0, -1)))

const atMost = (most: Duration, words: string) =>
  span.refine((text) => !span.safeParse(text).success || spanOf(text) <= most, `at most ${words}`)
const positive = (text: string) => !span.safeParse(text).success || spanOf(text) > 0

/** No guest is asked about a stay that ended longer ago than this. */
export const TOO_LATE_AFTER: Duration = days(7)
/** How long a survey waits for an open case to be put right. */
export const CASE_WAIT: Duration = hours(72)

/** The hotel file's section `survey`. */
export const surveyTerms = z
  .strictObject({
    /** The local time on the day after check-out. */
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 10:00')
      .optional(),
    /** Counted from check-out instead. */
    delay: atMost(days(6), '6d').optional(),
    /** Counted from the invitation; "none" for no reminder. */
    reminder: z
      .union([z.literal('none'), atMost(days(30), '30d').refine(positive, 'longer than nothing')])
      .default('48h'),
    /** Counted from the invitation. */
    expiry: atMost(days(60), '60d').refine(positive, 'longer than nothing').default('7d'),
    /** Between two surveys after a stay of one guest, counted from when the first was delivered. */
    cooldown: atMost(days(730), '730d').default('60d'),
  })
  .refine(({ at, delay }) => !at || !delay, { error: 'give either at or delay, not both', path: ['delay'] })
  .prefault({})
export type SurveyTerms = z.infer<typeof surveyTerms>

const DEFAULT_AT = '10:00'

/**
 * When the invitation is due: on the day after check-out at the hotel's time, or a while after check-out; not in the
 * past, and within the hours in which the hotel may write first.
 */
export function invitationTime(
  terms: SurveyTerms,
  hotel: Hotel,
  checkedOutAt: Instant,
  now: Instant,
): Instant {
  const wanted = terms.delay
    ? after(checkedOutAt, spanOf(terms.delay))
    : at(hotel.timeZone, addDays(dayAt(hotel.timeZone, checkedOutAt), 1), terms.at ?? DEFAULT_AT)
  return nextSendingTime(hotel, later(wanted, now))
}

/** When an unanswered invitation is followed by the one reminder; undefined when it would meet the survey closed. */
export function reminderTime(terms: SurveyTerms, hotel: Hotel, sentAt: Instant): Instant | undefined {
  if (terms.reminder === 'none') return undefined
  const due = nextSendingTime(hotel, after(sentAt, spanOf(terms.reminder)))
  return due < expiryTime(terms, sentAt) ? due : undefined
}

export const expiryTime = (terms: SurveyTerms, sentAt: Instant): Instant =>
  after(sentAt, spanOf(terms.expiry))

export const isTooLate = (checkedOutAt: Instant, now: Instant): boolean =>
  between(checkedOutAt, now) > TOO_LATE_AFTER

/** True when a survey delivered then is too recent for another one at `due`. */
export const isCoolingDown = (terms: SurveyTerms, deliveredAt: Instant, due: Instant): boolean =>
  between(deliveredAt, due) < spanOf(terms.cooldown)
