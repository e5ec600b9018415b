// What is sent to a model carries no contact details and no names: each is replaced by a mark, and put back afterwards.
import { withoutDetails } from '../../base/details.ts'

/** A one-time code, as it is typed: rooms, prices and times are shorter. */
const CODE = /(?<!\p{Nd})\p{Nd}{3}[\s-]?\p{Nd}{3}(?!\p{Nd})/gu

/** A text without details, fit to be only read. */
export function veiled(text: string, names: readonly string[]): string {
  return withoutDetails(plain(text), names, () => '…', [CODE])
}

export type Veil = {
  readonly text: string
  /** The details, where a translation has every mark exactly once; undefined where one is missing, new or twice. */
  readonly lift: (translation: string) => string | undefined
}

const MARK = /⟦(\d+)⟧/g

/** A text whose details are marks that a translation keeps: ⟦1⟧. */
export function veil(text: string, names: readonly string[]): Veil {
  const hidden: string[] = []
  const marked = withoutDetails(plain(text), names, (found) => `⟦${hidden.push(found)}⟧`, [CODE])
  const marks = marksIn(marked)
  const restore = (part: string): string =>
    part.replace(MARK, (_mark, number: string) => restore(hidden[Number(number) - 1] ?? ''))
  return {
    text: marked,
    lift: (translation) => (sameMarks(marks, marksIn(translation)) ? restore(translation) : undefined),
  }
}

const marksIn = (text: string): string[] => Array.from(text.matchAll(MARK), ([mark]) => mark).sort()

const sameMarks = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((mark, n) => mark === other[n])

/** Without invisible characters, which would hide details from the search, and without marks of its own. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[⟦⟧]/g, '')
    .replace(/(?!\u200d)[\p{Cf}]+/gu, '')
    .replace(/(?![\n\t])\p{Cc}+/gu, ' ')
