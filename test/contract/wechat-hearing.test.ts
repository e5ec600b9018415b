// What the WeChat channel hears, and from whom; the puppet is wechaty-puppet-mock, in this thread.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { types } from 'wechaty-puppet'
import { before, days, hours, minutes } from '../../src/base/clock.ts'
import { LARGEST } from '../../src/messages/attachment.ts'
import { JPEG } from './contract-media.ts'
import { type Bench, openBench, outgoing } from './wechat-under-test.ts'
import { until } from '../until.ts'

let bench: Bench
let channel: Awaited<ReturnType<Bench['signIn']>>
beforeAll(async () => {
  bench = await openBench()
  channel = await bench.signIn()
})
afterAll(() => bench?.close())

const rowsFrom = async (who: { id: string }) =>
  (await bench.inbox()).filter(({ address }) => address === who.id)

/** What was heard from someone, once it is at least so much. */
async function heard(who: { id: string }, count = 1) {
  await until(`${count} heard from ${who.id}`, async () => (await rowsFrom(who)).length >= count, 20_000)
  return (await rowsFrom(who)).map(({ content }) => content)
}

/** Whatever was announced before is stored by then. */
async function everythingIsIn(): Promise<void> {
  const last = bench.town.person('Last')
  last.says('the last')
  await heard(last)
}

async function fileOf(attachment: string | undefined): Promise<Buffer | undefined> {
  const [row] = await bench.store.db.$queryRaw<{ bytes: Uint8Array }[]>`
    SELECT bytes FROM attachment WHERE id::text = ${attachment} AND state = 'kept'`
  return row && Buffer.from(row.bytes)
}

test('a contact who writes is heard with name, address and the puppet’s id of the message', async () => {
  const guest = bench.town.person('陈伟')
  const id = guest.says('空调坏了')
  await heard(guest)
  expect(await rowsFrom(guest)).toMatchObject([
    {
      account: 'main',
      kind: 'guest',
      name: '陈伟',
      externalId: id,
      content: { kind: 'text', text: '空调坏了' },
    },
  ])
})

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
const MP4 = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')
const AMR = Buffer.from('#!AMR\n<\x91\x17\x16', 'latin1')

test.each([
  ['photo', types.Message.Image, JPEG],
  ['voice', types.Message.Audio, AMR],
  ['video', types.Message.Video, MP4],
  ['document', types.Message.Attachment, PDF],
])('a %s is kept with its bytes at once', async (kind, type, bytes) => {
  const guest = bench.town.person('Emma')
  guest.sendsFile(type, bytes)
  const [content] = await heard(guest)
  expect(content).toMatchObject({ kind, attachment: expect.any(String) })
  const { attachment } = content as { attachment: string }
  expect((await fileOf(attachment))?.equals(bytes)).toBe(true)
})

test('places, cards, links, mini programmes and the rest are heard with what they say', async () => {
  const guest = bench.town.person('Emma')
  guest.sendsPlace({
    latitude: 30.25,
    longitude: 120.16,
    name: '西湖',
    address: '杭州市西湖区',
    accuracy: 15,
  })
  guest.sendsPlace({ latitude: 0, longitude: 0, name: 'NONAME', address: 'NOADDRESS', accuracy: 0 })
  guest.sendsCard({ name: 'Wei Chen', phone: '+8613800000000' })
  guest.sendsLink(types.Message.Url, { title: 'Booking', url: 'https://trip.example/1' })
  guest.sendsLink(types.Message.MiniProgram, { title: '携程', url: '' })
  guest.sends(types.Message.ChatHistory)
  guest.sends(types.Message.RedEnvelope, '<msg>hongbao</msg>')
  guest.sends(types.Message.Unknown, '<voipinvitemsg/>')
  guest.sendsSticker()
  expect(await heard(guest, 9)).toEqual([
    { kind: 'location', caption: '30.25, 120.16 · 西湖 · 杭州市西湖区' },
    { kind: 'location', caption: '0, 0' },
    { kind: 'contact', caption: 'Wei Chen +8613800000000' },
    { kind: 'unknown', caption: 'Booking https://trip.example/1' },
    { kind: 'unknown', caption: '携程' },
    { kind: 'unknown' },
    { kind: 'unknown' },
    { kind: 'unknown' },
    { kind: 'sticker' },
  ])
})

test('what is taken back names the message, by its id or in WeChat’s own words', async () => {
  const guest = bench.town.person('Emma')
  const said = guest.says('never mind')
  guest.recalls(said)
  guest.recalls(
    '<sysmsg type="revokemsg"><revokemsg><msgid>1</msgid><newmsgid>42</newmsgid></revokemsg></sysmsg>',
  )
  guest.recalls('')
  expect(await heard(guest, 4)).toEqual([
    { kind: 'text', text: 'never mind' },
    { kind: 'deleted', of: said },
    { kind: 'deleted', of: '42' },
    { kind: 'deleted' },
  ])
})

test('rooms, public accounts, WeChat’s own accounts and the account itself are not heard', async () => {
  const guest = bench.town.person('Emma')
  const paper = bench.town.person('People’s Daily', { type: types.Contact.Official })
  const shop = bench.town.person('Shop', { id: 'gh_3dfda90e39d6', type: types.Contact.Unknown })
  const team = bench.town.person('WeChat Team', { id: 'weixin' })
  bench.town.room([guest]).says(guest, 'hello everybody')
  for (const one of [paper, shop, team]) one.says('news of today')
  await channel.send(outgoing(guest.id, { text: 'From us' }))
  await everythingIsIn()
  for (const one of [guest, paper, shop, team, bench.town.me]) expect(await rowsFrom(one)).toEqual([])
})

test('someone who writes from WeCom, and one whose kind the puppet does not tell, are people', async () => {
  const colleague = bench.town.person('Ms Li', { type: types.Contact.Corporation })
  const someone = bench.town.person('Someone', { type: types.Contact.Unknown })
  colleague.says('hello')
  someone.says('hello')
  expect(await heard(colleague)).toHaveLength(1)
  expect(await heard(someone)).toHaveLength(1)
})

test('lines of WeChat’s own are not heard; the same words from a guest are', async () => {
  const guest = bench.town.person('Emma')
  guest.sends(types.Message.Unknown, '你已添加了Emma，现在可以开始聊天了。')
  guest.sends(types.Message.Unknown, '消息已发出，但被对方拒收了。')
  guest.sends(types.Message.GroupNote, '以上是打招呼的内容')
  await everythingIsIn()
  expect(await rowsFrom(guest)).toEqual([])
  guest.says('消息已发出，但被对方拒收了。')
  expect(await heard(guest)).toEqual([{ kind: 'text', text: '消息已发出，但被对方拒收了。' }])
})

test('a notice that somebody takes no messages any more shuts their door, until they write', async () => {
  const guest = bench.town.person('Emma')
  const shut = async () =>
    (await bench.store.db.conversation.findFirst({ where: { address: guest.id } }))?.blockedAt instanceof Date
  guest.says('hello')
  await heard(guest)
  guest.sends(types.Message.Unknown, 'Emma开启了朋友验证，你还不是他（她）朋友。')
  await until('the door to be shut', shut)
  guest.says('I am back')
  await heard(guest, 2)
  expect(await shut()).toBe(false)
})

test('what is told twice is heard once, and its bytes are fetched once', async () => {
  const guest = bench.town.person('Emma')
  const said = guest.says('hello', { copies: 3 })
  const photo = guest.sendsFile(types.Message.Image, JPEG)
  for (const one of [said, photo, photo]) guest.again(one)
  await heard(guest, 2)
  await everythingIsIn()
  expect(await rowsFrom(guest)).toHaveLength(2)
  const loose = await bench.store.db.$queryRaw<unknown[]>`
    SELECT FROM attachment WHERE message_id IS NULL AND id::text NOT IN (
      SELECT content ->> 'attachment' FROM message WHERE content ? 'attachment')`
  expect(loose).toEqual([])
})

test('a backlog is heard as it was written, in order, without the guest being held to flood', async () => {
  const guest = bench.town.person('Emma')
  const start = before(new Date(), hours(3))
  for (let n = 0; n < 25; n += 1) guest.says(`line ${n}`, { at: start.getTime() + minutes(n) })
  const contents = await heard(guest, 25)
  expect(contents.map((content) => 'text' in content && content.text)).toEqual(
    Array.from({ length: 25 }, (_, n) => `line ${n}`),
  )
  const [first] = await rowsFrom(guest)
  expect(first!.at.getTime()).toBe(start.getTime())
})

test('seconds are told apart from milliseconds; a time that is none, or to come, is now', async () => {
  const guest = bench.town.person('Emma')
  const hourAgo = Math.floor(before(new Date(), hours(1)).getTime() / 1000)
  guest.says('in seconds', { at: hourAgo })
  guest.says('without a time', { at: 0 })
  guest.says('to come', { at: Date.now() + hours(5) })
  await heard(guest, 3)
  const [one, two, three] = (await rowsFrom(guest)).map(({ at }) => at.getTime())
  expect(one).toBe(hourAgo * 1000)
  for (const at of [two!, three!]) expect(Math.abs(at - Date.now())).toBeLessThan(5000)
})

test('chats from before two days, which a new sign-in brings along, are not answered any more', async () => {
  const guest = bench.town.person('Old friend')
  guest.says('see you', { at: before(new Date(), days(3)).getTime() })
  guest.says('hello', { at: before(new Date(), days(1)).getTime() })
  expect(await heard(guest)).toMatchObject([{ text: 'hello' }])
})

test('a message that cannot be read at once is read again, and keeps its place', async () => {
  const guest = bench.town.person('Emma')
  bench.town.state.unreadable = 2
  guest.says('first')
  guest.says('second')
  expect(await heard(guest, 2)).toMatchObject([{ text: 'first' }, { text: 'second' }])
})

test('a puppet that never gives a message holds up nobody for long', async () => {
  const guest = bench.town.person('Emma')
  bench.town.state.hidden.add('hidden')
  bench.town.announce({ id: 'hidden', talkerId: guest.id, type: types.Message.Text, text: 'hidden' })
  const began = performance.now()
  guest.says('seen')
  expect(await heard(guest)).toMatchObject([{ text: 'seen' }])
  expect(performance.now() - began).toBeLessThan(4000)
})

test('a file that does not come at once is left to be fetched by the message’s id', async () => {
  const guest = bench.town.person('Emma')
  const absent = guest.sends(types.Message.Image)
  const large = guest.sendsFile(types.Message.Video, Buffer.alloc(LARGEST + 1))
  const script = guest.sendsFile(types.Message.Attachment, Buffer.from('#!/bin/sh\n'))
  expect(await heard(guest, 3)).toEqual([
    { kind: 'photo', file: absent },
    { kind: 'video', file: large },
    { kind: 'document', file: script },
  ])
  await expect(channel.fetchFile!(absent)).rejects.toMatchObject({ failing: { kind: 'transient' } })
  await expect(channel.fetchFile!(large)).rejects.toMatchObject({
    failing: { kind: 'refused' },
    message: 'too-large',
  })
  expect(Buffer.from(await channel.fetchFile!(script)).toString()).toBe('#!/bin/sh\n')
})

test('while the database takes nothing, nothing is lost, nothing is out of order, and nothing ends', async () => {
  const guest = bench.town.person('Emma')
  const other = bench.town.person('陈伟')
  await bench.store.db.$executeRaw`ALTER TABLE message RENAME TO message_away`
  try {
    for (const text of ['one', 'two', 'three']) guest.says(text)
    other.sendsFile(types.Message.Image, JPEG)
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(channel.status()).toMatchObject({ kind: 'up' })
  } finally {
    await bench.store.db.$executeRaw`ALTER TABLE message_away RENAME TO message`
  }
  expect(await heard(guest, 3)).toMatchObject([{ text: 'one' }, { text: 'two' }, { text: 'three' }])
  expect(await heard(other)).toMatchObject([{ kind: 'photo', attachment: expect.any(String) }])
})

test('messages that were stored before a restart are recognised when the puppet tells them again', async () => {
  const guest = bench.town.person('Emma')
  const said = guest.says('before')
  await heard(guest)
  await channel.stop()
  await channel.ended
  channel = bench.open()
  await until('the channel to be up', () => channel.status().kind === 'up')
  guest.again(said)
  guest.says('after')
  expect(await heard(guest, 2)).toMatchObject([{ text: 'before' }, { text: 'after' }])
  await everythingIsIn()
  expect(await rowsFrom(guest)).toHaveLength(2)
})

test('who asks to be a contact is let in and greeted, once', async () => {
  const guest = bench.town.person('New guest')
  guest.asks()
  expect(await heard(guest)).toEqual([{ kind: 'start' }])
  expect(bench.town.state.accepted.map(({ from }) => from)).toContain(guest.id)
  guest.confirms()
  guest.confirms()
  await everythingIsIn()
  expect(await rowsFrom(guest)).toHaveLength(1)
  expect(await rowsFrom(guest)).toMatchObject([{ name: 'New guest' }])
})

test('an event that cannot be made sense of is a problem to be logged, and ends nothing', async () => {
  const before = bench.town.state.starts
  bench.town.town.puppet.emit('friendship', { friendshipId: 'nobody asked' })
  bench.town.town.puppet.emit('error', new Error('something went wrong') as never)
  await everythingIsIn()
  expect(channel.status()).toMatchObject({ kind: 'up' })
  expect(bench.town.state.starts).toBe(before)
})
