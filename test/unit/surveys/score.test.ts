import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadingScore, readScore } from '../../../src/surveys/score.ts'

const NPS = { low: 0, high: 10 }
const RATING = { low: 1, high: 5 }

const score = (text: string, scale = NPS) => {
  const read = readScore(text, scale)
  return read.kind === 'score' ? read.score : read.kind
}

/** One text between bars. */
const each = (texts: string): string[] => texts.split('|')

describe('a score in any script, typed or spoken', () => {
  test.each([
    [9, '9|９|⑨|❾|➈|⓽|9️⃣|٩|۹|९|๙| 9 |9.|9!|9。|\u200b9|9\u200e|"9"|(9)|09'],
    [9, "nine|Nine|NINE|nine.|a nine|I'd say nine|I would give it a 9|it's a 9|9 points|9pts|9/10|9 / 10"],
    [9, '9 out of 10|nine out of ten|9 of 10|9.0|9 please'],
    [9, '九|九分|九分。|玖|打9分|给9分|我给九分|9分吧|9 分|９分|评分：9|㊈|九點'],
    [9, '9점|구|구점|아홉|아홉 점|9점이요|9점입니다|9 점|구점이요|아홉이요|9점 드릴게요'],
    [9, '9点|九点|きゅう|キュウ|ｷｭｳ|く|9点です|きゅうです|９点です。|九です|9点でお願いします|ここのつ'],
    [10, '10|１０|⑩|🔟|ten|十|十分|10分|拾|满分|滿分|10점|십|십점|열|만점|じゅう|十点|満点|10/10|１０／１０'],
    [0, '0|０|⓪|zero|零|〇|零分|0점|영|공|ゼロ|れい|0点'],
    [4, '네 점|네점|四|넷|4|よん|し|사|4점'],
    [7, 'なな|しち|七分|칠|일곱|seven'],
    [2, '两分|二|두점|둘|に|two'],
  ])('%d: %s', (expected, texts) => {
    expect(each(texts).map((text) => [text, score(text)])).toEqual(
      each(texts).map((text) => [text, expected]),
    )
  })

  test('stars are counted', () => {
    expect(score('⭐⭐⭐⭐', RATING)).toBe(4)
    expect(score('★★★☆☆', RATING)).toBe(3)
    expect(score('⭐️⭐️⭐️⭐️⭐️', RATING)).toBe(5)
    expect(each('5 stars|五星|満点').map((text) => score(text, RATING))).toEqual([5, 5, 5])
  })
})

describe('a number that is no score of the scale is unclear', () => {
  test.each([
    '11|11分|11점|-1|−1|minus one|negative 1|负一|マイナス1|+11|100|100分',
    'nine and a half|9.5|９．５|9,5|9½|9 1/2|8 and a half|nine point five|九分半|9点5|9점 반|9점반|구점오',
    '9 or 10|9-10|8~9|8 to 9|nine or ten|9或10|九或十|八到九|9か10|9이나 10|9 아니면 10|between 8 and 9|8、9',
    'eleven|twenty|hundred|十一|二十|一百|십일|이십|じゅういち|11/10|4/5|about 9|thirty',
  ])('%s', (texts) => {
    expect(each(texts).map((text) => [text, score(text)])).toEqual(
      each(texts).map((text) => [text, 'unclear']),
    )
  })

  test('on a scale of five, six and nought are unclear', () => {
    for (const text of each('6|0|zero|六分|10|8/10|十'))
      expect([text, score(text, RATING)]).toEqual([text, 'unclear'])
  })
})

test.each([
  '| |hello|the room was cold|空调坏了|에어컨이 고장났어요|エアコンが壊れています|👍|🎉🎉|네|好|はい',
  '1206|10:30|119|911|2026-11-22|9 nights without sleep|3 hours nobody came|三个小时没人来|사이|이사|오이|いちご|しごと',
  '千万别|一般|一点都不好|someone|tennis|often|十分满意|🙂9🙂x|; DROP TABLE survey|<b>9</b>',
])('no attempt at a score: %s', (texts) => {
  expect(each(texts).map((text) => [text, score(text)])).toEqual(each(texts).map((text) => [text, 'none']))
})

test('a very long text is no attempt, and costs nothing to see', () => {
  expect(score('a'.repeat(100_000))).toBe('none')
  expect(score('9'.repeat(100_000))).toBe('none')
  expect(leadingScore('9'.repeat(100_000), NPS)).toBeUndefined()
  expect(leadingScore('9 '.repeat(50_000), NPS)).toBeUndefined()
})

describe('a score at the head of a longer answer', () => {
  test.each([
    ['9, but the air conditioning was loud', 9, 'but the air conditioning was loud'],
    ['9分，房间很好但空调有点吵', 9, '房间很好但空调有点吵'],
    ['8점. 조식이 아쉬웠어요', 8, '조식이 아쉬웠어요'],
    ['7点。朝食が残念でした', 7, '朝食が残念でした'],
    ['three - towels were missing', 3, 'towels were missing'],
    ['10\nlovely people', 10, 'lovely people'],
  ])('%s', (text, value, rest) => {
    expect(leadingScore(text, NPS)).toEqual({ score: value, rest })
  })

  test.each([
    ['2 nights without hot water'],
    ['9.5'],
    ['9, 10'],
    ['11, too loud'],
    ['10:30 is too late'],
    ['no, it was fine'],
    ['9'],
    ['9,'],
  ])('none in %s', (text) => {
    expect(leadingScore(text, NPS)).toBeUndefined()
  })
})

describe('whatever is typed', () => {
  test('a score read is always a whole number of the scale', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(...Array.from('0123456789/.-, 零一二三九十百分点점구십이きゅうじ½⭐nineten')),
          {
            maxLength: 6,
          },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(NPS, RATING), (typed, scale) => {
        const read = readScore(typed, scale)
        if (read.kind !== 'score') return
        expect(Number.isInteger(read.score)).toBe(true)
        expect(read.score).toBeGreaterThanOrEqual(scale.low)
        expect(read.score).toBeLessThanOrEqual(scale.high)
      }),
      { numRuns: 3000 },
    )
  })

  test('any integer in western, full-width or Arabic-Indic digits, with any unit, is read as itself or refused by the scale alone', () => {
    const shapes = [
      (n: number) => String(n),
      (n: number) => String(n).replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d))),
      (n: number) => String(n).replace(/\d/g, (d) => String.fromCodePoint(0x660 + Number(d))),
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(...shapes),
        fc.constantFrom('', '分', '점', '点', ' points', '점이요', '点です'),
        fc.constantFrom(NPS, RATING),
        (n, shape, unit, scale) => {
          expect(score(shape(n) + unit, scale)).toBe(n >= scale.low && n <= scale.high ? n : 'unclear')
        },
      ),
    )
  })

  test('a fraction is never rounded into a score', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('.', ',', '．'),
        (n, tenths, point) => {
          expect(score(`${n}${point}${tenths}`)).toBe('unclear')
        },
      ),
    )
  })
})
