// A text as it is compared: the same letters for the same words.

/** Small letters, full width and compatibility forms folded, one space at most. */
export const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
