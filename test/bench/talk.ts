// Guests who talk to the service, or to what it is compared with, and how long an answer takes.
import { randomUUID } from 'node:crypto'
import { WebGuest } from '../web-guest.ts'

const WORDS = ['thank you', '你好', '감사합니다', 'ありがとうございます']
/** Each guest stays below the limit of 20 messages in 10 s. */
const MESSAGES_EACH = 15

export type Talker = { say(text: string): Promise<void>; leave(): void }
export type OpenTalker = (n: number) => Promise<Talker>

/** A guest of the web chat. A message is on its way until its reply has been seen. */
export const webGuests =
  (url: string): OpenTalker =>
  async (n) => {
    const guest = await WebGuest.open(url, n % 2 ? 'hz-yunqi' : 'sel-hangang')
    await guest.follow('0')
    return {
      async say(text) {
        const before = guest.events.filter(({ from }) => from === 'bot').length
        const answer = await guest.says(text)
        if (answer.status !== 202) throw new Error(`Refused: ${answer.status}`)
        await guest.until((events) => events.filter(({ from }) => from === 'bot').length > before)
      },
      leave: () => guest.leave(),
    }
  }

/** Somebody at the hand-written SQL of floor.ts. */
export const floorGuests =
  (url: string): OpenTalker =>
  async () => {
    const line = randomUUID()
    return {
      async say(text) {
        const answer = await fetch(`${url}/turn`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ line, text }),
        })
        await answer.json()
      },
      leave: () => undefined,
    }
  }

export type Pace = { turns: number; perSecond: number; p50Ms: number; p95Ms: number }

/** Turns per second and their times, with one guest talking, eight and twenty at once. */
export async function measureTurns(open: OpenTalker): Promise<Record<'one' | 'eight' | 'twenty', Pace>> {
  await talk(open, 4)
  return { one: await talk(open, 1, 12), eight: await talk(open, 8, 4), twenty: await talk(open, 20, 2) }
}

/** `rounds` times, `atOnce` new guests say 15 messages each, each after the answer to the one before. */
export async function talk(open: OpenTalker, atOnce: number, rounds = 1): Promise<Pace> {
  const times: number[] = []
  let spent = 0
  for (let r = 0; r < rounds; r += 1) {
    const guests = await Promise.all(Array.from({ length: atOnce }, (_, n) => open(n)))
    const began = performance.now()
    await Promise.all(
      guests.map(async (guest) => {
        for (let n = 0; n < MESSAGES_EACH; n += 1) {
          const sent = performance.now()
          await guest.say(WORDS[n % WORDS.length]!)
          times.push(performance.now() - sent)
        }
      }),
    )
    spent += performance.now() - began
    for (const guest of guests) guest.leave()
  }
  return {
    turns: times.length,
    perSecond: Math.round((1000 * times.length) / spent),
    p50Ms: share(times, 0.5),
    p95Ms: share(times, 0.95),
  }
}

/** The time that this share of all stays below, in ms. */
export function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!)
}

export const round = (value: number): number => Math.round(value * 100) / 100
