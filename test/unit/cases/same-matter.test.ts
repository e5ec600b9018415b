import { describe, expect, test } from 'vitest'
import { type Instant, before, hours, instant, minutes } from '../../../src/base/clock.ts'
import type { Case } from '../../../src/cases/case.ts'
import { dangerAmong, sameMatter, shownMatter } from '../../../src/cases/same-matter.ts'
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

describe('after a cry for help', () => {
  const after = (
    changes: Partial<Triage>,
    words = 'words',
    heard: { isPlain?: boolean } = {},
    recent: Case[] = [critical, wifi],
  ) =>
    sameMatter(
      recent,
      { kind: 'complaint', category: 'wifi', severity: 3, confidential: false, ...changes },
      words,
      NOW,
      heard,
    )?.number

  test('what names no subject, or safety, or the staff, belongs to it', () => {
    expect(after({ category: 'other' })).toBe('FIRE')
    expect(after({ category: 'safety-and-security' })).toBe('FIRE')
    expect(after({ category: 'staff-attitude' })).toBe('FIRE')
  })

  test('help that does not come is the help that was cried for, whatever it was taken to be about', () => {
    expect(after({ category: 'billing' }, '怎么还没有人来救我们')).toBe('FIRE')
    expect(after({ category: 'wifi' }, 'why has nobody come')).toBe('FIRE')
    expect(after({ category: 'wifi' }, 'the wifi is still not fixed')).toBe('WIFI')
  })

  test('another problem, and a wish, are their own, once it is plain that they are', () => {
    expect(after({ category: 'noise' })).toBeUndefined()
    expect(after({ kind: 'request', category: 'bathroom-and-water' })).toBeUndefined()
    expect(after({ kind: 'request', category: 'other' })).toBeUndefined()
    const now = raised('NOW', { ...critical, number: 'NOW', openedAt: ago(minutes(9)) })
    expect(after({ category: 'noise' }, 'words', { isPlain: false }, [now])).toBe('NOW')
    expect(after({ category: 'noise' }, 'words', { isPlain: true }, [now])).toBeUndefined()
    expect(after({ category: 'noise' }, 'words', { isPlain: false })).toBeUndefined()
  })

  test('for three hours, while it is not resolved', () => {
    const long = raised('FIRE', { ...critical, openedAt: ago(hours(4)) })
    expect(dangerAmong([long], NOW)).toBeUndefined()
    expect(dangerAmong([{ ...critical, status: 'resolved' }], NOW)).toBeUndefined()
    expect(dangerAmong([wifi, critical], NOW)).toBe(critical)
  })
})

describe('what is shown', () => {
  const shown = (category: Case['category'], isPlain: boolean) =>
    shownMatter([wifi, towels], { category }, NOW, { isPlain })?.number

  test('belongs to the last that is open, unless it plainly says another problem', () => {
    expect(shown('other', false)).toBe('WIFI')
    expect(shown('noise', false)).toBe('WIFI')
    expect(shown('other', true)).toBe('WIFI')
    expect(shown('bathroom-and-water', true)).toBe('TOWEL')
    expect(shown('noise', true)).toBeUndefined()
  })
})
