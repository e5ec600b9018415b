// WeChat posts to us: only with its signature and what was agreed, once each, answered after the commit.
import { encrypt, getSignature } from '@wecom/crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChannels } from '../../src/channels/open.ts'
import type { WechatOfficialOptions } from '../../src/channels/wechat-official/wechat-official.ts'
import { readConfig } from '../../src/config.ts'
import type { HeardContent } from '../../src/messages/content.ts'
import { openLog } from '../../src/base/log.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { testDatabase } from '../postgres.ts'
import { until } from './contract-house.ts'
import { type Account, openAccount, openDoor } from './wechat-official-bench.ts'
import { xmlOf } from './wechat-official-posts.ts'
import { type WechatStandIn, openWechatStandIn } from './wechat-official-stand-in.ts'

const log = openLog('silent')
let store: Store
let drop = async (): Promise<void> => undefined
let database: string
let wechat: WechatStandIn
let door: Awaited<ReturnType<typeof openDoor>>
let account: Account | undefined

beforeAll(async () => {
  const own = await testDatabase()
  drop = () => own.drop()
  database = own.url
  store = await openStore(database, log, 8)
  wechat = await openWechatStandIn({ answerWithin: 700, retryAfter: 300 })
  door = await openDoor()
  wechat.posts.postTo(door.url)
})
afterAll(async () => {
  await account?.stop()
  await wechat.close()
  door.close()
  await store.close()
  await drop()
})
beforeEach(() => opened())

/** Opens the channel anew with these settings. */
async function opened(more: Partial<WechatOfficialOptions> = {}): Promise<Account> {
  await account?.stop()
  wechat.posts.mode = 'safe'
  account = openAccount(wechat, { store, log, publicUrl: 'https://stay.example' }, more)
  door.mount(account.webhook)
  await until('the channel to be up', () => account!.status().kind === 'up')
  return account
}

type Row = { externalId: string; content: HeardContent }
const inbox = (address: string) => store.db.$queryRaw<Row[]>`
  SELECT m.external_id AS "externalId", m.content FROM message m JOIN conversation c ON c.id = m.conversation_id
  WHERE m.direction = 'in' AND c.address = ${address} ORDER BY m.seq`
const contents = async (address: string) => (await inbox(address)).map(({ content }) => content)

const text = (content: string, from = 'oForger', more: Record<string, string | number> = {}) =>
  xmlOf({
    ToUserName: 'gh_hotel',
    FromUserName: from,
    CreateTime: Math.floor(wechat.clock().getTime() / 1000),
    MsgType: 'text',
    Content: content,
    MsgId: '77',
    ...more,
  })

function send(query: URLSearchParams, body: string, method = 'POST'): Promise<number> {
  return fetch(`${door.url}?${query}`, { method, ...(method === 'POST' ? { body } : {}) }).then(
    ({ status }) => status,
  )
}

test('the address is confirmed with what WeChat sends, unless somebody else asks', async () => {
  const verified = await wechat.posts.verify()
  expect(verified).toMatchObject({ status: 200, body: verified.echostr })
  expect(await wechat.posts.verify('anotherToken')).toMatchObject({ status: 401, body: '' })
})

test.each(['safe', 'compatible'] as const)(
  'in %s mode a message is stored once and answered “success”',
  async (mode) => {
    wechat.posts.mode = mode
    const guest = wechat.follower()
    const done = await guest.says('空调坏了，<b>1206</b> & 谢谢', 5)
    expect(done).toMatchObject({ status: 200, body: 'success', posts: 1 })
    expect(await done.again()).toMatchObject({ status: 200, body: 'success' })
    expect(await inbox(guest.openId)).toEqual([
      { externalId: done.id, content: { kind: 'text', text: '空调坏了，<b>1206</b> & 谢谢' } },
    ])
  },
)

test('in plain mode too, where no key is set', async () => {
  await opened({ aesKey: undefined })
  wechat.posts.mode = 'plain'
  const guest = wechat.follower()
  expect(await guest.says('hello')).toMatchObject({ status: 200, body: 'success' })
  // While the hotel tries encryption out, the same comes in plain beside it.
  wechat.posts.mode = 'compatible'
  await guest.says('still here')
  expect(await contents(guest.openId)).toEqual([
    { kind: 'text', text: 'hello' },
    { kind: 'text', text: 'still here' },
  ])
})

test('every kind of message and event is heard as what it is', async () => {
  const channel = account!
  const guest = wechat.follower()
  const bytes = Buffer.from('x')
  const image = await guest.sendsImage(bytes)
  await guest.sendsVoice(bytes)
  await guest.sendsVoice(bytes, '请送两条毛巾。')
  await guest.sendsVideo(bytes)
  await guest.sendsVideo(bytes, 'shortvideo')
  await guest.sendsLocation(30.25, 120.16, '西湖')
  await guest.sendsLink('An article', 'https://example.com/a')
  await guest.sendsFile('invoice.pdf')
  await guest.sendsSticker()
  await guest.tapsWords('满意')
  await guest.causes({ MsgType: 'miniprogrampage', Title: 'x', MsgId: '1' }, 'message')
  await guest.clicks('报修投诉')
  await guest.clicks('人工服务')
  const { url } = await channel.stayCode('t'.repeat(32), 60_000)
  await guest.scans(url)
  const { url: lobby } = await channel.stayCode('lobby', 60_000)
  await guest.scans(lobby)
  const heard = await inbox(guest.openId)
  expect(heard[0]!.externalId).toBe(image.id)
  const file = expect.stringMatching(/^[\w-]{40,}$/)
  expect(heard.map(({ content }) => content)).toEqual([
    { kind: 'photo', file },
    { kind: 'voice', file },
    { kind: 'text', text: '请送两条毛巾。', file },
    { kind: 'video', file },
    { kind: 'video', file },
    { kind: 'location', caption: '30.25, 120.16 西湖' },
    { kind: 'unknown', caption: 'An article https://example.com/a' },
    { kind: 'unknown', caption: 'invoice.pdf' },
    { kind: 'sticker' },
    { kind: 'text', text: '满意' },
    { kind: 'unknown' },
    { kind: 'choice', id: 'complaint/start', label: '报修投诉' },
    { kind: 'choice', id: 'human/call', label: '人工服务' },
    { kind: 'start', token: 't'.repeat(32) },
    { kind: 'start' },
  ])
})

test('who follows the account by the code of a stay brings its token; who merely follows begins the chat', async () => {
  const { url, until: end } = await account!.stayCode('s'.repeat(32), 60_000)
  expect(end.getTime() - wechat.clock().getTime()).toBeGreaterThan(50_000)
  const [byCode, merely] = [wechat.person(), wechat.person()]
  await byCode.scans(url)
  await merely.subscribes()
  expect(await contents(byCode.openId)).toEqual([{ kind: 'start', token: 's'.repeat(32) }])
  expect(await contents(merely.openId)).toEqual([{ kind: 'start' }])
})

test('an event has no id of its own and is heard once all the same; the same a second later is another', async () => {
  const guest = wechat.follower()
  const done = await guest.clicks('我的积分')
  await Promise.all([done.again(), done.again()])
  wechat.later(1000)
  await guest.clicks('我的积分')
  expect(await contents(guest.openId)).toHaveLength(2)
})

test('what no guest says is taken and not kept', async () => {
  const guest = wechat.follower()
  for (const Event of [
    'VIEW',
    'LOCATION',
    'TEMPLATESENDJOBFINISH',
    'MASSSENDJOBFINISH',
    'user_info_modified',
    'kf_create_session',
  ])
    expect(await guest.causes({ MsgType: 'event', Event, EventKey: 'https://x' })).toMatchObject({
      status: 200,
      body: 'success',
    })
  expect(await inbox(guest.openId)).toEqual([])
  expect(await store.db.conversation.count({ where: { address: guest.openId } })).toBe(0)
})

test('who unsubscribes has shut the door until they come back; told late, it changes nothing', async () => {
  const guest = wechat.follower()
  await guest.says('hello')
  const shut = async () =>
    (await store.db.conversation.findFirstOrThrow({ where: { address: guest.openId } })).blockedAt !== null
  wechat.later(1000)
  const left = await guest.unsubscribes()
  expect(await shut()).toBe(true)
  wechat.later(1000)
  await guest.subscribes()
  expect(await shut()).toBe(false)
  await left.again()
  expect(await shut()).toBe(false)
})

test('who gives up their WeChat account is not written to any more', async () => {
  const guest = wechat.follower()
  await guest.says('hello')
  wechat.later(1000)
  const service = wechat.person('oWechatService')
  await service.causes({
    MsgType: 'event',
    Event: 'user_authorization_cancellation',
    OpenID: guest.openId,
    AppID: wechat.appId,
  })
  const line = await store.db.conversation.findFirstOrThrow({ where: { address: guest.openId } })
  expect(line.blockedAt).not.toBeNull()
  expect(await store.db.conversation.count({ where: { address: 'oWechatService' } })).toBe(0)
})

test('without a signature, with another, or with one that is old, nothing is heard', async () => {
  const { query, body } = wechat.posts.envelope(text('forged'))
  const having = (change: Record<string, string | null>) => {
    const changed = new URLSearchParams(query)
    for (const [name, value] of Object.entries(change)) {
      if (value === null) changed.delete(name)
      else changed.set(name, value)
    }
    return changed
  }
  expect(await send(new URLSearchParams(), body)).toBe(401)
  expect(await send(having({ signature: null }), body)).toBe(401)
  expect(await send(having({ signature: '0'.repeat(40) }), body)).toBe(401)
  expect(await send(having({ nonce: '1' }), body)).toBe(401)
  expect(await send(having({ msg_signature: null }), body)).toBe(401)
  expect(await send(having({ msg_signature: '0'.repeat(40) }), body)).toBe(401)
  // Signed well, but eleven minutes ago, or in a future that no clock is so far ahead of.
  const ciphertext = encrypt(wechat.aesKey, text('forged'), wechat.appId)
  const signedAt = (minutes: number) => {
    const timestamp = String(Math.floor(wechat.clock().getTime() / 1000) + minutes * 60)
    const signature = wechat.posts.signed(timestamp, '1')
    const msg_signature = getSignature(wechat.token, timestamp, '1', ciphertext)
    return new URLSearchParams({ timestamp, nonce: '1', signature, msg_signature })
  }
  const sealed = `<xml><Encrypt><![CDATA[${ciphertext}]]></Encrypt></xml>`
  for (const minutes of [-11, 11]) expect(await send(signedAt(minutes), sealed)).toBe(401)
  expect(
    await send(
      having({ timestamp: 'NaN', signature: wechat.posts.signed('NaN', query.get('nonce')!) }),
      body,
    ),
  ).toBe(401)
  expect(await inbox('oForger')).toEqual([])
  expect(await send(signedAt(-1), sealed)).toBe(200)
  expect(await send(query, body)).toBe(200)
  expect(await inbox('oForger')).toHaveLength(1)
})

test('a call of WeChat’s cannot be given other words: not in plain text, not with another ciphertext', async () => {
  const { query } = wechat.posts.envelope(text('seen by somebody'))
  expect(await send(query, text('forged', 'oPlain'))).toBe(401)
  const ciphertext = encrypt(wechat.aesKey, text('forged', 'oOther'), wechat.appId)
  expect(await send(query, `<xml><Encrypt><![CDATA[${ciphertext}]]></Encrypt></xml>`)).toBe(401)
  // Plain fields beside the encrypted ones count for nothing.
  const own = wechat.posts.envelope(text('true words', 'oTrue', { MsgId: '78' }))
  const mixed = own.body.replace('<Encrypt>', `${text('forged', 'oMixed').slice(5, -6)}<Encrypt>`)
  expect(await send(own.query, mixed)).toBe(200)
  for (const address of ['oPlain', 'oOther', 'oMixed']) expect(await inbox(address)).toEqual([])
  expect(await contents('oTrue')).toEqual([{ kind: 'text', text: 'true words' }])
  expect(account!.status()).toMatchObject({ kind: 'up' })
})

test.each([
  ['plain', {}, /WECHAT_AES_KEY.*安全模式/],
  ['safe', { aesKey: undefined }, /WECHAT_AES_KEY.*EncodingAESKey/],
  ['safe', { aesKey: `${'b'.repeat(42)}E` }, /无法解密/],
] as const)(
  'where %s mode and the settings do not agree, the channel says what to change',
  async (mode, more, reason) => {
    await opened(more)
    const guest = wechat.follower()
    wechat.posts.mode = mode
    const done = await guest.says('hello')
    expect(done).toMatchObject({ posts: 4 })
    expect(done.status).toBeGreaterThanOrEqual(400)
    expect(account!.status()).toEqual({ kind: 'down', reason: expect.stringMatching(reason) })
    expect(await inbox(guest.openId)).toEqual([])
    // Once it is put right, nothing else has to be done.
    wechat.posts.mode = 'aesKey' in more && more.aesKey === undefined ? 'plain' : 'safe'
    if ('aesKey' in more && more.aesKey !== undefined) return
    await guest.says('hello again')
    expect(account!.status().kind).toBe('up')
  },
)

test('a message that was encrypted for another account is not heard', async () => {
  const timestamp = String(Math.floor(wechat.clock().getTime() / 1000))
  const ciphertext = encrypt(wechat.aesKey, text('hello', 'oStranger'), 'wxAnother')
  const query = new URLSearchParams({
    timestamp,
    nonce: '5',
    signature: wechat.posts.signed(timestamp, '5'),
    msg_signature: getSignature(wechat.token, timestamp, '5', ciphertext),
  })
  expect(await send(query, `<xml><Encrypt><![CDATA[${ciphertext}]]></Encrypt></xml>`)).toBe(500)
  expect(await inbox('oStranger')).toEqual([])
})

test('what cannot be read harms nothing: too large, no XML, a document type, an element twice, no sender', async () => {
  const { query } = wechat.posts.envelope('')
  expect(await send(query, `<xml>${'x'.repeat(300_000)}</xml>`)).toBe(413)
  expect(await send(query, 'not xml')).toBe(400)
  expect(await send(query, '<!DOCTYPE xml [<!ENTITY a "b">]><xml><Encrypt>&a;</Encrypt></xml>')).toBe(400)
  const inside = async (xml: string) => {
    const sealed = wechat.posts.envelope(xml)
    return send(sealed.query, sealed.body)
  }
  expect(
    await inside('<xml><FromUserName>oTwice</FromUserName><FromUserName>oTwice</FromUserName></xml>'),
  ).toBe(200)
  expect(await inside(text('x', ''))).toBe(200)
  expect(
    await inside(xmlOf({ FromUserName: 'oHalf', CreateTime: 1, MsgType: 'text', Content: 'no id' })),
  ).toBe(200)
  expect(await inside('<!DOCTYPE x><xml></xml>')).toBe(400)
  expect(await send(query, '', 'DELETE')).toBe(404)
  for (const address of ['oTwice', 'oHalf', '']) expect(await inbox(address)).toEqual([])
  const guest = wechat.follower()
  expect(await guest.says('still here')).toMatchObject({ status: 200, posts: 1 })
})

test('while the database is away WeChat is told to come again, and then it is heard once', async () => {
  const guest = wechat.follower()
  await store.db.$executeRawUnsafe('ALTER TABLE message RENAME TO message_away')
  const saying = guest.says('hold on')
  await until('a refusal', () => wechat.posts.deliveries.at(-1)!.delivery.status === 500)
  await store.db.$executeRawUnsafe('ALTER TABLE message_away RENAME TO message')
  expect(await saying).toMatchObject({ status: 200, body: 'success' })
  expect(await contents(guest.openId)).toEqual([{ kind: 'text', text: 'hold on' }])
})

test('an answer that comes too late is asked for again, and the message is still one', async () => {
  const guest = wechat.follower()
  await guest.says('first')
  const [locked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = store.transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM conversation WHERE address = ${guest.openId} FOR UPDATE`
    locked.resolve()
    await released.promise
  })
  await locked.promise
  const saying = guest.says('slowly')
  await until('a second post', () => wechat.posts.deliveries.at(-1)!.delivery.posts >= 2)
  released.resolve()
  await holding
  expect(await saying).toMatchObject({ status: 200, body: 'success' })
  expect(await contents(guest.openId)).toEqual([
    { kind: 'text', text: 'first' },
    { kind: 'text', text: 'slowly' },
  ])
})

test('200 messages of 40 guests at once are each answered within the time that WeChat gives', async () => {
  wechat.posts.waitFor(5000)
  const guests = Array.from({ length: 40 }, () => wechat.follower())
  const before = wechat.posts.deliveries.length
  await Promise.all(
    guests.flatMap((guest) => Array.from({ length: 5 }, (_, n) => guest.says(`Message ${n}`))),
  )
  const made = wechat.posts.deliveries.slice(before).map(({ delivery }) => delivery)
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 200))
  expect(made.map(({ posts }) => posts)).toEqual(made.map(() => 1))
  for (const guest of guests) expect(await inbox(guest.openId)).toHaveLength(5)
})

test('without its settings there is no route, and the channel says how it is connected', async () => {
  const opening = { url: database, store, clock: wechat.clock, log }
  const settings = { WECHAT_API_ROOT: wechat.root }
  const none = await openChannels({ ...opening, config: readConfig(settings) })
  expect(none.webhooks).toEqual([])
  expect(none.byName.has('wechat-official')).toBe(false)
  expect(none.statuses()['wechat-official']).toMatchObject({
    kind: 'off',
    how: expect.stringContaining('WECHAT_TOKEN'),
  })
  const set = await openChannels({
    ...opening,
    config: readConfig({
      ...settings,
      WECHAT_APP_ID: wechat.appId,
      WECHAT_APP_SECRET: wechat.secret,
      WECHAT_TOKEN: wechat.token,
      WECHAT_AES_KEY: wechat.aesKey,
    }),
  })
  expect(set.webhooks).toHaveLength(1)
  await until('it to be up', () => set.statuses()['wechat-official']!.kind === 'up')
  await set.stop()
})

test('after a stop nothing is taken in, and WeChat is told so', async () => {
  await account!.stop()
  const { query, body } = wechat.posts.envelope(text('too late', 'oLate'))
  expect(await send(query, body)).toBe(503)
  expect(await inbox('oLate')).toEqual([])
})
