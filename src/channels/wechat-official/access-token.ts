// The access token: one for all instances, kept in the database, fetched by one of them at a time and before it ends.
import { z } from 'zod'
import { type Clock, type Duration, type Instant, after, before, minutes, seconds } from '../../base/clock.ts'
import type { Store } from '../../store/database.ts'
import { pause } from '../../store/lock.ts'
import { ApiFailure, request } from './request.ts'

export type Tokens = {
  /** Throws an ApiFailure. */
  current(): Promise<string>
  /** Another than this one, which WeChat has refused. Throws an ApiFailure. */
  insteadOf(refused: string): Promise<string>
}

export type Account = { readonly root: string; readonly appId: string; readonly secret: string }

/** WeChat gives a new token in the last five minutes of the old one, and takes both meanwhile. */
const EARLY: Duration = minutes(4)
/** So long a token must last for a call that is about to be made. */
const MARGIN: Duration = seconds(30)
const FETCH_LIMIT: Duration = seconds(4)
/** Longer than two fetches take: one that died is succeeded after it. */
const LEASE_SECONDS = 10
const LOOK: Duration = 100

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

type Held = { readonly token: string; readonly expiresAt: Instant }

export function openTokens(store: Store, account: Account, clock: Clock): Tokens {
  const { appId } = account
  let held: Held | undefined
  let asking: Promise<string> | undefined

  const lasts = (one: Held | undefined, margin: Duration): one is Held =>
    one !== undefined && clock() < before(one.expiresAt, margin)

  /** The one that is kept, or else a new one: fetched here, or by another instance while we look on. */
  async function obtain(refused: string | undefined): Promise<string> {
    const end = performance.now() + 2 * FETCH_LIMIT
    while (performance.now() < end) {
      const row = await lease(store, appId)
      const kept = row.token === refused ? undefined : heldIn(row)
      if (lasts(kept, EARLY)) return use(row.leased ? await letGo(kept) : kept)
      if (row.leased) return use(await fetchAndKeep(refused))
      if (lasts(kept, MARGIN)) return use(kept)
      await pause(LOOK)
    }
    throw new ApiFailure('Another instance is fetching WeChat’s access token and has not got it', {
      sure: true,
    })
  }

  function use(next: Held): string {
    held = next
    return next.token
  }

  async function letGo(kept: Held): Promise<Held> {
    await store.db.$executeRaw`UPDATE wechat_account SET fetch_until = '-infinity' WHERE app_id = ${appId}`
    return kept
  }

  async function fetchAndKeep(refused: string | undefined): Promise<Held> {
    try {
      let next = await fetchToken(account, clock, false)
      // Still the same: WeChat is told that it is of no use. It takes that 20 times a day.
      if (next.token === refused) next = await fetchToken(account, clock, true)
      await store.db.$executeRaw`
        UPDATE wechat_account SET access_token = ${next.token}, token_expires_at = ${next.expiresAt},
          fetch_until = '-infinity' WHERE app_id = ${appId}`
      return next
    } catch (error) {
      await store.db.$executeRaw`UPDATE wechat_account SET fetch_until = '-infinity' WHERE app_id = ${appId}`
      throw error
    }
  }

  const share = (refused?: string) => (asking ??= obtain(refused).finally(() => (asking = undefined)))

  return {
    current: () => (lasts(held, EARLY) ? Promise.resolve(held.token) : share()),
    async insteadOf(refused) {
      const next = lasts(held, EARLY) ? held.token : await share(refused)
      // It is the refused one still, or somebody here was asking before that was known.
      return next === refused ? share(refused) : next
    },
  }
}

const heldIn = ({ token, expiresAt }: Row): Held | undefined =>
  token !== null && expiresAt !== null ? { token, expiresAt } : undefined

type Row = { readonly token: string | null; readonly expiresAt: Instant | null; readonly leased: boolean }

/** What is kept, and whether fetching is ours to do now. */
async function lease({ db }: Store, appId: string): Promise<Row> {
  const [leased] = await db.$queryRaw<Row[]>`
    INSERT INTO wechat_account AS a (app_id, fetch_until) VALUES (${appId}, now() + make_interval(secs => ${LEASE_SECONDS}))
    ON CONFLICT (app_id) DO UPDATE SET fetch_until = excluded.fetch_until WHERE a.fetch_until <= now()
    RETURNING a.access_token AS token, nullif(a.token_expires_at, '-infinity') AS "expiresAt", true AS leased`
  if (leased) return leased
  const [row] = await db.$queryRaw<Row[]>`
    SELECT access_token AS token, nullif(token_expires_at, '-infinity') AS "expiresAt", false AS leased
    FROM wechat_account WHERE app_id = ${appId}`
  return row!
}

async function fetchToken({ root, appId, secret }: Account, clock: Clock, anew: boolean): Promise<Held> {
  const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: anew }
  try {
    const { access_token: token, expires_in } = await request(new URL('/cgi-bin/stable_token', root), {
      what: 'stable_token',
      schema: granted,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(FETCH_LIMIT),
    })
    return { token, expiresAt: after(clock(), seconds(expires_in)) }
  } catch (error) {
    // Whatever the token was wanted for has not been begun.
    throw error instanceof ApiFailure
      ? new ApiFailure(error.message, { code: error.code, sure: true })
      : error
  }
}
