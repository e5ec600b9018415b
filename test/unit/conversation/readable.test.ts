// What can be read of a message.
import { expect, test } from 'vitest'
import { READ_LIMIT, readable } from '../../../src/conversation/readable.ts'

test.each([
  ['nothing', ''],
  ['spaces', ' \t\n '],
  ['zero-width characters', '\u200b\u200c\u2060\ufeff'],
  ['a joiner alone', '\u200d'],
  ['direction marks', '\u202e\u2066'],
  ['control characters', '\u0000\u0007\u001b'],
  ['half a character', '\ud800'],
])('%s: there is nothing to read', (_name, text) => {
  expect(readable(text)).toBe('')
})

test('what hides between letters is left out, line breaks stay', () => {
  expect(readable('he\u200bl\u0000lo\nyou\u202e')).toBe('hello\nyou')
})

test('a family of emoji stays together', () => {
  expect(readable('👨‍👩‍👧 ok')).toBe('👨‍👩‍👧 ok')
})

test('right-to-left text is read as it is', () => {
  expect(readable('مرحبا')).toBe('مرحبا')
})

test('100 kB are read up to the limit, without half a character at its end', () => {
  const long = readable(`a${'😀'.repeat(50_000)}`)
  expect(long.length).toBeLessThanOrEqual(READ_LIMIT)
  expect(long.isWellFormed()).toBe(true)
})
