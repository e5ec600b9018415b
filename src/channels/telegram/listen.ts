// Long polling: fetch, commit, and only then let Telegram forget. By one instance at a time for each token.
import { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'
import { pause } from '../../store/lock.ts'
import { ApiFailure, type BotApi } from './bot-api.ts'
import { ALLOWED_UPDATES } from './update.ts'

/** How long Telegram keeps a poll open when nothing happens. */
const POLL_SECONDS = 25
const POLL_LIMIT: Duration = seconds(POLL_SECONDS + 10)
/** 0.5 s, 1 s, 2 s … 8 s. */
const backoff = (failures: number): Duration => Math.min(seconds(0.5) * 2 ** failures, seconds(8))
/** A second poller takes turns with us: hurrying would only throw it out again. */
const RIVAL: Duration = seconds(5)

export type Listener = {
  readonly api: BotApi
  /** Stores a batch; throws when it could not. */
  readonly take: (updates: readonly unknown[]) => Promise<void>
  readonly heard: () => void
  readonly failed: (reason: string) => void
}

/** Polls until `stop` is aborted, or until Telegram refuses the token, which it throws. */
export async function listen({ api, take, heard, failed }: Listener, stop: AbortSignal): Promise<void> {
  let offset: number | undefined
  let failures = 0
  let timeout = 0
  while (!stop.aborted) {
    try {
      const payload = { offset, timeout, allowed_updates: ALLOWED_UPDATES }
      const updates = await api.call('getUpdates', payload, batch, { timeout: POLL_LIMIT, signal: stop })
      heard()
      // Telegram confirms updates by the next offset: commit first, advance after.
      await take(updates)
      for (const { update_id: id } of updates) offset = Math.max(offset ?? 0, id + 1)
      failures = 0
      // The first call returns at once, so that a wrong token or a dead network is known at once.
      timeout = POLL_SECONDS
    } catch (error) {
      if (stop.aborted) return
      if (isTokenRefused(error)) throw error
      timeout = 0
      failed(error instanceof Error ? error.message : String(error))
      await pause(await patience(api, error, failures), stop)
      failures += 1
    }
  }
}

const batch = z.array(z.looseObject({ update_id: z.number().int() }))

async function patience(api: BotApi, error: unknown, failures: number): Promise<Duration> {
  if (!(error instanceof ApiFailure)) return backoff(failures)
  if (error.retryAfter !== undefined) return seconds(error.retryAfter)
  if (error.code !== 409) return backoff(failures)
  if (!error.message.includes('webhook')) return RIVAL
  await api.call('deleteWebhook', {}, z.unknown()).catch(() => undefined)
  return seconds(1)
}

/** 401 for a token that was revoked or mistyped, 404 for one that never was. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof ApiFailure && (error.code === 401 || error.code === 404)
