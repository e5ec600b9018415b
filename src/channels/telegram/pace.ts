// How fast we may write, so that Telegram never has to ask us to slow down: 30 a second over all, 1 a second in a
// chat with small bursts, 20 a minute in a group.
import { type Clock, type Duration, minutes, seconds } from '../../base/clock.ts'

/** At most `count` in any `span`. */
export type Window = { readonly count: number; readonly span: Duration }

/** `burst` at once, and one more after each `every`. */
export type Drip = { readonly burst: number; readonly every: Duration }

export type Terms = {
  readonly overall: Window
  readonly chat: Drip
  readonly group: Window
}

// Telegram lets short bursts pass in a chat, and a turn may say three things.
export const TERMS: Terms = {
  overall: { count: 30, span: seconds(1) },
  chat: { burst: 3, every: seconds(1) },
  group: { count: 20, span: minutes(1) },
}

export type Pace = {
  /** Takes a place for one message and returns how to give it back, or how long to wait before asking again. */
  take(chat: string): { readonly done: () => void } | { readonly wait: Duration }
  /** Keeps still in a chat after being asked to; everywhere, once two people's chats ask at the same time. */
  hush(chat: string, span: Duration): void
  /** Whether it keeps still there now. */
  hushed(chat: string): boolean
}

/**
 * A send counts as made when it ends, and until then as not yet made. The peer counts it somewhere between the two, so
 * that no delay on the way can crowd more into a span than is allowed.
 */
export function openPace(clock: Clock, terms: Terms = TERMS): Pace {
  const overall = openWindow(terms.overall)
  const chats = new Map<string, Limit[]>()
  const hushed = new Map<string, number>()

  function limitsOf(chat: string, now: number): Limit[] {
    if (chats.size > MOST_CHATS) {
      for (const [id, limits] of chats) if (limits.every((limit) => limit.idle(now))) chats.delete(id)
    }
    const known = chats.get(chat)
    if (known) return known
    const own = isGroup(chat) ? [openDrip(terms.chat), openWindow(terms.group)] : [openDrip(terms.chat)]
    chats.set(chat, own)
    return own
  }

  const stillUntil = (chat: string) => Math.max(hushed.get(chat) ?? 0, hushed.get(EVERYWHERE) ?? 0)

  return {
    hushed: (chat) => stillUntil(chat) > clock().getTime(),
    take(chat) {
      const now = clock().getTime()
      const limits = [overall, ...limitsOf(chat, now)]
      const still = stillUntil(chat) - now
      const wait = Math.max(still, ...limits.map((limit) => limit.wait(now)))
      if (wait > 0) return { wait }
      for (const limit of limits) limit.begin()
      return {
        done() {
          const ended = clock().getTime()
          for (const limit of limits) limit.end(ended)
        },
      }
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

const MOST_CHATS = 5000
const EVERYWHERE = 'everywhere'

const isGroup = (chat: string): boolean => chat.startsWith('-')

type Limit = {
  /** Milliseconds until one more may begin; 0 for now. */
  wait(now: number): Duration
  begin(): void
  end(now: number): void
  /** True when nothing needs to be remembered. */
  idle(now: number): boolean
}

/** How long to wait for a place that only a send under way can free. */
const UNDER_WAY: Duration = 50

function openWindow({ count, span }: Window): Limit {
  let underWay = 0
  const ended: number[] = []
  const forget = (now: number) => {
    while (ended.length > 0 && ended[0]! + span <= now) ended.shift()
  }
  return {
    wait(now) {
      forget(now)
      const over = underWay + ended.length - count
      if (over < 0) return 0
      const frees = ended[over]
      return frees === undefined ? UNDER_WAY : Math.max(1, frees + span - now)
    },
    begin: () => void (underWay += 1),
    end(now) {
      underWay -= 1
      ended.push(now)
    },
    idle(now) {
      forget(now)
      return underWay === 0 && ended.length === 0
    },
  }
}

/** The generic cell rate algorithm (ITU-T I.371): `full` is when the whole burst would be free again. */
function openDrip({ burst, every }: Drip): Limit {
  let underWay = 0
  let full = 0
  return {
    wait(now) {
      const soonest = Math.max(full, now) + (underWay - burst + 1) * every
      return Math.max(0, soonest - now)
    },
    begin: () => void (underWay += 1),
    end(now) {
      underWay -= 1
      full = Math.max(full, now) + every
    },
    idle: (now) => underWay === 0 && full <= now,
  }
}
