// The way out: after the commit, each conversation's messages are sent in order, and again until they leave.
import { type Clock, type Duration, after, seconds } from '../base/clock.ts'
import type { ConversationId, MessageId } from '../base/ids.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../store/database.ts'
import { type Channel, type Failing, SendFailure } from './channel.ts'
import type { SaidContent } from './content.ts'
import { type Worker, openWorker } from './worker.ts'

export type Delivery = {
  readonly store: Store
  /** By name; what has no channel here is held for a person to pass on. */
  readonly channels: () => ReadonlyMap<string, Channel>
  readonly clock: Clock
  readonly log: Log
}

/** One send may take this long; the lease outlasts it, so that nobody else sends the same meanwhile. */
const SEND_LIMIT: Duration = seconds(12)
const LEASE_SECONDS = 15
const MAX_ATTEMPTS = 12

/** 2 s, 4 s, 8 s … 5 min. */
const backoff = (attempts: number): Duration => Math.min(seconds(2) * 2 ** attempts, seconds(300))

/** Delivers whatever is queued, woken by commits and by looking once a second. */
export function openDelivery(delivery: Delivery): Worker {
  return openWorker({
    kind: 'send',
    store: delivery.store,
    log: delivery.log,
    lanes: 8,
    due: () => undelivered(delivery),
    work: (id) => deliver(delivery, id),
  })
}

type Queued = { id: MessageId; content: SaidContent; attempts: number; due: boolean }
type LineRow = { channel: string; address: string; kind: string }

async function undelivered({ store, clock }: Delivery): Promise<ConversationId[]> {
  const rows = await store.db.$queryRaw<{ id: ConversationId }[]>`
    SELECT m.conversation_id AS id FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.delivery = 'queued' AND m.next_attempt_at <= ${clock()} AND c.send_until <= now()
    GROUP BY m.conversation_id ORDER BY min(m.urgency), min(m.next_attempt_at) LIMIT 200`
  return rows.map(({ id }) => id)
}

/** Sends what one conversation has queued, in order. Returns true when there may be more. */
async function deliver(delivery: Delivery, conversationId: ConversationId): Promise<boolean> {
  const { store, clock } = delivery
  const [line] = await store.db.$queryRaw<LineRow[]>`
    UPDATE conversation SET send_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${conversationId}::uuid AND send_until <= now() RETURNING channel, address, kind`
  if (!line) return false
  try {
    for (;;) {
      // A line to staff puts the urgent first; a guest's line keeps the order of its turns.
      const [next] = await store.db.$queryRaw<Queued[]>`
        SELECT id, content, attempts, next_attempt_at <= ${clock()} AS due FROM message
        WHERE conversation_id = ${conversationId}::uuid AND delivery = 'queued'
        ORDER BY CASE WHEN ${line.kind} = 'guest' THEN 0 ELSE urgency END, seq LIMIT 1`
      if (!next?.due) return false
      const goOn = await sendOne(delivery, conversationId, line, next)
      store.live.publish([{ kind: 'conversation', id: conversationId }])
      if (!goOn) return false
      await store.db.$executeRaw`
        UPDATE conversation SET send_until = now() + make_interval(secs => ${LEASE_SECONDS}) WHERE id = ${conversationId}::uuid`
    }
  } finally {
    await store.db
      .$executeRaw`UPDATE conversation SET send_until = '-infinity' WHERE id = ${conversationId}::uuid`
  }
}

async function sendOne(
  delivery: Delivery,
  conversationId: ConversationId,
  line: LineRow,
  { id, content, attempts }: Queued,
): Promise<boolean> {
  const { store, clock, log } = delivery
  const channel = delivery.channels().get(line.channel)
  if (!channel) {
    await store.db.$executeRaw`UPDATE message SET delivery = 'held' WHERE id = ${id}::uuid`
    return true
  }
  try {
    const sent = await withinLimit(channel.send({ id, address: line.address, content, attempts }))
    await store.db.$executeRaw`
      UPDATE message SET delivery = 'sent', sent_at = ${clock()}, receipt = ${sent.receipt}, attempts = attempts + 1, failure = NULL
      WHERE id = ${id}::uuid`
    return true
  } catch (error) {
    const failing: Failing = error instanceof SendFailure ? error.failing : { kind: 'transient' }
    const reason = error instanceof Error ? error.message : String(error)
    log.warn({ event: 'message.unsent', messageId: id, channel: line.channel, failing: failing.kind, reason })
    return settleFailure(delivery, conversationId, { id, attempts, failing, reason })
  }
}

async function settleFailure(
  { store, clock }: Delivery,
  conversationId: ConversationId,
  { id, attempts, failing, reason }: { id: MessageId; attempts: number; failing: Failing; reason: string },
): Promise<boolean> {
  const gaveUp = failing.kind === 'transient' && attempts + 1 >= MAX_ATTEMPTS
  if (failing.kind === 'blocked') {
    await store.db
      .$executeRaw`UPDATE conversation SET blocked_at = ${clock()} WHERE id = ${conversationId}::uuid`
  }
  if (failing.kind === 'refused' || failing.kind === 'blocked' || gaveUp) {
    await store.db.$executeRaw`
      UPDATE message SET delivery = 'failed', failure = ${reason}, attempts = attempts + 1 WHERE id = ${id}::uuid`
    return true
  }
  const pause = failing.kind === 'wait' ? failing.ms : backoff(attempts)
  // Being asked to wait is no failed attempt: patience has no limit.
  await store.db.$executeRaw`
    UPDATE message SET next_attempt_at = ${after(clock(), pause)}, failure = ${reason},
      attempts = attempts + ${failing.kind === 'wait' ? 0 : 1} WHERE id = ${id}::uuid`
  return false
}

function withinLimit<T>(sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new SendFailure({ kind: 'transient' }, 'the channel did not answer in time')),
      SEND_LIMIT,
    )
  })
  return Promise.race([sending, limit]).finally(() => clearTimeout(timer))
}
