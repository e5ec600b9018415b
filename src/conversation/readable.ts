// A message as it can be read: what cannot be seen or would only cost time is left out. The message itself is kept whole.

/** Enough for any complaint; a 100 kB message is read up to here. In UTF-16 units. */
export const READ_LIMIT = 4000

// Control characters but line breaks and tabs; zero-width and direction marks; unpaired surrogates. The zero-width
// joiner stays: emoji and some scripts are built with it.
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu

/** The text without what nobody can see, its beginning where it is very long; '' where nothing is left. */
export function readable(text: string): string {
  const seen = text
    .slice(0, READ_LIMIT * 2)
    .replace(UNSEEN, '')
    .trim()
    .slice(0, READ_LIMIT)
  return /[^\s\u200d\ufe0f]/u.test(seen) ? seen : ''
}
