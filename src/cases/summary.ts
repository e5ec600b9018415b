// One line of the guest's own words, fit for a screen that many can see. Pure.
import { POINTS, withoutDetails } from '../base/details.ts'

/** Longest summary, in what a reader sees as characters. */
export const SUMMARY_LENGTH = 90

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
  const discreet = withoutDetails(line, names, () => HIDDEN, [POINTS])
  return cut(discreet.replace(/\s+/gu, ' ').trim(), SUMMARY_LENGTH) || HIDDEN
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
