// The small numbers that a text tells in words: two towels, 三楼, 두 장, お二人. Pure.

/** Numbers that must be told again, and those that another language may leave out: both, a pair. */
export type Told = { readonly strict: ReadonlySet<number>; readonly loose: ReadonlySet<number> }

const ENGLISH = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, n) => [word, n + 2]),
)
for (const [word, value] of [
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
] as const)
  ENGLISH.set(word, value)
const ENGLISH_WORDS = new RegExp(`\\b(?:${[...ENGLISH.keys()].join('|')})\\b`, 'g')
const ENGLISH_LOOSE = /\b(?:both|couple|pair|twice|double|twin|second)\b/g

const HAN = '一二三四五六七八九'
// 十分 is "very" in Chinese and "enough" in Japanese.
const CHINESE =
  /(?<!第|星期|礼拜|周|月)(?:[两兩二三四五六七八九]十[一二三四五六七八九]?|十[一二三四五六七八九]?(?!分(?!钟|鐘|間|以|後))|[两兩二三四五六七八九])(?= ?(?:个|個|条|條|位|点|點|小时|小時|分|天|晚|次|楼|樓|层|層|号|號|瓶|份|张|張|间|間|杯|套|双|雙|只|名|件|碗|支|把|辆|輛|片|袋|包|副|遍|处|種|种|日|月|年|卷|盒|床|人|岁|倍|枚|時|泊|階|本|回|部屋|台|着|週|歳|組|つ))/g
const CHINESE_LOOSE = /双方|双人|两者|俩|両方|両名|双床|一双|一对/g
const JAPANESE = new Map([
  ['ふたつ', 2],
  ['ふたり', 2],
  ['みっつ', 3],
  ['よっつ', 4],
  ['いつつ', 5],
])
const JAPANESE_WORDS = /ふたつ|ふたり|みっつ|よっつ|いつつ/g

const NATIVE = new Map([
  ['두', 2],
  ['세', 3],
  ['네', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
  ['열', 10],
  ['열두', 12],
  ['스무', 20],
])
const KOREAN =
  /(?<![가-힣])(열두|스무|다섯|여섯|일곱|여덟|아홉|[두세네열]) ?(?:장|개|명|시|시간|병|잔|번|곳|대|벌|켤레|사람|가지|박|달|세트|그릇|분)(?=$|[^가-힣]|[을를이가은는에로의만도과와씩])/g
const SINO = '일이삼사오육칠팔구'
const KOREAN_SINO =
  /(?<![가-힣])((?:[이삼사오육칠팔구]?십[일이삼사오육칠팔구]?)|[이삼사오육칠팔구]) ?(?:분|층|박|호|회)(?= ?(?:안|이내|후|뒤|정도|내|에|$|[^가-힣]|[을를이가은는의]))/g

// A grade of hotels is no number of anything.
const STARS = /\b(?:three|four|five|six)[- ]star\b|[三四五六]星|[삼사오육]성/g

/** The numbers from 2 that words tell. */
export function numbersInWords(text: string): Told {
  const plain = text.normalize('NFKC').toLowerCase().replace(STARS, '')
  const strict = new Set<number>()
  const loose = new Set<number>()
  for (const [word] of plain.matchAll(ENGLISH_WORDS)) strict.add(ENGLISH.get(word)!)
  for (const [word] of plain.matchAll(CHINESE)) strict.add(hanValue(word.replace(/[两兩]/g, '二')))
  for (const [word] of plain.matchAll(JAPANESE_WORDS)) strict.add(JAPANESE.get(word)!)
  for (const [, word = ''] of plain.matchAll(KOREAN)) strict.add(NATIVE.get(word)!)
  for (const [, word = ''] of plain.matchAll(KOREAN_SINO)) strict.add(sinoValue(word))
  if (ENGLISH_LOOSE.test(plain) || CHINESE_LOOSE.test(plain)) loose.add(2)
  ENGLISH_LOOSE.lastIndex = CHINESE_LOOSE.lastIndex = 0
  return { strict, loose }
}

const hanValue = (word: string): number => tensAndOnes(word, '十', HAN)
const sinoValue = (word: string): number => tensAndOnes(word, '십', SINO)

function tensAndOnes(word: string, ten: string, ones: string): number {
  const at = word.indexOf(ten)
  if (at < 0) return ones.indexOf(word) + 1
  const tens = at === 0 ? 1 : ones.indexOf(word[0]!) + 1
  const rest = word.slice(at + 1)
  return tens * 10 + (rest === '' ? 0 : ones.indexOf(rest) + 1)
}
