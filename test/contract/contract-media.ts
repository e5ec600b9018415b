// The contract, what is not words: photos in and out, checked by what they are; places, contacts, voices, stickers.
import { expect, test } from 'vitest'
import { LARGEST, PICTURES, fileOf, keepUpload } from '../../src/messages/attachment.ts'
import type { ConversationId } from '../../src/base/ids.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import type { Ability, Said, Stage, Thing } from './channel-contract.ts'
import { arrive, sees } from './contract-hearing.ts'
import { pause, until } from './contract-house.ts'

/** A picture of one grey point. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
)
/** The beginning of a voice message as telephones record them. */
const VOICE = (() => {
  const ogg = Buffer.alloc(400)
  ogg.write('OggS', 0, 'latin1')
  ogg.write('OpusHead', 28, 'latin1')
  return ogg
})()

const LOCATION: Thing = { kind: 'location', latitude: 30.25, longitude: 120.16 }
const CONTACT: Thing = { kind: 'contact', name: 'Wei Chen', phone: '+8613800000000' }

export function mediaCases(stage: Stage): void {
  const { house, abilities } = stage

  const named = (name: string, ability: Ability) =>
    abilities.cannot[ability] === undefined ? name : `${name} (not here: ${abilities.cannot[ability]})`

  /** The channel has no such thing: nothing of it is kept, and what is said next is heard as ever. */
  async function leavesNothing(id: ConversationId, said: Said): Promise<void> {
    if (said.refused !== undefined) expect(said.refused).not.toBe('')
    await pause(300)
    const heard = (await house().transcript(id)).filter(({ from }) => from === 'guest')
    expect(heard).toHaveLength(1)
  }

  test(named('a photo is kept with its message, answered kindly, and can be read', 'photo'), async () => {
    const { guest, id } = await arrive(stage)
    const before = guest.seen().length
    const said = await guest.sends({ kind: 'photo', bytes: JPEG, caption: 'our view from 1206' })
    if (abilities.cannot.photo !== undefined) return leavesNothing(id, said)
    expect(said.refused).toBeUndefined()

    const photo = await until('the photo to be kept', async () =>
      (await house().transcript(id)).find(({ content, file }) => content.kind === 'photo' && file === 'kept'),
    )
    expect(photo).toMatchObject({ from: 'guest', mediaType: 'image/jpeg' })
    const file = await fileOf(house().store.db, photo.id)
    expect(Buffer.compare(Buffer.from(file!.bytes), JPEG)).toBe(0)
    await until('an answer', () => guest.seen().length > before)
    const captions = (await house().transcript(id)).filter(({ text }) => text.includes('our view from 1206'))
    expect(captions).toHaveLength(1)
  })

  const LARGE = Buffer.concat([JPEG, Buffer.alloc(LARGEST + 1 - JPEG.length)])
  const SCRIPT = Buffer.from('#!/bin/sh\nrm -rf /\n')

  const REFUSED = [
    ['a photo that is too large', LARGE, 'too-large'],
    ['a script that is called a photo', SCRIPT, 'unsupported'],
  ] as const
  const refused = abilities.cannot.photo === undefined ? REFUSED : []
  test.each(refused)('%s is not kept, and it is told why', async (_name, bytes, why) => {
    const { guest, id } = await arrive(stage)
    const said = await guest.sends({ kind: 'photo', bytes })
    if (said.refused !== undefined) {
      // Told to the guest at once: nothing came of it.
      expect(said.refused).toMatch(/\p{L}{2}/u)
      return expect((await house().transcript(id)).filter(({ from }) => from === 'guest')).toHaveLength(1)
    }
    const photo = await until('the refusal', async () =>
      (await house().transcript(id)).find(
        ({ content, file }) => content.kind === 'photo' && file === 'refused',
      ),
    )
    expect(photo.fileFailure).toContain(why)
    expect(await fileOf(house().store.db, photo.id)).toBeUndefined()
    await sees(guest, phrase('en', 'heard.media'))
  })

  test(named('a photo that staff send arrives with its words', 'photo-out'), async () => {
    const { guest, id } = await arrive(stage)
    const kept = await keepUpload(house().store.db, { channel: 'console', bytes: JPEG }, PICTURES, new Date())
    if (!kept.ok) throw new Error(kept.error)
    const [message] = await house().says(id, { text: 'Your new room', photo: kept.value })
    await sees(guest, 'Your new room')
    const sent = await until('the message to be sent', async () =>
      (await house().transcript(id)).find((one) => one.id === message && one.delivery === 'sent'),
    )
    expect(Buffer.from((await fileOf(house().store.db, sent.id))!.bytes).equals(JPEG)).toBe(true)
    const pictures = guest.seen().flatMap(({ photo }) => (photo ? [Buffer.from(photo)] : []))
    if (abilities.cannot['photo-out'] !== undefined) return expect(pictures).toEqual([])
    expect(pictures).toHaveLength(1)
    expect(pictures[0]!.equals(JPEG)).toBe(true)
  })

  const others = [
    [LOCATION, /30\.25.*120\.16/, 'heard.location'],
    [CONTACT, /Wei Chen.*13800000000/, 'heard.contact'],
    [{ kind: 'voice', bytes: VOICE }, /./, 'heard.voice'],
    [{ kind: 'sticker' }, /./, 'heard.sticker'],
  ] as const satisfies readonly (readonly [Thing, RegExp, string])[]
  for (const [thing, shown, answer] of others) {
    const { kind } = thing
    test(named(`a ${kind} is kept and answered kindly`, kind), async () => {
      const { guest, id } = await arrive(stage, 'ja')
      const said = await guest.sends(thing)
      if (abilities.cannot[kind] !== undefined) return leavesNothing(id, said)
      const kept = await until('it to be kept', async () =>
        (await house().transcript(id)).find(({ content }) => content.kind === kind),
      )
      expect(kept.text).toMatch(shown)
      await sees(guest, phrase('ja', answer))
      if (kind !== 'voice') return
      await until(
        'the recording',
        async () => (await fileOf(house().store.db, kept.id))?.bytes.length === 400,
      )
    })
  }
}
