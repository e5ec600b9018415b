// The page of a case, and what staff do there.
import { Router, type Request, type Response } from 'express'
import type { Result } from '../../base/result.ts'
import { fileOf } from '../../messages/attachment.ts'
import { audit } from '../../staff/audit.ts'
import { type Desk, deskOf } from '../desk.ts'
import { askedBefore, askedOf } from '../inbox/asked.ts'
import { type Choosing, readInbox } from '../inbox/inbox.ts'
import { type Notice, NoticeLine, PanesPage } from '../inbox/panes.tsx'
import { sendFile, upload } from '../files/files.ts'
import { sendNotFound } from '../trouble.tsx'
import { Partial } from '../partial.tsx'
import { askedByScript, sendPage, sendParts } from '../reply.ts'
import { memberOn } from '../session.ts'
import type { Site } from '../site.ts'
import { Speaking, wordsIn } from '../words.tsx'
import { ACTS, type Act, WISHES, type Wish } from './case-actions.tsx'
import { CasePane } from './case-pane.tsx'
import { type CaseView, readCase } from './case-view.ts'
import { fulfil, inGuestsLanguage } from './model-help.ts'
import { type Refusal, act, replyText } from './work.ts'

export function caseRoutes(site: Site): Router {
  const routes = Router()

  routes.get('/cases/:number', (request, response) => show(site, request, response))
  routes.get('/cases/:number/files/:message', (request, response) => showFile(site, request, response))
  for (const done of ACTS)
    routes.post(`/cases/:number/${done}`, upload, (request: Numbered, response: Response) =>
      work(site, done, request, response),
    )
  for (const wish of WISHES)
    routes.post(`/cases/:number/${wish}`, (request: Numbered, response: Response) =>
      help(site, wish, request, response),
    )
  routes.get('/cases', (_request, response) => response.redirect(303, '/console/inbox'))
  return routes
}

type Numbered = Request<{ number: string }>

async function show(site: Site, request: Numbered, response: Response): Promise<void> {
  const desk = deskOf(site, memberOn(response))
  const view = await readCase(site.store.db, desk, request.params.number)
  if (!view) return sendNotFound(response, desk)
  const read = { action: 'guest.read', subject: 'guest', subjectId: view.found.guestId }
  const detail = { case: view.found.number }
  await audit(site.store.db, { staffId: desk.member.id, ...read, detail }, desk.now)
  await sendCase(site, desk, view, { request, response, choosing: askedOf(request) })
}

/** A file of the case's conversation, for whoever may read that conversation; who looked at it is audited. */
async function showFile(
  site: Site,
  request: Request<{ number: string; message: string }>,
  response: Response,
): Promise<void> {
  const desk = deskOf(site, memberOn(response))
  const { number, message } = request.params
  const view = await readCase(site.store.db, desk, number)
  const shown = view?.entries.some((entry) => entry.kind === 'said' && entry.spoken.id === message)
  const file = shown ? await fileOf(site.store.db, message) : undefined
  if (!view || !file) return sendNotFound(response, desk)
  const read = { action: 'file.read', subject: 'message', subjectId: message }
  await audit(
    site.store.db,
    { staffId: desk.member.id, ...read, detail: { case: view.found.number } },
    desk.now,
  )
  sendFile(response, file)
}

async function work(site: Site, done: Act, request: Numbered, response: Response): Promise<void> {
  const desk = deskOf(site, memberOn(response))
  const before = await readCase(site.store.db, desk, request.params.number)
  if (!before || !before.mayWork) return sendNotFound(response, desk)
  const fields = (request.body ?? {}) as Record<string, unknown>
  const photo = request.file?.buffer
  const translated =
    done === 'reply' ? await inGuestsLanguage(site, desk, before, replyText(fields)) : undefined
  const outcome = await site.store.transaction((tx) =>
    act(tx, done, { desk, view: before, fields, photo, translated }),
  )
  await answer(site, desk, done, outcome, { request, response, before })
}

/** What a language model can do here; without script, the browser comes back to the case. */
async function help(site: Site, wish: Wish, request: Numbered, response: Response): Promise<void> {
  const desk = deskOf(site, memberOn(response))
  const before = await readCase(site.store.db, desk, request.params.number)
  if (!before || !before.mayWork) return sendNotFound(response, desk)
  await answer(site, desk, wish, await fulfil(site, desk, before, wish), { request, response, before })
}

type Exchange = { readonly request: Numbered; readonly response: Response }

async function answer(
  site: Site,
  desk: Desk,
  done: Act | Wish,
  outcome: Result<unknown, Refusal | 'no-model'>,
  { request, response, before }: Exchange & { before: CaseView },
): Promise<void> {
  const words = wordsIn(desk.language)
  const byScript = askedByScript(request)
  if (outcome.ok && !byScript) return response.redirect(303, `/console/cases/${before.found.number}`)
  const view = await readCase(site.store.db, desk, before.found.number)
  if (!view) return sendNotFound(response, desk)
  const notice: Notice = outcome.ok
    ? { tone: 'done', says: words(`console.done.${done}`) }
    : { tone: 'refused', says: words(`console.refused.${outcome.error}`) }
  if (!outcome.ok) response.status(UNREADABLE.has(outcome.error) ? 422 : 409)
  await sendCase(site, desk, view, { request, response, notice, choosing: askedBefore(request) })
}

/** What the form itself got wrong; everything else is a case that has moved on. */
const UNREADABLE: ReadonlySet<Refusal | 'no-model'> = new Set([
  'empty',
  'no-cause',
  'not-staff',
  'too-large',
  'unsupported',
])

async function sendCase(
  site: Site,
  desk: Desk,
  view: CaseView,
  { request, response, choosing, notice }: Exchange & { choosing: Choosing; notice?: Notice },
): Promise<void> {
  if (askedByScript(request) && request.method === 'POST')
    return sendParts(
      response,
      <Speaking language={desk.language}>
        <CasePane desk={desk} view={view} choosing={choosing} />
        <Partial into="#notice">
          <NoticeLine notice={notice} />
        </Partial>
      </Speaking>,
    )
  const inbox = await readInbox(site.store.db, desk, choosing)
  sendPage(response, <PanesPage desk={desk} inbox={inbox} view={view} notice={notice} />)
}
