import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { openLog } from '../../../src/base/log.ts'
import { healthRoutes } from '../../../src/web/health.ts'
import type { Site } from '../../../src/web/site.ts'

const asked = async (ping: () => Promise<void>, path: string) => {
  const channels = () => ({ telegram: { kind: 'down', reason: 'wrong token' } })
  const app = express()
  app.use(healthRoutes({ store: { ping }, channels, log: openLog('silent') } as unknown as Site))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => {
    server.once('listening', resolve)
  })
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  const found = { status: answer.status, body: (await answer.json()) as unknown }
  server.closeAllConnections()
  server.close()
  return found
}

test('ready while the database answers, whatever a channel does; not when it does not', async () => {
  expect(await asked(async () => undefined, '/readyz')).toEqual({
    status: 200,
    body: {
      status: 'ready',
      database: { status: 'up' },
      channels: { telegram: { kind: 'down', reason: 'wrong token' } },
    },
  })
  const away = () => Promise.reject(new Error('connection refused at 10.0.0.7'))
  const unready = await asked(away, '/readyz')
  expect(unready).toMatchObject({ status: 503, body: { status: 'unready', database: { status: 'down' } } })
  expect(JSON.stringify(unready.body)).not.toContain('10.0.0.7')
  expect(await asked(away, '/healthz')).toEqual({ status: 200, body: { status: 'ok' } })
})
