// In a channel of Teams the bot hears what is meant for it; in a Web Chat every visitor has a chat of their own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Grounds, openGrounds, outgoing } from './bot-framework-grounds.ts'
import type { BotFrameworkChannel } from '../../src/channels/bot-framework/bot-framework.ts'

let grounds: Grounds
let channel: BotFrameworkChannel

beforeAll(async () => {
  grounds = await openGrounds()
  channel = await grounds.opened()
})
afterAll(() => grounds.close())

const inbox = (address: string) => grounds.inbox(address)
const contents = async (address: string) => (await inbox(address)).map(({ content }) => content)
const blocked = async (address: string) =>
  (await grounds.store.db.conversation.findFirst({ where: { address } }))?.blockedAt ?? null

describe('in a channel of Teams', () => {
  test('only what names the bot, or presses its button, is heard; with who did it, and no chat is begun', async () => {
    const { standIn } = grounds
    const team = standIn.team()
    await team.installs()
    const room = team.channel(`19:room${team.id.slice(3, 10)}@thread.tacv2`)
    const person = standIn.teamsPerson({ name: 'Li' })
    const there = person.in(room)
    await there.says('does anybody know where the keys are?')
    await there.posts({
      text: '<at>Anna</at> look',
      entities: [{ type: 'mention', mentioned: { id: '29:a' } }],
    })
    await there.posts({ attachments: [{ contentType: 'image/png', contentUrl: standIn.root }] })
    await there.mentions('/cases')
    await there.posts({ value: { choice: 'case/ack/x' }, text: 'I take it' })
    await there.posts({ type: 'messageUpdate', text: 'changed', id: '1' })
    await there.posts({ type: 'messageDelete', id: '1' })
    expect(await inbox(room.id)).toMatchObject([
      { kind: 'group', sender: person.userId, displayName: null, content: { kind: 'text', text: '/cases' } },
      {
        kind: 'group',
        sender: person.userId,
        content: { kind: 'choice', id: 'case/ack/x', label: 'I take it' },
      },
    ])
    expect(await inbox(room.id)).toHaveLength(2)
    expect(await inbox(team.id)).toEqual([])
    // The thread is left out: what is said next is a post of its own.
    expect(await grounds.store.db.botReference.findFirst({ where: { address: room.id } })).toMatchObject({
      conversationId: room.id,
      userId: null,
    })
  })

  test('a team that puts the app out has shut its door', async () => {
    const team = grounds.standIn.team()
    await team.installs()
    const person = grounds.standIn.teamsPerson({ name: 'Li' }).in(team.channel(team.id))
    await person.mentions('/help')
    await team.uninstalls()
    expect(await blocked(team.id)).not.toBeNull()
    await team.installs()
    expect(await blocked(team.id)).toBeNull()
  })
})

describe('in a Web Chat', () => {
  test('opening the page begins the chat, once', async () => {
    const visitor = grounds.standIn.visitor({ locale: 'ja-JP' })
    const posted = await visitor.arrives()
    await posted.again()
    expect(await inbox(visitor.address)).toMatchObject([
      { heardLanguage: 'ja-JP', content: { kind: 'start' } },
    ])
    expect(visitor.address).toBe(`directline:${visitor.chat.id}`)
  })

  test('two visitors whom the page calls the same share nothing', async () => {
    const [one, other] = [grounds.standIn.visitor(), grounds.standIn.visitor()]
    await one.says('my room is 1206')
    await other.says('hello')
    expect(await contents(one.address)).toEqual([{ kind: 'text', text: 'my room is 1206' }])
    expect(await contents(other.address)).toEqual([{ kind: 'text', text: 'hello' }])
  })

  test('nobody can call themselves a person of Teams', async () => {
    const person = grounds.standIn.teamsPerson({ name: 'Kim' })
    await person.says('secret')
    const visitor = grounds.standIn.visitor()
    await visitor.posts({ text: 'me too', from: { id: person.userId } })
    expect(await contents(person.address)).toEqual([{ kind: 'text', text: 'secret' }])
    expect(await contents(visitor.address)).toHaveLength(1)
  })

  test('a suggested action comes back as our choice, a place as a place', async () => {
    const visitor = grounds.standIn.visitor({ channelId: 'webchat' })
    await visitor.says('hello')
    await channel.send(
      outgoing(visitor.address, { text: 'Well?', choices: [{ id: 'survey/9', label: '9' }] }),
    )
    await visitor.presses('9')
    await visitor.posts({ entities: [{ type: 'GeoCoordinates', latitude: 30.25, longitude: 120.16 }] })
    expect((await contents(visitor.address)).slice(1)).toEqual([
      { kind: 'choice', id: 'survey/9', label: '9' },
      { kind: 'location', caption: '30.25, 120.16' },
    ])
  })
})
