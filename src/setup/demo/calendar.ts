// The days of a demonstration hotel, counted from today. Neither Hangzhou nor Seoul changes its clocks, which makes
// thousands of local times a matter of arithmetic.
import { type Day, type Instant, after, at, between, days, fromEpoch, minutes } from '../../base/clock.ts'
import { type Hotel, today } from '../../hotels/hotel.ts'

export type Calendar = {
  readonly hotel: Hotel
  readonly now: Instant
  /** The calendar day so many days from today, which is 0. */
  readonly day: (offset: number) => Day
  /** The instant of that day at so many minutes past midnight. */
  readonly at: (offset: number, minute: number) => Instant
  /** The day on which an instant lies. */
  readonly offsetOf: (instant: Instant) => number
}

export function calendar(hotel: Hotel, now: Instant): Calendar {
  const midnight = at(hotel.timeZone, today(hotel, now), '00:00')
  const utcMidnight = at('UTC', today(hotel, now), '00:00')
  return {
    hotel,
    now,
    day: (offset) =>
      fromEpoch(utcMidnight.getTime() + days(offset))
        .toISOString()
        .slice(0, 10),
    at: (offset, minute) => after(midnight, days(offset) + minutes(minute)),
    offsetOf: (instant) => Math.floor(between(midnight, instant) / days(1)),
  }
}
