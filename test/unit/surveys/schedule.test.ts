import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  after,
  dayAt,
  days,
  hours,
  instant,
  minutes,
  seconds,
  timeAt,
} from '../../../src/base/clock.ts'
import {
  expiryTime,
  invitationTime,
  isCoolingDown,
  isTooLate,
  reminderTime,
  spanOf,
  surveyTerms,
} from '../../../src/surveys/schedule.ts'
import { demoHotel } from './cast.ts'

const hotel = demoHotel()
const checkedOutAt = instant('2026-11-03T03:40:00Z') // 11:40 in Hangzhou
const terms = (file?: unknown) => surveyTerms.parse(file)
const due = (file: unknown, now = checkedOutAt, out = checkedOutAt) =>
  invitationTime(terms(file), hotel, out, now).toISOString()

describe('the invitation', () => {
  test('goes out the day after check-out at 10:00 of the hotel', () => {
    expect(due({})).toBe('2026-11-04T02:00:00.000Z')
    expect(due(undefined)).toBe('2026-11-04T02:00:00.000Z')
    expect(due({ at: '18:30' })).toBe('2026-11-04T10:30:00.000Z')
  })

  test('or a while after check-out', () => {
    expect(due({ delay: '3h' })).toBe('2026-11-03T06:40:00.000Z')
    expect(due({ delay: '20s' })).toBe('2026-11-03T03:40:20.000Z')
    expect(due({ delay: '30m' })).toBe('2026-11-03T04:10:00.000Z')
    expect(due({ delay: '1d' })).toBe('2026-11-04T03:40:00.000Z')
  })

  test('never in the hours in which the hotel does not write first', () => {
    expect(due({ delay: '9h' })).toBe('2026-11-04T01:00:00.000Z') // 20:40, moved to 09:00
    expect(due({ at: '07:00' })).toBe('2026-11-04T01:00:00.000Z')
    expect(due({ at: '23:00' })).toBe('2026-11-05T01:00:00.000Z')
  })

  test('never in the past: a check-out told late is asked about at once', () => {
    expect(due({}, instant('2026-11-06T05:00:00Z'))).toBe('2026-11-06T05:00:00.000Z')
    expect(due({}, instant('2026-11-06T15:00:00Z'))).toBe('2026-11-07T01:00:00.000Z')
  })

  test('counts the day by the clock of the hotel', () => {
    // 00:30 on the 4th in Hangzhou, still the 3rd in UTC.
    expect(due({}, undefined, instant('2026-11-03T16:30:00Z'))).toBe('2026-11-05T02:00:00.000Z')
  })

  test('keeps its local hour across a change of the clocks', () => {
    const berlin = demoHotel({}, 'Europe/Berlin')
    const out = instant('2026-10-24T09:00:00Z') // Saturday; clocks go back on Sunday
    expect(invitationTime(terms({}), berlin, out, out).toISOString()).toBe('2026-10-25T09:00:00.000Z')
  })

  const zones = fc.constantFrom(
    'Asia/Shanghai',
    'Asia/Seoul',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  )
  const moment = fc.date({
    min: instant('2026-01-01T00:00:00Z'),
    max: instant('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  const rule = fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => ({
      at: `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`,
    })),
    fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom('s', 'm'))
      .map(([n, unit]) => ({ delay: `${n}${unit}` })),
  )

  test('wherever and whenever: within the sending hours, not before it is wanted, at most a day and a half late', () => {
    fc.assert(
      fc.property(
        zones,
        moment,
        rule,
        fc.integer({ min: 0, max: 5 * 24 * 60 }),
        (zone, out, file, lateBy) => {
          const there = demoHotel({}, zone)
          const now = after(out, minutes(lateBy))
          const at = invitationTime(terms(file), there, out, now)
          const time = timeAt(zone, at)
          expect(time >= '09:00' && time < '20:30').toBe(true)
          expect(at >= now).toBe(true)
          const early =
            'delay' in file
              ? at < after(out, spanOf(file.delay))
              : dayAt(zone, at) < addDays(dayAt(zone, out), 1)
          expect(early).toBe(false)
          const wanted = 'delay' in file ? after(out, spanOf(file.delay)) : after(out, days(2))
          expect(at.getTime() - Math.max(now.getTime(), wanted.getTime())).toBeLessThanOrEqual(hours(37))
        },
      ),
    )
  })
})

describe('after the invitation', () => {
  const sentAt = instant('2026-11-04T02:00:00Z')

  test('one reminder two days later, within the sending hours; an end after a week', () => {
    expect(reminderTime(terms({}), hotel, sentAt)).toEqual(after(sentAt, hours(48)))
    expect(expiryTime(terms({}), sentAt)).toEqual(after(sentAt, days(7)))
    expect(reminderTime(terms({ reminder: '12h' }), hotel, sentAt)).toEqual(instant('2026-11-05T01:00:00Z'))
  })

  test('no reminder where the hotel wants none, or the survey would be over', () => {
    expect(reminderTime(terms({ reminder: 'none' }), hotel, sentAt)).toBeUndefined()
    expect(reminderTime(terms({ reminder: '2d', expiry: '1d' }), hotel, sentAt)).toBeUndefined()
  })
})

test('a check-out is too old after seven days, to the millisecond', () => {
  expect(isTooLate(checkedOutAt, after(checkedOutAt, days(7)))).toBe(false)
  expect(isTooLate(checkedOutAt, after(checkedOutAt, days(7) + 1))).toBe(true)
})

test('a second survey waits until the cooldown since the last delivery is over', () => {
  expect(isCoolingDown(terms({}), checkedOutAt, after(checkedOutAt, days(60) - 1))).toBe(true)
  expect(isCoolingDown(terms({}), checkedOutAt, after(checkedOutAt, days(60)))).toBe(false)
  expect(isCoolingDown(terms({ cooldown: '0d' }), checkedOutAt, after(checkedOutAt, seconds(1)))).toBe(false)
})

describe("the hotel's file", () => {
  test('what it leaves out is supplied, and what was supplied can be read again', () => {
    const full = terms({})
    expect(full).toEqual({ reminder: '48h', expiry: '7d', cooldown: '60d' })
    expect(surveyTerms.parse(full)).toEqual(full)
  })

  test.each([
    [{ at: '25:00' }],
    [{ at: '10' }],
    [{ delay: '3 hours' }],
    [{ delay: '-3h' }],
    [{ delay: '7d' }],
    [{ delay: 3 }],
    [{ at: '10:00', delay: '3h' }],
    [{ reminder: '0h' }],
    [{ expiry: '0s' }],
    [{ expiry: '61d' }],
    [{ cooldown: 'never' }],
    [{ remindre: '48h' }],
  ])('refused: %j', (file) => {
    expect(surveyTerms.safeParse(file).success).toBe(false)
  })
})
