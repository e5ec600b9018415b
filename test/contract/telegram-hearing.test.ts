// What people do in Telegram arrives in the inbox, once and in order.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, openBench, until } from './channel-under-test.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const channel = bench.open()
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
  wei.says('空调坏了，三个小时没人来，1206')
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
    { kind: 'edited', text: '空调坏了，四个小时没人来，1206' },
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
