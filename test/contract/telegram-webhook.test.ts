// Telegram posts to us: only with the secret, once each, answered after the commit.
import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webhookTo } from '../../src/channels/telegram/webhook.ts'
import { type Bench, openBench } from './channel-under-test.ts'
import { until } from '../until.ts'

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

test('Telegram is told where to post, with the secret and 40 connections, and nobody polls', () => {
  expect(bench.telegram.webhook()).toEqual({
    ...{ url: 'https://stay.example/channels/telegram', secret: SECRET, connections: 40 },
  })
  const call = bench.telegram.calls.find(({ method }) => method === 'setWebhook')!
  expect(call.payload['allowed_updates']).toContain('edited_message')
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

test('forty guests at once: all are answered, each one’s words stay in their order', async () => {
  const { telegram } = bench
  Object.assign(telegram.disturbed, { duplicates: 0.3, reordered: 0.5 })
  const people = Array.from({ length: 40 }, (_, n) => telegram.person({ id: 7000 + n, first_name: `P${n}` }))
  for (let n = 0; n < 6; n += 1) for (const person of people) person.says(String(n))
  await until('Telegram to be told', () => telegram.pending().length === 0, 20_000)
  Object.assign(telegram.disturbed, { duplicates: 0, reordered: 0 })
  for (const { id } of people) expect(await texts(String(id))).toEqual(['0', '1', '2', '3', '4', '5'])
})

test('posts of one chat that arrive together are stored in the order of their updates', async () => {
  // Slower than the posts arrive, so that they have to wait for each other.
  await bench.store.db.$executeRawUnsafe(`
    CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_sleep(0.05); RETURN NEW; END $$`)
  await bench.store.db.$executeRawUnsafe(
    'CREATE TRIGGER slowly BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION slowly()',
  )
  const ids = [900_001, 900_006, 900_003, 900_007, 900_002, 900_005, 900_004]
  const statuses = await Promise.all(ids.map((id) => post(update(id, String(id), 504))))
  await bench.store.db.$executeRawUnsafe('DROP TRIGGER slowly ON message')
  expect(statuses).toEqual(ids.map(() => 200))
  const [first, ...rest] = await texts('504')
  expect([...rest]).toEqual(
    ids
      .map(String)
      .filter((id) => id !== first)
      .toSorted(),
  )
})

test('of a chat nothing overtakes what could not be stored', async () => {
  const { db } = bench.store
  await db.$executeRawUnsafe(`
    CREATE FUNCTION refuse_first() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_sleep(0.1);
      IF NEW.content ->> 'text' = '910001' THEN RAISE EXCEPTION 'shutting down' USING ERRCODE = '57P01'; END IF;
      RETURN NEW;
    END $$`)
  await db.$executeRawUnsafe(
    'CREATE TRIGGER refuse_first BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION refuse_first()',
  )
  const ids = [910_001, 910_002, 910_003]
  const all = () => Promise.all(ids.map((id) => post(update(id, String(id), 505))))
  expect(await all()).toEqual([500, 500, 500])
  await db.$executeRawUnsafe('DROP TRIGGER refuse_first ON message')
  expect(await texts('505')).toEqual([])
  expect(await all()).toEqual([200, 200, 200])
  expect(await texts('505')).toEqual(ids.map(String))
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

test('it is told when Telegram cannot post, and when somebody else took the webhook it is taken back', async () => {
  const { telegram } = bench
  const watching = bench.open({
    publicUrl: 'https://stay.example',
    webhookSecret: SECRET,
    lookAtWebhook: 100,
  })
  await until('it to be up', () => watching.status().kind === 'up')
  telegram.postTo('http://127.0.0.1:1')
  const person = telegram.person({ id: 506, first_name: 'Ann' })
  person.says('Hello?')
  const status = await until('the status to say so', () => {
    const now = watching.status()
    return now.kind === 'down' && now
  })
  expect(status.reason).toContain('cannot post to https://stay.example/channels/telegram')
  telegram.postTo(origin)
  await until('the message', async () => (await texts('506')).length === 1)
  await until('it to be up', () => watching.status().kind === 'up')
  await fetch(`${telegram.root}/bot${telegram.token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: 'https://elsewhere.example/hook' }),
  })
  await until('our own again', () => telegram.webhook()?.url === 'https://stay.example/channels/telegram')
  await watching.stop()
})

test('a stop waits for what is being stored; after it Telegram is told to come again', async () => {
  const stopping = bench.open({ publicUrl: 'https://stay.example', webhookSecret: SECRET })
  await until('it to be up', () => stopping.status().kind === 'up')
  const own = createServer((request, response) => stopping.webhook!.answer(request, response))
  own.listen(0, '127.0.0.1')
  await once(own, 'listening')
  const postHere = (id: number, text: string) =>
    fetch(`http://127.0.0.1:${(own.address() as AddressInfo).port}`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': SECRET },
      body: update(id, text, 507),
    }).then(({ status }) => status)
  const { db } = bench.store
  await db.$executeRawUnsafe(`
    CREATE FUNCTION very_slowly() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_sleep(0.4); RETURN NEW; END $$`)
  await db.$executeRawUnsafe(
    'CREATE TRIGGER very_slowly BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION very_slowly()',
  )
  const posted = postHere(920_001, 'in time')
  await new Promise((resolve) => setTimeout(resolve, 150))
  await stopping.stop()
  expect(await texts('507')).toEqual(['in time'])
  expect(await posted).toBe(200)
  expect(await postHere(920_002, 'late')).toBe(503)
  own.close()
  await db.$executeRawUnsafe('DROP TRIGGER very_slowly ON message')
  expect(await texts('507')).toEqual(['in time'])
})

test('without https or without a secret there is no webhook: it polls', async () => {
  const set = () => bench.telegram.calls.filter(({ method }) => method === 'setWebhook').length
  const before = set()
  const plain = bench.open({ publicUrl: 'http://127.0.0.1:3000', webhookSecret: SECRET })
  const open = bench.open({ publicUrl: 'https://stay.example' })
  const empty = bench.open({ publicUrl: 'https://stay.example', webhookSecret: '' })
  for (const one of [plain, open, empty]) {
    expect(one.webhook).toBeUndefined()
    await until('it to be up', () => one.status().kind === 'up', 12_000)
    await one.stop()
  }
  expect(set()).toBe(before)
  expect(() =>
    webhookTo(
      '',
      () => undefined,
      () => undefined,
    ),
  ).toThrow(/needs a secret/)
})
