// WeChat posts to us: only with its signature, fresh, decrypted where that was agreed; answered once it is committed.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Clock, type Duration, minutes } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { readRequest } from '../read-body.ts'
import { decrypt, isSignature } from './crypto.ts'
import { type Posted, encrypted, posted } from './posted.ts'
import { readXml } from './xml.ts'

/** Below PUBLIC_URL; what is entered at mp.weixin.qq.com. */
export const CALLBACK_PATH = '/webhooks/wechat-official'

export type Callback = (request: IncomingMessage, response: ServerResponse) => void

/** What is wrong between what is set here and what is set at WeChat. */
export type Mismatch = 'wechat.down-plain' | 'wechat.down-no-key' | 'wechat.down-wrong-key'

export type Door = {
  readonly token: string
  readonly appId: string
  /** Where it is given, nothing is heard that is not encrypted with it. */
  readonly aesKey?: string | undefined
  /** Stores what was posted; returns when it is committed. Undefined while nothing is taken in. */
  readonly take: () => ((one: Posted) => Promise<void>) | undefined
  readonly clock: Clock
  readonly log: Log
  /** Called with what is wrong with the agreed encryption, and with nothing when a post could be read. */
  readonly noteMode: (mismatch?: Mismatch) => void
}

/** Some kilobytes; three times as much where the same comes in plain and encrypted. */
const BODY_LIMIT = 256 * 1024
/** WeChat repeats for 15 s; the rest is for clocks that differ. An older call is somebody else's who saw it. */
const FRESH: Duration = minutes(10)

type Answer = { readonly status: number; readonly body?: string }
/** Nothing is said by way of the answer, and WeChat does not post it again. */
const TAKEN: Answer = { status: 200, body: 'success' }

export function callbackTo(door: Door): Callback {
  return (request, response) => {
    answer(door, request).then(
      ({ status, body }) => finish(response, status, body),
      (error: unknown) => {
        door.log.error({ event: 'wechat-official.post-failed', reason: String(error) })
        finish(response, 500)
      },
    )
  }
}

async function answer(door: Door, request: IncomingMessage): Promise<Answer> {
  const query = new URL(request.url ?? '', 'http://callback').searchParams
  const [signature, timestamp, nonce] = ['signature', 'timestamp', 'nonce'].map(
    (name) => query.get(name) ?? '',
  )
  if (!isSignature(signature!, door.token, timestamp!, nonce!)) return { status: 401 }
  if (!isFresh(timestamp!, door.clock)) return { status: 401 }
  if (request.method === 'GET') return { status: 200, body: (query.get('echostr') ?? '').slice(0, 200) }
  if (request.method !== 'POST') return { status: 405 }
  const take = door.take()
  if (!take) return { status: 503 }
  const body = await readRequest(request, BODY_LIMIT)
  if (body === undefined) return { status: 413 }
  const opened = open(door, readXml(body), (ciphertext) =>
    isSignature(query.get('msg_signature') ?? '', door.token, timestamp!, nonce!, ciphertext),
  )
  if ('status' in opened) return opened
  const parsed = posted.safeParse(opened.fields)
  if (!parsed.success) {
    // To be told once more would change nothing.
    const fields = parsed.error.issues.map(({ path }) => path.join('.'))
    door.log.warn({ event: 'wechat-official.unreadable', fields })
    return TAKEN
  }
  door.noteMode()
  await take(parsed.data)
  return TAKEN
}

/** The fields of a post: the decrypted ones where there is a key, and never those beside them. */
function open(
  door: Door,
  fields: Readonly<Record<string, unknown>> | undefined,
  isSigned: (ciphertext: string) => boolean,
): { readonly fields: Readonly<Record<string, unknown>> } | Answer {
  if (!fields) return { status: 400 }
  const ciphertext = encrypted.safeParse(fields).data?.Encrypt
  if (door.aesKey === undefined) {
    if (ciphertext === undefined || fields['MsgType'] !== undefined) return { fields }
    door.noteMode('wechat.down-no-key')
    return { status: 500 }
  }
  if (ciphertext === undefined) {
    door.noteMode('wechat.down-plain')
    return { status: 401 }
  }
  if (!isSigned(ciphertext)) return { status: 401 }
  const message = decrypt(ciphertext, { aesKey: door.aesKey, appId: door.appId })
  if (!message.ok) {
    door.noteMode('wechat.down-wrong-key')
    return { status: 500 }
  }
  const inside = readXml(message.value)
  return inside ? { fields: inside } : { status: 400 }
}

function isFresh(timestamp: string, clock: Clock): boolean {
  const at = /^\d{1,11}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN
  return Math.abs(clock().getTime() - at) <= FRESH
}

function finish(response: ServerResponse, status: number, body?: string): void {
  if (response.headersSent) return void response.end()
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }
  response.writeHead(status, headers).end(body)
}
