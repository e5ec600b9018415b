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

  const forManagers =
    (answer: (desk: Desk, response: Response, id: string) => Promise<void>) =>
    (request: Request<{ id?: string }>, response: Response) => {
      const desk = deskOf(site, memberOn(response))
      // For anyone else the page does not exist.
      if (!desk.seesOutbox) return sendNotFound(response, desk)
      return answer(desk, response, request.params.id ?? '')
    }

  routes.get(
    '/outbox',
    forManagers((desk, response) => show(site, desk, response)),
  )

  routes.post(
    '/outbox/:id/text',
    forManagers(async (desk, response, id) => {
      const read = await site.store.transaction((tx) => readText(tx, desk, id))
      if (!read) return sendNotFound(response, desk)
      await show(site, desk, response, { shown: { id: read.message.id, text: read.text } })
    }),
  )

  routes.post(
    '/outbox/:id/send',
    forManagers(async (desk, response, id) => {
      const again = await site.store.transaction((tx) => sendAgain(tx, desk, id))
      const words = wordsIn(desk.language)
      if (!again) response.status(409)
      const notice: Notice = again
        ? { tone: 'done', says: words('console.done.sent-again') }
        : { tone: 'refused', says: words('console.refused.not-failed') }
      await show(site, desk, response, { notice })
    }),
  )

  return routes
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
