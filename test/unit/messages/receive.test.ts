// The way in: stored once, numbered in order, limited when too many.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { after, instant } from '../../../src/base/clock.ts'
import { openLog } from '../../../src/base/log.ts'
import type { Incoming } from '../../../src/messages/channel.ts'
import { receive } from '../../../src/messages/receive.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { testDatabase } from '../../postgres.ts'

const NOW = instant('2026-11-03T10:00:00Z')
let store: Store
let drop = async (): Promise<void> => undefined

beforeAll(async () => {
  const database = await testDatabase()
  drop = () => database.drop()
  store = await openStore(database.url, openLog('silent'), 8)
})
afterAll(async () => {
  await store.close()
  await drop()
})

const heard = (address: string, externalId: string, text = 'hello'): Incoming => ({
  channel: 'telegram',
  account: 'main',
  address,
  kind: 'guest',
  externalId,
  content: { kind: 'text', text },
  sentAt: NOW,
})

describe('receiving', () => {
  test('the same message delivered again is recognised, and has the same id', async () => {
    const address = randomUUID()
    const first = await receive(store, heard(address, 'u1'), NOW)
    const again = await receive(store, heard(address, 'u1'), NOW)
    expect(first.kind).toBe('stored')
    expect(again).toMatchObject({ kind: 'duplicate', id: first.kind === 'stored' ? first.id : '' })
    expect(await store.db.message.count({ where: { conversationId: first.conversationId } })).toBe(1)
  })

  test('delivered ten times at once, it is stored once', async () => {
    const address = randomUUID()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => receive(store, heard(address, 'same'), NOW)),
    )
    expect(all.filter(({ kind }) => kind === 'stored')).toHaveLength(1)
    expect(all.filter(({ kind }) => kind === 'duplicate')).toHaveLength(9)
  })

  test('messages of one conversation are numbered in the order they were stored', async () => {
    const address = randomUUID()
    const first = await receive(store, heard(address, '0', '0'), NOW)
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => receive(store, heard(address, `${n + 1}`, `${n + 1}`), NOW)),
    )
    const rows = await store.db.message.findMany({
      where: { conversationId: first.conversationId },
      orderBy: { seq: 'asc' },
    })
    expect(rows).toHaveLength(13)
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(13)
  })

  test('the twenty-first message within 10 s is refused, once with a word; after the span all is well', async () => {
    const address = randomUUID()
    for (let n = 0; n < 20; n += 1)
      expect((await receive(store, heard(address, `b${n}`), NOW)).kind).toBe('stored')
    expect(await receive(store, heard(address, 'b20'), after(NOW, 500))).toMatchObject({
      kind: 'limited',
      first: true,
    })
    expect(await receive(store, heard(address, 'b21'), after(NOW, 600))).toMatchObject({
      kind: 'limited',
      first: false,
    })
    expect((await receive(store, heard(address, 'b22'), after(NOW, 10_500))).kind).toBe('stored')
    expect((await receive(store, heard(randomUUID(), 'b20'), after(NOW, 500))).kind).toBe('stored')
  })

  test('a delivery that is repeated counts only once towards the limit, and changes nothing', async () => {
    const address = randomUUID()
    const { conversationId } = await receive(store, heard(address, 'r0'), NOW)
    for (let n = 0; n < 30; n += 1)
      expect((await receive(store, heard(address, 'r0'), after(NOW, 100))).kind).toBe('duplicate')
    for (let n = 1; n < 20; n += 1)
      expect((await receive(store, heard(address, `r${n}`), after(NOW, 200))).kind).toBe('stored')
    expect((await receive(store, heard(address, 'r0'), after(NOW, 250))).kind).toBe('duplicate')
    expect(await receive(store, heard(address, 'r20'), after(NOW, 300))).toMatchObject({
      kind: 'limited',
      first: true,
    })
    const known = await receive(store, heard(address, 'r3'), after(NOW, 350))
    expect(known.kind, 'known though limited').toBe('duplicate')
    const line = await store.db.conversation.findUniqueOrThrow({ where: { id: conversationId } })
    expect(line.lastSeq).toBe(21n)
  })

  test('messages of long ago that arrive after one of now are no burst', async () => {
    const address = randomUUID()
    await receive(store, heard(address, 'now'), NOW)
    for (let n = 0; n < 25; n += 1) {
      const at = after(NOW, n * 60_000 - 3_600_000)
      expect((await receive(store, heard(address, `h${n}`), at)).kind).toBe('stored')
    }
  })

  test('text that would be an attack elsewhere is kept as it is', async () => {
    const nasty = `'); DROP TABLE message; -- <script>alert(1)</script> *_[]() \\ {"a":1} \u202eabc`
    const stored = await receive(store, heard(randomUUID(), 'x', nasty), NOW)
    const [row] = await store.db.message.findMany({ where: { conversationId: stored.conversationId } })
    expect(row!.content).toEqual({ kind: 'text', text: nasty })
  })

  test('a NUL, which PostgreSQL cannot keep, is left out and the rest is kept', async () => {
    const stored = await receive(store, heard(randomUUID(), 'nul', 'a\u0000b'), NOW)
    expect(stored.kind).toBe('stored')
    const [row] = await store.db.message.findMany({ where: { conversationId: stored.conversationId } })
    expect(row!.content).toEqual({ kind: 'text', text: 'ab' })
  })

  test('half a surrogate pair, which is no text, is left out', async () => {
    expect((await receive(store, heard(randomUUID(), 'sur', 'a\ud800b'), NOW)).kind).toBe('stored')
  })
})
