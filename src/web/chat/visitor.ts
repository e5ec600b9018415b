// Who a visitor of the web chat is: a random secret in a signed cookie, of which only a hash is ever stored. The
// signature is renewed while the guest is there, so that a cookie that was copied and laid aside dies.
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'
import { type Instant, before, days, fromEpoch } from '../../base/clock.ts'
import { hashToken, newToken } from '../../base/ids.ts'
import type { Site } from '../site.ts'

const COOKIE = 'bellbird_guest'
const LIFETIME = days(180)
const RENEWED_AFTER = days(1)

type Visitor = { readonly token: string; readonly signedAt: Instant }

/** The visitor's address as conversations know it; undefined for someone without a cookie of ours that still lasts. */
export async function visitor(site: Site, request: Request): Promise<string | undefined> {
  const known = await visitorOf(site, request)
  return known && hashToken(known.token)
}

/** The same, and a new cookie for whoever has none, or an old one. */
export async function welcomeVisitor(site: Site, request: Request, response: Response): Promise<string> {
  const known = await visitorOf(site, request)
  const now = site.clock()
  const token = known?.token ?? newToken()
  if (!known || known.signedAt < before(now, RENEWED_AFTER)) {
    response.append(
      'Set-Cookie',
      stringifySetCookie(COOKIE, await site.signer.sign(`${token}.${now.getTime().toString(36)}`), {
        httpOnly: true,
        sameSite: 'lax',
        secure: site.publicUrl.startsWith('https://'),
        path: '/chat',
        maxAge: LIFETIME / 1000,
      }),
    )
  }
  return hashToken(token)
}

async function visitorOf(site: Site, request: Request): Promise<Visitor | undefined> {
  const signed = parseCookie(request.headers.cookie ?? '')[COOKIE]
  const text = signed && (await site.signer.verify(signed))
  const [, token, at] = /^([\w-]{32})\.([0-9a-z]{1,10})$/.exec(text || '') ?? []
  if (!token || !at) return undefined
  const signedAt = fromEpoch(parseInt(at, 36))
  return signedAt > before(site.clock(), LIFETIME) ? { token, signedAt } : undefined
}
