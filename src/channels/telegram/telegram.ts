// The Telegram channel: one bot for the whole group of hotels.
import { z } from 'zod'
import { type Clock, type Duration, minutes, seconds } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { type Channel, type ChannelStatus, SendFailure } from '../../messages/channel.ts'
import type { Store } from '../../store/database.ts'
import { pause, whileHolding } from '../../store/lock.ts'
import { type BotApi, isTokenShaped, openBotApi } from './bot-api.ts'
import { registerCommands } from './commands.ts'
import { fetchFile } from './fetch-file.ts'
import type { Bot } from './hear.ts'
import { isTokenRefused, listen } from './listen.ts'
import { type Terms, openPace } from './pace.ts'
import { openSender } from './send.ts'
import { type Take, openIntake } from './take-in.ts'
import { ALLOWED_UPDATES } from './update.ts'
import { WEBHOOK_PATH, type Webhook, webhookTo } from './webhook.ts'

export type TelegramOptions = {
  readonly token: string
  /** Telegram's, unless a test stands in for it. */
  readonly apiRoot: string
  /** With an https `publicUrl`, Telegram posts to us and proves itself with this; else we poll. */
  readonly webhookSecret?: string | undefined
  readonly publicUrl: string
  readonly store: Store
  /** For the lock that lets one instance poll at a time. */
  readonly databaseUrl: string
  readonly clock: Clock
  readonly log: Log
  /** How fast to write; Telegram's limits unless a test says otherwise. */
  readonly terms?: Terms
  /** How long to wait before a token that was refused is tried again. */
  readonly retryToken?: Duration
  /** How often to look whether Telegram can post to us; a minute unless a test says otherwise. */
  readonly lookAtWebhook?: Duration
}

export type TelegramChannel = Channel & {
  /** The bot's user name, once Telegram has told it. */
  readonly botName: () => string | undefined
  /** To be mounted before anything reads request bodies; undefined when we poll. */
  readonly webhook: { readonly path: string; readonly answer: Webhook } | undefined
}

// Telegram posts what was said in a chat one after the other, each when the one before was taken, and only different
// chats at the same time (WebhookActor.cpp of its Bot API server: a queue for each chat). So the order is kept with as
// many connections as it opens by default; one alone would let every guest wait for every other.
const WEBHOOK_CONNECTIONS = 40

const webhookInfo = z.object({
  url: z.string(),
  pending_update_count: z.number().default(0),
  last_error_message: z.string().optional(),
})

const me = z.object({ id: z.number().int(), username: z.string() })

/** Opens the channel and returns at once; `status` tells how it fares. Nothing that Telegram does makes it throw. */
export function openTelegram(options: TelegramOptions): TelegramChannel {
  const { token, store, clock, log, publicUrl, webhookSecret } = options
  const stopping = new AbortController()
  const api = openBotApi(token, options.apiRoot)
  const sender = openSender({ api, pace: openPace(clock, options.terms), publicUrl, clock, log })
  const hooked = webhookSecret !== undefined && webhookSecret !== '' && publicUrl.startsWith('https://')
  let status: ChannelStatus = { kind: 'starting' }
  let bot: Bot | undefined
  let intake: Take | undefined
  const taking = new Set<Promise<unknown>>()

  function become(next: ChannelStatus): void {
    if (JSON.stringify(next) === JSON.stringify(status)) return
    status = next
    if (next.kind === 'down') log.warn({ event: 'telegram.down', reason: next.reason })
    else if (next.kind === 'up') log.info({ event: 'telegram.up', detail: next.detail })
  }
  const down = (reason: string) => become({ kind: 'down', reason })
  const up = (how: string) => become({ kind: 'up', detail: `@${bot!.username}, ${how}` })

  async function take(updates: readonly unknown[]): Promise<void> {
    const taken = intake!(updates)
    taking.add(taken)
    try {
      await taken
    } catch (error) {
      throw new Error('What people wrote cannot be stored; Telegram keeps it meanwhile', { cause: error })
    } finally {
      taking.delete(taken)
    }
  }

  async function run(): Promise<void> {
    if (!isTokenShaped(token)) {
      down('TELEGRAM_BOT_TOKEN does not look like a token of @BotFather (123456789:AA…)')
      return
    }
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      try {
        bot = await api.call('getMe', {}, me, { signal: stopping.signal })
        intake ??= openIntake({ api, bot, wrote: sender.wrote, store, clock, log })
        failures = 0
        await (hooked ? beCalled(api) : poll(api))
      } catch (error) {
        if (stopping.signal.aborted) return
        const refused = isTokenRefused(error)
        down(refused ? 'Telegram refuses TELEGRAM_BOT_TOKEN: copy it again from @BotFather' : reasonOf(error))
        const wait = refused
          ? (options.retryToken ?? seconds(60))
          : Math.min(seconds(1) * 2 ** failures, seconds(10))
        await pause(wait, stopping.signal)
      }
    }
  }

  /** Polls whenever no other instance does. Throws when the token is refused. */
  async function poll(api: BotApi): Promise<void> {
    const cycle = new AbortController()
    const stop = AbortSignal.any([cycle.signal, stopping.signal])
    let failure: unknown
    await whileHolding(
      options.databaseUrl,
      `telegram ${bot!.id}`,
      async (lost) => {
        try {
          offerCommands(api)
          await listen({ api, take, heard: () => up('long polling'), failed: down }, lost)
          if (!stop.aborted) down('The database no longer says which instance listens')
        } catch (error) {
          failure = error
          cycle.abort()
        }
      },
      { stop, log, waiting: () => up('another instance listens') },
    )
    if (failure !== undefined) throw failure
  }

  /** Has Telegram post to us, and looks now and then whether it can. */
  async function beCalled(api: BotApi): Promise<void> {
    const url = publicUrl + WEBHOOK_PATH
    await setWebhook(api, url)
    up('webhook')
    offerCommands(api)
    while (!stopping.signal.aborted) {
      await pause(options.lookAtWebhook ?? minutes(1), stopping.signal)
      const info = await api.call('getWebhookInfo', {}, webhookInfo, { signal: stopping.signal })
      if (info.url !== url) await setWebhook(api, url)
      const failing = info.pending_update_count > 0 && info.last_error_message
      if (failing) down(`Telegram cannot post to ${url}: ${failing}`)
      else up('webhook')
    }
  }

  const setWebhook = (api: BotApi, url: string) =>
    api.call(
      'setWebhook',
      {
        ...{ url, secret_token: webhookSecret, allowed_updates: ALLOWED_UPDATES },
        max_connections: WEBHOOK_CONNECTIONS,
      },
      z.unknown(),
    )

  function offerCommands(api: BotApi): void {
    registerCommands(api).catch((error: unknown) =>
      log.warn({ event: 'telegram.commands-not-registered', reason: reasonOf(error) }),
    )
  }

  const running = run().catch((error: unknown) => {
    log.error({ event: 'telegram.failed', reason: reasonOf(error) })
    down(reasonOf(error))
  })

  return {
    name: 'telegram',
    status: () => status,
    botName: () => bot?.username,
    webhook: hooked
      ? {
          path: WEBHOOK_PATH,
          answer: webhookTo(
            webhookSecret,
            () => (intake && !stopping.signal.aborted ? take : undefined),
            (reason) => log.warn({ event: 'telegram.post-failed', reason }),
          ),
        }
      : undefined,
    async send(message) {
      if (!isTokenShaped(token))
        throw new SendFailure({ kind: 'wait', ms: seconds(60) }, 'TELEGRAM_BOT_TOKEN is not set')
      return sender.send(message)
    },
    typing(address) {
      if (isTokenShaped(token)) sender.typing(address)
    },
    fetchFile: (reference) => fetchFile(api, reference),
    async stop() {
      stopping.abort()
      await running
      await Promise.allSettled(taking)
    },
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
