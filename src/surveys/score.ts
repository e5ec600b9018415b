// Reads a score that a guest typed or spoke, in any script: 9, ９, ⑨, 九分, 9점, 아홉, きゅう, nine, 9/10. Pure.
import { NUMERALS, UNCLEAR } from './numerals.ts'

/** A whole-number scale, both ends included. */
export type Scale = { readonly low: number; readonly high: number }

export type ReadScore =
  | { readonly kind: 'score'; readonly score: number }
  /** A number, but not one whole number of the scale: 11, 9.5, "9 or 10". Worth asking again. */
  | { readonly kind: 'unclear' }
  /** No attempt at a number. */
  | { readonly kind: 'none' }

const UNCLEAR_SCORE: ReadScore = { kind: 'unclear' }
const NO_SCORE: ReadScore = { kind: 'none' }

/** What the whole text says as a score; a score with other words beside it is none (see leadingScore). */
export function readScore(text: string, scale: Scale): ReadScore {
  if (text.length > 200) return NO_SCORE
  // Normalisation would turn 9½ into 91/2.
  if (/^[^\p{L}]*\d\s*[¼½¾⅐-⅞]/u.test(text)) return UNCLEAR_SCORE
  const plain = normalised(text)
  if (plain === '' || plain.length > 40) return NO_SCORE
  const stars = starsIn(plain)
  if (stars !== undefined) return within(stars, scale)
  if (/^(满分|滿分|만점|満点|full marks)$/.test(plain)) return { kind: 'score', score: scale.high }
  const [numerator, denominator] = parts(plain)
  if (denominator !== undefined && denominator !== scale.high) return UNCLEAR_SCORE
  const value = numeral(numerator)
  if (value !== undefined) return within(value, scale)
  return UNCLEAR.some((pattern) => pattern.test(plain)) ? UNCLEAR_SCORE : NO_SCORE
}

/**
 * A score at the head of a longer answer, and the rest of it: "9, but the air conditioning was loud". The two must
 * be parted by a punctuation mark or a line break, so that "2 nights without hot water" is no score.
 */
export function leadingScore(text: string, scale: Scale): { score: number; rest: string } | undefined {
  const plain = text.trim()
  const match = HEAD.exec(plain)
  const rest = plain.slice(match?.[0].length).trim()
  const read = match ? readScore(match[1]!, scale) : NO_SCORE
  return read.kind === 'score' && /\p{L}/u.test(rest) ? { score: read.score, rest } : undefined
}

const HEAD = /^([^,，、.。;；:：!！\n]{1,20}?)\s{0,9}(?:[,，、;；!！\n]|[.。:：](?!\d)|\s[-–—]+\s)/u

const within = (value: number, { low, high }: Scale): ReadScore =>
  value >= low && value <= high ? { kind: 'score', score: value } : UNCLEAR_SCORE

/** Black and white stars, as people draw a rating: ★★★★☆ is 4. */
function starsIn(text: string): number | undefined {
  if (!/^[★⭐🌟☆\s]+$/u.test(text)) return undefined
  const full = text.match(/[★⭐🌟]/gu)?.length ?? 0
  return full > 0 ? full : undefined
}

/** "9/10" and "nine out of ten" into their two numbers. */
function parts(text: string): [string, number | undefined] {
  const split = /^(.+?)\s*(?:\/|⁄|out of|of)\s*(.+)$/.exec(text)
  const denominator = split ? numeral(split[2]!) : undefined
  return split && denominator !== undefined ? [split[1]!, denominator] : [text, undefined]
}

function numeral(text: string): number | undefined {
  const word = bare(text)
  if (/^\d{1,2}(?:\.0)?$/.test(word)) return Number(word)
  return NUMERALS.get(word)
}

const BEFORE =
  /^(?:(?:i(?:'d| would)? (?:say|give (?:it|you)|rate it|go (?:for|with))|it's|its|score|my score(?: is)?|a|an|我给|我打|给|打|评分|評分|점수는)(?: an?)?(?:\s*[:：]\s*|\s+|(?=[\p{Script=Han}\d])))/u
const AFTER =
  /\s*(?:points?|pts?|stars?|please|thanks|分吧|分呢|分|點|点です|点かな|点で|点でお願いします|点|てん|です|でお願いします|颗星|顆星|星|점입니다|점이요|점이에요|점요|점 ?드려요|점 ?드릴게요|점 ?줄게요|점|개|입니다|이요|이에요|예요|요)$/u

/** Without the small words that people put around a number: "I'd say 9", 打9分, 9점이요, 9点です. */
function bare(text: string): string {
  const inner = text.replace(BEFORE, '').trim()
  const joined = inner.replaceAll(' ', '')
  if (NUMERALS.has(joined) || inner === '') return joined
  const trimmed = inner.replace(AFTER, '').trim()
  return trimmed === '' ? inner : trimmed
}

/** One form for every way of writing the same thing: width, circled digits, keycaps, other scripts' digits, kana, case. */
function normalised(text: string): string {
  return text
    .replace(/\u{1F51F}/gu, '10')
    .replace(/[\u2776-\u277f]/g, (mark) => String(mark.charCodeAt(0) - 0x2775))
    .replace(/[\u2780-\u2789]/g, (mark) => String(mark.charCodeAt(0) - 0x277f))
    .replace(/[\u278a-\u2793]/g, (mark) => String(mark.charCodeAt(0) - 0x2789))
    .replace(/[\u24f5-\u24fe]/g, (mark) => String(mark.charCodeAt(0) - 0x24f4))
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}\ufe0f\u20e3]/gu, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .replace(/\p{Nd}/gu, (digit) => westernDigit(digit))
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'「“(（]+|[\s"'」”)）.。!！~～、,，…]+$/gu, '')
}

/** Unicode keeps each script's ten digits together, beginning at its zero. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810,
]

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  const zero = ZEROS.find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}
