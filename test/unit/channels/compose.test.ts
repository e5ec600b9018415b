// What is said becomes Telegram messages: buttons laid out for a telephone, links only where Telegram takes them.
import { expect, test } from 'vitest'
import { compose } from '../../../src/channels/telegram/compose.ts'
import type { SaidContent } from '../../../src/messages/content.ts'

const said = (more: Partial<SaidContent>): SaidContent => ({ kind: 'said', text: 'Hello', ...more })
const labels = (...names: string[]) => names.map((label, n) => ({ id: `menu/${n}`, label }))
function rows(...names: string[]): string[][] {
  const [message] = compose(said({ choices: labels(...names) }), 'https://h.example')
  return message!.reply_markup!.inline_keyboard.map((row) => row.map(({ text }) => text))
}

test('eleven scores make rows of six and five, five make one', () => {
  const scores = Array.from({ length: 11 }, (_, n) => String(n))
  expect(rows(...scores)).toEqual([scores.slice(0, 6), scores.slice(6)])
  expect(rows('1', '2', '3', '4', '5')).toEqual([['1', '2', '3', '4', '5']])
  expect(rows(...scores, '跳过', '结束问卷')).toEqual([
    scores.slice(0, 6),
    scores.slice(6),
    ['跳过', '结束问卷'],
  ])
})

test('short labels share a row, long ones stand alone', () => {
  expect(rows('Yes', 'No', 'Maybe')).toEqual([['Yes', 'No', 'Maybe']])
  expect(rows('反映问题', '我的积分', '转人工', '语言 · Language')).toEqual([
    ['反映问题', '我的积分'],
    ['转人工', '语言 · Language'],
  ])
  expect(rows('Talk to a person at the front desk', 'No')).toEqual([
    ['Talk to a person at the front desk'],
    ['No'],
  ])
  expect(rows('1 Very poor', '2 Poor', '3 Fair', '4 Good', '5 Excellent')).toEqual([
    ['1 Very poor', '2 Poor'],
    ['3 Fair', '4 Good'],
    ['5 Excellent'],
  ])
})

test('choices stand below the last part of a long text', () => {
  const parts = compose(said({ text: 'word '.repeat(2000), choices: labels('Yes') }), '')
  expect(parts).toHaveLength(3)
  expect(parts.map((part) => part.reply_markup !== undefined)).toEqual([false, false, true])
})

test('a label without anything to see shows its id; line breaks become spaces', () => {
  expect(rows('\u0007', 'a\nb')).toEqual([['menu/0', 'a b']])
})

const link = (url: string, publicUrl: string) =>
  compose(said({ link: { label: 'Open', url } }), publicUrl)[0]!

test('an https link is a button, anything else that leads somewhere is text', () => {
  expect(link('/console/cases/4F7K', 'https://stay.example').reply_markup).toEqual({
    inline_keyboard: [[{ text: 'Open', url: 'https://stay.example/console/cases/4F7K' }]],
  })
  expect(link('https://elsewhere.example/a?b=c', '').reply_markup!.inline_keyboard[0]).toEqual([
    { text: 'Open', url: 'https://elsewhere.example/a?b=c' },
  ])
  expect(link('/console', 'http://127.0.0.1:3000')).toEqual({
    method: 'sendMessage',
    text: 'Hello\n\nOpen: http://127.0.0.1:3000/console',
  })
  expect(link('/console', 'https://localhost')).toEqual({
    method: 'sendMessage',
    text: 'Hello\n\nOpen: https://localhost/console',
  })
})

test('a link that leads nowhere, or runs a script, is left out', () => {
  for (const url of ['javascript:alert(1)', '//evil.example/x', 'not a link', 'data:text/html,x'])
    expect(link(url, 'https://stay.example')).toEqual({ method: 'sendMessage', text: 'Hello' })
})

test('a text of which nothing shows goes with its choices, or not at all', () => {
  expect(compose(said({ text: '\u200b' }), '')).toEqual([])
  expect(compose(said({ text: '\u200b', choices: labels('Yes') }), '')[0]).toMatchObject({ text: '…' })
})

test('a photo carries a short text as its caption; a longer one goes before it, and the buttons come last', () => {
  const photo = { bytes: Buffer.from('png'), mediaType: 'image/png' }
  const upload = { source: Buffer.from('png'), filename: 'photo.png' }
  const choices = labels('Yes')
  const keyboard = { inline_keyboard: [[{ text: 'Yes', callback_data: 'menu/0' }]] }
  expect(compose(said({ choices }), '', photo)).toEqual([
    { method: 'sendPhoto', photo: upload, caption: 'Hello', reply_markup: keyboard },
  ])
  expect(compose(said({ text: '' }), '', photo)).toEqual([{ method: 'sendPhoto', photo: upload }])
  expect(compose(said({ text: '房'.repeat(1024) }), '', photo)).toHaveLength(1)
  expect(compose(said({ text: '房'.repeat(1025), choices }), '', photo)).toEqual([
    { method: 'sendMessage', text: '房'.repeat(1025) },
    { method: 'sendPhoto', photo: upload, reply_markup: keyboard },
  ])
  const long = compose(said({ text: 'word '.repeat(2000) }), '', photo)
  expect(long.map(({ method }) => method)).toEqual(['sendMessage', 'sendMessage', 'sendMessage', 'sendPhoto'])
})
