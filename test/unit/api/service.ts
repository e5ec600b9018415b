// The API on a real server and database, with a clock that the test moves.
import { openSigner } from '../../../src/verification/signing.ts'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { type Instant, instant } from '../../../src/base/clock.ts'
import { openLog } from '../../../src/base/log.ts'
import { openHotels } from '../../../src/hotels/hotels.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { apiRoutes } from '../../../src/web/api/routes.ts'
import type { Site } from '../../../src/web/site.ts'
import { testDatabase } from '../../postgres.ts'

export const KEY = 'a-key-of-the-test'

export type Service = {
  readonly store: Store
  readonly url: string
  now: Instant
  /** Undefined: Telegram is not connected. */
  bot: string | undefined
  /** Names of the jobs that were queued, with when they start. */
  readonly jobs: { name: string; data: object; startAfter: Instant }[]
  /** With the key unless said. */
  ask(
    path: string,
    more?: { body?: unknown; raw?: string; headers?: Record<string, string | undefined> },
  ): Promise<Answer>
  stop(): Promise<void>
}
/** What was answered; each test knows what it looks for in it. */
export type Answer = { status: number; headers: Headers; json: ReturnType<typeof JSON.parse> }

/** Two hotels: `inn` in Shanghai, `lodge` in Seoul. */
export async function openService(): Promise<Service> {
  const database = await testDatabase()
  const log = openLog('silent')
  const store = await openStore(database.url, log, 6)
  const hotels = [
    { id: 'inn', name: 'The Inn', timeZone: 'Asia/Shanghai', currency: 'CNY' },
    { id: 'lodge', name: 'The Lodge', timeZone: 'Asia/Seoul', currency: 'KRW' },
  ]
  await store.db.hotel.createMany({
    data: hotels.map((hotel) => ({
      ...hotel,
      languages: ['en', 'zh-CN'],
      file: {},
      fileHash: '',
      appliedAt: instant('2026-11-01T00:00:00Z'),
    })),
  })
  const open = await openHotels(store, log)
  const service = { now: instant('2026-11-03T05:00:00Z'), bot: 'inn_bot', jobs: [] } as unknown as Service & {
    now: Instant
    bot: string | undefined
  }
  store.useQueue({
    send: async (name: string, data: object, options: { startAfter: Instant }) => {
      service.jobs.push({ name, data, startAfter: options.startAfter })
      return null
    },
  })
  const site: Site = {
    store,
    hotels: open,
    clock: () => service.now,
    log,
    publicUrl: 'https://inn.example.com',
    signer: openSigner(store, () => new Date()),
    apiKey: KEY,
    channels: () => ({}),
    telegramBot: () => service.bot,
  }
  const server = express().use('/api/v1', apiRoutes(site)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`
  return Object.assign(service, {
    store,
    url,
    async ask(
      path: string,
      { body, raw, headers = {} }: Parameters<Service['ask']>[1] = {},
    ): Promise<Answer> {
      const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
      const all = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', ...headers }
      const response = await fetch(`${url}${path}`, {
        method: sent === undefined ? 'GET' : 'POST',
        headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
          string,
          string
        >,
        ...(sent === undefined ? {} : { body: sent }),
      })
      return { status: response.status, headers: response.headers, json: await response.json() }
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      open.close()
      await store.close()
      await database.drop()
    },
  })
}
