// Programs and browsers of the hotel, which ask whichever instance answers and insist.
import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from './dice.ts'

export const API_KEY = 'the-key-of-the-fault-run'

export type FrontDoor = {
  /** Asks until an instance answers with less than 500. Throws when the run is over. */
  ask(path: string, init?: RequestInit): Promise<Response>
  /** The API, with its key; a body is posted as JSON. Throws on any refusal. */
  api<T>(path: string, body?: object): Promise<T>
  /** How often an answer was 5xx, by status; and how often there was none. */
  readonly refusals: ReadonlyMap<string, number>
  /** Nobody asks any more. */
  close(): void
}

export function openFrontDoor(urls: readonly string[], dice: Dice): FrontDoor {
  const closing = new AbortController()
  const refusals = new Map<string, number>()
  const count = (why: string) => refusals.set(why, (refusals.get(why) ?? 0) + 1)

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    for (;;) {
      closing.signal.throwIfAborted()
      try {
        const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(10_000)])
        const answer = await fetch(dice.pick(urls) + path, { ...init, redirect: 'manual', signal })
        if (answer.status < 500) return answer
        await answer.arrayBuffer()
        count(
          answer.headers.has('retry-after') ? String(answer.status) : `${answer.status} without Retry-After`,
        )
      } catch (error) {
        if (closing.signal.aborted) throw error
        count('no answer')
      }
      await pause(dice.between(150, 600))
    }
  }

  return {
    ask,
    refusals,
    async api<T>(path: string, body?: object): Promise<T> {
      const answer = await ask(`/api/v1${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { Authorization: `Bearer ${API_KEY}`, 'Content-Type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const words = await answer.text()
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${words}`)
      return JSON.parse(words) as T
    },
    close: () => closing.abort(),
  }
}
