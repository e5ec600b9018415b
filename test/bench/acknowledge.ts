// How soon a webhook is answered at 200 messages a second: Telegram posts, and beside it one row behind Express.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { share } from './talk.ts'

const PER_SECOND = 200
/** A program that was just started compiles as it goes: that is measured, and told apart. */
const COLD_SECONDS = 3
const SECONDS = 10
/** So many chats that none is taken for a flood: 20 messages in 10 s each at most. */
const CHATS = 400

type Times = { messages: number; p50Ms: number; p99Ms: number; refused: number }
export type Acknowledged = Times & { cold: Times }

async function coldThenWarm(post: (n: number) => Promise<Response>): Promise<Acknowledged> {
  const cold = await atRate(post, 0, PER_SECOND * COLD_SECONDS)
  return { ...(await atRate(post, cold.messages, PER_SECOND * SECONDS)), cold }
}

/** Posts `count` at the rate, whatever the answers take; times are from the planned moment on. */
async function atRate(post: (n: number) => Promise<Response>, first: number, count: number): Promise<Times> {
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
  return { messages: times.length, p50Ms: share(times, 0.5), p99Ms: share(times, 0.99), refused }
}

/** Updates as Telegram posts them, each of its own chat in turn. */
export const acknowledgeTelegram = (url: string, secret: string): Promise<Acknowledged> =>
  coldThenWarm((n) =>
    fetch(`${url}/channels/telegram`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': secret },
      body: JSON.stringify(update(n)),
    }),
  )

/** One row behind Express, in the process of floor.ts. */
export const acknowledgeFloor = (url: string): Promise<Acknowledged> =>
  coldThenWarm((n) =>
    fetch(`${url}/insert`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), content: update(n) }),
    }),
  )

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
