// How fast we may write, so that Telegram never has to ask us to slow down: 30 a second over all, 1 a second in a
// chat with small bursts, 20 a minute in a group.
import { type Clock, type Duration, minutes, seconds } from '../../base/clock.ts'

/** At most `count` sends in any `span`. */
export type Allowance = { readonly count: number; readonly span: Duration }

export type Terms = {
  readonly overall: Allowance
  readonly chat: Allowance
  readonly group: Allowance
}

// A chat's average is one a second; Telegram lets short bursts pass, and a turn may say three things.
export const TERMS: Terms = {
  overall: { count: 30, span: seconds(1) },
  chat: { count: 3, span: seconds(3) },
  group: { count: 20, span: minutes(1) },
}

export type Pace = {
  /** Takes a place for one message and returns how to give it back, or how long to wait before asking again. */
  take(chat: string): { readonly done: () => void } | { readonly wait: Duration }
  /** Keeps still in a chat after being asked to; everywhere, once two people's chats ask at the same time. */
  hush(chat: string, span: Duration): void
}

/**
 * Counts a send from its start until `span` after its end. The peer counts it somewhere between the two, so that no
 * delay on the way can crowd more than `count` into its own span.
 */
export function openPace(clock: Clock, terms: Terms = TERMS): Pace {
  const overall = openWindow(terms.overall)
  const chats = new Map<string, Window[]>()
  const hushed = new Map<string, number>()

  function windowsOf(chat: string, now: number): Window[] {
    if (chats.size > 5000) {
      for (const [id, windows] of chats) if (windows.every((window) => window.idle(now))) chats.delete(id)
    }
    const known = chats.get(chat)
    if (known) return known
    const own = isGroup(chat) ? [openWindow(terms.chat), openWindow(terms.group)] : [openWindow(terms.chat)]
    chats.set(chat, own)
    return own
  }

  return {
    take(chat) {
      const now = clock().getTime()
      const windows = [overall, ...windowsOf(chat, now)]
      const still = Math.max(hushed.get(chat) ?? 0, hushed.get(EVERYWHERE) ?? 0) - now
      const wait = Math.max(still, ...windows.map((window) => window.wait(now)))
      if (wait > 0) return { wait }
      const places = windows.map((window) => window.enter())
      return { done: () => places.forEach((leave) => leave(clock().getTime())) }
    },
    hush(chat, span) {
      const now = clock().getTime()
      for (const [id, until] of hushed) if (until <= now) hushed.delete(id)
      // A group has a limit of its own to run into; one person's chat hardly does alone.
      const others = [...hushed.keys()].some((id) => id !== chat && !isGroup(id))
      for (const id of others && !isGroup(chat) ? [chat, EVERYWHERE] : [chat])
        hushed.set(id, Math.max(hushed.get(id) ?? 0, now + span))
    },
  }
}

const EVERYWHERE = 'everywhere'

const isGroup = (chat: string): boolean => chat.startsWith('-')

type Window = ReturnType<typeof openWindow>

/** How long to wait for a place that only a send under way can free. */
const UNDER_WAY: Duration = 50

function openWindow({ count, span }: Allowance) {
  let underWay = 0
  const ended: number[] = []
  const forget = (now: number) => {
    while (ended.length > 0 && ended[0]! + span <= now) ended.shift()
  }
  return {
    wait(now: number): Duration {
      forget(now)
      const over = underWay + ended.length - count
      if (over < 0) return 0
      const frees = ended[over]
      return frees === undefined ? UNDER_WAY : Math.max(1, frees + span - now)
    },
    enter() {
      underWay += 1
      return (now: number) => {
        underWay -= 1
        ended.push(now)
      }
    },
    idle(now: number): boolean {
      forget(now)
      return underWay === 0 && ended.length === 0
    },
  }
}
