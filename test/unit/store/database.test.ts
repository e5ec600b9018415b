// The pool: a server that vanished without a word holds nobody for long.
import { expect, onTestFinished, test } from 'vitest'
import { openLog } from '../../../src/base/log.ts'
import { openStore } from '../../../src/store/database.ts'
import { migrate } from '../../../src/store/migrate.ts'
import { testDatabase } from '../../postgres.ts'
import { openWire } from './wire.ts'

test('connections that went dead are given up, and new ones opened', async () => {
  const database = await testDatabase()
  const wire = await openWire(database.url)
  const url = new URL(wire.url)
  // In production as long as a transaction may take.
  url.searchParams.set('query_timeout', '500')
  const store = await openStore(url.href, openLog('silent'), 4)
  onTestFinished(async () => {
    wire.close()
    await store.close()
    await database.drop()
  })
  await Promise.all(
    Array.from({ length: 8 }, () => store.db.$queryRaw`SELECT pg_sleep(0.05) IS NULL AS slept`),
  )
  wire.goDead()
  const lost = await Promise.allSettled(Array.from({ length: 4 }, () => store.ping()))
  expect(lost.every(({ status }) => status === 'rejected')).toBe(true)
  await store.ping()
  expect(await store.transaction(async (tx) => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }])
})

test('a connection that breaks before it was ever used ends a question, and not the program', async () => {
  const database = await testDatabase()
  const wire = await openWire(database.url)
  const store = await openStore(wire.url, openLog('silent'), 4)
  onTestFinished(async () => {
    wire.close()
    await store.close()
    await database.drop()
  })
  wire.breakOn('TIME ZONE')
  await expect(store.ping()).rejects.toThrow()
  await store.ping()
})

test('neither the wait for a server nor the migrations end the program when the server crashes', async () => {
  const database = await testDatabase()
  const wire = await openWire(database.url)
  onTestFinished(async () => {
    wire.close()
    await database.drop()
  })
  wire.breakOn('pg_advisory_lock')
  await expect(migrate(wire.url)).rejects.toThrow()
  expect(await migrate(wire.url)).toEqual([])
})
