// Cuts a long text into messages that Telegram takes, at a paragraph where there is one, never inside a character.

/** Telegram's limit, in UTF-16 units. */
export const TEXT_LIMIT = 4096

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Where a text may be cut, best first; the cut comes after the match. */
const SEAMS = [/\n\s*\n/g, /\n/g, /[。！？…]|[.!?](?=\s)/g, /[、，；,;]|\s/g]

/** The text as messages of at most `limit` units each; none when nothing of it can be seen. */
export function splitText(text: string, limit = TEXT_LIMIT): string[] {
  const parts: string[] = []
  let rest = sendable(text)
  while (rest.length > limit) {
    const cut = cutOf(rest, limit)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return [...parts, rest].filter(isVisible)
}

/** Without lone surrogates and control characters, which Telegram refuses or drops. */
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
