// How fast the account writes. WeChat blocks a personal account that writes like a machine: never more than one message
// at a time, one a second, with a pause before the same person hears from us again; who waits is served in turn.
import { type Clock, type Duration, seconds } from '../../base/clock.ts'

export type Terms = {
  /** From the end of one message to the beginning of the next. */
  readonly between: Duration
  /** The same, for messages to the same person. */
  readonly samePerson: Duration
  /** How long WeChat has to object to a message before it counts as delivered. */
  readonly objection: Duration
  /** How long the account keeps still when WeChat says that it is too fast. */
  readonly hush: Duration
}

export const TERMS: Terms = {
  between: seconds(1),
  samePerson: seconds(1.5),
  objection: seconds(0.6),
  hush: seconds(60),
}

export type Pace = {
  /** Takes the turn to write to a person and returns how to give it back; or how long to wait before asking again. */
  take(person: string): { readonly done: () => void } | { readonly wait: Duration }
  /** Nothing is written for so long. */
  hush(span: Duration): void
}

/** A place in the line is kept for whoever does not come back for it so long. */
const GRACE: Duration = seconds(5)
/** How long to wait for the end of a message that is under way. */
const UNDER_WAY: Duration = 50

export function openPace(clock: Clock, { between, samePerson }: Terms = TERMS): Pace {
  const places = new Map<string, number>()
  const heardUs = new Map<string, number>()
  let lastPlace = 0
  let free = 0
  let underWay = false

  function forget(now: number): void {
    for (const [person, place] of places) if (place + GRACE < now) places.delete(person)
    for (const [person, until] of heardUs) if (until <= now) heardUs.delete(person)
    if (places.size === 0) lastPlace = 0
  }

  return {
    take(person) {
      const now = clock().getTime()
      forget(now)
      const place =
        places.get(person) ?? Math.max(now, free, heardUs.get(person) ?? 0, lastPlace && lastPlace + between)
      const wait = Math.max(place, free, heardUs.get(person) ?? 0) - now
      if (wait <= 0 && !underWay) {
        places.delete(person)
        lastPlace = Math.max(lastPlace, now)
        underWay = true
        return {
          done() {
            const ended = clock().getTime()
            underWay = false
            free = Math.max(free, ended + between)
            heardUs.set(person, ended + samePerson)
          },
        }
      }
      places.set(person, place)
      lastPlace = Math.max(lastPlace, place)
      return { wait: Math.max(wait, UNDER_WAY) }
    },
    hush(span) {
      free = Math.max(free, clock().getTime() + span)
    },
  }
}
