// Who waits for a place at the allowed pace: answers before what nobody waits for, else first come, first served. Nobody
// is held up by a chat that must wait.
import { type Clock, type Duration, between, minutes } from '../../base/clock.ts'
import type { Pace } from './pace.ts'

type Place = { readonly done: () => void } | { readonly wait: Duration }

export type Queue = {
  /** A place for one message as soon as there is one; after `patience`, how long it would still take. */
  place(chat: string, patience: Duration): Promise<Place>
  /** Somebody wrote there: what is sent there in the next minute is an answer. */
  wrote(chat: string): void
}

type Waiting = {
  readonly chat: string
  /** How long it may still take, at that instant. */
  readonly left: () => Duration
  readonly settle: (place: Place) => void
}

const ANSWERED_WITHIN: Duration = minutes(1)
const MOST_WRITERS = 5000

export function openQueue(pace: Pace, clock: Clock): Queue {
  const answers: Waiting[] = []
  const others: Waiting[] = []
  /** When somebody wrote last, by chat; who wrote last stands last. */
  const writers = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined

  function serve(): void {
    clearTimeout(timer)
    const soonest = Math.min(serveEach(answers), serveEach(others))
    timer = soonest === Infinity ? undefined : setTimeout(serve, soonest)
  }

  /** Gives a place to each that may have one, in their order; how long until the next may. */
  function serveEach(waiting: Waiting[]): Duration {
    let soonest = Infinity
    for (const one of waiting.splice(0)) {
      const place = pace.take(one.chat)
      if ('done' in place || place.wait > one.left()) {
        one.settle(place)
        continue
      }
      soonest = Math.min(soonest, place.wait)
      waiting.push(one)
    }
    return soonest
  }

  /** What one send leaves free, the next takes without waiting for the clock. */
  function finished(done: () => void): void {
    done()
    if (timer) serve()
  }

  return {
    place(chat, patience) {
      const came = clock()
      const isAnswer = came.getTime() - (writers.get(chat) ?? 0) < ANSWERED_WITHIN
      return new Promise((resolve) => {
        const settle = (place: Place) =>
          resolve('done' in place ? { done: () => finished(place.done) } : place)
        const one = { chat, left: () => patience - between(came, clock()), settle }
        ;(isAnswer ? answers : others).push(one)
        serve()
      })
    },
    wrote(chat) {
      writers.delete(chat)
      writers.set(chat, clock().getTime())
      if (writers.size > MOST_WRITERS) writers.delete(writers.keys().next().value!)
    },
  }
}
