// The WeChat Official Account channel: one verified service account for the whole group of hotels.
import { Router } from 'express'
import { z } from 'zod'
import { type Clock, type Duration, type Instant, after, days, seconds } from '../../base/clock.ts'
import { type Language, isLanguage } from '../../base/locale.ts'
import type { Log } from '../../base/log.ts'
import type { Channel, ChannelStatus } from '../../messages/channel.ts'
import { phrase } from '../../phrases/phrases.ts'
import type { Store } from '../../store/database.ts'
import { pause } from '../../store/lock.ts'
import { openTokens } from './access-token.ts'
import { openApi } from './api.ts'
import { CALLBACK_PATH, type Mismatch, callbackTo } from './callback.ts'
import { hasBegun } from './carried.ts'
import { troubleOf } from './failing.ts'
import { fetchFile } from './fetch-file.ts'
import { CHANNEL } from './hear.ts'
import { labelIn, offerMenu } from './menu.ts'
import type { Posted } from './posted.ts'
import { openSender } from './send.ts'
import { takeOne } from './take-in.ts'
import { TERMS, type Terms } from './window.ts'

export type WechatOfficialOptions = {
  readonly appId: string
  readonly secret: string
  /** What WeChat signs its calls with. */
  readonly token: string
  /** The EncodingAESKey; without it WeChat must post in plain text. */
  readonly aesKey?: string | undefined
  /** WeChat's, unless a test stands in for it. */
  readonly apiRoot: string
  readonly publicUrl: string
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** How many messages a guest's message and tap open; WeChat's numbers unless a test says otherwise. */
  readonly terms?: Terms
}

export type WechatOfficialChannel = Channel & {
  /** To be mounted at the root, before anything reads request bodies. */
  readonly webhook: Router
  /**
   * A QR code whose scan opens the chat with this token of a stay: the text to draw it from, and until when it works.
   * 30 days at most. Throws when WeChat does not give one.
   */
  readonly stayCode: (token: string, lifetime: Duration) => Promise<{ url: string; until: Instant }>
}

const LONGEST_CODE: Duration = days(30)
const scene = z.object({ url: z.url(), expire_seconds: z.number() })

/** Opens the channel and returns at once; `status` tells how it fares. Nothing that WeChat does makes it throw. */
export function openWechatOfficial(options: WechatOfficialOptions): WechatOfficialChannel {
  const { appId, secret, token, aesKey, apiRoot, publicUrl, store, clock, log, terms = TERMS } = options
  const stopping = new AbortController()
  const tokens = openTokens(store, { root: apiRoot, appId, secret }, clock)
  const api = openApi(apiRoot, tokens)
  const taking = new Set<Promise<void>>()
  let language: Language = 'zh-CN'
  let status: ChannelStatus = { kind: 'starting' }
  let mismatch: Mismatch | undefined

  function become(next: ChannelStatus): void {
    if (JSON.stringify(next) === JSON.stringify(status)) return
    status = next
    if (next.kind === 'down') log.warn({ event: 'wechat-official.down', reason: next.reason })
    else log.info({ event: 'wechat-official.up' })
  }
  const up = () =>
    become(
      mismatch
        ? { kind: 'down', reason: phrase(language, mismatch) }
        : { kind: 'up', detail: `${appId}, ${publicUrl}${CALLBACK_PATH}` },
    )
  const down = (reason: string) => become({ kind: 'down', reason })

  /** Until it is stopped: shows that WeChat takes our calls, and keeps the menu what it should be. */
  async function run(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted;) {
      try {
        language = await firstLanguage(store)
        await tokens.current()
        const offered = await offerMenu({ api, store, appId }, language)
        if (offered === 'left-alone') log.info({ event: 'wechat-official.menu-left-alone' })
        failures = 0
        up()
        await news()
      } catch (error) {
        failures += 1
        down(troubleOf(error, language) ?? reasonOf(error))
        await pause(Math.min(seconds(1) * 2 ** failures, seconds(60)), stopping.signal)
      }
    }
  }

  /** A hotel's file was applied, or it is over. */
  const news = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        off()
        stopping.signal.removeEventListener('abort', done)
        resolve()
      }
      const off = store.live.on('hotels', done)
      stopping.signal.addEventListener('abort', done, { once: true })
    })

  const running = run()
  const sender = openSender({
    api,
    store,
    terms,
    publicUrl,
    clock,
    language: () => language,
    noteOutcome(error) {
      if (error === undefined) return up()
      const trouble = troubleOf(error, language)
      if (trouble !== undefined) down(trouble)
    },
  })

  const intake = { store, clock, log, labelOf: (key: string) => labelIn(language, key) }
  function take(one: Posted): Promise<void> {
    const taken = takeOne(intake, one)
    const ended = taken.catch(() => undefined).finally(() => taking.delete(ended))
    taking.add(ended)
    return taken
  }

  const callback = callbackTo({
    token,
    appId,
    aesKey,
    take: () => (stopping.signal.aborted ? undefined : take),
    clock,
    log,
    noteMode(next) {
      if (next === mismatch) return
      mismatch = next
      if (next) down(phrase(language, next))
      else up()
    },
  })
  const webhook = Router()
  webhook.get(CALLBACK_PATH, callback)
  webhook.post(CALLBACK_PATH, callback)

  return {
    name: CHANNEL,
    numbered: true,
    status: () => status,
    send: sender.send,
    hasBegun: (id) => hasBegun(store, id),
    typing(address) {
      api
        .call('message/custom/typing', z.unknown(), { touser: address, command: 'Typing' })
        .catch(() => undefined)
    },
    fetchFile: (reference) => fetchFile(api, reference, language),
    webhook,
    async stayCode(stayToken, lifetime) {
      const { url, expire_seconds } = await api.call('qrcode/create', scene, {
        expire_seconds: Math.floor(Math.min(lifetime, LONGEST_CODE) / 1000),
        action_name: 'QR_STR_SCENE',
        action_info: { scene: { scene_str: stayToken } },
      })
      return { url, until: after(clock(), seconds(expire_seconds)) }
    },
    async stop() {
      stopping.abort()
      await running
      await Promise.all(taking)
    },
  }
}

/** The first language of the first hotel: what everybody sees who has chosen none. */
async function firstLanguage({ db }: Store): Promise<Language> {
  const hotel = await db.hotel.findFirst({ orderBy: { id: 'asc' }, select: { languages: true } })
  const first = hotel?.languages[0]
  return isLanguage(first) ? first : 'zh-CN'
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
