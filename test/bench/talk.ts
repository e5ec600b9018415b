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

/** How many guests talk at once, and in how many rounds. */
const PACES = { one: [1, 12], eight: [8, 6], twenty: [20, 4] } as const
/** 960 messages before anything is measured, by which what runs often is compiled. */
export const warmUp = (open: OpenTalker): Promise<Pace> => talk(open, 8, 8)
export type Paces = Record<keyof typeof PACES, Pace>

/** Both by turns, a round each, so that what else the machine does weighs on both alike. */
export async function measureBeside(
  ours: OpenTalker,
  floor: OpenTalker,
): Promise<{ ours: Paces; floor: Paces }> {
  for (const open of [ours, floor]) await warmUp(open)
  const measured = { ours: {} as Paces, floor: {} as Paces }
  for (const [name, [atOnce, rounds]] of Object.entries(PACES) as [
    keyof Paces,
    readonly [number, number],
  ][]) {
    const tallies = { ours: newTally(), floor: newTally() }
    for (let n = 0; n < rounds; n += 1) {
      await talkOnce(ours, atOnce, tallies.ours)
      await talkOnce(floor, atOnce, tallies.floor)
    }
    measured.ours[name] = paceOf(tallies.ours)
    measured.floor[name] = paceOf(tallies.floor)
  }
  return measured
}

/** `rounds` times, `atOnce` new guests say 15 messages each, each after the answer to the one before. */
export async function talk(open: OpenTalker, atOnce: number, rounds = 1): Promise<Pace> {
  const tally = newTally()
  for (let n = 0; n < rounds; n += 1) await talkOnce(open, atOnce, tally)
  return paceOf(tally)
}

type Tally = { readonly times: number[]; spent: number }
const newTally = (): Tally => ({ times: [], spent: 0 })

async function talkOnce(open: OpenTalker, atOnce: number, tally: Tally): Promise<void> {
  const guests = await Promise.all(Array.from({ length: atOnce }, (_, n) => open(n)))
  const began = performance.now()
  await Promise.all(
    guests.map(async (guest) => {
      for (let n = 0; n < MESSAGES_EACH; n += 1) {
        const sent = performance.now()
        await guest.say(WORDS[n % WORDS.length]!)
        tally.times.push(performance.now() - sent)
      }
    }),
  )
  tally.spent += performance.now() - began
  for (const guest of guests) guest.leave()
}

const paceOf = ({ times, spent }: Tally): Pace => ({
  turns: times.length,
  perSecond: Math.round((1000 * times.length) / spent),
  p50Ms: share(times, 0.5),
  p95Ms: share(times, 0.95),
})

/** The time that this share of all stays below, in ms. */
export function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!)
}

export const round = (value: number): number => Math.round(value * 100) / 100
