// Whether a translation says no more and no less than its original, as far as a program can tell: the same figures and
// links, no money or favour that was not there, in the language that was asked for. Pure.
import type { Language } from '../base/locale.ts'
import { addsNoFavour, addsNothing, allDay, keepsDoubt } from './faithful-concepts.ts'
import { keepsDenials } from './faithful-negation.ts'
import { type Told, numbersInWords } from './faithful-numbers.ts'

/**
 * True where the translation may stand beside its original. `from` as it was heard; where it is a language whose words
 * are not known here, figures, links and favours are all that can be compared.
 */
export function isFaithful(original: string, translation: string, to: Language, from?: string): boolean {
  return (
    translation.trim() !== '' &&
    !HIDDEN.test(translation) &&
    isOfLength(original, translation) &&
    isWritten(translation, to) &&
    sameList(linksIn(original), linksIn(translation)) &&
    (isKnown(from)
      ? sameNumbers(original, translation) &&
        addsNothing(original, translation) &&
        keepsDoubt(original, translation) &&
        keepsDenials(original, translation)
      : sameFigures(original, translation) && addsNoFavour(original, translation))
  )
}

const isKnown = (from: string | undefined): boolean =>
  from === undefined || ['en', 'zh', 'yue', 'ko', 'ja'].includes(from.toLowerCase().split(/[-_]/)[0]!)

/** The same figures, and the same numbers in words; "two" may become 2, and 2 "two", but neither 3. */
function sameNumbers(one: string, other: string): boolean {
  if (LARGE.test(plain(one)) !== LARGE.test(plain(other))) return false
  const [before, after] = [numbersInWords(one), numbersInWords(other)]
  const [figures, others] = [figuresIn(allDay(one)), figuresIn(allDay(other))]
  const known = (told: Told, among: readonly string[]) => (number: number) =>
    told.strict.has(number) || told.loose.has(number) || among.includes(String(number))
  const inWords = (told: Told, text: string) => (figure: string) =>
    told.strict.has(Number(figure)) || (figure === '1' && ONE.test(plain(text)))
  return (
    without(figures, others).every(inWords(after, other)) &&
    without(others, figures).every(inWords(before, one)) &&
    [...before.strict].every(known(after, others)) &&
    [...after.strict].every(known(before, figures))
  )
}

const ONE = /\b(?:one|an?|per|each|every)\b|[一每毎各]|ひと|한|하나/i

/** What the first list holds more of. */
function without(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return one.filter((figure) => {
    const at = left.indexOf(figure)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** True where both texts hold the same numbers, whatever the script and the order. */
export const sameFigures = (one: string, other: string): boolean =>
  sameList(figuresIn(one), figuresIn(other)) && LARGE.test(plain(one)) === LARGE.test(plain(other))

const plain = (text: string): string => text.normalize('NFKC')

/** What turns a text around, or cannot be seen. */
const HIDDEN = /(?!\u200d)[\p{Cf}\p{Co}]|(?![\n\t])\p{Cc}/u

/** Each number as its digits: 1,280.50 is one, 15:00 and 2026-11-03 are two and three. */
function figuresIn(text: string): string[] {
  const found = plain(text).match(/\p{Nd}+(?:,\p{Nd}{3}(?!\p{Nd}))*(?:\.\p{Nd}+)?/gu) ?? []
  return found
    .map((number) =>
      digits(number)
        .replace(/,/g, '')
        .replace(/^0+(?=\d)/, ''),
    )
    .sort()
}

/** NFKC leaves the digits of other scripts as they are. */
const digits = (number: string): string =>
  number.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero -= 1
    return /[0-9]/.test(digit) ? digit : String(digit.codePointAt(0)! - zero)
  })

/** Sums in words, and numbers told figure by figure, which no digit shows. */
const LARGE =
  /\b(?:hundred|thousand|million|billion)s?\b|[百千万萬億亿](?!分|忙|请|請|勿|别|不要|一)|[백천만억]\s?(?:원|달러|위안|엔)|[〇零幺一二三四五六七八九]{6,}|[공영일이삼사오육칠팔구]{7,}|(?:\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b[\s,-]*){5,}/iu

/** Links and mail addresses, an address without its https:// too. */
export const linksIn = (text: string): string[] =>
  (
    plain(text).match(
      /(?:https?:\/\/|www\.)[^\s<>"'，。、）)]+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\w.-])(?:[a-z\d][a-z\d-]*\.)+(?:(?:com|net|org|info|biz|cn|kr|jp|tw|hk|io|app|shop|top|xyz|link|site|online|vip|cc|ly)(?![\w-])|[a-z]{2,}\/[\w?])/giu,
    ) ?? []
  ).sort()

/** A letter of Chinese says as much as three of English. */
function isOfLength(original: string, translation: string): boolean {
  const ratio = (translation.length + 10) / (original.length + 10)
  return ratio > 0.15 && ratio < 6
}

/** Of the letters of a text, how much is written in a script; one of East Asia says as much as several of Latin. */
function share(text: string, script: RegExp, weight = 1): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const own = text.match(script)?.length ?? 0
  return letters === 0 ? 0 : (own * weight) / (own * weight + letters - own)
}

const EAST_ASIAN_WEIGHT = 2.5

/** True where most of a text is in the script of that language. */
export function isWritten(translation: string, to: Language): boolean {
  const text = plain(translation).replace(/(?:https?:\/\/|www\.)\S+/giu, '')
  const kana = text.match(/[\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0
  switch (to) {
    case 'en':
      return share(text, /\p{sc=Latin}/gu) >= 0.7
    case 'zh-CN':
      return share(text, /\p{sc=Han}/gu, EAST_ASIAN_WEIGHT) >= 0.4 && kana <= 1
    case 'ko':
      return share(text, /\p{sc=Hang}/gu, EAST_ASIAN_WEIGHT) >= 0.4
    case 'ja':
      return share(text, /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/gu, EAST_ASIAN_WEIGHT) >= 0.4 && kana > 0
  }
  return to satisfies never
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((part, n) => part === other[n])
