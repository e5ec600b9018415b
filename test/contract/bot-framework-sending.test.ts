// What the service says arrives in Teams and in a Web Chat as each can show it; what is refused is told by whose fault.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { BotFrameworkChannel } from '../../src/channels/bot-framework/bot-framework.ts'
import { PICTURES, keepUpload } from '../../src/messages/attachment.ts'
import { JPEG } from '../pictures.ts'
import { type Grounds, failing, openGrounds, outgoing } from './bot-framework-grounds.ts'
import { type TeamsPerson } from './bot-framework-people.ts'
import { buttonsOf, wordsOf } from './bot-framework-shown.ts'
import { isCard } from './bot-framework-rules.ts'
import { until } from './contract-house.ts'

let grounds: Grounds
let channel: BotFrameworkChannel

beforeAll(async () => {
  grounds = await openGrounds()
  channel = await grounds.opened()
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
    // So do few that double on their way, and many short lines.
    for (const wide of ['"'.repeat(3300), Array.from({ length: 60 }, () => '"').join('\n')]) {
      await channel.send(outgoing(person.address, { text: wide, choices: SCORES }))
      expect(person.saw().at(-2)!.activity.text).toBe(wide)
    }
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
