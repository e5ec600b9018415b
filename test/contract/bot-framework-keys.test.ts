// The keys of Microsoft's tokens are fetched when they are needed; while they cannot be, nobody is let in.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Grounds, openGrounds } from './bot-framework-grounds.ts'
import { until } from './contract-house.ts'

let grounds: Grounds
beforeEach(async () => {
  grounds = await openGrounds()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await grounds.close()
})

test.each(['error', 'reset', 'hang'] as const)('%s of the key server: 503, then heard', async (kind) => {
  await grounds.opened()
  grounds.standIn.fail({ kind, part: 'keys', times: 1 })
  const person = grounds.standIn.teamsPerson({ name: 'Emma' })
  const posted = await person.says('Hello')
  expect(posted).toMatchObject({
    status: 503,
    body: 'The token cannot be checked now; please send this again.\n',
  })
  expect(await grounds.inbox()).toEqual([])
  expect(await posted.again()).toMatchObject({ status: 202 })
  expect(await grounds.inbox()).toHaveLength(1)
})

test('without a stand-in it is Microsoft’s public cloud, and connectors only over https', async () => {
  const asked: { url: string; body: string }[] = []
  const real = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (to, init) => {
    const { url } = new Request(to)
    if (url.startsWith('http://127.0.0.1')) return real(to, init)
    asked.push({ url, body: await new Response(init?.body).text() })
    throw new TypeError('No way out of this test')
  })
  const cloud = { authority: undefined as never, tenantId: 'contoso.example', password: 'secret' }
  const channel = await grounds.open(cloud)
  await until('a try', () => channel.status().kind === 'down')
  expect(asked[0]).toEqual({
    url: 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token',
    body: expect.stringContaining('scope=https%3A%2F%2Fapi.botframework.com%2F.default'),
  })
  expect(JSON.stringify(channel.status())).not.toContain('secret')
  const person = grounds.standIn.teamsPerson({ name: 'Emma' })
  expect(await person.says('Hello')).toMatchObject({ status: 401 })
  expect(await grounds.inbox()).toEqual([])
})
