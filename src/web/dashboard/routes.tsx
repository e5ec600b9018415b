// The dashboard's route, for managers of a hotel.
import { Router } from 'express'
import { deskOf, hotelIds } from '../desk.ts'
import { sendPage } from '../reply.ts'
import { memberOn } from '../session.ts'
import type { Site } from '../site.ts'
import { sendNotFound } from '../trouble.tsx'
import { DashboardPage } from './page.tsx'
import { asked, readFigures } from './view.ts'

export function dashboardRoutes(site: Site): Router {
  const routes = Router()
  routes.get('/dashboard', async (request, response) => {
    const desk = deskOf(site, memberOn(response))
    const allowed = hotelIds(desk, 'see-figures')
    const [first, ...others] = desk.hotels.filter(({ id }) => allowed.includes(id))
    const wanted = request.query['hotel']
    if (!first || (wanted !== undefined && (typeof wanted !== 'string' || !allowed.includes(wanted))))
      return sendNotFound(response, desk)
    const period = asked(request.query, [first, ...others], desk.now)
    sendPage(
      response,
      <DashboardPage
        desk={desk}
        asked={period}
        figures={await readFigures(site.store.db, period, desk.now)}
      />,
    )
  })
  return routes
}
