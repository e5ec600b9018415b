// Local time is right across daylight saving, in every zone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  at,
  dayAt,
  daysBetween,
  instant,
  isDay,
  isTimeZone,
  timeAt,
  weekOf,
} from '../../../src/base/clock.ts'

describe('the time of a place', () => {
  test('10:00 in Hangzhou and in Seoul', () => {
    expect(at('Asia/Shanghai', '2026-11-04', '10:00')).toEqual(instant('2026-11-04T02:00:00Z'))
    expect(at('Asia/Seoul', '2026-11-04', '10:00')).toEqual(instant('2026-11-04T01:00:00Z'))
  })

  test('the hour that spring skips is taken after the gap, the one that autumn repeats the first time', () => {
    expect(at('Europe/Berlin', '2026-03-29', '02:30')).toEqual(instant('2026-03-29T01:30:00Z'))
    expect(at('Europe/Berlin', '2026-10-25', '02:30')).toEqual(instant('2026-10-25T00:30:00Z'))
  })

  test('a day and a time lead back to the same instant, but in an hour that is repeated', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'Asia/Seoul',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    )
    const moments = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2035-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const minute = new Date(Math.floor(moment.getTime() / 60_000) * 60_000)
        const back = at(zone, dayAt(zone, minute), timeAt(zone, minute))
        // The second pass through a repeated hour is told as the first: an hour earlier at most.
        expect(minute.getTime() - back.getTime()).toBeGreaterThanOrEqual(0)
        expect(minute.getTime() - back.getTime()).toBeLessThanOrEqual(3_600_000)
        expect(timeAt(zone, back)).toBe(timeAt(zone, minute))
      }),
    )
  })

  test('weeks begin on Monday', () => {
    expect(weekOf('2026-11-22')).toBe('2026-11-16')
    expect(weekOf('2026-11-23')).toBe('2026-11-23')
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2)
  })

  test('what is no day or no zone is told', () => {
    expect(isDay('2026-02-30')).toBe(false)
    expect(isDay('2026-2-3')).toBe(false)
    expect(isDay('2026-02-28')).toBe(true)
    expect(isTimeZone('Asia/Shanghai')).toBe(true)
    expect(isTimeZone('Asia/Hangzhouu')).toBe(false)
    expect(() => instant('yesterday')).toThrow(RangeError)
  })
})
