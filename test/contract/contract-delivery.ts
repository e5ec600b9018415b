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

/** Waits until a message has a delivery state, and returns it; `within` milliseconds, and the channel's own patience. */
function becomes(
  { house, abilities }: Stage,
  id: ConversationId,
  message: string,
  { delivery, within = 15_000 }: { delivery: Spoken['delivery']; within?: number },
  failure = /(?:)/,
): Promise<Spoken> {
  return until(
    `the message to be ${delivery}`,
    async () => {
      const one = (await house().transcript(id)).find((spoken) => spoken.id === message)!
      return one.delivery === delivery && failure.test(one.failure ?? '') && one
    },
    within + (abilities.patience ?? 0),
  )
}

export function deliveryCases(stage: Stage): void {
  const { house, bench, abilities } = stage
  const patience = abilities.patience ?? 0

  test('a reply longer than any message arrives whole and in order, and no character is torn', async () => {
    const { guest, id } = await arrive(stage)
    const { limit, measure } = abilities.longest ?? { limit: 4096, measure: 'units' as const }
    for (const one of WHOLE) {
      const before = guest.seen().length
      const text = one.repeat(Math.ceil((2.2 * limit) / measured(one, measure)))
      const [message] = await house().says(id, text)
      await becomes(stage, id, message!, { delivery: 'sent', within: 30_000 })
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

  const byWay = { pushed: pushedCases, pulled: pulledCases }
  byWay[abilities.out](stage)

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
      await becomes(stage, id, message!, { delivery: 'sent' })
      expect(await shut()).toBe(false)
    } else {
      const failed = await becomes(stage, id, message!, { delivery: 'failed' })
      expect(failed.failure).toMatch(/\p{L}{3}/u)
      expect(await shut()).toBe(true)
      expect(guest.seen().some(({ text }) => text === 'Are you still there?')).toBe(false)
    }
    await guest.says('Thank you, I am back')
    const welcomes = () => guest.seen().filter(({ text }) => text.includes(phrase('en', 'thanks.welcome')))
    await until('the answer', () => welcomes().length === 2)
    expect(await shut()).toBe(false)
  })
}

function pulledCases(stage: Stage): void {
  const { house } = stage

  test('what is said is there at once for whoever fetches it, and counts as sent', async () => {
    const { guest, id } = await arrive(stage)
    const [message] = await house().says(id, 'Your taxi is here')
    await becomes(stage, id, message!, { delivery: 'sent' })
    await sees(guest, 'Your taxi is here')
  })
}

function pushedCases(stage: Stage): void {
  const { house, bench, abilities } = stage
  const patience = abilities.patience ?? 0

  test('while the channel is down a message is queued, with why; then it is sent', async () => {
    const { guest, id } = await arrive(stage)
    bench().trouble({ kind: 'down' })
    const [message] = await house().says(id, 'Your taxi is here')
    try {
      const queued = await becomes(stage, id, message!, { delivery: 'queued' }, /\w{3}/)
      expect(queued.failure).toMatch(/\p{L}{3}/u)
      expect(guest.seen().some(({ text }) => text === 'Your taxi is here')).toBe(false)
    } finally {
      bench().recover()
    }
    const sent = await becomes(stage, id, message!, { delivery: 'sent', within: 30_000 })
    expect(sent.failure).toBeNull()
    expect(guest.seen().filter(({ text }) => text === 'Your taxi is here')).toHaveLength(1)
  }, 60_000)

  test('what may have arrived is repeated once at most; then a person decides', async () => {
    const { guest, id } = await arrive(stage)
    bench().trouble({ kind: 'answer-lost' })
    const [message] = await house().says(id, 'Your bill is corrected')
    const most = bench().channel()!.whenUnsure === 'person' ? 1 : 2
    try {
      const failed = await becomes(stage, id, message!, { delivery: 'failed', within: 40_000 })
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
    try {
      await becomes(stage, id, message!, { delivery: person ? 'failed' : 'sent', within: 30_000 })
    } finally {
      bench().recover()
    }
    expect(guest.seen().filter(({ text }) => text === 'Your room is ready')).toHaveLength(person ? 1 : 2)
  }, 60_000)
}
