// Numbers as words, zero to twenty, in the languages that guests answer in; katakana is read as hiragana.

const spoken = (words: string): (readonly [string, number])[] =>
  words.split(' ').flatMap((group, value) => group.split('|').map((word) => [word, value] as const))

/** What a whole answer may be, when it is a number in words. */
export const NUMERALS: ReadonlyMap<string, number> = new Map([
  ...spoken(
    'zero|nil|nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ),
  ...spoken(
    '零|〇|○ 一|壹 二|两|兩|贰 三|叁 四|肆 五|伍 六|陆 七|柒 八|捌 九|玖 十|拾|一十 十一 十二 十三 十四 十五',
  ),
  ...spoken('영|공|제로|빵 일 이 삼 사 오 육|륙 칠 팔 구 십 십일 십이 십삼'),
  ...spoken('영점 하나 둘 셋 넷 다섯 여섯 일곱 여덟|여덜 아홉 열 열하나 열둘'),
  // Only with the word for points, so that 네, yes, is no four.
  ...spoken('영점 한점 두점 세점 네점'),
  ...spoken('영점 한개 두개 세개 네개'),
  ...spoken(
    'ぜろ|れい いち|ひとつ に|ふたつ さん|みっつ よん|し|よっつ ご|いつつ ろく|むっつ なな|しち|ななつ はち|やっつ きゅう|く|ここのつ じゅう|とお じゅういち じゅうに',
  ),
])

const WORD =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)'
const NUMBER = `(?:\\d{1,2}|100|${WORD})`
const HAN = '[零〇一二两兩三四五六七八九十百]'
const UNIT = '(?: ?(?:points?|stars?|分|点|點|점))?'

/** Whole answers that are numbers, though not one whole number: halves, fractions, ranges, negatives, hundreds. */
export const UNCLEAR: readonly RegExp[] = [
  new RegExp(
    `^(?:[-−–+]|minus |negative |plus |负|負|マイナス|まいなす|마이너스 ?)(?:${NUMBER}|${HAN}+)${UNIT}$`,
    'u',
  ),
  new RegExp(`^${NUMBER}(?: (?:and )?(?:a )?(?:half|quarter)| point ${NUMBER}|[.,]\\d+)${UNIT}$`, 'u'),
  new RegExp(`^${NUMBER} ?(?:(?:分|点|點|점) ?\\d|(?:分|点|點|점)? ?(?:半|반))$`, 'u'),
  new RegExp(`^100${UNIT}$`, 'u'),
  new RegExp(
    `^(?:between |maybe |about |around )?${NUMBER}${UNIT} ?(?:-|–|—|~|〜|/|to|or|and|,|、|或|或者|到|至|か|から|または|이나|나|에서|또는|아니면) ?${NUMBER}${UNIT}$`,
    'u',
  ),
  new RegExp(`^(?:about|around|maybe|almost|nearly|over|under|less than|more than) ${NUMBER}$`, 'u'),
  new RegExp(`^${WORD}(?:[ -]${WORD})*${UNIT}$`, 'u'),
  new RegExp(`^${HAN}+(?:分|点|點)?(?:${HAN}+|半)?$`, 'u'),
  new RegExp(`^${HAN}+分?(?:或|或者|到|至|か)${HAN}+分?$`, 'u'),
  /^(?:[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구]?백)점?$/u,
  /^[영일이삼사오육칠팔구십]+ ?(?:점 ?(?:반|[영일이삼사오육칠팔구])|반)점?$/u,
  /^(?:\d{1,2}) ?점대?$/u,
]
