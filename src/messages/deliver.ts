// The way out: after the commit, each conversation's messages are sent in order, and again until they leave.
import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, type Duration, minutes, seconds } from '../base/clock.ts'
import type { ConversationId } from '../base/ids.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../store/database.ts'
import { uploadOf } from './attachment.ts'
import { type Channel, type Failing, SendFailure } from './channel.ts'
import { type Begun, type Ending, begin, finish, releaseHeld, undelivered } from './outbox.ts'
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
const MAX_ATTEMPTS = 12
/** So often it is risked that a message arrives twice; then a person decides. */
const MAX_UNSURE = 2
/** Sending is waiting: one channel that hangs must not keep the others from theirs. */
const LANES = 32

/** 2 s, 4 s, 8 s … 5 min. */
const backoff = (attempts: number): Duration => Math.min(seconds(1) * 2 ** attempts, minutes(5))

/** Delivers whatever is queued, woken by commits and by looking once a second. */
export function openDelivery(delivery: Delivery): Worker {
  const { store, channels, log } = delivery
  return openWorker({
    kind: 'send',
    store,
    log,
    lanes: LANES,
    due: async () => {
      await releaseHeld(store, [...channels().keys()])
      return undelivered(store)
    },
    work: (id) => deliver(delivery, id),
  })
}

/** Sends the next message of a conversation. Returns true when there may be another. */
async function deliver(delivery: Delivery, conversationId: ConversationId): Promise<boolean> {
  const begun = await begin(delivery.store, conversationId)
  if (!begun) return false
  const ending = await send(delivery, begun)
  await finishSurely(delivery, begun, ending)
  delivery.store.live.publish([{ kind: 'conversation', id: conversationId }])
  if (ending.kind === 'failed' || ending.kind === 'held' || ending.kind === 'closed')
    delivery.store.live.publish([{ kind: 'outbox', id: conversationId }])
  return ending.kind !== 'again'
}

async function send({ store, channels, clock, log }: Delivery, begun: Begun): Promise<Ending> {
  const { id, channel: name, address, content, language, attempts, unsure } = begun
  const channel = channels().get(name)
  if (!channel) return { kind: 'held' }
  const risked = channel.whenUnsure === 'person' ? 1 : MAX_UNSURE
  if (unsure > risked) return { kind: 'failed', known: true, reason: MAYBE_ARRIVED }
  try {
    const outgoing = { id, address, content, language: language ?? 'en', attempts: attempts - 1 }
    const photo = content.photo ? await uploadOf(store.db, content.photo) : undefined
    const { receipt } = await withinLimit(channel.send(photo ? { ...outgoing, photo } : outgoing))
    return { kind: 'sent', at: clock(), receipt }
  } catch (error) {
    const failing: Failing = error instanceof SendFailure ? error.failing : { kind: 'unsure' }
    const reason = error instanceof Error ? error.message : String(error)
    log.warn({ event: 'message.unsent', messageId: id, channel: name, failing: failing.kind, reason })
    return endingOf(failing, { ...begun, risked }, reason, clock)
  }
}

const MAYBE_ARRIVED = 'It may have arrived: it was begun before, and how that ended is not known'

function endingOf(
  failing: Failing,
  { attempts, unsure, risked }: Begun & { risked: number },
  reason: string,
  clock: Clock,
): Ending {
  switch (failing.kind) {
    case 'closed':
      return { kind: 'closed', reason }
    case 'blocked':
      return { kind: 'failed', known: true, reason, blockedAt: clock() }
    case 'refused':
      return { kind: 'failed', known: true, reason }
    case 'wait':
      // Being asked to wait is no failed attempt: patience has no limit.
      return { kind: 'again', known: true, reason, after: failing.ms, counted: false }
    case 'transient':
      return attempts >= MAX_ATTEMPTS
        ? { kind: 'failed', known: true, reason }
        : { kind: 'again', known: true, reason, after: backoff(attempts), counted: true }
    case 'unsure':
      return unsure >= risked
        ? { kind: 'failed', known: false, reason }
        : { kind: 'again', known: false, reason, after: backoff(attempts), counted: true }
  }
  return failing satisfies never
}

/** What has left must be marked even when the database is away for a moment: else it would leave again. */
async function finishSurely({ store, log }: Delivery, begun: Begun, ending: Ending): Promise<void> {
  for (const wait of [100, 500, 1000, 2000, 4000]) {
    try {
      return await finish(store, begun, ending)
    } catch (error) {
      log.warn({ event: 'message.unmarked', messageId: begun.id, became: ending.kind, reason: String(error) })
      await pause(wait)
    }
  }
  await finish(store, begun, ending)
}

function withinLimit<T>(sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new SendFailure({ kind: 'unsure' }, 'the channel did not answer in time')),
      SEND_LIMIT,
    )
  })
  return Promise.race([sending, limit]).finally(() => clearTimeout(timer))
}
