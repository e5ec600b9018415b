// The inbox: which message is next, who may take its turn, and how a turn is settled. One worker holds a conversation
// by a lease with a fencing number; a worker that stalled past its lease can settle nothing.
import type { Duration, Instant } from '../base/clock.ts'
import type { ConversationId, GuestId, HotelId, MessageId, StaffId } from '../base/ids.ts'
import type { Store } from '../store/database.ts'
import { type Tx, announce } from '../store/transaction.ts'
import type { ConversationKind } from './channel.ts'
import { inScriptOf } from './chinese-script.ts'
import type { EventContent, HeardContent } from './content.ts'
import { type Saying, insertSpoken, spokenRows } from './say.ts'

/** Longer than understanding may take (2.5 s), short enough that a crash is made good within 10 s. */
const LEASE_SECONDS = 8

/** A conversation as the worker found it, and the message whose turn it is. */
export type Claim = {
  readonly conversationId: ConversationId
  readonly fence: bigint
  readonly channel: string
  readonly account: string
  readonly address: string
  readonly kind: ConversationKind
  readonly displayName: string | null
  readonly hotelId: HotelId | null
  readonly guestId: GuestId | null
  readonly language: string | null
  readonly languageChosen: boolean
  /** The language last heard, or the channel's hint. */
  readonly heardLanguage: string | null
  readonly dialog: unknown
  readonly takenOver: boolean
  readonly messageId: MessageId
  readonly content: HeardContent | EventContent
  readonly sender: string | null
  /** Turns of this message that failed. */
  readonly attempts: number
  /** The member of staff who is linked to this sender, if any. */
  readonly staffId: StaffId | null
}

/**
 * Leases a conversation and returns its oldest unhandled message; undefined when there is none or another holds it. A
 * lease that ran out, since its turn failed or its worker died, counts as a failed attempt at that message.
 */
export async function claim(store: Store, conversationId: ConversationId): Promise<Claim | undefined> {
  const [row] = await store.db.$queryRaw<Claim[]>`
    WITH head AS (
      SELECT m.id, m.content, m.sender, m.attempts, c.turn_until > '-infinity' AS failed
      FROM message m JOIN conversation c ON c.id = m.conversation_id
      WHERE m.conversation_id = ${conversationId}::uuid AND m.direction = 'in' AND m.handled_at IS NULL
      ORDER BY m.seq LIMIT 1
    ), line AS (
      UPDATE conversation c SET turn_until = now() + make_interval(secs => ${LEASE_SECONDS}), turn_fence = turn_fence + 1
      FROM head WHERE c.id = ${conversationId}::uuid AND c.turn_until <= now()
      RETURNING c.*
    ), counted AS (
      UPDATE message m SET attempts = m.attempts + 1 FROM head, line WHERE m.id = head.id AND head.failed
    )
    SELECT line.id AS "conversationId", line.turn_fence AS fence, line.channel, line.account, line.address, line.kind,
           line.display_name AS "displayName", line.hotel_id AS "hotelId", line.guest_id AS "guestId", line.language,
           line.language_chosen AS "languageChosen", line.heard_language AS "heardLanguage", line.dialog,
           line.taken_over_at IS NOT NULL AS "takenOver", head.id AS "messageId", head.content, head.sender,
           head.attempts + head.failed::int AS attempts, identity.staff_id AS "staffId"
    FROM line CROSS JOIN head
    LEFT JOIN staff_identity identity ON identity.channel = line.channel AND identity.account = line.account
      AND identity.sender = coalesce(head.sender, line.address)`
  return row
}

/** Conversations that have something unhandled and that nobody holds: who waits longest first, events last. */
export async function unhandled(store: Store): Promise<ConversationId[]> {
  const rows = await store.db.$queryRaw<{ id: ConversationId }[]>`
    SELECT m.conversation_id AS id FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.direction = 'in' AND m.handled_at IS NULL AND c.turn_until <= now()
    GROUP BY m.conversation_id ORDER BY bool_and(m.author = 'event'), min(m.at) LIMIT 200`
  return rows.map(({ id }) => id)
}

/** The lease ran out, or another worker settled the message: everything this turn did must be rolled back. */
export class LeaseLost extends Error {}

/** Checks the lease under the row's lock, which is then held to the end of the transaction. */
export async function hold(
  tx: Tx,
  { conversationId, fence, messageId }: Claim,
): Promise<{ takenOver: boolean }> {
  const [row] = await tx.$queryRaw<{ takenOver: boolean }[]>`
    SELECT c.taken_over_at IS NOT NULL AS "takenOver" FROM conversation c
    JOIN message m ON m.id = ${messageId}::uuid AND m.handled_at IS NULL
    WHERE c.id = ${conversationId}::uuid AND c.turn_fence = ${fence} FOR NO KEY UPDATE OF c`
  if (!row) throw new LeaseLost(`Another worker took the turn of ${conversationId}`)
  return row
}

/** What a turn leaves behind in its conversation. */
export type Outcome = {
  readonly language: string
  readonly languageChosen: boolean
  readonly heardLanguage: string | null
  readonly hotelId: HotelId | null
  readonly dialog: unknown
  readonly sayings: readonly Saying[]
}

/**
 * Marks the message handled, stores the dialog, writes the replies and lets the lease go, in one statement. Returns
 * true when another message already waits.
 */
export async function settle(tx: Tx, taken: Claim, outcome: Outcome, now: Instant): Promise<boolean> {
  const rows = spokenRows(await inScriptOf(outcome.heardLanguage, outcome.sayings), now)
  const [settled] = await tx.$queryRaw<{ pulled: boolean; handled: boolean; more: boolean }[]>`
    WITH line AS (
      UPDATE conversation SET last_seq = last_seq + ${rows.length}, language = ${outcome.language},
        language_chosen = ${outcome.languageChosen}, heard_language = ${outcome.heardLanguage},
        hotel_id = coalesce(${outcome.hotelId}, hotel_id), dialog = ${JSON.stringify(outcome.dialog)}::jsonb,
        turn_until = '-infinity'
      WHERE id = ${taken.conversationId}::uuid AND turn_fence = ${taken.fence}
      RETURNING id, last_seq - ${rows.length} AS seq, pulled
    ), handled AS (
      UPDATE message SET handled_at = ${now}, language = ${outcome.heardLanguage}
      WHERE id = ${taken.messageId}::uuid AND handled_at IS NULL RETURNING id
    ), said AS (
      ${insertSpoken(rows, now)}
    )
    SELECT pulled, EXISTS (SELECT FROM handled) AS handled, EXISTS (
      SELECT FROM message WHERE conversation_id = line.id AND direction = 'in' AND handled_at IS NULL
        AND id <> ${taken.messageId}::uuid) AS more
    FROM line`
  if (!settled?.handled) throw new LeaseLost(`Another worker took the turn of ${taken.conversationId}`)
  if (rows.length > 0 && !settled.pulled) announce(tx, 'send', taken.conversationId)
  announce(tx, 'conversation', taken.conversationId)
  return settled.more
}

/** Lets go of a message whose turn failed: it stays the next one, and has its next turn after the wait. */
export async function letGo(store: Store, { conversationId, fence }: Claim, wait: Duration): Promise<void> {
  await store.db.$executeRaw`
    UPDATE conversation SET turn_until = now() + make_interval(secs => ${wait / 1000})
    WHERE id = ${conversationId}::uuid AND turn_fence = ${fence}`
}

/** Lets go of what was claimed in vain: the message had been settled by another worker just before. */
export async function giveBack(store: Store, { conversationId, fence }: Claim): Promise<void> {
  await store.db.$executeRaw`
    UPDATE conversation SET turn_until = '-infinity' WHERE id = ${conversationId}::uuid AND turn_fence = ${fence}`
}
