// One spelling of a message before anything is understood: width, case, invisible characters, stretched letters.
import { toSimplified } from '../../base/han.ts'

/** What is read of a message; the rest of a very long one is kept by the inbox but not understood. */
const LONGEST = 4_000

export type Heard = {
  /** NFKC, no invisible or control characters, single spaces; case as written. */
  readonly text: string
  /** `text` in lower case, stretched letters shortened. */
  readonly lower: string
  /** `lower`, but Chinese in simplified characters. */
  readonly folded: string
  /** `folded` without punctuation and emoji: for messages that are a bare word. */
  readonly bare: string
}

/** Takes any string, also lone surrogates and stacked marks; linear in the text's length. */
export function normalise(raw: string): Heard {
  const text = raw
    .slice(0, LONGEST)
    .toWellFormed()
    .normalize('NFKC')
    .slice(0, LONGEST)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\uFE00-\uFE0F]+/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/[‘’`´]/g, "'")
    .replace(/ {2,}/g, ' ')
    .trim()
  const lower = text.toLowerCase().replace(/([^\d\s])\1{2,}/gu, '$1')
  const folded = /[\p{sc=Hira}\p{sc=Kana}]/u.test(lower) ? lower : toSimplified(lower)
  return { text, lower, folded, bare: withoutPunctuation(folded) }
}

/** Letters, digits and apostrophes, apart by single spaces. */
export const withoutPunctuation = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
