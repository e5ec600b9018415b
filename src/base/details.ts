// What a person writes that tells who they are or how to reach them, and how it is kept out of a text. Pure.

const MAIL = /[\p{L}\p{N}._%+-]+\s?[@＠]\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const ADDRESS = /\b(?:https?:\/\/|www\.|t\.me\/)\S+/giu
const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{3,}/gu
/** Seven digits and more, as telephone, card and membership numbers are written; rooms and times are shorter. */
const LONG_NUMBER = /\+?\p{Nd}(?:[\s().\-–]{0,2}\p{Nd}){6,}/gu
/** Booking references: letters and at least four digits in one word. */
const REFERENCE = /(?<![\p{L}\p{N}])(?=[A-Z]{1,6}\d)[A-Z]{1,6}\d{5,}(?![\p{L}\p{N}])/giu
const MESSENGER =
  /(?:wechat|we chat|weixin|微信|微信号|kakao(?:talk)?|카카오톡|카톡|line|whatsapp|telegram|qq)\s*(?:id|号|아이디)?\s*[:：是]\s*[\w.-]{4,}/giu
export const POINTS =
  /\p{Nd}[\p{Nd},.]*\s*(?:k\s*)?(?:loyalty\s+|reward\s+|member(?:ship)?\s+)?(?:points?|积分|點數|포인트|ポイント)/giu
const NAMED = [
  /\b[Mm]y name(?: i|['’])s\s+[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]*){0,2}/gu,
  /\b[Tt]his is (?:Mr|Mrs|Ms|Miss|Dr)\.?\s+\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2}/gu,
  /(?:我(?:的名字)?叫|我的名字是|本人姓名[:：]?|姓名[:：])\s*\p{Script=Han}{2,4}?(?=[，。,.;；\s！!]|$)/gu,
  /(?:제 이름은|저는)\s*\p{Script=Hangul}{2,4}\s*(?:입니다|이에요|예요|이라고 합니다|라고 합니다)/gu,
  /(?:私の名前は|名前は)\s*[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{2,10}?(?:です|と申します)/gu,
]

/**
 * Puts something else in the place of mail addresses, links, messengers' ids, long numbers, booking references, names
 * that the text introduces, the names that are given, and whatever `also` finds.
 */
export function withoutDetails(
  text: string,
  names: readonly string[],
  instead: (found: string) => string,
  also: readonly RegExp[] = [],
): string {
  // Names last: a mail address without the name in it would no longer be known for one.
  const rest = [MAIL, ADDRESS, HANDLE, MESSENGER, ...also, REFERENCE, LONG_NUMBER, ...NAMED].reduce(
    (left, pattern) => left.replace(pattern, instead),
    text,
  )
  return withoutNames(rest, names, instead)
}

/** A family name alone may be an everyday word (王, Long): only what cannot be taken for one is hidden. */
function withoutNames(text: string, names: readonly string[], instead: (found: string) => string): string {
  return names
    .map((name) => name.trim())
    .filter((name) => (/^\p{Script=Latin}/u.test(name) ? name.length >= 3 : name.length >= 2))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(wholeName(name), instead), text)
}

function wholeName(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return /^\p{Script=Latin}/u.test(name)
    ? new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'giu')
    : new RegExp(escaped, 'gu')
}
