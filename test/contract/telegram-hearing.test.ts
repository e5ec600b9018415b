// What people do in Telegram arrives in the inbox, once and in order.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentText } from '../../src/messages/content.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import { type Bench, openBench, outgoing } from './channel-under-test.ts'
import { until } from '../until.ts'

let bench: Bench
let channel: ReturnType<Bench['open']>
beforeAll(async () => {
  bench = await openBench()
  channel = bench.open()
  await until('the channel to be up', () => channel.status().kind === 'up')
})
afterAll(() => bench.close())

async function heardFrom(id: number, count: number) {
  return until(`${count} messages from ${id}`, async () => {
    const rows = (await bench.inbox()).filter(({ address }) => address === String(id))
    return rows.length >= count && rows
  })
}

test('words, commands, taps, edits and everything else become content', async () => {
  const wei = bench.telegram.person({ id: 501, first_name: '伟', last_name: '陈', language_code: 'zh-hans' })
  wei.starts()
  wei.starts('AbC_-123')
  const said = wei.says('空调坏了，三个小时没人来，1206')
  wei.edits('空调坏了，四个小时没人来，1206')
  wei.says('/summary hz-yunqi 30')
  wei.sendsPhoto(Buffer.from('jpeg'), '看')
  wei.sends({ sticker: { file_id: 's1', emoji: '😡' } })
  wei.sends({ voice: { file_id: 'v1', duration: 3 } })
  wei.sends({ location: { latitude: 30.2, longitude: 120.1 } })
  wei.sends({ contact: { phone_number: '+8613800000000', first_name: '伟' } })
  wei.sends({ poll: { id: '1', question: '?' } })
  wei.sends({ pinned_message: { message_id: 1 } })
  wei.forges('case/ack/0')
  const rows = await heardFrom(501, 12)
  expect(rows.map(({ content }) => content)).toEqual([
    { kind: 'start' },
    { kind: 'start', token: 'AbC_-123' },
    { kind: 'text', text: '空调坏了，三个小时没人来，1206' },
    { kind: 'edited', text: '空调坏了，四个小时没人来，1206', of: bench.telegram.heardAs(said) },
    { kind: 'text', text: '/summary hz-yunqi 30' },
    { kind: 'photo', file: 'photo-1', caption: '看' },
    { kind: 'sticker', file: 's1', caption: '😡' },
    { kind: 'voice', file: 'v1' },
    { kind: 'location', caption: '30.2, 120.1' },
    { kind: 'contact', caption: '伟 +8613800000000' },
    { kind: 'unknown' },
    { kind: 'choice', id: 'case/ack/0' },
  ])
  const line = await bench.store.db.conversation.findFirstOrThrow({ where: { address: '501' } })
  expect(line).toMatchObject({ channel: 'telegram', account: 'main', kind: 'guest', displayName: '伟 陈' })
  expect(line.heardLanguage).toBe('zh-hans')
})

test('the same update delivered again and out of order is heard once, in the order of its ids', async () => {
  const { telegram } = bench
  telegram.disturbed.duplicates = 0.5
  telegram.disturbed.reordered = 1
  const mina = telegram.person({ id: 502, first_name: 'Mina', language_code: 'ko' })
  const ids = Array.from({ length: 8 }, (_, n) => mina.says(String(n)))
  telegram.redeliver(ids[3]!)
  const rows = await heardFrom(502, 8)
  await until('everything to be confirmed', () => telegram.pending().length === 0)
  telegram.disturbed.duplicates = telegram.disturbed.reordered = 0
  expect(rows.map(({ content }) => content)).toEqual(ids.map((_, n) => ({ kind: 'text', text: String(n) })))
  expect(rows.map(({ externalId }) => externalId)).toEqual(ids.map((id) => telegram.heardAs(id)))
  expect(await heardFrom(502, 8)).toHaveLength(8)
})

test('each change of a message is kept with which it was; a caption’s too; one that is delivered again is no new one', async () => {
  const { telegram } = bench
  const person = telegram.person({ id: 520, first_name: 'Ann' })
  const first = person.says('Room 1206')
  const second = person.says('It is cold')
  person.edits('Room 1208', first)
  const again = person.edits('Room 1209', first)
  person.edits('It is freezing', second)
  telegram.redeliver(again)
  const rows = await heardFrom(520, 5)
  await until('everything to be confirmed', () => telegram.pending().length === 0)
  expect((await heardFrom(520, 5)).map(({ content }) => content)).toEqual([
    { kind: 'text', text: 'Room 1206' },
    { kind: 'text', text: 'It is cold' },
    { kind: 'edited', text: 'Room 1208', of: rows[0]!.externalId },
    { kind: 'edited', text: 'Room 1209', of: rows[0]!.externalId },
    { kind: 'edited', text: 'It is freezing', of: rows[1]!.externalId },
  ])
})

test('what an earlier version kept by its update is not heard again when Telegram delivers it again', async () => {
  const { telegram, store } = bench
  const person = telegram.person({ id: 521, first_name: 'Ann' })
  const updateId = person.says('Hello')
  await heardFrom(521, 1)
  await store.db.message.updateMany({
    where: { externalId: telegram.heardAs(updateId) },
    data: { externalId: `${telegram.bot.id}:${updateId}` },
  })
  telegram.redeliver(updateId)
  person.says('What came after')
  await heardFrom(521, 2)
  expect((await heardFrom(521, 2)).map(({ content }) => contentText(content))).toEqual([
    'Hello',
    'What came after',
  ])
})

test('odd texts are kept as far as they can be', async () => {
  const kim = bench.telegram.person({ id: 503, first_name: 'Kim\u0000\ud800', language_code: 'ko' })
  const long = '방이 추워요 🥶 '.repeat(12_000)
  const odd = [
    '',
    ' ',
    '😡😡😡',
    'שלום, החדר קר',
    '\u202egnorw\u202c',
    '\u200b\u2060',
    '\u0007bell\u001b[0m',
    "'; DROP TABLE guest; --",
    '<script>',
    '/unknown',
    '/start@someone_else_bot',
  ]
  for (const text of [...odd, long]) kim.says(text)
  kim.says('NUL \u0000 and half \ud83d')
  const heard = (await heardFrom(503, odd.length + 2)).map(({ content }) => contentText(content))
  expect(heard.slice(0, odd.length)).toEqual(odd)
  expect(heard[odd.length] === long).toBe(true)
  expect(heard.at(-1)).toMatch(/^NUL .? ?and half .?$/)
})

test('in a group only taps and commands for this bot are heard, with who it was', async () => {
  const { telegram } = bench
  const group = telegram.group(-100_777, 'Front desk')
  const li = telegram.person({ id: 504, first_name: 'Li' }).in(group)
  li.says('Has anybody seen the key of 1206?')
  li.says('/cases')
  li.says('/cases@another_bot')
  li.says(`/cases@${telegram.bot.username.toUpperCase()} now`)
  await channel.send(
    outgoing(group.id, { text: 'Case 4F7K', choices: [{ id: 'case/ack/1', label: 'Take it' }] }),
  )
  li.taps('Take it')
  const rows = await heardFrom(-100_777, 2)
  expect(rows).toMatchObject([
    { kind: 'group', sender: '504', content: { kind: 'text', text: '/cases now' } },
    { kind: 'group', sender: '504', content: { kind: 'choice', id: 'case/ack/1', label: 'Take it' } },
  ])
  expect((await bench.inbox()).filter(({ address }) => address === '504')).toEqual([])
})

test('a guest who floods is told once and harms no other', async () => {
  const { telegram } = bench
  const flooder = telegram.person({ id: 505, first_name: 'Zed', language_code: 'ja' })
  const calm = telegram.person({ id: 506, first_name: 'Ann' })
  for (let n = 0; n < 40; n += 1) flooder.says(`spam ${n}`)
  calm.says('Good morning')
  await heardFrom(506, 1)
  await until('everything to be confirmed', () => telegram.pending().length === 0)
  expect(await heardFrom(505, 20)).toHaveLength(20)
  const told = await bench.store.db.$queryRaw<{ text: string }[]>`
    SELECT m.content->>'text' AS text FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE c.address = '505' AND m.direction = 'out'`
  expect(told).toEqual([{ text: phrase('ja', 'heard.too-fast') }])
})

test('who wrote a lot while we were away is not held to be flooding', async () => {
  const person = bench.telegram.person({ id: 507, first_name: 'Bo' })
  const begun = Math.floor(Date.now() / 1000) - 3600
  for (let n = 0; n < 60; n += 1) {
    if (n % 10 === 9) person.forges(`menu/${n}`)
    else person.says(String(n), { date: begun + n * 20 })
  }
  person.says('the last', { date: begun + 1300 })
  expect(await heardFrom(507, 61)).toHaveLength(61)
})

test('an update that cannot be read, or is not for us, holds nothing up', async () => {
  const { telegram } = bench
  telegram.deliver({ message: { message_id: 'x', chat: 7 } })
  telegram.deliver({ message: null })
  telegram.deliver({ callback_query: { id: 'q', from: { id: 1 }, data: 'x', inline_message_id: '1' } })
  telegram.deliver({
    message: {
      message_id: 1,
      date: 1,
      chat: { id: 508, type: 'private' },
      from: { id: 9, is_bot: true },
      text: 'bot',
    },
  })
  telegram.deliver({ message: { message_id: 1, date: 1, chat: { id: -508, type: 'channel' }, text: 'post' } })
  telegram.person({ id: 508, first_name: 'Ann' }).says('Hello')
  expect(await heardFrom(508, 1)).toMatchObject([{ content: { kind: 'text', text: 'Hello' } }])
})

test('what the database refuses to hold is kept as unreadable, and what follows it arrives', async () => {
  await bench.store.db.$executeRawUnsafe(
    `ALTER TABLE message ADD CONSTRAINT poison CHECK (content->>'text' IS DISTINCT FROM 'poison')`,
  )
  const person = bench.telegram.person({ id: 509, first_name: 'Ann' })
  person.says('poison')
  person.says('Hello')
  const rows = await heardFrom(509, 2)
  await bench.store.db.$executeRawUnsafe('ALTER TABLE message DROP CONSTRAINT poison')
  expect(rows.map(({ content }) => content)).toEqual([{ kind: 'unknown' }, { kind: 'text', text: 'Hello' }])
})

test('a passing failure of the database costs nobody their words', async () => {
  const { db } = bench.store
  await db.$executeRawUnsafe('CREATE SEQUENCE failures')
  await db.$executeRawUnsafe(`
    CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF nextval('failures') = 1 THEN RAISE EXCEPTION 'shutting down' USING ERRCODE = '57P01'; END IF;
      RETURN NEW;
    END $$`)
  await db.$executeRawUnsafe(
    'CREATE TRIGGER fail_once BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION fail_once()',
  )
  bench.telegram.person({ id: 512, first_name: 'Ann' }).says('My room is cold')
  const rows = await heardFrom(512, 1)
  await db.$executeRawUnsafe('DROP TRIGGER fail_once ON message')
  expect(rows).toMatchObject([{ content: { kind: 'text', text: 'My room is cold' } }])
})

test('a guest who blocks the bot is marked, until they write or let it in again', async () => {
  const person = bench.telegram.person({ id: 510, first_name: 'Ann' })
  const blocked = async () =>
    (await bench.store.db.conversation.findFirst({ where: { address: '510' } }))?.blockedAt
  person.says('Hello')
  await heardFrom(510, 1)
  person.blocks()
  await until('the mark', blocked)
  person.unblocks()
  await until('no mark', async () => (await blocked()) === null)
  person.blocks()
  await until('the mark', blocked)
  person.says('Hello again')
  await until('no mark', async () => (await blocked()) === null)
  expect(await heardFrom(510, 2)).toHaveLength(2)
})

test('a forged or repeated tap is answered to nobody’s harm', async () => {
  const person = bench.telegram.person({ id: 511, first_name: 'Ann' })
  person.says('Hello')
  await channel.send(outgoing(511, { text: 'Choose', choices: [{ id: 'menu/a', label: 'A' }] }))
  const tap = person.taps('A')
  bench.telegram.redeliver(tap)
  person.forges('\u0000\ud800'.repeat(10))
  const rows = await heardFrom(511, 3)
  expect(rows.map(({ content }) => content)).toEqual([
    { kind: 'text', text: 'Hello' },
    { kind: 'choice', id: 'menu/a', label: 'A' },
    { kind: 'choice', id: expect.any(String) },
  ])
})
