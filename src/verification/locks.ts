// Failed attempts to prove who one is, and when they shut the door for a while.
import { type Duration, type Instant, after, before, between } from '../base/clock.ts'
import { type ConversationId, newId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'

/** stay: confirmation number and surname did not fit. code: a wrong one-time code. */
export type FailureKind = 'stay' | 'code'

export type Lock = {
  /** So many failures … */
  readonly failures: number
  /** … within this long shut the door for as long again, counted from the last. */
  readonly within: Duration
}

export async function recordFailure(
  tx: Tx,
  failed: { conversationId: ConversationId; kind: FailureKind; subject?: string },
  now: Instant,
): Promise<void> {
  await tx.failedProof.create({ data: { id: newId(now), ...failed, at: now } })
}

/** Until when a conversation's failures keep it out. Undefined when the door is open. */
export async function lockedUntil(
  tx: Tx,
  { conversationId, kind }: { conversationId: ConversationId; kind: FailureKind },
  lock: Lock,
  now: Instant,
): Promise<Instant | undefined> {
  const rows = await tx.$queryRaw<{ at: Instant }[]>`
    SELECT at FROM failed_proof
    WHERE conversation_id = ${conversationId}::uuid AND kind = ${kind}
      AND at > ${before(now, 2 * lock.within)}::timestamptz
    ORDER BY at DESC LIMIT ${lock.failures}`
  return lockFrom(
    rows.map(({ at }) => at),
    lock,
    now,
  )
}

/** The end of the lock that the newest failures make, the newest first. Pure. */
export function lockFrom(newest: readonly Instant[], lock: Lock, now: Instant): Instant | undefined {
  const last = newest[0]
  const first = newest[lock.failures - 1]
  if (!last || !first || between(first, last) >= lock.within) return undefined
  const until = after(last, lock.within)
  return until > now ? until : undefined
}

/** How often a thing was guessed at wrongly since an instant, from every conversation. */
export async function failuresAbout(tx: Tx, subject: string, since: Instant): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM failed_proof WHERE subject = ${subject} AND at > ${since}::timestamptz`
  return Number(row!.count)
}

/** How often strangers failed since an instant on all the lines of one account of a channel, such as a hotel's web chat. */
export async function failuresOn(
  tx: Tx,
  { channel, account }: { channel: string; account: string },
  kind: FailureKind,
  since: Instant,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM failed_proof f JOIN conversation c ON c.id = f.conversation_id
    WHERE f.kind = ${kind} AND f.at > ${since}::timestamptz AND c.channel = ${channel} AND c.account = ${account}`
  return Number(row!.count)
}
