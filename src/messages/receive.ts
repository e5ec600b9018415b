// The way in: one statement makes the conversation if need be and stores the message; then the channel is answered.
import { type Duration, type Instant, after, before, seconds } from '../base/clock.ts'
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
  knownId: MessageId | null
  messageId: MessageId | null
  burst: number
}

/**
 * Stores a message exactly once, however often the channel delivers it. More than 20 in 10 s from one address are
 * refused until the span is over. When this returns, the message is committed.
 */
export async function receive(store: Store, heard: Incoming, now: Instant): Promise<Received> {
  const { channel, account, address, kind, pulled = false, externalId } = heard
  const id = newId<MessageId>(now)
  const displayName = heard.displayName ? storable(heard.displayName) : null
  // Clocks differ between machines, and some messages tell when they were sent: a burst lies on either side of now.
  const [from, to] = [before(now, BURST_SPAN), after(now, BURST_SPAN)]
  const rows = await store.db.$queryRaw<Row[]>`
    WITH known AS (
      SELECT m.id, c.id AS line FROM conversation c JOIN message m ON m.conversation_id = c.id
      WHERE c.channel = ${channel} AND c.account = ${account} AND c.address = ${address} AND m.external_id = ${externalId}
    ), line AS (
      INSERT INTO conversation AS c (id, channel, account, address, pulled, kind, hotel_id, display_name, heard_language,
                                     last_seq, burst_from, burst_count, heard_at, created_at)
      SELECT ${newId<ConversationId>(now)}::uuid, ${channel}, ${account}, ${address}, ${pulled}, ${kind}, ${heard.hotelId ?? null},
             ${displayName}, ${heard.languageHint ?? null}, 1, ${now}, 1, ${now}, ${now}
      WHERE NOT EXISTS (SELECT FROM known)
      ON CONFLICT (channel, account, address) DO UPDATE SET
        last_seq = c.last_seq + 1,
        burst_from = CASE WHEN c.burst_from > ${from} AND c.burst_from < ${to} THEN c.burst_from ELSE ${now} END,
        burst_count = CASE WHEN c.burst_from > ${from} AND c.burst_from < ${to} THEN c.burst_count + 1 ELSE 1 END,
        heard_at = ${now},
        heard_language = coalesce(c.heard_language, excluded.heard_language),
        display_name = coalesce(c.display_name, excluded.display_name),
        blocked_at = NULL
      RETURNING c.id, c.last_seq, c.burst_count
    ), stored AS (
      INSERT INTO message (id, conversation_id, seq, direction, author, sender, content, at, external_id)
      SELECT ${id}::uuid, line.id, line.last_seq, 'in', 'guest', ${heard.sender ?? null},
             ${storableJson(heard.content)}::jsonb, ${now}, ${externalId}
      FROM line WHERE line.burst_count <= ${BURST_LIMIT}
      ON CONFLICT (conversation_id, external_id) WHERE external_id IS NOT NULL DO NOTHING
      RETURNING id
    )
    SELECT coalesce(known.line, line.id) AS "conversationId", known.id AS "knownId", stored.id AS "messageId",
           line.burst_count AS burst
    FROM (VALUES (1)) one LEFT JOIN known ON true LEFT JOIN line ON true LEFT JOIN stored ON true`
  const [row] = rows
  if (!row) throw new Error('Receiving a message returned no row')
  const { conversationId, knownId, messageId, burst } = row
  if (knownId) return { kind: 'duplicate', id: knownId, conversationId }
  if (messageId) {
    // Whoever reads along sees what was said at once, however long its turn has to wait.
    store.live.publish([
      { kind: 'turn', id: conversationId },
      { kind: 'heard', id: conversationId },
    ])
    return { kind: 'stored', id: messageId, conversationId }
  }
  if (burst > BURST_LIMIT)
    return { kind: 'limited', conversationId, first: burst === BURST_LIMIT + 1, retryAfter: BURST_SPAN }
  // Delivered twice at once: the other delivery was stored while this one waited for the line.
  return receive(store, heard, now)
}
