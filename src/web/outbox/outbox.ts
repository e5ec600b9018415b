// Messages that did not leave: held for a person because no channel carries them, or given up.
import type { Instant } from '../../base/clock.ts'
import type { HotelId, MessageId } from '../../base/ids.ts'
import { type Content, contentText } from '../../messages/content.ts'
import { audit } from '../../staff/audit.ts'
import { type Tx, announce } from '../../store/transaction.ts'
import { type Desk, hotelIds } from '../desk.ts'

export type Waiting = {
  readonly id: MessageId
  readonly at: Instant
  readonly delivery: 'held' | 'failed'
  readonly channel: string
  readonly address: string
  readonly failure: string | null
  readonly language: string | null
  readonly hotelId: HotelId | null
}

const LIMIT = 100

/** What waits at the hotels of a desk, the newest first. Texts are read one by one, with readText. */
export const waitingOf = (db: Tx, desk: Desk): Promise<Waiting[]> => waiting(db, desk)

/** The text of one waiting message, with what it belongs to; who read it is audited. */
export async function readText(
  tx: Tx,
  desk: Desk,
  id: string,
): Promise<{ text: string; message: Waiting } | undefined> {
  const message = await waitingMessage(tx, desk, id)
  if (!message) return undefined
  const [row] = await tx.$queryRaw<{ content: Content }[]>`
    SELECT content FROM message WHERE id = ${message.id}::uuid`
  if (!row) return undefined
  const read = { staffId: desk.member.id, action: 'message.read', subject: 'message', subjectId: message.id }
  await audit(tx, { ...read, detail: { channel: message.channel, delivery: message.delivery } }, desk.now)
  return { text: contentText(row.content), message }
}

/** Puts a failed message back in line, as if it had not been tried. False when it is not there to be sent again. */
export async function sendAgain(tx: Tx, desk: Desk, id: string): Promise<boolean> {
  const message = await waitingMessage(tx, desk, id)
  if (message?.delivery !== 'failed') return false
  const rows = await tx.$queryRaw<{ conversationId: string }[]>`
    UPDATE message SET delivery = 'queued', attempts = 0, unsure = 0, failure = NULL, next_attempt_at = ${desk.now}
    WHERE id = ${message.id}::uuid AND delivery = 'failed' RETURNING conversation_id::text AS "conversationId"`
  const [line] = rows
  if (!line) return false
  const sent = {
    staffId: desk.member.id,
    action: 'message.sent-again',
    subject: 'message',
    subjectId: message.id,
  }
  await audit(tx, sent, desk.now)
  announce(tx, 'send', line.conversationId)
  announce(tx, 'conversation', line.conversationId)
  return true
}

async function waitingMessage(tx: Tx, desk: Desk, id: string): Promise<Waiting | undefined> {
  return (await waiting(tx, desk, id))[0]
}

// A line to a contact is of the hotel that wrote first, and of those where that guest stays; one to a member of staff,
// of the hotels where they work. A guest's line that no hotel is known for yet is everyone's.
function waiting(tx: Tx, desk: Desk, id: string | null = null): Promise<Waiting[]> {
  const hotels = hotelIds(desk, 'see-outbox')
  return tx.$queryRaw<Waiting[]>`
    SELECT m.id, m.at, m.delivery, c.channel, c.address, m.failure, m.language, c.hotel_id AS "hotelId"
    FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.delivery IN ('held', 'failed') AND (${id}::text IS NULL OR m.id::text = ${id})
      AND CASE
        WHEN c.hotel_id = ANY(${hotels}) THEN true
        WHEN c.kind = 'contact' THEN EXISTS (
          SELECT FROM guest g JOIN stay s ON s.guest_id = g.id
          WHERE (lower(g.email) = lower(c.address) OR g.phone = c.address) AND s.hotel_id = ANY(${hotels}))
        WHEN c.kind = 'staff' THEN EXISTS (
          SELECT FROM staff_identity i JOIN staff_post p ON p.staff_id = i.staff_id AND p.active
          WHERE i.channel = c.channel AND i.sender = c.address AND p.hotel_id = ANY(${hotels}))
        ELSE c.hotel_id IS NULL AND c.kind = 'guest'
      END
    ORDER BY m.at DESC LIMIT ${LIMIT}`
}
