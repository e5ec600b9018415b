// The link by which Microsoft's apps fetch a photo that staff send.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PICTURES, keepUpload } from '../../src/messages/attachment.ts'
import { type Grounds, openGrounds, outgoing } from './bot-framework-grounds.ts'
import { JPEG } from '../pictures.ts'

let grounds: Grounds

beforeAll(async () => {
  grounds = await openGrounds()
})
afterAll(() => grounds.close())

async function inTeams() {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  await person.says('hello')
  return person
}

test('it is good for the one photo, as long as it says, and cannot be made up', async () => {
  let now = new Date()
  const one = await grounds.opened({ clock: () => now })
  const person = await inTeams()
  const kept = await keepUpload(grounds.store.db, { channel: 'console', bytes: JPEG }, PICTURES, new Date())
  if (!kept.ok) throw new Error(kept.error)
  await one.send(
    outgoing(
      person.address,
      { text: 'Look', photo: kept.value },
      { photo: { bytes: JPEG, mediaType: 'image/jpeg' } },
    ),
  )
  const [shown] = person.saw()[0]!.activity.attachments!
  const { pathname, origin } = new URL('contentUrl' in shown! ? shown.contentUrl : '')
  expect(origin).toBe('https://stay.example')
  const look = (path: string) => fetch(grounds.origin + path)
  const good = await look(pathname)
  expect(Object.fromEntries(good.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  })
  const other = pathname.replace(/.(?=\.[^.]+\.[^.]+$)/, (last) => (last === '0' ? '1' : '0'))
  expect(other).not.toBe(pathname)
  for (const forged of [
    other,
    pathname.slice(0, -1),
    `${pathname}x`,
    pathname.replace(/\/bot-photo-\d/, '/bot-photo-9'),
  ])
    expect({ forged, status: (await look(forged)).status }).toEqual({ forged, status: 404 })
  now = new Date(now.getTime() + 31 * 86_400_000)
  expect((await look(pathname)).status).toBe(404)
})
