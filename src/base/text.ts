// Text as it may be kept and cut.

/** What PostgreSQL can keep of a text: no NUL, no half of a surrogate pair. Everything else stays as it is. */
export const storable = (text: string): string =>
  text.toWellFormed().replaceAll('\u0000', '').replaceAll('\ufffd', '')

/** JSON whose every string can be kept. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part))
