// The access token: fetched once for all instances, before it ends, and again where WeChat refuses it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openLog } from '../../src/base/log.ts'
import { type Tokens, openTokens } from '../../src/channels/wechat-official/access-token.ts'
import { openApi } from '../../src/channels/wechat-official/api.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { z } from 'zod'
import { testDatabase } from '../postgres.ts'
import { until } from './contract-house.ts'
import { openAccount } from './wechat-official-bench.ts'
import { type WechatStandIn, openWechatStandIn } from './wechat-official-stand-in.ts'

const MINUTE = 60_000
let stores: Store[]
let drop = async (): Promise<void> => undefined
let wechat: WechatStandIn
beforeAll(async () => {
  const database = await testDatabase()
  drop = () => database.drop()
  stores = await Promise.all([1, 2, 3].map(() => openStore(database.url, openLog('silent'), 4)))
})
beforeEach(async () => {
  await wechat?.close()
  wechat = await openWechatStandIn()
  await stores[0]!.db.$executeRaw`DELETE FROM wechat_account`
})
afterAll(async () => {
  await wechat.close()
  for (const store of stores) await store.close()
  await drop()
})

const account = (more: object = {}) => ({
  root: wechat.root,
  appId: wechat.appId,
  secret: wechat.secret,
  ...more,
})
/** An instance of the service, with a memory of its own. */
const instance = (n = 0, more = {}): Tokens => openTokens(stores[n % 3]!, account(more), wechat.clock)
const fetched = () => wechat.calls.filter(({ path }) => path === 'stable_token').length
const ask = (tokens: Tokens) => openApi(wechat.root, tokens).call('menu/get', z.unknown())

test('thirty who need it at once, in three instances, fetch it once', async () => {
  const instances = [0, 1, 2].map((n) => instance(n))
  const tokens = await Promise.all(Array.from({ length: 30 }, (_, n) => instances[n % 3]!.current()))
  expect(new Set(tokens).size).toBe(1)
  expect(fetched()).toBe(1)
  expect(await instance(1).current()).toBe(tokens[0])
  expect(fetched()).toBe(1)
})

test('it is fetched again shortly before it ends, and the old one is used as long as it holds', async () => {
  const one = instance()
  const first = await one.current()
  wechat.later(115 * MINUTE)
  expect(await one.current()).toBe(first)
  wechat.later(2 * MINUTE)
  const second = await one.current()
  expect(second).not.toBe(first)
  // WeChat takes both for five minutes.
  await expect(ask({ current: async () => first, insteadOf: async () => first })).rejects.toThrow(/46003/)
  expect(fetched()).toBe(2)
  expect(await instance(2).current()).toBe(second)
  expect(fetched()).toBe(2)
})

test('after a night in which nobody wrote, the one that has ended is not even tried', async () => {
  await instance().current()
  wechat.later(8 * 60 * MINUTE)
  await expect(ask(instance())).rejects.toThrow(/46003/)
  expect(wechat.calls.map(({ path, code }) => [path, code])).toEqual([
    ['stable_token', 0],
    ['stable_token', 0],
    ['menu/get', 46003],
  ])
})

test.each([
  ['was renewed by force elsewhere', () => wechat.tokens.forceElsewhere()],
  ['was revoked, though it is still given out', () => wechat.tokens.revoke()],
])('a token that %s is replaced once, and the call made again', async (_what, happens) => {
  const one = instance()
  await one.current()
  wechat.later(MINUTE)
  happens()
  await expect(ask(one)).rejects.toThrow(/46003/)
  const made = wechat.calls.filter(({ path }) => path === 'menu/get').map(({ code }) => code)
  expect(made).toEqual([40001, 46003])
})

test('ten calls that find it refused at once renew it once', async () => {
  const [one, other] = [instance(0), instance(1)]
  await one.current()
  await other.current()
  wechat.later(MINUTE)
  wechat.tokens.forceElsewhere()
  const before = fetched()
  const all = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => ask(n % 2 === 0 ? one : other)))
  for (const one of all) expect((one as PromiseRejectedResult).reason).toMatchObject({ code: 46003 })
  expect(fetched() - before).toBe(1)
})

test('one that our clock takes to be good although it has ended is replaced too', async () => {
  const slow = openTokens(stores[0]!, account(), () => new Date(Date.now()))
  await slow.current()
  wechat.later(130 * MINUTE)
  await expect(ask(slow)).rejects.toThrow(/46003/)
  const made = wechat.calls.filter(({ path }) => path === 'menu/get').map(({ code }) => code)
  expect(made).toEqual([42001, 46003])
})

test('where it cannot be had, nothing was begun, and the next who needs it asks anew', async () => {
  wechat.fail({ kind: 'error', path: 'stable_token', times: 1 })
  await expect(ask(instance())).rejects.toMatchObject({ sure: true, message: /stable_token with HTTP 500/ })
  await expect(ask(instance())).rejects.toThrow(/46003/)
  wechat.fail({ kind: 'reset-after', path: 'stable_token', times: 1 })
  await stores[0]!.db.$executeRaw`DELETE FROM wechat_account`
  await expect(ask(instance())).rejects.toMatchObject({ sure: true })
})

test('while one instance that died holds the right to fetch, the others wait for it to lapse', async () => {
  await stores[0]!.db.$executeRaw`
    INSERT INTO wechat_account (app_id, fetch_until) VALUES (${wechat.appId}, now() + interval '1 second')`
  const began = performance.now()
  await instance().current()
  expect(performance.now() - began).toBeGreaterThan(900)
  expect(fetched()).toBe(1)
})

test('the secret and the token stand in no message of ours', async () => {
  const wrong = instance(0, { secret: 'b'.repeat(32) })
  const error = await wrong.current().catch((reason: unknown) => reason as Error)
  expect(String(error)).toMatch(/40125 invalid appsecret/)
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('b'.repeat(32))
  const good = instance(1)
  const token = await good.current()
  for (const kind of ['reset', 'error', 'bad-gateway'] as const) {
    wechat.fail({ kind, path: 'menu/get', times: 1 })
    const failed = await ask(good).catch((reason: unknown) => reason as Error)
    expect(JSON.stringify(failed, Object.getOwnPropertyNames(failed))).not.toContain(token)
  }
})

test('the channel says what is wrong with the account, and is up by itself once that is put right', async () => {
  const open = (more = {}) =>
    openAccount(
      wechat,
      { store: stores[0]!, log: openLog('silent'), publicUrl: 'https://stay.example' },
      more,
    )
  const wrong = open({ secret: 'b'.repeat(32) })
  await until('the reason', () => wrong.status().kind === 'down')
  expect(wrong.status()).toMatchObject({ reason: expect.stringContaining('WECHAT_APP_SECRET') })
  await wrong.stop()
  wechat.whitelist(false)
  const shut = open()
  await until('the reason', () => shut.status().kind === 'down')
  expect(shut.status()).toMatchObject({ reason: expect.stringContaining('203.0.113.7') })
  wechat.whitelist(true)
  await until('the channel to be up', () => shut.status().kind === 'up')
  expect(shut.status()).toEqual({
    kind: 'up',
    detail: `${wechat.appId}, https://stay.example/webhooks/wechat-official`,
  })
  await shut.stop()
})
