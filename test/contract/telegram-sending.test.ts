// What the service says arrives in Telegram; what Telegram refuses is told by whose fault it is.
import { once } from 'node:events'
import { type AddressInfo, type Socket, createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TERMS } from '../../src/channels/telegram/pace.ts'
import { SendFailure } from '../../src/messages/channel.ts'
import { type Bench, openBench, outgoing } from './channel-under-test.ts'
import { until } from '../until.ts'
import { JPEG } from './contract-media.ts'
import { LENIENT, STRICT, UNLIMITED } from './telegram-limits.ts'

let bench: Bench
let channel: ReturnType<Bench['open']>
let guests = 600

beforeAll(async () => {
  bench = await openBench()
  channel = bench.open({ publicUrl: 'https://stay.example' })
  await until('the channel to be up', () => channel.status().kind === 'up')
})
beforeEach(() => {
  bench.telegram.recover()
  bench.telegram.limits = LENIENT
})
afterAll(() => bench.close())

function guest(language_code = 'en') {
  const person = bench.telegram.person({ id: (guests += 1), first_name: 'Guest', language_code })
  person.starts()
  return person
}
const failing = (sending: Promise<unknown>) =>
  sending.then(
    () => 'sent',
    (error: unknown) => (error instanceof SendFailure ? error.failing : error),
  )

test('text, buttons and a link arrive; a tap on the button comes back with its label', async () => {
  const person = guest('ja')
  const { receipt } = await channel.send(
    outgoing(person.id, {
      text: '**おすすめ度** <b>0~10</b> _で_ [x](y)',
      choices: [{ id: 'survey/9', label: '9' }],
      link: { label: 'Console', url: '/console' },
    }),
  )
  const sent = bench.telegram.sent.at(-1)!
  expect(sent).toMatchObject({ chat: person.id, text: '**おすすめ度** <b>0~10</b> _で_ [x](y)' })
  expect(receipt).toBe(String(sent.messageId))
  expect(sent.keyboard).toEqual([
    [{ text: '9', callback_data: 'survey/9' }],
    [{ text: 'Console', url: 'https://stay.example/console' }],
  ])
  person.taps('9')
  const tap = await until('the tap', async () =>
    (await bench.inbox()).find(
      ({ address, content }) => address === String(person.id) && content.kind === 'choice',
    ),
  )
  expect(tap.content).toEqual({ kind: 'choice', id: 'survey/9', label: '9' })
  await until('the button to stop spinning', () => bench.telegram.answeredTaps.size > 0)
})

test('100 kB arrive whole and in order, at the pace that a chat allows, and none twice after a failure', async () => {
  bench.telegram.limits = UNLIMITED
  const quick = bench.open({ terms: { ...TERMS, chat: { burst: 3, every: 100 } } })
  const person = guest()
  const text = Array.from({ length: 1000 }, (_, n) => `第${n}行：空调坏了，三个小时没人来 👩‍👩‍👧 שלום\n`).join('')
  const message = outgoing(person.id, { text, choices: [{ id: 'menu/back', label: 'Back' }] })
  const broken = failing(quick.send(message))
  await until('some parts', () => person.saw().length >= 4)
  bench.telegram.fail({ kind: 'reset', method: 'sendMessage', times: 1 })
  expect(await broken).toEqual({ kind: 'unsure' })
  const { receipt } = await quick.send(message)
  expect(receipt.split(',')).toEqual(
    bench.telegram.sent.filter(({ chat }) => chat === person.id).map(({ messageId }) => String(messageId)),
  )
  expect(person.saw().join('\n').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
  expect(person.saw().length).toBe(Math.ceil(person.saw().join('').length / 4000))
  expect(bench.telegram.sent.at(-1)!.keyboard).toBeDefined()
})

test('odd texts arrive as far as Telegram takes them', async () => {
  bench.telegram.limits = UNLIMITED
  for (const [said, seen] of [
    ['שלום עולם', 'שלום עולם'],
    ['a\u0000b\u001bc\ud83d', 'abc\ufffd'],
    ['👍', '👍'],
    ["'; DROP TABLE message; --", "'; DROP TABLE message; --"],
  ] as const) {
    const person = guest()
    await channel.send(outgoing(person.id, { text: said }))
    expect(person.saw()).toEqual([seen])
  }
  expect(await failing(channel.send(outgoing(guest().id, { text: '\u200b' })))).toEqual({ kind: 'refused' })
})

test('a photo arrives with its words as caption; with more words than fit, after them; buttons below', async () => {
  bench.telegram.limits = UNLIMITED
  const person = guest()
  const photo = { bytes: JPEG, mediaType: 'image/jpeg' }
  const choices = [{ id: 'menu/a', label: 'A' }]
  const { receipt } = await channel.send({ ...outgoing(person.id, { text: 'Your room', choices }), photo })
  const long = '空调已经修好。'.repeat(200)
  await channel.send({ ...outgoing(person.id, { text: long, choices }), photo })
  await channel.send({ ...outgoing(person.id, { text: '' }), photo })
  const sent = bench.telegram.sent.filter(({ chat }) => chat === person.id)
  expect(sent.map(({ text, file }) => [text, file?.kind])).toEqual([
    ['Your room', 'photo'],
    [long, undefined],
    ['', 'photo'],
    ['', 'photo'],
  ])
  expect(receipt).toBe(String(sent[0]!.messageId))
  expect(sent.map(({ keyboard }) => keyboard?.flat().length ?? 0)).toEqual([1, 0, 1, 0])
  for (const { file } of sent) if (file) expect(file.bytes.equals(JPEG)).toBe(true)
  person.taps('A')
  await until('the tap below the photo', async () =>
    (await bench.inbox()).find((row) => row.address === String(person.id) && row.content.kind === 'choice'),
  )
})

test('a picture that Telegram takes for none goes as a file', async () => {
  const panorama = Buffer.from(JPEG)
  // Its height stands after the marker ffc0: one row, and thirty thousand columns.
  const at = panorama.indexOf(Buffer.from([0xff, 0xc0])) + 5
  panorama.writeUInt16BE(1, at)
  panorama.writeUInt16BE(30_000, at + 2)
  const person = guest()
  const photo = { bytes: panorama, mediaType: 'image/jpeg' }
  await channel.send({ ...outgoing(person.id, { text: 'The bay' }), photo })
  const sent = bench.telegram.sent.filter(({ chat }) => chat === person.id)
  expect(sent).toMatchObject([{ text: 'The bay', file: { kind: 'document' } }])
  expect(bench.telegram.calls.at(-2)!.description).toContain('PHOTO_INVALID_DIMENSIONS')
})

test('typing shows, quietly: refused, or after being asked for patience, nothing happens', async () => {
  const person = guest()
  // Its own pace: what it is asked for holds for nobody after it.
  const other = bench.open({ publicUrl: 'https://other.example' })
  other.typing!(String(person.id))
  await until('the sign', () => bench.telegram.actions.length === 1)
  expect(bench.telegram.actions[0]).toMatchObject({ chat: person.id, action: 'typing' })
  const asked = () => bench.telegram.calls.filter(({ method }) => method === 'sendChatAction')
  other.typing!('424242')
  await until('the refusal', () => asked().some(({ code }) => code === 400))
  bench.telegram.fail({ kind: 'too-many', method: 'sendChatAction', times: 1, wait: 2 })
  other.typing!(String(person.id))
  await until('the request for patience', () => asked().some(({ code }) => code === 429))
  await new Promise((resolve) => setTimeout(resolve, 50))
  other.typing!(String(person.id))
  expect(await failing(other.send(outgoing(person.id, { text: 'Hello' })))).toMatchObject({ kind: 'wait' })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(asked().map(({ code }) => code)).toEqual([200, 400, 429])
  await other.stop()
})

test('a guest who blocked the bot, one who never was here, a button that is too large', async () => {
  const person = guest()
  person.blocks()
  expect(await failing(channel.send(outgoing(person.id, { text: 'Hello' })))).toEqual({ kind: 'blocked' })
  expect(await failing(channel.send(outgoing(424242, { text: 'Hello' })))).toEqual({ kind: 'refused' })
  const choices = [{ id: '题'.repeat(22), label: 'x' }]
  expect(await failing(channel.send(outgoing(guest().id, { text: 'Hello', choices })))).toEqual({
    kind: 'refused',
  })
})

test('retry_after is obeyed: nothing more goes to that chat before', async () => {
  const person = guest()
  bench.telegram.fail({ kind: 'too-many', method: 'sendMessage', times: 1, wait: 3 })
  expect(await failing(channel.send(outgoing(person.id, { text: 'Hello' })))).toEqual({
    kind: 'wait',
    ms: 3000,
  })
  const calls = bench.telegram.calls.length
  expect(await failing(channel.send(outgoing(person.id, { text: 'Hello' })))).toMatchObject({ kind: 'wait' })
  expect(bench.telegram.calls.slice(calls).filter(({ method }) => method === 'sendMessage')).toEqual([])
  await channel.send(outgoing(guest().id, { text: 'Somebody else does not wait' }))
})

test.each(['error', 'bad-gateway'] as const)('%s of Telegram’s is passing', async (kind) => {
  bench.telegram.fail({ kind, method: 'sendMessage', times: 1 })
  const message = outgoing(guest().id, { text: 'Hello' })
  expect(await failing(channel.send(message))).toEqual({ kind: 'transient' })
  expect(await failing(channel.send(message))).toBe('sent')
})

test.each(['reset', 'reset-after'] as const)(
  'a connection that breaks (%s) after the message went out leaves it open whether it arrived',
  async (kind) => {
    bench.telegram.fail({ kind, method: 'sendMessage', times: 1 })
    const person = guest()
    const message = outgoing(person.id, { text: 'Hello' })
    expect(await failing(channel.send(message))).toEqual({ kind: 'unsure' })
    expect(person.saw()).toEqual(kind === 'reset' ? [] : ['Hello'])
  },
)

test('an answer that is none, and a gateway that waited in vain, leave it open too', async () => {
  for (const kind of ['nonsense', 'gateway-timeout'] as const) {
    bench.telegram.fail({ kind, method: 'sendMessage', times: 1 })
    expect(await failing(channel.send(outgoing(guest().id, { text: 'Hello' })))).toEqual({ kind: 'unsure' })
  }
})

test('what could not leave whole has not arrived: nobody listens, nobody answers the telephone, nobody reads', async () => {
  const message = outgoing(guest().id, { text: 'Hello' })
  const closed = createServer()
  closed.listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const { port } = closed.address() as AddressInfo
  closed.close()
  const refusing = bench.open({ apiRoot: `http://127.0.0.1:${port}` })
  expect(await failing(refusing.send(message))).toEqual({ kind: 'transient' })
  await refusing.stop()

  const nobody = bench.open({ apiRoot: 'http://no-such-host.invalid' })
  expect(await failing(nobody.send(message))).toEqual({ kind: 'transient' })
  await nobody.stop()

  // It takes the connection and never reads: a large photo stays on this side.
  const sockets: Socket[] = []
  const deaf = createServer((socket) => void sockets.push(socket.pause()))
  deaf.listen(0, '127.0.0.1')
  await once(deaf, 'listening')
  const silent = bench.open({ apiRoot: `http://127.0.0.1:${(deaf.address() as AddressInfo).port}` })
  const photo = { bytes: Buffer.alloc(9_000_000, JPEG), mediaType: 'image/jpeg' }
  try {
    expect(await failing(silent.send({ ...message, photo }))).toEqual({ kind: 'transient' })
  } finally {
    for (const socket of sockets) socket.destroy()
    deaf.close()
    await silent.stop()
  }
})

test('a server that does not answer is given up before delivery loses patience', async () => {
  bench.telegram.fail({ kind: 'hang', method: 'sendMessage', times: 1 })
  const started = performance.now()
  expect(await failing(channel.send(outgoing(guest().id, { text: 'Hello' })))).toEqual({ kind: 'unsure' })
  expect(performance.now() - started).toBeLessThan(11_000)
})

test('a group that became a supergroup is followed', async () => {
  const group = bench.telegram.group(-4001, 'Front desk')
  const next = group.migrates()
  await channel.send(outgoing(group.id, { text: 'Case 4F7K' }))
  await channel.send(outgoing(group.id, { text: 'Case 6H9A' }))
  expect(next.saw()).toEqual(['Case 4F7K', 'Case 6H9A'])
  expect(bench.telegram.calls.filter(({ payload }) => payload['chat_id'] === String(group.id))).toHaveLength(
    1,
  )
})

test('no failure tells the token', async () => {
  const reasons: string[] = []
  for (const kind of ['error', 'reset', 'bad-gateway'] as const) {
    bench.telegram.fail({ kind, method: 'sendMessage', times: 1 })
    await channel.send(outgoing(guest().id, { text: 'Hello' })).catch((error: unknown) => {
      for (let at = error; at instanceof Error; at = at.cause)
        reasons.push(`${at.message} ${at.stack} ${JSON.stringify(at)}`)
    })
  }
  expect(reasons).toHaveLength(3)
  expect(reasons.join('\n')).not.toContain(bench.telegram.token.split(':')[1])
})

test('120 guests and a group are written to at once without one 429, in about the time that 30 a second take', async () => {
  bench.telegram.limits = STRICT
  const people = Array.from({ length: 120 }, () => guest())
  const group = bench.telegram.group(-100_500, 'Engineering')
  const started = performance.now()
  const sendUntilSent = async (message: ReturnType<typeof outgoing>) => {
    for (;;) {
      const outcome = await failing(channel.send(message))
      if (outcome === 'sent') return
      expect(outcome).toMatchObject({ kind: 'wait' })
      await new Promise((resolve) => setTimeout(resolve, (outcome as { ms: number }).ms))
    }
  }
  await Promise.all([
    ...people.map((person) => sendUntilSent(outgoing(person.id, { text: 'How was your stay?' }))),
    sendUntilSent(outgoing(group.id, { text: 'Case 4F7K' })),
  ])
  const took = performance.now() - started
  const tooMany = bench.telegram.calls.filter(({ method, code }) => method === 'sendMessage' && code === 429)
  expect(tooMany).toHaveLength(1) // the one asked for above
  expect(people.every((person) => person.saw().length === 1)).toBe(true)
  expect(took).toBeGreaterThan(3000)
  expect(took).toBeLessThan(10_000)
})

test('who has just written is answered before the invitations that wait', async () => {
  // They were here last month.
  const people = Array.from({ length: 90 }, (_, n) => ({ id: 80_000 + n }))
  for (const { id } of people)
    bench.telegram.chats.set(id, { id, described: { id, type: 'private' }, door: 'open' })
  const asking = guest()
  asking.says('Is there breakfast?')
  await until('the question', async () =>
    (await bench.inbox()).some(({ content }) => content.kind === 'text' && /breakfast/.test(content.text)),
  )
  const before = bench.telegram.sent.length
  const invited = people.map((person) => failing(channel.send(outgoing(person.id, { text: 'How was it?' }))))
  await until('the first to be sent', () => bench.telegram.sent.length >= before + 20)
  await channel.send(outgoing(asking.id, { text: 'From seven to ten.' }))
  expect(bench.telegram.sent.slice(before).findIndex(({ chat }) => chat === asking.id)).toBeLessThan(40)
  await Promise.all(invited)
})
