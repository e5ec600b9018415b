// The inbox, and the stream that keeps it and an open case up to date.
import { Router, type Request, type Response } from 'express'
import { renderToString } from 'preact-render-to-string'
import type { HotelId } from '../../base/ids.ts'
import { CasePane } from '../cases/case-pane.tsx'
import { type CaseView, readCase } from '../cases/case-view.ts'
import { type Desk, deskOf } from '../desk.ts'
import { GuestCardPane } from '../guests/guest-card.tsx'
import { latest, openStream } from '../live.ts'
import { Partial } from '../partial.tsx'
import { sendPage } from '../reply.ts'
import { memberOn, stillSignedIn } from '../session.ts'
import type { Site } from '../site.ts'
import { Speaking } from '../words.tsx'
import { askedOf } from './asked.ts'
import { CaseList } from './case-list.tsx'
import { type Inbox, readInbox } from './inbox.ts'
import { Overview, PanesPage, titleOf } from './panes.tsx'

/** Milliseconds between two pictures: as good as at once for an eye, and bearable on a busy evening. */
const PAUSE = 300
/** Time passes without news too: what was in time is late now. */
const REFRESH = 30_000

export function inboxRoutes(site: Site): Router {
  const routes = Router()

  routes.get('/inbox', (request, response) => show(site, request, response))
  routes.get('/live', (request, response) => follow(site, request, response))
  return routes
}

async function show(site: Site, request: Request, response: Response): Promise<void> {
  const desk = deskOf(site, memberOn(response))
  const inbox = await readInbox(site.store.db, desk, askedOf(request))
  sendPage(response, <PanesPage desk={desk} inbox={inbox} />)
}

/** Sends the whole picture at first and after all news, so that a browser that was away misses nothing. */
function follow(site: Site, request: Request, response: Response): void {
  const stream = openStream(request, response)
  const choosing = askedOf(request)
  const number = typeof request.query['case'] === 'string' ? request.query['case'] : undefined
  let hotels = new Set<HotelId>(memberOn(response).posts.map(({ hotelId }) => hotelId))
  let lines = new Set<string | null>()

  async function picture(): Promise<void> {
    const member = await stillSignedIn(site, request)
    if (!member) {
      stream.send('', { name: 'signed-out' })
      return stream.end()
    }
    const desk = deskOf(site, member)
    hotels = new Set(desk.hotels.map(({ id }) => id))
    const { db } = site.store
    const [inbox, view] = await Promise.all([
      readInbox(db, desk, choosing),
      number ? readCase(db, desk, number) : undefined,
    ])
    lines = new Set([
      ...[view?.found.conversationId ?? null, ...(view?.onward ?? [])],
      ...inbox.rows.map((row) => row.conversationId),
    ])
    stream.send(renderToString(<Picture desk={desk} inbox={inbox} view={view} />))
  }

  const refresh = latest(picture, PAUSE, (error) => {
    site.log.warn({ event: 'console.unread', reason: String(error) })
    // The browser comes back by itself, and finds everything then.
    stream.end()
  })
  const timer = setInterval(refresh, REFRESH)
  const stops = [
    site.store.live.on('cases', (id) => hotels.has(id) && refresh()),
    site.store.live.on('heard', (id) => lines.has(id) && refresh()),
    site.store.live.on('conversation', (id) => lines.has(id) && refresh()),
    () => clearInterval(timer),
  ]
  stream.onClose(() => stops.forEach((stop) => stop()))
  refresh()
}

type PictureParts = { desk: Desk; inbox: Inbox; view: CaseView | undefined }

const Picture = ({ desk, inbox, view }: PictureParts) => (
  <Speaking language={desk.language}>
    <title>{`${titleOf(desk, inbox, view)} · Bellbird`}</title>
    <Partial into="#case-list">
      <CaseList desk={desk} inbox={inbox} opened={view?.found.number} />
    </Partial>
    {view ? (
      <>
        <Partial into="#case">
          <CasePane desk={desk} view={view} choosing={inbox.choosing} />
        </Partial>
        <Partial into="#guest-card">
          <GuestCardPane desk={desk} card={view.card} caseNumber={view.found.number} stay={view.stay} />
        </Partial>
      </>
    ) : (
      <Partial into="#overview">
        <Overview inbox={inbox} />
      </Partial>
    )}
  </Speaking>
)
