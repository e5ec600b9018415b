// While the database is away, whoever asks is told calmly when to come back; afterwards everything goes on.
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { newId } from '../../../src/base/ids.ts'
import { openLog } from '../../../src/base/log.ts'
import { openHotels } from '../../../src/hotels/hotels.ts'
import { applyHotelFile } from '../../../src/setup/apply.ts'
import { isDatabaseAway } from '../../../src/store/away.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { migrate } from '../../../src/store/migrate.ts'
import { openSigner } from '../../../src/verification/signing.ts'
import { createApp } from '../../../src/web/server.ts'
import { type PostgresServer, startPostgres } from '../../fault/postgres-server.ts'

const HOTEL = { id: 'inn', name: 'The Inn', timeZone: 'Asia/Seoul', currency: 'KRW', languages: ['ko', 'en'] }
const KEY = 'a-key-of-the-test'
let postgres: PostgresServer
let store: Store
let url = ''
const closing: (() => unknown)[] = []

beforeAll(async () => {
  postgres = await startPostgres()
  closing.push(() => postgres.stop())
  await migrate(postgres.url)
  const log = openLog('silent')
  store = await openStore(postgres.url, log, 4)
  closing.push(() => store.close())
  await applyHotelFile(store, JSON.stringify(HOTEL), systemClock())
  const hotels = await openHotels(store, log)
  closing.push(() => hotels.close())
  const site = {
    ...{ store, hotels, log, clock: systemClock, signer: openSigner(store, systemClock) },
    ...{ publicUrl: 'http://localhost', apiKey: KEY, channels: () => ({}), telegramBot: () => undefined },
  }
  const server = createApp(site, []).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => server.close())
  closing.push(() => server.closeAllConnections())
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

test('pages, the chat and the API say 503 and when to come back, and are there again with the database', async () => {
  const back = await postgres.goAway()
  const asks = [
    ['/chat/inn', 'text/html', 'ko', '잠시만 기다려 주세요'],
    ['/chat/inn', 'text/html', 'ja', '少々お待ちください'],
    ['/console/inbox', 'text/html', 'en', 'One moment, please'],
  ] as const
  for (const [path, accept, language, words] of asks) {
    const headers = { accept, 'accept-language': language, cookie: `bellbird-staff=${'a'.repeat(32)}` }
    const answer = await fetch(url + path, { headers })
    expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5'])
    expect(await answer.text()).toContain(words)
  }
  const json = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': 'zh-CN' }
  const said = await fetch(`${url}/chat/inn/messages`, {
    method: 'POST',
    headers: json,
    body: '{"text":"你好"}',
  })
  expect(said.status).toBe(503)
  expect(await said.json()).toEqual({ error: expect.stringContaining('请过几秒再试') })
  const asked = await fetch(`${url}/api/v1/cases`, { headers: { authorization: `Bearer ${KEY}` } })
  expect([asked.status, asked.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await asked.json()).toEqual({ error: 'We cannot answer for a moment; please send it again shortly' })
  await back()
  await expect.poll(async () => (await fetch(`${url}/chat/inn`)).status, { timeout: 10_000 }).toBe(200)
})

test.each(['immediate', 'fast'] as const)(
  'who is cut off by a restart (%s) is cut off by the database',
  async (mode) => {
    const asking = [
      store.db.$queryRaw`SELECT pg_sleep(20)`,
      store.transaction((tx) => tx.$queryRaw`SELECT pg_sleep(20)`),
      store.transaction(async (tx) => {
        await new Promise((resolve) => setTimeout(resolve, 1500))
        return tx.hotel.findMany()
      }),
    ].map((query) =>
      query.then(
        () => 'answered',
        (error: unknown) => isDatabaseAway(error) || error,
      ),
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    await postgres.restart(mode)
    expect(await Promise.all(asking)).toEqual([true, true, true])
  },
)

test('what is wrong with us or with the data is not the database being away', async () => {
  const twice = () =>
    store.db.hotel.create({ data: { ...HOTEL, file: {}, fileHash: '', appliedAt: systemClock() } })
  const wrong = [
    () => twice(),
    () => store.db.$queryRaw`SELECT 1 / 0`,
    () => store.db.$queryRaw`SELECT * FROM nowhere`,
    () => store.db.staff.findUniqueOrThrow({ where: { id: newId(systemClock()) } }),
    () => Promise.reject(new Error('a bug')),
    () => Promise.reject(Object.assign(new Error('no file'), { code: 'ENOENT', syscall: 'open' })),
  ]
  await expect.poll(() => store.ping().then(() => 'up', String), { timeout: 10_000 }).toBe('up')
  for (const go of wrong) {
    const error: unknown = await go().then(
      () => 'no error',
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(Error)
    expect([isDatabaseAway(error), error]).toEqual([false, error])
  }
})
