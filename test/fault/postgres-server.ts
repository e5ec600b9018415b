// A PostgreSQL server of the run's own, which can be pulled down and brought back in the middle of everything.
import { type ExecFileOptions, execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { openCluster } from '../../src/store/embedded/cluster.ts'
import { BELLBIRD, makeDatabase } from '../../src/store/embedded/database.ts'
import { scratch } from '../scratch.ts'

function run(program: string, args: readonly string[], options: ExecFileOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(program, args, options, (error) => (error ? reject(error) : resolve()))
  })
}

/** immediate: as if it had crashed, it recovers from its log · fast: sessions are cut, then it is closed properly. */
export type RestartMode = 'immediate' | 'fast'

export type PostgresServer = {
  readonly url: string
  /** Comes back at the same address; resolves when it takes connections. */
  restart(mode: RestartMode): Promise<void>
  /** Away until the returned function is called. */
  goAway(): Promise<() => Promise<void>>
  stop(): Promise<void>
}

/** Starts it in a new folder, durable as in production: what was acknowledged must survive a crash. */
export async function startPostgres(): Promise<PostgresServer> {
  const dataDir = await mkdtemp(join(await scratch(), 'bellbird-fault-'))
  const cluster = await openCluster({ dataDir, durable: true, say: () => undefined })
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: 120,
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_min_messages: 'fatal',
  }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`)
  const log = join(dataDir, 'postgres.log')

  async function control(...args: string[]): Promise<void> {
    const [program, given] = cluster.account.command(cluster.binaries.pgCtl, [
      ...args,
      ...['-D', cluster.folder, '-l', log, '-w', '-t', '60', '-s'],
    ])
    await run(program, given, { env: cluster.binaries.env, cwd: cluster.folder })
  }
  const start = () => control('start', '-o', options.join(' '))

  await start()
  await makeDatabase(cluster, { host: '127.0.0.1', port })
  return {
    url: `postgresql://${BELLBIRD}:${cluster.password}@127.0.0.1:${port}/${BELLBIRD}`,
    restart: (mode) => control('restart', '-m', mode),
    async goAway() {
      await control('stop', '-m', 'fast')
      return start
    },
    async stop() {
      await control('stop', '-m', 'immediate').catch(() => undefined)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** Asks through a connection of its own, again while the server is away. */
export async function ask<Row extends object>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(sql, [...values])).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}
