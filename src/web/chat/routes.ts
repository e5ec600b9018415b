// The guest's web chat: the page, the way in (POST) and the way out (server-sent events).
import { randomUUID } from 'node:crypto'
import { Router, type Request, type Response, json, urlencoded } from 'express'
import { z } from 'zod'
import { type Language, answerIn, isLanguage } from '../../base/locale.ts'
import type { Hotel } from '../../hotels/hotel.ts'
import type { Incoming } from '../../messages/channel.ts'
import { scriptOf } from '../../messages/chinese-script.ts'
import { type HeardContent } from '../../messages/content.ts'
import { PICTURES, fileOf, keepUpload } from '../../messages/attachment.ts'
import { type Received, receive } from '../../messages/receive.ts'
import { lineTo } from '../../messages/say.ts'
import { type Spoken, choiceLabel, lineAt, placeOf, transcript } from '../../messages/transcript.ts'
import { phrase } from '../../phrases/phrases.ts'
import type { Site } from '../site.ts'
import { bubble, chatPage, hotelsPage } from './page.tsx'
import { sendFile, upload } from '../files/files.ts'
import { answered } from './answered.ts'
import { visitor, welcomeVisitor } from './visitor.ts'
import { followConversation } from './follow.ts'

/** A body may carry a 100 kB message in any script; beyond this it is refused before it is read. */
const BODY_LIMIT = '1mb'

const posted = z.union(
  [
    z.strictObject({ text: z.string() }),
    z.strictObject({ choice: z.string().min(1).max(200) }),
    /** The page was opened: the bot greets. */
    z.strictObject({ start: z.literal(true) }),
  ],
  'send {"text": "…"} or {"choice": "<choice id>"}',
)

export function chatRoutes(site: Site): Router {
  const routes = Router()
  routes.param('hotel', (_request, response, next, id: string) => {
    const hotel = site.hotels.get(id)
    // Answered as anything that is not there: a page for a browser, JSON for a program.
    if (!hotel) return next('router')
    response.locals['hotel'] = hotel
    next()
  })
  routes.get('/chat', (request, response) => {
    const language = answerIn(request.acceptsLanguages()[0] ?? 'en')
    response.type('html').send(hotelsPage(site.hotels.all(), language))
  })
  routes.get('/chat/:hotel', (request, response) => showPage(site, request, response))
  const body = [json({ limit: BODY_LIMIT }), urlencoded({ limit: BODY_LIMIT, extended: false }), upload]
  routes.post('/chat/:hotel/messages', ...body, (request, response) => takeMessage(site, request, response))
  routes.get('/chat/:hotel/files/:message', (request, response) => showFile(site, request, response))
  routes.get('/chat/:hotel/events', (request, response) => follow(site, request, response, 'json'))
  routes.get('/chat/:hotel/stream', (request, response) => follow(site, request, response, 'html'))
  return routes
}

const hotelOf = (response: Response): Hotel => response.locals['hotel'] as Hotel

async function showPage(site: Site, request: Request, response: Response): Promise<void> {
  const hotel = hotelOf(response)
  const address = await welcomeVisitor(site, request, response)
  const token = request.query['stay']
  if (typeof token === 'string' && token !== '' && isOpened(request)) {
    await receive(
      site.store,
      heard(site, hotel, address, request, { kind: 'start', token }, `stay:${token}`),
      site.clock(),
    )
    return response.redirect(303, `/chat/${hotel.id}`)
  }
  response.type('html').send(await page(site, request, hotel, address))
}

async function page(
  site: Site,
  request: Request,
  hotel: Hotel,
  address: string,
  notice?: 'chat.photo-refused',
): Promise<string> {
  const line = await lineAt(site.store.db, { channel: 'web', account: hotel.id, address })
  const language = isLanguage(line?.language) ? line.language : preferred(request, hotel)
  const spoken = line ? await transcript(site.store.db, line.id) : []
  const script = await scriptOf(line?.heard ?? languageHint(request).languageHint)
  return chatPage({ hotel, language, script, spoken, notice: notice && script(phrase(language, notice)) })
}

/** A photo of this guest's own conversation: theirs, or one that staff sent. */
async function showFile(site: Site, request: Request, response: Response): Promise<void> {
  const hotel = hotelOf(response)
  const { message } = request.params as { message: string }
  const address = await visitor(site, request)
  const line = address && (await lineAt(site.store.db, { channel: 'web', account: hotel.id, address }))
  const mine = line && (await placeOf(site.store.db, line.id, message)) > 0
  const file = mine ? await fileOf(site.store.db, message) : undefined
  if (file) sendFile(response, file)
  else response.status(404).type('text').send('There is no such photo.')
}

// Programs and headless browsers may open a link for a guest: only what fetches previews for messengers is told apart.
const PREVIEWERS =
  /TelegramBot|WhatsApp|facebookexternalhit|Twitterbot|Slackbot|Discordbot|LinkedInBot|SkypeUriPreview|kakaotalk-scrap|Line\/?Poker|Googlebot|bingbot|Baiduspider/i

/** A messenger that fetches a preview of the link has not opened it: the link stays good for the guest. */
const isOpened = (request: Request): boolean =>
  request.method === 'GET' &&
  !PREVIEWERS.test(request.get('User-Agent') ?? '') &&
  !/prefetch/.test(request.get('Sec-Purpose') ?? '')

async function takeMessage(site: Site, request: Request, response: Response): Promise<void> {
  const hotel = hotelOf(response)
  const byForm =
    request.is('urlencoded') || (request.is('multipart') && request.accepts('html', 'json') === 'html')
  const parsed = posted.safeParse(request.is('json') ? request.body : formBody(request.body))
  const key = request.get('Idempotency-Key') ?? randomUUID()
  if (!parsed.success || key.length > 200) {
    const problem = parsed.success
      ? 'Idempotency-Key must be at most 200 characters'
      : parsed.error.issues[0]!.message
    response.status(400).json({ error: problem })
    return
  }
  const address = await welcomeVisitor(site, request, response)
  const language = preferred(request, hotel)
  const content = request.file
    ? await photoOf(site, request.file.buffer, parsed.data)
    : await contentOf(site, hotel, address, parsed.data)
  if (!content) {
    response.status(422)
    if (byForm)
      return void response.type('html').send(await page(site, request, hotel, address, 'chat.photo-refused'))
    return void response.json({ error: phrase(language, 'chat.photo-refused') })
  }
  // A form that was sent with nothing in it says nothing.
  if (byForm && content.kind === 'text' && content.text.trim() === '')
    return response.redirect(303, `/chat/${hotel.id}`)
  const received = await receive(
    site.store,
    heard(site, hotel, address, request, content, `key:${key}`),
    site.clock(),
  )
  if (byForm) {
    // Without a script nothing comes by itself: the answer is waited for, so that the next page has it.
    if (received.kind === 'stored') await answered(site, received)
    return response.redirect(303, `/chat/${hotel.id}`)
  }
  answerPost(response, received, language)
}

/** A form sends its field even when a choice was tapped. */
function formBody(body: Readonly<Record<string, unknown>> = {}): unknown {
  return 'choice' in body ? { choice: body['choice'] } : { text: body['text'] ?? '' }
}

/** A photo with the words below it; undefined for a file that is none, or too large. */
async function photoOf(
  site: Site,
  bytes: Uint8Array,
  said: z.infer<typeof posted>,
): Promise<HeardContent | undefined> {
  const kept = await keepUpload(site.store.db, { channel: 'web', bytes }, PICTURES, site.clock())
  if (!kept.ok) return undefined
  const caption = 'text' in said ? said.text.trim() : ''
  return { kind: 'photo', attachment: kept.value, ...(caption ? { caption } : {}) }
}

function answerPost(response: Response, received: Received, language: Language): void {
  if (received.kind === 'limited') {
    response.set('Retry-After', String(received.retryAfter / 1000))
    response.status(429).json({ error: phrase(language, 'heard.too-fast') })
    return
  }
  response.status(202).json({ id: received.id, duplicate: received.kind === 'duplicate' })
}

async function contentOf(
  site: Site,
  hotel: Hotel,
  address: string,
  said: z.infer<typeof posted>,
): Promise<HeardContent> {
  if ('text' in said) return { kind: 'text', text: said.text }
  if ('start' in said) return { kind: 'start' }
  const label = await choiceLabel(site.store.db, { channel: 'web', account: hotel.id, address }, said.choice)
  return { kind: 'choice', id: said.choice, ...(label ? { label } : {}) }
}

const heard = (
  site: Site,
  hotel: Hotel,
  address: string,
  request: Request,
  content: HeardContent,
  externalId: string,
): Incoming => ({
  channel: 'web',
  account: hotel.id,
  address,
  kind: 'guest',
  pulled: true,
  hotelId: hotel.id,
  ...languageHint(request),
  externalId,
  content,
  sentAt: site.clock(),
})

/** What the guest's browser asks for; nothing where it does not say. */
function languageHint(request: Request): { languageHint?: string } {
  const [best] = request.acceptsLanguages()
  return best && best !== '*' ? { languageHint: best } : {}
}

/** What the guest's browser asks for, among the languages we speak; else the hotel's first. */
function preferred(request: Request, hotel: Hotel): Language {
  const [best] = request.acceptsLanguages()
  return best && best !== '*' ? answerIn(best) : hotel.languages[0]
}

async function follow(
  site: Site,
  request: Request,
  response: Response,
  form: 'json' | 'html',
): Promise<void> {
  const hotel = hotelOf(response)
  const address = await visitor(site, request)
  if (!address) {
    response
      .status(401)
      .json({ error: `Open /chat/${hotel.id} first: it sets the cookie that tells who you are.` })
    return
  }
  const line = {
    channel: 'web',
    account: hotel.id,
    address,
    kind: 'guest',
    hotelId: hotel.id,
    pulled: true,
  } as const
  const conversationId = await lineTo(site.store.db, line, site.clock())
  const last = request.get('Last-Event-ID') ?? request.query['after']
  const after =
    typeof last === 'string' && last !== '' ? await placeOf(site.store.db, conversationId, last) : undefined
  const script = await scriptOf((await lineAt(site.store.db, line))?.heard)
  await followConversation(site, response, {
    conversationId,
    after,
    write: form === 'json' ? eventJson : (spoken) => bubble(spoken, hotel.id, script),
    typing: form === 'html',
  })
}

const eventJson = ({ id, at, from, text, language, choices }: Spoken): string =>
  JSON.stringify({ id, at: at.toISOString(), from, text, language, choices })
