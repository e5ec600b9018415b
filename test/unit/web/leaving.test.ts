// Readers who leave at once, before anybody noticed that they came, leave nothing behind.
import { once } from 'node:events'
import { request as ask } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import express from 'express'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { openLog } from '../../../src/base/log.ts'
import type { Live } from '../../../src/store/live.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { lineTo } from '../../../src/messages/say.ts'
import { followConversation } from '../../../src/web/chat/follow.ts'
import { openStream } from '../../../src/web/live.ts'
import type { Site } from '../../../src/web/site.ts'
import { testDatabase } from '../../postgres.ts'
import { until } from '../../until.ts'

let store: Store
let drop = async (): Promise<void> => undefined
let server: Server
/** Listeners of news, and timers, that are there now. */
let listeners = 0
const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
let arrived = 0
let answered = 0
let closed = 0

beforeAll(async () => {
  const database = await testDatabase()
  drop = () => database.drop()
  store = await openStore(database.url, openLog('silent'), 4)
  const live: Live = {
    ...store.live,
    on(kind, heard) {
      listeners += 1
      const off = store.live.on(kind, heard)
      return () => {
        listeners -= 1
        off()
      }
    },
  }
  const site = { store: { ...store, live }, clock: systemClock, log: openLog('silent') } as unknown as Site
  const conversationId = await lineTo(
    store.db,
    { channel: 'web', account: 'hz', address: 'a', kind: 'guest', pulled: true },
    systemClock(),
  )
  const app = express()
  app.get('/chat', async (_request, response) => {
    arrived += 1
    await sleep(20)
    await followConversation(site, response, { conversationId, after: undefined, write: () => 'x' })
    answered += 1
  })
  app.get('/stream', async (request, response) => {
    arrived += 1
    await sleep(20)
    const stream = openStream(request, response)
    const off = live.on('cases', () => stream.send('news'))
    stream.onClose(() => {
      closed += 1
      off()
    })
    stream.send('first')
    answered += 1
  })
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await store.close()
  await drop()
})

/** Connects and leaves after so many milliseconds. */
async function visit(path: string, stays: number): Promise<void> {
  const { port } = server.address() as AddressInfo
  const visitor = ask({ host: '127.0.0.1', port, path, agent: false }).on('error', () => undefined)
  visitor.on('response', (response) => response.resume().on('error', () => undefined))
  visitor.end()
  await sleep(stays)
  visitor.destroy()
}

test.each(['/chat', '/stream'])('%s: 120 who leave after up to 60 ms', async (path) => {
  arrived = answered = closed = 0
  const before = timers()
  await Promise.all(Array.from({ length: 120 }, (_, n) => visit(path, n / 2)))
  // Who leaves before the connection stands never comes.
  await until('most of them to come and be answered', () => arrived > 60 && answered === arrived)
  await until('nobody to listen any more', () => listeners === 0, 2000)
  if (path === '/stream') await until('each to be told', () => closed === arrived, 2000)
  // Each reader has one that beats every 15 or 20 s.
  await until('their timers to end', () => timers() <= before + 5, 3000)
})
