// Who waits for a place at the allowed pace: first come, first served, and nobody is held up by a chat that must wait.
import { type Clock, type Duration, between } from '../../base/clock.ts'
import type { Pace } from './pace.ts'

type Place = { readonly done: () => void } | { readonly wait: Duration }

export type Queue = {
  /** A place for one message as soon as there is one; after `patience`, how long it would still take. */
  place(chat: string, patience: Duration): Promise<Place>
}

type Waiting = {
  readonly chat: string
  /** How long it may still take, at that instant. */
  readonly left: () => Duration
  readonly settle: (place: Place) => void
}

export function openQueue(pace: Pace, clock: Clock): Queue {
  let waiting: Waiting[] = []
  let timer: NodeJS.Timeout | undefined

  function serve(): void {
    clearTimeout(timer)
    timer = undefined
    let soonest = Infinity
    waiting = waiting.filter(({ chat, left, settle }) => {
      const place = pace.take(chat)
      if (!('done' in place) && place.wait <= left()) {
        soonest = Math.min(soonest, place.wait)
        return true
      }
      settle(place)
      return false
    })
    if (waiting.length > 0) timer = setTimeout(serve, soonest)
  }

  return {
    place(chat, patience) {
      const came = clock()
      return new Promise((resolve) => {
        const settle = (place: Place) =>
          resolve('done' in place ? { done: () => finished(place.done) } : place)
        waiting.push({ chat, left: () => patience - between(came, clock()), settle })
        serve()
      })
    },
  }

  /** What one send leaves free, the next takes without waiting for the clock. */
  function finished(done: () => void): void {
    done()
    if (waiting.length > 0) serve()
  }
}
