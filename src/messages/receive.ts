// The way in: one statement makes the conversation if need be and stores the message; then the channel is answered.
import { type Duration, type Instant, seconds } from '../base/clock.ts'
import { type ConversationId, type MessageId, newId } from '../base/ids.ts'
import { storable, storableJson } from '../base/text.ts'
import type { Store } from '../store/database.ts'
import type { Incoming } from './channel.ts'

/** What became of a message that a channel handed in. */
export type Received =
  | { readonly kind: 'stored'; readonly id: MessageId; readonly conversationId: ConversationId }
  | { readonly kind: 'duplicate'; readonly id: MessageId; readonly conversationId: ConversationId }
  /** Too many at once from one person. `first` is true for the one message on which they should be told. */
  | {
      readonly kind: 'limited'
      readonly conversationId: ConversationId
      readonly first: boolean
      readonly retryAfter: Duration
    }

export const BURST_LIMIT = 20
export const BURST_SPAN: Duration = seconds(10)

type Row = {
  conversationId: ConversationId
  burst: number
  messageId: MessageId | null
  knownId: MessageId | null
}

/**
 * Stores a message exactly once, however often the channel delivers it. More than 20 in 10 s from one address are
 * refused until the span is over. When this returns, the message is committed.
 */
export async function receive(store: Store, heard: Incoming, now: Instant): Promise<Received> {
  const messageId = newId<MessageId>(now)
  const span = BURST_SPAN / 1000
  const rows = await store.db.$queryRaw<Row[]>`
    WITH line AS (
      INSERT INTO conversation AS c (id, channel, account, address, pulled, kind, hotel_id, display_name, heard_language,
                                     last_seq, burst_from, burst_count, heard_at, created_at)
      VALUES (${newId<ConversationId>(now)}::uuid, ${heard.channel}, ${heard.account}, ${heard.address},
              ${heard.pulled ?? false}, ${heard.kind}, ${heard.hotelId ?? null}, ${heard.displayName ? storable(heard.displayName) : null},
              ${heard.languageHint ?? null}, 1, ${now}, 1, ${now}, ${now})
      ON CONFLICT (channel, account, address) DO UPDATE SET
        last_seq = c.last_seq + 1,
        burst_from = CASE WHEN c.burst_from > ${now}::timestamptz - make_interval(secs => ${span}) THEN c.burst_from ELSE ${now} END,
        burst_count = CASE WHEN c.burst_from > ${now}::timestamptz - make_interval(secs => ${span}) THEN c.burst_count + 1 ELSE 1 END,
        heard_at = ${now},
        blocked_at = NULL
      RETURNING c.id, c.last_seq, c.burst_count
    ), stored AS (
      INSERT INTO message (id, conversation_id, seq, direction, author, sender, content, at, external_id)
      SELECT ${messageId}::uuid, line.id, line.last_seq, 'in', 'guest', ${heard.sender ?? null},
             ${storableJson(heard.content)}::jsonb, ${now}, ${heard.externalId}
      FROM line WHERE line.burst_count <= ${BURST_LIMIT}
      ON CONFLICT (conversation_id, external_id) WHERE external_id IS NOT NULL DO NOTHING
      RETURNING id
    )
    SELECT line.id AS "conversationId", line.burst_count AS burst, stored.id AS "messageId",
           (SELECT m.id FROM message m WHERE m.conversation_id = line.id AND m.external_id = ${heard.externalId}) AS "knownId"
    FROM line LEFT JOIN stored ON true`
  const [row] = rows
  if (!row) throw new Error('Receiving a message returned no row')
  const { conversationId } = row
  if (row.messageId) {
    store.live.publish([
      { kind: 'turn', id: conversationId },
      { kind: 'conversation', id: conversationId },
    ])
    return { kind: 'stored', id: row.messageId, conversationId }
  }
  if (row.knownId) return { kind: 'duplicate', id: row.knownId, conversationId }
  if (row.burst > BURST_LIMIT) {
    return { kind: 'limited', conversationId, first: row.burst === BURST_LIMIT + 1, retryAfter: BURST_SPAN }
  }
  // The first delivery is being stored by another transaction that committed while this one waited for the line.
  return receive(store, heard, now)
}
