// What did not leave by itself and waits for a person: held because no channel carries it, or given up. A person reads
// it, passes it on, or sends it again.
import type { Instant } from '../base/clock.ts'
import type { ConversationId, HotelId, MessageId, StaffId } from '../base/ids.ts'
import { audit } from '../staff/audit.ts'
import { type Sql, type Tx, announce, empty, sql } from '../store/transaction.ts'
import type { ConversationKind } from './channel.ts'
import { type Content, contentText } from './content.ts'

export type Waiting = {
  readonly id: MessageId
  readonly conversationId: ConversationId
  readonly at: Instant
  readonly delivery: 'held' | 'failed'
  readonly channel: string
  readonly address: string
  readonly kind: ConversationKind
  readonly failure: string | null
  /** Nobody knows whether it arrived: sent again, it may arrive twice. */
  readonly maybeArrived: boolean
  /** It was given up within the last day, by a channel whose person has not shut the door, and is still of use. */
  readonly worthSending: boolean
  readonly language: string | null
  readonly hotelId: HotelId | null
}

/** Who deals with it: a member of staff, at the hotels where they have that right. */
export type Dealing = {
  readonly staffId: StaffId
  readonly hotels: readonly HotelId[]
  readonly now: Instant
}

const LIMIT = 200

/** What waits at these hotels: what was given up first, then what is held, each the newest first. 200 at most. */
export const waitingAt = (tx: Tx, hotels: readonly HotelId[]): Promise<Waiting[]> => waiting(tx, hotels)

/** The text of one waiting message, with what it belongs to; who read it is audited. Undefined where it is not theirs. */
export async function readWaiting(
  tx: Tx,
  id: string,
  { staffId, hotels, now }: Dealing,
): Promise<{ text: string; message: Waiting } | undefined> {
  const [message] = await waiting(tx, hotels, only(id))
  if (!message) return undefined
  const [row] = await tx.$queryRaw<{ content: Content }[]>`
    SELECT content FROM message WHERE id = ${message.id}::uuid`
  if (!row) return undefined
  const { channel, delivery } = message
  await audit(
    tx,
    {
      ...{ staffId, action: 'message.read', subject: 'message', subjectId: message.id },
      detail: { channel, delivery },
    },
    now,
  )
  return { text: contentText(row.content), message }
}

/** Puts a failed message back in line, as if it had not been tried. False when it is not there to be sent again. */
export async function sendAgain(tx: Tx, id: string, dealing: Dealing): Promise<boolean> {
  return (await requeue(tx, await waiting(tx, dealing.hotels, only(id)), dealing)) > 0
}

/**
 * The same for everything that is worth it, as after an outage: what was given up within the last day, but not to
 * whoever has shut the door, nor to a telephone or mail address after ten minutes, when a code is of no use any more.
 * Returns how many.
 */
export async function sendAllAgain(tx: Tx, dealing: Dealing): Promise<number> {
  return requeue(tx, await waiting(tx, dealing.hotels, sql`AND (${WORTH_SENDING})`, null), dealing)
}

async function requeue(tx: Tx, messages: readonly Waiting[], { staffId, now }: Dealing): Promise<number> {
  const rows = await tx.$queryRaw<{ id: MessageId; conversationId: ConversationId }[]>`
    UPDATE message SET delivery = 'queued', attempts = 0, unsure = 0, failure = NULL, next_attempt_at = now()
    WHERE id = ANY(${messages.map(({ id }) => id)}::uuid[]) AND delivery = 'failed'
    RETURNING id, conversation_id AS "conversationId"`
  for (const { id, conversationId } of rows) {
    await audit(tx, { staffId, action: 'message.sent-again', subject: 'message', subjectId: id }, now)
    announce(tx, 'send', conversationId)
    announce(tx, 'conversation', conversationId)
    announce(tx, 'outbox', conversationId)
  }
  return rows.length
}

const only = (id: string): Sql => sql`AND m.id::text = ${id}`

const WORTH_SENDING = sql`m.delivery = 'failed' AND c.blocked_at IS NULL
  AND m.at > now() - CASE WHEN c.kind = 'contact' THEN interval '10 minutes' ELSE interval '1 day' END`

// A line to a contact is its hotel's; one to a member of staff, of the hotels where they work. A guest's line that no hotel is known for yet is everyone's.
function waiting(
  tx: Tx,
  hotels: readonly HotelId[],
  more: Sql = empty,
  limit: number | null = LIMIT,
): Promise<Waiting[]> {
  const theirs = [...hotels]
  return tx.$queryRaw<Waiting[]>`
    SELECT m.id, m.conversation_id AS "conversationId", m.at, m.delivery, c.channel, c.address, c.kind, m.failure,
           m.delivery = 'failed' AND m.unsure > 0 AS "maybeArrived", (${WORTH_SENDING}) AS "worthSending", m.language,
           c.hotel_id AS "hotelId"
    FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.delivery IN ('held', 'failed')
      AND CASE
        WHEN c.hotel_id = ANY(${theirs}) THEN true
        WHEN c.kind = 'staff' THEN EXISTS (
          SELECT FROM staff_identity i JOIN staff_post p ON p.staff_id = i.staff_id AND p.active
          WHERE i.channel = c.channel AND i.sender = c.address AND p.hotel_id = ANY(${theirs}))
        ELSE c.hotel_id IS NULL AND c.kind = 'guest'
      END
      ${more}
    ORDER BY m.delivery, m.at DESC LIMIT ${limit}`
}
