// A strict stand-in for Microsoft's bot service on loopback: key server, token endpoint, connector, files. It posts
// activities with real signed tokens, refuses what the connectors refuse, and people can use it.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { Authority } from '../../src/channels/bot-framework/adapter.ts'
import { type Forged, type Grants, ISSUER, type Keys, openGrants, openKeys } from './bot-framework-keys.ts'
import { type Outage, openOutages, outlive } from './bot-framework-outages.ts'
import {
  type Activity,
  type Chat,
  type Posted,
  type Sent,
  TENANT,
  openPeople,
} from './bot-framework-people.ts'
import { Refusal, checked } from './bot-framework-rules.ts'
import { onLoopback, readBody } from './loopback.ts'

export type Asked = { readonly path: string; readonly authorization: string | undefined }

export type BotFrameworkStandIn = ReturnType<typeof openPeople> & {
  readonly appId: string
  readonly password: string
  readonly authority: Authority
  readonly keys: Keys
  readonly grants: Grants
  readonly bot: { readonly id: string; readonly name: string }
  /** Where files lie that are not the connector's. */
  readonly fileRoot: string
  readonly root: string
  readonly chats: Map<string, Chat>
  /** Every activity that the bot sent and that was taken, oldest first. */
  readonly sent: Sent[]
  /** Every request for sending, and its answer; 0 when none went out. */
  readonly calls: { readonly chat: string; readonly body: string; status: number; code?: string }[]
  /** What was asked of the file hosts. */
  readonly asked: Asked[]
  /** Seconds that tokens given out from now on last. */
  tokenLifetime: number
  /** Where the bot listens; undefined for nowhere. */
  postTo(origin: string | undefined): void
  /** Posts with a token of our own making. */
  postAs(activity: Activity, forged: Forged | { readonly authorization: string | undefined }): Promise<Posted>
  fail(outage: Outage): void
  recover(): void
  close(): Promise<void>
}

export async function openBotFrameworkStandIn(): Promise<BotFrameworkStandIn> {
  const appId = '00000000-1111-4222-8333-444444444444'
  const password = 'a~secret.of-the+bot&='
  const bot = { id: `28:${appId}`, name: 'Bellbird' }
  const keys = await openKeys()
  const grants = openGrants({ appId, password, tenant: TENANT, lifetime: () => standIn.tokenLifetime })
  const chats = new Map<string, Chat>()
  const sent: Sent[] = []
  const calls: BotFrameworkStandIn['calls'] = []
  const asked: Asked[] = []
  const files = new Map<string, Uint8Array>()
  const outages = openOutages()
  let origin: string | undefined
  let count = 0

  const server = createServer((request, response) => void serve(request, response))
  // Files that are not the connector's, on an origin of their own.
  const drive = createServer((request, response) => {
    asked.push({ path: request.url!, authorization: request.headers.authorization })
    if (request.url === '/endless') return pourOut(response)
    const moved = /^\/moved\/(.+)$/.exec(request.url!)?.[1]
    if (moved) return void response.writeHead(302, { location: decodeURIComponent(moved) }).end()
    const bytes = files.get(request.url!)
    response.writeHead(bytes ? 200 : 404).end(bytes)
  })
  const loopbacks = [await onLoopback(server), await onLoopback(drive)] as const
  const [{ root }, { root: fileRoot }] = loopbacks

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url!, root)
    const path = decodeURIComponent(pathname)
    try {
      await answer(path, request, response)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' }
      if (error.retryAfter !== undefined) headers['retry-after'] = String(error.retryAfter)
      response.writeHead(error.status, headers)
      response.end(JSON.stringify({ error: { code: error.code, message: error.message } }))
    }
  }

  async function answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, tenant] = /^\/login\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(path) ?? []
    const [, , chat] = /^\/(\w+)\/v3\/conversations\/([^/]+)\/activities$/.exec(path) ?? []
    const [, file] = /^\/\w+\/v3\/attachments\/([^/]+)\/views\/original$/.exec(path) ?? []
    const part = tenant ? 'token' : chat ? 'send' : file ? 'file' : 'keys'
    const body = await read(request)
    const call = chat ? { chat, body, status: 0 } : undefined
    if (call) calls.push(call)
    const outage = outages.next(part)
    if (outage && !(await outlive(outage, response, call))) return
    const reply = (status: number, said: object | Uint8Array) => {
      if (outage?.kind === 'reset-after') return void response.socket?.destroy()
      if (call) call.status = status
      const bytes = said instanceof Uint8Array
      response.writeHead(status, { 'content-type': bytes ? 'application/octet-stream' : 'application/json' })
      response.end(bytes ? said : JSON.stringify(said))
    }
    if (path === '/v1/.well-known/openidconfiguration')
      return reply(200, { issuer: ISSUER, jwks_uri: `${root}/v1/.well-known/keys` })
    if (path === '/v1/.well-known/keys') return reply(200, keys.listed())
    if (tenant) {
      const { status, body: said } = grants.grant(new URLSearchParams(body), tenant)
      return reply(status, said)
    }
    try {
      if (chat) return reply(201, { id: await take(chat, request, body) })
      const [, elsewhere] = /^moved-(.+)$/.exec(file ?? '') ?? []
      if (elsewhere) {
        asked.push({ path, authorization: request.headers.authorization })
        const location = Buffer.from(elsewhere, 'base64url').toString()
        return void response.writeHead(302, { location }).end()
      }
      if (file) return reply(200, give(path, request))
      throw new Refusal(404, 'NotFound', 'No such page')
    } catch (error) {
      if (call && error instanceof Refusal) Object.assign(call, { status: error.status, code: error.code })
      throw error
    }
  }

  async function take(id: string, request: IncomingMessage, body: string): Promise<string> {
    if (!grants.holds(request.headers.authorization))
      throw new Refusal(401, 'Unauthorized', 'Authorization has been denied for this request.')
    const chat = chats.get(id)
    if (!chat || chat.door === 'gone' || !request.url!.startsWith(`/${chat.channelId}/`))
      throw new Refusal(404, 'ConversationNotFound', 'Conversation not found.')
    if (chat.door !== 'open') throw new Refusal(403, chat.door, 'The bot is not allowed to speak here.')
    const activity = checked(body, { channelId: chat.channelId, botId: bot.id, conversationId: id })
    if (chat.tenantId && activity.channelData?.tenant.id !== chat.tenantId)
      throw new Refusal(403, 'Forbidden', 'The tenant is not known.')
    const shown = activity.attachments?.flatMap((one) =>
      'contentUrl' in one
        ? [one.contentUrl]
        : one.content.body.flatMap((part) => (part.type === 'Image' ? [part.url] : [])),
    )
    const picture = shown?.[0] === undefined ? undefined : await look(shown[0])
    const messageId = String((count += 1))
    sent.push({ id: messageId, chat: id, activity, ...(picture ? { picture } : {}) })
    return messageId
  }

  /** As an app shows a picture: it fetches it, wherever the bot's own address leads to. */
  async function look(url: string): Promise<Uint8Array | undefined> {
    const { pathname } = new URL(url)
    const response = await fetch(`${origin}${pathname}`)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  }

  /** The connector gives files to the bot alone. */
  function give(path: string, request: IncomingMessage): Uint8Array {
    asked.push({ path, authorization: request.headers.authorization })
    if (!grants.holds(request.headers.authorization)) throw new Refusal(401, 'Unauthorized', 'No.')
    const bytes = files.get(path)
    if (!bytes) throw new Refusal(404, 'NotFound', 'No such file')
    return bytes
  }

  async function deliver(activity: Activity, authorization: string | undefined): Promise<Posted> {
    const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' }
    if (authorization !== undefined) headers['authorization'] = authorization
    const again = () => post(activity)
    try {
      if (!origin) throw new Error('Nobody listens')
      const body = JSON.stringify(activity)
      const response = await fetch(`${origin}/api/messages`, { method: 'POST', headers, body })
      return { activity, status: response.status, body: await response.text(), again }
    } catch {
      return { activity, status: 502, body: 'Bad Gateway', again }
    }
  }

  async function post(activity: Activity, copies = 1): Promise<Posted> {
    const token = await keys.sign(appId, String(activity['serviceUrl']))
    const posted = await Promise.all(
      Array.from({ length: copies }, () => deliver(activity, `Bearer ${token}`)),
    )
    return posted[0]!
  }

  const people = openPeople({
    bot,
    chats,
    sent,
    serviceUrl: (channelId) => `${root}/${channelId}/`,
    post,
    keep(bytes, channelId) {
      const path = `/${channelId}/v3/attachments/0-weu-d1-${(count += 1)}/views/original`
      files.set(path, bytes)
      return root + path
    },
    share(bytes, name) {
      const path = `/personal/${(count += 1)}/${encodeURIComponent(name)}?tempauth=abc`
      files.set(path, bytes)
      return fileRoot + path
    },
  })

  const standIn: BotFrameworkStandIn = {
    ...people,
    appId,
    password,
    authority: {
      OAuthUrl: root,
      ToChannelFromBotLoginUrl: `${root}/login/${TENANT}`,
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: `${root}/v1/.well-known/openidconfiguration`,
      // So that the library would take such a token, if it were shown one.
      ToBotFromEmulatorOpenIdMetadataUrl: `${root}/v1/.well-known/openidconfiguration`,
      CallerId: 'urn:botframework:azure',
    },
    keys,
    grants,
    bot,
    root,
    fileRoot,
    chats,
    sent,
    calls,
    asked,
    tokenLifetime: 3600,
    postTo: (to) => void (origin = to),
    async postAs(activity, forged) {
      if ('authorization' in forged) return deliver(activity, forged.authorization)
      return deliver(activity, `Bearer ${await keys.sign(appId, String(activity['serviceUrl']), forged)}`)
    },
    fail: outages.begin,
    recover: outages.end,
    async close() {
      for (const one of loopbacks) await one.close()
    },
  }
  return standIn
}

/** A file without an end, for as long as anybody reads it. */
function pourOut(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(256 * 1024)));
  }
  response.on('drain', more)
  more()
}

const read = async (request: IncomingMessage): Promise<string> => (await readBody(request)).toString('utf8')
