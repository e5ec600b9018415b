// The web chat in the fault run: guests in browsers whose requests go to whichever instance answers, again with the
// same key until one has taken them, some of them twice; and who read on from the last event they saw.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { eventsOf } from '../../../src/base/event-stream.ts'
import type { Language } from '../../../src/base/locale.ts'
import type { Dice } from '../dice.ts'
import type { FaultChannel, Heard, Said, Visitor } from './channel.ts'

const eventShape = z.object({
  id: z.string(),
  from: z.enum(['bot', 'staff', 'guest']),
  text: z.string(),
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
})
type Event = z.infer<typeof eventShape>

/** What one browser was shown, in the order in which it came. */
export type Shown = { readonly visitor: string; readonly events: readonly Event[] }

export type WebFaultChannel = FaultChannel & {
  readonly shown: readonly Shown[]
  /** Bodies that were posted and how they were answered, other than with 202. */
  readonly refusals: ReadonlyMap<number, number>
}

/** The service says that the request is wrong: asking again would not help. */
class Refused extends Error {}

/** Share of posts that are sent twice at once, and of old ones that are sent once more later. */
const TWICE = 0.1
const LATE = 0.05

type Options = { readonly urls: readonly string[]; readonly dice: Dice }

export function openWebChannel({ urls, dice }: Options): WebFaultChannel {
  const said: Said[] = []
  const shown: { visitor: string; events: Event[] }[] = []
  const refusals = new Map<number, number>()
  const leaving = new AbortController()
  let visitors = 0

  /** As a browser behind a load balancer: whoever answers. Throws only when the run is over. */
  async function insist(path: string, init: RequestInit): Promise<Response> {
    for (;;) {
      leaving.signal.throwIfAborted()
      try {
        const limit = AbortSignal.any([leaving.signal, AbortSignal.timeout(8000)])
        const answer = await fetch(dice.pick(urls) + path, { ...init, redirect: 'manual', signal: limit })
        if (answer.status < 400) return answer
        refusals.set(answer.status, (refusals.get(answer.status) ?? 0) + 1)
        const words = await answer.text()
        if (answer.status < 500 && answer.status !== 429)
          throw new Refused(`${path}: ${answer.status} ${words}`)
      } catch (error) {
        if (leaving.signal.aborted || error instanceof Refused) throw error
      }
      await pause(dice.between(100, 400))
    }
  }

  async function visitor(language: Language, hotel: string): Promise<Visitor> {
    visitors += 1
    const who = `web:${visitors}`
    const events: Event[] = []
    shown.push({ visitor: who, events })
    const page = await insist(`/chat/${hotel}`, { headers: { 'Accept-Language': language } })
    const cookie = page.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    await page.text()

    async function post(body: object): Promise<void> {
      const key = randomUUID()
      const one: Said = { channel: 'web', externalId: `key:${key}`, visitor: who, at: performance.now() }
      said.push(one)
      const send = async () => {
        const answer = await insist(`/chat/${hotel}/messages`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': key,
            'Accept-Language': language,
            Cookie: cookie,
          },
          body: JSON.stringify(body),
        })
        await answer.arrayBuffer()
      }
      await (dice.chance(TWICE) ? Promise.all([send(), send()]) : send())
      one.acknowledgedAt = performance.now()
      if (dice.chance(LATE))
        setTimeout(() => void send().catch(() => undefined), dice.between(500, 8000)).unref()
    }

    void read(`/chat/${hotel}/events`, cookie, events)
    return {
      name: who,
      says: (text) => post({ text }),
      taps: (choice) => post({ choice }),
      forges: (choice) => post({ choice }),
      async starts(token) {
        if (token === undefined) return post({ start: true })
        said.push({
          channel: 'web',
          externalId: `stay:${token}`,
          visitor: who,
          at: performance.now(),
        })
        const one = said.at(-1)!
        const path = `/chat/${hotel}?stay=${encodeURIComponent(token)}`
        await (await insist(path, { headers: { Cookie: cookie, 'Accept-Language': language } })).arrayBuffer()
        one.acknowledgedAt = performance.now()
      },
      heard: (): readonly Heard[] => events.filter(({ from }) => from !== 'guest'),
    }
  }

  /** Follows the stream at one instance, and at another when it breaks, from the last event on. */
  async function read(path: string, cookie: string, events: Event[]): Promise<void> {
    while (!leaving.signal.aborted) {
      try {
        const answer = await insist(path, {
          headers: { Cookie: cookie, 'Last-Event-ID': events.at(-1)?.id ?? '0' },
        })
        await readStream(answer, events)
      } catch {
        // The next round says whether the run is over.
      }
      await pause(200)
    }
  }

  return {
    name: 'web',
    origin: undefined,
    sends: () => false,
    env: () => ({}),
    visitor,
    said,
    pending: () => said.filter((one) => !one.acknowledgedAt).length,
    arrived: () => [],
    shown,
    refusals,
    async close() {
      leaving.abort()
    },
  }
}

async function readStream(answer: Response, events: Event[]): Promise<void> {
  for await (const { name, data } of eventsOf(answer.body!))
    if (name === undefined) events.push(eventShape.parse(JSON.parse(data)))
}
