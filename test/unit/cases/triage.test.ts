import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Understood, triage } from '../../../src/cases/triage.ts'
import { CATEGORIES, SEVERITIES } from '../../../src/cases/category.ts'

const understood = (changes: Partial<Understood> = {}): Understood => ({
  kind: 'complaint',
  category: 'wifi',
  severity: 3,
  danger: false,
  words: 'the wifi is slow',
  ...changes,
})

describe('how bad it is', () => {
  test('as it was understood', () => {
    expect(triage(understood({ severity: 2 }))).toMatchObject({
      severity: 2,
      category: 'wifi',
      confidential: false,
    })
  })
  test('normal, where nobody could tell', () => {
    expect(triage(understood({ severity: null, category: null }))).toMatchObject({
      severity: 3,
      category: 'other',
    })
  })
  test.each([
    ['an extra pillow', 'room-condition', 4],
    ['towels', 'bathroom-and-water', 3],
    ['dinner in the room', 'food-and-beverage', 3],
    ['a taxi', 'other', 4],
  ] as const)('a wish for %s', (words, category, severity) => {
    expect(triage(understood({ kind: 'request', category, severity: null, words }))).toMatchObject({
      kind: 'request',
      severity,
    })
  })
  test('danger is a complaint of severity 1, whatever else was understood', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('complaint', 'request'),
        fc.option(fc.constantFrom(...CATEGORIES)),
        fc.option(fc.constantFrom(...SEVERITIES)),
        fc.string(),
        (kind, category, severity, words) => {
          const triaged = triage({ kind, category, severity, danger: true, words })
          expect(triaged).toMatchObject({ kind: 'complaint', severity: 1 })
        },
      ),
    )
  })
})

describe('for managers alone', () => {
  test('what is about a colleague', () => {
    expect(triage(understood({ category: 'staff-attitude' })).confidential).toBe(true)
  })
  test.each([
    'your clerk is racist',
    'this is discrimination',
    '前台歧视我们',
    '直員差別', // a word for it, whatever the rest says
    '외국인이라고 차별하네요',
    '国籍で差別されました',
  ])('%s', (words) => {
    expect(triage(understood({ category: 'other', severity: 4, words }))).toMatchObject({
      confidential: true,
      severity: 2,
    })
  })
})
