// /api/v1: what other programs tell Bellbird and read from it. Bearer key, JSON in and out.
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router, json } from 'express'
import { z } from 'zod'
import type { Site } from '../site.ts'
import { getCases } from './get-cases.ts'
import { getGuest } from './get-guest.ts'
import { openApiDocument } from './document.ts'
import { answerErrors, problems, refuse } from './refuse.ts'
import { getStay, postLink, postStay } from './stays.ts'

const BODY_LIMIT = '256kb'

/** What answers a route: the site, then the request. */
export type Answer = (site: Site, request: Request, response: Response) => Promise<void>

/** The API as a router to be mounted at /api/v1. */
export function apiRoutes(site: Site): Router {
  const router = Router()
  const answer =
    (handle: Answer): RequestHandler =>
    (request, response) =>
      handle(site, request, response)
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  // Describes nothing secret, and whoever writes a client reads it first.
  router.get('/openapi.json', plain, (_request, response) => {
    response.json(openApiDocument(site.publicUrl))
  })
  router.use(withKey(site.apiKey))
  router.get('/stays/:hotel/:confirmationNumber', plain, answer(getStay))
  router.get('/cases', answer(getCases))
  router.get('/guests/:id', plain, answer(getGuest))
  router.use(json({ limit: BODY_LIMIT, strict: false, type: isJson }))
  router.post('/stays', plain, withBody, answer(postStay))
  router.post('/stays/:hotel/:confirmationNumber/link', plain, answer(postLink))
  router.use((request, response) => {
    refuse(response, 404, `There is no ${request.method} ${request.path} here; see /api/v1/openapi.json`)
  })
  router.use(answerErrors(site.log))
  return router
}

/** Compared by digest, so that neither the key's letters nor its length show in the time it takes. */
function withKey(key: string): RequestHandler {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(key)
  return (request, response, next) => {
    const [, given] = /^Bearer +(\S+)\s*$/i.exec(request.get('Authorization') ?? '') ?? []
    if (given !== undefined && timingSafeEqual(digest(given), expected)) return next()
    response.set('WWW-Authenticate', 'Bearer realm="Bellbird"')
    refuse(response, 401, 'Send the key of this service as Authorization: Bearer <key>')
  }
}

const nothing = z.strictObject({})

/** A route that takes no query: a misspelt one must not pass for heard. */
const plain: RequestHandler = (request, response, next) => {
  const query = nothing.safeParse(request.query, { reportInput: true })
  if (query.success) return next()
  refuse(response, 400, 'The query cannot be used', problems(query.error))
}

const isJson = (request: { headers: { 'content-type'?: string | undefined } }): boolean =>
  /^application\/([\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')

const withBody: RequestHandler = (request, response, next) => {
  if (isJson(request) && request.body !== undefined) return next()
  refuse(response, 415, 'Send JSON, with Content-Type: application/json')
}
