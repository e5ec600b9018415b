// Who a visitor of the web chat is: a random secret in a cookie, of which only a hash is ever stored.
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'
import { days } from '../../base/clock.ts'
import { hashToken, newToken } from '../../base/ids.ts'
import type { Site } from '../site.ts'

const COOKIE = 'bellbird_guest'
const LIFETIME = days(180)

/** The visitor's address as conversations know it; undefined for someone without a cookie of ours. */
export function visitor(request: Request): string | undefined {
  const token = parseCookie(request.headers.cookie ?? '')[COOKIE]
  // Anything that we did not make ourselves is as good as none.
  return token && /^[\w-]{32}$/.test(token) ? hashToken(token) : undefined
}

/** The same, and a new cookie for whoever has none. */
export function welcomeVisitor(site: Site, request: Request, response: Response): string {
  const known = visitor(request)
  if (known) return known
  const token = newToken()
  response.append(
    'Set-Cookie',
    stringifySetCookie(COOKIE, token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: site.publicUrl.startsWith('https://'),
      path: '/chat',
      maxAge: LIFETIME / 1000,
    }),
  )
  return hashToken(token)
}
