// Which of a guest's messages the reader of a page cannot read yet.
import type { MessageId } from '../../base/ids.ts'
import type { Language } from '../../base/locale.ts'
import { reads, wordsToTranslate } from '../../messages/translatable.ts'
import type { Entry } from './case-view.ts'

/** The guest's messages that the reader cannot read and that nobody has translated yet. Pure. */
export function unread(
  entries: readonly Entry[],
  reader: Language,
  translated: ReadonlyMap<string, string>,
): Unread[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'said' || entry.spoken.from !== 'guest') return []
    const { id, content, language } = entry.spoken
    const text = wordsToTranslate(content)
    if (!language || reads(reader, language) || translated.has(id) || text === undefined) return []
    return [{ id, text, language }]
  })
}
type Unread = { readonly id: MessageId; readonly text: string; readonly language: string }
