// Queued work: one job that fails harms no other, what is not understood is kept, and the end waits for what runs.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../../../src/base/clock.ts'
import { openLog } from '../../../src/base/log.ts'
import { type Jobs, openJobs, openQueue } from '../../../src/jobs/worker.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { type Job, enqueue } from '../../../src/store/enqueue.ts'
import { testDatabase } from '../../postgres.ts'
import { until } from '../../until.ts'

const done: number[] = []
let begun = 0
const slow = Promise.withResolvers<void>()

const count: Job<{ n: number }> = {
  name: 'test.count',
  payload: z.object({ n: z.number() }),
  async run(_tx, { n }) {
    if (n < 0) throw new Error('a fault of ours')
    done.push(n)
  },
}
const wait: Job<object> = {
  name: 'test.wait',
  payload: z.object({}),
  async run() {
    begun += 1
    await slow.promise
    done.push(1000)
  },
}
const JOBS = [count, wait] as unknown as readonly Job<object>[]

let store: Store
let address = ''
let jobs: Jobs
let drop = async (): Promise<void> => undefined

beforeAll(async () => {
  const database = await testDatabase()
  drop = () => database.drop()
  address = database.url
  const log = openLog('silent')
  store = await openStore(database.url, log, 6)
  jobs = await openJobs({ url: database.url, store, clock: systemClock, log, jobs: JOBS })
})
afterAll(async () => {
  await store.close()
  await drop()
})

type Row = { state: string; n: unknown; reason: string | null }
const queued = () =>
  store.db.$queryRaw<Row[]>`
    SELECT state::text, data -> 'n' AS n, output ->> 'reason' AS reason FROM pgboss.job WHERE name = ${count.name}`

test('a job that fails, or cannot be read, keeps no other of its batch from being done, once', async () => {
  await store.transaction(async (tx) => {
    const now = systemClock()
    for (const n of [1, -1, 2, 'three', 4]) await enqueue(tx, count, { n } as { n: number }, now)
  })
  await until('the good ones to be done', () => done.length >= 3)
  await until('the others to be put off', async () =>
    (await queued()).every(({ state }) => state !== 'active' && state !== 'created'),
  )
  expect(done.toSorted()).toEqual([1, 2, 4])
  const rows = await queued()
  const completed = rows.filter(({ state }) => state === 'completed').map(({ n }) => n)
  expect(completed.toSorted()).toEqual([1, 2, 4])
  const failed = { state: 'retry', reason: expect.stringContaining('a fault') as string }
  expect(rows.find(({ n }) => n === -1)).toMatchObject(failed)
  expect(rows.find(({ n }) => n === 'three')).toMatchObject({ state: 'retry' })
})

test('nothing is queued by a transaction that is rolled back', async () => {
  const before = (await queued()).length
  const failing = store.transaction(async (tx) => {
    await enqueue(tx, count, { n: 7 }, systemClock())
    throw new Error('not this time')
  })
  await expect(failing).rejects.toThrow('not this time')
  expect(await queued()).toHaveLength(before)
})

test('a queue that could not be opened whole takes no work', async () => {
  const ran: number[] = []
  const early: Job<{ n: number }> = {
    name: 'test.early',
    payload: z.object({ n: z.number() }),
    run: async (_tx, { n }) => void ran.push(n),
  }
  const never: Job<object> = {
    name: 'test.never',
    payload: z.object({}),
    cron: 'no time at all',
    run: async () => undefined,
  }
  const log = openLog('silent')
  const options = { url: address, store, clock: systemClock, log }
  const both = [early, never] as unknown as readonly Job<object>[]
  await expect(openJobs({ ...options, jobs: both })).rejects.toThrow()
  // Through a queue that works.
  const sending = await openQueue(address, log, [])
  await sending.send(early.name, { n: 1 })
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await sending.stop({ graceful: false })
  expect(ran).toEqual([])
})

test('the end waits for the job that runs', async () => {
  await store.transaction((tx) => enqueue(tx, wait, {}, systemClock()))
  await until('it to begin', () => begun === 1)
  const stopped = jobs.stop().then(() => done.includes(1000))
  setTimeout(slow.resolve, 300)
  expect(await stopped).toBe(true)
})
