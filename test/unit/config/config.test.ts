// The environment: what is wrong is named, what is not given has a sensible default.
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, apiKey, readConfig } from '../../../src/config.ts'

/** As Microsoft Entra gives them. */
const BOT_ID = '1a2b3c4d-0000-4000-8000-123456789abc'

test('nothing has to be set', () => {
  expect(readConfig({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    demo: true,
    publicUrl: 'http://127.0.0.1:3000',
  })
})

test('an own database server starts without the demonstration, unless it is asked for', () => {
  const DATABASE_URL = 'postgresql://u:p@db/bellbird'
  expect(readConfig({ DATABASE_URL }).demo).toBe(false)
  expect(readConfig({ DATABASE_URL, DEMO: '1' }).demo).toBe(true)
})

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['DEMO', 'yes'],
  ['PUBLIC_URL', 'stay.example.com'],
  ['DATABASE_URL', 'mysql://x'],
  ['TELEGRAM_STAFF_CHAT', 'the-team'],
  ['TELEGRAM_BOT_TOKEN', '@our_hotel_bot'],
  ['TELEGRAM_BOT_TOKEN', 'AAE-without-its-number'],
  ['WECHATY_PUPPET_SERVICE_TOKEN', 'abc'],
  ['MICROSOFT_APP_ID', 'our-bot'],
  ['LOG_LEVEL', 'loud'],
  ['SMTP_URL', 'mail.example.com'],
  ['SMS_URL', 'ftp://x'],
  ['BELLBIRD_API_KEY', 'short'],
])('%s=%s is refused in a sentence that names it', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must `))
})

test.each([
  ['TELEGRAM_BOT_TOKN', 'TELEGRAM_BOT_TOKEN'],
  ['DATABSE_URL', 'DATABASE_URL'],
  ['Openai_Api_Key', 'OPENAI_API_KEY'],
])('%s is a slip of the finger: %s is meant', (typed, meant) => {
  expect(() => readConfig({ [typed]: 'a-value-of-it' })).toThrow(
    `${typed} is no variable of Bellbird: ${meant} is meant.`,
  )
})

test('other programs’ variables are theirs', () => {
  const others = { HOSTS: '1', OPENAI_ORG_ID: 'org', SMTP_USER: 'me', PATH: '/bin', NODE_ENV: 'production' }
  expect(readConfig(others).PORT).toBe(3000)
})

test('every wrong variable is named at once', () => {
  expect(() => readConfig({ PORT: 'x', DEMO: 'x' })).toThrow(/PORT[\s\S]*DEMO/)
})

test('a webhook secret without an https address is refused', () => {
  expect(() => readConfig({ TELEGRAM_WEBHOOK_SECRET: 's'.repeat(20) })).toThrow(/PUBLIC_URL/)
})

test.each([
  [{ MICROSOFT_APP_ID: BOT_ID }, 'MICROSOFT_APP_PASSWORD'],
  [{ MICROSOFT_APP_PASSWORD: 'its-secret' }, 'MICROSOFT_APP_ID'],
  [{ MICROSOFT_APP_TENANT_ID: 'a-tenant' }, 'MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD'],
  [{ MICROSOFT_APP_ID: BOT_ID, MICROSOFT_APP_TENANT_ID: 'a-tenant' }, 'MICROSOFT_APP_PASSWORD'],
  [{ TELEGRAM_STAFF_CHAT: '-100123' }, 'TELEGRAM_BOT_TOKEN'],
  [{ WECHATY_PUPPET_SERVICE_ENDPOINT: '10.0.0.1:8788' }, 'WECHATY_PUPPET_SERVICE_TOKEN'],
  [{ WECHATY_PUPPET: 'wechaty-puppet-service' }, 'WECHATY_PUPPET_SERVICE_TOKEN'],
])('half of a channel is refused in a sentence that names the rest: %o', (half, missing) => {
  expect(() => readConfig(half)).toThrow(ConfigError)
  expect(() => readConfig(half)).toThrow(new RegExp(`^${missing} must be set too`))
})

test('everything that is wrong or missing is told in one go', () => {
  const told = [
    /^PORT must be/m,
    /^WECHAT_APP_SECRET, WECHAT_TOKEN must be set too/m,
    /^MICROSOFT_APP_PASSWORD must be set too/m,
    /^TELEGRAM_BOT_TOKEN must be set too/m,
    /^TELEGRAM_WEBHOOK_SECRET needs PUBLIC_URL/m,
    /^OPENAI_MODEL needs OPENAI_API_KEY/m,
  ]
  let message = ''
  try {
    readConfig({
      ...{ PORT: 'http', WECHAT_APP_ID: 'wx1', MICROSOFT_APP_ID: BOT_ID, OPENAI_MODEL: 'a-model' },
      TELEGRAM_WEBHOOK_SECRET: 's'.repeat(20),
    })
  } catch (error) {
    message = (error as Error).message
  }
  for (const one of told) expect(message).toMatch(one)
  expect(message.split('\n')).toHaveLength(told.length)
})

test('the token of a puppet service is enough; another puppet needs none', () => {
  const token = { WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_a-token' }
  expect(readConfig(token)).toMatchObject({ WECHATY_PUPPET: 'wechaty-puppet-service' })
  expect(readConfig({ ...token, WECHATY_PUPPET: 'wechaty-puppet-mock' }).WECHATY_PUPPET).toBe(
    'wechaty-puppet-mock',
  )
  expect(readConfig({ WECHATY_PUPPET: 'wechaty-puppet-mock' }).WECHATY_PUPPET).toBe('wechaty-puppet-mock')
  expect(readConfig({}).WECHATY_PUPPET).toBeUndefined()
})

test('a whole bot is taken, with a tenant or without', () => {
  const bot = { MICROSOFT_APP_ID: BOT_ID, MICROSOFT_APP_PASSWORD: 'its-secret' }
  expect(readConfig(bot)).toMatchObject(bot)
  expect(readConfig({ ...bot, MICROSOFT_APP_TENANT_ID: 'a-tenant' })).toMatchObject(bot)
})

const OFFICIAL = {
  WECHAT_APP_ID: 'wx0123456789abcdef',
  WECHAT_APP_SECRET: 'a'.repeat(32),
  WECHAT_TOKEN: 'hotelsToken2026',
}

test.each(['WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'WECHAT_TOKEN'] as const)(
  'an Official Account without %s is half set up, and that is said',
  (missing) => {
    const { [missing]: _left, ...rest } = OFFICIAL
    expect(() => readConfig(rest)).toThrow(new RegExp(`^${missing} must be set too`))
  },
)

test('the key of an Official Account alone is an oversight; without it, or with all four, all is well', () => {
  const WECHAT_AES_KEY = 'a'.repeat(43)
  expect(() => readConfig({ WECHAT_AES_KEY })).toThrow(
    /WECHAT_APP_ID, WECHAT_APP_SECRET, WECHAT_TOKEN must be/,
  )
  expect(readConfig(OFFICIAL)).toMatchObject(OFFICIAL)
  expect(readConfig({ ...OFFICIAL, WECHAT_AES_KEY })).toMatchObject({ WECHAT_AES_KEY })
})

test('the API key is made once, kept for the owner alone, and stays the same', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'bellbird-key-'))
  const made = apiKey(readConfig({ DATA_DIR }))
  expect(made.length).toBeGreaterThanOrEqual(32)
  expect(apiKey(readConfig({ DATA_DIR }))).toBe(made)
  expect(readFileSync(join(DATA_DIR, 'api-key'), 'utf8').trim()).toBe(made)
  expect(statSync(join(DATA_DIR, 'api-key')).mode & 0o777).toBe(0o600)
})
