// The server of a cluster: found running or started, reached, and known to be this folder's.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdtemp, open, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { seconds } from '../../base/clock.ts'
import { ADMIN, type Cluster, environment } from './cluster.ts'
import {
  type Address,
  type Postmaster,
  disown,
  isAlive,
  readPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { settings } from './settings.ts'

const run = promisify(execFile)

const POLL = 10
/** A server that lives but cannot be reached, as when its socket was deleted, is ended after this time. */
const UNREACHABLE = seconds(5)
/** After a power failure the server first repeats its log; longer than this, something else is wrong. */
const START_LIMIT = seconds(300)
const ATTEMPTS = 3
const LOG_MAX = 5_000_000

const SOCKET = '.s.PGSQL.5432'
/** Bytes of a Unix socket's path: 108 on Linux, 104 on macOS, with the closing zero. */
const SOCKET_PATH_MAX = process.platform === 'linux' ? 107 : 103

export type Server = { readonly admin: pg.Client; readonly address: Address }

/** Connects to the cluster's server as its administrator; starts it when it does not run. */
export async function reachServer(cluster: Cluster, say: (line: string) => void): Promise<Server> {
  const begun = performance.now()
  let child: ChildProcess | undefined
  let attempts = 0
  let silentSince = begun
  let told = false
  while (performance.now() - begun < START_LIMIT) {
    const postmaster = await readPostmaster(cluster.folder)
    const reached = postmaster && (await connect(cluster, postmaster))
    if (typeof reached === 'object') return reached
    if (reached === 'busy') {
      silentSince = performance.now()
      if (!told && silentSince - begun > seconds(1))
        say('The database was not closed properly and is repairing itself')
      told ||= silentSince - begun > seconds(1)
    } else if (postmaster && reached !== 'foreign' && (await isAlive(postmaster, cluster.folder))) {
      if (performance.now() - silentSince > UNREACHABLE) await stopPostmaster(cluster)
    } else if (!child || child.exitCode !== null || child.signalCode !== null) {
      if (attempts++ === ATTEMPTS) throw await failure(cluster)
      if (postmaster) disown(cluster.folder, postmaster)
      child = await launch(cluster)
      silentSince = performance.now()
    }
    await sleep(POLL)
  }
  throw await failure(cluster)
}

type Unreached = 'silent' | 'busy' | 'foreign'

async function connect(cluster: Cluster, { address }: Postmaster): Promise<Server | Unreached> {
  if (!address) return 'silent'
  const client = new pg.Client({
    ...address,
    user: ADMIN,
    password: cluster.password,
    database: 'postgres',
    application_name: `bellbird ${process.pid}`,
    connectionTimeoutMillis: UNREACHABLE,
  })
  // Who keeps the client listens for its loss; until then a query reports it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    if (await serves(client, cluster.folder)) return { admin: client, address }
    await client.end()
    return 'foreign'
  } catch (error) {
    await client.end().catch(() => undefined)
    const code = (error as { code?: string }).code
    // 57P01 to 57P03: it shuts down, was told to, or starts up.
    if (code?.startsWith('57P')) return 'busy'
    if (code === '28P01' || code === '28000') return 'foreign'
    return 'silent'
  }
}

/** A copied folder brings along the address of another folder's server: ours reads what we just wrote. */
async function serves(client: pg.Client, folder: string): Promise<boolean> {
  const mark = randomBytes(16).toString('hex')
  const name = `bellbird-mark-${mark}`
  await writeFile(join(folder, name), '', { mode: 0o600 })
  try {
    const { rows } = await client.query<{ seen: boolean }>(
      'SELECT (pg_stat_file($1, true)).size IS NOT NULL AS seen',
      [name],
    )
    return rows[0]?.seen === true
  } finally {
    await rm(join(folder, name), { force: true })
  }
}

async function launch(cluster: Cluster): Promise<ChildProcess | undefined> {
  const { folder, binaries, account } = cluster
  const logFile = await logOf(cluster)
  const options = settings(cluster, await placeToListen(cluster))
  const env = environment(binaries)
  if (process.platform === 'win32') {
    // pg_ctl also gives up an administrator's rights, which PostgreSQL refuses as it refuses root's.
    const quoted = options.map((option) => `-c "${option}"`).join(' ')
    await run(binaries.pgCtl, ['start', '-W', '-D', folder, '-l', logFile, '-o', quoted], { env })
    return undefined
  }
  const [program, args] = account.command(binaries.postgres, [
    '-D',
    folder,
    ...options.flatMap((option) => ['-c', option]),
  ])
  const log = await open(logFile, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT, 0o600)
  try {
    // Detached: Ctrl-C goes to the whole group of the terminal, and the service still needs its database to stop.
    const child = spawn(program, [...args], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env,
      cwd: folder,
    })
    child.on('error', () => undefined)
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

async function placeToListen({ folder, account }: Cluster): Promise<readonly string[]> {
  if (process.platform === 'win32') return ['listen_addresses=127.0.0.1', `port=${await freePort()}`]
  const fits = Buffer.byteLength(join(folder, SOCKET)) <= SOCKET_PATH_MAX
  const place = fits ? folder : await mkdtemp(join(shortFolder(), 'bellbird-'))
  if (!fits) await account.own(place)
  return ['listen_addresses=', 'port=5432', `unix_socket_directories="${place.replaceAll('"', '""')}"`]
}

function shortFolder(): string {
  return Buffer.byteLength(join(tmpdir(), 'bellbird-123456', SOCKET)) <= SOCKET_PATH_MAX ? tmpdir() : '/tmp'
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function logOf({ dataDir }: Cluster): Promise<string> {
  const path = join(dataDir, 'postgres.log')
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_MAX) await rename(path, `${path}.old`)
  return path
}

async function failure(cluster: Cluster): Promise<Error> {
  const path = join(cluster.dataDir, 'postgres.log')
  const lines = (await readFile(path, 'utf8').catch(() => '')).trimEnd().split('\n')
  const last = lines.slice(-5).join('\n')
  return new Error(`The built-in database in ${cluster.folder} does not start. The end of ${path}:\n${last}`)
}

/** Removes what a server with a long path left in the folder for temporary files. */
export async function tidy({ folder }: Cluster, { host }: Address): Promise<void> {
  if (host === folder || !basename(host).startsWith('bellbird-')) return
  await rmdir(host).catch(() => undefined)
}
