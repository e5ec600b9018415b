// What the service says arrives in Teams and in a Web Chat as each can show it; what is refused is told by whose fault.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BotFrameworkChannel } from '../../src/channels/bot-framework/bot-framework.ts'
import { PICTURES, keepUpload } from '../../src/messages/attachment.ts'
import { JPEG } from '../pictures.ts'
import { type Grounds, failing, openGrounds, outgoing } from './bot-framework-grounds.ts'
import { type TeamsPerson, buttonsOf, wordsOf } from './bot-framework-people.ts'
import { isCard } from './bot-framework-rules.ts'
import { until } from './contract-house.ts'

let grounds: Grounds
let channel: BotFrameworkChannel

beforeAll(async () => {
  grounds = await openGrounds()
  channel = await grounds.opened()
})
beforeEach(() => {
  grounds.standIn.tokenLifetime = 3600
})
afterEach(() => grounds.standIn.recover())
afterAll(() => grounds.close())

async function inTeams(): Promise<TeamsPerson> {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  await person.says('hello')
  return person
}
async function inWebChat(channelId = 'directline') {
  const visitor = grounds.standIn.visitor({ channelId })
  await visitor.says('hello')
  return visitor
}
const MARKUP =
  '**おすすめ度** <b>0~10</b> _で_ [x](https://evil.example)\n1. not a list\n- nor this\n# or that'
const SCORES = Array.from({ length: 11 }, (_, n) => ({ id: `survey/${n}`, label: String(n) }))

describe('in Teams', () => {
  test('words arrive as they are, whatever they look like', async () => {
    const person = await inTeams()
    const { receipt } = await channel.send(outgoing(person.address, { text: MARKUP }))
    const [sent] = person.saw()
    expect(sent!.activity).toMatchObject({ text: MARKUP, textFormat: 'plain', locale: 'en' })
    expect(receipt).toBe(sent!.id)
  })

  test('choices and a link arrive as a card, with everything in words for apps that show none', async () => {
    const person = await inTeams()
    await channel.send(
      outgoing(
        person.address,
        {
          text: `${MARKUP}\n\nSecond paragraph`,
          choices: [
            { id: 'menu/1', label: '投诉' },
            { id: 'menu/2', label: 'Something else\nthat is long' },
          ],
          link: { label: 'Open', url: '/console/cases/4F7K' },
        },
        { language: 'zh-CN' },
      ),
    )
    const [sent] = person.saw()
    expect(sent!.activity.text).toBeUndefined()
    expect(sent!.activity.summary).toMatch(/^\*\*おすすめ度/)
    expect(wordsOf(sent!)).toBe(`${MARKUP}\n\nSecond paragraph`)
    expect(buttonsOf(sent!).map(({ label }) => label)).toEqual(['投诉', 'Something else that is long'])
    const { content } = sent!.activity.attachments!.find(isCard)!
    expect(content).toMatchObject({ version: '1.3', lang: 'zh-CN' })
    expect(content.fallbackText).toContain('1. 投诉\n2. Something else that is long\n')
    expect(content.fallbackText).toContain('Open: https://stay.example/console/cases/4F7K')
    expect(content.body.at(-1)).toEqual({
      type: 'ActionSet',
      actions: [{ type: 'Action.OpenUrl', title: 'Open', url: 'https://stay.example/console/cases/4F7K' }],
    })
  })

  test('scores stand side by side, six at most; menus of one turn are numbered through', async () => {
    const person = await inTeams()
    await channel.send(outgoing(person.address, { text: 'Score?', choices: SCORES }))
    await channel.send(
      outgoing(person.address, { text: 'And?', choices: [{ id: 'a', label: 'Yes' }], firstNumber: 12 }),
    )
    const [scores, next] = person.saw().map(({ activity }) => activity.attachments!.find(isCard)!.content)
    expect(scores!.body.flatMap((one) => (one.type === 'ActionSet' ? [one.actions.length] : []))).toEqual([
      6, 5,
    ])
    expect(next!.fallbackText).toContain('12. Yes')
  })

  test('a link that no app may open is left out', async () => {
    const person = await inTeams()
    for (const url of ['javascript:alert(1)', '//evil.example', 'nonsense'])
      await channel.send(outgoing(person.address, { text: 'Look', link: { label: 'Here', url } }))
    for (const { activity } of person.saw()) expect(activity).toMatchObject({ text: 'Look' })
  })

  test('many words with choices: the words first, then the buttons', async () => {
    const person = await inTeams()
    const text = Array.from({ length: 300 }, (_, n) => `第${n}行："空调坏了", 三个小时没人来 👩‍👩‍👧`).join('\n')
    await channel.send(outgoing(person.address, { text, choices: SCORES }))
    const sent = person.saw()
    expect(sent.slice(0, -1).map(wordsOf).join('\n').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    expect(sent.length).toBeGreaterThan(2)
    expect(buttonsOf(sent.at(-1)!)).toHaveLength(11)
    // Many short lines make a card too large, though the words are few.
    const lines = Array.from({ length: 60 }, () => '"').join('\n')
    await channel.send(outgoing(person.address, { text: lines, choices: SCORES }))
    expect(person.saw().at(-2)!.activity.text).toBe(lines)
  })

  test('the longest texts of the worst letters are taken', async () => {
    const person = await inTeams()
    for (const text of ['"'.repeat(9000), '\\'.repeat(9000), '热'.repeat(9000), '\t"'.repeat(4500)]) {
      const before = person.saw().length
      await channel.send(outgoing(person.address, { text, choices: SCORES }))
      const arrived = person
        .saw()
        .slice(before)
        .map(({ activity }) => activity.text ?? '')
      expect(arrived.join('').replaceAll('\t', '')).toBe(text.replaceAll('\t', ''))
    }
  })

  test('a photo arrives, beside words and on a card', async () => {
    const person = await inTeams()
    const kept = await keepUpload(grounds.store.db, { channel: 'console', bytes: JPEG }, PICTURES, new Date())
    if (!kept.ok) throw new Error(kept.error)
    const photo = { photo: { bytes: JPEG, mediaType: 'image/jpeg' } }
    const choices = [{ id: 'a', label: 'Thanks' }]
    for (const content of [{ text: 'Your room' }, { text: '' }, { text: 'Well?', choices }])
      await channel.send(outgoing(person.address, { ...content, photo: kept.value }, photo))
    expect(person.saw().map(wordsOf)).toEqual(['Your room', '', 'Well?'])
    for (const { picture } of person.saw()) expect(Buffer.from(picture!).equals(JPEG)).toBe(true)
  })

  test('typing is shown; where it cannot be, nothing happens', async () => {
    const person = await inTeams()
    const typed = () => grounds.standIn.sent.filter(({ activity }) => activity.type === 'typing').length
    const before = typed()
    channel.typing!(person.address)
    await until('the sign', () => typed() === before + 1)
    channel.typing!('29:nobody')
    grounds.standIn.fail({ kind: 'error', part: 'send', times: 1 })
    channel.typing!(person.address)
    await until('the failure', () => grounds.standIn.calls.at(-1)!.status === 500)
  })
})

describe('elsewhere', () => {
  test.each(['directline', 'webchat'])(
    '%s: choices are suggested actions, a link stands in the words',
    async (id) => {
      const visitor = await inWebChat(id)
      await channel.send(
        outgoing(visitor.address, {
          text: MARKUP,
          choices: SCORES,
          link: { label: 'More', url: 'https://x.example/a' },
        }),
      )
      const [sent] = visitor.saw()
      expect(sent!.activity.text).toBe(`${MARKUP}\n\nMore: https://x.example/a`)
      expect(buttonsOf(sent!).map(({ label }) => label)).toEqual(SCORES.map(({ label }) => label))
    },
  )

  test('a channel of which nothing is known gets everything in words', async () => {
    const visitor = await inWebChat('emailx')
    const choices = [
      { id: 'a', label: 'Wi-Fi' },
      { id: 'b', label: 'Noise' },
    ]
    await channel.send(outgoing(visitor.address, { text: 'What is it?', choices }))
    expect(visitor.saw()[0]!.activity.text).toMatch(/^What is it\?\n\n1\. Wi-Fi\n2\. Noise\n./)
    expect(visitor.saw()[0]!.activity.suggestedActions).toBeUndefined()
    expect(channel.numbered).toBe(true)
  })

  test('nothing that can be seen is nothing to send', async () => {
    const visitor = await inWebChat()
    expect(await failing(channel.send(outgoing(visitor.address, { text: '\u200b \n' })))).toEqual({
      kind: 'refused',
    })
    await channel.send(outgoing(visitor.address, { text: '', choices: SCORES }))
    expect(visitor.saw()).toMatchObject([{ activity: { text: '…' } }])
  })
})

describe('what goes wrong is told by whose fault', () => {
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
      expect(String(failure)).toMatch(
        door === 'gone' ? /404 ConversationNotFound/ : new RegExp(`403 ${door}`),
      )
    }
    expect(await failing(channel.send(outgoing('29:nobody', { text: 'Hello' })))).toEqual({ kind: 'refused' })
  })

  test('a connector that does not answer is given up before delivery loses patience', async () => {
    const person = await inTeams()
    grounds.standIn.fail({ kind: 'hang', part: 'send', times: 1 })
    const started = performance.now()
    expect(await failing(channel.send(outgoing(person.address, { text: 'Hello' })))).toEqual({
      kind: 'unsure',
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
})

describe('the bot’s own token', () => {
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
})

describe('the link to a photo', () => {
  test('is good for the one photo, as long as it says, and cannot be made up', async () => {
    const person = await inTeams()
    const kept = await keepUpload(grounds.store.db, { channel: 'console', bytes: JPEG }, PICTURES, new Date())
    if (!kept.ok) throw new Error(kept.error)
    let now = new Date()
    const one = await grounds.opened({ clock: () => now })
    await one.send(
      outgoing(
        person.address,
        { text: 'Look', photo: kept.value },
        { photo: { bytes: JPEG, mediaType: 'image/jpeg' } },
      ),
    )
    const [shown] = person.saw()[0]!.activity.attachments!
    const { pathname, origin } = new URL('contentUrl' in shown! ? shown.contentUrl : '')
    expect(origin).toBe('https://stay.example')
    const look = (path: string) => fetch(grounds.origin + path)
    const good = await look(pathname)
    expect(Object.fromEntries(good.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const other = pathname.replace(/.(?=\.[^.]+\.[^.]+$)/, (last) => (last === '0' ? '1' : '0'))
    expect(other).not.toBe(pathname)
    for (const forged of [
      other,
      pathname.slice(0, -1),
      `${pathname}x`,
      pathname.replace(/\/bot-photo-\d/, '/bot-photo-9'),
    ])
      expect((await look(forged)).status, forged).toBe(404)
    now = new Date(now.getTime() + 31 * 86_400_000)
    expect((await look(pathname)).status).toBe(404)
  })
})

/** An address at which nobody listens. */
async function nobodyThere(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}/`
}
