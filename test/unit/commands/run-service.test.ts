// The program from its start to its end: what it says, and that it always hears a signal.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../postgres.ts'
import { until } from '../../until.ts'

const ROOT = join(import.meta.dirname, '../../..')
let database: Awaited<ReturnType<typeof testDatabase>>
const folder = mkdtempSync(join(tmpdir(), 'bellbird-start-'))
const running: ChildProcess[] = []
beforeAll(async () => {
  database = await testDatabase()
})
afterEach(() => running.splice(0).forEach((program) => program.kill('SIGKILL')))
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

function start(env: Record<string, string>) {
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'start'], {
    cwd: ROOT,
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: database.url, DATA_DIR: join(folder, 'data'), PORT: '0', DEMO: '0' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(program)
  const told = { out: '', err: '' }
  program.stdout.on('data', (part: Buffer) => (told.out += part.toString()))
  program.stderr.on('data', (part: Buffer) => (told.err += part.toString()))
  return { program, told, ended: once(program, 'exit') as Promise<[number | null, string | null]> }
}

/** As Microsoft Entra gives them. */
const BOT_ID = '1a2b3c4d-0000-4000-8000-123456789abc'

test('where the welcome cannot be written the service runs, says so, and stops on a signal', async () => {
  const dataDir = join(folder, 'no-address')
  // A folder stands where the address is noted.
  mkdirSync(join(dataDir, 'address'), { recursive: true })
  const { program, told, ended } = start({ DATA_DIR: dataDir })
  await until('it to say so', () => /runs on http/.test(told.err), 30_000)
  expect(told.err).toMatch(/could not say where everything is: .*EISDIR/)
  const [url] = /http:\/\/[\d.]+:\d+/.exec(told.err)!
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  program.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(told.err).toMatch(/Stopped\./)
}, 60_000)

test('the start names what a channel lacks, in the words of the channel’s page', async () => {
  const { program, told, ended } = start({ WECHATY_PUPPET: 'wechaty-puppet-nowhere' })
  await until('the start', () => told.out.includes('Stop with Ctrl-C'), 30_000)
  expect(told.out).toMatch(
    /WeChat +The package wechaty-puppet-nowhere.* is not installed.*npm install wechaty-puppet-nowhere/,
  )
  expect(told.out).toMatch(
    /Bot Framework +set MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID,/,
  )
  expect(told.out).toMatch(/Mail +set SMTP_URL/)
  program.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
}, 60_000)

test('where an outside server must reach us, an address that it cannot reach is named', async () => {
  const bot = { MICROSOFT_APP_ID: BOT_ID, MICROSOFT_APP_PASSWORD: 'its-secret' }
  const { told } = start(bot)
  await until('the start', () => told.out.includes('Stop with Ctrl-C'), 30_000)
  expect(told.out).toMatch(/\/api\/messages, which it cannot reach: set PUBLIC_URL/)
}, 60_000)

test('settings that are wrong or half there end the start with all of them, one a line', async () => {
  const { told, ended } = start({ WECHAT_APP_ID: 'wx1', MICROSOFT_APP_ID: BOT_ID, PORT: 'http' })
  const [code] = await ended
  expect(code).not.toBe(0)
  for (const name of ['PORT', 'WECHAT_APP_SECRET, WECHAT_TOKEN', 'MICROSOFT_APP_PASSWORD'])
    expect(told.err).toMatch(new RegExp(`^${name} must be`, 'm'))
  expect(told.err).not.toMatch(/\bat .*\.ts:\d+/)
}, 60_000)
