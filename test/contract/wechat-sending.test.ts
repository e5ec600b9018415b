// What the WeChat channel sends, how fast, and what it makes of what goes wrong.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seconds } from '../../src/base/clock.ts'
import { LONGEST } from '../../src/channels/wechat/compose.ts'
import { TERMS } from '../../src/channels/wechat/pace.ts'
import type { WechatChannel } from '../../src/channels/wechat/wechat.ts'
import { JPEG } from './contract-media.ts'
import { type Bench, QUICK, openBench, outgoing } from './wechat-under-test.ts'
import { until } from '../until.ts'

let bench: Bench
let channel: WechatChannel
const begin = async (
  about: Parameters<typeof openBench>[0] = {},
  more: Parameters<Bench['signIn']>[0] = {},
) => {
  bench = await openBench(about)
  channel = await bench.signIn(more)
}
beforeEach(() => begin())
afterEach(() => bench?.close())

const again = async (about: Parameters<typeof openBench>[0], more: Parameters<Bench['signIn']>[0] = {}) => {
  await bench.close()
  await begin(about, more)
}

/** How a send failed. */
const failing = (send: Promise<unknown>) =>
  send.then(
    () => ({ kind: 'sent' }),
    (error: { failing: { kind: string; ms?: number }; message: string }) => ({
      ...error.failing,
      why: error.message,
    }),
  )

test('choices are numbered below the text, links stand in words', async () => {
  const guest = bench.town.person('陈伟')
  await channel.send({
    ...outgoing(guest.id, {
      text: '请问需要什么？',
      choices: [
        { id: 'welcome/problem', label: '反映问题' },
        { id: 'welcome/points', label: '我的积分' },
      ],
      link: { label: '酒店指南', url: '/guide' },
    }),
    language: 'zh-CN',
  })
  expect(guest.texts()).toEqual([
    '请问需要什么？\n\n酒店指南: https://stay.example/guide\n\n1. 反映问题\n2. 我的积分\n（回复数字 1–2 即可）',
  ])
})

test('a link that is none leaves its words out, and never a javascript: address', async () => {
  const guest = bench.town.person('Emma')
  // eslint-disable-next-line no-script-url
  await channel.send(
    outgoing(guest.id, { text: 'Look', link: { label: 'here', url: 'javascript:alert(1)' } }),
  )
  expect(guest.texts()).toEqual(['Look'])
})

test('a long text goes in parts below what WeCom cuts off, and goes on where it was broken off', async () => {
  const guest = bench.town.person('陈伟')
  const text = '房间里的空调昨晚坏了，'.repeat(130)
  const message = outgoing(guest.id, { text })
  bench.town.state.trouble = { kind: 'fails', with: 'socket hang up', times: 1, after: 1 }
  expect(await failing(channel.send(message))).toMatchObject({ kind: 'unsure' })
  expect(guest.texts()).toHaveLength(1)
  await channel.send(message)
  expect(guest.texts().join('')).toBe(text)
  for (const part of guest.texts()) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(LONGEST)
})

test('nothing but spaces is refused before anything is sent', async () => {
  const guest = bench.town.person('Emma')
  expect(await failing(channel.send(outgoing(guest.id, { text: ' \u200b\n' })))).toMatchObject({
    kind: 'refused',
  })
  expect(guest.got()).toEqual([])
})

test('a picture goes as a picture, its words after it', async () => {
  const guest = bench.town.person('Emma')
  const photo = { bytes: JPEG, mediaType: 'image/jpeg' }
  await channel.send({ ...outgoing(guest.id, { text: 'Your new room' }), photo })
  await channel.send({ ...outgoing(guest.id, { text: '' }), photo })
  expect(guest.got()).toMatchObject([{ photo: JPEG }, { text: 'Your new room' }, { photo: JPEG }])
})

test('the receipt is the puppet’s ids, where it tells any', async () => {
  const guest = bench.town.person('Emma')
  expect(await channel.send(outgoing(guest.id, { text: 'hello' }))).toEqual({
    receipt: 'given to the puppet',
  })
  await again({ tellsIds: true })
  const other = bench.town.person('Emma')
  expect(await channel.send(outgoing(other.id, { text: 'hello' }))).toEqual({ receipt: 'sent-1' })
})

test('a contact whom WeChat does not know, who blocked us or is no friend any more: the door is shut', async () => {
  const [blocker, stranger] = [bench.town.person('Blocker'), bench.town.person('Stranger')]
  blocker.blocks()
  stranger.unfriends()
  for (const to of ['nobody', blocker.id, stranger.id])
    expect(await failing(channel.send(outgoing(to, { text: 'hello' })))).toMatchObject({
      kind: 'blocked',
      why: expect.stringMatching(/^WeChat (?:knows no such contact|says that the person)/),
    })
  expect(bench.town.state.got).toEqual([])
})

test('before the puppet knows its contacts, a contact that it does not know may still come', async () => {
  await again({ ready: false })
  expect(await failing(channel.send(outgoing('not-yet', { text: 'hello' })))).toMatchObject({
    kind: 'transient',
  })
})

test('what WeChat objects to as too fast waits, and so does everything else', async () => {
  await again({ fastest: 300 })
  const [one, two] = [bench.town.person('One'), bench.town.person('Two')]
  await channel.send(outgoing(one.id, { text: 'first' }))
  const second = outgoing(one.id, { text: 'second' })
  expect(await failing(channel.send(second))).toMatchObject({ kind: 'wait', ms: QUICK.hush })
  expect(await failing(channel.send(outgoing(two.id, { text: 'hello' })))).toMatchObject({ kind: 'sent' })
  await new Promise((resolve) => setTimeout(resolve, 400))
  await channel.send(second)
  expect(one.texts()).toEqual(['first', 'second'])
  const [hello] = two.got()
  expect(hello!.at - one.got()[0]!.at).toBeGreaterThanOrEqual(QUICK.hush)
})

test('who is signed out is certain, what breaks in the middle is not, and a hang ends within 12 s', async () => {
  const guest = bench.town.person('Emma')
  const send = () => failing(channel.send(outgoing(guest.id, { text: 'hello' })))
  bench.town.state.trouble = { kind: 'signed-out' }
  expect(await send()).toMatchObject({ kind: 'wait' })
  bench.town.state.trouble = { kind: 'answer-lost', times: 1 }
  expect(await send()).toMatchObject({ kind: 'unsure', why: 'socket hang up' })
  bench.town.state.trouble = { kind: 'hangs' }
  const began = performance.now()
  expect(await send()).toMatchObject({ kind: 'unsure' })
  expect(performance.now() - began).toBeLessThan(12_000)
  bench.town.state.trouble = undefined
  expect(await send()).toEqual({ kind: 'sent' })
}, 30_000)

test('at the pace of a person: one message a second over all, and nobody is forgotten', async () => {
  await again({ fastest: seconds(1) }, { terms: { ...TERMS, objection: seconds(0.1) } })
  const people = ['A', 'B', 'C'].map((name) => bench.town.person(name))
  const began = performance.now()
  await Promise.all(
    people.map(async (person) => {
      for (const text of ['first', 'second']) {
        const message = outgoing(person.id, { text })
        for (;;) {
          const end = await failing(channel.send(message))
          if (end.kind === 'sent') break
          expect(end).toMatchObject({ kind: 'wait' })
          await new Promise((resolve) => setTimeout(resolve, 'ms' in end ? end.ms : 0))
        }
      }
    }),
  )
  expect(bench.town.state.refused).toEqual([])
  for (const person of people) expect(person.texts()).toEqual(['first', 'second'])
  expect(performance.now() - began).toBeLessThan(12_000)
}, 40_000)

test('a dozen who ask to be contacts are let in one after the other, no more than so many in an hour', async () => {
  await bench.close()
  await begin({}, { welcome: { between: seconds(0.2), hourly: 4 } })
  const guests = Array.from({ length: 6 }, (_, n) => bench.town.person(`Guest ${n}`))
  for (const guest of guests) guest.asks()
  await until('four to be let in', () => bench.town.state.accepted.length === 4)
  await new Promise((resolve) => setTimeout(resolve, 600))
  const accepted = bench.town.state.accepted
  expect(accepted.map(({ from }) => from)).toEqual(guests.slice(0, 4).map(({ id }) => id))
  for (const [n, { at }] of accepted.entries())
    if (n > 0) expect(at - accepted[n - 1]!.at).toBeGreaterThanOrEqual(180)
})

test('after a stop what was said still leaves, for a while', async () => {
  await bench.close()
  await begin({}, { linger: seconds(0.6) })
  const guest = bench.town.person('Emma')
  await channel.stop()
  await channel.send(outgoing(guest.id, { text: 'last words' }))
  guest.says('anybody there?')
  await channel.ended
  expect(guest.texts()).toEqual(['last words'])
  expect(await bench.inbox()).toEqual([])
  expect(await failing(channel.send(outgoing(guest.id, { text: 'too late' })))).toMatchObject({
    kind: 'wait',
  })
})
