// The access tokens of the stand-in: one is the newest, the one before holds for five minutes more unless it was forced.
import { randomBytes } from 'node:crypto'
import { type Payload, Refusal } from './wechat-official-rules.ts'

const SECONDS = 1000
const LIFETIME = 7200 * SECONDS
const OVERLAP = 300 * SECONDS
const BETWEEN_FORCED = 30 * SECONDS
const FORCED_A_DAY = 20

type Token = { readonly text: string; expiresAt: number }

export function openTokens(account: { appId: string; secret: string }, now: () => number) {
  const known = new Map<string, Token>()
  let newest: Token | undefined
  let forced: number[] = []

  function renew(): Token {
    newest = { text: `90_${randomBytes(48).toString('base64url')}`, expiresAt: now() + LIFETIME }
    known.set(newest.text, newest)
    return newest
  }

  return {
    /** POST /cgi-bin/stable_token */
    give({ grant_type, appid, secret, force_refresh = false }: Payload): object {
      if (grant_type !== 'client_credential') throw new Refusal(40002, 'invalid grant_type')
      if (appid === undefined) throw new Refusal(41002, 'appid missing')
      if (secret === undefined) throw new Refusal(41004, 'appsecret missing')
      if (appid !== account.appId) throw new Refusal(40013, 'invalid appid')
      if (secret !== account.secret) throw new Refusal(40125, 'invalid appsecret')
      if (typeof force_refresh !== 'boolean') throw new Refusal(47001, 'data format error')
      if (force_refresh) force()
      else if (!newest || newest.expiresAt - now() <= OVERLAP) renew()
      return { access_token: newest!.text, expires_in: Math.floor((newest!.expiresAt - now()) / SECONDS) }
    },
    /** Throws what WeChat answers to a token that it does not take. */
    check(text: string | null): void {
      if (!text) throw new Refusal(41001, 'access_token missing')
      const token = known.get(text)
      if (!/^90_[\w-]{64}$/.test(text)) throw new Refusal(40014, 'invalid access_token')
      if (!token) throw new Refusal(40001, 'invalid credential, access_token is invalid or not latest')
      if (token.expiresAt < now()) throw new Refusal(42001, 'access_token expired')
    },
    /** The newest is of no use any more, though it is still given out: its secret was seen by somebody. */
    revoke(): void {
      if (newest) known.delete(newest.text)
    },
    /** Somebody else asked for a new one by force. */
    forceElsewhere(): void {
      forced = []
      force()
    },
  }

  function force(): void {
    forced = forced.filter((at) => now() - at < 24 * 3600 * SECONDS)
    const last = forced.at(-1)
    if (forced.length >= FORCED_A_DAY) throw new Refusal(45009, 'reach max api daily quota limit')
    // Too soon: nothing is renewed.
    if (last !== undefined && now() - last < BETWEEN_FORCED) return
    forced.push(now())
    if (newest) known.delete(newest.text)
    renew()
  }
}
