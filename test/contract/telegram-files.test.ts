// What guests send beside words is fetched from Telegram: within its limits and ours, again when it failed.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LARGEST } from '../../src/messages/attachment.ts'
import { SendFailure } from '../../src/messages/channel.ts'
import { type Bench, openBench } from './channel-under-test.ts'
import { until } from '../until.ts'
import { JPEG } from './contract-media.ts'

let bench: Bench
let channel: ReturnType<Bench['open']>
let guests = 700

beforeAll(async () => {
  bench = await openBench()
  channel = bench.open()
  await until('the channel to be up', () => channel.status().kind === 'up')
})
beforeEach(() => {
  bench.telegram.recover()
  bench.telegram.calls.length = 0
})
afterAll(() => bench.close())

/** The reference by which the channel heard of a photo of these bytes. */
async function sentPhoto(bytes: Buffer): Promise<string> {
  const person = bench.telegram.person({ id: (guests += 1), first_name: 'Guest' })
  person.sendsPhoto(bytes)
  const row = await until('the photo', async () =>
    (await bench.inbox()).find(({ address }) => address === String(person.id)),
  )
  if (row.content.kind !== 'photo') throw new Error(row.content.kind)
  return row.content.file!
}

const fetched = (reference: string) =>
  channel.fetchFile!(reference).then(
    (bytes) => Buffer.from(bytes),
    (error: unknown) => (error instanceof SendFailure ? [error.failing.kind, error.message] : error),
  )
const asked = (method: string) => bench.telegram.calls.filter((call) => call.method === method).length

test('a photo is fetched in its largest size, byte for byte', async () => {
  const bytes = Buffer.concat([JPEG, Buffer.from(Array.from({ length: 300_000 }, (_, n) => n % 251))])
  const found = await fetched(await sentPhoto(bytes))
  expect((found as Buffer).equals(bytes)).toBe(true)
  expect([asked('getFile'), asked('download')]).toEqual([1, 1])
})

test('what is larger than we keep is not fetched at all, nor what is larger than Telegram gives', async () => {
  expect(await fetched(await sentPhoto(Buffer.alloc(LARGEST)))).toHaveLength(LARGEST)
  expect(asked('download')).toBe(1)
  for (const size of [LARGEST + 1, 21 * 1024 * 1024])
    expect(await fetched(await sentPhoto(Buffer.alloc(size)))).toEqual(['refused', 'too-large'])
  expect(asked('download')).toBe(1)
})

test('a file that turns out larger than was said is given up while it comes', async () => {
  const reference = await sentPhoto(JPEG)
  bench.telegram.files.get(reference)!.said = JPEG.length
  bench.telegram.files.get(reference)!.bytes = Buffer.alloc(LARGEST + 1)
  expect(await fetched(reference)).toEqual(['refused', 'too-large'])
})

test.each([
  ['getFile', 'error'],
  ['getFile', 'reset'],
  ['download', 'error'],
  ['download', 'bad-gateway'],
  ['download', 'reset'],
  ['download', 'reset-after'],
] as const)('%s that fails (%s) is passing, and says why without the token', async (method, kind) => {
  const reference = await sentPhoto(JPEG)
  bench.telegram.fail({ kind, method, times: 1 })
  const failure = (await fetched(reference)) as [string, string]
  expect(failure[0]).toBe('transient')
  expect(failure[1]).toMatch(/^Telegram (refused|did not answer) (getFile|a file): \S/)
  expect(failure[1]).not.toContain(bench.telegram.token.split(':')[1])
  expect(((await fetched(reference)) as Buffer).equals(JPEG)).toBe(true)
})

test('a reference that Telegram does not know, or whose link ran out, is tried again later', async () => {
  expect(await fetched('nothing-of-ours')).toEqual(['transient', expect.stringContaining('invalid file_id')])
  const reference = await sentPhoto(JPEG)
  bench.telegram.files.get(reference)!.gone = true
  expect(await fetched(reference)).toEqual(['transient', expect.stringContaining('404')])
})

test('asked for patience, or with a token that is refused, it waits', async () => {
  const reference = await sentPhoto(JPEG)
  bench.telegram.fail({ kind: 'too-many', method: 'getFile', times: 1, wait: 3 })
  const failing = channel.fetchFile!(reference).catch((error: SendFailure) => error.failing)
  expect(await failing).toEqual({ kind: 'wait', ms: 3000 })
  bench.telegram.revoked = true
  expect(await fetched(reference)).toEqual(['wait', expect.stringContaining('401')])
  bench.telegram.revoked = false
})
