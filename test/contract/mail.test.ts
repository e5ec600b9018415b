// Mail reaches the server as a letter that people can read; what the server refuses is told by whose fault it is.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openMail } from '../../src/channels/mail.ts'
import { type Channel, SendFailure } from '../../src/messages/channel.ts'
import { lineTo, say } from '../../src/messages/say.ts'
import { JPEG } from '../pictures.ts'
import { log, outgoing } from './channel-under-test.ts'
import { until } from '../until.ts'
import { openHouse } from './contract-house.ts'
import { type MailStandIn, openMailStandIn } from './mail-stand-in.ts'

let server: MailStandIn
let channel: Channel
const GUEST = 'wei.chen@example.com'

beforeEach(async () => {
  server = await openMailStandIn({ name: 'front@hotel.example', password: 'p@ss:word' })
  channel = open(`smtp://front%40hotel.example:p%40ss%3Aword@127.0.0.1:${server.port}`)
})
afterEach(async () => {
  await channel.stop()
  await server.close()
})
const open = (url: string, from?: string) =>
  openMail(url, { log, publicUrl: 'https://stay.example', ...(from ? { from } : {}) })
const failing = (sending: Promise<unknown>) =>
  sending.then(
    () => 'sent',
    (error: unknown) => (error instanceof SendFailure ? error.failing : error),
  )

test('a letter arrives in the guest’s language, from the hotel, with a link', async () => {
  const message = outgoing(GUEST, {
    text: '您的验证码是 042137，10 分钟内有效。\n请勿告诉他人。',
    link: { label: '查看', url: '/chat/hz' },
    choices: [{ id: 'a/b', label: 'x' }],
  })
  const { receipt } = await channel.send(message)
  const [letter] = server.letters
  expect(letter).toMatchObject({ from: 'front@hotel.example', to: [GUEST] })
  expect(letter!.body.replaceAll('\r\n', '\n').trim()).toBe(
    '您的验证码是 042137，10 分钟内有效。\n请勿告诉他人。\n\n查看: https://stay.example/chat/hz',
  )
  expect(letter!.head['subject']).toMatch(/^=\?UTF-8\?/)
  expect(letter!.head['auto-submitted']).toBe('auto-generated')
  expect(receipt).toBe(`<${message.id}@hotel.example>`)
  expect(channel.status()).toEqual({ kind: 'up', detail: `127.0.0.1:${server.port}` })
  await channel.send(message)
  expect(server.letters[1]!.head['message-id']).toBe(server.letters[0]!.head['message-id'])
})

test('a text cannot add a header or a reader, nor an address a second one', async () => {
  await channel.send(outgoing(GUEST, { text: 'Code\r\nBcc: eve@example.com\r\n\r\nhello' }))
  expect(server.letters[0]).toMatchObject({ to: [GUEST], head: { subject: 'Code' } })
  expect(server.letters[0]!.head['bcc']).toBeUndefined()
  for (const address of [
    'a@b.example, eve@example.com',
    'x <eve@example.com>',
    'a@b.example\r\nRCPT TO:<eve@x.example>',
    'nobody',
    '',
  ])
    expect(await failing(channel.send(outgoing(address, { text: 'x' })))).toEqual({ kind: 'refused' })
  expect(server.letters).toHaveLength(1)
})

test('a long first line makes a short subject', async () => {
  await channel.send(outgoing(GUEST, { text: 'word '.repeat(100) }))
  expect(server.letters[0]!.head['subject']!.length).toBeLessThan(150)
  expect(server.letters[0]!.body.replaceAll(/\s+/g, ' ').trim()).toBe('word '.repeat(100).trim())
})

test.each([
  [{ RCPT: '550 No such user' }, { kind: 'refused' }],
  [{ RCPT: '450 Mailbox busy' }, { kind: 'transient' }],
  [{ MESSAGE: '552 Too large' }, { kind: 'refused' }],
  [{ MESSAGE: '451 Try again' }, { kind: 'transient' }],
  [{ MAIL: '421 Closing' }, { kind: 'transient' }],
  [{ AUTH: '535 Authentication failed' }, { kind: 'wait', ms: 60_000 }],
  [{ GREETING: '554 Go away' }, { kind: 'wait', ms: 60_000 }],
  [{ MAIL: '550 Not a sender here' }, { kind: 'wait', ms: 60_000 }],
])('%o is %o', async (answers, expected) => {
  server.answers = { ...answers }
  expect(await failing(channel.send(outgoing(GUEST, { text: 'Hello' })))).toEqual(expected)
  server.answers = {}
  expect(await failing(channel.send(outgoing(GUEST, { text: 'Hello' })))).toBe('sent')
})

test('a server that is silent is given up before delivery loses patience', async () => {
  server.answers = { MAIL: '' }
  const started = performance.now()
  expect(await failing(channel.send(outgoing(GUEST, { text: 'Hello' })))).toEqual({ kind: 'transient' })
  expect(performance.now() - started).toBeLessThan(11_000)
})

test('a line that is cut after the letter was written leaves it unsure: the server may have taken it', async () => {
  server.answers = { MESSAGE: '' }
  expect(await failing(channel.send(outgoing(GUEST, { text: 'Hello' })))).toEqual({ kind: 'unsure' })
  expect(server.letters).toHaveLength(1)
  // What was refused before it was written has certainly not arrived.
  server.answers = { DATA: '421 Closing' }
  expect(await failing(channel.send(outgoing(GUEST, { text: 'Hello' })))).toEqual({ kind: 'transient' })
})

test('a letter that the outbox sends again after a cut line is sent once more, and then a person decides', async () => {
  const house = await openHouse()
  try {
    server.answers = { MESSAGE: '' }
    house.begin(() => channel)
    const [id, message] = await house.store.transaction(async (tx) => {
      const line = { channel: 'mail', account: 'main', address: GUEST, kind: 'contact' } as const
      const to = await lineTo(tx, line, house.clock())
      return [to, (await say(tx, to, [{ text: 'Hello', language: 'en' }], house.clock()))[0]!] as const
    })
    const [failed] = await until(
      'it to be given up',
      async () => {
        const rows = await house.store.db.message.findMany({ where: { conversationId: id } })
        return rows.some((row) => row.id === message && row.delivery === 'failed') && rows
      },
      20_000,
    )
    expect(failed!.unsure).toBe(2)
    expect(server.letters).toHaveLength(2)
  } finally {
    await house.end()
    await house.close()
  }
}, 60_000)

test('a photo goes with the letter as a file', async () => {
  await channel.send({
    ...outgoing(GUEST, { text: 'Your new room' }),
    photo: { bytes: JPEG, mediaType: 'image/jpeg' },
  })
  expect(server.letters[0]!.body).toMatch(/Content-Type: image\/jpeg; name=photo\.jpg/)
  expect(server.letters[0]!.body.replaceAll(/\s/g, '')).toContain(JPEG.toString('base64').slice(0, 60))
})

test('wrong credentials, or no server, show in the status, which heals with the first letter', async () => {
  const wrong = open(`smtp://front%40hotel.example:wrong@127.0.0.1:${server.port}`)
  await until('the status', () => wrong.status().kind === 'down')
  expect(JSON.stringify(wrong.status())).toMatch(/refuses the user or the password of SMTP_URL/)
  expect(JSON.stringify(wrong.status())).not.toContain('wrong')
  await wrong.stop()
  server.answers = { GREETING: '421 Not now' }
  const early = open(`smtp://front%40hotel.example:p%40ss%3Aword@127.0.0.1:${server.port}`)
  await until('the status', () => early.status().kind === 'down')
  server.answers = {}
  await early.send(outgoing(GUEST, { text: 'Hello' }))
  expect(early.status().kind).toBe('up')
  await early.stop()
  const nobody = open('smtp://127.0.0.1:1')
  await until('the status', () => nobody.status().kind === 'down')
  expect(JSON.stringify(nobody.status())).toMatch(/SMTP_URL cannot be reached/)
  await nobody.stop()
})

test('the sender can be named in the url', async () => {
  const named = open(
    `smtp://front%40hotel.example:p%40ss%3Aword@127.0.0.1:${server.port}?from=stay%40hotel.example`,
  )
  await named.send(outgoing(GUEST, { text: 'Hello' }))
  expect(server.letters.at(-1)).toMatchObject({ from: 'stay@hotel.example' })
  await named.stop()
})
