// What is sent to a model tells nobody who the guest is or how to reach them; a translation gets it back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { veil, veiled } from '../../../src/nlu/openai/veil.ts'

test.each([
  ['call me at +86 138-1234-5678 about 1206', 'call me at … about 1206'],
  ['mail emma.carter@example.com, my code is 483920', 'mail …, my code is …'],
  ['My name is Emma Carter, room 1206 at 19:30', '…, room 1206 at 19:30'],
  ['Carter in 1206: 40 minutes for 2 towels, 1,280 yuan', '… in 1206: 40 minutes for 2 towels, 1,280 yuan'],
  ['我叫王思远，电话１３８１２３４５６７８', '…，电话…'],
  ['전화 010-1234-5678', '전화 …'],
  ['1\u200b3\u200b8\u200b12345678', '…'],
])('%s', (text, sent) => {
  expect(veiled(text, ['Emma Carter', 'Emma', 'Carter'])).toBe(sent)
})

test('a translation keeps the marks and gets the details back', () => {
  const { text, lift } = veil('Dear Mr Carter, call 0571-8888-0000 or www.yunqi.example.', ['Carter'])
  expect(text).toBe('Dear Mr ⟦3⟧, call ⟦2⟧ or ⟦1⟧')
  expect(lift('尊敬的⟦3⟧先生，请致电⟦2⟧或访问⟦1⟧')).toBe(
    '尊敬的Carter先生，请致电0571-8888-0000或访问www.yunqi.example.',
  )
})

test.each([
  ['one is missing', '尊敬的⟦1⟧先生'],
  ['one stands there twice', '⟦1⟧⟦1⟧⟦2⟧'],
  ['one is made up', '⟦1⟧⟦2⟧⟦3⟧'],
  ['the details are guessed', '尊敬的Carter先生，请致电0571-8888-0000'],
])('a translation where %s is none', (_what, translation) => {
  expect(veil('Mr Carter, call 0571-8888-0000', ['Carter']).lift(translation)).toBeUndefined()
})

test('marks that a guest writes are no marks', () => {
  const { text, lift } = veil('⟦1⟧ and 138-1234-5678', [])
  expect(text).toBe('1 and ⟦1⟧')
  expect(lift('⟦1⟧, 1')).toBe('138-1234-5678, 1')
})

test('whatever is written, lifting what was veiled gives it back', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
    fc.constantFrom(
      '138-1234-5678',
      'a@b.example',
      'https://x.example/a@b.cd',
      'YQ20261101',
      'Emma Carter',
      '483920',
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const whole = parts.join(' ')
      const { text, lift } = veil(whole, ['Emma Carter', 'Emma'])
      expect(lift(text)).toBe(whole)
      expect(text).not.toMatch(/\d{6}|Emma|@b\.(?:example|cd)/)
    }),
  )
})
