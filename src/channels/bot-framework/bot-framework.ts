// The Bot Framework channel: Teams, Web Chat and Direct Line through Microsoft's bot service, one bot for all hotels.
import { Router } from 'express'
import { type Clock, type Duration, seconds } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { type Channel, type ChannelStatus, SendFailure } from '../../messages/channel.ts'
import type { Store } from '../../store/database.ts'
import { pause } from '../../store/lock.ts'
import { openSigner } from '../../verification/signing.ts'
import { openTokens } from './access-token.ts'
import type { Adapter, Authority } from './adapter.ts'
import { fetchFile, isMicrosofts } from './fetch-file.ts'
import { PHOTO_PATH, openPhotoLinks } from './photo-link.ts'
import { openSender } from './send.ts'
import { openIntake } from './take-in.ts'
import { MESSAGES_PATH, webhookTo } from './webhook.ts'

export type BotFrameworkOptions = {
  readonly appId: string
  readonly password: string
  /** The organisation of a bot that belongs to one; every new bot does. */
  readonly tenantId?: string | undefined
  readonly publicUrl: string
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** Microsoft's public cloud, unless a test stands in for it. */
  readonly authority?: Authority
  /** Where files of chats may lie; Microsoft's addresses, unless a test stands in for them. */
  readonly mayAsk?: (address: URL) => boolean
}

export type BotFrameworkChannel = Channel & {
  /** To be mounted at the root, before anything reads request bodies. */
  readonly webhook: Router
}

const PUBLIC_CLOUD = {
  login: 'https://login.microsoftonline.com',
  scope: 'https://api.botframework.com',
  issuer: 'https://api.botframework.com',
}

/** Opens the channel and returns at once; `status` tells how it fares. Nothing that Microsoft does makes it throw. */
export function openBotFramework(options: BotFrameworkOptions): BotFrameworkChannel {
  const { appId, password, tenantId, store, clock, log, publicUrl, authority } = options
  const stopping = new AbortController()
  let status: ChannelStatus = { kind: 'starting' }

  function become(next: ChannelStatus): void {
    if (JSON.stringify(next) === JSON.stringify(status)) return
    status = next
    if (next.kind === 'down') log.warn({ event: 'bot-framework.down', reason: next.reason })
    else log.info({ event: 'bot-framework.up' })
  }
  const up = () => become({ kind: 'up', detail: MESSAGES_PATH })
  const down = (reason: string) => become({ kind: 'down', reason })

  const tokens = openTokens(
    {
      appId,
      password,
      loginUrl:
        authority?.ToChannelFromBotLoginUrl ?? `${PUBLIC_CLOUD.login}/${tenantId ?? 'botframework.com'}`,
      scope: authority?.ToChannelFromBotOAuthScope ?? PUBLIC_CLOUD.scope,
    },
    clock,
  )
  let loading: Promise<Adapter> | undefined
  const adapter = () =>
    (loading ??= import('./adapter.ts').then(({ openAdapter }) => openAdapter(appId, tokens, authority)))
  const intake = openIntake({ store, clock, log })
  const photos = openPhotoLinks(store, { signer: openSigner(store, clock), publicUrl, clock })
  const sender = openSender({
    adapter,
    tokens,
    store,
    photos,
    publicUrl,
    clock,
    noteTaken: up,
    noteRefused: () => down('Microsoft’s connectors refuse the bot’s token, even a new one'),
  })

  /** Shows that the credentials are good, and again until they are. */
  async function tryCredentials(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      try {
        // The library is loaded meanwhile: the first message need not wait for it.
        await Promise.all([tokens.current(), adapter()])
        return up()
      } catch (error) {
        down(error instanceof Error ? error.message : String(error))
        await pause(patience(error, failures), stopping.signal)
      }
    }
  }
  const trying = tryCredentials()

  const webhook = Router()
  webhook.post(
    MESSAGES_PATH,
    webhookTo({
      adapter,
      issuer: authority?.ToBotFromChannelTokenIssuer ?? PUBLIC_CLOUD.issuer,
      tenantId,
      schemes: authority ? ['http:', 'https:'] : ['https:'],
      take: () => (stopping.signal.aborted ? undefined : intake.take),
      failed: (reason) => log.warn({ event: 'bot-framework.post-failed', reason }),
    }),
  )
  webhook.get(`${PHOTO_PATH}/:signed`, photos.answer)

  return {
    name: 'bot-framework',
    // Where there are no buttons, or somebody types all the same, a number is as good as one.
    numbered: true,
    status: () => status,
    ...sender,
    fetchFile: (reference) => fetchFile(reference, { tokens, mayAsk: options.mayAsk ?? isMicrosofts }),
    webhook,
    async stop() {
      stopping.abort()
      await trying
      await intake.ended()
    },
  }
}

/** 1 s, 2 s, 4 s … 30 s; what is refused is tried again when Microsoft's answer may have changed. */
const patience = (error: unknown, failures: number): Duration =>
  error instanceof SendFailure && error.failing.kind === 'wait'
    ? error.failing.ms
    : Math.min(seconds(1) * 2 ** failures, seconds(30))
