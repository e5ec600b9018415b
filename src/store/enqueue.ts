// Work for later, committed with the rows that caused it.
import { fromPrisma } from 'pg-boss'
import type { z } from 'zod'
import type { Instant } from '../base/clock.ts'
import { type Tx, contextOf } from './transaction.ts'

/** A kind of work that a feature declares. `run` is one transaction; it may run more than once, so it must check. */
export type Job<Payload extends object> = {
  readonly name: string
  readonly payload: z.ZodType<Payload>
  readonly run: (tx: Tx, payload: Payload, now: Instant) => Promise<void>
  /** Five-field cron expression, UTC, for work that recurs by itself with an empty payload. */
  readonly cron?: string
}

/** Queues a job to run at an instant (at once when it has passed). Leaves with the commit, or not at all. */
export async function enqueue<Payload extends object>(
  tx: Tx,
  job: Job<Payload>,
  payload: Payload,
  startAfter: Instant,
): Promise<void> {
  const { queue } = contextOf(tx)
  if (!queue) throw new Error(`No queue is open for the job ${job.name}`)
  await queue.send(job.name, payload, { db: fromPrisma(tx), startAfter })
}
