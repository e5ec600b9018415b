// One line of the guest's own words, fit for a screen that many can see. Pure.

/** Longest summary, in what a reader sees as characters. */
export const SUMMARY_LENGTH = 90

const MAIL = /[\p{L}\p{N}._%+-]+\s?[@＠]\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const ADDRESS = /\b(?:https?:\/\/|www\.|t\.me\/)\S+/giu
const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{3,}/gu
/** Seven digits and more, as telephone, card and membership numbers are written; rooms and times are shorter. */
const LONG_NUMBER = /\+?\p{Nd}(?:[\s().\-–]{0,2}\p{Nd}){6,}/gu
/** Booking references: letters and at least four digits in one word. */
const REFERENCE = /(?<![\p{L}\p{N}])(?=[A-Z]{1,6}\d)[A-Z]{1,6}\d{5,}(?![\p{L}\p{N}])/giu
const MESSENGER =
  /(?:wechat|we chat|weixin|微信|微信号|kakao(?:talk)?|카카오톡|카톡|line|whatsapp|telegram|qq)\s*(?:id|号|아이디)?\s*[:：是]\s*[\w.-]{4,}/giu
const POINTS =
  /\p{Nd}[\p{Nd},.]*\s*(?:k\s*)?(?:loyalty\s+|reward\s+|member(?:ship)?\s+)?(?:points?|积分|點數|포인트|ポイント)/giu
const NAMED = [
  /\b[Mm]y name(?: i|['’])s\s+[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]*){0,2}/gu,
  /\b[Tt]his is (?:Mr|Mrs|Ms|Miss|Dr)\.?\s+\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2}/gu,
  /(?:我(?:的名字)?叫|我的名字是|本人姓名[:：]?|姓名[:：])\s*\p{Script=Han}{2,4}?(?=[，。,.;；\s！!]|$)/gu,
  /(?:제 이름은|저는)\s*\p{Script=Hangul}{2,4}\s*(?:입니다|이에요|예요|이라고 합니다|라고 합니다)/gu,
  /(?:私の名前は|名前は)\s*[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{2,10}?(?:です|と申します)/gu,
]

const HIDDEN = '…'

/**
 * What a guest wrote as one short line: without control characters, addresses, long numbers, booking references and
 * the names given, cut between two characters as a reader sees them. Never empty.
 */
export function summarise(words: string, names: readonly string[] = []): string {
  const line = words
    .normalize('NFC')
    .slice(0, 2000)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/(?!\u200d)\p{Cf}+/gu, '')
  const discreet = [MAIL, ADDRESS, HANDLE, MESSENGER, POINTS, REFERENCE, LONG_NUMBER, ...NAMED].reduce(
    (text, pattern) => text.replace(pattern, HIDDEN),
    withoutNames(line, names),
  )
  return cut(discreet.replace(/\s+/gu, ' ').trim(), SUMMARY_LENGTH) || HIDDEN
}

/** A family name alone may be an everyday word (王, Long): only what cannot be taken for one is hidden. */
function withoutNames(line: string, names: readonly string[]): string {
  return names
    .map((name) => name.trim())
    .filter((name) => (/^\p{Script=Latin}/u.test(name) ? name.length >= 3 : name.length >= 2))
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replace(wholeName(name), HIDDEN), line)
}

function wholeName(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return /^\p{Script=Latin}/u.test(name)
    ? new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'giu')
    : new RegExp(escaped, 'gu')
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The text, at most so many graphemes long; a cut shows as an ellipsis. */
export function cut(text: string, length: number): string {
  const parts = Array.from(graphemes.segment(text), ({ segment }) => segment)
  return parts.length <= length
    ? text
    : `${parts
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
