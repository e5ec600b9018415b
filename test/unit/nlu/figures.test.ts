// The figures of `npm run eval`: what counts as right, how far a share may stray, and when it has become worse.
import { expect, test } from 'vitest'
import type { Understanding } from '../../../src/conversation/understanding.ts'
import { figuresOf, wilson, type Heard } from '../../eval/figures.ts'
import { worseThan } from '../../eval/report.ts'

test.for([
  [0, 10, 0, 27.8],
  [10, 10, 72.2, 100],
  [50, 100, 40.4, 59.6],
  [0, 0, 0, 100],
] as const)('the interval of %i of %i', ([part, n, from, to]) => {
  expect(wilson(part, n)).toMatchObject({ from, to, n })
})

function heard(truly: 'complaint' | 'praise', intent: Understanding['intent'], category = 'noise'): Heard {
  const example = {
    language: 'en',
    intent: truly,
    category: truly === 'complaint' ? ('noise' as const) : null,
    text: '',
    voice: 1,
  }
  const found = { language: 'en', intent, guess: intent ?? truly, category, danger: false }
  return { example, heard: found as Understanding, ms: 1 }
}

test('a message left open is wrong for recall, and no fault of precision', () => {
  const { shares } = figuresOf(
    [
      heard('complaint', 'complaint'),
      heard('complaint', 'complaint', 'wifi'),
      heard('complaint', null),
      heard('praise', 'complaint'),
    ],
    [
      { peril: 'danger', text: '', danger: true },
      { peril: 'danger', text: '', danger: false },
      { peril: 'harmless', text: '', danger: false },
    ],
  )
  expect(shares['intent accuracy']).toMatchObject({ percent: 50, n: 4 })
  expect(shares['complaint recall']).toMatchObject({ percent: 66.7, n: 3 })
  expect(shares['complaint precision']).toMatchObject({ percent: 66.7, n: 3 })
  expect(shares['category accuracy']).toMatchObject({ percent: 50, n: 2 })
  expect(shares.abstained).toMatchObject({ percent: 25, n: 4 })
  expect(shares['danger recall']).toMatchObject({ percent: 50, n: 2 })
  expect(shares['false alarms at idioms']).toMatchObject({ percent: 0, n: 1 })
})

test('worse is what has left the committed interval in the wrong direction', () => {
  const many = (right: number): Heard[] =>
    Array.from({ length: 100 }, (_, place) => heard('complaint', place < right ? 'complaint' : null))
  const before = { en: figuresOf(many(90), []) }
  expect(worseThan(before, { en: figuresOf(many(88), []) })).toEqual([])
  expect(worseThan(before, { en: figuresOf(many(99), []) })).toEqual([])
  expect(worseThan(before, { en: figuresOf(many(70), []) }).join()).toMatch(
    /complaint recall.*abstained|abstained.*complaint recall/,
  )
  expect(worseThan(before, {})).toEqual(['en is no longer measured'])
})
