// Who is signed in: a random token in a cookie, its hash in the database, twelve hours since the last request.
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, RequestHandler, Response } from 'express'
import { type Instant, after, hours, minutes } from '../base/clock.ts'
import { type StaffId, hashToken, newToken } from '../base/ids.ts'
import { type StaffMember, staffById } from '../staff/staff.ts'
import type { Tx } from '../store/transaction.ts'
import { askedByScript } from './reply.ts'
import type { Site } from './site.ts'

const LASTS = hours(12)
/** A request renews the session when the last renewal is older than this: not every request writes. */
const RENEW_AFTER = minutes(5)
const TOKEN = /^[A-Za-z0-9_-]{32}$/

/** Opens a session and hands its cookie to the browser. */
export async function signIn(tx: Tx, site: Site, response: Response, staffId: StaffId): Promise<void> {
  const now = site.clock()
  const token = newToken()
  await tx.staffSession.create({
    data: { tokenHash: hashToken(token), staffId, createdAt: now, seenAt: now, expiresAt: after(now, LASTS) },
  })
  await tx.$executeRaw`DELETE FROM staff_session WHERE expires_at < ${now}::timestamptz`
  setCookie(site, response, token, LASTS)
}

/** Ends the session that the browser's cookie names; a cookie that names none is taken away all the same. */
export async function signOut(site: Site, request: Request, response: Response): Promise<void> {
  const token = tokenOf(site, request)
  if (token) await site.store.db.$executeRaw`DELETE FROM staff_session WHERE token_hash = ${hashToken(token)}`
  setCookie(site, response, '', 0)
}

/** Lets a member of staff pass and sends everyone else to the sign-in page. */
export function staffOnly(site: Site): RequestHandler {
  return async (request, response, next) => {
    const token = tokenOf(site, request)
    const session = token ? await findSession(site, token) : undefined
    if (!session || !token) return toSignIn(request, response)
    if (session.renewed) setCookie(site, response, token, LASTS)
    response.locals['member'] = session.member
    // What a member of staff sees is for no cache on the way, nor for the next person at this screen.
    response.set('Cache-Control', 'no-store')
    next()
  }
}

/** The member of staff whom staffOnly let pass. */
export const memberOn = (response: Response): StaffMember => response.locals['member'] as StaffMember

/** The member whose session this request carries, without renewing it; for streams, which outlive their request. */
export async function stillSignedIn(site: Site, request: Request): Promise<StaffMember | undefined> {
  const token = tokenOf(site, request)
  if (!token) return undefined
  const row = await liveSession(site.store.db, token, site.clock())
  return row ? presentMember(site.store.db, row.staffId as StaffId) : undefined
}

async function findSession(
  site: Site,
  token: string,
): Promise<{ member: StaffMember; renewed: boolean } | undefined> {
  const { db } = site.store
  const now = site.clock()
  const row = await liveSession(db, token, now)
  const member = row ? await presentMember(db, row.staffId as StaffId) : undefined
  if (!row || !member) return undefined
  const renewed = after(row.seenAt, RENEW_AFTER) < now
  if (renewed)
    await db.$executeRaw`
      UPDATE staff_session SET seen_at = ${now}, expires_at = ${after(now, LASTS)}
      WHERE token_hash = ${hashToken(token)}`
  return { member, renewed }
}

const liveSession = (db: Tx, token: string, now: Instant) =>
  db.staffSession.findFirst({ where: { tokenHash: hashToken(token), expiresAt: { gt: now } } })

async function presentMember(db: Tx, staffId: StaffId): Promise<StaffMember | undefined> {
  const member = await staffById(db, staffId)
  return member && member.posts.length > 0 ? member : undefined
}

function toSignIn(request: Request, response: Response): void {
  if (askedByScript(request)) {
    response.set('HX-Redirect', '/console/sign-in').status(401).end()
  } else if (request.method === 'GET' && request.accepts('html')) {
    response.redirect(303, `/console/sign-in?next=${encodeURIComponent(request.originalUrl)}`)
  } else {
    response.status(401).type('text').send('Sign in to the console first.')
  }
}

const isSecure = (site: Site): boolean => site.publicUrl.startsWith('https:')

// __Host- keeps a neighbour on another subdomain from planting a cookie; browsers take it over https only.
const cookieName = (site: Site): string => (isSecure(site) ? '__Host-bellbird-staff' : 'bellbird-staff')

function tokenOf(site: Site, request: Request): string | undefined {
  const token = parseCookie(request.headers.cookie ?? '')[cookieName(site)]
  return token && TOKEN.test(token) ? token : undefined
}

function setCookie(site: Site, response: Response, token: string, lasts: number): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: cookieName(site),
      value: token,
      maxAge: lasts / 1000,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(site),
    }),
  )
}
