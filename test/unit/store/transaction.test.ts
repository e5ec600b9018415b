// Transactions that PostgreSQL breaks off are done again from the start; what is told of them is told once, or never.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../../../src/base/log.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { newId } from '../../../src/base/ids.ts'
import { type Tx, announce } from '../../../src/store/transaction.ts'
import { testDatabase } from '../../postgres.ts'

let store: Store
let drop = async (): Promise<void> => undefined

beforeAll(async () => {
  const database = await testDatabase()
  drop = () => database.drop()
  store = await openStore(database.url, openLog('silent'), 6)
  await store.db.$executeRaw`CREATE TABLE thing (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)`
  await store.db.$executeRaw`INSERT INTO thing (id) VALUES (1), (2)`
})
afterAll(async () => {
  await store.close()
  await drop()
})

const raise = (tx: Store['db'], id: number) => tx.$executeRaw`UPDATE thing SET n = n + 1 WHERE id = ${id}`
const counts = async () =>
  (await store.db.$queryRaw<{ n: number }[]>`SELECT n FROM thing ORDER BY id`).map(({ n }) => n)

test('two that wait for each other are both done, each once, and each told of once', async () => {
  const heard: string[] = []
  const off = store.live.on('cases', (id) => heard.push(id))
  const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let attempts = 0
  const through = (n: 0 | 1) =>
    store.transaction(async (tx) => {
      attempts += 1
      await raise(tx, n + 1)
      announce(tx, 'cases', `attempt ${n}`)
      both[n]!.resolve()
      await Promise.all(both.map(({ promise }) => promise))
      await raise(tx, 2 - n)
    })
  await Promise.all([through(0), through(1)])
  off()
  expect(attempts, 'one was done again').toBe(3)
  expect(await counts()).toEqual([2, 2])
  expect(heard.toSorted()).toEqual(['attempt 0', 'attempt 1'])
})

test('one that throws leaves nothing and tells nothing', async () => {
  const before = await counts()
  const heard: string[] = []
  const off = store.live.on('cases', (id) => heard.push(id))
  const failing = store.transaction(async (tx) => {
    await raise(tx, 1)
    announce(tx, 'cases', 'x')
    throw new Error('a fault')
  })
  await expect(failing).rejects.toThrow('a fault')
  off()
  expect(await counts()).toEqual(before)
  expect(heard).toEqual([])
})

test('one whose connection is cut leaves nothing, and the next finds a connection', async () => {
  const before = await counts()
  const failing = store.transaction(async (tx) => {
    await raise(tx, 1)
    await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`.catch(() => undefined)
    await raise(tx, 1)
  })
  await expect(failing).rejects.toThrow()
  for (let n = 0; n < 8; n += 1) await store.transaction((tx) => raise(tx, 2))
  expect(await counts()).toEqual([before[0], before[1]! + 8])
})

test('a raw statement and one of the client share one fate, and see each other', async () => {
  const key = { id: newId(new Date()), secret: Buffer.alloc(32, 'x'), createdAt: new Date() }
  const both = (fails: boolean) =>
    store.transaction(async (tx) => {
      await tx.signingKey.create({ data: key })
      await tx.$executeRaw`UPDATE signing_key SET secret = ${Buffer.alloc(32, 'y')} WHERE id = ${key.id}::uuid`
      if (fails) throw new Error('a fault')
      return tx.signingKey.findUniqueOrThrow({ where: { id: key.id } })
    })
  await expect(both(true)).rejects.toThrow('a fault')
  expect(await store.db.signingKey.count({ where: { id: key.id } })).toBe(0)
  expect(Buffer.from((await both(false)).secret).toString()).toBe('y'.repeat(32))
})

test('what comes when the transaction is over is refused, and not done outside of it', async () => {
  const before = await counts()
  let late: Tx | undefined
  await store.transaction(async (tx) => {
    late = tx
    await raise(tx, 1)
  })
  await expect(raise(late!, 1)).rejects.toThrow('The transaction is over')
  expect(await counts()).toEqual([before[0]! + 1, before[1]])
})
