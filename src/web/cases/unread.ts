// Which of a guest's messages the reader of a page cannot read yet.
import type { MessageId } from '../../base/ids.ts'
import { type Language, answerIn } from '../../base/locale.ts'
import type { Entry } from './case-view.ts'

/** Longer ones are not translated. */
const LONGEST = 1500

/** The guest's messages that the reader cannot read and that nobody has translated yet. Pure. */
export function unread(
  entries: readonly Entry[],
  reader: Language,
  translated: ReadonlyMap<string, string>,
): Unread[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'said' || entry.spoken.from !== 'guest') return []
    const { id, content, language } = entry.spoken
    const text =
      content.kind === 'text' || content.kind === 'edited'
        ? content.text
        : 'caption' in content && content.kind !== 'location' && content.kind !== 'contact'
          ? (content.caption ?? '')
          : ''
    if (!language || reads(reader, language) || translated.has(id) || !/\p{L}/u.test(text)) return []
    return text.length > LONGEST ? [] : [{ id, text, language }]
  })
}
type Unread = { readonly id: MessageId; readonly text: string; readonly language: string }

/** Traditional characters are read by whoever reads simplified ones. */
const reads = (reader: Language, language: string): boolean =>
  language === reader || (reader !== 'en' && answerIn(language) === reader)
