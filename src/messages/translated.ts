// What messages say in another language, as a model has it: kept beside them, never in their place.
import type { Instant } from '../base/clock.ts'
import type { ConversationId, MessageId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import { storable } from '../base/text.ts'
import type { Tx } from '../store/transaction.ts'

export async function keepTranslation(
  tx: Tx,
  kept: {
    readonly messageId: MessageId
    readonly language: Language
    readonly text: string
    readonly usageId: string
  },
  now: Instant,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO model_translation (message_id, language, text, usage_id, at)
    VALUES (${kept.messageId}::uuid, ${kept.language}, ${storable(kept.text)}, ${kept.usageId}::uuid, ${now})
    ON CONFLICT (message_id, language) DO NOTHING`
}

/** The translations of a conversation's messages into a language, by message. */
export async function translationsOf(
  db: Tx,
  conversationId: ConversationId,
  language: Language,
): Promise<ReadonlyMap<MessageId, string>> {
  const rows = await db.$queryRaw<{ messageId: MessageId; text: string }[]>`
    SELECT t.message_id AS "messageId", t.text FROM model_translation t JOIN message m ON m.id = t.message_id
    WHERE m.conversation_id = ${conversationId}::uuid AND t.language = ${language}`
  return new Map(rows.map(({ messageId, text }) => [messageId, text]))
}
