// A text message reaches the gateway as JSON; what the gateway refuses is told by whose fault it is.
import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSms } from '../../src/channels/sms.ts'
import { type Channel, SendFailure } from '../../src/messages/channel.ts'
import { log, outgoing } from './channel-under-test.ts'

type Posted = { path: string; headers: Record<string, unknown>; body: string }
let gateway: Server
let channel: Channel
let posted: Posted[] = []
let answer: { status: number; body?: string; headers?: Record<string, string> } | 'hang' | 'reset'

beforeAll(async () => {
  gateway = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      posted.push({ path: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() })
      if (answer === 'reset') request.socket.destroy()
      else if (answer !== 'hang') response.writeHead(answer.status, answer.headers).end(answer.body)
    })
  })
  gateway.listen(0, '127.0.0.1')
  await once(gateway, 'listening')
  const { port } = gateway.address() as AddressInfo
  channel = openSms(`http://hotel:s%40cret@127.0.0.1:${port}/send?account=7`, {
    log,
    publicUrl: 'https://stay.example',
  })
})
beforeEach(() => {
  posted = []
  answer = { status: 200 }
})
afterAll(async () => {
  await channel.stop()
  gateway.closeAllConnections()
  gateway.close()
})

const failing = (sending: Promise<unknown>) =>
  sending.then(
    () => 'sent',
    (error: unknown) => (error instanceof SendFailure ? error.failing : error),
  )
const PHONE = '+86 (138) 0000-0000'

test('the gateway gets the number and the text, and who we are', async () => {
  answer = { status: 202, body: '{"id": 4711}' }
  const message = outgoing(PHONE, { text: '验证码 042137 \ud800', link: { label: 'Chat', url: '/chat/hz' } })
  expect(await channel.send(message)).toEqual({ receipt: '4711' })
  expect(posted).toHaveLength(1)
  expect(posted[0]!.path).toBe('/send?account=7')
  expect(JSON.parse(posted[0]!.body)).toEqual({
    to: '+8613800000000',
    text: '验证码 042137 \ufffd Chat: https://stay.example/chat/hz',
  })
  expect(posted[0]!.headers).toMatchObject({
    'content-type': 'application/json',
    'idempotency-key': message.id,
    authorization: `Basic ${Buffer.from('hotel:s@cret').toString('base64')}`,
  })
  expect(channel.status().kind).toBe('up')
})

test('without an id of the gateway’s the receipt is our own', async () => {
  for (const body of ['', 'OK', 'null', '[]', '{"id":null}']) {
    answer = { status: 200, body }
    const message = outgoing(PHONE, { text: 'x' })
    expect(await channel.send(message)).toEqual({ receipt: message.id })
  }
})

test.each([
  [{ status: 400 }, { kind: 'refused' }],
  [{ status: 422 }, { kind: 'refused' }],
  [{ status: 401 }, { kind: 'wait', ms: 60_000 }],
  [
    { status: 429, headers: { 'retry-after': '7' } },
    { kind: 'wait', ms: 7000 },
  ],
  [{ status: 429 }, { kind: 'wait', ms: 5000 }],
  [
    { status: 503, headers: { 'retry-after': '3' } },
    { kind: 'wait', ms: 3000 },
  ],
  [{ status: 500 }, { kind: 'transient' }],
  [{ status: 307, headers: { location: '/elsewhere' } }, { kind: 'transient' }],
  ['reset' as const, { kind: 'unsure' }],
])('%o is %o', async (given, expected) => {
  answer = given as typeof answer
  expect(await failing(channel.send(outgoing(PHONE, { text: 'x' })))).toEqual(expected)
  expect(posted).toHaveLength(1)
  answer = { status: 200 }
  expect(await failing(channel.send(outgoing(PHONE, { text: 'x' })))).toBe('sent')
  expect(channel.status().kind).toBe('up')
})

test('a gateway that refuses our credentials shows in the status, by the name of the setting', async () => {
  answer = { status: 401 }
  await failing(channel.send(outgoing(PHONE, { text: 'x' })))
  expect(channel.status()).toEqual({
    kind: 'down',
    reason: 'The SMS gateway refuses the user or the password of SMS_URL (401)',
  })
})

test('a gateway that does not answer is given up before delivery loses patience', async () => {
  answer = 'hang'
  const started = performance.now()
  expect(await failing(channel.send(outgoing(PHONE, { text: 'x' })))).toEqual({ kind: 'unsure' })
  expect(performance.now() - started).toBeLessThan(11_000)
  expect(channel.status().kind).toBe('down')
  expect(JSON.stringify(channel.status())).not.toContain('cret')
})

test('a gateway that cannot even be reached has taken nothing', async () => {
  for (const url of ['http://127.0.0.1:1/', 'http://no-such-gateway.invalid/', 'https://127.0.0.1:1/']) {
    const nobody = openSms(url, { log })
    expect(await failing(nobody.send(outgoing(PHONE, { text: 'x' })))).toEqual({ kind: 'transient' })
  }
})

test('what is no number is not even sent', async () => {
  for (const address of ['', 'call me', '+', '12', '+86138{}', '+86138000000000000000000000'])
    expect(await failing(channel.send(outgoing(address, { text: 'x' })))).toEqual({ kind: 'refused' })
  expect(posted).toEqual([])
})
