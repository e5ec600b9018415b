import { expect, test } from 'vitest'
import { type Instant, before, hours, instant, minutes } from '../../../src/base/clock.ts'
import type { Case } from '../../../src/cases/case.ts'
import { sameMatter } from '../../../src/cases/same-matter.ts'
import type { Triage } from '../../../src/cases/triage.ts'

const NOW: Instant = instant('2026-11-03T04:00:00Z')
const ago = (span: number) => before(NOW, span)

const raised = (number: string, changes: Partial<Case>) =>
  ({
    number,
    kind: 'complaint',
    category: 'wifi',
    severity: 3,
    status: 'open',
    openedAt: ago(minutes(10)),
    resolvedAt: null,
    ...changes,
  }) as Case

const wifi = raised('WIFI', {})
const noise = raised('NOISE', { category: 'noise', openedAt: ago(hours(3)) })
const other = raised('OTHER', { category: 'other', openedAt: ago(hours(20)) })
const towels = raised('TOWEL', { kind: 'request', category: 'bathroom-and-water' })
const fixed = raised('FIXED', { category: 'billing', status: 'resolved', resolvedAt: ago(hours(40)) })
const longAgo = raised('LONG', { category: 'facilities', status: 'resolved', resolvedAt: ago(hours(49)) })
const critical = raised('FIRE', { category: 'safety-and-security', severity: 1, openedAt: ago(hours(2)) })

const says = (
  changes: Partial<Triage>,
  words = 'words',
  recent: Case[] = [wifi, noise, other, towels, fixed, longAgo],
) =>
  sameMatter(
    recent,
    { kind: 'complaint', category: 'wifi', severity: 3, confidential: false, ...changes },
    words,
    NOW,
  )?.number

test.each([
  ['the same subject', {}, 'WIFI'],
  ['another subject', { category: 'cleanliness' }, undefined],
  ['no subject: what was raised without one', { category: 'other' }, 'OTHER'],
  ['a complaint about what was asked for', { category: 'bathroom-and-water' }, 'TOWEL'],
  ['a wish of the same subject', { kind: 'request', category: 'bathroom-and-water' }, undefined],
  ['what was resolved within two days', { category: 'billing' }, 'FIXED'],
  ['what was resolved before', { category: 'facilities' }, undefined],
] as const)('%s', (_, changes, number) => {
  expect(says(changes)).toBe(number)
})

test('words without a subject belong to what was raised within the hour, not before', () => {
  expect(says({ category: 'other' }, 'words', [wifi])).toBe('WIFI')
  expect(says({ category: 'other' }, 'words', [noise])).toBeUndefined()
})

test('who asks where it stays means the last, whatever was understood', () => {
  expect(says({ category: 'other' }, 'still nobody')).toBe('WIFI')
  expect(says({ category: 'billing' }, 'still nobody')).toBe('WIFI')
  expect(says({ category: 'staff-attitude' }, 'still nobody', [noise])).toBe('NOISE')
  expect(says({ kind: 'request', category: 'bathroom-and-water' }, 'the towels have still not come')).toBe(
    'TOWEL',
  )
  expect(says({ category: 'other' }, 'it is still broken', [fixed])).toBe('FIXED')
  expect(says({ category: 'cleanliness' }, 'still not clean')).toBeUndefined()
})

test('danger joins only its own subject, or what is critical', () => {
  const danger = { severity: 1 } as const
  expect(says(danger)).toBe('WIFI')
  expect(says({ ...danger, category: 'other' })).toBeUndefined()
  expect(says({ ...danger, category: 'other' }, 'still nobody')).toBeUndefined()
  expect(says({ ...danger, category: 'other' }, 'help', [wifi, critical])).toBe('FIRE')
})
