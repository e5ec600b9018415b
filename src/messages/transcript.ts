// What was said in a conversation, in the order that everyone sees.
import type { ConversationId, MessageId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'
import { type Choice, type Content, type SaidContent, contentText } from './content.ts'

export type Spoken = {
  readonly id: MessageId
  /** Its place in the conversation; gaps mean nothing. */
  readonly seq: number
  readonly at: Date
  readonly from: 'guest' | 'bot' | 'staff'
  readonly text: string
  readonly language: string | null
  readonly choices: readonly Choice[]
  readonly link: SaidContent['link']
  readonly content: Content
  /** Of something that carries a file: being fetched, kept, or why it is not. */
  readonly file: 'wanted' | 'kept' | 'refused' | 'failed' | null
  readonly mediaType: string | null
  readonly fileFailure: string | null
  /** The channel's own id of what a guest said. */
  readonly externalId: string | null
  /**
   * Of what we said: queued, sent, failed (and why), held for a person because no channel carries it, or moved: it went
   * out by another channel of the guest's.
   */
  readonly delivery: 'queued' | 'sent' | 'failed' | 'held' | 'moved' | null
  /** By which channel it went out instead. */
  readonly wentBy: string | null
  readonly failure: string | null
  readonly staffName: string | null
}

type Row = Omit<Spoken, 'text' | 'choices' | 'link' | 'from'> & { author: Spoken['from'] }

/** Messages after a place in the conversation (0: from the start), oldest first; what nobody said is left out. */
export async function transcript(
  tx: Tx,
  conversationId: ConversationId,
  { after = 0, limit = 500 }: { after?: number; limit?: number } = {},
): Promise<Spoken[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT m.id, m.seq::int AS seq, m.at, m.author, m.content, m.language, m.delivery, m.failure, s.name AS "staffName",
           m.external_id AS "externalId", a.state AS file, a.media_type AS "mediaType",
           a.failure AS "fileFailure",
           CASE WHEN m.delivery = 'moved' THEN (
             SELECT c.channel FROM moved_message v JOIN conversation c ON c.id = v.conversation_id
             WHERE v.message_id = m.id) END AS "wentBy"
    FROM message m LEFT JOIN staff s ON s.id = m.staff_id LEFT JOIN attachment a ON a.message_id = m.id
    WHERE m.conversation_id = ${conversationId}::uuid AND m.seq > ${after} AND m.author <> 'event'
      AND m.content ->> 'kind' <> 'start'
    ORDER BY m.seq LIMIT ${limit}`
  return rows.map(({ author, ...row }) => ({
    ...row,
    from: author,
    text: contentText(row.content),
    choices: row.content.kind === 'said' ? (row.content.choices ?? []) : [],
    link: row.content.kind === 'said' ? row.content.link : undefined,
  }))
}

/** The place of a message in its conversation; 0, the beginning, where it is not there. */
export async function placeOf(tx: Tx, conversationId: ConversationId, messageId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ seq: number }[]>`
    SELECT seq::int AS seq FROM message WHERE conversation_id = ${conversationId}::uuid AND id::text = ${messageId}`
  return row?.seq ?? 0
}

/** The place of the newest message; 0 in an empty conversation. */
export async function lastPlace(tx: Tx, conversationId: ConversationId): Promise<number> {
  const [row] = await tx.$queryRaw<{ seq: number }[]>`
    SELECT last_seq::int AS seq FROM conversation WHERE id = ${conversationId}::uuid`
  return row?.seq ?? 0
}

type Address = { readonly channel: string; readonly account: string; readonly address: string }

/** The conversation at an address, if anything was ever said there. */
export async function lineAt(
  tx: Tx,
  { channel, account, address }: Address,
): Promise<{ id: ConversationId; language: string | null; heard: string | null } | undefined> {
  const [row] = await tx.$queryRaw<{ id: ConversationId; language: string | null; heard: string | null }[]>`
    SELECT id, language, heard_language AS heard FROM conversation
    WHERE channel = ${channel} AND account = ${account} AND address = ${address}`
  return row
}

/** What a choice was called when it was last offered at an address; undefined where it never was. */
export async function choiceLabel(
  tx: Tx,
  { channel, account, address }: Address,
  choiceId: string,
): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ label: string }[]>`
    SELECT choice ->> 'label' AS label
    FROM conversation c
    JOIN message m ON m.conversation_id = c.id AND m.direction = 'out'
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(m.content -> 'choices', '[]')) AS choice
    WHERE c.channel = ${channel} AND c.account = ${account} AND c.address = ${address} AND choice ->> 'id' = ${choiceId}
    ORDER BY m.seq DESC LIMIT 1`
  return row?.label
}
