// A strict stand-in for Telegram's Bot API on loopback: it refuses what Telegram refuses, and people can use it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type Limits, LENIENT, openLimits } from './telegram-limits.ts'
import { type Chat, type People, openPeople } from './telegram-people.ts'
import {
  type Keyboard,
  type Payload,
  Refusal,
  checkedCommands,
  checkedKeyboard,
  checkedText,
  checkedWebhook,
  isRecord,
} from './telegram-rules.ts'

/** What goes wrong, for calls of one method or of all, so many times or until it is lifted. */
export type Outage = {
  readonly kind:
    | 'error' // 500 with JSON
    | 'bad-gateway' // 502 with a page of HTML
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

/** A message that the bot sent, as it stands now. */
export type Sent = {
  readonly messageId: number
  readonly chat: number
  text: string
  keyboard: Keyboard | undefined
  readonly payload: Payload
  readonly at: number
  edits: number
}

/** A call as it was answered; code 200 when it was taken, 0 when no answer went out. */
export type Call = {
  readonly method: string
  readonly payload: Payload
  readonly at: number
  code: number
  description?: string
}

export type Update = { readonly update_id: number } & Readonly<Record<string, unknown>>

export type TelegramStandIn = People & {
  /** For TELEGRAM_API_ROOT. */
  readonly root: string
  readonly token: string
  readonly bot: { readonly id: number; readonly username: string }
  readonly sent: Sent[]
  readonly calls: Call[]
  /** Callback queries that the bot has answered. */
  readonly answeredTaps: Set<string>
  readonly commands: Map<string, { command: string; description: string }[]>
  limits: Limits
  /** Shares of updates that are delivered twice, and of batches that arrive out of order. */
  disturbed: { duplicates: number; reordered: number }
  /** Where webhook calls really go, since a test has no https. */
  webhookOrigin: string | undefined
  readonly webhook: () => { url: string; secret: string | undefined } | undefined
  /** Updates that the bot has not confirmed. */
  readonly pending: () => readonly Update[]
  /** Delivers an update; it waits until it is fetched or posted. */
  deliver(content: Record<string, unknown>): number
  /** Delivers an update once more, with its own id. */
  redeliver(updateId: number): void
  fail(outage: Outage): void
  recover(): void
  /** Another program polls with the same token. */
  rivalPolls(): void
  /** The status and headers of each webhook post. */
  readonly posts: { updateId: number; status: number }[]
  close(): Promise<void>
}

export type StandInOptions = {
  readonly token?: string
  readonly limits?: Limits
  readonly random?: () => number
  readonly port?: number
}

type Poll = { finish(updates: readonly Update[]): void; conflict(): void; timer: NodeJS.Timeout }

/** Starts it on a free port. Everything it was told stays readable until it is closed. */
export async function openTelegramStandIn(options: StandInOptions = {}): Promise<TelegramStandIn> {
  const token = options.token ?? '7001:AAstand-in_token-of-thirty-five-chars'
  const random = options.random ?? Math.random
  const bot = {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Bellbird',
    username: 'bellbird_test_bot',
  }
  const pending: Update[] = []
  const history = new Map<number, Update>()
  const sent: Sent[] = []
  const calls: Call[] = []
  const posts: TelegramStandIn['posts'] = []
  const answeredTaps = new Set<string>()
  const commands: TelegramStandIn['commands'] = new Map()
  const sockets = new Set<Socket>()
  const outages: Outage[] = []
  const state = {
    limits: options.limits ?? LENIENT,
    disturbed: { duplicates: 0, reordered: 0 },
    webhookOrigin: undefined as string | undefined,
    webhook: undefined as { url: string; secret: string | undefined } | undefined,
    allowed: undefined as readonly string[] | undefined,
    poll: undefined as Poll | undefined,
    posting: false,
    closed: false,
    nextUpdate: 100_000 + Math.floor(random() * 1000),
    nextMessage: 1,
  }
  const limits = openLimits(() => state.limits)

  const people = openPeople({
    bot,
    nextMessage: () => state.nextMessage++,
    deliver,
    sentTo: (chat) => sent.filter((message) => message.chat === chat),
  })

  // ------------------------------------------------------------------ updates
  function deliver(content: Record<string, unknown>): number {
    const update: Update = { update_id: state.nextUpdate++, ...content }
    const kind = Object.keys(content)[0]!
    if (state.allowed && !state.allowed.includes(kind)) return update.update_id
    history.set(update.update_id, update)
    pending.push(update)
    wake()
    return update.update_id
  }

  function redeliver(updateId: number): void {
    const update = history.get(updateId)
    if (!update) throw new Error(`There was no update ${updateId}`)
    pending.push(update)
    wake()
  }

  function wake(): void {
    if (state.webhook) void post()
    else if (state.poll && pending.length > 0) {
      const { poll } = state
      // As the real one does, gather what arrives together.
      clearTimeout(poll.timer)
      poll.timer = setTimeout(() => poll.finish(batch(100)), 5)
    }
  }

  function batch(limit: number): Update[] {
    const updates = pending.slice(0, limit)
    updates.push(...updates.filter(() => random() < state.disturbed.duplicates))
    if (updates.length > 1 && random() < state.disturbed.reordered) updates.reverse()
    return updates
  }

  function getUpdates(payload: Payload): Promise<readonly Update[]> {
    if (state.webhook) {
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    }
    if (Array.isArray(payload['allowed_updates'])) state.allowed = payload['allowed_updates'] as string[]
    const offset = Number(payload['offset'] ?? 0)
    const limit = Math.min(100, Number(payload['limit'] ?? 100))
    if (offset > 0) pending.splice(0, pending.length, ...pending.filter((u) => u.update_id >= offset))
    if (offset < 0) pending.splice(0, Math.max(0, pending.length + offset))
    state.poll?.conflict()
    state.poll = undefined
    if (pending.length > 0) return Promise.resolve(batch(limit))
    return new Promise((resolve, reject) => {
      const wait = Math.min(50, Number(payload['timeout'] ?? 0)) * 1000
      const settle = () => {
        if (state.poll === poll) state.poll = undefined
        clearTimeout(poll.timer)
      }
      const poll: Poll = {
        timer: setTimeout(() => poll.finish([]), wait),
        finish(updates) {
          settle()
          resolve(updates)
        },
        conflict() {
          settle()
          reject(
            new Refusal(
              409,
              'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
            ),
          )
        },
      }
      state.poll = poll
    })
  }

  /** Posts what is pending, one at a time, again until it is taken. */
  async function post(): Promise<void> {
    if (state.posting) return
    state.posting = true
    while (state.webhook && pending.length > 0 && !state.closed) {
      const turns = pending.length > 1 && random() < state.disturbed.reordered ? 1 : 0
      const update = pending[turns]!
      const times = random() < state.disturbed.duplicates ? 2 : 1
      let status = 0
      for (let n = 0; n < times; n += 1) status = await postOne(update)
      posts.push({ updateId: update.update_id, status })
      if (status >= 200 && status < 300) pending.splice(pending.indexOf(update), 1)
      else await new Promise((resolve) => setTimeout(resolve, 50))
    }
    state.posting = false
  }

  async function postOne(update: Update): Promise<number> {
    const { url, secret } = state.webhook!
    const target = state.webhookOrigin ? state.webhookOrigin + new URL(url).pathname : url
    try {
      const response = await fetch(target, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
        },
        body: JSON.stringify(update),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  // ------------------------------------------------------------------ methods
  function reachable(payload: Payload): Chat {
    const id = payload['chat_id']
    if (id === undefined || id === '') throw new Refusal(400, 'Bad Request: chat_id is empty')
    const chat = people.chats.get(Number(id))
    if (!chat) throw new Refusal(400, 'Bad Request: chat not found')
    if (chat.migratedTo !== undefined) {
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: chat.migratedTo,
      })
    }
    if (chat.door === 'blocked') throw new Refusal(403, 'Forbidden: bot was blocked by the user')
    if (chat.door === 'kicked') throw new Refusal(403, 'Forbidden: bot was kicked from the group chat')
    if (chat.door === 'unopened')
      throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user")
    return chat
  }

  function asMessage(message: Sent): Record<string, unknown> {
    return {
      message_id: message.messageId,
      from: bot,
      chat: people.chats.get(message.chat)!.described,
      date: Math.floor(message.at / 1000),
      text: message.text,
      ...(message.keyboard ? { reply_markup: { inline_keyboard: message.keyboard } } : {}),
    }
  }

  function own(payload: Payload, verb: string): Sent {
    reachable(payload)
    const message = sent.find(
      ({ chat, messageId }) =>
        chat === Number(payload['chat_id']) && messageId === Number(payload['message_id']),
    )
    if (!message) throw new Refusal(400, `Bad Request: message to ${verb} not found`)
    return message
  }

  function edit(message: Sent, text: string, keyboard: Keyboard | undefined): Record<string, unknown> {
    if (message.text === text && JSON.stringify(message.keyboard) === JSON.stringify(keyboard)) {
      throw new Refusal(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    }
    Object.assign(message, { text, keyboard, edits: message.edits + 1 })
    return asMessage(message)
  }

  const methods: Record<string, (payload: Payload) => unknown> = {
    getMe: () => ({ ...bot, can_join_groups: true, can_read_all_group_messages: false }),
    getUpdates,
    sendMessage(payload) {
      const chat = reachable(payload)
      const text = checkedText(payload)
      const keyboard = checkedKeyboard(payload)
      const at = Date.now()
      limits.count(chat.id, at)
      const message: Sent = {
        messageId: state.nextMessage++,
        chat: chat.id,
        text,
        keyboard,
        payload,
        at,
        edits: 0,
      }
      sent.push(message)
      return asMessage(message)
    },
    sendChatAction(payload) {
      reachable(payload)
      if (!/^(typing|upload_photo|upload_document)$/.test(String(payload['action'])))
        throw new Refusal(400, 'Bad Request: wrong parameter action in request')
      return true
    },
    editMessageText(payload) {
      const message = own(payload, 'edit')
      return edit(message, checkedText(payload), checkedKeyboard(payload))
    },
    editMessageReplyMarkup(payload) {
      const message = own(payload, 'edit')
      return edit(message, message.text, checkedKeyboard(payload))
    },
    deleteMessage(payload) {
      sent.splice(sent.indexOf(own(payload, 'delete')), 1)
      return true
    },
    answerCallbackQuery(payload) {
      const id = String(payload['callback_query_id'])
      if (!people.openTaps.has(id) || answeredTaps.has(id)) {
        throw new Refusal(
          400,
          'Bad Request: query is too old and response timeout expired or query ID is invalid',
        )
      }
      if (typeof payload['text'] === 'string' && payload['text'].length > 200)
        throw new Refusal(400, 'Bad Request: MESSAGE_TOO_LONG')
      answeredTaps.add(id)
      return true
    },
    getFile(payload) {
      const file = people.files.get(String(payload['file_id']))
      if (!file) throw new Refusal(400, 'Bad Request: invalid file_id')
      if (file.bytes.length > 20 * 1024 * 1024) throw new Refusal(400, 'Bad Request: file is too big')
      return {
        file_id: file.id,
        file_unique_id: `u${file.id}`,
        file_size: file.bytes.length,
        file_path: file.path,
      }
    },
    setMyCommands(payload) {
      commands.set(commandScope(payload), checkedCommands(payload))
      return true
    },
    getMyCommands: (payload) => commands.get(commandScope(payload)) ?? [],
    deleteMyCommands: (payload) => commands.delete(commandScope(payload)) || true,
    setWebhook(payload) {
      if (payload['url'] === '') state.webhook = undefined
      else {
        state.webhook = checkedWebhook(payload)
        state.poll?.conflict()
      }
      if (Array.isArray(payload['allowed_updates'])) state.allowed = payload['allowed_updates'] as string[]
      if (payload['drop_pending_updates']) pending.length = 0
      queueMicrotask(wake)
      return true
    },
    deleteWebhook(payload) {
      state.webhook = undefined
      if (payload['drop_pending_updates']) pending.length = 0
      return true
    },
    getWebhookInfo: () => ({
      url: state.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: pending.length,
    }),
  }

  // ------------------------------------------------------------------ HTTP
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.keepAliveTimeout = 30_000

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url!, 'http://stand-in').pathname)
    const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(path)
    if (file) return answerFile(file[1]!, file[2]!, response)
    const [, given, method] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? []
    if (!given || !method || !/^\d+:[\w-]{10,}$/.test(given))
      return reply(response, 404, undefined, 'Not Found')
    const call: Call = { method, payload: await read(request), at: Date.now(), code: 0 }
    calls.push(call)
    const outage = outages.find((one) => one.method === undefined || one.method === method)
    if (outage?.times !== undefined && --outage.times <= 0) outages.splice(outages.indexOf(outage), 1)
    const done = (code: number, result: unknown, description?: string, parameters?: object) => {
      if (outage?.kind === 'reset-after') return request.socket.destroy()
      call.code = code
      if (description !== undefined) call.description = description
      return reply(response, code, result, description, parameters)
    }
    switch (outage?.kind) {
      case 'reset':
        request.socket.destroy()
        return
      case 'hang':
        return
      case 'error':
        return void done(500, undefined, 'Internal Server Error')
      case 'bad-gateway':
        call.code = 502
        response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>')
        return
      case 'too-many': {
        const retry_after = outage.wait ?? 1
        return void done(429, undefined, `Too Many Requests: retry after ${retry_after}`, { retry_after })
      }
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, outage.wait ?? 1000))
        break
      case 'reset-after':
      case undefined:
        break
    }
    if (given !== token) return void done(401, undefined, 'Unauthorized')
    const act = methods[method]
    if (!act) return void done(404, undefined, 'Not Found')
    try {
      if (method === 'getUpdates') response.on('close', () => !response.writableEnded && abandon(response))
      const result = act(call.payload)
      if (result instanceof Promise) polls.set(response, state.poll)
      done(200, await result)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      done(error.code, undefined, error.message, error.parameters)
    }
  }

  const polls = new WeakMap<ServerResponse, Poll | undefined>()
  /** The bot hung up on its long poll: what arrives now waits for the next. */
  function abandon(response: ServerResponse): void {
    const poll = polls.get(response)
    if (!poll) return
    clearTimeout(poll.timer)
    if (state.poll === poll) state.poll = undefined
  }

  function answerFile(given: string, path: string, response: ServerResponse): void {
    const found = [...people.files.values()].find((file) => file.path === path)
    if (given !== token || !found) return reply(response, given === token ? 404 : 401, undefined, 'Not Found')
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(found.bytes)
  }

  function reply(
    response: ServerResponse,
    code: number,
    result: unknown,
    description?: string,
    parameters?: object,
  ): void {
    const body =
      code === 200
        ? { ok: true, result }
        : { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) }
    response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  return {
    ...people,
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    bot,
    sent,
    calls,
    answeredTaps,
    commands,
    posts,
    get limits() {
      return state.limits
    },
    set limits(next: Limits) {
      state.limits = next
    },
    disturbed: state.disturbed,
    get webhookOrigin() {
      return state.webhookOrigin
    },
    set webhookOrigin(origin: string | undefined) {
      state.webhookOrigin = origin
    },
    webhook: () => state.webhook,
    pending: () => pending,
    deliver,
    redeliver,
    fail: (outage: Outage) => void outages.push({ ...outage }),
    recover: () => void (outages.length = 0),
    rivalPolls: () => state.poll?.conflict(),
    async close() {
      state.closed = true
      if (state.poll) clearTimeout(state.poll.timer)
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const commandScope = ({ scope, language_code: language }: Payload): string =>
  `${isRecord(scope) ? String(scope['type']) : 'default'}:${typeof language === 'string' ? language : ''}`

async function read(request: IncomingMessage): Promise<Payload> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('utf8')
  if (body === '') return {}
  if (request.headers['content-type']?.startsWith('application/json')) {
    const parsed: unknown = JSON.parse(body)
    if (!isRecord(parsed)) throw new Error('The body is not an object')
    return parsed
  }
  return Object.fromEntries(new URLSearchParams(body))
}
