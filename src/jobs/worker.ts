// Runs queued work when it is due: pg-boss keeps the queue, each job is one transaction.
import { PgBoss } from 'pg-boss'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../store/database.ts'
import type { Job } from '../store/enqueue.ts'
import { JOBS } from './catalogue.ts'

export type Jobs = { stop(): Promise<void> }

type Batch = readonly { readonly id: string; readonly data: unknown }[]

type Options = { readonly url: string; readonly store: Store; readonly clock: Clock; readonly log: Log }

/** Opens the queue, gives it to the store, and begins to work. */
export async function openJobs({ url, store, clock, log }: Options): Promise<Jobs> {
  const boss = await openQueue(url, log)
  store.useQueue(boss)
  await Promise.all(
    JOBS.map((job) =>
      boss.work(
        job.name,
        { pollingIntervalSeconds: 1, batchSize: 10, burstWhenBatchFull: true },
        (batch: Batch) => runAll(batch, job),
      ),
    ),
  )
  await Promise.all(JOBS.flatMap(({ name, cron }) => (cron ? [boss.schedule(name, cron)] : [])))

  async function runAll(batch: Batch, job: Job<object>): Promise<void> {
    for (const { id, data } of batch) {
      // What a schedule sends carries nothing.
      const payload = job.payload.parse(data ?? {})
      await store.transaction((tx) => job.run(tx, payload, clock()))
      log.debug({ event: 'job.done', job: job.name, id })
    }
  }

  return { stop: () => boss.stop({ graceful: true, timeout: 8000 }) }
}

/** The queue with its tables and every kind of job known to it. */
export async function openQueue(url: string, log: Log): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: url, max: 4, application_name: 'bellbird jobs' })
  boss.on('error', (error) => log.warn({ event: 'jobs.error', reason: error.message }))
  await boss.start()
  const known = new Set((await boss.getQueues()).map(({ name }) => name))
  for (const { name } of JOBS) if (!known.has(name)) await boss.createQueue(name, QUEUE)
  return boss
}

/** Work is retried for about half a day, then kept where it can be seen. */
const QUEUE = { retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 60 }
