// Opens the channels that are configured; what is not configured costs nothing.
import { Router } from 'express'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Channel, ChannelStatus } from '../messages/channel.ts'
import type { Store } from '../store/database.ts'
import { CONFIGURED_CHANNELS, type ConfiguredChannel, howToOpen, toSet } from './needs.ts'

/** The settings that channels read; each is described in config.ts. */
export type ChannelSettings = {
  readonly publicUrl: string
  readonly TELEGRAM_BOT_TOKEN?: string | undefined
  readonly TELEGRAM_API_ROOT: string
  readonly TELEGRAM_WEBHOOK_SECRET?: string | undefined
  readonly DATA_DIR: string
  readonly WECHATY_PUPPET?: string | undefined
  readonly WECHATY_PUPPET_SERVICE_TOKEN?: string | undefined
  readonly WECHATY_PUPPET_SERVICE_ENDPOINT?: string | undefined
  readonly WECHAT_APP_ID?: string | undefined
  readonly WECHAT_APP_SECRET?: string | undefined
  readonly WECHAT_TOKEN?: string | undefined
  readonly WECHAT_AES_KEY?: string | undefined
  readonly WECHAT_API_ROOT: string
  readonly MICROSOFT_APP_ID?: string | undefined
  readonly MICROSOFT_APP_PASSWORD?: string | undefined
  readonly MICROSOFT_APP_TENANT_ID?: string | undefined
  readonly SMTP_URL?: string | undefined
  readonly SMS_URL?: string | undefined
}

export type Channels = {
  readonly byName: ReadonlyMap<string, Channel>
  readonly statuses: () => Readonly<Record<string, ChannelStatus>>
  readonly telegramBot: () => string | undefined
  readonly webhooks: readonly Router[]
  stop(): Promise<void>
}

type Opening = {
  /** The database's address, for locks between instances. */
  readonly url: string
  readonly config: ChannelSettings
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/** Each channel's library is loaded only here, and only when the channel is configured. */
export async function openChannels(opening: Opening): Promise<Channels> {
  const { config, log } = opening
  const opened: Channel[] = []
  const webhooks: Router[] = []
  let telegramBot = (): string | undefined => undefined
  if (config.TELEGRAM_BOT_TOKEN) {
    const { openTelegram } = await import('./telegram/telegram.ts')
    const telegram = openTelegram({
      token: config.TELEGRAM_BOT_TOKEN,
      apiRoot: config.TELEGRAM_API_ROOT,
      webhookSecret: config.TELEGRAM_WEBHOOK_SECRET,
      publicUrl: config.publicUrl,
      store: opening.store,
      databaseUrl: opening.url,
      clock: opening.clock,
      log,
    })
    opened.push(telegram)
    telegramBot = telegram.botName
    if (telegram.webhook) webhooks.push(Router().post(telegram.webhook.path, telegram.webhook.answer))
  }
  if (config.WECHATY_PUPPET) {
    const { openWechat } = await import('./wechat/wechat.ts')
    opened.push(
      openWechat({
        puppet: config.WECHATY_PUPPET,
        token: config.WECHATY_PUPPET_SERVICE_TOKEN,
        endpoint: config.WECHATY_PUPPET_SERVICE_ENDPOINT,
        dataDir: config.DATA_DIR,
        publicUrl: config.publicUrl,
        store: opening.store,
        databaseUrl: opening.url,
        clock: opening.clock,
        log,
      }),
    )
  }
  if (config.WECHAT_APP_ID && config.WECHAT_APP_SECRET && config.WECHAT_TOKEN) {
    const { openWechatOfficial } = await import('./wechat-official/wechat-official.ts')
    const account = openWechatOfficial({
      appId: config.WECHAT_APP_ID,
      secret: config.WECHAT_APP_SECRET,
      token: config.WECHAT_TOKEN,
      aesKey: config.WECHAT_AES_KEY,
      apiRoot: config.WECHAT_API_ROOT,
      publicUrl: config.publicUrl,
      store: opening.store,
      clock: opening.clock,
      log,
    })
    opened.push(account)
    webhooks.push(account.webhook)
  }
  if (config.MICROSOFT_APP_ID && config.MICROSOFT_APP_PASSWORD) {
    const { openBotFramework } = await import('./bot-framework/bot-framework.ts')
    const botFramework = openBotFramework({
      appId: config.MICROSOFT_APP_ID,
      password: config.MICROSOFT_APP_PASSWORD,
      tenantId: config.MICROSOFT_APP_TENANT_ID,
      publicUrl: config.publicUrl,
      store: opening.store,
      clock: opening.clock,
      log,
    })
    opened.push(botFramework)
    webhooks.push(botFramework.webhook)
  }
  if (config.SMTP_URL) {
    const { openMail } = await import('./mail.ts')
    opened.push(openMail(config.SMTP_URL, { publicUrl: config.publicUrl, log }))
  }
  if (config.SMS_URL) {
    const { openSms } = await import('./sms.ts')
    opened.push(openSms(config.SMS_URL, { publicUrl: config.publicUrl, log }))
  }
  const byName = new Map(opened.map((channel) => [channel.name, channel]))
  return {
    byName,
    statuses: () => ({
      web: { kind: 'up', detail: '/chat' },
      ...Object.fromEntries(CONFIGURED_CHANNELS.map((name) => [name, off(name)])),
      ...Object.fromEntries(opened.map((channel) => [channel.name, channel.status()])),
    }),
    telegramBot: () => telegramBot(),
    webhooks,
    async stop() {
      await Promise.all(opened.map((channel) => channel.stop()))
    },
  }
}

const off = (name: ConfiguredChannel): ChannelStatus => ({
  kind: 'off',
  how: howToOpen(name),
  needs: toSet(name),
})
