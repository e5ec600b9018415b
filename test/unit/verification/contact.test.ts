// What is shown of a contact.
import { expect, test } from 'vitest'
import { contactOf, masked } from '../../../src/verification/contact.ts'

test.each([
  [{ email: 'wang@example.com', phone: '+8613800005678' }, 'w***@example.com'],
  [{ email: ' wang@example.com ', phone: null }, 'w***@example.com'],
  [{ email: '王@example.cn', phone: null }, '王***@example.cn'],
  [{ email: null, phone: '+86 138 0000 5678' }, '+86 ••• 5678'],
  [{ email: null, phone: '+821012345678' }, '+82 ••• 5678'],
  [{ email: null, phone: '13800005678' }, '••• 5678'],
  [{ email: '', phone: '+852 9123 4567' }, '+852 ••• 4567'],
])('of %j is shown %s', (guest, shown) => {
  expect(masked(contactOf(guest)!)).toBe(shown)
})

test.each([
  { email: null, phone: null },
  { email: 'no address', phone: '110' },
])('nothing reaches %j', (guest) => {
  expect(contactOf(guest)).toBeUndefined()
})
