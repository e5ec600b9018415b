// Files that guests send: fetched from Microsoft alone, and our token shown to nobody but the chat's own connector.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BotFrameworkChannel } from '../../src/channels/bot-framework/bot-framework.ts'
import { fileAt, isMicrosofts } from '../../src/channels/bot-framework/fetch-file.ts'
import { LARGEST } from '../../src/messages/attachment.ts'
import { SendFailure } from '../../src/messages/channel.ts'
import { JPEG } from '../pictures.ts'
import { type Grounds, openGrounds } from './bot-framework-grounds.ts'
import type { TeamsPerson } from './bot-framework-people.ts'

let grounds: Grounds
let channel: BotFrameworkChannel
let person: TeamsPerson

beforeAll(async () => {
  grounds = await openGrounds()
  channel = await grounds.opened()
})
beforeEach(() => {
  grounds.standIn.asked.length = 0
  person = grounds.standIn.teamsPerson({ name: 'Kim' })
})
afterEach(() => grounds.standIn.recover())
afterAll(() => grounds.close())

/** What a message of theirs refers to. */
async function referenceOf(): Promise<string> {
  const [row] = await grounds.inbox(person.address)
  return (row!.content as { file: string }).file
}
const fetched = async (reference: string) => Buffer.from(await channel.fetchFile!(reference))
const refusal = (reference: string) =>
  channel.fetchFile!(reference).then(
    () => 'fetched',
    (error: unknown) => (error instanceof SendFailure ? [error.failing.kind, error.message] : error),
  )
/** A reference as a message of this chat would make it. */
const at = (url: string) => fileAt(url, person.chat.serviceUrl)

test('a pasted picture is fetched from the connector with our token', async () => {
  await person.pastes(JPEG)
  expect((await fetched(await referenceOf())).equals(JPEG)).toBe(true)
  expect(grounds.standIn.asked).toMatchObject([{ authorization: expect.stringMatching(/^Bearer token-/) }])
})

test('a file of the chat is fetched from where it lies, without our token', async () => {
  await person.shares('wall.jpg', JPEG)
  expect((await fetched(await referenceOf())).equals(JPEG)).toBe(true)
  expect(grounds.standIn.asked).toMatchObject([{ authorization: undefined }])
})

test('a connector that passes the request on does not have our token passed on', async () => {
  await person.shares('wall.jpg', JPEG)
  const { url } = JSON.parse(await referenceOf()) as { url: string }
  const moved = `moved-${Buffer.from(url).toString('base64url')}`
  const reference = at(`${grounds.standIn.root}/msteams/v3/attachments/${moved}/views/original`)
  expect((await fetched(reference)).equals(JPEG)).toBe(true)
  expect(grounds.standIn.asked).toMatchObject([
    { authorization: expect.stringMatching(/^Bearer token-/) },
    { authorization: undefined },
  ])
})

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://localhost:3000/console',
  'https://evil.example/a.jpg',
  'https://smba.trafficmanager.net.evil.example/a.jpg',
  'https://notsharepoint.com/a.jpg',
  'file:///etc/passwd',
  'ftp://contoso.sharepoint.com/a',
  'data:text/html;base64,!!!',
  'nonsense',
  '',
])('an address that is not Microsoft’s is never asked: %s', async (url) => {
  await person.posts({ attachments: [{ contentType: 'image/png', contentUrl: url || 'x' }] })
  expect(await refusal(at(url))).toEqual(['refused', expect.stringMatching(/not Microsoft’s/)])
  expect(await refusal(await referenceOf())).toEqual(['refused', expect.stringMatching(/not Microsoft’s/)])
  expect(grounds.standIn.asked).toEqual([])
})

test('nor is one that a permitted address passes us on to', async () => {
  for (const inside of [
    'http://127.0.0.1:1/secret',
    'https://evil.example/',
    `${grounds.standIn.root}/keys`,
  ]) {
    const moved = `${grounds.standIn.fileRoot}/moved/${encodeURIComponent(inside)}`
    const became = await refusal(at(moved))
    // The last is the chat's own connector: it may be asked, and has no such file.
    expect(became).toEqual([
      'refused',
      inside.startsWith(grounds.standIn.root)
        ? 'The file is no longer there'
        : expect.stringMatching(/not Microsoft’s/),
    ])
  }
  const round = `${grounds.standIn.fileRoot}/moved/`
  const circle =
    round +
    encodeURIComponent(
      round + encodeURIComponent(round + encodeURIComponent(round + encodeURIComponent(`${round}x`))),
    )
  expect(await refusal(at(circle))).toEqual(['refused', 'The file is passed on from address to address'])
})

test('what counts as Microsoft’s', () => {
  const good = [
    'https://contoso-my.sharepoint.com/a?tempauth=x',
    'https://directline.botframework.com/attachments/a',
  ]
  const bad = [
    'http://contoso.sharepoint.com/a',
    'https://sharepoint.com.evil.example/',
    'https://evilsvc.ms/',
  ]
  expect(good.filter((url) => isMicrosofts(new URL(url)))).toEqual(good)
  expect(bad.filter((url) => isMicrosofts(new URL(url)))).toEqual([])
})

test('what is too large is not read to its end', async () => {
  await person.shares('film.mp4', Buffer.alloc(LARGEST + 1))
  expect(await refusal(await referenceOf())).toEqual(['refused', 'too-large'])
  expect(await refusal(at(`${grounds.standIn.fileRoot}/endless`))).toEqual(['refused', 'too-large'])
})

test('what is gone is refused; what fails may be had later, with another token', async () => {
  await person.pastes(JPEG)
  const reference = await referenceOf()
  expect(await refusal(at(`${grounds.standIn.root}/msteams/v3/attachments/none/views/original`))).toEqual([
    'refused',
    'The file is no longer there',
  ])
  for (const kind of ['error', 'reset'] as const) {
    grounds.standIn.fail({ kind, part: 'file', times: 1 })
    expect(await refusal(reference)).toMatchObject(['transient', expect.any(String)])
  }
  grounds.standIn.grants.revoke()
  expect(await refusal(reference)).toEqual(['transient', expect.stringMatching(/401/)])
  expect((await fetched(reference)).equals(JPEG)).toBe(true)
})
