// The usage page's route, for managers of a hotel.
import { Router } from 'express'
import { deskOf } from '../desk.ts'
import { sendPage } from '../reply.ts'
import { memberOn } from '../session.ts'
import type { Site } from '../site.ts'
import { sendNotFound } from '../trouble.tsx'
import { UsagePage } from './page.tsx'
import { readUsage } from './view.ts'

export function usageRoutes(site: Site): Router {
  const routes = Router()
  routes.get('/usage', async (_request, response) => {
    const desk = deskOf(site, memberOn(response))
    // For anyone else the page does not exist.
    if (!desk.seesFigures) return sendNotFound(response, desk)
    const usage = await readUsage(site.store.db, desk)
    sendPage(response, <UsagePage desk={desk} model={site.model} usage={usage} />)
  })
  return routes
}
