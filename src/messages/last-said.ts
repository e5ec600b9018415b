// The last words of a conversation before a message, for whoever must know what it answers.
import type { ConversationId, MessageId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'
import { type Content, contentText } from './content.ts'

export type LastSaid = { readonly from: 'guest' | 'hotel'; readonly text: string }

/** At most `limit` of what was said before the message, oldest first; what has no words is left out. */
export async function lastSaid(
  db: Tx,
  conversationId: ConversationId,
  before: MessageId,
  limit: number,
): Promise<LastSaid[]> {
  const rows = await db.$queryRaw<{ author: string; content: Content }[]>`
    SELECT m.author, m.content FROM message m
    WHERE m.conversation_id = ${conversationId}::uuid AND m.author <> 'event' AND m.content ->> 'kind' <> 'start'
      AND m.seq < (SELECT seq FROM message WHERE id = ${before}::uuid)
    ORDER BY m.seq DESC LIMIT ${limit}`
  return rows
    .reverse()
    .map(({ author, content }): LastSaid => ({
      from: author === 'guest' ? 'guest' : 'hotel',
      text: contentText(content),
    }))
    .filter(({ text }) => text !== '')
}
