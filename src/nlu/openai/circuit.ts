// The circuit breaker: a server that keeps failing is left alone for a while, then tried with one call.
import { type Clock, type Duration, type Instant, after, minutes, seconds } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'

export type CircuitState = 'closed' | 'open' | 'half-open'

/** How a call ended, as far as the server's health goes. */
export type Health =
  | { readonly kind: 'well' }
  /** It may be better in a moment. */
  | { readonly kind: 'ill'; readonly because: string }
  /** It will not get better by itself: a wrong key, a model that is not there. */
  | { readonly kind: 'hopeless'; readonly because: string }
  /** It asks to be left alone for so long. */
  | { readonly kind: 'tired'; readonly because: string; readonly wait: Duration }

export type Circuit = {
  /** True when a call may be made now; each true must be followed by `ended` or `unused`. */
  admit(): boolean
  ended(health: Health): void
  /** The call was not made after all. */
  unused(): void
  state(): CircuitState
  /** Why it is open, in a sentence; undefined while it is closed. */
  because(): string | undefined
}

/** So many failures, one after the other, open it. */
export const TOLERATED = 5
const FIRST_REST: Duration = seconds(30)
const LONGEST_REST: Duration = minutes(5)

export function openCircuit(clock: Clock, log: Log): Circuit {
  let state: CircuitState = 'closed'
  let failures = 0
  let rest = FIRST_REST
  let closedUntil: Instant | undefined
  let reason: string | undefined
  let probing = false

  function become(next: CircuitState, because?: string): void {
    if (next === state) return
    state = next
    reason = next === 'closed' ? undefined : (because ?? reason)
    const event = { event: 'model.circuit', state, because: reason }
    if (next === 'open') log.warn(event, 'messages are understood on this machine')
    else log.info(event)
  }

  function open(because: string, wait: Duration): void {
    closedUntil = after(clock(), wait)
    failures = 0
    become('open', because)
  }

  return {
    admit() {
      if (state === 'open' && closedUntil && clock() >= closedUntil) become('half-open')
      if (state === 'closed') return true
      if (state === 'open' || probing) return false
      probing = true
      return true
    },
    ended(health) {
      const tried = state === 'half-open'
      probing = false
      switch (health.kind) {
        case 'well':
          failures = 0
          rest = FIRST_REST
          // A call that began before it opened says nothing about now.
          if (state !== 'open') become('closed')
          return
        case 'ill':
          failures += 1
          if (tried || failures >= TOLERATED) {
            open(health.because, rest)
            rest = Math.min(rest * 2, LONGEST_REST)
          }
          return
        case 'hopeless':
          return open(health.because, LONGEST_REST)
        case 'tired':
          return open(health.because, Math.min(Math.max(health.wait, seconds(1)), LONGEST_REST))
      }
      return health satisfies never
    },
    unused() {
      probing = false
    },
    state: () => state,
    because: () => reason,
  }
}
