// Telegram posts updates to us: only with our secret, answered once they are committed.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readRequest } from '../read-body.ts'

/** Below PUBLIC_URL. */
export const WEBHOOK_PATH = '/channels/telegram'

/** An update is some kilobytes; a text of 4096 characters with every entity stays far below this. */
const BODY_LIMIT = 1_000_000

export type Webhook = (request: IncomingMessage, response: ServerResponse) => void

const SHORTEST_SECRET = 16

/** `take` undefined: not ready yet; Telegram posts again. Throws without a secret: anybody could speak for guests then. */
export function webhookTo(
  secret: string,
  take: () => ((updates: readonly unknown[]) => Promise<void>) | undefined,
  failed: (reason: string) => void,
): Webhook {
  if (secret.length < SHORTEST_SECRET) throw new Error('A webhook needs a secret of at least 16 characters')
  return (request, response) => {
    answer(request, secret, take()).then(
      (status) => response.writeHead(status).end(),
      (error: unknown) => {
        failed(error instanceof Error ? error.message : String(error))
        if (!response.headersSent) response.writeHead(500)
        response.end()
      },
    )
  }
}

async function answer(
  request: IncomingMessage,
  secret: string,
  take: ((updates: readonly unknown[]) => Promise<void>) | undefined,
): Promise<number> {
  if (request.method !== 'POST') return 405
  const given = request.headers['x-telegram-bot-api-secret-token']
  if (typeof given !== 'string' || !same(given, secret)) return 401
  if (!take) return 503
  const body = await readRequest(request, BODY_LIMIT)
  if (body === undefined) return 413
  const update = parse(body)
  if (update === undefined) return 400
  await take([update])
  return 200
}

/** Of equal length whatever was given, so that the time tells nothing. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
const digest = (text: string) => createHash('sha256').update(text).digest()

function parse(body: string): unknown {
  try {
    const update: unknown = JSON.parse(body)
    const named = typeof update === 'object' && update !== null && 'update_id' in update
    return named && Number.isSafeInteger(update.update_id) ? update : undefined
  } catch {
    return undefined
  }
}
