// Runs queued work when it is due: pg-boss keeps the queue, each job is one transaction.
import { type JobResult, PgBoss } from 'pg-boss'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../store/database.ts'
import type { Job } from '../store/enqueue.ts'
import { JOBS } from './catalogue.ts'

export type Jobs = { stop(): Promise<void> }

type Queued = { readonly id: string; readonly data: unknown }

type Options = {
  readonly url: string
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** Every kind there is, unless a test says otherwise. */
  readonly jobs?: readonly Job<object>[]
}

/** Opens the queue, gives it to the store, and begins to work. */
export async function openJobs({ url, store, clock, log, jobs = JOBS }: Options): Promise<Jobs> {
  const boss = await openQueue(url, log, jobs)
  store.useQueue(boss)
  const options = {
    pollingIntervalSeconds: 1,
    batchSize: 10,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const
  try {
    await Promise.all(
      jobs.map((job) => boss.work(job.name, options, (batch: readonly Queued[]) => runAll(batch, job))),
    )
    await Promise.all(jobs.flatMap(({ name, cron }) => (cron ? [boss.schedule(name, cron)] : [])))
  } catch (error) {
    // Half opened it would go on taking work for a service that never started.
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw error
  }

  async function runAll(batch: readonly Queued[], job: Job<object>): Promise<JobResult[]> {
    const results: JobResult[] = []
    for (const queued of batch) results.push(await runOne(queued, job))
    return results
  }

  /** One that fails is tried again later, and keeps no other from being done. */
  async function runOne({ id, data }: Queued, job: Job<object>): Promise<JobResult> {
    try {
      // What a schedule sends carries nothing.
      const payload = job.payload.parse(data ?? {})
      await store.transaction((tx) => job.run(tx, payload, clock()))
      log.debug({ event: 'job.done', job: job.name, id })
      return { id, status: 'completed' }
    } catch (error) {
      log.error({ event: 'job.failed', job: job.name, id, err: error })
      return { id, status: 'failed', output: { reason: String(error) } }
    }
  }

  return { stop: () => boss.stop({ graceful: true, timeout: 8000 }) }
}

/** The queue with its tables and every kind of job known to it. */
export async function openQueue(url: string, log: Log, jobs: readonly Job<object>[] = JOBS): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    application_name: 'bellbird jobs',
    superviseIntervalSeconds: SUPERVISION,
    monitorIntervalSeconds: SUPERVISION,
  })
  boss.on('error', (error) => log.warn({ event: 'jobs.error', reason: error.message }))
  try {
    await boss.start()
    const known = new Set((await boss.getQueues()).map(({ name }) => name))
    for (const { name } of jobs) {
      if (known.has(name)) await boss.updateQueue(name, QUEUE)
      else await boss.createQueue(name, QUEUE)
    }
    return boss
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw error
  }
}

/** Seconds. How often somebody looks whether whoever ran a job is gone. */
const SUPERVISION = 8

/**
 * Work is retried for some hours, then kept where it can be seen. Whoever runs a job says so every five seconds; what
 * a dead worker left behind is done by another some ten seconds later, and in any case after half a minute: no
 * transaction takes longer.
 */
const QUEUE = {
  retryLimit: 12,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 30,
  heartbeatSeconds: 10,
}
