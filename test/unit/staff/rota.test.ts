import { describe, expect, test } from 'vitest'
import { instant } from '../../../src/base/clock.ts'
import type { StaffId } from '../../../src/base/ids.ts'
import type { Hotel } from '../../../src/hotels/hotel.ts'
import { onDuty, rotaTerms } from '../../../src/staff/rota.ts'
import type { StaffMember } from '../../../src/staff/staff.ts'

const person = (name: string): StaffMember => ({
  id: name as StaffId,
  name,
  email: `${name}@example.com`,
  language: 'en',
  posts: [{ hotelId: 'hz', role: 'staff', department: 'engineering' }],
})
const everyone = ['day', 'night', 'weekend'].map(person)

const hotel = (rota?: unknown): Hotel => ({
  id: 'hz',
  name: 'Hangzhou',
  names: {},
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  languages: ['zh-CN'],
  sendingHours: { from: '09:00', to: '20:30' },
  file: rota ? { rota } : {},
  demo: false,
})

const shifts = {
  shifts: [
    { staff: 'Day@example.com', days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: '08:00-20:00' },
    { staff: ['night@example.com'], days: ['fri'], hours: '20:00-08:00' },
    { staff: 'weekend@example.com', days: ['sat', 'sun'] },
  ],
}

const names = (at: string, rota: unknown = shifts) =>
  onDuty(hotel(rota), everyone, instant(at)).map(({ name }) => name)

describe('who is on duty', () => {
  test('everyone, where the file has no rota', () => {
    expect(names('2026-11-03T04:00:00Z', null)).toEqual(['day', 'night', 'weekend'])
  })
  test('by the hotel’s own hours', () => {
    // Tuesday 12:00 in Hangzhou
    expect(names('2026-11-03T04:00:00Z')).toEqual(['day'])
    expect(names('2026-11-03T11:59:59Z')).toEqual(['day'])
    expect(names('2026-11-03T12:00:00Z')).toEqual([])
  })
  test('a night shift belongs to the day on which it begins', () => {
    // Friday 23:00, then Saturday 07:59 and 08:00
    expect(names('2026-11-06T15:00:00Z')).toEqual(['night'])
    expect(names('2026-11-06T23:59:00Z')).toEqual(['night', 'weekend'])
    expect(names('2026-11-07T00:00:00Z')).toEqual(['weekend'])
    // Friday 07:00: nobody's night began on Thursday
    expect(names('2026-11-05T23:00:00Z')).toEqual([])
  })
})

test.each([
  { shifts: [{ staff: 'nobody' }] },
  { shifts: [{ staff: 'a@example.com', hours: '8-20' }] },
  { shifts: [{ staff: 'a@example.com', days: ['someday'] }] },
])('a rota that cannot be read is refused: %j', (rota) => {
  expect(rotaTerms.safeParse(rota).success).toBe(false)
})
