// A translation stands beside its original only where it says no more and no less, as far as a program can tell.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/base/locale.ts'
import { isFaithful, isWritten, sameFigures } from '../../../src/messages/faithful.ts'
import { isSummary } from '../../../src/nlu/write-with-model.ts'
import { BAD, GOOD, LATER_BAD, LATER_GOOD, type Sample } from './model-faithful-samples.ts'

describe('a faithful one', () => {
  test.each([
    ['Your towels will be there in 10 minutes.', '毛巾将在10分钟内送到。', 'zh-CN'],
    [
      '请稍等，师傅15:00到1206房间。',
      'One moment please, the technician will be in room 1206 at 15:00.',
      'en',
    ],
    ['수건 2장을 바로 가져다드리겠습니다.', 'すぐにタオルを2枚お持ちいたします。', 'ja'],
    ['We refund 1,280.50 yuan.', '1280.50위안을 환불해 드리겠습니다.', 'ko'],
    ['已为您退款1280元。', 'We have refunded 1280 yuan.', 'en'],
    ['Ok!', '好的！', 'zh-CN'],
    ['See https://yunqi.example/map', '请看 https://yunqi.example/map', 'zh-CN'],
    ['١٢٠٦ غرفة باردة', 'Room 1206 is cold', 'en'],
    ['The wifi network is Yunqi-Guest.', 'Wi-Fi 网络名称是 Yunqi-Guest。', 'zh-CN'],
    ['万分抱歉，马上为您更换。', 'I am terribly sorry, it will be replaced at once.', 'en'],
  ] as const)('%s -> %s', (original, translation, to) => {
    expect(isFaithful(original, translation, to)).toBe(true)
  })
})

describe('not a faithful one', () => {
  test.each([
    ['another figure', 'In 10 minutes.', '15分钟内。', 'zh-CN'],
    ['a figure too many', 'Soon.', '10分钟内。', 'zh-CN'],
    ['a figure too few', 'Room 1206 at 15:00.', '1206号房。', 'zh-CN'],
    ['a time in another form', 'At 15:00.', 'At 3 pm.', 'en'],
    ['a sum in words', '我们会补偿您。', 'We will pay you a thousand yuan in compensation.', 'en'],
    ['a sum in words', 'We will be there.', '我们会给您一千元。', 'zh-CN'],
    ['a refund that was not there', 'We are sorry.', '非常抱歉，我们全额退款。', 'zh-CN'],
    ['a favour that was not there', '非常抱歉。', 'We are sorry, your stay is free of charge.', 'en'],
    ['a favour that was not there', 'We are sorry.', '죄송합니다. 무료로 업그레이드해 드리겠습니다.', 'ko'],
    ['a favour that was not there', 'We are sorry.', '申し訳ございません。ポイントを進呈いたします。', 'ja'],
    ['a link that was not there', '请稍等。', 'One moment please: https://evil.example', 'en'],
    ['an address that was not there', '请稍等。', 'One moment please, write to me@evil.example', 'en'],
    ['a link that is gone', 'See https://yunqi.example', '请看网站', 'zh-CN'],
    ['another language', 'One moment please.', 'Einen Moment bitte.', 'ko'],
    ['another language', 'One moment please.', 'One moment please.', 'zh-CN'],
    ['another language', 'One moment please.', '请稍等。', 'ja'],
    ['another language', 'One moment please.', '少々お待ちください。', 'zh-CN'],
    ['nothing', 'One moment please.', ' ', 'zh-CN'],
    ['a novel', 'Ok.', '好的。'.repeat(60), 'zh-CN'],
    [
      'a word for a letter',
      'We will bring the towels and the slippers to your room and then clean the bathroom.',
      '好',
      'zh-CN',
    ],
    ['what turns the text around', 'Room please.', '房间\u202e请。', 'zh-CN'],
    ['what cannot be seen', 'Room please.', '房\u200b间请。', 'zh-CN'],
  ] as const)('%s: %s -> %s', (_what, original, translation, to) => {
    expect(isFaithful(original, translation, to)).toBe(false)
  })
})

describe('measured on translations written for it', () => {
  const refused = (samples: readonly Sample[]) =>
    samples.filter(([original, translation, to]) => !isFaithful(original, translation, to))
  const passed = (samples: readonly Sample[]) =>
    samples.filter(([original, translation, to]) => isFaithful(original, translation, to))

  test('those that the rules were made with: 0 of 70 good ones refused, 0 of 74 bad ones passed', () => {
    expect([GOOD.length, BAD.length]).toEqual([70, 74])
    expect(refused(GOOD)).toEqual([])
    expect(passed(BAD)).toEqual([])
  })

  // Heard for the first time 12 of the 100 good ones were refused and 13 of the 100 bad ones passed: that is what to
  // expect. What could be mended was mended then.
  test('those that were written later: 1 of 100 good ones refused, 4 of 100 bad ones passed', () => {
    expect([LATER_GOOD.length, LATER_BAD.length]).toEqual([100, 100])
    expect(refused(LATER_GOOD).length).toBeLessThanOrEqual(1)
    expect(passed(LATER_BAD).length).toBeLessThanOrEqual(4)
  })

  test('every bad one says something that its original does not: none is refused for its length or script', () => {
    for (const [, translation, to] of [...BAD, ...LATER_BAD]) {
      expect(isWritten(translation, to)).toBe(true)
      expect(isFaithful(translation, translation, to)).toBe(true)
    }
  })
})

test('of a language whose words are not known here figures and favours are compared, no more', () => {
  const original = 'La ducha no funciona y llevamos dos horas esperando en la 1206'
  const translation = '淋浴坏了，我们在1206等了两个小时。'
  expect(isFaithful(original, translation, 'zh-CN', 'es')).toBe(true)
  expect(isFaithful(original, translation.replace('1206', '1207'), 'zh-CN', 'es')).toBe(false)
  expect(isFaithful(original, `${translation}请全额退款。`, 'zh-CN', 'es')).toBe(false)
  expect(isFaithful('¿Nos pueden cambiar de habitación?', '可以给我们换房吗？', 'zh-CN', 'es')).toBe(true)
})

test('figures are the same in any script and order, and a single changed digit is seen', () => {
  expect(sameFigures('1206, 15:00', '15:00 １２０６')).toBe(true)
  expect(sameFigures('2026-11-03', '2026年11月3日')).toBe(true)
  expect(sameFigures('1,280 yuan', '1280元')).toBe(true)
  fc.assert(
    fc.property(
      fc.array(fc.nat(99_999), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (numbers, at, by) => {
        const text = numbers.join(' towels ')
        const other = numbers
          .map((number, n) => (n === at % numbers.length ? number + by : number))
          .join('条毛巾')
        expect(sameFigures(text, numbers.toReversed().join('条毛巾'))).toBe(true)
        expect(sameFigures(text, other)).toBe(false)
      },
    ),
  )
})

test('nothing passes that is in no language', () => {
  for (const to of LANGUAGES) expect(isFaithful('One moment please.', '?!…', to)).toBe(false)
})

describe('a summary', () => {
  const source = 'Room 1206: no hot water since 19:30, second time. 40 minutes and nobody came.'
  test.each([
    [true, 'No hot water in 1206 since 19:30; nobody came within 40 minutes.'],
    [false, 'No hot water in 1207.'],
    [false, 'No hot water in 1206; the guest wants 500 yuan.'],
    [false, 'No hot water in 1206. See https://evil.example'],
    [false, '1206房间没有热水。'],
    [false, ''],
    [false, `No hot water. ${'It is cold. '.repeat(60)}`],
    [false, 'No hot\u202e water in 1206.'],
  ])('%s: %s', (fits, written) => {
    expect(isSummary(written, source, 'en')).toBe(fits)
  })
})
