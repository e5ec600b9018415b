// Why a call failed, by whose fault, which settles what is done next.
import { APIConnectionError, APIError } from 'openai'
import { type Duration, seconds } from '../../base/clock.ts'
import type { Refused } from './manners.ts'

export type Failed =
  | { readonly outcome: 'timeout' | 'nonsense' }
  /** Too many requests, or no credit left. */
  | { readonly outcome: 'busy'; readonly wait: Duration | undefined; readonly noCredit: boolean }
  /** The network's or the server's passing fault. `free`: nothing was worked on that could be charged. */
  | { readonly outcome: 'down'; readonly free: boolean }
  /** The key is wrong, or the model is not there. */
  | { readonly outcome: 'denied'; readonly because: string }
  /** The server does not take such a request. `learnt`: the next one will be another. */
  | { readonly outcome: 'rejected'; readonly because: string; readonly learnt: boolean }

/** Sorts what the client threw. */
export function failureOf(error: unknown, signal: AbortSignal, learn: (refused: Refused) => boolean): Failed {
  if (signal.aborted) return { outcome: 'timeout' }
  if (error instanceof SyntaxError) return { outcome: 'nonsense' }
  if (error instanceof APIConnectionError) return { outcome: 'down', free: neverArrived(error) }
  if (!(error instanceof APIError) || error.status === undefined) return { outcome: 'down', free: false }
  return refusalOf(error as APIError<number, Headers>, learn)
}

function refusalOf(
  { status, code, param, message, headers }: APIError<number, Headers>,
  learn: (refused: Refused) => boolean,
): Failed {
  if (status === 429)
    return { outcome: 'busy', wait: retryAfter(headers), noCredit: code === 'insufficient_quota' }
  if (status === 401 || status === 403)
    return { outcome: 'denied', because: 'the server refused the key of OPENAI_API_KEY' }
  if (status === 404 && /model/i.test(`${code} ${message}`))
    return { outcome: 'denied', because: 'the server does not know the model of OPENAI_MODEL' }
  const learnt = learn({ status, param: param ?? undefined, message })
  if (learnt || status < 500) {
    const because =
      status === 404
        ? 'there is no /chat/completions below OPENAI_BASE_URL'
        : `the server refused the request with ${status}`
    return { outcome: 'rejected', because, learnt }
  }
  return { outcome: 'down', free: true }
}

const UNREACHED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED)/
const DEEPEST = 5

/** The reason lies some errors deep. */
function neverArrived(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > DEEPEST) return false
  const { code } = error as NodeJS.ErrnoException
  if (typeof code === 'string' && UNREACHED.test(code)) return true
  const causes: unknown[] = error instanceof AggregateError ? error.errors : [error.cause]
  return causes.some((cause) => neverArrived(cause, depth + 1))
}

/** Seconds, or milliseconds where the server is that exact; undefined where it does not say. */
function retryAfter(headers: Headers | undefined): Duration | undefined {
  const exact = numberIn(headers?.get('retry-after-ms'))
  const whole = numberIn(headers?.get('retry-after'))
  return exact ?? (whole === undefined ? undefined : seconds(whole))
}

const numberIn = (text: string | null | undefined): number | undefined =>
  text && /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined
