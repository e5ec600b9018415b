// Carries one request to a connector, once and within a time limit, and tells what went wrong by whose fault it is.
import { type Duration, minutes, seconds } from '../../base/clock.ts'
import { SendFailure } from '../../messages/channel.ts'

/** With a token fetched before it, a send ends within the time that delivery allows. */
const LIMIT: Duration = seconds(7)
/** Where a connector asks for patience and does not say how much. */
const PATIENCE: Duration = seconds(5)
const LONGEST_WAIT: Duration = minutes(10)

/** The connector refuses our token. */
export class TokenRefused extends Error {}

/** Of botbuilder's requests, the part that is used here. */
type Lines<H> = {
  headersArray(): { name: string; value: string }[]
  headerNames(): string[]
  set(name: string, value: string): void
  remove(name: string): boolean
  clone(): H
}
type Request<H> = {
  readonly url: string
  readonly method: string
  readonly headers: H
  readonly body?: unknown
}

/** For botbuilder's client. Throws a SendFailure or TokenRefused, which its retries let pass. */
export async function carry<H extends Lines<H>, R extends Request<H>>(request: R) {
  const headers = new Headers(
    request.headers.headersArray().map(({ name, value }): [string, string] => [name, value]),
  )
  let response: Response
  let bodyAsText: string
  try {
    response = await fetch(request.url, {
      method: request.method,
      headers,
      // The library has made it JSON.
      body: typeof request.body === 'string' ? request.body : null,
      signal: AbortSignal.timeout(LIMIT),
      redirect: 'error',
    })
    bodyAsText = await response.text()
  } catch (error) {
    throw asFailure(error, request.url)
  }
  if (!response.ok) throw refusal(response, bodyAsText)
  return { request, status: response.status, headers: answered(request.headers, response), bodyAsText }
}

/** The answer's headers in the library's own form. */
function answered<H extends Lines<H>>(sent: H, response: Response): H {
  const lines = sent.clone()
  for (const name of lines.headerNames()) lines.remove(name)
  for (const [name, value] of response.headers) lines.set(name, value)
  return lines
}

/** Before a connection stood, nothing was handed over. */
const NOT_BEGUN = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
])

function asFailure(error: unknown, url: string): SendFailure {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } }
  const { host } = new URL(url)
  if (name === 'TimeoutError') return new SendFailure({ kind: 'unsure' }, `${host} did not answer in time`)
  if (cause?.code !== undefined && NOT_BEGUN.has(cause.code))
    return new SendFailure({ kind: 'transient' }, `${host} cannot be reached: ${cause.code}`)
  return new SendFailure(
    { kind: 'unsure' },
    `The connection to ${host} broke before its answer (${cause?.code ?? cause?.message ?? 'unknown'})`,
  )
}

function refusal(response: Response, body: string): SendFailure | TokenRefused {
  const { status } = response
  const why = `${new URL(response.url).host} refused the message: ${status} ${reasonIn(body)}`.trim()
  switch (status) {
    case 401:
      return new TokenRefused(why)
    // Blocked by the person, or the app was taken out of the chat.
    case 403:
    // The chat is gone.
    case 404:
      return new SendFailure({ kind: 'blocked' }, why)
    case 429:
      return new SendFailure({ kind: 'wait', ms: waitIn(response) ?? PATIENCE }, why)
    // Teams, when two changes of a chat meet.
    case 412:
      return new SendFailure({ kind: 'transient' }, why)
    // Something behind it did not answer: it may have the message.
    case 504:
      return new SendFailure({ kind: 'unsure' }, why)
  }
  return new SendFailure({ kind: status >= 500 ? 'transient' : 'refused' }, why)
}

function waitIn({ headers }: Response): Duration | undefined {
  const given = headers.get('retry-after')?.trim() ?? ''
  return /^\d{1,5}$/.test(given) ? Math.min(seconds(Number(given)), LONGEST_WAIT) : undefined
}

/** `{error: {code, message}}`, as connectors answer; of anything else nothing is told. */
function reasonIn(body: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: unknown; message?: unknown } }
    return [error?.code, error?.message]
      .filter((part) => typeof part === 'string')
      .join(': ')
      .slice(0, 200)
  } catch {
    return ''
  }
}
