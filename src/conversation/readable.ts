// A message as it can be read: what cannot be seen or would only cost time is left out. The message itself is kept whole.

/** Enough for any complaint; a 100 kB message is read up to here. In UTF-16 units. */
export const READ_LIMIT = 4000

// Control and format characters, which include zero-width and direction marks, and unpaired surrogates; line breaks and
// tabs stay, and so does the zero-width joiner: emoji and some scripts are built with it.
const UNSEEN = /(?![\n\r\t\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu

/** The text without what nobody can see, its beginning where it is very long; '' where nothing is left. */
export function readable(text: string): string {
  const seen = text
    .slice(0, READ_LIMIT * 2)
    .replace(UNSEEN, '')
    .trim()
    .slice(0, READ_LIMIT)
    .replace(/\p{Cs}$/u, '')
  // A joiner or a variation selector by itself shows nothing.
  return /[^\s\p{Cf}\p{M}]/u.test(seen) ? seen : ''
}
