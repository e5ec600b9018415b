// Which words of a guest's message somebody may need in another language. Pure.
import { type Language, answerIn } from '../base/locale.ts'
import type { Content } from './content.ts'

/** Longer texts are not translated. */
const LONGEST = 1500

/** What a guest wrote by hand; undefined for a tap, a thing without words, or what is too long to be translated. */
export function wordsToTranslate(content: Content): string | undefined {
  const text =
    content.kind === 'text' || content.kind === 'edited'
      ? content.text
      : 'caption' in content && content.kind !== 'location' && content.kind !== 'contact'
        ? (content.caption ?? '')
        : ''
  return /\p{L}/u.test(text) && text.length <= LONGEST ? text : undefined
}

/** Traditional characters are read by whoever reads simplified ones. */
export const reads = (reader: Language, language: string): boolean =>
  language === reader || (reader !== 'en' && answerIn(language) === reader)
