// Without credentials there is nothing at /api/messages; with them it is closed to strangers from the first moment.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { systemClock } from '../../src/base/clock.ts'
import { openLog } from '../../src/base/log.ts'
import { openChannels } from '../../src/channels/open.ts'
import { readConfig } from '../../src/config.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { testDatabase } from '../postgres.ts'

const log = openLog('silent')
const real = globalThis.fetch
let store: Store
let url: string
let drop: () => Promise<void>

beforeAll(async () => {
  // Nothing leaves this machine.
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (to, init) => {
    if (new Request(to).url.startsWith('http://127.0.0.1')) return real(to, init)
    throw new TypeError('No way out of this test')
  })
  const database = await testDatabase()
  url = database.url
  drop = () => database.drop()
  store = await openStore(url, log, 2)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await store.close()
  await drop()
})

/** What a stranger's post is answered, and how the channel page puts the channel. */
async function withSettings(env: Record<string, string>) {
  const channels = await openChannels({ config: readConfig(env), url, store, clock: systemClock, log })
  const app = express()
  for (const webhook of channels.webhooks) app.use(webhook)
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { status } = await fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', body: '{}' })
  const state = channels.statuses()['bot-framework']
  await channels.stop()
  server.close()
  return { status, state }
}

test('without credentials nothing is mounted, and it is said how to connect', async () => {
  expect(await withSettings({})).toEqual({
    status: 404,
    state: {
      kind: 'off',
      how: expect.stringMatching(/MICROSOFT_APP_ID.*portal\.azure\.com/),
      needs: ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'],
    },
  })
})

test('with them it is there, and refuses who shows no token', async () => {
  const bot = {
    MICROSOFT_APP_ID: '1a2b3c4d-0000-4000-8000-123456789abc',
    MICROSOFT_APP_PASSWORD: 'its-secret',
    MICROSOFT_APP_TENANT_ID: 'hotel',
  }
  const { status, state } = await withSettings(bot)
  expect(status).toBe(401)
  expect(state).toMatchObject({ kind: expect.stringMatching(/starting|down/) })
})
