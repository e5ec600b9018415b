// How soon a webhook is answered at 200 messages a second: Telegram posts, and beside it one row behind Express.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { share } from './talk.ts'

const PER_SECOND = 200
/** A program that was just started compiles as it goes: that is measured, and told apart. */
const COLD_SECONDS = 3
const SECONDS = 2
const ROUNDS = 5
/** So many chats that none is taken for a flood: 20 messages in 10 s each at most. */
const CHATS = 400

type Post = (n: number) => Promise<Response>
type Times = { messages: number; p50Ms: number; p99Ms: number; refused: number }
export type Acknowledged = Times & { cold: Times }

/** Both by turns, a round each, so that what else the machine does weighs on both alike. */
export async function acknowledgeBeside(
  ours: Post,
  floor: Post,
): Promise<{ ours: Acknowledged; floor: Acknowledged }> {
  const cold = PER_SECOND * COLD_SECONDS
  const before = { ours: await atRate(ours, 0, cold), floor: await atRate(floor, 0, cold) }
  const tallies = { ours: [] as Tally[], floor: [] as Tally[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = cold + round * PER_SECOND * SECONDS
    tallies.ours.push(await atRate(ours, first, PER_SECOND * SECONDS))
    tallies.floor.push(await atRate(floor, first, PER_SECOND * SECONDS))
  }
  return {
    ours: { ...timesOf(tallies.ours), cold: timesOf([before.ours]) },
    floor: { ...timesOf(tallies.floor), cold: timesOf([before.floor]) },
  }
}

/** Milliseconds of each, and how many were refused. */
type Tally = { readonly times: readonly number[]; readonly refused: number }

function timesOf(tallies: readonly Tally[]): Times {
  const times = tallies.flatMap((one) => one.times)
  const refused = tallies.reduce((sum, one) => sum + one.refused, 0)
  return { messages: times.length, p50Ms: share(times, 0.5), p99Ms: share(times, 0.99), refused }
}

/** Posts `count` at the rate, whatever the answers take; times are from the planned moment on. */
async function atRate(post: Post, first: number, count: number): Promise<Tally> {
  const times: number[] = []
  let refused = 0
  const began = performance.now()
  const posts: Promise<void>[] = []
  for (let n = 0; n < count; n += 1) {
    const planned = began + (n * 1000) / PER_SECOND
    const wait = planned - performance.now()
    if (wait > 1) await pause(wait)
    posts.push(
      (async () => {
        const answer = await post(first + n)
        await answer.text()
        if (!answer.ok) refused += 1
        times.push(performance.now() - planned)
      })(),
    )
  }
  await Promise.all(posts)
  return { times, refused }
}

/** Updates as Telegram posts them, each of its own chat in turn. */
export const postTelegram =
  (url: string, secret: string): Post =>
  (n) =>
    fetch(`${url}/channels/telegram`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': secret },
      body: JSON.stringify(update(n)),
    })

/** One row behind Express, in the process of floor.ts. */
export const postFloor =
  (url: string): Post =>
  (n) =>
    fetch(`${url}/insert`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), content: update(n) }),
    })

function update(n: number): object {
  const id = 700_000 + (n % CHATS)
  return {
    update_id: 1000 + n,
    message: {
      message_id: n + 1,
      date: Math.floor(Date.now() / 1000),
      chat: { id, type: 'private', first_name: 'Ann' },
      from: { id, is_bot: false, first_name: 'Ann', language_code: 'en' },
      text: 'thank you',
    },
  }
}
