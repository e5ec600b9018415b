// A text as it is compared: the same letters for the same words.
import { isChinese, toSimplified } from './han.ts'

/** Small letters, full width and compatibility forms folded, one space at most, Chinese in simplified characters. */
export function folded(text: string): string {
  const said = text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
  return isChinese(said) ? toSimplified(said) : said
}
