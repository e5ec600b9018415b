// The outbox, for managers: what waits for a person, read one text at a time, and what can be sent again.
import { Router, type Request, type Response } from 'express'
import { type Desk, deskOf } from '../desk.ts'
import type { Notice } from '../inbox/panes.tsx'
import { sendNotFound } from '../trouble.tsx'
import { sendPage } from '../reply.ts'
import { memberOn } from '../session.ts'
import type { Site } from '../site.ts'
import { wordsIn } from '../words.tsx'
import { readText, sendAgain, waitingOf } from './outbox.ts'
import { OutboxPage, type Shown } from './page.tsx'

export function outboxRoutes(site: Site): Router {
  const routes = Router()

  routes.get('/outbox', async (_request, response) => {
    const desk = managersDesk(site, response)
    if (desk) await show(site, desk, response)
  })

  routes.post('/outbox/:id/text', async (request: Request<{ id: string }>, response) => {
    const desk = managersDesk(site, response)
    if (!desk) return
    const read = await site.store.transaction((tx) => readText(tx, desk, request.params.id))
    if (!read) return sendNotFound(response, desk)
    await show(site, desk, response, { shown: { id: read.message.id, text: read.text } })
  })

  routes.post('/outbox/:id/send', async (request: Request<{ id: string }>, response) => {
    const desk = managersDesk(site, response)
    if (!desk) return
    const again = await site.store.transaction((tx) => sendAgain(tx, desk, request.params.id))
    const words = wordsIn(desk.language)
    if (!again) response.status(409)
    await show(site, desk, response, {
      notice: again
        ? { tone: 'done', says: words('console.done.sent-again') }
        : { tone: 'refused', says: words('console.refused.not-failed') },
    })
  })

  return routes
}

/** The desk of a manager; for anyone else the page does not exist. */
function managersDesk(site: Site, response: Response): Desk | undefined {
  const desk = deskOf(site, memberOn(response))
  if (desk.seesOutbox) return desk
  sendNotFound(response, desk)
  return undefined
}

async function show(
  site: Site,
  desk: Desk,
  response: Response,
  { shown, notice }: { shown?: Shown; notice?: Notice } = {},
): Promise<void> {
  const waiting = await waitingOf(site.store.db, desk)
  sendPage(response, <OutboxPage desk={desk} waiting={waiting} shown={shown} notice={notice} />)
}
