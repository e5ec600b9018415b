// Is the process alive, and can it do its work?
import { Router } from 'express'
import type { Site } from './site.ts'

/** /healthz says that the process runs; /readyz that its database answers, and how each channel does. */
export function healthRoutes(site: Site): Router {
  const routes = Router()

  routes.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })

  routes.get('/readyz', async (_request, response) => {
    const database = await site.store.ping().then(
      () => ({ status: 'up' }),
      (error: unknown) => {
        site.log.warn({ event: 'ready.no-database', reason: String(error) })
        return { status: 'down' }
      },
    )
    const ready = database.status === 'up'
    response.set('Cache-Control', 'no-store').status(ready ? 200 : 503)
    // A channel that is off or down does not make the service unready: the others go on.
    response.json({ status: ready ? 'ready' : 'unready', database, channels: site.channels() })
  })

  return routes
}
