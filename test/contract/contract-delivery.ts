// The contract, what we say: whole and in order, sent again or given to a person, with its state in the transcript.
import { expect, test } from 'vitest'
import type { ConversationId } from '../../src/base/ids.ts'
import { measured } from '../../src/channels/split-text.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import type { Spoken } from '../../src/messages/transcript.ts'
import type { Stage } from './channel-contract.ts'
import { arrive, sees } from './contract-hearing.ts'
import { pause, until } from './contract-house.ts'

/** A family of four, a flag, a Hangul syllable in its parts, a letter with two marks, Devanagari: none may be cut. */
const WHOLE = ['👨‍👩‍👧‍👦', '🇯🇵', '한'.normalize('NFD'), 'ẹ̀', 'क्षि']
const bare = (text: string) => text.replace(/\s/g, '')

export function deliveryCases(stage: Stage): void {
  const { house, bench, abilities } = stage
  const patience = abilities.patience ?? 0
  const pushed = abilities.out === 'pushed'

  const stateOf = (id: ConversationId, message: string, within?: number) => ({
    becomes: (delivery: Spoken['delivery'], failure?: RegExp) =>
      until(
        `the message to be ${delivery}`,
        async () => {
          const one = (await house().transcript(id)).find((spoken) => spoken.id === message)!
          return one.delivery === delivery && (!failure || failure.test(one.failure ?? '')) && one
        },
        within ?? 15_000 + patience,
      ),
  })

  test('a reply longer than any message arrives whole and in order, and no character is torn', async () => {
    const { guest, id } = await arrive(stage)
    const { limit, measure } = abilities.longest ?? { limit: 4096, measure: 'units' as const }
    for (const one of WHOLE) {
      const before = guest.seen().length
      const text = one.repeat(Math.ceil((2.2 * limit) / measured(one, measure)))
      const [message] = await house().says(id, text)
      await stateOf(id, message!, 30_000 + patience).becomes('sent')
      await until('all of it', () => bare(textsAfter(guest, before).join('')).length >= text.length)
      const parts = textsAfter(guest, before)
      expect(bare(parts.join('')) === text, `${one} whole and in order`).toBe(true)
      expect(parts.length).toBe(abilities.longest ? 3 : 1)
      const torn = parts.filter((part) => bare(part).replaceAll(one, '') !== '')
      expect(torn, `${one} torn`).toEqual([])
      if (abilities.longest)
        for (const part of parts) expect(measured(part, measure)).toBeLessThanOrEqual(limit)
    }
  }, 90_000)

  const textsAfter = (guest: { seen(): readonly { text: string }[] }, n: number) =>
    guest
      .seen()
      .slice(n)
      .map(({ text }) => text)

  if (!pushed) {
    test('what is said is there at once for whoever fetches it, and counts as sent', async () => {
      const { guest, id } = await arrive(stage)
      const [message] = await house().says(id, 'Your taxi is here')
      await stateOf(id, message!).becomes('sent')
      await sees(guest, 'Your taxi is here')
    })
  }

  if (pushed) {
    test('while the channel is down a message is queued, with why; then it is sent', async () => {
      const { guest, id } = await arrive(stage)
      bench().trouble({ kind: 'down' })
      const [message] = await house().says(id, 'Your taxi is here')
      try {
        const queued = await stateOf(id, message!).becomes('queued', /\w{3}/)
        expect(queued.failure).toMatch(/\p{L}{3}/u)
        expect(guest.seen().some(({ text }) => text === 'Your taxi is here')).toBe(false)
      } finally {
        bench().recover()
      }
      const sent = await stateOf(id, message!, 30_000 + patience).becomes('sent')
      expect(sent.failure).toBeNull()
      expect(guest.seen().filter(({ text }) => text === 'Your taxi is here')).toHaveLength(1)
    }, 60_000)

    test('what may have arrived is repeated once at most; then a person decides', async () => {
      const { guest, id } = await arrive(stage)
      bench().trouble({ kind: 'answer-lost' })
      const [message] = await house().says(id, 'Your bill is corrected')
      const most = bench().channel()!.whenUnsure === 'person' ? 1 : 2
      try {
        const failed = await stateOf(id, message!, 40_000 + patience).becomes('failed')
        expect(failed.failure).toMatch(/\p{L}{3}/u)
      } finally {
        bench().recover()
      }
      await house().says(id, 'And here is what comes after')
      await sees(guest, 'And here is what comes after', 15_000 + patience)
      await pause(300)
      expect(guest.seen().filter(({ text }) => text === 'Your bill is corrected')).toHaveLength(most)
    }, 90_000)

    test('one lost answer costs at most one repetition, and the message counts as sent or is given to a person', async () => {
      const { guest, id } = await arrive(stage)
      bench().trouble({ kind: 'answer-lost', times: 1 })
      const [message] = await house().says(id, 'Your room is ready')
      const person = bench().channel()!.whenUnsure === 'person'
      await stateOf(id, message!, 30_000 + patience).becomes(person ? 'failed' : 'sent')
      bench().recover()
      expect(guest.seen().filter(({ text }) => text === 'Your room is ready')).toHaveLength(person ? 1 : 2)
    }, 60_000)
  }

  test('answers of one conversation leave in order when the channel is slow', async () => {
    const { guest, id } = await arrive(stage)
    const before = guest.seen().length
    bench().trouble({ kind: 'slow', ms: 300 })
    try {
      await house().says(id, 'first', 'second')
      await house().says(id, 'third')
      const answered = guest.says('Thank you!')
      await house().says(id, 'fourth')
      await answered
      await until('all of them', () => guest.seen().length >= before + 5, 20_000 + patience)
    } finally {
      bench().recover()
    }
    const order = (await house().transcript(id)).filter(({ from }) => from === 'bot').map(({ text }) => text)
    expect(guest.seen().map(({ text }) => text)).toEqual(order)
    expect(order.filter((text) => /first|second|third|fourth/.test(text))).toEqual([
      'first',
      'second',
      'third',
      'fourth',
    ])
  }, 60_000)

  const blocked = abilities.cannot.blocked
  test(`who blocks us is marked with why, and is there again when they write${blocked ? ` (not here: ${blocked})` : ''}`, async () => {
    const { guest, id } = await arrive(stage)
    const shut = async () =>
      (await house().store.db.conversation.findUniqueOrThrow({ where: { id } })).blockedAt !== null
    await guest.blocks?.()
    const [message] = await house().says(id, 'Are you still there?')
    if (blocked !== undefined) {
      await stateOf(id, message!).becomes('sent')
      expect(await shut()).toBe(false)
    } else {
      const failed = await stateOf(id, message!).becomes('failed')
      expect(failed.failure).toMatch(/\p{L}{3}/u)
      expect(await shut()).toBe(true)
      expect(guest.seen().some(({ text }) => text === 'Are you still there?')).toBe(false)
    }
    await guest.says('Thank you, I am back')
    const welcomes = () => guest.seen().filter(({ text }) => text.includes(phrase('en', 'thanks.welcome')))
    await until('the answer', () => welcomes().length === 2)
    expect(await shut()).toBe(false)
  })

  test('stopping lets nothing fall: what was heard is answered, and answers still leave', async () => {
    const [{ guest }, { guest: other }] = [await arrive(stage), await arrive(stage, 'ko')]
    const welcomes = (of: typeof guest, language: 'en' | 'ko') =>
      of.seen().filter(({ text }) => text.includes(phrase(language, 'thanks.welcome'))).length
    house().slowly(700)
    try {
      await guest.says('Thank you and goodbye')
      await until('it to be heard', async () => {
        const id = await house().conversation(bench().name, guest.address)
        return (await house().transcript(id)).some(({ text }) => text === 'Thank you and goodbye')
      })
      await Promise.all(['감사합니다', '고맙습니다', '정말 감사합니다'].map((text) => other.says(text)))
      await bench().stop()
      if (pushed) await until('the answer after the stop', () => welcomes(guest, 'en') === 2)
      await bench().reopen()
    } finally {
      house().slowly(0)
    }
    await until('every answer', () => welcomes(guest, 'en') === 2 && welcomes(other, 'ko') === 4, 20_000)
    const id = await house().conversation(bench().name, other.address)
    const heard = (await house().transcript(id)).filter(({ from }) => from === 'guest')
    expect(heard).toHaveLength(4)
    expect(welcomes(guest, 'en')).toBe(2)
  }, 60_000)

  const lost = abilities.cannot['kept-while-stopped']
  test(`what is written while we are stopped is heard after the next start${lost ? ` (not here: ${lost})` : ''}`, async () => {
    const { guest, id } = await arrive(stage)
    await bench().stop()
    const said = guest.says('Thank you, is anybody there?')
    await pause(300)
    expect((await house().transcript(id)).filter(({ from }) => from === 'guest')).toHaveLength(1)
    await bench().reopen()
    await said
    const welcomes = () =>
      guest.seen().filter(({ text }) => text.includes(phrase('en', 'thanks.welcome'))).length
    if (lost === undefined) await until('the answer', () => welcomes() === 2, 20_000)
    await guest.says('Thanks')
    await until('the last answer', () => welcomes() === (lost === undefined ? 3 : 2), 20_000)
  }, 60_000)
}
