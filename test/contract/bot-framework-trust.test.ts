// POST /api/messages hears Microsoft and nobody else: real tokens by a real key server, and everything else refused.
import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Grounds, openGrounds } from './bot-framework-grounds.ts'
import { TENANT, type Activity } from './bot-framework-people.ts'

let grounds: Grounds
const errors = console.error

beforeAll(async () => {
  // botframework-connector prints each token that it refuses.
  console.error = () => {}
  grounds = await openGrounds()
  await grounds.opened()
})
afterEach(() => grounds.standIn.recover())
afterAll(async () => {
  await grounds.close()
  console.error = errors
})

const message = (more: Record<string, unknown> = {}): Activity => ({
  type: 'message',
  id: '1700000000001',
  channelId: 'msteams',
  serviceUrl: `${grounds.standIn.root}/msteams/`,
  from: { id: '29:mallory', name: 'Mallory' },
  recipient: grounds.standIn.bot,
  conversation: { id: 'a:mallory', conversationType: 'personal' },
  text: 'forged',
  ...more,
})

const nothingKept = async () => {
  expect((await grounds.inbox()).filter(({ address }) => address.includes('mallory'))).toEqual([])
  expect(await grounds.store.db.botReference.count({ where: { address: { contains: 'mallory' } } })).toBe(0)
}

test('a message with a good token is kept, with the way back, and answered 202', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Emma' })
  const posted = await person.says('Hello')
  expect(posted).toMatchObject({ status: 202, body: '' })
  expect(await grounds.inbox(person.address)).toMatchObject([{ content: { kind: 'text', text: 'Hello' } }])
  const { updatedAt: _at, ...kept } = await grounds.store.db.botReference.findFirstOrThrow({
    where: { address: person.address },
  })
  expect(kept).toEqual({
    account: 'main',
    address: person.userId,
    channelId: 'msteams',
    serviceUrl: `${grounds.standIn.root}/msteams/`,
    conversationId: person.chat.id,
    tenantId: TENANT,
    botId: grounds.standIn.bot.id,
    userId: person.userId,
  })
})

describe('refused with 401, and nothing is kept', () => {
  test.each([
    ['another issuer', { issuer: 'https://login.example.com' }],
    ['another bot’s token', { audience: '99999999-1111-4222-8333-444444444444' }],
    ['an expired token', { validFrom: -7200, validTo: -3600 }],
    ['a token that is not good yet', { validFrom: 3600, validTo: 7200 }],
    ['another key under the same name', { key: 'stranger' }],
    ['a key that Microsoft does not list', { key: 'unlisted' }],
    ['no service URL in the token', { claims: { serviceurl: undefined } }],
    ['another organisation’s token', { claims: { tid: 'f0000000-1111-4222-8333-444444444444' } }],
    [
      'several audiences, ours among them',
      { claims: { aud: ['x', '00000000-1111-4222-8333-444444444444'] } },
    ],
  ] as const)('%s', async (_name, forged) => {
    expect(await grounds.standIn.postAs(message(), forged)).toMatchObject({
      status: 401,
      body: 'The token is missing, wrong or expired.\n',
    })
    await nothingKept()
  })

  test('a token replayed with another service URL, as a stolen one would be', async () => {
    for (const serviceUrl of [
      'https://evil.example/',
      'http://169.254.169.254/',
      `${grounds.standIn.root}/msteams`,
    ]) {
      const forged = { serviceUrl: `${grounds.standIn.root}/msteams/` }
      expect(await grounds.standIn.postAs(message({ serviceUrl }), forged)).toMatchObject({ status: 401 })
    }
    await nothingKept()
  })

  test('a key for one channel used on another', async () => {
    const teams = await grounds.standIn.postAs(message({ from: { id: '29:key' }, text: 'ok' }), {
      key: 'teams-only',
    })
    expect(teams.status).toBe(202)
    const elsewhere = message({ channelId: 'directline', serviceUrl: `${grounds.standIn.root}/directline/` })
    expect(await grounds.standIn.postAs(elsewhere, { key: 'teams-only' })).toMatchObject({ status: 401 })
    await nothingKept()
  })

  test('the AseChannel, which the library lets name any service URL', async () => {
    for (const channelId of ['AseChannel', 'asechannel'])
      expect(await grounds.standIn.postAs(message({ channelId }), {})).toMatchObject({ status: 401 })
    await nothingKept()
  })

  test('a token of the Emulator’s kind, such as we show to connectors ourselves', async () => {
    const issuer = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'
    const claims = { ver: '1.0', appid: grounds.standIn.appId }
    for (const named of [{}, { tid: 'd6d49420-f39b-4df7-a1dc-d59a935871db' }])
      expect(
        await grounds.standIn.postAs(message(), { issuer, claims: { ...claims, ...named } }),
      ).toMatchObject({ status: 401 })
    await nothingKept()
  })

  test('no token, none that is one, one without a signature', async () => {
    const { standIn } = grounds
    const unsigned = standIn.keys.unsigned(standIn.appId, `${standIn.root}/msteams/`)
    const [head, body, signature] = (
      await standIn.keys.sign(standIn.appId, `${standIn.root}/msteams/`)
    ).split('.')
    const altered = Buffer.from(
      Buffer.from(body!, 'base64url').toString().replace(standIn.root, 'https://evil.example'),
    ).toString('base64url')
    for (const authorization of [
      undefined,
      '',
      'Bearer ',
      'Bearer a.b.c',
      `Basic ${Buffer.from('a:b').toString('base64')}`,
      `Bearer ${unsigned}`,
      `Bearer ${unsigned}AAAA`,
      `Bearer ${head}.${altered}.${signature}`,
      `Bearer ${head}.${body}.${signature!.slice(0, -8)}`,
      `Bearer ${head}.${Buffer.from('null').toString('base64url')}.${signature}`,
      `Bearer ${head}.${body}.${signature} more`,
    ])
      expect({ authorization, ...(await standIn.postAs(message(), { authorization })) }).toMatchObject({
        authorization,
        status: 401,
      })
    await nothingKept()
  })
})

describe('what is malformed', () => {
  const raw = async (body: string) => {
    const token = await grounds.standIn.keys.sign(grounds.standIn.appId, `${grounds.standIn.root}/msteams/`)
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const response = await fetch(`${grounds.origin}/api/messages`, { method: 'POST', headers, body })
    return { status: response.status, body: await response.text() }
  }

  test.each<readonly [string, () => string, RegExp]>([
    ['no JSON', () => 'hello', /no JSON/],
    ['an empty body', () => '', /no JSON/],
    ['null', () => 'null', /no activity/],
    ['a list', () => '[]', /no activity/],
    ['no type', () => JSON.stringify({ ...message(), type: undefined }), /type/],
    ['no service URL', () => JSON.stringify(message({ serviceUrl: '' })), /serviceUrl/],
    [
      'a service URL of another kind',
      () => JSON.stringify(message({ serviceUrl: 'file:///etc/passwd' })),
      /serviceUrl/,
    ],
    ['no sender', () => JSON.stringify(message({ from: undefined })), /from/],
    ['a sender that is a number', () => JSON.stringify(message({ from: { id: 7 } })), /from\.id/],
    ['an id with a NUL', () => JSON.stringify(message({ from: { id: '29:mallory\u0000' } })), /from\.id/],
    [
      'half a character in an id',
      () => JSON.stringify(message({ conversation: { id: '\ud83d' } })),
      /conversation\.id/,
    ],
    ['no conversation', () => JSON.stringify(message({ conversation: null })), /conversation/],
    ['text that is a list', () => JSON.stringify(message({ text: ['a'] })), /text/],
    ['attachments that are words', () => JSON.stringify(message({ attachments: 'a' })), /attachments/],
    [
      'a thousand attachments',
      () =>
        JSON.stringify(message({ attachments: Array.from({ length: 1000 }, () => ({ contentType: 'a' })) })),
      /attachments/,
    ],
  ])('%s: 400 in one line', async (_name, body, said) => {
    const answer = await raw(body())
    expect(answer.status).toBe(400)
    expect(answer.body).toMatch(said)
    expect(answer.body.trimEnd().split('\n')).toHaveLength(1)
    expect(answer.body).not.toMatch(/node_modules|at \w+ \(/)
    await nothingKept()
  })

  test('what is far too large: 413, and the next is heard', async () => {
    const answer = await raw(JSON.stringify(message({ text: 'x'.repeat(600_000) })))
    expect(answer).toEqual({ status: 413, body: 'This is too large.\n' })
    await nothingKept()
  })

  test('odd words are kept as far as they can be', async () => {
    const text = "'; DROP TABLE message; --\u0000\ud83d שלום"
    const answer = await raw(JSON.stringify(message({ from: { id: '29:odd' }, text })))
    expect(answer.status).toBe(202)
    expect(await grounds.inbox('29:odd')).toHaveLength(1)
  })

  test('other methods are not here', async () => {
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await fetch(`${grounds.origin}/api/messages`, { method })).status).toBe(404)
  })

  test('a body that never ends is not waited for by anybody else', async () => {
    const token = await grounds.standIn.keys.sign(grounds.standIn.appId, `${grounds.standIn.root}/msteams/`)
    const slow = request(`${grounds.origin}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    })
    slow.on('error', () => {})
    slow.write('{"type":')
    const person = grounds.standIn.teamsPerson({ name: 'Emma' })
    expect(await person.says('Hello')).toMatchObject({ status: 202 })
    slow.destroy()
  })
})

test('what a message can do without costs nobody their message', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Emma' })
  const odd = {
    text: 'hello',
    timestamp: 'yesterday',
    locale: 7,
    channelData: 'words',
    entities: [{ type: 'mention', mentioned: 'words' }, 'words', { latitude: 'x' }],
  }
  expect(await person.posts(odd)).toMatchObject({ status: 202 })
  expect(await grounds.inbox(person.address)).toMatchObject([{ content: { kind: 'text', text: 'hello' } }])
})

test('types that are nothing to us are acknowledged and not kept', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Emma' })
  for (const type of [
    'event',
    'typing',
    'messageReaction',
    'endOfConversation',
    'contactRelationUpdate',
    'trace',
    'x',
  ])
    expect({ type, ...(await person.posts({ type })) }).toMatchObject({ type, status: 200, body: '' })
  const bare = { type: 'ping', channelId: 'msteams', serviceUrl: person.chat.serviceUrl }
  expect(await grounds.standIn.postAs(bare, {})).toMatchObject({ status: 200 })
  expect(await grounds.inbox(person.address)).toEqual([])
})

test('while the database is away the sender is told so in one line', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Emma' })
  await grounds.store.db.$executeRawUnsafe('ALTER TABLE message RENAME TO message_away')
  const posted = await person.says('Hold on')
  await grounds.store.db.$executeRawUnsafe('ALTER TABLE message_away RENAME TO message')
  expect(posted).toMatchObject({
    status: 500,
    body: 'This message could not be stored; please send it again.\n',
  })
  expect(await posted.again()).toMatchObject({ status: 202 })
  expect(await grounds.inbox(person.address)).toHaveLength(1)
})
