// The bot's own token: fetched once, renewed in time, replaced when it is refused; wrong credentials are told.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Grounds, failing, openGrounds, outgoing } from './bot-framework-grounds.ts'
import { until } from './contract-house.ts'

let grounds: Grounds

beforeAll(async () => {
  grounds = await openGrounds()
  await grounds.opened()
})
beforeEach(() => {
  grounds.standIn.tokenLifetime = 3600
})
afterEach(() => grounds.standIn.recover())
afterAll(() => grounds.close())

async function inTeams() {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  await person.says('hello')
  return person
}

const fresh = async () => grounds.opened()

test('is fetched once for many messages, and again before it ends', async () => {
  const { standIn } = grounds
  const person = await inTeams()
  const one = await fresh()
  const given = standIn.grants.given.length
  await Promise.all(Array.from({ length: 5 }, () => one.send(outgoing(person.address, { text: 'Hello' }))))
  expect(standIn.grants.given.length).toBe(given)
  standIn.tokenLifetime = 2
  const other = await fresh()
  await other.send(outgoing(person.address, { text: 'Hello' }))
  await new Promise((resolve) => setTimeout(resolve, 1100))
  await other.send(outgoing(person.address, { text: 'Hello' }))
  expect(standIn.grants.given.length).toBe(given + 2)
})

test('one that a connector refuses is replaced at once; when the new one is refused too, the channel is down', async () => {
  const { standIn } = grounds
  const person = await inTeams()
  const one = await fresh()
  standIn.grants.revoke()
  expect(await failing(one.send(outgoing(person.address, { text: 'Hello' })))).toEqual({
    kind: 'wait',
    ms: 0,
  })
  expect(one.status().kind).toBe('up')
  expect(await failing(one.send(outgoing(person.address, { text: 'Hello' })))).toBe('sent')
  standIn.fail({ kind: 'unauthorized', part: 'send' })
  expect(await failing(one.send(outgoing(person.address, { text: 'Hello' })))).toEqual({
    kind: 'wait',
    ms: 0,
  })
  expect(await failing(one.send(outgoing(person.address, { text: 'Hello' })))).toEqual({
    kind: 'wait',
    ms: 60_000,
  })
  expect(one.status()).toMatchObject({ kind: 'down', reason: expect.stringMatching(/refuse/) })
  standIn.recover()
  expect(await failing(one.send(outgoing(person.address, { text: 'Hello' })))).toBe('sent')
  expect(one.status().kind).toBe('up')
})

test.each([
  ['a wrong secret', { password: 'wrong' }, /AADSTS7000215/],
  ['another bot', { appId: 'not-known' }, /AADSTS700016/],
])('%s: down with the cause, and messages wait', async (_name, wrong, cause) => {
  const person = await inTeams()
  const one = await grounds.open(wrong)
  const status = await until('the refusal', () => {
    const now = one.status()
    return now.kind === 'down' && now
  })
  expect(status.reason).toMatch(/MICROSOFT_APP_PASSWORD/)
  expect(status.reason).toMatch(cause)
  expect(status.reason).not.toMatch(/Trace ID|wrong\b.*secret=|\n/)
  expect(await failing(one.send(outgoing(person.address, { text: 'Hello' })))).toEqual({
    kind: 'wait',
    ms: 60_000,
  })
  await one.stop()
  await fresh()
})

test('while Microsoft Entra is away the channel is down, nothing is handed over, and it comes back by itself', async () => {
  const { standIn } = grounds
  const person = await inTeams()
  standIn.fail({ kind: 'error', part: 'token' })
  const one = await grounds.open()
  await until('it to be down', () => one.status().kind === 'down')
  const calls = standIn.calls.length
  expect(await failing(one.send(outgoing(person.address, { text: 'Hello' })))).toEqual({
    kind: 'transient',
  })
  expect(standIn.calls.length).toBe(calls)
  standIn.recover()
  await until('it to be up', () => one.status().kind === 'up')
  expect(await failing(one.send(outgoing(person.address, { text: 'Hello' })))).toBe('sent')
})
