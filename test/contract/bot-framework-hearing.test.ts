// What people do in Teams and in a Web Chat is heard as what it is, once, by whoever it concerns.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JPEG } from '../pictures.ts'
import { type Grounds, openGrounds } from './bot-framework-grounds.ts'
import { systemClock } from '../../src/base/clock.ts'
import { openLog } from '../../src/base/log.ts'
import { activity } from '../../src/channels/bot-framework/activity.ts'
import { openIntake } from '../../src/channels/bot-framework/take-in.ts'
import { fileOf } from '../../src/messages/attachment.ts'

let grounds: Grounds

beforeAll(async () => {
  grounds = await openGrounds()
  await grounds.opened()
})
afterAll(() => grounds.close())

const inbox = (address: string) => grounds.inbox(address)
const contents = async (address: string) => (await inbox(address)).map(({ content }) => content)
const blocked = async (address: string) =>
  (await grounds.store.db.conversation.findFirst({ where: { address } }))?.blockedAt ?? null

test('adding the app begins the chat, once; the same delivered again is known', async () => {
  const { standIn } = grounds
  const person = standIn.teamsPerson({ name: '  Emma Stone  ', locale: 'en-GB' })
  const posted = await person.installs()
  await posted.again()
  expect(await inbox(person.address)).toMatchObject([
    {
      kind: 'guest',
      sender: null,
      displayName: 'Emma Stone',
      heardLanguage: 'en-GB',
      content: { kind: 'start' },
    },
  ])
  const mate = standIn.teamsPerson({ name: 'Mate' })
  await mate.posts({ type: 'conversationUpdate', membersAdded: [{ id: mate.userId }] })
  expect(await inbox(mate.address)).toEqual([])
})

test('a person is known by who they are, not by their chat', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Wei' })
  await person.says('空调坏了')
  expect(person.address).toBe(person.userId)
  expect(await inbox(person.address)).toMatchObject([{ content: { kind: 'text', text: '空调坏了' } }])
  expect(await inbox(person.chat.id)).toEqual([])
})

test('Teams’ marks become letters; other people’s names stay', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  const { bot } = grounds.standIn
  await person.posts({
    text: `<at>Bellbird</at>&nbsp;is <at>Anna &amp; Bo</at> there? 5 &lt; 6 &amp;&amp; &quot;7&quot; &gt; 6 &copy;\r\n`,
    entities: [
      { type: 'mention', mentioned: bot, text: '<at>Bellbird</at>' },
      { type: 'mention', mentioned: { id: '29:anna' }, text: '<at>Anna &amp; Bo</at>' },
    ],
  })
  expect(await contents(person.address)).toEqual([
    { kind: 'text', text: 'is Anna & Bo there? 5 < 6 && "7" > 6 &copy;' },
  ])
})

test('/start and a token begin a chat, as a link does elsewhere', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  for (const text of ['/start', '/start abc_DEF-1', '/started', '/link abc']) await person.says(text)
  expect(await contents(person.address)).toEqual([
    { kind: 'start' },
    { kind: 'start', token: 'abc_DEF-1' },
    { kind: 'text', text: '/started' },
    { kind: 'text', text: '/link abc' },
  ])
})

test('a change and a withdrawal name what they change; each change counts once', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  const said = await person.says('room 1206')
  const first = await person.edits(said, 'room 1208')
  await first.again()
  await new Promise((resolve) => setTimeout(resolve, 5))
  await person.edits(said, 'room 1210')
  const gone = await person.deletes(said)
  await gone.again()
  const of = (await inbox(person.address))[0]!.externalId
  expect(await contents(person.address)).toEqual([
    { kind: 'text', text: 'room 1206' },
    { kind: 'edited', text: 'room 1208', of },
    { kind: 'edited', text: 'room 1210', of },
    { kind: 'deleted', of },
  ])
})

test('taking the app out shuts the door, adding it again opens it', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  await person.says('hello')
  await person.uninstalls()
  expect(await blocked(person.address)).not.toBeNull()
  await person.installs()
  expect(await blocked(person.address)).toBeNull()
  expect((await contents(person.address)).at(-1)).toEqual({ kind: 'start' })
})

test('pasted pictures and files are heard as what they are, with the words on the first', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  await person.pastes(JPEG, 'the wall')
  for (const name of ['a.PDF', 'b.jpeg', 'c.mp4', 'd.m4a', 'e.constructor', 'f'])
    await person.shares(name, JPEG)
  await person.sendsSticker()
  await person.posts({
    text: 'three of them',
    attachments: [
      { contentType: 'image/png', contentUrl: grounds.standIn.root },
      { contentType: 'video/mp4', contentUrl: grounds.standIn.root },
      { contentType: 'audio/ogg', contentUrl: grounds.standIn.root },
      { contentType: 'text/html', content: '<p>three of them</p>' },
    ],
  })
  const heard = await inbox(person.address)
  expect(heard.map(({ content }) => content.kind)).toEqual([
    ...['photo', 'document', 'photo', 'video', 'voice', 'document', 'document', 'sticker'],
    ...['photo', 'video', 'voice'],
  ])
  expect(heard[0]!.content).toMatchObject({ caption: 'the wall' })
  const last = heard.slice(-3)
  expect(last.map(({ content }) => ('caption' in content ? content.caption : undefined))).toEqual([
    'three of them',
    undefined,
    undefined,
  ])
  expect(last.map(({ externalId }) => externalId.replace(/^\d+/, ''))).toEqual(['', '#2', '#3'])
})

test('a picture within the message is kept at once; what only says that it is one is heard without it', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  const inline = (bytes: Buffer) => ({
    contentType: 'image/png',
    contentUrl: `data:image/png;base64,${bytes.toString('base64')}`,
  })
  await person.posts({ text: 'look', attachments: [inline(JPEG), inline(Buffer.from('#!/bin/sh'))] })
  const rows = await grounds.store.db.message.findMany({
    where: { conversation: { address: person.address } },
    orderBy: { seq: 'asc' },
  })
  expect(rows.map(({ content }) => content)).toEqual([
    { kind: 'photo', caption: 'look', attachment: expect.any(String) },
    { kind: 'photo' },
  ])
  expect(Buffer.from((await fileOf(grounds.store.db, rows[0]!.id))!.bytes).equals(JPEG)).toBe(true)
})

test('what comes at once is kept in the order in which it came', async () => {
  const { take } = openIntake({ store: grounds.store, clock: systemClock, log: openLog('silent') })
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  const { activity: first } = await person.says('0')
  const texts = Array.from({ length: 20 }, (_, n) => String(n))
  const activities = texts.map((text) => activity.parse({ ...first, id: `order-${text}`, text }))
  await Promise.all(activities.slice(1).map(take))
  expect((await contents(person.address)).map((content) => (content as { text: string }).text)).toEqual(texts)
})

test('what other programs say is not heard', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  for (const role of ['bot', 'skill']) await person.posts({ text: 'echo', from: { id: person.userId, role } })
  expect(await inbox(person.address)).toEqual([])
})
