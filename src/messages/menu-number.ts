// The number of a choice, as people write it when that is all they write: 2, ②, 2️⃣, 二, 第二个, 2번이요, 2番で. Pure.

/** Undefined where the text says anything else, or more: "2 nights", "2 or 3", "-2", "¥2". */
export function numberSaid(text: string): number | undefined {
  if (text.length > LONGEST) return undefined
  const plain = bare(text)
  for (const [form, words] of FORMS) {
    const said = form.exec(plain)?.[1]
    if (said !== undefined) return digits(said) ?? han(said) ?? words?.get(said)
  }
  return digits(plain) ?? han(plain) ?? WORDS.get(plain)
}

const LONGEST = 40

/** Without the marks around it and the small words that people put beside a number. */
function bare(text: string): string {
  const plain = Array.from(text.normalize('NFKC'), (char) => DRAWN.get(char) ?? char)
    .join('')
    // A keycap is a digit with two marks after it.
    .replace(/[\p{Cf}\ufe0f\u20e3]/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
  return unmarked(unmarked(unmarked(plain).replace(BEFORE, '')).replace(AFTER, ''))
}

/** A minus, a currency or a per cent sign would say that it is no choice; these say nothing. */
const MARKS = '\\s"\'“”‘’「」『』()\\[\\]【】<>《》.。,、;:!~…·・•*_`#→👍🙏😊🙂👌'
const AROUND = new RegExp(`^[${MARKS}]+|[${MARKS}]+$`, 'gu')
const unmarked = (text: string): string => text.replace(AROUND, '')

/** What Unicode draws as a number in a disc and NFKC leaves as it is. */
const DRAWN: ReadonlyMap<string, string> = new Map([
  ['🔟', '10'],
  ['⓿', '0'],
  ...['❶', '➀', '➊', '⓵'].flatMap((first) =>
    Array.from({ length: 10 }, (_, n): [string, string] => [
      String.fromCodePoint(first.codePointAt(0)! + n),
      String(n + 1),
    ]),
  ),
])

const anyOf = (words: string): string => `(?:${words.split(', ').join('|')})`

const BEFORE = new RegExp(
  '^' +
    `(?:${anyOf("i'll take, i'll have, i'll go with, i choose, i want, i'd like, choose, take, pick, select, reply, answer, it's")} )?` +
    `(?:the )?(?:${anyOf('option, number, choice, item, no, nr')}(?:[.:] ?| |(?=\\d)))?` +
    `(?:${anyOf('我要, 我选择, 我选, 我選, 选项, 選項, 编号, 編號, 选择, 選擇, 选, 選, 要, 就, 那就, 回复, 回覆, 答')} ?){0,2}` +
    `(?:${anyOf('선택은, 선택, 번호는, 번호, 저는, 番号は, 答えは')} ?)?`,
  'u',
)

const AFTER = new RegExp(
  `(?: ${anyOf('please, pls, thanks, thank you, one, one please')}|` +
    `${anyOf('吧, 啦, 呀, 啊, 哦')}? ?${anyOf('谢谢, 谢谢你, 謝謝, 麻烦了')}?|` +
    ` ?${anyOf('입니다, 이에요, 예요, 이요, 요, 으로, 으로요')}| ?(?:으로|로)? ?${anyOf('할게요, 해주세요, 해 주세요, 부탁드려요, 부탁드립니다, 부탁해요, 선택할게요, 선택합니다')}|` +
    `${anyOf('です, で, でお願いします, をお願いします, お願いします, にします, がいいです, を選びます')})$`,
  'u',
)

const listed = (words: string, from = 1): [string, number][] =>
  words.split(' ').flatMap((group, n) => group.split('|').map((word): [string, number] => [word, n + from]))

/** Each of these alone would be another word. */
const SINO_KOREAN = new Map(listed('일 이 삼 사 오 육|륙 칠 팔 구 십 십일 십이'))
const ORDINALS = new Map(listed('첫|한 두|둘 세|셋 네|넷 다섯 여섯 일곱 여덟 아홉 열'))
const WORDS = new Map([
  ...listed('zero one two three four five six seven eight nine ten eleven twelve', 0),
  ...listed('first second third fourth fifth sixth seventh eighth ninth tenth'),
  ...listed('하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열'),
  ...listed('ひとつ ふたつ みっつ よっつ いつつ'),
])

/** Numbers with a word that counts choices, and what else may stand for the number in them. */
const FORMS: readonly (readonly [RegExp, ReadonlyMap<string, number>?])[] = [
  [/^(.{1,3}?) ?번$/u, SINO_KOREAN],
  [/^(.{1,3}?) ?번째 ?[거것]?$/u, ORDINALS],
  [/^(.{1,3}?) ?(?:番|番目|号|號|つ目)$/u],
  [/^第 ?(.{1,3}?) ?(?:个|個|项|項|条|條|号|號|番)?$/u],
  [/^(\d{1,2})(?:st|nd|rd|th)$/u],
]

const digits = (text: string): number | undefined => (/^\d{1,2}$/.test(text) ? Number(text) : undefined)

const HAN = '零一二三四五六七八九'
const HAN_TOO: Readonly<Record<string, string>> = { 〇: '零', 两: '二', 兩: '二' }

/** 0 to 99: 二, 十, 十二, 二十, 二十二. */
function han(text: string): number | undefined {
  const plain = Array.from(text, (char) => HAN_TOO[char] ?? char).join('')
  const one = HAN.indexOf(plain)
  if (plain.length === 1 && one >= 0) return one
  const [whole, tens = '一', ones = '零'] =
    /^([一二三四五六七八九])?十([一二三四五六七八九])?$/u.exec(plain) ?? []
  return whole === undefined ? undefined : HAN.indexOf(tens) * 10 + HAN.indexOf(ones)
}
