// Files of messages: judged by their bytes, fetched until they are there, dropped when no message came for them.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutes, before, days, systemClock } from '../../../src/base/clock.ts'
import type { MessageId } from '../../../src/base/ids.ts'
import {
  LARGEST,
  PICTURES,
  attach,
  checkFile,
  dropLooseUploads,
  fileOf,
  keepUpload,
} from '../../../src/messages/attachment.ts'
import { type Channel, SendFailure } from '../../../src/messages/channel.ts'
import type { HeardContent } from '../../../src/messages/content.ts'
import { openFetching } from '../../../src/messages/fetch.ts'
import { receive } from '../../../src/messages/receive.ts'
import { openLog } from '../../../src/base/log.ts'
import { until } from '../../until.ts'
import { JPEG, PDF, PNG } from '../../pictures.ts'
import { type World, openWorld } from './cast.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const now = systemClock

async function heard(content: HeardContent): Promise<MessageId> {
  const stored = await receive(
    world.store,
    {
      channel: 'pigeon',
      account: 'main',
      address: randomUUID(),
      kind: 'guest',
      externalId: randomUUID(),
      content,
      sentAt: now(),
    },
    now(),
  )
  if (stored.kind !== 'stored') throw new Error(stored.kind)
  await world.store.transaction((tx) =>
    attach(tx, { messageId: stored.id, channel: 'pigeon', content }, now()),
  )
  return stored.id
}

const stateOf = async (id: MessageId) =>
  (await world.store.db.attachment.findUnique({ where: { messageId: id }, omit: { bytes: true } })) ??
  undefined

test.each([
  ['a JPEG', JPEG, 'image/jpeg'],
  ['a PNG', PNG, 'image/png'],
  ['a PDF', PDF, 'application/pdf'],
  ['a voice in SILK', Buffer.from('#!SILK_V3\u0010\u0000', 'latin1'), 'audio/silk'],
  ['a voice in SILK, as WeChat keeps it', Buffer.from('\u0002#!SILK_V3\u0010', 'latin1'), 'audio/silk'],
])('%s is what its bytes say', async (_name, bytes, mediaType) => {
  expect(await checkFile(bytes)).toEqual({ ok: true, value: mediaType })
})

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['a script that calls itself a photo', Buffer.from('<script>alert(1)</script>'), 'unsupported'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unsupported'],
  ['what only speaks of SILK', Buffer.from('x\u0002#!SILK_V3'), 'unsupported'],
  ['a SILK of another version', Buffer.from('#!SILK_V4'), 'unsupported'],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'unsupported'],
  ['one byte too much', Buffer.concat([JPEG, Buffer.alloc(LARGEST)]), 'too-large'],
])('%s is refused', async (_name, bytes, error) => {
  expect(await checkFile(bytes)).toEqual({ ok: false, error })
})

test('a PDF is no picture', async () => {
  expect(await keepUpload(world.store.db, { channel: 'web', bytes: PDF }, PICTURES, now())).toEqual({
    ok: false,
    error: 'unsupported',
  })
})

test('an upload belongs to the first message that names it', async () => {
  const kept = await keepUpload(world.store.db, { channel: 'web', bytes: PNG }, PICTURES, now())
  if (!kept.ok) throw new Error(kept.error)
  const first = await heard({ kind: 'photo', attachment: kept.value })
  await heard({ kind: 'photo', attachment: kept.value })
  expect(await stateOf(first)).toMatchObject({ state: 'kept', mediaType: 'image/png' })
  expect(Buffer.from((await fileOf(world.store.db, first))!.bytes)).toEqual(PNG)
})

test('a file is fetched again until the channel gives it; what is refused is not asked for again', async () => {
  const asked: string[] = []
  const pigeon = channel(async (reference) => {
    asked.push(reference)
    if (reference === 'gone') throw new SendFailure({ kind: 'refused' }, 'file is too old')
    if (reference === 'shaky' && asked.filter((one) => one === 'shaky').length < 2)
      throw new Error('no network')
    return reference === 'script' ? Buffer.from('#!/bin/sh') : JPEG
  })
  const ids = {
    good: await heard({ kind: 'photo', file: 'good' }),
    shaky: await heard({ kind: 'voice', file: 'shaky' }),
    gone: await heard({ kind: 'photo', file: 'gone' }),
    script: await heard({ kind: 'document', file: 'script' }),
  }
  const sticker = await heard({ kind: 'sticker', file: 'sticker' })
  const fetching = openFetching({
    store: world.store,
    channels: () => new Map([['pigeon', pigeon]]),
    log: openLog('silent'),
  })
  await until('the shaky one', async () => (await stateOf(ids.shaky))?.state === 'kept', 15_000)
  await fetching.stop()
  expect(await stateOf(ids.good)).toMatchObject({ state: 'kept', failure: null })
  expect(await stateOf(ids.gone)).toMatchObject({ state: 'refused', failure: 'file is too old' })
  expect(await stateOf(ids.script)).toMatchObject({ state: 'refused', failure: 'unsupported' })
  expect(await stateOf(sticker)).toBeUndefined()
  expect(asked.filter((one) => one === 'good')).toHaveLength(1)
  expect(asked.filter((one) => one === 'gone')).toHaveLength(1)
})

test('an upload that no message came for is dropped after a day, others stay', async () => {
  const old = await keepUpload(
    world.store.db,
    { channel: 'web', bytes: JPEG },
    PICTURES,
    before(now(), days(2)),
  )
  const fresh = await keepUpload(
    world.store.db,
    { channel: 'web', bytes: JPEG },
    PICTURES,
    before(now(), minutes(5)),
  )
  if (!old.ok || !fresh.ok) throw new Error('not kept')
  await world.store.transaction((tx) => dropLooseUploads.run(tx, {}, now()))
  const left = await world.store.db.attachment.findMany({ where: { messageId: null }, select: { id: true } })
  expect(left.map(({ id }) => id)).toEqual([fresh.value])
})

const channel = (fetchFile: (reference: string) => Promise<Uint8Array>): Channel => ({
  name: 'pigeon',
  status: () => ({ kind: 'up', detail: '' }),
  send: async () => ({ receipt: '' }),
  stop: async () => undefined,
  fetchFile,
})
