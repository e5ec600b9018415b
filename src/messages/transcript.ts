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
  /** Of what we said: queued, sent, failed (and why), or held for a person because no channel carries it. */
  readonly delivery: 'queued' | 'sent' | 'failed' | 'held' | null
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
    SELECT m.id, m.seq::int AS seq, m.at, m.author, m.content, m.language, m.delivery, m.failure, s.name AS "staffName"
    FROM message m LEFT JOIN staff s ON s.id = m.staff_id
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

/** The place of a message in its conversation; undefined when it is not there. */
export async function placeOf(
  tx: Tx,
  conversationId: ConversationId,
  messageId: string,
): Promise<number | undefined> {
  const [row] = await tx.$queryRaw<{ seq: number }[]>`
    SELECT seq::int AS seq FROM message WHERE conversation_id = ${conversationId}::uuid AND id::text = ${messageId}`
  return row?.seq
}
