// The way out to WeChat: within the five and the three, several messages in one text, and what waits is not lost.
import { expect, test } from 'vitest'
import type { MessageId } from '../../src/base/ids.ts'
import { keepUpload } from '../../src/messages/attachment.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import { JPEG } from '../pictures.ts'
import { pause, until } from './contract-house.ts'
import { HOUR, MORE, WAITS, WRITE, onWechat, textsOf } from './wechat-official-stage.ts'

const on = onWechat()

test('the fifth tells that it is the last, the sixth is not even tried, and leaves when the guest writes again', async () => {
  const { guest, id } = await on.guest()
  for (const text of ['one', 'two', 'three', 'four']) {
    const [message] = await on.says(id, text)
    await on.becomes(id, message!, 'sent')
  }
  expect(textsOf(guest).slice(1)).toEqual(['one', 'two', 'three', `four\n\n${WRITE}`])
  const [sixth] = await on.says(id, 'five')
  // Staff read why, in the language of the hotel.
  await on.becomes(id, sixth!, 'queued', WAITS)
  const [behind] = await on.says(id, 'six')
  await pause(1500)
  expect(guest.seen()).toHaveLength(5)
  await guest.says('Thanks')
  await on.becomes(id, behind!, 'sent')
  await until('the answer', () => textsOf(guest).some((text) => text.includes('six')))
  const all = textsOf(guest).slice(5).join('\n')
  expect(all.indexOf('five')).toBeLessThan(all.indexOf('six'))
  expect(new Set(on.codes())).toEqual(new Set([0]))
}, 30_000)

test('after 48 hours nothing is tried until the guest writes', async () => {
  const { guest, id } = await on.guest()
  on.wechat().later(48 * HOUR)
  const tried = on.codes().length
  const [message] = await on.says(id, 'Your invoice is ready')
  await on.becomes(id, message!, 'queued', WAITS)
  await pause(1200)
  expect(on.codes()).toHaveLength(tried)
  await guest.says('Thank you')
  await on.becomes(id, message!, 'sent')
}, 30_000)

test('a tap opens a minute; who waits for a person is told once that they have to write', async () => {
  const guest = on.wechat().follower()
  await guest.clicks('人工服务')
  await until('an answer', () => guest.seen().length > 0)
  const zh = phrase('zh-CN', 'wechat.write-on')
  expect(textsOf(guest).join('\n').split(zh)).toHaveLength(2)
  const id = await on.house().conversation('wechat-official', guest.openId)
  on.wechat().later(61_000)
  const [reply] = await on.says(id, { text: '您好，我是前台小王。', language: 'zh-CN' })
  await on.becomes(id, reply!, 'queued', WAITS)
  await guest.says('好的谢谢')
  await on.becomes(id, reply!, 'sent')

  const another = on.wechat().follower()
  await another.clicks('语言 Language 언어 言語')
  await until('an answer', () => another.seen().length > 0)
  on.wechat().later(2 * HOUR)
  await another.clicks('我的积分')
  await until('a second answer', () => another.seen().length > 1)
  expect(textsOf(another).join('\n').split(zh), 'told once in 48 hours').toHaveLength(2)
  expect(new Set(on.codes())).toEqual(new Set([0]))
}, 30_000)

test('what a turn says goes as one text, its choices numbered through, and each message counts as sent', async () => {
  const guest = on.wechat().follower()
  await guest.says('The air conditioning in my room is broken')
  await until('an answer', () => guest.seen().length > 0)
  const id = await on.house().conversation('wechat-official', guest.openId)
  const said = await until('all of it', async () => {
    const bot = (await on.house().transcript(id)).filter(({ from }) => from === 'bot')
    return bot.length > 1 && bot.every(({ delivery }) => delivery === 'sent') && bot
  })
  expect(guest.seen()).toHaveLength(1)
  for (const { text } of said) expect(textsOf(guest)[0]).toContain(text)
}, 30_000)

test('a number answers the menu of a text that was put together', async () => {
  const { guest, id } = await on.guest()
  await on.says(
    id,
    'Before anything else:',
    {
      text: 'First?',
      choices: [
        { id: 'language/en', label: 'English' },
        { id: 'language/ja', label: '日本語' },
      ],
    },
    {
      text: 'Or else?',
      choices: [
        { id: 'language/ko', label: '한국어' },
        { id: 'language/zh-CN', label: '中文' },
      ],
    },
  )
  await until('the menus', () => textsOf(guest).some((text) => text.includes('4. 中文')))
  expect(guest.seen()).toHaveLength(2)
  expect(textsOf(guest)[1]).toMatch(
    /Before anything else:\n\nFirst\?\n\n1\. English\n2\. 日本語\n.+\n\nOr else\?\n\n3\. 한국어\n4\. 中文/,
  )
  await guest.says('③')
  await until('the answer', () => textsOf(guest).at(-1)!.includes(phrase('ko', 'language.changed')))
}, 30_000)

test('of menus of different turns in one text only the newest is shown: the others cannot be answered any more', async () => {
  const { guest, id } = await on.guest()
  on.wechat().later(48 * HOUR)
  const [old] = await on.says(id, {
    text: 'Old question',
    choices: [{ id: 'language/ja', label: '日本語' }],
  })
  await on.becomes(id, old!, 'queued', WAITS)
  await pause(20)
  await on.says(id, { text: 'New question', choices: [{ id: 'language/ko', label: '한국어' }] }, 'The end')
  await guest.says('Thank you')
  await on.becomes(id, old!, 'sent')
  const text = textsOf(guest)[1]!
  expect(text).toContain('Old question\n\nNew question\n\n1. 한국어')
  expect(text).not.toContain('日本語')
}, 30_000)

test('a day’s worth of waiting messages leaves in one window, in order, with the answer behind it', async () => {
  const { guest, id } = await on.guest()
  on.wechat().later(48 * HOUR)
  const messages: MessageId[] = []
  for (let n = 0; n < 12; n += 1) messages.push(...(await on.says(id, `Message ${n} ${'word '.repeat(60)}`)))
  await on.becomes(id, messages[0]!, 'queued', WAITS)
  await guest.says('Thank you')
  for (const message of messages) await on.becomes(id, message, 'sent')
  await until('the answer', () => textsOf(guest).at(-1)!.includes(phrase('en', 'thanks.welcome')))
  const all = textsOf(guest).slice(1).join('\n')
  const found = [...all.matchAll(/Message (\d+) /g)].map(([, n]) => Number(n))
  expect(found).toEqual(Array.from({ length: 12 }, (_, n) => n))
  expect(guest.seen().length - 1).toBeLessThanOrEqual(5)
  expect(new Set(on.codes())).toEqual(new Set([0]))
}, 60_000)

test('more than five texts: the fifth asks for a word, and the rest follows it', async () => {
  const { guest, id } = await on.guest()
  on.wechat().later(1000)
  await guest.says('Thanks')
  await until('an answer', () => guest.seen().length === 2)
  const long = (n: number) => `Part ${n}. ${'word '.repeat(300)}`
  const messages = await on.says(id, ...Array.from({ length: 6 }, (_, n) => long(n)))
  await until('four of them', () => guest.seen().length === 6)
  await on.becomes(id, messages[4]!, 'queued', WAITS)
  expect(textsOf(guest).at(-1)!.endsWith(MORE)).toBe(true)
  expect(textsOf(guest).filter((text) => text.includes(MORE))).toHaveLength(1)
  expect(textsOf(guest).some((text) => text.includes(WRITE))).toBe(false)
  on.wechat().later(1000)
  await guest.says('Thanks')
  await on.becomes(id, messages[5]!, 'sent')
  const parts = [
    ...textsOf(guest)
      .join('\n')
      .matchAll(/Part (\d)/g),
  ].map(([, n]) => Number(n))
  expect(parts).toEqual([0, 1, 2, 3, 4, 5])
}, 60_000)

test('a message that is longer than a window goes on where it stopped, and nothing of it twice', async () => {
  const { guest, id } = await on.guest()
  const words = Array.from({ length: 1700 }, (_, n) => `w${n}`)
  const [message] = await on.says(id, words.join(' '))
  await on.becomes(id, message!, 'queued', WAITS)
  expect(guest.seen()).toHaveLength(5)
  expect(textsOf(guest).at(-1)!.endsWith(MORE)).toBe(true)
  on.wechat().later(1000)
  await guest.says('Thanks')
  await on.becomes(id, message!, 'sent')
  const all = textsOf(guest).slice(1).join(' ')
  expect([...all.matchAll(/w\d+/g)].map(([word]) => word)).toEqual(words)
}, 60_000)

test('a picture is a message of its own, after its words; WebP is refused with the reason', async () => {
  const { guest, id } = await on.guest()
  const webp = Buffer.concat([Buffer.from('RIFF\x1a\x00\x00\x00WEBPVP8L\r\x00\x00\x00/'), Buffer.alloc(16)])
  const keep = async (bytes: Buffer) => {
    const kept = await keepUpload(
      on.house().store.db,
      { channel: 'console', bytes },
      ['image/jpeg', 'image/webp'],
      new Date(),
    )
    if (!kept.ok) throw new Error(kept.error)
    return kept.value
  }
  const [message] = await on.says(id, { text: 'Your room', photo: await keep(JPEG) })
  await on.becomes(id, message!, 'sent')
  expect(guest.seen().slice(1)).toMatchObject([
    { kind: 'text', text: 'Your room' },
    { kind: 'image', picture: JPEG },
  ])
  const [refused] = await on.says(id, { text: 'Your room', photo: await keep(webp) })
  await on.becomes(id, refused!, 'failed', /JPEG/)
  // Nothing was spent on it.
  for (const text of ['one', 'two']) await on.says(id, text)
  await until('the last', () => textsOf(guest).at(-1)!.includes('two'))
  expect(new Set(on.codes())).toEqual(new Set([0]))
}, 30_000)

test('a guest who sends fifteen messages in a second is answered within the five', async () => {
  const guest = on.wechat().follower()
  await Promise.all(Array.from({ length: 15 }, (_, n) => guest.says(`Thank you ${n}`)))
  const id = await on.house().conversation('wechat-official', guest.openId)
  on.wechat().later(1000)
  const welcomes = () => textsOf(guest).join('\n').split(phrase('en', 'thanks.welcome')).length - 1
  const waiting = async () =>
    (await on.house().transcript(id)).filter(({ from, delivery }) => from === 'bot' && delivery === 'queued')
  await until('every turn', async () => welcomes() + (await waiting()).length >= 15, 20_000)
  await guest.says('And one more thank you')
  await until('every answer', () => welcomes() === 16, 20_000)
  expect(new Set(on.codes())).toEqual(new Set([0]))
}, 60_000)

test('what looks like a link in words is only words', async () => {
  const { guest, id } = await on.guest()
  await on.says(id, 'See <a href="https://evil.example">here</a> & <b>there</b>', {
    text: 'A link',
    link: { label: 'Your stay', url: '/stay' },
  })
  await until('both', () => textsOf(guest).some((text) => text.includes('A link')))
  const all = textsOf(guest).join('\n')
  expect(all).not.toMatch(/<\/?a/i)
  expect(all).toContain('<b>there</b>')
  expect(all).toContain('Your stay: https://stay.example/stay')
}, 30_000)

test('words that are tapped in a message count as a tap, though they come as a text', async () => {
  const guest = on.wechat().follower()
  await guest.tapsWords('谢谢')
  await until('an answer', () => guest.seen().length > 0)
  const id = await on.house().conversation('wechat-official', guest.openId)
  on.wechat().later(61_000)
  const tried = on.codes().length
  const [message] = await on.says(id, 'Your taxi is here')
  await on.becomes(id, message!, 'queued', WAITS)
  expect(on.codes()).toHaveLength(tried)
}, 30_000)

test('what has left in part, or in the text of another, has begun: the rest of it must follow here', async () => {
  const { id } = await on.guest()
  const begun = (message: MessageId) => on.channel().hasBegun!(message)
  const [long] = await on.says(id, 'A long letter. '.repeat(800))
  await on.becomes(id, long!, 'queued', WAITS)
  const [behind] = await on.says(id, 'behind')
  expect([await begun(long!), await begun(behind!)]).toEqual([true, false])

  const another = await on.guest()
  on.wechat().fail({ kind: 'reset-after', path: 'message/custom/send', times: 2 })
  const [, carried] = await on.says(another.id, 'one', 'two')
  await until('it to go in the text of the other', () => begun(carried!))
}, 40_000)
