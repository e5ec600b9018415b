// Before the first test: one PostgreSQL for the whole run, with a template database that holds the schema.
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openLog } from '../src/base/log.ts'
import { joinEmbedded, startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { scratch } from './scratch.ts'

/** What test files are told of it. */
export type TestServer = { readonly url: string; readonly template: string }

/** With the number of the process whose run it is. */
const FOLDER = 'bellbird-test-'

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer
  }
}

/** Starts the server and tells the test files of it; returns what ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['BELLBIRD_TEST_DATABASE_URL']
  const server = given ? { url: given, stop: async () => undefined } : await ownServer()
  const template = `bellbird_test_${randomBytes(4).toString('hex')}`
  async function tearDown(): Promise<void> {
    if (given) await dropAll(given, template)
    await server.stop()
  }
  try {
    await query(server.url, `CREATE DATABASE ${template}`)
    await migrate(inDatabase(server.url, template))
  } catch (error) {
    await tearDown()
    throw error
  }
  project.provide('server', { url: server.url, template })
  return tearDown
}

async function ownServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await scratch()
  await endAbandoned(folder)
  const dataDir = await mkdtemp(join(folder, `${FOLDER}${process.pid}-`))
  const server = await startEmbedded({ dataDir, log: openLog('silent'), durable: false })
  const pid = Number.parseInt(await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)
  // After Ctrl-C no teardown is called.
  const abandon = () => {
    process.kill(pid, 'SIGQUIT')
    rmSync(dataDir, { recursive: true, force: true })
  }
  process.once('exit', abandon)
  return {
    url: server.url,
    async stop() {
      process.off('exit', abandon)
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A run that was killed leaves its server behind. */
async function endAbandoned(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(FOLDER))
  for (const name of names.filter((name) => !isRunning(Number(name.slice(FOLDER.length).split('-')[0])))) {
    const dataDir = join(folder, name)
    const abandoned = await joinEmbedded({ dataDir, log: openLog('silent'), durable: false }).catch(
      () => undefined,
    )
    await abandoned?.stop()
    await rm(dataDir, { recursive: true, force: true }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function dropAll(url: string, template: string): Promise<void> {
  const found = await query(url, `SELECT datname FROM pg_database WHERE datname LIKE '${template}%'`)
  for (const { datname } of found) await query(url, `DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
}

async function query(url: string, sql: string): Promise<{ datname: string }[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ datname: string }>(sql)).rows
  } finally {
    await client.end()
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = name
  return changed.href
}
