// Whether what was said before a message leaves only after it: queued still, or held back by the channel until then.
import type { ConversationId, MessageId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'

/** True where a guest who writes "go on" gets the rest without being asked what they mean. */
export async function stillLeaving(
  tx: Tx,
  conversationId: ConversationId,
  before: MessageId,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ leaving: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM message said JOIN message heard ON heard.id = ${before}::uuid
      WHERE said.conversation_id = ${conversationId}::uuid AND said.direction = 'out' AND said.seq < heard.seq
        AND (said.delivery = 'queued' OR said.sent_at > heard.at)
    ) AS leaving`
  return row!.leaving
}
