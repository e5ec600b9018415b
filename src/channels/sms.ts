// The SMS channel: an HTTP gateway that takes a JSON POST with "to" and "text".
import { type Duration, seconds } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { type Channel, type ChannelStatus, type Failing, SendFailure } from '../messages/channel.ts'
import { absolute } from './link.ts'

const PATIENCE: Duration = seconds(8)
/** A gateway that refuses our credentials is a matter of configuration: messages wait for it. */
const UNTIL_CONFIGURED: Duration = seconds(60)

/** Opens the channel to a gateway. A user and password in the url are sent as basic authentication. */
export function openSms(url: string, { publicUrl = '', log }: { publicUrl?: string; log: Log }): Channel {
  const { target, authorization } = readUrl(url)
  let status: ChannelStatus = { kind: 'up', detail: new URL(target).host }

  function become(next: ChannelStatus): void {
    if (next.kind === 'down' && status.kind !== 'down') log.warn({ event: 'sms.down', reason: next.reason })
    status = next
  }

  async function post(id: string, body: { to: string; text: string }): Promise<Response> {
    try {
      return await fetch(target, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // The same when it is sent again, for gateways that can tell.
          'idempotency-key': id,
          ...(authorization ? { authorization } : {}),
        },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      })
    } catch (error) {
      const reason = `The SMS gateway did not answer: ${reasonOf(error)}`
      become({ kind: 'down', reason })
      throw new SendFailure({ kind: isHandedOver(error) ? 'unsure' : 'transient' }, reason, { cause: error })
    }
  }

  return {
    name: 'sms',
    status: () => status,
    async send({ id, address, content: { text, link } }) {
      const to = address.replace(/[\s().-]/g, '')
      if (!/^\+?\d{3,20}$/.test(to)) throw new SendFailure({ kind: 'refused' }, 'This is no telephone number')
      const words = text.toWellFormed()
      const href = link && absolute(link.url, publicUrl)
      const response = await post(id, { to, text: href ? `${words} ${link.label}: ${href}` : words })
      const answer = await response.text().catch(() => '')
      const failing = failingOf(response)
      if (!failing) {
        become({ kind: 'up', detail: new URL(target).host })
        return { receipt: receiptOf(answer) ?? id }
      }
      const reason =
        response.status === 401 || response.status === 403
          ? `The SMS gateway refuses the user or the password of SMS_URL (${response.status})`
          : `The SMS gateway of SMS_URL answered ${response.status}`
      if (failing.kind !== 'refused') become({ kind: 'down', reason })
      throw new SendFailure(failing, reason)
    },
    stop: async () => undefined,
  }
}

function readUrl(url: string): { target: string; authorization: string | undefined } {
  const target = new URL(url)
  const { username, password } = target
  target.username = ''
  target.password = ''
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const authorization = username ? `Basic ${Buffer.from(credentials).toString('base64')}` : undefined
  return { target: target.href, authorization }
}

function failingOf({ ok, status, headers }: Response): Failing | undefined {
  if (ok) return undefined
  if (status === 429 || status === 503) {
    const after = Number(headers.get('retry-after'))
    if (after > 0) return { kind: 'wait', ms: seconds(Math.min(after, 3600)) }
    return status === 429 ? { kind: 'wait', ms: seconds(5) } : { kind: 'transient' }
  }
  if (status === 401 || status === 403) return { kind: 'wait', ms: UNTIL_CONFIGURED }
  return status >= 500 || status === 408 ? { kind: 'transient' } : { kind: 'refused' }
}

const LOST = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
])

/** True where the gateway may have taken it: it was reached, and then no answer came. */
function isHandedOver(error: unknown): boolean {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  return name === 'TimeoutError' || LOST.has(cause?.code ?? '')
}

/** The gateway's own id of the message, where it tells one. */
function receiptOf(answer: string): string | undefined {
  try {
    const { id } = JSON.parse(answer) as { id?: unknown }
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
  } catch {
    return undefined
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? error.cause instanceof Error
      ? error.cause.message
      : error.message
    : String(error)
