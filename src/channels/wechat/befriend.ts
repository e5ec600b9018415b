// Guests who ask to be contacts of the account are let in, at a pace at which WeChat does not take it for a machine.
import { type Clock, type Duration, before, minutes, seconds } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { pause } from '../../store/lock.ts'
import { type Account, type Person, reasonOf } from './account.ts'

export type Welcome = {
  /** Between one and the next. */
  readonly between: Duration
  /** No more than so many in an hour. */
  readonly hourly: number
}

/** Accounts that let in dozens at once have been blocked; a hotel's guests come a few at a time. */
export const WELCOME: Welcome = { between: seconds(8), hourly: 30 }

const HOUR: Duration = minutes(60)
const MOST_WAITING = 500
const TRIES = 3

type Befriending = {
  readonly account: () => Account | undefined
  /** Somebody has become a contact. */
  readonly greet: (who: Person) => void
  readonly clock: Clock
  readonly log: Log
  readonly welcome: Welcome
}

export function openBefriending({ account, greet, clock, log, welcome }: Befriending) {
  const waiting = new Map<string, Person>()
  const stopping = new AbortController()
  let accepted: number[] = []
  let working: Promise<void> | undefined

  /** Puts a request in line. */
  function ask(request: string, from: Person): void {
    if (stopping.signal.aborted || waiting.size >= MOST_WAITING) return
    waiting.set(request, from)
    working ??= work().finally(() => (working = undefined))
  }

  async function work(): Promise<void> {
    while (waiting.size > 0 && !stopping.signal.aborted) {
      const hourAgo = before(clock(), HOUR).getTime()
      accepted = accepted.filter((at) => at > hourAgo)
      if (accepted.length >= welcome.hourly) {
        await pause(accepted[0]! - hourAgo, stopping.signal)
        continue
      }
      const [[request, from]] = waiting as unknown as [[string, Person]]
      waiting.delete(request)
      await letIn(request, from)
      await pause(welcome.between, stopping.signal)
    }
  }

  async function letIn(request: string, from: Person): Promise<void> {
    for (let tries = 1; !stopping.signal.aborted; tries += 1) {
      try {
        const now = account()
        if (!now) throw new Error('Nobody is signed in to WeChat')
        await now.accept(request)
        accepted.push(clock().getTime())
        return greet(from)
      } catch (error) {
        log.warn({ event: 'wechat.not-befriended', reason: reasonOf(error), tries })
        if (tries >= TRIES) return
        await pause(welcome.between * tries, stopping.signal)
      }
    }
  }

  return {
    ask,
    async stop(): Promise<void> {
      stopping.abort()
      await working
    },
  }
}
