// What goes wrong on the way to Microsoft is told by whose fault it is, and nothing is sent twice behind our back.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { BotFrameworkChannel } from '../../src/channels/bot-framework/bot-framework.ts'
import { type Grounds, failing, openGrounds, outgoing } from './bot-framework-grounds.ts'

let grounds: Grounds
let channel: BotFrameworkChannel

beforeAll(async () => {
  grounds = await openGrounds()
  channel = await grounds.opened()
})
afterEach(() => grounds.standIn.recover())
afterAll(() => grounds.close())

async function inTeams() {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  await person.says('hello')
  return person
}

test.each([
  ['error', { kind: 'transient' }],
  ['conflict', { kind: 'transient' }],
  ['gateway-timeout', { kind: 'unsure' }],
  ['reset', { kind: 'unsure' }],
  ['reset-after', { kind: 'unsure' }],
  ['garbled', { kind: 'unsure' }],
] as const)('%s: asked once, no more', async (kind, expected) => {
  const person = await inTeams()
  const calls = grounds.standIn.calls.length
  grounds.standIn.fail({ kind, part: 'send', times: 1 })
  expect(await failing(channel.send(outgoing(person.address, { text: 'Hello' })))).toEqual(expected)
  // The library's own client would have asked three times more.
  expect(grounds.standIn.calls.length).toBe(calls + 1)
  expect(await failing(channel.send(outgoing(person.address, { text: 'Hello' })))).toBe('sent')
})

test('429: as long as is asked, and a while where nothing is said', async () => {
  const person = await inTeams()
  grounds.standIn.fail({ kind: 'too-many', part: 'send', times: 1, wait: 3 })
  expect(await failing(channel.send(outgoing(person.address, { text: 'Hello' })))).toEqual({
    kind: 'wait',
    ms: 3000,
  })
  grounds.standIn.fail({ kind: 'too-many', part: 'send', times: 1, wait: NaN })
  expect(await failing(channel.send(outgoing(person.address, { text: 'Hello' })))).toEqual({
    kind: 'wait',
    ms: 5000,
  })
})

test('who blocked the bot, a chat without the app, a chat that is gone: blocked; who never was here: refused', async () => {
  for (const door of ['ConversationBlockedByUser', 'BotNotInConversationRoster', 'gone'] as const) {
    const person = await inTeams()
    person.chat.door = door
    const failure = await channel
      .send(outgoing(person.address, { text: 'Hello' }))
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ failing: { kind: 'blocked' } })
    expect(String(failure)).toMatch(door === 'gone' ? /404 ConversationNotFound/ : new RegExp(`403 ${door}`))
  }
  expect(await failing(channel.send(outgoing('29:nobody', { text: 'Hello' })))).toEqual({ kind: 'refused' })
})

test('a connector that does not answer is given up before delivery loses patience', async () => {
  const person = await inTeams()
  grounds.standIn.fail({ kind: 'hang', part: 'send', times: 1 })
  const started = performance.now()
  const failure = await channel
    .send(outgoing(person.address, { text: 'Hello' }))
    .catch((error: unknown) => error)
  expect(failure).toMatchObject({
    failing: { kind: 'unsure' },
    message: expect.stringMatching(/did not answer in time/),
  })
  expect(performance.now() - started).toBeLessThan(11_000)
})

test('a connector that nobody reaches has been handed nothing', async () => {
  const person = await inTeams()
  await grounds.store.db.botReference.updateMany({
    where: { address: person.address },
    data: { serviceUrl: await nobodyThere() },
  })
  expect(await failing(channel.send(outgoing(person.address, { text: 'Hello' })))).toEqual({
    kind: 'transient',
  })
})

test('a long message whose middle fails goes on where it stopped', async () => {
  const person = await inTeams()
  const message = outgoing(person.address, {
    text: Array.from({ length: 5 }, (_, n) => String(n).repeat(3900)).join('\n'),
  })
  grounds.standIn.fail({ kind: 'slow', part: 'send', wait: 1, times: 2 })
  grounds.standIn.fail({ kind: 'error', part: 'send', times: 1 })
  expect(await failing(channel.send(message))).toEqual({ kind: 'transient' })
  expect(await failing(channel.send(message))).toBe('sent')
  expect(person.saw().map(({ activity }) => activity.text![0])).toEqual(['0', '1', '2', '3', '4'])
})

test('no failure tells the secret or a token', async () => {
  const person = await inTeams()
  const told: string[] = []
  const parts = ['error', 'reset', 'unauthorized', 'conflict', 'garbled'] as const
  for (const kind of parts) {
    grounds.standIn.fail({ kind, part: 'send', times: 1 })
    await channel.send(outgoing(person.address, { text: 'Hello' })).catch((error: unknown) => {
      for (let at = error; at instanceof Error; at = at.cause)
        told.push(`${at.message} ${at.stack} ${JSON.stringify(at)}`)
    })
  }
  expect(told.length).toBeGreaterThanOrEqual(parts.length)
  for (const secret of [grounds.standIn.password, ...grounds.standIn.grants.given])
    expect(told.join('\n')).not.toContain(secret)
})

/** An address at which nobody listens. */
async function nobodyThere(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}/`
}
