// A strict stand-in for WeChat on loopback: it refuses what WeChat refuses, posts as WeChat posts, and people use it.
import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { onLoopback, readBody } from './loopback.ts'
import { type Counting, openBudget } from './wechat-official-budget.ts'
import { openPeople } from './wechat-official-people.ts'
import { openPosts } from './wechat-official-posts.ts'
import {
  type Payload,
  Refusal,
  checkMenu,
  checkedPicture,
  checkedText,
  isRecord,
  readPayload,
  storedMenu,
} from './wechat-official-rules.ts'
import { openTokens } from './wechat-official-tokens.ts'

/** What goes wrong, for calls of one path or of all, so many times or until it is lifted. */
export type Outage = {
  readonly kind:
    | 'busy' // errcode -1
    | 'error' // HTTP 500
    | 'bad-gateway' // HTTP 502, with a page of HTML
    | 'reset' // the connection breaks before anything was done
    | 'reset-after' // it was done, and the connection breaks before the answer
    | 'hang' // no answer at all
    | 'slow'
    | 'quota' // 45009
    | 'unauthorised' // 48001
  readonly path?: string
  times?: number
  /** For slow: milliseconds. */
  readonly wait?: number
}

/** A call as it was answered: 0 is taken, -2 got no answer. */
export type Call = { readonly path: string; readonly payload: Payload; code: number }

export type StandInOptions = {
  readonly counting?: Counting
  /** Milliseconds; WeChat's are 5 s each unless given. */
  readonly answerWithin?: number
  readonly retryAfter?: number
}

export type WechatStandIn = Awaited<ReturnType<typeof openWechatStandIn>>

const MEDIA_KEPT = 3 * 24 * 3_600_000

/** Starts it. Everything it was told stays readable until it is closed. */
export async function openWechatStandIn(options: StandInOptions = {}) {
  const account = { appId: 'wx0123456789abcdef', secret: 'a'.repeat(32) }
  let ahead = 0
  const now = () => Date.now() + ahead
  const posts = openPosts({
    appId: account.appId,
    token: 'hotelsToken2026',
    aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
    now,
    answerWithin: options.answerWithin ?? 5000,
    retryAfter: options.retryAfter ?? 5000,
  })
  const tokens = openTokens(account, now)
  const budget = openBudget(options.counting ?? 'documented', now)
  const codes = new Map<string, { readonly scene: string; readonly until: number }>()
  let menu: object | undefined
  const calls: Call[] = []
  const outages: Outage[] = []
  const typing: { readonly to: string; readonly at: number }[] = []
  const lastHeard = new Map<string, number>()
  let whitelisted = true
  const people = openPeople({
    now,
    post: (xml) => posts.post(xml),
    acted(openId, action) {
      lastHeard.set(openId, now())
      budget.acted(openId, action)
    },
    menu: () => menu,
    sceneOf(code) {
      const found = codes.get(code)
      if (!found || found.until < now()) throw new Error('WeChat says that this code has expired')
      return found.scene
    },
  })

  const mayBeReached = ({ touser }: Payload): string => {
    if (typeof touser !== 'string' || !people.everFollowed.has(touser))
      throw new Refusal(40003, 'invalid openid')
    if (!people.followers.has(touser)) throw new Refusal(43004, 'require subscribe')
    return touser
  }

  const methods: Record<string, (payload: Payload) => object> = {
    'message/custom/send'(payload) {
      const to = mayBeReached(payload)
      const { msgtype } = payload
      if (msgtype === 'text') {
        const text = checkedText(payload)
        budget.take(to)
        people.sent.push({ to, kind: 'text', text, at: now() })
      } else if (msgtype === 'image') {
        const id = isRecord(payload['image']) ? payload['image']['media_id'] : undefined
        const picture = kept(id)
        budget.take(to)
        people.sent.push({ to, kind: 'image', text: '', picture: picture.bytes, at: now() })
      } else {
        throw new Refusal(40008, 'invalid message type')
      }
      return {}
    },
    'message/custom/typing'(payload) {
      const to = mayBeReached(payload)
      if (payload['command'] !== 'Typing') throw new Refusal(45072, 'invalid command')
      if (!budget.isOpen(to))
        throw new Refusal(45015, 'response out of time limit or subscription is canceled')
      if (now() - (lastHeard.get(to) ?? 0) > 30_000)
        throw new Refusal(45080, 'need sending message to user in 30 seconds')
      const last = typing.findLast((one) => one.to === to)?.at ?? 0
      const answered = people.sent.findLast((one) => one.to === to)?.at ?? 0
      if (now() - last < 15_000 && answered < last) throw new Refusal(45081, 'typing status already sent')
      typing.push({ to, at: now() })
      return {}
    },
    'menu/create'(payload) {
      checkMenu(payload)
      menu = storedMenu(payload)
      return {}
    },
    'menu/get'() {
      if (!menu) throw new Refusal(46003, 'menu no exist')
      return { menu }
    },
    'qrcode/create'({ action_name, action_info, expire_seconds = 60 }) {
      const scene =
        isRecord(action_info) && isRecord(action_info['scene'])
          ? action_info['scene']['scene_str']
          : undefined
      if (action_name !== 'QR_STR_SCENE') throw new Refusal(40053, 'invalid action info')
      if (typeof scene !== 'string' || scene.length < 1 || scene.length > 64)
        throw new Refusal(40053, 'invalid action info')
      if (
        !Number.isInteger(expire_seconds) ||
        (expire_seconds as number) < 1 ||
        (expire_seconds as number) > 2_592_000
      )
        throw new Refusal(40097, 'invalid args')
      const code = `http://weixin.qq.com/q/${randomBytes(12).toString('base64url')}`
      codes.set(code, { scene, until: now() + (expire_seconds as number) * 1000 })
      return { ticket: randomBytes(48).toString('base64url'), expire_seconds, url: code }
    },
  }

  const kept = (id: unknown) => {
    const found = typeof id === 'string' ? people.media.get(id) : undefined
    if (!found || now() - found.at > MEDIA_KEPT) throw new Refusal(40007, 'invalid media_id')
    return found
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://stand-in')
    const body = await readBody(request)
    if (url.pathname.startsWith('/video/')) return void response.end(kept(url.pathname.slice(7)).bytes)
    const path = url.pathname.replace(/^\/cgi-bin\//, '')
    const call: Call = { path, payload: {}, code: -2 }
    calls.push(call)
    const outage = nextOutage(path)
    if (outage && !(await outlive(outage, call, response))) return
    const reply = (code: number, said: object): void => {
      if (outage?.kind === 'reset-after') return void request.socket.destroy()
      call.code = code
      // WeChat answers JSON by either name, always with status 200.
      const type = path === 'media/get' ? 'text/plain' : 'application/json; encoding=utf-8'
      response.writeHead(200, { 'content-type': type }).end(JSON.stringify(said))
    }
    try {
      if (!whitelisted)
        throw new Refusal(40164, 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist')
      if (path === 'stable_token') return reply(0, tokens.give(readPayload(body)))
      tokens.check(url.searchParams.get('access_token'))
      if (path === 'media/upload') return reply(0, await upload(request, body, url.searchParams.get('type')))
      if (path === 'media/get') return download(url, call, response, reply)
      const method = methods[path]
      if (!method) throw new Refusal(40066, 'invalid url')
      Object.assign(call, { payload: request.method === 'GET' ? {} : readPayload(body) })
      reply(0, { errcode: 0, errmsg: 'ok', ...method(call.payload) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const errmsg = `${error.message} rid: ${randomBytes(4).toString('hex')}`
      reply(error.code, { errcode: error.code, errmsg })
    }
  }

  async function upload(request: IncomingMessage, body: Buffer, type: string | null): Promise<object> {
    if (type !== 'image') throw new Refusal(40004, 'invalid media type')
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => undefined)
    const file = form?.get('media')
    if (!file || typeof file === 'string') throw new Refusal(41005, 'media data missing')
    const bytes = checkedPicture(Buffer.from(await file.arrayBuffer()), file.name)
    return {
      type: 'image',
      media_id: people.keep(bytes, file.type),
      created_at: Math.floor(now() / 1000),
      item: [],
    }
  }

  function download(
    url: URL,
    call: Call,
    response: ServerResponse,
    reply: (code: number, said: object) => void,
  ): void {
    const id = url.searchParams.get('media_id') ?? ''
    const found = kept(id)
    if (found.type.startsWith('video/')) return reply(0, { video_url: `${loopback.root}/video/${id}` })
    call.code = 0
    response.writeHead(200, {
      'content-type': found.type,
      'content-disposition': `attachment; filename="${id}"`,
    })
    response.end(found.bytes)
  }

  function nextOutage(path: string): Outage | undefined {
    const outage = outages.find((one) => one.path === undefined || one.path === path)
    if (outage?.times !== undefined && --outage.times <= 0) outages.splice(outages.indexOf(outage), 1)
    return outage
  }

  /** True when the call goes on in spite of the outage. */
  async function outlive(outage: Outage, call: Call, response: ServerResponse): Promise<boolean> {
    const refuse = (errcode: number, errmsg: string): false => {
      call.code = errcode
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ errcode, errmsg }))
      return false
    }
    switch (outage.kind) {
      case 'busy':
        return refuse(-1, 'system error')
      case 'quota':
        return refuse(45009, 'reach max api daily quota limit')
      case 'unauthorised':
        return refuse(48001, 'api unauthorized')
      case 'error':
        response.writeHead((call.code = 500)).end()
        return false
      case 'bad-gateway':
        response.writeHead((call.code = 502), { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>')
        return false
      case 'reset':
        response.socket?.destroy()
        return false
      case 'hang':
        return false
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, outage.wait ?? 1000))
        return true
      case 'reset-after':
        return true
    }
    return outage.kind satisfies never
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })
  server.keepAliveTimeout = 30_000
  const loopback = await onLoopback(server)

  return {
    ...account,
    token: 'hotelsToken2026',
    aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
    /** For WECHAT_API_ROOT. */
    root: loopback.root,
    clock: () => new Date(now()),
    /** Time passes, for WeChat and for whoever uses its clock. */
    later: (ms: number) => void (ahead += ms),
    posts,
    tokens,
    person: people.person,
    follower: (openId?: string) => people.follower(openId),
    sent: people.sent,
    media: people.media,
    calls,
    typing,
    menu: () => menu,
    /** Somebody made another menu, with another program. */
    setMenu: (next: object | undefined) => void (menu = next),
    whitelist: (listed: boolean) => void (whitelisted = listed),
    fail: (outage: Outage) => void outages.push({ ...outage }),
    recover: () => void (outages.length = 0),
    async close() {
      await posts.settled()
      await loopback.close()
    },
  }
}
