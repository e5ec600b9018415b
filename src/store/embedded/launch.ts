// Starts the server of a cluster, where nobody but its user can reach it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { lstat, mkdir, mkdtemp, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Account } from './account.ts'
import type { Cluster } from './cluster.ts'
import type { Address } from './postmaster.ts'
import { settings } from './settings.ts'
import { run } from './run.ts'

export type Launch = { ended(): boolean }

const PORT = 5432
const SOCKET = `.s.PGSQL.${PORT}`
/** Bytes of a Unix socket's path without the closing zero: 108 are kept on Linux, 104 on macOS. */
const SOCKET_PATH_MAX = process.platform === 'linux' ? 107 : 103
/** Bytes. */
const LOG_MAX = 5_000_000

/** Starts the server without waiting for it. It tries to be where it was before: others may know that address. */
export async function launch(cluster: Cluster, before: Address | undefined): Promise<Launch> {
  const options = settings(cluster, await placeToListen(cluster, before))
  const log = await logFile(cluster)
  return process.platform === 'win32'
    ? launchOnWindows(cluster, options, log)
    : launchDetached(cluster, options, log)
}

/** The end of the server's log, for an error message. */
export async function lastWords(cluster: Cluster): Promise<string> {
  const text = await readFile(join(cluster.dataDir, 'postgres.log'), 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-5).join('\n')
}

/** Removes what a server with a long path leaves in the folder for temporary files. */
export async function tidy({ folder }: Cluster, { host }: Address): Promise<void> {
  if (host === folder || !basename(host).startsWith('bellbird-')) return
  await rmdir(host).catch(() => undefined)
}

// Detached, since Ctrl-C reaches the terminal's whole process group and the service needs its database to stop well.
async function launchDetached(
  cluster: Cluster,
  options: readonly string[],
  logPath: string,
): Promise<Launch> {
  const { folder, binaries, account } = cluster
  const args = ['-D', folder, ...options.flatMap((option) => ['-c', option])]
  const [program, given] = account.command(binaries.postgres, args)
  const log = await open(logPath, 'a', 0o600)
  try {
    const child = spawn(program, [...given], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: binaries.env,
      cwd: folder,
    })
    let ended = false
    child.once('exit', () => (ended = true))
    child.once('error', () => (ended = true))
    child.unref()
    return { ended: () => ended }
  } finally {
    await log.close()
  }
}

// pg_ctl gives up an administrator's rights, which PostgreSQL refuses like root's.
async function launchOnWindows(
  { folder, binaries }: Cluster,
  options: readonly string[],
  log: string,
): Promise<Launch> {
  const quoted = options.map((option) => `-c "${option}"`).join(' ')
  await run(binaries.pgCtl, ['start', '-W', '-D', folder, '-l', log, '-o', quoted], {
    env: binaries.env,
  })
  return { ended: () => true }
}

async function placeToListen(
  { folder, account }: Cluster,
  before: Address | undefined,
): Promise<readonly string[]> {
  if (process.platform === 'win32')
    return ['listen_addresses=127.0.0.1', `port=${await freePort(before?.port)}`]
  const place = fits(folder) ? folder : await shortFolder(folder, account)
  await account.own(place)
  return ['listen_addresses=', `port=${PORT}`, `unix_socket_directories="${place.replaceAll('"', '""')}"`]
}

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, SOCKET)) <= SOCKET_PATH_MAX

async function shortFolder(folder: string, account: Account): Promise<string> {
  const known = `bellbird-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  const parent = fits(join(tmpdir(), known)) ? tmpdir() : '/tmp'
  const place = join(parent, known)
  await mkdir(place, { mode: 0o700 }).catch(() => undefined)
  const { uid, mode } = await lstat(place)
  // Somebody else may have made it first, to listen in our place.
  const ours = uid === account.uid || uid === process.getuid?.()
  return ours && (mode & 0o170777) === 0o040700 ? place : mkdtemp(join(parent, 'bellbird-'))
}

async function freePort(wanted = 0): Promise<number> {
  const probe = createServer().listen(wanted, '127.0.0.1')
  try {
    await once(probe, 'listening')
    return (probe.address() as AddressInfo).port
  } catch (error) {
    if (wanted === 0) throw error
    return freePort()
  } finally {
    probe.close()
  }
}

async function logFile({ dataDir }: Cluster): Promise<string> {
  const path = join(dataDir, 'postgres.log')
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_MAX) {
    await rm(`${path}.old`, { force: true })
    await rename(path, `${path}.old`)
  }
  return path
}
