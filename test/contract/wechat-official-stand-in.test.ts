// The stand-in itself is as strict as it says: each refusal of WeChat's that the channel is tried on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JPEG } from '../pictures.ts'
import { openBudget } from './wechat-official-budget.ts'
import { type WechatStandIn, openWechatStandIn } from './wechat-official-stand-in.ts'

const MINUTE = 60_000
let wechat: WechatStandIn
let token: string
beforeAll(async () => {
  wechat = await openWechatStandIn({ answerWithin: 200, retryAfter: 50 })
  token = await newToken()
})
afterAll(() => wechat.close())

type Answer = { errcode?: number; errmsg?: string; access_token?: string; media_id?: string; url?: string }
async function post(path: string, body: unknown, access = token): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(
    `${wechat.root}/cgi-bin/${path}${path.includes('?') ? '&' : '?'}access_token=${access}`,
    {
      method: 'POST',
      body: text,
    },
  )
  return (await response.json()) as Answer
}
const stable = (more = {}) =>
  post('stable_token', {
    grant_type: 'client_credential',
    appid: wechat.appId,
    secret: wechat.secret,
    ...more,
  })
const newToken = async () => (await stable()).access_token!
const send = (touser: string, content: unknown, access = token) =>
  post('message/custom/send', { touser, msgtype: 'text', text: { content } }, access)
const code = async (answer: Promise<Answer>) => (await answer).errcode

test('tokens: asked for wrongly, missing, malformed, unknown, ended', async () => {
  expect(await code(stable({ grant_type: 'x' }))).toBe(40002)
  expect(await code(stable({ appid: 'wxOther' }))).toBe(40013)
  expect(await code(stable({ secret: 'x' }))).toBe(40125)
  expect(await newToken()).toBe(token)
  expect(await code(send('o', 'x', ''))).toBe(41001)
  expect(await code(send('o', 'x', 'rubbish'))).toBe(40014)
  expect(await code(send('o', 'x', `90_${'x'.repeat(64)}`))).toBe(40001)
  const old = token
  wechat.later(117 * MINUTE)
  token = await newToken()
  expect(token).not.toBe(old)
  expect(await code(send('o', 'x', old))).toBe(40003)
  wechat.later(5 * MINUTE)
  expect(await code(send('o', 'x', old))).toBe(42001)
  const before = token
  token = (await stable({ force_refresh: true })).access_token!
  expect(await code(send('o', 'x', before))).toBe(40001)
  expect((await stable({ force_refresh: true })).access_token).toBe(token)
})

test('words: JSON that is none, letters escaped, too long by a byte, empty, of another kind', async () => {
  const guest = wechat.follower()
  await guest.says('hello')
  expect(await code(post('message/custom/send', '{"touser":'))).toBe(47001)
  expect(await code(post('message/custom/send', '{"touser":"\\u4f60"}'))).toBe(40033)
  expect(await code(post('message/custom/send', ''))).toBe(44002)
  expect(await code(send(guest.openId, `${'中'.repeat(682)}abc`))).toBe(45002)
  expect(await code(send(guest.openId, `${'中'.repeat(682)}ab`))).toBe(0)
  expect(await code(send(guest.openId, '   '))).toBe(44004)
  expect(await code(post('message/custom/send', { touser: guest.openId, msgtype: 'video' }))).toBe(40008)
})

test('to whom: a stranger, one who has left', async () => {
  expect(await code(send('oStranger', 'x'))).toBe(40003)
  const guest = wechat.follower()
  await guest.says('hello')
  await guest.unsubscribes()
  expect(await code(send(guest.openId, 'x'))).toBe(43004)
})

test('how many: five within 48 hours, three within a minute, none to whom did nothing', async () => {
  const guest = wechat.follower()
  expect(await code(send(guest.openId, 'x'))).toBe(45015)
  await guest.says('hello')
  for (let n = 0; n < 5; n += 1) expect(await code(send(guest.openId, 'x'))).toBe(0)
  expect(await code(send(guest.openId, 'x'))).toBe(45047)
  await guest.causes({ MsgType: 'event', Event: 'CLICK', EventKey: 'x' }, 'tap')
  for (let n = 0; n < 3; n += 1) expect(await code(send(guest.openId, 'x'))).toBe(0)
  expect(await code(send(guest.openId, 'x'))).toBe(45047)
  await guest.says('hello')
  expect(await code(send(guest.openId, 'x'))).toBe(0)
  wechat.later(48 * 60 * MINUTE + 1000)
  token = await newToken()
  expect(await code(send(guest.openId, 'x'))).toBe(45015)
})

test('counted as it may be: what was done last alone', () => {
  const budget = openBudget('newest', () => 0)
  budget.acted('o', 'message')
  budget.acted('o', 'tap')
  for (let n = 0; n < 3; n += 1) budget.take('o')
  expect(() => budget.take('o')).toThrow('out of response count limit')
})

test('pictures: of no kind that it knows, too large, empty, none; kept for three days', async () => {
  const upload = async (bytes: Uint8Array<ArrayBuffer>, name: string, field = 'media') => {
    const form = new FormData()
    form.set(field, new Blob([bytes]), name)
    const response = await fetch(`${wechat.root}/cgi-bin/media/upload?type=image&access_token=${token}`, {
      method: 'POST',
      body: form,
    })
    return (await response.json()) as Answer
  }
  const jpeg = new Uint8Array(JPEG)
  expect(await code(upload(new TextEncoder().encode('#!/bin/sh'), 'a.jpg'))).toBe(40137)
  expect(await code(upload(jpeg, 'a.webp'))).toBe(40005)
  expect(await code(upload(new Uint8Array(10 * 1024 * 1024 + 1), 'a.jpg'))).toBe(40009)
  expect(await code(upload(new Uint8Array(), 'a.jpg'))).toBe(44001)
  expect(await code(upload(jpeg, 'a.jpg', 'file'))).toBe(41005)
  const { media_id } = await upload(jpeg, 'a.jpg')
  const guest = wechat.follower()
  await guest.says('hello')
  const picture = (id: unknown) =>
    code(post('message/custom/send', { touser: guest.openId, msgtype: 'image', image: { media_id: id } }))
  expect(await picture(media_id)).toBe(0)
  expect(await picture('unknown')).toBe(40007)
  wechat.later(3 * 24 * 60 * MINUTE + 1000)
  token = await newToken()
  await guest.says('hello')
  expect(await picture(media_id)).toBe(40007)
})

test('menus and codes: too many, names and keys too long, scenes too long, too far ahead', async () => {
  const click = (name: string, key = 'k') => ({ type: 'click', name, key })
  const menu = (...button: object[]) => code(post('menu/create', { button }))
  expect(await menu(click('a'), click('b'), click('c'), click('d'))).toBe(40016)
  expect(await menu()).toBe(40016)
  expect(await menu(click('四个汉字多了'))).toBe(40018)
  expect(await menu(click('a', 'k'.repeat(129)))).toBe(40019)
  expect(await menu({ name: 'a', type: 'tap', key: 'k' })).toBe(40015)
  expect(await menu({ name: 'a', sub_button: Array.from({ length: 6 }, () => click('b')) })).toBe(40023)
  expect(await menu({ name: 'a', sub_button: [click('x'.repeat(61))] })).toBe(40025)
  expect(await menu(click('四个汉字五'))).toBe(0)
  const scene = (scene_str: string, expire_seconds = 60) =>
    code(
      post('qrcode/create', {
        expire_seconds,
        action_name: 'QR_STR_SCENE',
        action_info: { scene: { scene_str } },
      }),
    )
  expect(await scene('x'.repeat(65))).toBe(40053)
  expect(await scene('')).toBe(40053)
  expect(await scene('x', 2_592_001)).toBe(40097)
  expect(await scene('x')).toBe(0)
})

test('typing: not to whom nothing can be said, not twice, not after half a minute', async () => {
  const guest = wechat.follower()
  const type = (command = 'Typing') => code(post('message/custom/typing', { touser: guest.openId, command }))
  expect(await type()).toBe(45015)
  await guest.says('hello')
  expect(await type('Shout')).toBe(45072)
  expect(await type()).toBe(0)
  expect(await type()).toBe(45081)
  wechat.later(31_000)
  expect(await type()).toBe(45080)
})

test('a caller from elsewhere is told which address is not on the list', async () => {
  wechat.whitelist(false)
  expect(await stable()).toMatchObject({
    errcode: 40164,
    errmsg: expect.stringContaining('not in whitelist'),
  })
  wechat.whitelist(true)
})

test('what is not answered is posted three times more, each signed anew', async () => {
  wechat.posts.postTo('http://127.0.0.1:9')
  const delivery = await wechat.follower().says('hello')
  expect(delivery).toMatchObject({ posts: 4, status: 0 })
})
