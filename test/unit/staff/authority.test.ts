import { expect, test } from 'vitest'
import type { StaffId } from '../../../src/base/ids.ts'
import { type Right, hotelsWhere, may } from '../../../src/staff/authority.ts'
import type { Role, StaffMember } from '../../../src/staff/staff.ts'

const member = (...posts: [string, Role][]): StaffMember => ({
  id: 's' as StaffId,
  name: 'Mei Lin',
  email: 'mei@example.com',
  language: 'zh-CN',
  posts: posts.map(([hotelId, role]) => ({ hotelId, role, department: null })),
})

const RIGHTS: Record<Right, Role[]> = {
  'see-cases': ['staff', 'lead', 'duty-manager', 'general-manager'],
  'work-cases': ['staff', 'lead', 'duty-manager', 'general-manager'],
  'see-figures': ['duty-manager', 'general-manager'],
  'see-outbox': ['duty-manager', 'general-manager'],
  'see-confidential': ['duty-manager', 'general-manager'],
}

test.each(Object.entries(RIGHTS) as [Right, Role[]][])('who holds the right %s', (right, holders) => {
  for (const role of ['staff', 'lead', 'duty-manager', 'general-manager'] as const) {
    expect(may(member(['hz', role]), 'hz', right), `${role} at home`).toBe(holders.includes(role))
    expect(may(member(['hz', role]), 'sel', right), `${role} elsewhere`).toBe(false)
  }
})

test('rank at one hotel gives nothing at another', () => {
  const both = member(['hz', 'general-manager'], ['sel', 'staff'])
  expect(may(both, 'hz', 'see-outbox')).toBe(true)
  expect(may(both, 'sel', 'see-outbox')).toBe(false)
  expect(hotelsWhere(both, 'see-figures')).toEqual(['hz'])
})

test('whoever has left may do nothing', () => {
  expect(may(member(), 'hz', 'see-cases')).toBe(false)
})
