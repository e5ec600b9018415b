// The built-in database under everything that happens to a program on a real machine.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openLog } from '../../../src/base/log.ts'
import { type Embedded, joinEmbedded, startEmbedded } from '../../../src/store/embedded.ts'
import { ADMIN } from '../../../src/store/embedded/cluster.ts'
import { LOCK } from '../../../src/store/embedded/database.ts'
import { scratch } from '../../scratch.ts'

const log = openLog('silent')
const UNUSUAL = `data "客" it's, `
const PATIENCE = { timeout: 10_000 }
const unix = process.platform !== 'win32'

/** A data folder that a service has used. Each test finds it at rest and leaves it so: making one takes a second. */
let used = ''
beforeAll(async () => {
  used = await mkdtemp(join(await scratch(), UNUSUAL))
  const embedded = await startEmbedded({ dataDir: used, log, durable: false })
  await ask(embedded.url, 'CREATE TABLE guest AS SELECT 1 AS id')
  await embedded.stop()
})
afterAll(() => rm(used, { recursive: true, force: true }))

let undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  const steps = undo.toReversed()
  undo = []
  const failed: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw new AggregateError(failed, 'what the test made could not be taken away')
})

test('what is stored is there after a stop and a start, and a start takes a moment', async () => {
  const dataDir = used
  const first = await start(dataDir)
  await ask(first.url, 'CREATE TABLE stay AS SELECT 1 AS id')
  await first.stop()
  await expect(ask(first.url, 'SELECT 1')).rejects.toThrow()

  const begun = performance.now()
  const second = await start(dataDir)
  expect(performance.now() - begun).toBeLessThan(1500)
  expect(await ask(second.url, 'SELECT id FROM stay')).toEqual([{ id: 1 }])
})

test('what was committed is on the disk before it is called committed', async () => {
  const dataDir = await folder()
  const embedded = await startEmbedded({ dataDir, log })
  undo.push(() => embedded.stop())
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) {
    expect(await ask(embedded.url, `SHOW ${setting}`)).toEqual([{ [setting]: 'on' }])
  }
})

test('text is UTF-8 and sorts alike on every machine', async () => {
  const { url } = await start(used)
  const query = `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale
                   FROM pg_database WHERE datname = current_database()`
  expect(await ask(url, query)).toEqual([{ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' }])
  expect(await ask(url, `SELECT upper('é') AS upper, length('空调') AS length`)).toEqual([
    { upper: 'É', length: 2 },
  ])
})

test('Prisma reaches it by the same address', async () => {
  const { url } = await start(used)
  const adapter = await new PrismaPg({ connectionString: url }).connect()
  const { rows } = await adapter.queryRaw({ sql: 'SELECT 7', args: [], argTypes: [] })
  expect(rows).toEqual([[7]])
  await adapter.dispose()
})

test.runIf(unix)('no other user of the machine can connect', async () => {
  const dataDir = used
  const { url } = await start(dataDir)
  expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
  expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700)
  expect((await stat(join(dataDir, 'postgres/bellbird-password'))).mode & 0o777).toBe(0o600)
  const guess = new URL(url)
  guess.password = 'guess'
  await expect(ask(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  guess.username = 'postgres'
  await expect(ask(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
})

test("the service's user owns its database and is no superuser", async () => {
  const { url } = await start(used)
  expect(await ask(url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([
    { rolsuper: false },
  ])
  await expect(ask(url, `SELECT pg_read_file('postgresql.conf')`)).rejects.toThrow('permission denied')
})

test('after a kill of the service its database is found running and used', async () => {
  const dataDir = used
  const service = await startService(dataDir)
  const before = await postmaster(dataDir)
  await service.kill('SIGKILL')

  const { url } = await start(dataDir)
  expect(await ask(url, 'SELECT id FROM guest')).toEqual([{ id: 1 }])
  expect(await postmaster(dataDir)).toBe(before)
})

test.runIf(unix)('after a kill of service and database what was committed is there', async () => {
  const dataDir = used
  const service = await startService(dataDir)
  process.kill(await postmaster(dataDir), 'SIGKILL')
  await service.kill('SIGKILL')

  const { url } = await start(dataDir)
  expect(await ask(url, 'SELECT id FROM guest')).toEqual([{ id: 1 }])
})

test.runIf(unix)(
  'a lock file whose process number is now another program’s does not hinder the start',
  async () => {
    const dataDir = used
    const service = await startService(dataDir)
    process.kill(await postmaster(dataDir), 'SIGKILL')
    await service.kill('SIGKILL')
    const stranger = spawn('sleep', ['60'])
    undo.push(async () => stranger.kill())
    for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
      const lock = join(dataDir, 'postgres', name)
      await writeFile(lock, (await readFile(lock, 'utf8')).replace(/^\d+/, String(stranger.pid)))
    }

    const { url } = await start(dataDir)
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(stranger.exitCode).toBeNull()
  },
)

test.runIf(unix)('a database that dies under the service comes back at the same address', async () => {
  const dataDir = used
  const { url } = await start(dataDir)
  const before = await postmaster(dataDir)
  process.kill(before, 'SIGKILL')
  await expect.poll(answerOf(url), PATIENCE).toEqual([{ one: 1 }])
  expect(await postmaster(dataDir)).not.toBe(before)
  await expect(start(dataDir)).rejects.toThrow('already runs')
})

test('a second service on the same folder is refused, and the first goes on', async () => {
  const dataDir = used
  const service = await startService(dataDir)
  await expect(start(dataDir)).rejects.toThrow(
    `Another Bellbird (process ${service.pid}) already runs on the data folder ${dataDir}.`,
  )
  expect(await ask(service.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('of two services started at once on a new folder one is refused', async () => {
  const dataDir = await folder()
  const both = await Promise.allSettled([start(dataDir), start(dataDir)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { url } = both.find((one) => one.status === 'fulfilled')!.value
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log'])
})

test('a command uses the database of a running service and leaves it running', async () => {
  const dataDir = used
  const service = await start(dataDir)
  const report = await command(dataDir)
  expect(await ask(report.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await report.stop()
  expect(await ask(service.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a service that stops leaves the database to a command, which ends it', async () => {
  const dataDir = used
  const service = await start(dataDir)
  const report = await command(dataDir)
  await service.stop()
  expect(await ask(report.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await report.stop()
  await expect(ask(report.url, 'SELECT 1')).rejects.toThrow()
})

test('whoever opens the database while the former user ends it gets it', async () => {
  const dataDir = used
  let former = await start(dataDir)
  for (const open of [start, command, start, command, command, start, command]) {
    const [next] = await Promise.all([open(dataDir), former.stop()])
    expect(await ask(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    former = next
  }
})

test('whoever comes while the last user ends the database never gets the one that is ending', async () => {
  const dataDir = used
  const former = await start(dataDir)
  const slowly = delayClientEnds(200)
  undo.push(slowly)
  const stopping = former.stop()
  const next = await command(dataDir)
  await stopping
  await slowly()
  expect(await ask(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await sleep(100)
  expect(await ask(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test.runIf(unix)('who leaves after a crash does not end the database that another has by then', async () => {
  const dataDir = used
  const service = await startService(dataDir)
  const other = await command(dataDir)
  const crashed = await postmaster(dataDir)
  // It hears of the crash only when the other has the database again.
  process.kill(service.pid, 'SIGSTOP')
  process.kill(crashed, 'SIGKILL')
  const users = `SELECT 1 AS one FROM pg_locks WHERE locktype = 'advisory' AND objid = ${LOCK.users} AND granted`
  await expect.poll(() => ask(other.url, users).catch(() => 'away'), PATIENCE).toEqual([{ one: 1 }])
  const again = await postmaster(dataDir)
  expect(again).not.toBe(crashed)
  const ended = service.kill('SIGTERM')
  process.kill(service.pid, 'SIGCONT')
  await ended
  expect(await postmaster(dataDir)).toBe(again)
  expect(await ask(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test.runIf(unix)('nobody gets a database that is about to be ended', async () => {
  const dataDir = used
  const service = await startService(dataDir)
  await service.kill('SIGKILL')
  const ending = new Client({ ...(await administrator(service.url, dataDir)), database: 'bellbird' })
  const ended = new Promise((resolve) => ending.once('end', resolve))
  ending.on('error', () => undefined)
  await ending.connect()
  const { rows } = await ending.query('SELECT pg_try_advisory_lock($1) AS alone', [LOCK.users])
  expect(rows).toEqual([{ alone: true }])

  let got = false
  const opened = command(dataDir).finally(() => (got = true))
  await sleep(300)
  expect(got).toBe(false)
  process.kill(await postmaster(dataDir), 'SIGINT')
  await ended
  expect(await ask((await opened).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test.runIf(unix)(
  'a service that waits for the former one to end outlives a crash of the database',
  async () => {
    const dataDir = used
    const former = await startService(dataDir)
    const next = start(dataDir)
    await sleep(300)
    process.kill(await postmaster(dataDir), 'SIGKILL')
    await former.kill('SIGKILL')
    await expect.poll(answerOf((await next).url), PATIENCE).toEqual([{ one: 1 }])
  },
)

test.runIf(unix)('Ctrl-C ends the service and not the database under it', async () => {
  const dataDir = used
  const service = await startService(dataDir)
  await service.interruptGroup()
  expect(await ask(service.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await (await joinEmbedded({ dataDir, log })).stop()
})

test.runIf(unix)('a path that is too long for a socket is no hindrance', async () => {
  const dataDir = join(await folder(), 'deep '.repeat(20), '深'.repeat(40))
  const first = await start(dataDir)
  const socket = new URL(first.url).searchParams.get('host')!
  expect(socket).not.toContain('deep')
  expect((await stat(socket)).mode & 0o777).toBe(0o700)
  await first.stop()
  await expect(stat(socket)).rejects.toThrow('ENOENT')
  const second = await start(dataDir)
  expect(second.url).toBe(first.url)
})

test.runIf(unix)('a folder in the place of the short one that others may enter is not used', async () => {
  const dataDir = join(await folder(), 'long'.repeat(40))
  const first = await start(dataDir)
  const socket = new URL(first.url).searchParams.get('host')!
  await first.stop()
  await mkdir(socket, { mode: 0o777 })
  undo.push(() => rm(socket, { recursive: true, force: true }))
  const second = await start(dataDir)
  expect(new URL(second.url).searchParams.get('host')).not.toBe(socket)
})

test.runIf(unix)('a data folder behind a symbolic link is the same folder', async () => {
  const dataDir = used
  const alias = `${dataDir} alias`
  await symlink(dataDir, alias)
  undo.push(() => rm(alias))
  await start(dataDir)
  await expect(start(alias)).rejects.toThrow('already runs')
})

test.runIf(unix)('a copy of a running data folder gets a server of its own', async () => {
  const dataDir = used
  const original = await start(dataDir)
  const copied = await folder()
  await cp(dataDir, copied, { recursive: true, filter: (path) => !path.includes('.s.PGSQL') })

  const copy = await start(copied)
  await ask(copy.url, 'UPDATE guest SET id = 2')
  expect(await ask(original.url, 'SELECT id FROM guest')).toEqual([{ id: 1 }])
})

test('a start that was killed while it made the database leaves nothing behind', async () => {
  const dataDir = await folder()
  await mkdir(join(dataDir, '.postgres-new-abcdef/cluster'), { recursive: true })
  await writeFile(join(dataDir, '.postgres-new-abcdef/cluster/PG_VERSION'), '18')
  await start(dataDir)
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log'])
})

test('a data folder that cannot be written is named, with what to do', async () => {
  const file = join(await folder(), 'data')
  await writeFile(file, '')
  await expect(start(file)).rejects.toThrow(`The data folder ${file} cannot be written`)
  await expect(start(join(file, 'below'))).rejects.toThrow('set DATA_DIR to a folder where it may')
})

test.runIf(process.getuid?.() === 0)(
  'root without user namespaces, as in most containers, has its database too',
  async () => {
    const closed = await folder()
    const bin = join(closed, 'bin')
    await mkdir(bin)
    await writeFile(join(bin, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const dataDir = join(closed, 'data')
    const service = await startService(dataDir, { PATH: `${bin}:${process.env['PATH']}` })
    expect((await stat(closed)).mode & 0o777).toBe(0o700)
    expect((await stat(join(dataDir, 'postgres'))).uid).not.toBe(0)
    expect(await ask(service.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  },
)

test('a database that does not start says why', async () => {
  const dataDir = await folder()
  await cp(used, dataDir, { recursive: true })
  await rm(join(dataDir, 'postgres/global/pg_control'))
  await expect(start(dataDir)).rejects.toThrow(/does not start\. Its log ends:[^]*pg_control/)
})

test('nothing that a guest wrote gets into the log', async () => {
  const dataDir = used
  const { url } = await start(dataDir)
  await ask(url, 'CREATE TABLE staff (name text PRIMARY KEY)')
  await ask(url, `INSERT INTO staff VALUES ('Kim Minji')`)
  await expect(ask(url, `INSERT INTO staff VALUES ('Kim Minji')`)).rejects.toThrow('duplicate key')
  const text = await readFile(join(dataDir, 'postgres.log'), 'utf8')
  expect(text).toContain('duplicate key')
  expect(text).not.toContain('Minji')
})

async function folder(): Promise<string> {
  const made = await mkdtemp(join(await scratch(), UNUSUAL))
  undo.push(() => rm(made, { recursive: true, force: true }))
  return made
}

async function start(dataDir: string): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log, durable: false })
  undo.push(() => embedded.stop())
  return embedded
}

async function command(dataDir: string): Promise<Embedded> {
  const embedded = await joinEmbedded({ dataDir, log, durable: false })
  undo.push(() => embedded.stop())
  return embedded
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Lets each connection of this process take its time to end, as a busy machine does. Returns how to undo it. */
function delayClientEnds(ms: number): () => Promise<void> {
  const end: (this: Client) => Promise<void> = Reflect.get(Client.prototype, 'end')
  Client.prototype.end = async function slowEnd(this: Client): Promise<void> {
    await end.call(this)
    await sleep(ms)
  }
  return async () => void (Client.prototype.end = end)
}

const answerOf = (url: string) => () => ask(url, 'SELECT 1 AS one').catch(() => 'away')

async function administrator(
  url: string,
  dataDir: string,
): Promise<{ host: string; user: string; password: string }> {
  const password = await readFile(join(dataDir, 'postgres/bellbird-password'), 'utf8')
  return { host: new URL(url).searchParams.get('host')!, user: ADMIN, password }
}

async function postmaster(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)
}

type Service = {
  readonly url: string
  readonly pid: number
  kill(signal: NodeJS.Signals): Promise<void>
  interruptGroup(): Promise<void>
}

/** A process of its own, which can be killed. */
async function startService(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Service> {
  const source = (path: string) =>
    JSON.stringify(fileURLToPath(new URL(`../../../src/${path}`, import.meta.url)))
  const script = `
    import { openLog } from ${source('base/log.ts')}
    import { startEmbedded } from ${source('store/embedded.ts')}
    const { url, stop } = await startEmbedded({ dataDir: process.argv[1], log: openLog('silent'), durable: false })
    process.once('SIGTERM', () => stop().then(() => process.exit()))
    console.log(url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  undo.push(async () => {
    await end(child, 'SIGKILL')
    await (await joinEmbedded({ dataDir, log })).stop()
  })
  const lines = createInterface(child.stdout)
  const url = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    lines.once('close', () => reject(new Error('the service ended before it had its database')))
  })
  const pid = child.pid!
  return {
    url,
    pid,
    kill: (signal) => end(child, signal),
    async interruptGroup() {
      process.kill(-pid, 'SIGINT')
      await end(child, 'SIGINT')
      await sleep(200)
    },
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}
