// A stream of events to one browser (server-sent events).
import { setTimeout as sleep } from 'node:timers/promises'
import type { Request, Response } from 'express'
import { type Duration, seconds } from '../base/clock.ts'

export type Stream = {
  /** Sends one event; without a name, htmx swaps it in as parts of the page. */
  send(data: string, event?: { name?: string; id?: string }): void
  /** Runs when the browser has gone or the stream was ended. */
  onClose(then: () => void): void
  end(): void
}

/** Proxies and browsers cut a line on which nothing is heard. */
const HEARTBEAT = seconds(20)

/** Answers with a stream that stays open until either side ends it. */
export function openStream(request: Request, response: Response): Stream {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
  response.write('retry: 1000\n\n')
  const beat = setInterval(() => response.write(': \n\n'), HEARTBEAT)
  whenGone(response, () => clearInterval(beat))
  request.socket.setNoDelay(true)
  return {
    send(data, { name, id } = {}) {
      if (response.writableEnded || response.destroyed) return
      const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`)
      response.write(`${name ? `event: ${name}\n` : ''}${id ? `id: ${id}\n` : ''}${lines.join('')}\n`)
    },
    onClose: (then) => whenGone(response, then),
    end: () => response.end(),
  }
}

/** Runs `then` once the browser has gone or the answer has ended; at once where it left before anyone listened. */
export function whenGone(response: Response, then: () => void): void {
  if (response.destroyed || response.closed) then()
  else response.once('close', then)
}

/**
 * Runs `work` for the latest news only: while it runs, whatever else is heard asks for one more run; runs are at
 * least `pause` milliseconds apart. A failed run is told to `failed`, and the next news runs again.
 */
export function latest(
  work: () => Promise<void>,
  pause: Duration,
  failed: (error: unknown) => void,
): () => void {
  let wanted = false
  let busy = false
  async function run(): Promise<void> {
    busy = true
    while (wanted) {
      wanted = false
      await work().catch(failed)
      await sleep(pause, undefined, { ref: false })
    }
    busy = false
  }
  return () => {
    wanted = true
    if (!busy) void run()
  }
}
