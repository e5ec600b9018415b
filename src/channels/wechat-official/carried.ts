// What is known before a message is sent: what waits behind it, how far it got before, in whose text it went.
import type { Instant } from '../../base/clock.ts'
import type { MessageId } from '../../base/ids.ts'
import type { SaidContent } from '../../messages/content.ts'
import type { Store } from '../../store/database.ts'
import { join } from '../../store/transaction.ts'
import { type Left, type Terms, leftNow } from './window.ts'

/** A message that waits behind another in the same conversation. */
export type Follower = {
  readonly id: MessageId
  readonly content: SaidContent
  readonly language: string | null
  /** The turn it belongs to: messages of one turn are written at one instant. */
  readonly at: string
  /** In whose text it went before, if that was tried. */
  readonly carrierId: MessageId | null
}

export type Outlook = {
  readonly at: string
  /** The guest no longer follows the account. */
  readonly blocked: boolean
  readonly left: Left
  readonly toldAt: Instant | null
  /** In whose text it went, and what became of that. */
  readonly carrierId: MessageId | null
  readonly carrierUnsure: boolean
  readonly partsSent: number
  readonly receipt: string | null
  /** The next of them first. */
  readonly followers: readonly Follower[]
}

/** More than fit into one text. */
const MOST_FOLLOWERS = 20

/** Looks before a send. Undefined for what is no message of the outbox. */
export async function lookAhead(
  { db }: Store,
  { id, address }: { id: MessageId; address: string },
  terms: Terms,
  now: Instant,
): Promise<Outlook | undefined> {
  const [row] = await db.$queryRaw<(Omit<Outlook, 'left'> & Left)[]>`
    SELECT m.at::text AS at, c.blocked_at IS NOT NULL AS blocked, w.told_at AS "toldAt",
      carried.carrier_id AS "carrierId", coalesce(carrier.delivery = 'failed' AND carrier.unsure > 0, false) AS "carrierUnsure",
      coalesce(carried.parts_sent, 0) AS "partsSent", carried.receipt, ${leftNow(terms, now)},
      (SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY f.seq), '[]') FROM (
         SELECT n.id, n.content, n.language, n.at::text AS at, n.seq, k.carrier_id AS "carrierId"
         FROM message n LEFT JOIN wechat_carried k ON k.message_id = n.id
         WHERE n.conversation_id = m.conversation_id AND n.delivery = 'queued' AND n.seq > m.seq
         ORDER BY n.seq LIMIT ${MOST_FOLLOWERS}) f) AS followers
    FROM message m JOIN conversation c ON c.id = m.conversation_id
    LEFT JOIN wechat_window w ON w.address = ${address}
    LEFT JOIN wechat_carried carried ON carried.message_id = m.id
    LEFT JOIN message carrier ON carrier.id = carried.carrier_id
    WHERE m.id = ${id}::uuid`
  return row && { ...row, left: { message: row.message, tap: row.tap } }
}

/** Notes in whose text messages are about to go; what is known of messages that are done with is dropped. */
export async function noteCarried(
  { db }: Store,
  carrierId: MessageId,
  messages: readonly MessageId[],
): Promise<void> {
  await db.$executeRaw`
    WITH done AS (
      DELETE FROM wechat_carried k USING message m, message c
      WHERE c.id = ${carrierId}::uuid AND m.conversation_id = c.conversation_id AND k.message_id = m.id
        AND m.delivery <> 'queued'
    )
    INSERT INTO wechat_carried (message_id, carrier_id)
    SELECT r.id, ${carrierId}::uuid FROM unnest(ARRAY[${join([carrierId, ...messages])}]::uuid[]) AS r(id)
    ON CONFLICT (message_id) DO UPDATE SET carrier_id = excluded.carrier_id, receipt = NULL`
}

/** So many parts of it have left for certain. */
export async function notePartsSent({ db }: Store, id: MessageId, count: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO wechat_carried (message_id, carrier_id, parts_sent) VALUES (${id}::uuid, ${id}::uuid, ${count})
    ON CONFLICT (message_id) DO UPDATE SET parts_sent = excluded.parts_sent`
}

/** It has left, and what it carried with it. */
export async function noteReceipt({ db }: Store, carrierId: MessageId, receipt: string): Promise<void> {
  await db.$executeRaw`UPDATE wechat_carried SET receipt = ${receipt} WHERE carrier_id = ${carrierId}::uuid`
}

/** Nothing of it left in the text of another, nor did that take anything along: each goes by itself again. */
export async function forgetCarried({ db }: Store, id: MessageId): Promise<void> {
  await db.$executeRaw`
    DELETE FROM wechat_carried WHERE carrier_id = ${id}::uuid AND message_id <> ${id}::uuid
      OR message_id = ${id}::uuid AND carrier_id <> ${id}::uuid`
}

/** A part of it has left, or it has gone in the text of another. */
export async function hasBegun({ db }: Store, id: MessageId): Promise<boolean> {
  const [begun] = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM wechat_carried WHERE message_id = ${id}::uuid
      AND (parts_sent > 0 OR receipt IS NOT NULL OR carrier_id <> message_id)`
  return begun !== undefined
}
