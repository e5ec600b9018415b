// A guest of the web chat as another program sees it: the cookie, the way in, the events.
import { randomUUID } from 'node:crypto'
import { eventsOf } from '../src/base/event-stream.ts'

export type ChatEvent = {
  readonly id: string
  readonly at: string
  readonly from: 'bot' | 'staff' | 'guest'
  readonly text: string
  readonly language: string | null
  readonly choices: readonly { readonly id: string; readonly label: string }[]
}

export class WebGuest {
  #url: string
  readonly hotel: string
  readonly cookie: string
  readonly events: ChatEvent[] = []
  readonly #waiting = new Set<() => void>()
  readonly #ending = new AbortController()

  private constructor(url: string, hotel: string, cookie: string) {
    this.#url = url
    this.hotel = hotel
    this.cookie = cookie
  }

  /** Opens the chat page, and follows the events from `lastEventId` on ("0": from the start). */
  static async open(url: string, hotel: string, path = `/chat/${hotel}`): Promise<WebGuest> {
    const page = await fetch(`${url}${path}`, { redirect: 'manual' })
    const cookie = page.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    await page.text()
    return new WebGuest(url, hotel, cookie)
  }

  /** Where the service is now, after it has moved to another port. */
  moveTo(url: string): void {
    this.#url = url
  }

  post(body: object, key: string = randomUUID()): Promise<Response> {
    return fetch(`${this.#url}/chat/${this.hotel}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, Cookie: this.cookie },
      body: JSON.stringify(body),
    })
  }

  says = (text: string, key?: string) => this.post({ text }, key)

  /** Follows the stream until it ends or the guest leaves. */
  async follow(lastEventId = '0'): Promise<void> {
    const answer = await fetch(`${this.#url}/chat/${this.hotel}/events`, {
      headers: { Cookie: this.cookie, 'Last-Event-ID': lastEventId },
      signal: this.#ending.signal,
    })
    void this.#read(answer).catch(() => undefined)
  }

  async #read(answer: Response): Promise<void> {
    for await (const { data } of eventsOf(answer.body!)) {
      this.events.push(JSON.parse(data) as ChatEvent)
      for (const wake of this.#waiting) wake()
    }
  }

  /** Waits until the events fulfil something. Throws after `limit` milliseconds, with what was seen. */
  async until(fulfilled: (events: readonly ChatEvent[]) => boolean, limit = 10_000): Promise<void> {
    const deadline = performance.now() + limit
    while (!fulfilled(this.events)) {
      const left = deadline - performance.now()
      if (left <= 0)
        throw new Error(
          `Not seen in ${limit} ms. Seen:\n${this.events.map(({ from, text }) => `${from}: ${text}`).join('\n')}`,
        )
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, left)
        const waiting = this.#waiting
        function done() {
          clearTimeout(timer)
          waiting.delete(done)
          resolve()
        }
        waiting.add(done)
      })
    }
  }

  leave(): void {
    this.#ending.abort()
  }
}
