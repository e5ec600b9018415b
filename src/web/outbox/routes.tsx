// The outbox, for managers: what waits for a person, read one text at a time, and what can be sent again.
import { Router, type Request, type Response } from 'express'
import { renderToString } from 'preact-render-to-string'
import { readWaiting, sendAgain, sendAllAgain } from '../../messages/waiting.ts'
import { type Desk, deskOf } from '../desk.ts'
import type { Notice } from '../inbox/panes.tsx'
import { latest, openStream } from '../live.ts'
import { Partial } from '../partial.tsx'
import { sendPage } from '../reply.ts'
import { memberOn, stillSignedIn } from '../session.ts'
import type { Site } from '../site.ts'
import { sendNotFound } from '../trouble.tsx'
import { Speaking, wordsIn } from '../words.tsx'
import { dealingOf, readOutbox } from './outbox.ts'
import { Letters, OutboxPage, type Shown, titleOf } from './page.tsx'

/** Milliseconds between two pictures. */
const PAUSE = 500
/** News may be lost on its way. */
const REFRESH = 30_000

export function outboxRoutes(site: Site): Router {
  const routes = Router()

  const forManagers =
    (answer: (desk: Desk, request: Request, response: Response, id: string) => Promise<void> | void) =>
    (request: Request<{ id?: string }>, response: Response) => {
      const desk = deskOf(site, memberOn(response))
      // For anyone else the page does not exist.
      if (!desk.seesOutbox) return sendNotFound(response, desk)
      return answer(desk, request as Request, response, request.params.id ?? '')
    }

  routes.get(
    '/outbox',
    forManagers((desk, _request, response) => show(site, desk, response)),
  )

  routes.get(
    '/outbox/live',
    forManagers((_desk, request, response) => follow(site, request, response)),
  )

  routes.post(
    '/outbox/send-all',
    forManagers(async (desk, _request, response) => {
      const count = await site.store.transaction((tx) => sendAllAgain(tx, dealingOf(desk)))
      const words = wordsIn(desk.language)
      const notice: Notice = { tone: 'done', says: words('console.done.sent-all-again', { count }) }
      await show(site, desk, response, { notice })
    }),
  )

  routes.post(
    '/outbox/:id/text',
    forManagers(async (desk, _request, response, id) => {
      const read = await site.store.transaction((tx) => readWaiting(tx, id, dealingOf(desk)))
      if (!read) return sendNotFound(response, desk)
      await show(site, desk, response, { shown: { id: read.message.id, text: read.text } })
    }),
  )

  routes.post(
    '/outbox/:id/send',
    forManagers(async (desk, _request, response, id) => {
      const again = await site.store.transaction((tx) => sendAgain(tx, id, dealingOf(desk)))
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
  const outbox = await readOutbox(site.store.db, desk)
  sendPage(response, <OutboxPage desk={desk} outbox={outbox} shown={shown} notice={notice} />)
}

/** Sends the whole list at first and after all news of what waits. */
function follow(site: Site, request: Request, response: Response): void {
  const stream = openStream(request, response)

  async function picture(): Promise<void> {
    const member = await stillSignedIn(site, request)
    const desk = member && deskOf(site, member)
    if (!desk?.seesOutbox) {
      stream.send('', { name: 'signed-out' })
      return stream.end()
    }
    const outbox = await readOutbox(site.store.db, desk)
    stream.send(
      renderToString(
        <Speaking language={desk.language}>
          <title>{`${titleOf(desk, outbox)} · Bellbird`}</title>
          <Partial into="#letters">
            <Letters desk={desk} outbox={outbox} />
          </Partial>
        </Speaking>,
      ),
    )
  }

  const refresh = latest(picture, PAUSE, (error) => {
    site.log.warn({ event: 'outbox.unread', reason: String(error) })
    // The browser comes back by itself, and finds everything then.
    stream.end()
  })
  const timer = setInterval(refresh, REFRESH)
  const off = site.store.live.on('outbox', refresh)
  stream.onClose(() => {
    clearInterval(timer)
    off()
  })
  refresh()
}
