import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { after, instant } from '../../../src/base/clock.ts'
import { addressLimit, safeHeaders } from '../../../src/web/guard.ts'
import type { Site } from '../../../src/web/site.ts'

const NOON = instant('2026-11-20T04:00:00Z')

async function serving(
  app: express.Express,
  work: (ask: (headers?: Record<string, string>) => Promise<Response>) => Promise<void>,
): Promise<void> {
  const server = createServer(app as never)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  try {
    await work((headers = {}) => fetch(`http://127.0.0.1:${port}/`, { headers }))
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  }
}

const app = () => {
  let now = NOON
  const made = express()
  made.set('trust proxy', 'loopback')
  made.use(addressLimit(() => now))
  made.get('/', (_request, response) => response.send('ok'))
  return { made, later: (ms: number) => (now = after(now, ms)) }
}

test('an address that asks without end is slowed down, others are not, and it may go on after a while', async () => {
  const { made, later } = app()
  await serving(made, async (ask) => {
    const hotel = { 'X-Forwarded-For': '203.0.113.7' }
    const statuses: number[] = []
    for (let batch = 0; batch < 31; batch += 1) {
      const answers = await Promise.all(Array.from({ length: 100 }, () => ask(hotel)))
      statuses.push(...answers.map(({ status }) => status))
      await Promise.all(answers.map((answer) => answer.text()))
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(3000)
    expect((await ask(hotel)).headers.get('retry-after')).toBe('1')
    expect((await ask({ 'X-Forwarded-For': '203.0.113.8' })).status).toBe(200)
    later(1000)
    expect((await ask(hotel)).status).toBe(200)
  })
})

test('nobody but a proxy on this machine says who asks; this machine itself is not limited', async () => {
  const { made } = app()
  await serving(made, async (ask) => {
    for (let batch = 0; batch < 31; batch += 1)
      await Promise.all(Array.from({ length: 100 }, async () => (await ask()).text()))
    expect((await ask()).status).toBe(200)
  })
})

test.each([
  ['http://localhost:3000', null],
  ['https://desk.example', 'max-age=15552000; includeSubDomains'],
])(
  'pages of %s take nothing from elsewhere and run nothing that stands in them',
  async (publicUrl, strict) => {
    const made = express()
    made.use(safeHeaders({ publicUrl } as Site))
    made.get('/', (_request, response) => response.send('ok'))
    await serving(made, async (ask) => {
      const { headers } = await ask()
      const policy = headers.get('content-security-policy')!
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toContain('unsafe')
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers.get('strict-transport-security')).toBe(strict)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    })
  },
)
