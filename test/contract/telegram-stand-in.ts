// A strict stand-in for Telegram's Bot API on loopback: it refuses what Telegram refuses, and people can use it.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { onLoopback, readBody } from './loopback.ts'
import { LENIENT, type Limits, openLimits } from './telegram-limits.ts'
import { type Action, type Commands, type Sent, openMethods } from './telegram-methods.ts'
import { type People, openPeople } from './telegram-people.ts'
import { type Payload, Refusal, Upload, isRecord } from './telegram-rules.ts'
import { type Update, type Webhook, openUpdates } from './telegram-updates.ts'

/** What goes wrong, for calls of one method or of all, so many times or until it is lifted. */
export type Outage = {
  readonly kind:
    | 'error' // 500 with JSON
    | 'bad-gateway' // 502 with a page of HTML
    | 'gateway-timeout' // 504 with a page of HTML
    | 'nonsense' // 200 with a page of HTML, as a hotel's own proxy may answer
    | 'reset' // the connection breaks before anything was done
    | 'reset-after' // it was done, and the connection breaks before the answer
    | 'hang' // no answer at all
    | 'too-many' // 429
    | 'slow'
  readonly method?: string
  times?: number
  /** For slow: milliseconds; for too-many: seconds. */
  readonly wait?: number
}

/** A call as it was answered; code 200 when it was taken, 0 when no answer went out. */
export type Call = {
  readonly method: string
  readonly payload: Payload
  readonly at: number
  code: number
  description?: string
}

export type TelegramStandIn = People & {
  /** For TELEGRAM_API_ROOT. */
  readonly root: string
  readonly token: string
  readonly bot: { readonly id: number; readonly username: string }
  /** Every message that the bot sent, oldest first. */
  readonly sent: Sent[]
  readonly calls: Call[]
  /** Where "typing …" was shown, oldest first. */
  readonly actions: Action[]
  /** Callback queries that the bot has answered. */
  readonly answeredTaps: Set<string>
  /** By scope and language. */
  readonly commands: Commands
  limits: Limits
  /** The token was taken back at @BotFather. */
  revoked: boolean
  /** Shares of updates that are delivered twice, and of batches that arrive out of order. */
  readonly disturbed: { duplicates: number; reordered: number }
  readonly webhook: () => Webhook | undefined
  /** Where webhook calls really go, since a test has no https. */
  postTo(origin: string | undefined): void
  /** The last answer to each update that was posted. */
  readonly posts: readonly { readonly updateId: number; readonly status: number }[]
  /** Updates that the bot has not confirmed. */
  readonly pending: () => readonly Update[]
  /** The external id by which a bot keeps what an update told. */
  heardAs(updateId: number): string
  /** Delivers an update; it waits until it is fetched or posted. */
  deliver(content: Record<string, unknown>): number
  /** Delivers an update once more, with its own id. */
  redeliver(updateId: number): void
  fail(outage: Outage): void
  recover(): void
  /** Another program polls with the same token. */
  rivalPolls(): void
  close(): Promise<void>
}

export type StandInOptions = {
  readonly token?: string
  readonly limits?: Limits
  readonly random?: () => number
  /** Any free one unless given. */
  readonly port?: number
}

/** Starts it. Everything it was told stays readable until it is closed. */
export async function openTelegramStandIn(options: StandInOptions = {}): Promise<TelegramStandIn> {
  const token = options.token ?? '7001:AAstand-in_token-of-thirty-five-chars'
  const bot = {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Bellbird',
    username: 'bellbird_test_bot',
  }
  const sent: Sent[] = []
  const calls: Call[] = []
  const actions: Action[] = []
  const outages: Outage[] = []
  const answeredTaps = new Set<string>()
  const commands: Commands = new Map()
  let limits = options.limits ?? LENIENT
  let messages = 0
  let revoked = false
  const nextMessage = () => (messages += 1)

  const updates = openUpdates(options.random ?? Math.random)
  const people = openPeople({
    bot,
    nextMessage,
    deliver: updates.deliver,
    sentTo: (chat) => sent.filter((message) => message.chat === chat),
  })
  const methods = openMethods({
    bot,
    people,
    updates,
    sent,
    actions,
    answeredTaps,
    commands,
    nextMessage,
    limits: openLimits(() => limits),
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url!, 'http://stand-in').pathname)
    const [, owner, name] = /^\/file\/bot([^/]+)\/(.+)$/.exec(path) ?? []
    if (owner && name) return download(owner, name, response)
    const [, given, method] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? []
    if (!given || !method || !/^\d+:[\w-]{10,}$/.test(given)) return reply(response, 404, 'Not Found')
    const call: Call = { method, payload: await read(request), at: Date.now(), code: 0 }
    calls.push(call)
    const outage = nextOutage(method)
    if (outage && !(await outlive(outage, call, response))) return
    const { code, result, description, parameters } = await act(given, call, response)
    if (outage?.kind === 'reset-after') {
      request.socket.destroy()
      return
    }
    call.code = code
    if (description !== undefined) call.description = description
    reply(response, code, code === 200 ? result : description, parameters)
  }

  function nextOutage(method: string): Outage | undefined {
    const outage = outages.find((one) => one.method === undefined || one.method === method)
    if (outage?.times !== undefined && --outage.times <= 0) outages.splice(outages.indexOf(outage), 1)
    return outage
  }

  /** True when the call goes on in spite of the outage. */
  async function outlive(outage: Outage, call: Call, response: ServerResponse): Promise<boolean> {
    switch (outage.kind) {
      case 'reset':
        response.socket?.destroy()
        return false
      case 'hang':
        return false
      case 'error':
        reply(response, (call.code = 500), 'Internal Server Error')
        return false
      case 'bad-gateway':
      case 'gateway-timeout':
      case 'nonsense':
        call.code = PAGES[outage.kind]
        response.writeHead(call.code, { 'content-type': 'text/html' }).end(`<h1>${call.code}</h1>`)
        return false
      case 'too-many': {
        const retry_after = outage.wait ?? 1
        reply(response, (call.code = 429), `Too Many Requests: retry after ${retry_after}`, { retry_after })
        return false
      }
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, outage.wait ?? 1000))
        return true
      case 'reset-after':
        return true
    }
    return outage.kind satisfies never
  }

  type Answer = { code: number; result?: unknown; description?: string; parameters?: object | undefined }

  async function act(given: string, { method, payload }: Call, response: ServerResponse): Promise<Answer> {
    if (given !== token || revoked) return { code: 401, description: 'Unauthorized' }
    const perform = methods[method]
    if (!perform) return { code: 404, description: 'Not Found' }
    const gone = () => updates.hangUp()
    if (method === 'getUpdates') response.once('close', gone)
    try {
      return { code: 200, result: await perform(payload) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { code: error.code, description: error.message, parameters: error.parameters }
    } finally {
      response.off('close', gone)
    }
  }

  /** A file by its path; counted among the calls as `download`, so that it can be made to fail. */
  async function download(owner: string, path: string, response: ServerResponse): Promise<void> {
    const call: Call = { method: 'download', payload: { path }, at: Date.now(), code: 0 }
    calls.push(call)
    const outage = nextOutage(call.method)
    if (outage && !(await outlive(outage, call, response))) return
    const found = [...people.files.values()].find((file) => file.path === path)
    if (owner !== token || revoked) return reply(response, (call.code = 401), 'Unauthorized')
    if (!found || found.gone) return reply(response, (call.code = 404), 'Not Found')
    call.code = 200
    if (outage?.kind === 'reset-after') {
      // It breaks in the middle of the file.
      response.writeHead(200, { 'content-length': found.bytes.length })
      response.write(found.bytes.subarray(0, found.bytes.length / 2), () => response.destroy())
      return
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(found.bytes)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })
  server.keepAliveTimeout = 30_000
  const loopback = await onLoopback(server, options.port)

  return {
    ...people,
    token,
    bot,
    sent,
    calls,
    actions,
    answeredTaps,
    commands,
    root: loopback.root,
    get limits() {
      return limits
    },
    set limits(next: Limits) {
      limits = next
    },
    get revoked() {
      return revoked
    },
    set revoked(now: boolean) {
      revoked = now
    },
    disturbed: updates.disturbed,
    webhook: updates.webhook,
    postTo: (origin) => updates.postTo(origin),
    posts: updates.posts,
    pending: () => updates.pending,
    heardAs: (updateId) => `${bot.id}:${updates.messageOf(updateId) ?? updateId}`,
    deliver: updates.deliver,
    redeliver: updates.redeliver,
    fail: (outage) => void outages.push({ ...outage }),
    recover: () => void (outages.length = 0),
    rivalPolls: () => updates.rivalPolls(),
    async close() {
      updates.close()
      await loopback.close()
    },
  }
}

const PAGES = { 'bad-gateway': 502, 'gateway-timeout': 504, nonsense: 200 }

function reply(response: ServerResponse, code: number, said: unknown, parameters?: object): void {
  const body =
    code === 200
      ? { ok: true, result: said }
      : { ok: false, error_code: code, description: said, ...(parameters ? { parameters } : {}) }
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function read(request: IncomingMessage): Promise<Payload> {
  const whole = await readBody(request)
  const body = whole.toString('utf8')
  if (body === '') return {}
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return readForm(whole, type)
  if (!request.headers['content-type']?.startsWith('application/json'))
    return Object.fromEntries(new URLSearchParams(body))
  const parsed: unknown = JSON.parse(body)
  if (!isRecord(parsed)) throw new Error('The body is not an object')
  return parsed
}

/** Fields as they are, files as Upload; what is an object came as JSON. */
async function readForm(body: Buffer, type: string): Promise<Payload> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const fields = await Promise.all(
    [...form].map(async ([name, value]) => {
      if (typeof value === 'string') return [name, value] as const
      return [name, new Upload(value.name, Buffer.from(await value.arrayBuffer()))] as const
    }),
  )
  return Object.fromEntries(fields)
}
