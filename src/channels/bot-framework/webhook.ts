// POST /api/messages: who speaks is known before anything is read closely or kept; an invoke is answered at once.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'
import { readRequest } from '../read-body.ts'
import { type Activity, type Envelope, HEARD, activity, envelope } from './activity.ts'
import type { Adapter } from './adapter.ts'
import { chosenIn } from './choice.ts'
import type { TakeIn } from './take-in.ts'

/** The path that Azure proposes for a bot. */
export const MESSAGES_PATH = '/api/messages'

/** Bytes. Direct Line takes 256 kB; a file within a message is at most that. */
const BODY_LIMIT = 512 * 1024
/** Microsoft waits 15 s for an answer; fetching the keys must not take all of them. */
const KEYS_LIMIT: Duration = seconds(6)

export type Webhook = (request: IncomingMessage, response: ServerResponse) => void

type Door = {
  readonly adapter: () => Promise<Adapter>
  /** Whose signature counts. */
  readonly issuer: string
  /** The organisation of a bot that belongs to one. */
  readonly tenantId: string | undefined
  /** Connectors that may be spoken to: https, but for a test's own. */
  readonly schemes: readonly string[]
  /** Undefined while nothing is taken in. */
  readonly take: () => TakeIn | undefined
  readonly failed: (reason: string) => void
}

/** `body` is one line for whoever looks at the connection, or JSON for an invoke. */
type Answer = { readonly status: number; readonly body?: string | object }

export function webhookTo(door: Door): Webhook {
  return (request, response) => {
    answer(door, request).then(
      ({ status, body }) => finish(response, status, body),
      (error: unknown) => {
        door.failed(error instanceof Error ? error.message : String(error))
        finish(response, 500, 'This message could not be stored; please send it again.')
      },
    )
  }
}

async function answer(door: Door, request: IncomingMessage): Promise<Answer> {
  const authorization = request.headers.authorization ?? ''
  if (!isChannels(door, authorization)) return UNAUTHORIZED
  const take = door.take()
  if (!take) return { status: 503, body: 'Not listening.' }
  const read = await readJson(request)
  if ('status' in read) return read
  const opened = envelope.safeParse(read.json)
  if (!opened.success) return malformed(opened.error)
  const refusal = await authenticate(door, opened.data, authorization)
  if (refusal) return refusal
  if (!HEARD.includes(opened.data.type)) return { status: 200 }
  const parsed = activity.safeParse(read.json)
  if (!parsed.success) return malformed(parsed.error)
  await take(parsed.data)
  return parsed.data.type === 'invoke' ? answerToInvoke(parsed.data) : { status: 202 }
}

const claimed = z.object({ iss: z.string(), tid: z.string().optional() })

const UNAUTHORIZED: Answer = { status: 401, body: 'The token is missing, wrong or expired.' }

/**
 * A first look at the token, without trust: only what calls itself a channel's is shown to the library. It would also
 * take tokens of the Emulator and of the AseChannel, which may name any service URL; the very tokens that we show to
 * connectors are of that kind. And it keeps every tenant that any token names, good or forged, for ever.
 */
function isChannels({ issuer, tenantId }: Door, authorization: string): boolean {
  const [, claims] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? []
  if (claims === undefined) return false
  const { success, data } = claimed.safeParse(json(Buffer.from(claims, 'base64url').toString('utf8')))
  return success && data.iss === issuer && (data.tid === undefined || data.tid === tenantId)
}

async function authenticate(door: Door, sent: Envelope, authorization: string): Promise<Answer | undefined> {
  if (!door.schemes.includes(new URL(sent.serviceUrl).protocol)) return UNAUTHORIZED
  const adapter = await door.adapter()
  try {
    await withinLimit(adapter.authenticate(sent, authorization))
    return undefined
  } catch (error) {
    if (!isKeysMissing(error)) return UNAUTHORIZED
    door.failed(`The keys of Microsoft’s tokens cannot be fetched: ${String(error)}`)
    return { status: 503, body: 'The token cannot be checked now; please send this again.' }
  }
}

class NoAnswer extends Error {}

/** It was not the token: its keys were not to be had. */
const isKeysMissing = (error: unknown): boolean =>
  error instanceof NoAnswer ||
  (error instanceof Error && error.name === 'FetchError') ||
  ((error as { statusCode?: number }).statusCode ?? 0) >= 500

async function withinLimit(checking: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('no answer in time')), KEYS_LIMIT)
  })
  return Promise.race([checking, limit]).finally(() => clearTimeout(timer))
}

/** A pressed button is acknowledged with its own words; what else can be invoked is not done here. */
function answerToInvoke(invoke: Activity): Answer {
  const chosen = chosenIn(invoke)
  if (chosen?.kind !== 'choice') return { status: 501, body: 'Nothing of this kind is done here.' }
  const type = 'application/vnd.microsoft.activity.message'
  return { status: 200, body: { statusCode: 200, type, value: chosen.label ?? '' } }
}

const malformed = ({ issues: [issue] }: z.ZodError): Answer => ({
  status: 400,
  body: `This is no activity: ${issue!.path.join('.') || 'the body'}: ${issue!.message}`.replace(/\s+/g, ' '),
})

async function readJson(request: IncomingMessage): Promise<{ json: unknown } | Answer> {
  const body = await readRequest(request, BODY_LIMIT)
  if (body === undefined) return { status: 413, body: 'This is too large.' }
  const parsed = json(body)
  return parsed === undefined ? { status: 400, body: 'This is no JSON.' } : { json: parsed }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function finish(response: ServerResponse, status: number, body: Answer['body']): void {
  if (response.headersSent) return void response.end()
  if (body === undefined) return void response.writeHead(status).end()
  const [type, text] =
    typeof body === 'string' ? ['text/plain', `${body}\n`] : ['application/json', JSON.stringify(body)]
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(text)
}
