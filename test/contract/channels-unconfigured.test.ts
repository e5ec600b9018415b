// Channels that are not configured cost nothing: their libraries are never loaded by the real program.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../postgres.ts'

const ROOT = join(import.meta.dirname, '../..')
const LIBRARIES = ['wechaty', 'wechaty-puppet', 'wechaty-puppet-service', 'telegraf', 'botbuilder', 'openai']

let database: Awaited<ReturnType<typeof testDatabase>>
const folder = mkdtempSync(join(tmpdir(), 'bellbird-packages-'))
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the program until it is ready and a moment longer; returns the packages that it and its threads loaded. */
async function packagesWith(
  env: Record<string, string>,
  enough: (loaded: string[]) => boolean,
): Promise<string[]> {
  const file = join(folder, 'packages')
  writeFileSync(file, '')
  const preload = new URL('note-packages.ts', import.meta.url).href
  const program = spawn(process.execPath, ['--import', 'tsx', '--import', preload, 'src/cli.ts', 'start'], {
    cwd: ROOT,
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], PACKAGES_FILE: file, LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: database.url, DATA_DIR: join(folder, 'data'), PORT: '0', DEMO: '0' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(program, 'exit')
  try {
    let printed = ''
    program.stdout.on('data', (part: Buffer) => (printed += part.toString()))
    while (!printed.includes('Bellbird is ready')) {
      if (program.exitCode !== null) throw new Error(`The program ended:\n${printed}`)
      await pause(50)
    }
    const loaded = () => readFileSync(file, 'utf8').trim().split('\n')
    for (let waited = 0; waited < 10_000 && !enough(loaded()); waited += 100) await pause(100)
    return loaded()
  } finally {
    program.kill('SIGKILL')
    await ended
  }
}

test('without any channel configured, none of their libraries is loaded', async () => {
  let looks = 0
  const loaded = await packagesWith({}, () => (looks += 1) > 15)
  expect(loaded).toContain('express')
  expect(loaded.filter((name) => LIBRARIES.includes(name))).toEqual([])
}, 60_000)

test('with WeChat configured, its libraries are, and no other channel’s', async () => {
  const loaded = await packagesWith({ WECHATY_PUPPET: 'wechaty-puppet-mock' }, (now) =>
    now.includes('wechaty-puppet-mock'),
  )
  expect(loaded).toEqual(expect.arrayContaining(['wechaty', 'wechaty-puppet-mock']))
  expect(loaded.filter((name) => ['telegraf', 'botbuilder', 'openai'].includes(name))).toEqual([])
}, 60_000)
