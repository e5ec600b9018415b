// What waits until its reader writes again, and how it goes out by another way instead: once, and only there.
import type { Instant } from '../base/clock.ts'
import type { ConversationId, GuestId, HotelId, MessageId, StaffId } from '../base/ids.ts'
import { type Sql, type Tx, announce, empty, join, sql } from '../store/transaction.ts'
import type { SaidContent } from './content.ts'
import { say } from './say.ts'

/** A guest's conversation whose channel takes no more until the guest writes there again. */
export type WaitingLine = {
  readonly id: ConversationId
  readonly channel: string
  readonly hotelId: HotelId | null
  readonly guestId: GuestId
  readonly language: string | null
  /** Since the guest last wrote here, something has gone another way already. */
  readonly leftBefore: boolean
}

/** A message that waits there, and certainly has not reached anyone. */
export type WaitingMessage = {
  readonly id: MessageId
  readonly at: Instant
  readonly staffId: StaffId | null
  readonly content: SaidContent
  readonly language: string | null
  readonly urgency: number
  /** What it was said on: what the guest wrote, something that happened, or nothing of the kind. */
  readonly saidOn: 'guest' | 'event' | null
}

/** So many lines are looked at in one go. */
export const LINES = 100

/**
 * Lines of known guests that wait since before an instant and whose guest may be reached in another way, after one of
 * them in the order of their ids. `byContact`: mail or SMS is there for what is no survey.
 */
export async function waitingLines(
  db: Tx,
  { since, after, byContact }: { since: Instant; after: ConversationId | undefined; byContact: boolean },
): Promise<ConversationId[]> {
  const rows = await db.$queryRaw<{ id: ConversationId }[]>`
    SELECT DISTINCT c.id::text FROM message m JOIN conversation c ON c.id = m.conversation_id
    JOIN guest g ON g.id = c.guest_id AND NOT g.provisional AND g.erased_at IS NULL
    WHERE m.delivery = 'queued' AND m.next_attempt_at = 'infinity' AND m.at <= ${since} AND c.kind = 'guest'
      ${after ? sql`AND c.id > ${after}::uuid` : empty}
      AND (
        EXISTS (SELECT FROM conversation o WHERE o.guest_id = g.id AND o.id <> c.id AND o.channel <> c.channel)
        OR ${byContact} AND (g.email IS NOT NULL OR g.phone IS NOT NULL)
          AND EXISTS (SELECT FROM message n WHERE n.conversation_id = c.id AND n.delivery = 'queued'
                        AND coalesce(n.content -> 'choices' -> 0 ->> 'id', '') NOT LIKE 'survey/%'))
    ORDER BY c.id::text LIMIT ${LINES}`
  return rows.map(({ id }) => id)
}

/**
 * Holds a line that waits, so that until the transaction ends nobody sends there; undefined when it waits no more, or
 * somebody is sending.
 */
export async function holdWaitingLine(tx: Tx, id: ConversationId): Promise<WaitingLine | undefined> {
  const [line] = await tx.$queryRaw<WaitingLine[]>`
    SELECT c.id::text, c.channel, c.hotel_id AS "hotelId", c.guest_id::text AS "guestId", c.language,
      EXISTS (
        SELECT FROM message b JOIN moved_message v ON v.message_id = b.id
        WHERE b.conversation_id = c.id AND b.delivery = 'moved' AND v.at >= c.heard_at) AS "leftBefore"
    FROM conversation c JOIN guest g ON g.id = c.guest_id
    WHERE c.id = ${id}::uuid AND c.kind = 'guest' AND c.send_until <= now()
      AND NOT g.provisional AND g.erased_at IS NULL
    FOR UPDATE OF c`
  if (!line) return undefined
  // What the lock waited for may have sent the last of it: only now is it seen.
  const [head] = await tx.$queryRaw<{ waits: boolean }[]>`
    SELECT next_attempt_at = 'infinity' AS waits FROM message
    WHERE conversation_id = ${id}::uuid AND delivery = 'queued' ORDER BY seq LIMIT 1`
  return head?.waits ? line : undefined
}

/** So far back is looked what a message was said on. */
const TURN = 100

/** What may leave a held line by another way, in order. What may have arrived stays where it is. */
export async function waitingMessages(tx: Tx, line: WaitingLine): Promise<WaitingMessage[]> {
  return tx.$queryRaw<WaitingMessage[]>`
    SELECT m.id::text, m.at, m.staff_id::text AS "staffId", m.content, m.language, m.urgency::int AS urgency,
      (SELECT i.author FROM message i
       WHERE i.conversation_id = m.conversation_id AND i.seq BETWEEN m.seq - ${TURN} AND m.seq
         AND i.direction = 'in' AND i.handled_at = m.at LIMIT 1) AS "saidOn"
    FROM message m
    WHERE m.conversation_id = ${line.id}::uuid AND m.delivery = 'queued' AND m.unsure = 0
      -- It came here from elsewhere, and does not go on from place to place.
      AND NOT EXISTS (SELECT FROM moved_message v WHERE v.sent_as = m.id)
    ORDER BY m.seq FOR UPDATE OF m`
}

/** A message and the words in which it goes out elsewhere. */
export type Rewritten = { readonly message: WaitingMessage; readonly content: SaidContent }

/** Sends messages of a held line to another conversation instead. They keep who said them and when they were said. */
export async function sendElsewhere(
  tx: Tx,
  line: WaitingLine,
  to: ConversationId,
  messages: readonly Rewritten[],
  now: Instant,
): Promise<void> {
  const said = await say(
    tx,
    to,
    messages.map(({ message, content }) => ({
      ...{ text: content.text, choices: content.choices, link: content.link, photo: content.photo },
      ...{ language: message.language ?? line.language ?? 'en', urgency: message.urgency },
      ...(message.staffId ? { staffId: message.staffId } : {}),
    })),
    now,
  )
  await markMoved(
    tx,
    line,
    to,
    messages.map(({ message }, n) => ({ id: message.id, sentAs: said[n]! })),
    now,
  )
}

/** Notes that a dialog says these messages of a held line in another conversation instead. */
export async function saidElsewhere(
  tx: Tx,
  line: WaitingLine,
  to: ConversationId,
  messages: readonly MessageId[],
  now: Instant,
): Promise<void> {
  await markMoved(
    tx,
    line,
    to,
    messages.map((id) => ({ id, sentAs: null })),
    now,
  )
}

async function markMoved(
  tx: Tx,
  line: WaitingLine,
  to: ConversationId,
  messages: readonly { readonly id: MessageId; readonly sentAs: MessageId | null }[],
  now: Instant,
): Promise<void> {
  const rows = messages.map(({ id, sentAs }) => sql`(${id}::uuid, ${sentAs}::uuid)`)
  const marked = await tx.$executeRaw`
    WITH r (id, sent_as) AS (VALUES ${join(rows)}), left_here AS (
      UPDATE message m SET delivery = 'moved', next_attempt_at = NULL, failure = NULL
      FROM r WHERE m.id = r.id AND m.delivery = 'queued' RETURNING m.id
    )
    INSERT INTO moved_message (message_id, conversation_id, sent_as, at)
    SELECT r.id, ${to}::uuid, r.sent_as, ${now} FROM r JOIN left_here USING (id)`
  // The line is held: nobody else can have sent one of them.
  if (marked !== messages.length) throw new Error(`A message of ${line.id} was sent while it was held`)
  // What stays behind them may still have its turn.
  announce(tx, 'send', line.id)
  announce(tx, 'conversation', line.id)
  announce(tx, 'conversation', to)
  announce(tx, 'outbox', line.id)
}

/** A chat in which a conversation goes on, from after a place there; `copies` are what was carried over. */
export type OnwardChat = {
  readonly id: ConversationId
  readonly channel: string
  readonly after: number
  readonly copies: readonly MessageId[]
}

/** The guest's other chats to which messages of a conversation were carried over. */
export function goesOnIn(db: Tx, conversationId: ConversationId): Promise<OnwardChat[]> {
  return db.$queryRaw<OnwardChat[]>`
    SELECT o.id::text, o.channel, went.copies::text[],
      (SELECT coalesce(max(b.seq), 0)::int FROM message b
       WHERE b.conversation_id = o.id AND b.at < went.first_at) AS after
    FROM (
      SELECT v.conversation_id AS id, min(v.at) AS first_at,
        coalesce(array_agg(v.sent_as) FILTER (WHERE v.sent_as IS NOT NULL), '{}') AS copies
      FROM moved_message v JOIN message m ON m.id = v.message_id
      WHERE m.conversation_id = ${conversationId}::uuid AND m.delivery = 'moved'
      GROUP BY v.conversation_id
    ) went JOIN conversation o ON o.id = went.id AND o.kind = 'guest'`
}

/** A message that waits until its reader writes, or that went another way. */
export type AwayMessage = {
  readonly id: MessageId
  readonly conversationId: ConversationId
  readonly at: Instant
  readonly channel: string
  readonly hotelId: HotelId | null
  /** By what it went instead, and what became of it there; null while it waits. */
  readonly wentBy: string | null
  readonly movedAt: Instant | null
  readonly became: 'queued' | 'sent' | 'failed' | 'held' | 'moved' | null
}

const SHOWN = 100

/** At these hotels: what waits for guests to write, the oldest first, and what has gone another way since. 100 each. */
export async function awayAt(
  db: Tx,
  hotels: readonly HotelId[],
  since: Instant,
): Promise<{ waits: AwayMessage[]; went: AwayMessage[] }> {
  const theirs = sql`(c.hotel_id = ANY(${[...hotels]}) OR c.hotel_id IS NULL) AND c.kind = 'guest'`
  const columns: Sql = sql`m.id::text, c.id::text AS "conversationId", m.at, c.channel, c.hotel_id AS "hotelId"`
  const waits = await db.$queryRaw<AwayMessage[]>`
    SELECT ${columns}, NULL AS "wentBy", NULL AS "movedAt", NULL AS became
    FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.delivery = 'queued' AND m.next_attempt_at = 'infinity' AND ${theirs}
    ORDER BY m.at LIMIT ${SHOWN}`
  const went = await db.$queryRaw<AwayMessage[]>`
    SELECT ${columns}, o.channel AS "wentBy", v.at AS "movedAt", s.delivery AS became
    FROM moved_message v JOIN message m ON m.id = v.message_id JOIN conversation c ON c.id = m.conversation_id
    JOIN conversation o ON o.id = v.conversation_id LEFT JOIN message s ON s.id = v.sent_as
    WHERE v.at >= ${since} AND ${theirs} ORDER BY v.at DESC LIMIT ${SHOWN}`
  return { waits, went }
}
