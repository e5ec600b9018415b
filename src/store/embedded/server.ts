// The server of a cluster: found running or started, reached, and known to be this folder's.
import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { seconds } from '../../base/clock.ts'
import { ADMIN, type Cluster } from './cluster.ts'
import { BELLBIRD, makeDatabase } from './database.ts'
import { type Launch, lastWords, launch } from './launch.ts'
import {
  type Address,
  type Postmaster,
  disown,
  isAlive,
  readPostmaster,
  stopPostmaster,
} from './postmaster.ts'

export type Server = { readonly admin: Client; readonly address: Address }

export type Reaching = {
  readonly say: (line: string) => void
  /** Aborted when the server is no longer wanted. */
  readonly signal: AbortSignal
}

const POLL = 10
const NO_SUCH_DATABASE = '3D000'
const CONNECT_LIMIT = seconds(5)
/** A server that lives but cannot be reached, as when its socket was deleted, is ended after this time. */
const UNREACHABLE = seconds(5)
/** After a power failure the server first repeats its log. */
const QUIET_REPAIR = seconds(1)
/** Longer than this, something else is wrong. */
const START_LIMIT = seconds(300)
/** Milliseconds before each further attempt: what is left of a killed server may need a moment to end. */
const PAUSES = [100, 300, 600, 1000]

/**
 * Connects to the cluster's server as its administrator; starts it when it does not run. Throws with the server's
 * last words when it does not start.
 */
export async function reachServer(cluster: Cluster, { say, signal }: Reaching): Promise<Server> {
  const begun = performance.now()
  let started: Launch | undefined
  let attempts = 0
  let unreachable: number | undefined
  let patient = false
  for (;;) {
    signal.throwIfAborted()
    const now = performance.now()
    if (now - begun > START_LIMIT) throw await doesNotStart(cluster)
    const postmaster = await readPostmaster(cluster.folder)
    const reached = postmaster ? await connect(cluster, postmaster) : 'silent'
    if (typeof reached === 'object') return reached
    const lives = postmaster !== undefined && (await isAlive(postmaster, cluster.folder))
    if (reached === 'busy') {
      unreachable = undefined
      if (!patient && now - begun > QUIET_REPAIR) {
        patient = true
        say('The database was not closed properly and repairs itself')
      }
    } else if (lives) {
      if (reached === 'stranger') throw lockedOut(cluster, postmaster)
      unreachable ??= now
      if (now - unreachable > UNREACHABLE) await stopPostmaster(cluster)
    } else if (started === undefined || started.ended()) {
      if (started) {
        const pause = PAUSES[attempts]
        if (pause === undefined) throw await doesNotStart(cluster)
        attempts += 1
        await sleep(pause)
      }
      unreachable = undefined
      if (postmaster) await disown(cluster.folder, postmaster)
      started = await launch(cluster, postmaster?.address)
    }
    await sleep(POLL)
  }
}

/** Connects to the cluster's server where one runs, without starting any; waits a while for one that is busy. */
export async function findServer(cluster: Cluster): Promise<Server | undefined> {
  const deadline = performance.now() + UNREACHABLE
  for (;;) {
    const postmaster = await readPostmaster(cluster.folder)
    if (!postmaster || !(await isAlive(postmaster, cluster.folder))) return undefined
    const reached = await connect(cluster, postmaster)
    if (typeof reached === 'object') return reached
    if (reached === 'stranger' || performance.now() > deadline) return undefined
    await sleep(POLL)
  }
}

/** silent: nobody listens · busy: it starts, stops or is full · stranger: it is not, or not any more, ours. */
type Unreached = 'silent' | 'busy' | 'stranger'

async function connect(cluster: Cluster, { address }: Postmaster): Promise<Server | Unreached> {
  if (!address) return 'silent'
  const admin = new Client({
    ...address,
    user: ADMIN,
    password: cluster.password,
    database: BELLBIRD,
    application_name: `${BELLBIRD} ${process.pid}`,
    connectionTimeoutMillis: CONNECT_LIMIT,
  })
  // A loss is told by 'end' as well; without this it would end the process.
  admin.on('error', () => undefined)
  try {
    await admin.connect()
    if (await serves(admin, cluster.folder)) return { admin, address }
    await admin.end()
    return 'stranger'
  } catch (error) {
    await admin.end().catch(() => undefined)
    const code = (error as { code?: string }).code ?? ''
    if (code === NO_SUCH_DATABASE) {
      await makeDatabase(cluster, address)
      return 'busy'
    }
    if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ENOTDIR'].includes(code)) return 'silent'
    return code.startsWith('28') ? 'stranger' : 'busy'
  }
}

/** A copied folder brings along the address of another folder's server; ours sees a file that was just written. */
async function serves(admin: Client, folder: string): Promise<boolean> {
  const name = `bellbird-mark-${randomBytes(16).toString('hex')}`
  await writeFile(join(folder, name), '', { mode: 0o600 })
  try {
    const query = 'SELECT (pg_stat_file($1, true)).size IS NOT NULL AS seen'
    const { rows } = await admin.query<{ seen: boolean }>(query, [name])
    return rows[0]?.seen === true
  } finally {
    await rm(join(folder, name), { force: true })
  }
}

async function doesNotStart(cluster: Cluster): Promise<Error> {
  return new Error(
    `The built-in database in ${cluster.folder} does not start. Its log ends:\n${await lastWords(cluster)}`,
  )
}

function lockedOut({ folder }: Cluster, { pid }: Postmaster): Error {
  return new Error(
    `The PostgreSQL server that runs on ${folder} (process ${pid}) does not accept the password kept in that folder. ` +
      'Stop that process, or set DATA_DIR to another folder.',
  )
}
