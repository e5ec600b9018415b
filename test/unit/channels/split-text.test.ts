// Long texts are cut where a reader would cut them, and nothing of them is lost.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Measure, measured, sendable, splitText } from '../../../src/channels/split-text.ts'

const LIMIT = 4096

const graphemes = (text: string) =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment).filter((one) => one.trim() !== '')

test('a text that fits goes as it is', () => {
  expect(splitText('Guten Tag\n\n您好 👩‍👩‍👧', LIMIT)).toEqual(['Guten Tag\n\n您好 👩‍👩‍👧'])
})

test('it is cut after a paragraph, else a line, a sentence, a word', () => {
  expect(splitText(`${'a'.repeat(60)}\n\n${'b'.repeat(60)}`, 100)).toEqual(['a'.repeat(60), 'b'.repeat(60)])
  expect(splitText(`${'a b '.repeat(15)}.\n${'c'.repeat(60)}`, 100)).toEqual([
    `${'a b '.repeat(15)}.`,
    'c'.repeat(60),
  ])
  expect(splitText(`${'住'.repeat(60)}。${'店'.repeat(60)}`, 100)).toEqual([
    `${'住'.repeat(60)}。`,
    '店'.repeat(60),
  ])
  expect(splitText('aaaa '.repeat(30), 100)).toEqual(['aaaa '.repeat(20).trim(), 'aaaa '.repeat(10).trim()])
})

test('a family of four is never torn apart, nor is a flag, nor a letter from its accents', () => {
  for (const one of ['👨‍👩‍👧‍👦', '🇯🇵', 'ẹ̀', '각', 'क्षि']) {
    const parts = splitText(one.repeat(500), 333)
    expect(parts.every((part) => part.length <= 333)).toBe(true)
    expect(parts.flatMap(graphemes).every((part) => part === one)).toBe(true)
    expect(parts.join('')).toBe(one.repeat(500))
  }
})

test('a limit in bytes counts them: three to a Chinese or Korean character, four to an emoji', () => {
  expect(splitText('空'.repeat(1365), 4095, 'bytes')).toHaveLength(1)
  expect(splitText('空'.repeat(1366), 4095, 'bytes').map((part) => part.length)).toEqual([1365, 1])
  expect(splitText('a'.repeat(4095), 4095, 'bytes')).toHaveLength(1)
  for (const one of ['👨‍👩‍👧‍👦', '🇯🇵', 'ẹ̀', '각', 'क्षि', 'é']) {
    const parts = splitText(one.repeat(500), 333, 'bytes')
    expect(parts.every((part) => Buffer.byteLength(part) <= 333)).toBe(true)
    expect(parts.flatMap(graphemes).every((part) => part === one)).toBe(true)
    expect(parts.join('')).toBe(one.repeat(500))
  }
})

test('a single character longer than a message is cut between its marks, not inside one', () => {
  const zalgo = `a${'\u0301'.repeat(9000)}`
  const parts = splitText(zalgo, LIMIT)
  expect(parts.join('')).toBe(zalgo)
  expect(parts.every((part) => part.length <= 4096)).toBe(true)
  const marks = `x${'\u{1d165}'.repeat(3000)}`
  expect(splitText(marks, LIMIT).every((part) => part.isWellFormed())).toBe(true)
})

test('control characters, half characters and text of which nothing shows', () => {
  expect(splitText('a\u0000b\u0007\u001b[31mc\ud800d', LIMIT)).toEqual(['ab[31mc\ufffdd'])
  expect(splitText(' \u200b\n\u2060\ufeff ', LIMIT)).toEqual([])
  expect(splitText('\u3164', LIMIT)).toEqual([])
  expect(splitText('שלום, החדר קר\r\nמאוד', LIMIT)).toEqual(['שלום, החדר קר\nמאוד'])
})

test('whatever the text, each part fits, none is empty, and what shows arrives in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.integer({ min: 20, max: 120 }),
      fc.constantFrom<Measure>('units', 'bytes'),
      (text, limit, measure) => {
        const parts = splitText(text, limit, measure)
        expect(parts.every((part) => measured(part, measure) <= limit)).toBe(true)
        expect(parts.every((part) => part.trim() !== '' && part.isWellFormed())).toBe(true)
        const bare = (one: string) => one.replace(/[\s\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]/gu, '')
        expect(bare(parts.join(''))).toBe(bare(sendable(text)))
      },
    ),
    { numRuns: 500 },
  )
})

test('100 kB are cut in a moment', () => {
  const started = performance.now()
  expect(splitText('空调坏了，三个小时没人来。'.repeat(8000), LIMIT).length).toBeGreaterThan(24)
  expect(splitText('👨‍👩‍👧‍👦'.repeat(9000), LIMIT).length).toBeGreaterThan(24)
  expect(performance.now() - started).toBeLessThan(4000)
})
