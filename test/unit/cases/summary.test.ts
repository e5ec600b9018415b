import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SUMMARY_LENGTH, cut, summarise } from '../../../src/cases/summary.ts'

const length = (text: string) => [...new Intl.Segmenter().segment(text)].length

describe('what is left out of a summary', () => {
  test.each([
    ['call me at +86 138-1234-5678 about the noise', 'call me at … about the noise'],
    ['请打我电话１３８１２３４５６７８，空调坏了', '请打我电话…，空调坏了'],
    ['mail emma.carter@example.com please', 'mail … please'],
    ['see https://example.com/photo?x=1 of the mould', 'see … of the mould'],
    ['微信：hotel_guest88 联系我', '… 联系我'],
    ['my booking YQ20261101 has no breakfast', 'my booking … has no breakfast'],
    ['my name is emma and I am cold', '… and I am cold'],
    ['I have 12,500 points and nobody comes', 'I have … and nobody comes'],
    ['我有3200积分，房间还没打扫', '我有…，房间还没打扫'],
    ['My name is Emma Carter and the shower is cold', '… and the shower is cold'],
    ['我叫王思远，空调坏了', '…，空调坏了'],
    ['제 이름은 박서준입니다. 물이 안 나와요', '…. 물이 안 나와요'],
    ['名前は佐藤健と申します。Wi-Fiが切れます', '…。Wi-Fiが切れます'],
  ])('%s', (words, summary) => {
    expect(summarise(words)).toBe(summary)
  })

  test('the names that the hotel knows', () => {
    const names = ['Emma Carter', 'Carter', 'Emma', '王思远', '思远', '王', 'Li']
    expect(summarise('This is Emma (Mrs CARTER), room 1206', names)).toBe('This is … (Mrs …), room 1206')
    expect(summarise('王思远的房间漏水，王先生', names)).toBe('…的房间漏水，王先生')
    expect(summarise('The light is off', ['Li'])).toBe('The light is off')
  })

  test('rooms, times and amounts stay', () => {
    const words = '1206, since 19:30, three hours; 320 yuan'
    expect(summarise(words)).toBe(words)
  })

  test('line breaks, control and direction characters', () => {
    expect(summarise('a\r\n\tb\u0000\u202Ec\u200B d')).toBe('a b c d')
  })
})

test('a summary of nothing is still something', () => {
  expect(summarise(' \n\u200B ')).toBe('…')
})

test('it is cut between characters as a reader sees them', () => {
  expect(cut('👨‍👩‍👧‍👦'.repeat(4), 3)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…')
  expect(summarise('각'.normalize('NFD').repeat(200))).toHaveLength(SUMMARY_LENGTH)
})

test('whatever was written, it is one short line without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
      const summary = summarise(words)
      expect(length(summary)).toBeLessThanOrEqual(SUMMARY_LENGTH)
      expect(summary).not.toBe('')
      expect(summary).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
    }),
  )
})

test('a long hostile text takes no time', () => {
  const started = performance.now()
  for (const words of [
    '1 '.repeat(50_000),
    'a@'.repeat(50_000),
    '-'.repeat(100_000),
    'my name is '.repeat(9000),
  ]) {
    summarise(words)
  }
  expect(performance.now() - started).toBeLessThan(500)
})
