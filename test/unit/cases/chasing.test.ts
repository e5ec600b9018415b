import { describe, expect, test } from 'vitest'
import { isChasing, onlyChases } from '../../../src/cases/chasing.ts'

describe('someone who waits', () => {
  test.each([
    'still nobody here',
    'no one came yet',
    'Nothing has happened',
    "it's still not fixed",
    'any update?',
    '还没人来',
    '怎么还没来',
    '还要多久',
    '아직 아무도 안 왔어요',
    '언제 와요?',
    'まだ誰も来ません',
    'いつ来ますか',
  ])('%s', (words) => {
    expect(isChasing(words)).toBe(true)
  })
  test.each([
    'the wifi is slow',
    '空调坏了',
    '와이파이가 느려요',
    '部屋が寒いです',
    'two more towels please',
  ])('not: %s', (words) => {
    expect(isChasing(words)).toBe(false)
  })
})

describe('someone who only waits, and names nothing', () => {
  test.each([
    'still nobody',
    'Still no one here!!',
    'any update?',
    "I'm still waiting, it's been 40 minutes",
    "it's still not fixed",
    '现在还没人来',
    '怎么还没有人来？',
    '等了半个小时了，还没人来',
    '还要多久啊',
    '아직도 안 와요',
    '아직 아무도 안 왔어요',
    '언제 오나요?',
    'まだ誰も来ません',
    'いつ来ますか',
    'もう30分待っています',
  ])('%s', (words) => {
    expect(onlyChases(words)).toBe(true)
  })
  test.each([
    'the wifi is still not working',
    'no one brought the towels yet',
    '毛巾还没送来',
    '空调还没修好',
    '수건이 아직 안 왔어요',
    '와이파이가 아직 안 돼요',
    'タオルがまだ届きません',
    'お湯がまだ出ません',
    '1206',
    'thank you',
    '',
  ])('not: %s', (words) => {
    expect(onlyChases(words)).toBe(false)
  })
})
