// The stand-in is as strict as Telegram: a test that cannot fail would prove nothing about the channel.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { until } from './contract-house.ts'
import { JPEG } from './contract-media.ts'
import { LENIENT, STRICT, UNLIMITED } from './telegram-limits.ts'
import type { Person } from './telegram-people.ts'
import { type TelegramStandIn, openTelegramStandIn } from './telegram-stand-in.ts'

let telegram: TelegramStandIn
let guest: Person
let ids = 900
beforeAll(async () => {
  telegram = await openTelegramStandIn()
})
beforeEach(() => {
  telegram.limits = UNLIMITED
  guest = telegram.person({ id: (ids += 1), first_name: 'Wei' })
  guest.starts()
})
afterAll(() => telegram.close())

type Answer = { ok: boolean; result?: never; error_code?: number; description?: string; parameters?: unknown }

async function call(
  method: string,
  payload: object = {},
  token = telegram.token,
): Promise<Answer & { result: never }> {
  const response = await fetch(`${telegram.root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  })
  return (await response.json()) as Answer & { result: never }
}
const send = (payload: object) => call('sendMessage', { chat_id: guest.id, text: 'Hello', ...payload })
const buttons = (...row: object[]) => ({ reply_markup: { inline_keyboard: [row] } })

test.each([
  [{ text: '' }, 'message text is empty'],
  [{ text: ' \u200b\n' }, 'message text is empty'],
  [{ text: '\u0007' }, 'message text is empty'],
  [{ text: 'x'.repeat(4097) }, 'message is too long'],
  [{ text: '空'.repeat(4097) }, 'message is too long'],
  [{ text: 'half \ud83d' }, 'UTF-8'],
  [{ text: '<b>open', parse_mode: 'HTML' }, "can't parse entities"],
  [{ text: '*open', parse_mode: 'Markdown' }, "can't parse entities"],
  [{ text: 'a.b', parse_mode: 'MarkdownV2' }, "can't parse entities"],
  [{ text: 'x', parse_mode: 'BBCode' }, 'unsupported parse_mode'],
  [{ chat_id: 424242 }, 'chat not found'],
  [{ chat_id: '' }, 'chat_id is empty'],
  [{ reply_markup: 'nonsense' }, "can't parse"],
  [{ reply_markup: [] }, 'object expected as reply markup'],
  [{ reply_markup: { inline_keyboard: [{ text: 'a', callback_data: 'b' }] } }, 'Array of Arrays'],
  [buttons({ text: 'a', callback_data: 'x'.repeat(65) }), 'BUTTON_DATA_INVALID'],
  [buttons({ text: 'a', callback_data: '题'.repeat(22) }), 'BUTTON_DATA_INVALID'],
  [buttons({ text: 'a', callback_data: '' }), 'BUTTON_DATA_INVALID'],
  [buttons({ text: ' ', callback_data: 'b' }), 'Text buttons are unallowed'],
  [buttons({ text: 'a' }), 'exactly one of the optional fields'],
  [
    buttons({ text: 'a', callback_data: 'b', url: 'https://a.example' }),
    'exactly one of the optional fields',
  ],
  [buttons({ text: 'a', url: 'http://a.example' }), 'Wrong HTTP URL'],
  [buttons({ text: 'a', url: 'https://localhost:3000/' }), 'Wrong HTTP URL'],
  [buttons({ text: 'a', url: '/console' }), 'Wrong HTTP URL'],
  [buttons(...Array.from({ length: 9 }, () => ({ text: 'a', callback_data: 'b' }))), 'too many buttons'],
])('refuses %o: %s', async (payload, description) => {
  expect(await send(payload)).toMatchObject({
    ok: false,
    error_code: 400,
    description: expect.stringContaining(description),
  })
})

test('takes what fits exactly', async () => {
  expect(
    await send({ text: '空'.repeat(4096), ...buttons({ text: 'a', callback_data: 'x'.repeat(64) }) }),
  ).toMatchObject({ ok: true })
})

/** As a form, with a file. */
async function upload(method: string, field: string, bytes: Buffer, more: Record<string, string> = {}) {
  const form = new FormData()
  form.set('chat_id', String(guest.id))
  for (const [name, value] of Object.entries(more)) form.set(name, value)
  form.set(field, new Blob([new Uint8Array(bytes)]), 'photo.jpg')
  const response = await fetch(`${telegram.root}/bot${telegram.token}/${method}`, {
    method: 'POST',
    body: form,
  })
  return (await response.json()) as Answer
}
/** A PNG's head with these measures. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33)
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
const grown = (bytes: Buffer, size: number) => Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])

test.each([
  [JPEG, { caption: 'x'.repeat(1025) }, 'message caption is too long'],
  [JPEG, { caption: '<b>open', parse_mode: 'HTML' }, "can't parse entities"],
  [JPEG, { chat_id: '424242' }, 'chat not found'],
  [JPEG, { reply_markup: 'nonsense' }, "can't parse"],
  [Buffer.from('#!/bin/sh'), {}, 'IMAGE_PROCESS_FAILED'],
  [Buffer.alloc(0), {}, 'file must be non-empty'],
  [png(9000, 1001), {}, 'PHOTO_INVALID_DIMENSIONS'],
  [png(2101, 100), {}, 'PHOTO_INVALID_DIMENSIONS'],
  [grown(JPEG, 10 * 1024 * 1024 + 1), {}, 'too big for a photo'],
])('refuses a photo: case %#', async (bytes, more, description) => {
  const answer = await upload('sendPhoto', 'photo', bytes, more)
  expect(answer).toMatchObject({ ok: false, description: expect.stringContaining(description) })
  expect(telegram.sent.some(({ chat }) => chat === guest.id)).toBe(false)
})

test('takes a photo with a caption that fits exactly, and a file where it is no photo', async () => {
  expect(await upload('sendPhoto', 'photo', JPEG, { caption: '空'.repeat(1024) })).toMatchObject({ ok: true })
  expect(await upload('sendPhoto', 'photo', png(2000, 100))).toMatchObject({ ok: true })
  expect(await upload('sendDocument', 'document', png(30_000, 1))).toMatchObject({ ok: true })
  expect(await call('sendPhoto', { chat_id: guest.id, photo: 'photo-1' })).toMatchObject({
    description: expect.stringContaining('no photo in the request'),
  })
  const sent = telegram.sent.filter(({ chat }) => chat === guest.id)
  expect(sent.map(({ text, file }) => [text.length, file?.kind])).toEqual([
    [1024, 'photo'],
    [0, 'photo'],
    [0, 'document'],
  ])
  expect(sent[0]!.file!.bytes.equals(JPEG)).toBe(true)
})

test('photos count among the messages of a chat', async () => {
  telegram.limits = STRICT
  expect(await upload('sendPhoto', 'photo', JPEG)).toMatchObject({ ok: true })
  expect(await upload('sendPhoto', 'photo', JPEG)).toMatchObject({ error_code: 429 })
})

test('"typing …" only where the bot may write, and only as one of the actions there are', async () => {
  expect(await call('sendChatAction', { chat_id: guest.id, action: 'typing' })).toMatchObject({ ok: true })
  expect(await call('sendChatAction', { chat_id: guest.id, action: 'singing' })).toMatchObject({
    error_code: 400,
  })
  expect(await call('sendChatAction', { chat_id: 424242, action: 'typing' })).toMatchObject({
    error_code: 400,
  })
  guest.blocks()
  expect(await call('sendChatAction', { chat_id: guest.id, action: 'typing' })).toMatchObject({
    error_code: 403,
  })
  expect(telegram.actions.map(({ chat }) => chat)).toEqual([guest.id])
})

test('a file is given to the bot alone, by its id and then by its path, and none above 20 MB', async () => {
  guest.sendsPhoto(JPEG)
  const id = [...telegram.files.keys()].at(-1)!
  const { result } = (await call('getFile', { file_id: id })) as unknown as { result: { file_path: string } }
  const path = `/${result.file_path}`
  const found = await fetch(`${telegram.root}/file/bot${telegram.token}${path}`)
  expect(Buffer.from(await found.arrayBuffer()).equals(JPEG)).toBe(true)
  expect((await fetch(`${telegram.root}/file/bot7001:AAanother-token${path}`)).status).toBe(401)
  expect((await fetch(`${telegram.root}/file/bot${telegram.token}/photos/none.jpg`)).status).toBe(404)
  expect(await call('getFile', { file_id: 'none' })).toMatchObject({ error_code: 400 })
  guest.sendsPhoto(Buffer.alloc(20 * 1024 * 1024 + 1))
  expect(await call('getFile', { file_id: [...telegram.files.keys()].at(-1)! })).toMatchObject({
    description: expect.stringContaining('file is too big'),
  })
})

test('a webhook is posted to by chat: one after the other there, as many chats at once as connections', async () => {
  const hooked = await openTelegramStandIn()
  const now = new Map<number, number>()
  let [most, together] = [0, 0]
  const seen: number[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { message } = JSON.parse(Buffer.concat(chunks).toString()) as {
        message: { chat: { id: number } }
      }
      const { id } = message.chat
      now.set(id, (now.get(id) ?? 0) + 1)
      most = Math.max(most, now.get(id)!)
      together = Math.max(
        together,
        [...now.values()].reduce((sum, n) => sum + n, 0),
      )
      setTimeout(() => {
        now.set(id, now.get(id)! - 1)
        seen.push(id)
        response.end()
      }, 30)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  hooked.postTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await fetch(`${hooked.root}/bot${hooked.token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: 'https://h.example/hook', max_connections: 3 }),
  })
  const people = Array.from({ length: 5 }, (_, n) => hooked.person({ id: n + 1, first_name: 'P' }))
  for (let n = 0; n < 3; n += 1) for (const person of people) person.says(String(n))
  await until('every post', () => seen.length === 15)
  expect([most, together]).toEqual([1, 3])
  await hooked.close()
  server.close()
})

test('a wrong token, a token that is none, a method that is none', async () => {
  expect(await call('getMe', {}, '7001:AAanother-token')).toMatchObject({ error_code: 401 })
  expect(await call('getMe', {}, 'nonsense')).toMatchObject({ error_code: 404 })
  expect(await call('sendSmell')).toMatchObject({ error_code: 404 })
})

test('who never wrote, who blocked the bot, a group that put it out', async () => {
  const silent = telegram.person({ id: 5, first_name: 'X' })
  expect(await send({ chat_id: silent.id })).toMatchObject({ error_code: 403 })
  guest.blocks()
  expect(await send({})).toMatchObject({ error_code: 403 })
  const group = telegram.group(-55, 'Staff')
  expect(await send({ chat_id: group.id })).toMatchObject({ ok: true })
  group.kicks()
  expect(await send({ chat_id: group.id })).toMatchObject({ error_code: 403 })
})

test('updates wait until they are confirmed by the next offset; a second poll ends the first', async () => {
  await call('getUpdates', { offset: -1 })
  const last = guest.says('one')
  await call('getUpdates', { offset: last })
  const next = guest.says('two')
  const ids = async (payload: object) =>
    ((await call('getUpdates', payload)).result as { update_id: number }[]).map(({ update_id }) => update_id)
  expect(await ids({ offset: last })).toEqual([last, next])
  expect(await ids({ offset: last })).toEqual([last, next])
  expect(await ids({ offset: next })).toEqual([next])
  expect(await ids({ offset: next + 1, timeout: 0 })).toEqual([])
  const first = call('getUpdates', { offset: next + 1, timeout: 5 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const second = call('getUpdates', { offset: next + 1, timeout: 5 })
  expect(await first).toMatchObject({ error_code: 409 })
  const third = guest.says('three')
  expect((await second).result).toMatchObject([{ update_id: third, message: { text: 'three' } }])
})

test('429 over 30 a second, over the burst of a chat, over 20 a minute in a group; and until it is over', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1050))
  telegram.limits = { ...UNLIMITED, overall: 30 }
  const all = await Promise.all(Array.from({ length: 31 }, () => send({})))
  expect(all.filter(({ error_code }) => error_code === 429)).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 1050))
  telegram.limits = STRICT
  expect(await send({})).toMatchObject({ ok: true })
  expect(await send({})).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } })
  telegram.limits = { ...UNLIMITED, groupMinute: LENIENT.groupMinute }
  const group = telegram.group(-56, 'Staff')
  const posts = await Promise.all(Array.from({ length: 22 }, () => send({ chat_id: group.id })))
  expect(posts.filter(({ ok }) => ok)).toHaveLength(20)
  expect(posts.at(-1)!.parameters).toEqual({ retry_after: expect.any(Number) })
})

test('a tap is answered once; an unknown one never', async () => {
  await send(buttons({ text: 'Yes', callback_data: 'menu/yes' }))
  guest.taps('Yes')
  const taps = telegram.pending().at(-1) as unknown as { callback_query: { id: string } }
  const { id } = taps.callback_query
  expect(await call('answerCallbackQuery', { callback_query_id: id })).toMatchObject({ ok: true })
  expect(await call('answerCallbackQuery', { callback_query_id: id })).toMatchObject({ error_code: 400 })
  expect(await call('answerCallbackQuery', { callback_query_id: 'x' })).toMatchObject({ error_code: 400 })
})

test('an edit that changes nothing is refused', async () => {
  const { result } = await send({ text: 'before' })
  const { message_id } = result as { message_id: number }
  const edit = (text: string) => call('editMessageText', { chat_id: guest.id, message_id, text })
  expect(await edit('before')).toMatchObject({
    error_code: 400,
    description: expect.stringContaining('not modified'),
  })
  expect(await edit('after')).toMatchObject({ ok: true })
  expect(guest.saw()).toEqual(['after'])
  expect(await call('editMessageText', { chat_id: guest.id, message_id: 0, text: 'x' })).toMatchObject({
    error_code: 400,
  })
})

test('a file is downloaded with the token alone', async () => {
  guest.sendsPhoto(Buffer.from('jpeg bytes'))
  const { result } = await call('getFile', { file_id: [...telegram.files.keys()].at(-1) })
  const { file_path } = result as { file_path: string }
  const read = (token: string) => fetch(`${telegram.root}/file/bot${token}/${file_path}`)
  expect(await (await read(telegram.token)).text()).toBe('jpeg bytes')
  expect((await read('7001:AAanother-token')).status).toBe(401)
  expect(await call('getFile', { file_id: 'x' })).toMatchObject({ error_code: 400 })
})

test('a webhook needs https and a clean secret, and shuts polling out', async () => {
  expect(await call('setWebhook', { url: 'http://a.example' })).toMatchObject({ error_code: 400 })
  expect(await call('setWebhook', { url: 'https://a.example', secret_token: 'no spaces' })).toMatchObject({
    error_code: 400,
  })
  telegram.postTo('http://127.0.0.1:1')
  expect(await call('setWebhook', { url: 'https://a.example/x', secret_token: 'abc' })).toMatchObject({
    ok: true,
  })
  expect(await call('getUpdates')).toMatchObject({
    error_code: 409,
    description: expect.stringContaining('webhook is active'),
  })
  expect(await call('deleteWebhook')).toMatchObject({ ok: true })
  expect(await call('getUpdates', { offset: -1 })).toMatchObject({ ok: true })
})

test('commands are checked and kept for each audience', async () => {
  const commands = [{ command: 'start', description: 'Begin' }]
  const scope = { type: 'all_private_chats' }
  expect(await call('setMyCommands', { commands, scope, language_code: 'ja' })).toMatchObject({ ok: true })
  expect(await call('getMyCommands', { scope, language_code: 'ja' })).toMatchObject({ result: commands })
  expect(await call('getMyCommands', { scope })).toMatchObject({ result: [] })
  for (const command of ['Start', 'with space', '', 'x'.repeat(33)])
    expect(await call('setMyCommands', { commands: [{ command, description: 'x' }] })).toMatchObject({
      error_code: 400,
    })
})
