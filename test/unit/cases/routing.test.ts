import { describe, expect, test } from 'vitest'
import { groupSuffices } from '../../../src/cases/alerts.ts'
import { ladder, onRung, toldAtOnce } from '../../../src/cases/audience.ts'
import type { Case } from '../../../src/cases/case.ts'
import { emergencyNumbers } from '../../../src/cases/emergency.ts'
import { departmentFor, departmentTerms } from '../../../src/cases/routing.ts'
import { instant } from '../../../src/base/clock.ts'
import type { StaffId } from '../../../src/base/ids.ts'
import type { Currency } from '../../../src/base/money.ts'
import type { Hotel } from '../../../src/hotels/hotel.ts'
import type { Role, StaffMember } from '../../../src/staff/staff.ts'

const hotel = (file: Record<string, unknown> = {}, place: Partial<Hotel> = {}): Hotel => ({
  id: 'hz',
  name: 'Hangzhou',
  names: {},
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  languages: ['zh-CN'],
  sendingHours: { from: '09:00', to: '20:30' },
  file,
  demo: false,
  ...place,
})

describe('which department', () => {
  test.each([
    ['complaint', 'air-conditioning', 'engineering'],
    ['complaint', 'bathroom-and-water', 'engineering'],
    ['request', 'bathroom-and-water', 'housekeeping'],
    ['complaint', 'billing', 'accounts'],
    ['complaint', 'safety-and-security', 'security'],
    ['request', 'food-and-beverage', 'food-and-beverage'],
  ] as const)('a %s about %s goes to %s', (kind, category, department) => {
    expect(departmentFor(hotel(), { kind, category, confidential: false })).toBe(department)
  })
  test('a hotel divides its work as it likes', () => {
    const own = hotel({ departments: { it: { categories: ['wifi'] }, engineering: {} } })
    expect(departmentFor(own, { kind: 'complaint', category: 'wifi', confidential: false })).toBe('it')
    expect(departmentFor(own, { kind: 'complaint', category: 'noise', confidential: false })).toBe(
      'front-office',
    )
  })
  test('what concerns a colleague goes to no department, whatever the file says', () => {
    const own = hotel({ departments: { 'front-office': { categories: ['staff-attitude'] } } })
    expect(departmentFor(own, { kind: 'complaint', category: 'staff-attitude', confidential: true })).toBe(
      'management',
    )
  })
  test('a category that does not exist is refused', () => {
    expect(departmentTerms.safeParse({ it: { categories: ['computers'] } }).success).toBe(false)
  })
})

describe('who is told', () => {
  const NOON = instant('2026-11-03T04:00:00Z')
  const person = (name: string, role: Role, department: string | null = null): StaffMember => ({
    id: name as StaffId,
    name,
    email: `${name}@example.com`,
    language: 'zh-CN',
    posts: [{ hotelId: 'hz', role, department }],
  })
  const staff = [
    person('engineer', 'staff', 'engineering'),
    person('chief', 'lead', 'engineering'),
    person('head', 'lead', 'housekeeping'),
    person('guard', 'staff', 'security'),
    person('duty', 'duty-manager'),
    person('night', 'duty-manager'),
    person('general', 'general-manager'),
    {
      ...person('abroad', 'general-manager'),
      posts: [{ hotelId: 'sel', role: 'general-manager', department: null }],
    } as StaffMember,
  ]
  const about = (changes: Partial<Case>) =>
    ({ severity: 3, confidential: false, department: 'engineering', ...changes }) as Case
  const names = (members: StaffMember[]) => members.map(({ name }) => name)
  const rota = (...shifts: { staff: string; hours?: string }[]) =>
    hotel({ rota: { shifts: shifts.map((one) => ({ ...one, staff: `${one.staff}@example.com` })) } })

  test('the ladder: department lead, duty manager, general manager', () => {
    const rungs = ladder(about({})).map((rung) => names(onRung(hotel(), staff, rung, NOON)))
    expect(rungs).toEqual([['chief'], ['duty', 'night'], ['general']])
  })
  test('what concerns a colleague goes past the department', () => {
    const rungs = ladder(about({ confidential: true })).map((rung) =>
      names(onRung(hotel(), staff, rung, NOON)),
    )
    expect(rungs).toEqual([['duty', 'night'], ['general']])
    expect(names(toldAtOnce(hotel(), staff, about({ confidential: true, severity: 1 }), NOON))).toEqual([
      'duty',
      'night',
      'general',
    ])
  })
  test('severity 1: the managers and security together', () => {
    expect(names(toldAtOnce(hotel(), staff, about({ severity: 1 }), NOON))).toEqual([
      'duty',
      'night',
      'general',
      'guard',
    ])
  })
  test('by the rota: whoever is on duty in the department, else the duty manager', () => {
    const busy = rota({ staff: 'engineer' }, { staff: 'duty' })
    expect(names(toldAtOnce(busy, staff, about({}), NOON))).toEqual(['engineer'])
    expect(names(toldAtOnce(busy, staff, about({ department: 'housekeeping' }), NOON))).toEqual(['duty'])
    expect(names(onRung(busy, staff, { role: 'duty-manager' }, NOON))).toEqual(['duty'])
  })
  test('without a rota the group suffices, for what is neither critical nor confidential', () => {
    const withGroup = hotel({ channels: { telegram: { staffChat: -1001 } } })
    expect(groupSuffices(withGroup, about({}))).toBe(true)
    expect(groupSuffices(withGroup, about({ severity: 1 }))).toBe(false)
    expect(groupSuffices(withGroup, about({ confidential: true }))).toBe(false)
    expect(groupSuffices(hotel(), about({}))).toBe(false)
    const both = {
      channels: { telegram: { staffChat: -1001 } },
      rota: { shifts: [{ staff: 'duty@example.com' }] },
    }
    expect(groupSuffices(hotel(both), about({}))).toBe(false)
  })
  test('without a group the whole department hears', () => {
    expect(names(toldAtOnce(hotel(), staff, about({}), NOON))).toEqual(['engineer', 'chief'])
  })
})

describe('whom to call in danger', () => {
  const numbers = (currency: Currency, timeZone: string, file = {}) =>
    Object.values(emergencyNumbers(hotel(file, { currency, timeZone }))).join(' ')
  test.each([
    ['CNY', 'Asia/Shanghai', '110 120 119'],
    ['KRW', 'Asia/Seoul', '112 119 119'],
    ['JPY', 'Asia/Tokyo', '110 119 119'],
    ['EUR', 'Europe/Berlin', '112 112 112'],
    ['USD', 'America/New_York', '911 911 911'],
    ['USD', 'Asia/Phnom_Penh', '112 112 112'],
  ] as const)('%s, %s: %s', (currency, timeZone, expected) => {
    expect(numbers(currency, timeZone)).toBe(expected)
  })
  test('the file has the last word', () => {
    expect(numbers('USD', 'Asia/Phnom_Penh', { emergency: { police: '117' } })).toBe('117 112 112')
  })
})
