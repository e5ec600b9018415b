// The outbox: which message leaves next, who may send it, and what became of it. One worker sends for a conversation
// at a time, by a lease; a send counts as unsure from before it begins until its end is known.
import type { Duration, Instant } from '../base/clock.ts'
import type { ConversationId, MessageId } from '../base/ids.ts'
import type { Store } from '../store/database.ts'
import { type Sql, empty, sql } from '../store/transaction.ts'
import type { SaidContent } from './content.ts'

/** Longer than a send may take (12 s). */
const LEASE_SECONDS = 15

/** A line to staff puts the urgent first; a guest's line keeps the order of its turns. */
const ORDER = sql`CASE WHEN c.kind = 'guest' THEN 0 ELSE m.urgency END, m.seq`

/** Conversations whose next message is due, the most urgent first. */
export async function undelivered(store: Store): Promise<ConversationId[]> {
  const rows = await store.db.$queryRaw<{ id: ConversationId }[]>`
    SELECT next.id FROM (
      SELECT DISTINCT ON (c.id) c.id, c.send_until, m.urgency, m.next_attempt_at
      FROM message m JOIN conversation c ON c.id = m.conversation_id
      WHERE m.delivery = 'queued' ORDER BY c.id, ${ORDER}
    ) next
    WHERE next.next_attempt_at <= now() AND next.send_until <= now()
    ORDER BY next.urgency, next.next_attempt_at LIMIT 200`
  return rows.map(({ id }) => id)
}

/** A message that is being sent, and the lease under which it is. */
export type Begun = {
  readonly conversationId: ConversationId
  readonly lease: Instant
  readonly channel: string
  readonly address: string
  readonly id: MessageId
  readonly content: SaidContent
  readonly language: string | null
  /** With this one. */
  readonly attempts: number
  /** Sends of which nobody knows how they ended, with this one. */
  readonly unsure: number
}

/** Leases a conversation and begins its next message; undefined when none is due or another sends. */
export async function begin(store: Store, conversationId: ConversationId): Promise<Begun | undefined> {
  const [row] = await store.db.$queryRaw<(Omit<Begun, 'id'> & { id: MessageId | null })[]>`
    WITH head AS (
      SELECT m.id, m.next_attempt_at <= now() AS due FROM message m JOIN conversation c ON c.id = m.conversation_id
      WHERE c.id = ${conversationId}::uuid AND m.delivery = 'queued' ORDER BY ${ORDER} LIMIT 1
    ), line AS (
      UPDATE conversation c SET send_until = now() + make_interval(secs => ${LEASE_SECONDS})
      FROM head WHERE c.id = ${conversationId}::uuid AND head.due AND c.send_until <= now()
      RETURNING c.id AS "conversationId", c.send_until AS lease, c.channel, c.address
    ), begun AS (
      UPDATE message m SET attempts = m.attempts + 1, unsure = m.unsure + 1
      FROM head, line WHERE m.id = head.id AND m.delivery = 'queued' AND m.next_attempt_at <= now()
      RETURNING m.id, m.content, m.language, m.attempts, m.unsure
    )
    SELECT line.*, begun.* FROM line LEFT JOIN begun ON true`
  if (!row) return undefined
  if (row.id) return { ...row, id: row.id }
  // Another worker finished with that message while this one waited for the line: what is next is seen only now.
  await letGo(store, row)
  return begin(store, conversationId)
}

/** What became of a send. `known` is false where nobody can tell whether it arrived. */
export type Ending =
  | { readonly kind: 'sent'; readonly at: Instant; readonly receipt: string }
  /** No channel carries it. */
  | { readonly kind: 'held' }
  /** It waits until the person writes again. */
  | { readonly kind: 'closed'; readonly reason: string }
  | {
      readonly kind: 'failed'
      readonly known: boolean
      readonly reason: string
      /** The person has shut the door. */
      readonly blockedAt?: Instant
    }
  | {
      readonly kind: 'again'
      readonly known: boolean
      readonly reason: string
      readonly after: Duration
      /** False where it does not count as an attempt. */
      readonly counted: boolean
    }

/** Stores what became of a message, and lets the conversation go. What has left is never marked as anything else. */
export async function finish(
  store: Store,
  { id, conversationId, lease }: Begun,
  ending: Ending,
): Promise<void> {
  const blocked =
    ending.kind === 'failed' && ending.blockedAt ? sql`, blocked_at = ${ending.blockedAt}` : empty
  await store.db.$executeRaw`
    WITH line AS (
      UPDATE conversation SET send_until = '-infinity'${blocked}
      WHERE id = ${conversationId}::uuid AND send_until = ${lease}
    )
    UPDATE message SET ${became(ending)}
    WHERE id = ${id}::uuid AND (delivery = 'queued' OR ${ending.kind === 'sent'})`
}

function became(ending: Ending): Sql {
  switch (ending.kind) {
    case 'sent':
      // Sent already, by a worker whose lease had run out: it has arrived twice, and goes on saying so.
      return sql`delivery = 'sent', sent_at = ${ending.at}, receipt = ${ending.receipt}, failure = NULL,
        unsure = unsure - CASE delivery WHEN 'sent' THEN 0 ELSE 1 END`
    case 'held':
      return sql`delivery = 'held', attempts = attempts - 1, unsure = unsure - 1`
    case 'closed':
      return sql`next_attempt_at = 'infinity', failure = ${ending.reason}, attempts = attempts - 1, unsure = unsure - 1`
    case 'failed':
      return sql`delivery = 'failed', failure = ${ending.reason}, unsure = unsure - ${ending.known ? 1 : 0}`
    case 'again':
      return sql`next_attempt_at = now() + make_interval(secs => ${ending.after / 1000}), failure = ${ending.reason},
        attempts = attempts - ${ending.counted ? 0 : 1}, unsure = unsure - ${ending.known ? 1 : 0}`
  }
  return ending satisfies never
}

async function letGo(
  store: Store,
  { conversationId, lease }: Pick<Begun, 'conversationId' | 'lease'>,
): Promise<void> {
  await store.db.$executeRaw`
    UPDATE conversation SET send_until = '-infinity' WHERE id = ${conversationId}::uuid AND send_until = ${lease}`
}

/** The person wrote again: what waited for that is due. */
export async function reopen(store: Store, conversationId: ConversationId): Promise<void> {
  const due = await store.db.$executeRaw`
    UPDATE message SET next_attempt_at = now(), failure = NULL
    WHERE conversation_id = ${conversationId}::uuid AND delivery = 'queued' AND next_attempt_at = 'infinity'`
  if (due > 0) store.live.publish([{ kind: 'send', id: conversationId }])
}

/**
 * Puts back in line what was held for want of one of these channels, now that there is one. A chat can wait for days;
 * what went to a mail address or a telephone, such as a one-time code, is of no use after minutes.
 */
export async function releaseHeld(store: Store, channels: readonly string[]): Promise<void> {
  if (channels.length === 0) return
  const released = await store.db.$queryRaw<{ id: ConversationId }[]>`
    UPDATE message m SET delivery = 'queued', next_attempt_at = now() FROM conversation c
    WHERE m.delivery = 'held' AND c.id = m.conversation_id AND c.channel = ANY(${[...channels]})
      AND m.at > now() - CASE WHEN c.kind = 'contact' THEN interval '10 minutes' ELSE interval '2 days' END
    RETURNING c.id`
  store.live.publish(released.map(({ id }) => ({ kind: 'outbox', id })))
}
