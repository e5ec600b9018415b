// Telegram's limits on how fast a bot may write, as the stand-in holds them.
import { Refusal } from './telegram-rules.ts'

export type Limits = {
  /** Messages in any second, over all chats. */
  readonly overall: number
  /** Messages a chat takes at once before one a second is held to; 1 is the letter of the documentation. */
  readonly chatBurst: number
  /** Messages in any minute in a group. */
  readonly groupMinute: number
}

/** As the documentation has it, with the short bursts that the real service lets pass. */
export const LENIENT: Limits = { overall: 30, chatBurst: 5, groupMinute: 20 }
export const STRICT: Limits = { overall: 30, chatBurst: 1, groupMinute: 20 }
export const UNLIMITED: Limits = { overall: Infinity, chatBurst: Infinity, groupMinute: Infinity }

export function openLimits(limits: () => Limits) {
  const overall: number[] = []
  const groups = new Map<number, number[]>()
  const chats = new Map<number, { tokens: number; at: number }>()
  const shut = new Map<number, number>()

  /** Counts a message that is about to be taken; throws a 429 when it is one too many. */
  function count(chat: number, now: number): void {
    const { overall: most, chatBurst, groupMinute } = limits()
    const until = shut.get(chat) ?? 0
    if (until > now) refuse(chat, until - now, now)
    forget(overall, now - 1000)
    if (overall.length >= most) refuse(undefined, 1000, now)
    const bucket = chats.get(chat) ?? { tokens: chatBurst, at: now }
    const tokens = Math.min(chatBurst, bucket.tokens + (now - bucket.at) / 1000)
    if (tokens < 0.999) refuse(chat, 1000 * (1 - tokens), now)
    const minute = groups.get(chat) ?? []
    if (chat < 0) {
      forget(minute, now - 60_000)
      if (minute.length >= groupMinute) refuse(chat, minute[0]! + 60_000 - now, now)
      minute.push(now)
      groups.set(chat, minute)
    }
    chats.set(chat, { tokens: tokens - 1, at: now })
    overall.push(now)
  }

  function refuse(chat: number | undefined, ms: number, now: number): never {
    const retryAfter = Math.max(1, Math.ceil(ms / 1000))
    if (chat !== undefined) shut.set(chat, now + retryAfter * 1000)
    throw new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter })
  }

  return { count }
}

function forget(times: number[], before: number): void {
  while (times.length > 0 && times[0]! <= before) times.shift()
}
