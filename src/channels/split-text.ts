// Cuts a long text into messages that a channel takes, at a paragraph where there is one, never inside a character.

/** What a channel's limit counts: UTF-16 units, as JavaScript does, or bytes of UTF-8. */
export type Measure = 'units' | 'bytes'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Where a text may be cut, best first; the cut comes after the match. */
const SEAMS = [/\n\s*\n/g, /\n/g, /[。！？…]|[.!?](?=\s)/g, /[、，；,;]|\s/g]

/** The text as messages of at most `limit` units or bytes each; none when nothing of it can be seen. */
export function splitText(text: string, limit: number, measure: Measure = 'units'): string[] {
  const parts: string[] = []
  let rest = sendable(text)
  for (let fits = fitting(rest, limit, measure); fits < rest.length; fits = fitting(rest, limit, measure)) {
    const cut = cutOf(rest, fits)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return [...parts, rest].filter(isVisible)
}

/** How long a text is, as the limit counts it. */
export const measured = (text: string, measure: Measure): number =>
  measure === 'units' ? text.length : Buffer.byteLength(text)

/** Without lone surrogates and control characters, which channels refuse or drop. */
export function sendable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}]/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .trim()
}

/** False for text of which nothing shows: spaces, zero-width characters and direction marks alone. */
export const isVisible = (text: string): boolean =>
  /[^\s\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]/u.test(text)

/** How many units from the beginning of a well-formed text fit a limit; at least one character. */
function fitting(text: string, limit: number, measure: Measure): number {
  if (measure === 'units' || text.length * 3 <= limit) return Math.min(text.length, limit)
  let bytes = 0
  let fits = 0
  for (const char of text) {
    bytes += Buffer.byteLength(char)
    if (bytes > limit && fits > 0) break
    fits += char.length
  }
  return fits
}

function cutOf(text: string, limit: number): number {
  const head = text.slice(0, limit)
  for (const seam of SEAMS) {
    const last = [...head.matchAll(seam)].at(-1)
    const cut = last ? last.index + last[0].length : 0
    if (cut > limit / 2) return wholeGraphemes(text, cut)
  }
  return wholeGraphemes(text, limit)
}

/** The largest cut, at most `limit`, that leaves graphemes whole; one longer than a message is cut between characters. */
function wholeGraphemes(text: string, limit: number): number {
  const around = graphemes.segment(text.slice(0, limit + 200)).containing(limit)
  const start = around?.index ?? limit
  if (start > 0) return start
  const code = text.charCodeAt(limit - 1)
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit
}
