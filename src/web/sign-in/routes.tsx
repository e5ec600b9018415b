// The way in: a link that works once. Whoever merely looks at it, as messengers do for a preview, does not use it up.
import { type Request, type Response, Router } from 'express'
import { answerIn, type Language } from '../../base/locale.ts'
import { newToken, type StaffId } from '../../base/ids.ts'
import { audit } from '../../staff/audit.ts'
import { useToken } from '../../verification/tokens.ts'
import { sendPage } from '../reply.ts'
import { signIn, signOut, stillSignedIn } from '../session.ts'
import type { Site } from '../site.ts'
import { SignInPage, type SignInState } from './page.tsx'

const TOKEN = /^[A-Za-z0-9_-]{16,128}$/

export function signInRoutes(site: Site): Router {
  const routes = Router()

  routes.get('/sign-in', (request, response) => {
    const token = tokenOf(request.query['token'])
    if (request.query['token'] !== undefined && !token) return show(request, response, { kind: 'unknown' })
    if (!token) return show(request, response, { kind: 'how' })
    // A browser whose person followed the link says so in a header that no preview sends; it need not ask again.
    if (followedByPerson(request)) return enter(site, request, response, token)
    show(request, response, { kind: 'ready', token, next: pathOf(request.query['next']) })
  })

  routes.post('/sign-in', (request, response) => {
    const token = tokenOf((request.body as Record<string, unknown> | undefined)?.['token'])
    if (!token) return show(request, response, { kind: 'unknown' })
    return enter(site, request, response, token)
  })

  routes.post('/sign-out', (request, response) => leave(site, request, response))
  return routes
}

async function leave(site: Site, request: Request, response: Response): Promise<void> {
  await signOut(site, request, response)
  response.redirect(303, '/console/sign-in')
}

async function enter(site: Site, request: Request, response: Response, token: string): Promise<void> {
  const now = site.clock()
  const used = await site.store.transaction(async (tx) => {
    const result = await useToken(tx, { token, purpose: 'sign-in', by: newToken() }, now)
    if (!result.ok) return result
    const staffId = result.value as StaffId
    await signIn(tx, site, response, staffId)
    await audit(tx, { staffId, action: 'staff.signed-in', subject: 'staff', subjectId: staffId }, now)
    return result
  })
  const next = pathOf(
    request.query['next'] ?? (request.body as Record<string, unknown> | undefined)?.['next'],
  )
  if (used.ok) return response.redirect(303, next)
  // A second click on the same link, by whoever it let in.
  if (used.error === 'used' && (await stillSignedIn(site, request))) return response.redirect(303, next)
  show(request, response, { kind: used.error })
}

function show(request: Request, response: Response, state: SignInState): void {
  if (state.kind !== 'how' && state.kind !== 'ready') response.status(403)
  // The token in the address is for nobody else: not for a cache, not for the page that is visited next.
  response.set('Cache-Control', 'no-store').set('Referrer-Policy', 'no-referrer')
  sendPage(response, <SignInPage language={languageOf(request)} state={state} />)
}

const followedByPerson = (request: Request): boolean =>
  request.get('Sec-Fetch-User') === '?1' &&
  request.get('Sec-Fetch-Mode') === 'navigate' &&
  request.get('Sec-Fetch-Dest') === 'document' &&
  request.get('Sec-Purpose') === undefined

const tokenOf = (given: unknown): string | undefined =>
  typeof given === 'string' && TOKEN.test(given) ? given : undefined

/** Where to go then: a page of the console and nothing else. */
function pathOf(given: unknown): string {
  const usual = '/console/inbox'
  return typeof given === 'string' &&
    /^\/console\/[A-Za-z0-9]/.test(given) &&
    !given.startsWith('/console/sign-')
    ? given
    : usual
}

/** The browser's first language that is spoken here. */
function languageOf(request: Request): Language {
  return answerIn(request.acceptsLanguages()[0] ?? 'en')
}
