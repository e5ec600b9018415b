// The web server: every route there is, behind the same guards, and what is said where something goes wrong.
import express, { type ErrorRequestHandler, type Express, Router, urlencoded } from 'express'
import { COME_BACK } from './api/refuse.ts'
import { apiRoutes } from './api/routes.ts'
import { assetRoutes } from './assets.ts'
import { caseRoutes } from './cases/routes.tsx'
import { channelRoutes } from './channels/routes.tsx'
import { chatRoutes } from './chat/routes.ts'
import { addressLimit, fromOurPages, safeHeaders } from './guard.ts'
import { dashboardRoutes } from './dashboard/routes.tsx'
import { factRoutes } from './facts/routes.tsx'
import { guestRoutes } from './guests/routes.tsx'
import { healthRoutes } from './health.ts'
import { inboxRoutes } from './inbox/routes.tsx'
import { isDatabaseAway } from '../store/away.ts'
import { sendPlain } from './trouble.tsx'
import { outboxRoutes } from './outbox/routes.tsx'
import { staffOnly } from './session.ts'
import { signInRoutes } from './sign-in/routes.tsx'
import type { Site } from './site.ts'
import { usageRoutes } from './usage/routes.tsx'

/** A form of the console; a guest's long message may be quoted in one. */
const FORM_LIMIT = '64kb'

/** The whole service as an Express application, with whatever else is mounted at its root: metrics, webhooks. */
export function createApp(site: Site, routers: readonly Router[]): Express {
  const app = express()
  app.disable('x-powered-by')
  // Only a proxy on this machine may say who asks.
  app.set('trust proxy', 'loopback')
  app.set('query parser', 'simple')
  app.use(safeHeaders(site))
  app.use(assetRoutes())
  app.use(healthRoutes(site))
  for (const router of routers) app.use(router)
  app.use(addressLimit(site.clock))
  app.use('/api/v1', apiRoutes(site))
  app.use(chatRoutes(site))
  app.use('/console', consoleRoutes(site))
  app.get('/', (_request, response) => response.redirect(302, '/console/inbox'))
  app.use((request, response) => sendPlain(request, response, 404, 'not-found'))
  app.use(whenItFails(site))
  return app
}

function consoleRoutes(site: Site): Router {
  const routes = Router()
  routes.use(fromOurPages(site), urlencoded({ extended: false, limit: FORM_LIMIT }))
  routes.use(signInRoutes(site))
  routes.use(staffOnly(site))
  routes.get('/', (_request, response) => response.redirect(303, '/console/inbox'))
  routes.use(
    dashboardRoutes(site),
    inboxRoutes(site),
    caseRoutes(site),
    guestRoutes(site),
    outboxRoutes(site),
    factRoutes(site),
    channelRoutes(site),
    usageRoutes(site),
  )
  return routes
}

/**
 * Split by whose fault it is: a request that cannot be read is told so; while the database is away, when to come back;
 * our own failure is logged and not shown.
 */
const whenItFails =
  (site: Site): ErrorRequestHandler =>
  (error, request, response, next) => {
    const { status = 500 } = error as { status?: number }
    const theirs = status >= 400 && status < 500
    const away = !theirs && isDatabaseAway(error)
    if (away) site.log.warn({ event: 'web.no-database', path: request.path, reason: String(error) })
    else if (!theirs)
      site.log.error({ event: 'web.failed', method: request.method, path: request.path, err: error })
    if (response.headersSent) return next(error)
    if (away) {
      response.set('Retry-After', String(COME_BACK / 1000)).set('Cache-Control', 'no-store')
      return sendPlain(request, response, 503, 'unavailable')
    }
    sendPlain(request, response, theirs ? status : 500, theirs ? 'unreadable' : 'failed')
  }
