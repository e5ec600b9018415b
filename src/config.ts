// Every environment variable, documented where it is checked. A wrong value stops the start with a sentence naming it.
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { makeFolder } from './base/folder.ts'
import { halfSet } from './channels/needs.ts'

const text = z.string().trim().min(1)
const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1')
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an address such as https://stay.example.com' })

const price = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{1,6})?$/, 'must be an amount such as 0.40')
  .transform(Number)

/** The puppet of a token that comes alone. */
const PUPPET_SERVICE = 'wechaty-puppet-service'

/** OpenAI's own server. */
const OPENAI_URL = 'https://api.openai.com/v1'

/** An empty variable counts as not set. */
const environment = z.object({
  /** The port that the web pages, the API and webhooks are served on. */
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must be 0 to 65535')
    .max(65535, 'must be 0 to 65535')
    .default(3000),
  /** The address to listen on; 0.0.0.0 for every network of the machine. */
  HOST: text.default('127.0.0.1'),
  /** Where guests and staff reach this service, when that is not http://HOST:PORT. https is needed for Telegram's link buttons. */
  PUBLIC_URL: httpUrl.transform((url) => url.replace(/\/+$/, '')).optional(),
  /** The folder of the embedded database and of the generated API key. */
  DATA_DIR: text.default('./data').transform((path) => resolve(path)),
  /** A PostgreSQL server (14 or newer) to use in place of the embedded one. */
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgresql://user:password@host:5432/bellbird',
    })
    .optional(),
  /** 1: fill an empty database with two demonstration hotels. By default 1 with the embedded database, 0 with DATABASE_URL. */
  DEMO: flag.optional(),
  /** How much is logged, as JSON lines on standard error. */
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be trace, debug, info, warn, error, fatal or silent',
    )
    .default('warn'),
  /** The token of the Telegram bot, from @BotFather. One that Telegram refuses stops nothing else: the channel's status says so. */
  TELEGRAM_BOT_TOKEN: z
    .string()
    .trim()
    .regex(/^\d+:[\w-]{10,}$/, 'must be the whole token that @BotFather gives: digits, a colon and more')
    .optional(),
  /** Where Telegram's Bot API is reached. */
  TELEGRAM_API_ROOT: httpUrl.default('https://api.telegram.org'),
  /** Turns on the webhook in place of long polling (needs an https PUBLIC_URL); Telegram proves itself with it. */
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -')
    .optional(),
  /** The staff group of hotels whose file names none: a chat id such as -1001234567890. */
  TELEGRAM_STAFF_CHAT: z
    .string()
    .regex(/^-?\d+$/, 'must be a chat id such as -1001234567890')
    .optional(),
  /** The token of a puppet service for WeChat; with it alone the puppet is wechaty-puppet-service. */
  WECHATY_PUPPET_SERVICE_TOKEN: text.optional(),
  /** Another wechaty puppet, as the name of its package, which is installed beside Bellbird. */
  WECHATY_PUPPET: text.optional(),
  /** Where that puppet service is reached, as host:port, when it is not found by its token. */
  WECHATY_PUPPET_SERVICE_ENDPOINT: text.optional(),
  /** The WeChat Official Account: AppID and AppSecret of mp.weixin.qq.com, Settings, Basic configuration. */
  WECHAT_APP_ID: text.optional(),
  WECHAT_APP_SECRET: text.optional(),
  /** The Token that the Official Account signs its calls with: 3 to 32 letters and digits of your choice. */
  WECHAT_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9]{3,32}$/, 'must be 3 to 32 letters and digits')
    .optional(),
  /** The EncodingAESKey of the Official Account. */
  WECHAT_AES_KEY: z
    .string()
    .regex(/^[A-Za-z0-9]{43}$/, 'must be the 43 letters and digits of EncodingAESKey')
    .optional(),
  /** Where the Official Account's API is reached. */
  WECHAT_API_ROOT: httpUrl.default('https://api.weixin.qq.com'),
  /** Bot Framework (Teams, Direct Line): the bot's application id and secret in Microsoft Entra. */
  MICROSOFT_APP_ID: z
    .guid('must be the application (client) id, such as 1a2b3c4d-0000-4000-8000-123456789abc')
    .optional(),
  MICROSOFT_APP_PASSWORD: text.optional(),
  /** The tenant of a single-tenant bot. */
  MICROSOFT_APP_TENANT_ID: text.optional(),
  /**
   * The language model that helps to understand guests and translates between them and staff, such as gpt-4.1-mini.
   * Nothing is sent to any model while it is not set. One that answers at once, without thinking aloud: it has 2.5 s.
   */
  OPENAI_MODEL: text.optional(),
  /** The key of the model's server; one of your own may need none. */
  OPENAI_API_KEY: text.optional(),
  /** Where a server speaks OpenAI's Chat Completions, when it is not OpenAI's own: https://api.deepseek.com/v1. */
  OPENAI_BASE_URL: httpUrl.transform((url) => url.replace(/\/+$/, '')).default(OPENAI_URL),
  /** What a million tokens cost, sent and written, in OPENAI_CURRENCY: 0.40 and 1.60. For the usage page and the budget. */
  OPENAI_PRICE_IN: price.optional(),
  OPENAI_PRICE_OUT: price.optional(),
  OPENAI_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a code of three letters such as USD')
    .default('USD'),
  /** Tokens, sent and written, that one hotel may use in one day of its own; then this machine understands alone. */
  OPENAI_DAILY_TOKENS: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must not be below 0')
    .max(1e12, 'is too large')
    .default(500_000),
  /** What one hotel may spend in one day, in OPENAI_CURRENCY; needs both prices. */
  OPENAI_DAILY_MONEY: price.optional(),
  /** The key that the hotel's own systems send with each API call; made at the first start when not set. */
  BELLBIRD_API_KEY: z.string().min(16, 'must be at least 16 characters').optional(),
  /** Mail server for one-time codes: smtp://user:password@host:587. Without one, codes wait on the console's outbox. */
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an address such as smtp://user:password@mail.example.com:587',
    })
    .optional(),
  /** SMS gateway: receives a JSON POST with "to" and "text". */
  SMS_URL: httpUrl.optional(),
})

export type Config = z.infer<typeof environment> & { readonly demo: boolean; readonly publicUrl: string }

/** A value that was given is wrong, in a sentence for whoever installs the service. */
export class ConfigError extends Error {}

/** Reads the environment. Throws a ConfigError that names each variable that is wrong or missing, one a line. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = environment.safeParse(given)
  const malformed = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)
  const problems = [
    ...mistyped(Object.keys(given)),
    ...new Set(malformed),
    ...incomplete((name) => given[name] !== undefined, given),
  ]
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.join('\n'))
  const config = parsed.data
  return {
    ...config,
    WECHATY_PUPPET: config.WECHATY_PUPPET ?? (config.WECHATY_PUPPET_SERVICE_TOKEN && PUPPET_SERVICE),
    demo: config.DEMO ?? config.DATABASE_URL === undefined,
    publicUrl:
      config.PUBLIC_URL ?? `http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${config.PORT}`,
  }
}

/** Shorter names are too easily those of other programs. */
const TELLING = 8
const SLIPS = 2

/** A sentence for each name that is nearly one of ours, where that one is not set: a slip would pass unnoticed. */
function mistyped(given: readonly string[]): string[] {
  const known = Object.keys(environment.shape)
  const missing = known.filter((name) => name.length >= TELLING && !given.includes(name))
  return given
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = missing.find((one) => distance(name.toUpperCase(), one) <= SLIPS)
      return meant === undefined ? [] : [`${name} is no variable of Bellbird: ${meant} is meant.`]
    })
}

type Given = Readonly<Record<string, string | undefined>>

/** A sentence for each thing of which a part is set and the rest is missing: left like that, it would never work. */
function incomplete(isSet: (name: string) => boolean, given: Given): string[] {
  const puppet = isSet('WECHATY_PUPPET') && given['WECHATY_PUPPET'] !== PUPPET_SERVICE
  const problems = halfSet((name) => isSet(name) || (puppet && name === 'WECHATY_PUPPET_SERVICE_TOKEN'))
  if (given['WECHATY_PUPPET'] === PUPPET_SERVICE && !isSet('WECHATY_PUPPET_SERVICE_TOKEN'))
    problems.push(
      `WECHATY_PUPPET_SERVICE_TOKEN must be set too: ${PUPPET_SERVICE} needs the token of the service.`,
    )
  const token = given['WECHATY_PUPPET_SERVICE_TOKEN']
  // What stands before the last _ names the certificate of the service.
  if (token !== undefined && !puppet && !/._./.test(token))
    problems.push(
      'WECHATY_PUPPET_SERVICE_TOKEN must begin with a word and _, as insecure_… or uuid_…; see your puppet service.',
    )
  if (isSet('TELEGRAM_WEBHOOK_SECRET') && !given['PUBLIC_URL']?.startsWith('https://'))
    problems.push(
      'TELEGRAM_WEBHOOK_SECRET needs PUBLIC_URL to be an https address that Telegram can reach. Without the secret no address is needed.',
    )
  return [...problems, ...halfModel(isSet, given)]
}

/** What is missing of a model's settings; nothing where all is there, or none is wanted. */
function halfModel(isSet: (name: string) => boolean, given: Given): string[] {
  const problems: string[] = []
  const own = isSet('OPENAI_BASE_URL') && !given['OPENAI_BASE_URL']?.startsWith(OPENAI_URL)
  if (isSet('OPENAI_MODEL') && !isSet('OPENAI_API_KEY') && !own)
    problems.push(
      'OPENAI_MODEL needs OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own that asks for none.',
    )
  if (isSet('OPENAI_PRICE_IN') !== isSet('OPENAI_PRICE_OUT'))
    problems.push('OPENAI_PRICE_IN and OPENAI_PRICE_OUT belong together: set both, or none.')
  if (isSet('OPENAI_DAILY_MONEY') && !isSet('OPENAI_PRICE_IN'))
    problems.push(
      'OPENAI_DAILY_MONEY needs OPENAI_PRICE_IN and OPENAI_PRICE_OUT: without prices nothing can be counted in money.',
    )
  return problems
}

/** The language model in one line, for whoever starts the service. */
export function modelLine(config: Config): string {
  const { OPENAI_MODEL: model, OPENAI_API_KEY: key, OPENAI_BASE_URL: server } = config
  if (model) return `${model} at ${new URL(server).host}; see the console’s usage page`
  if (key || server !== OPENAI_URL)
    return `${key ? 'OPENAI_API_KEY' : 'OPENAI_BASE_URL'} is set, but nothing is sent: name the model to use in OPENAI_MODEL`
  return 'none; messages are understood on this machine. Set OPENAI_MODEL and OPENAI_API_KEY to use one'
}

/** The key for the API: the configured one, else the one kept in the data folder, made at the first start. */
export function apiKey(config: Config): string {
  if (config.BELLBIRD_API_KEY) return config.BELLBIRD_API_KEY
  const path = join(config.DATA_DIR, 'api-key')
  try {
    const kept = readFileSync(path, 'utf8').trim()
    if (kept) return kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const made = randomBytes(24).toString('base64url')
  makeFolder(config.DATA_DIR)
  writeFileSync(path, `${made}\n`, { mode: 0o600 })
  return made
}

const ADDRESS_FILE = 'address'

/** Notes where the service can be reached, for commands that print links while it runs. */
export function noteAddress(config: Config, address: string): void {
  makeFolder(config.DATA_DIR)
  writeFileSync(join(config.DATA_DIR, ADDRESS_FILE), `${address}\n`, { mode: 0o600 })
}

/** Where the service is reached: as configured, else where the last start of this data folder listened. */
export function servedAt(config: Config): string {
  if (config.PUBLIC_URL) return config.PUBLIC_URL
  try {
    return readFileSync(join(config.DATA_DIR, ADDRESS_FILE), 'utf8').trim() || config.publicUrl
  } catch {
    return config.publicUrl
  }
}
