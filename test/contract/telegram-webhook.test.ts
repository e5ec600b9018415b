// Telegram posts to us: only with the secret, once each, answered after the commit.
import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, openBench, until } from './channel-under-test.ts'

const SECRET = 'a-secret-of-Telegrams_only'
let bench: Bench
let channel: ReturnType<Bench['open']>
let server: Server
let origin: string

beforeAll(async () => {
  bench = await openBench()
  channel = bench.open({ publicUrl: 'https://stay.example', webhookSecret: SECRET })
  server = createServer(express().use(express.Router().post(channel.webhook!.path, channel.webhook!.answer)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  bench.telegram.postTo(origin)
  await until('the channel to be up', () => channel.status().kind === 'up')
})
afterAll(async () => {
  await bench.close()
  server.close()
})

const texts = async (address: string) =>
  (await bench.inbox()).flatMap((row) =>
    row.address === address && row.content.kind === 'text' ? [row.content.text] : [],
  )

function post(body: string, secret: string | null = SECRET): Promise<number> {
  const headers: Record<string, string> = secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }
  return fetch(origin + channel.webhook!.path, { method: 'POST', body, headers }).then(({ status }) => status)
}
const update = (id: number, text: string, from: number) =>
  JSON.stringify({
    update_id: id,
    message: {
      message_id: id,
      date: Math.floor(Date.now() / 1000),
      chat: { id: from, type: 'private' },
      from: { id: from, is_bot: false, first_name: 'X' },
      text,
    },
  })

test('Telegram is told where to post, with the secret and one connection, and nobody polls', () => {
  expect(bench.telegram.webhook()).toEqual({ url: 'https://stay.example/channels/telegram', secret: SECRET })
  const call = bench.telegram.calls.find(({ method }) => method === 'setWebhook')!
  expect(call.payload).toMatchObject({ max_connections: 1 })
  expect(bench.telegram.calls.some(({ method }) => method === 'getUpdates')).toBe(false)
  expect(channel.status()).toEqual({ kind: 'up', detail: '@bellbird_test_bot, webhook' })
})

test('what is posted is stored once and in order, however often it comes', async () => {
  bench.telegram.disturbed.duplicates = 0.4
  const person = bench.telegram.person({ id: 501, first_name: 'Wei' })
  for (let n = 0; n < 10; n += 1) person.says(String(n))
  await until('all of it', async () => (await texts('501')).length === 10)
  await until('Telegram to be told', () => bench.telegram.pending().length === 0)
  bench.telegram.disturbed.duplicates = 0
  expect(await texts('501')).toEqual(Array.from({ length: 10 }, (_, n) => String(n)))
})

test('without the secret, or with another, nothing is heard', async () => {
  const before = (await bench.inbox()).length
  expect(await post(update(1, 'forged', 666), 'another-secret-of-nobody')).toBe(401)
  expect(await post(update(2, 'forged', 666), '')).toBe(401)
  expect(await post(update(3, 'forged', 666), null)).toBe(401)
  expect(await post(update(4, 'forged', 666), SECRET.slice(0, -1))).toBe(401)
  expect((await bench.inbox()).length).toBe(before)
})

test('malformed posts are refused and harm nothing', async () => {
  expect(await post('not json')).toBe(400)
  expect(await post('null')).toBe(400)
  expect(await post('{"update_id":"7"}')).toBe(400)
  expect(await post(`{"update_id":7,"message":"${'x'.repeat(1_100_000)}"}`)).toBe(413)
  expect(await post('{"update_id":8,"message":{"odd":true}}')).toBe(200)
  expect((await fetch(origin + channel.webhook!.path)).status).toBe(404)
  expect(await post(update(9, 'still here', 502))).toBe(200)
  expect(await texts('502')).toEqual(['still here'])
})

test('while the database is away Telegram is told to come again', async () => {
  await bench.store.db.$executeRawUnsafe('ALTER TABLE message RENAME TO message_away')
  const person = bench.telegram.person({ id: 503, first_name: 'Mina' })
  person.says('hold on')
  await until('a refusal', () => bench.telegram.posts.some(({ status }) => status === 500))
  await bench.store.db.$executeRawUnsafe('ALTER TABLE message_away RENAME TO message')
  await until('the message', async () => (await texts('503')).length === 1)
  expect(await texts('503')).toEqual(['hold on'])
})

test('without https or without a secret it polls', async () => {
  expect(bench.open({ publicUrl: 'http://127.0.0.1:3000', webhookSecret: SECRET }).webhook).toBeUndefined()
  expect(bench.open({ publicUrl: 'https://stay.example' }).webhook).toBeUndefined()
})
