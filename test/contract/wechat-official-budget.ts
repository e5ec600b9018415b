// How many messages the stand-in takes for each guest: counted as WeChat says it counts, and more strictly.
import { Refusal } from './wechat-official-rules.ts'

export type Action = 'message' | 'tap'

/**
 * documented: five within 48 h of what a guest writes, three within a minute of what they tap, each beside the other.
 * newest: what they did last alone counts, as it may be. lifted: a thousand, for tests of other things.
 */
export type Counting = 'documented' | 'newest' | 'lifted'

type Grant = { readonly at: number; taken: number }

const HOUR = 3_600_000
const SPAN: Record<Action, number> = { message: 48 * HOUR, tap: 60_000 }
const COUNT: Record<Action, number> = { message: 5, tap: 3 }

export function openBudget(counting: Counting, now: () => number) {
  const grants = new Map<string, Partial<Record<Action, Grant>>>()
  const count = (action: Action) => (counting === 'lifted' ? 1000 : COUNT[action])

  return {
    acted(guest: string, action: Action): void {
      const others = counting === 'newest' ? {} : grants.get(guest)
      grants.set(guest, { ...others, [action]: { at: now(), taken: 0 } })
    },
    /** True when a message could be sent at all. */
    isOpen: (guest: string): boolean => live(guest).length > 0,
    take(guest: string): void {
      const open = live(guest)
      if (open.length === 0)
        throw new Refusal(45015, 'response out of time limit or subscription is canceled')
      const free = open.find(([action, { taken }]) => taken < count(action))
      if (!free) throw new Refusal(45047, 'out of response count limit')
      free[1].taken += 1
    },
  }

  /** Those that still hold, the one that ends first before the other. */
  function live(guest: string): [Action, Grant][] {
    const all = Object.entries(grants.get(guest) ?? {}) as [Action, Grant][]
    return all
      .filter(([action, { at }]) => now() - at <= SPAN[action])
      .sort(([a, left], [b, right]) => left.at + SPAN[a] - (right.at + SPAN[b]))
  }
}
