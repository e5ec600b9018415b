// The built-in database: a real PostgreSQL in the data folder, for whoever has none of their own.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { seconds } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { type Cluster, openCluster, sweep } from './embedded/cluster.ts'
import { BELLBIRD, LOCK } from './embedded/database.ts'
import { stopPostmaster } from './embedded/postmaster.ts'
import { tidy } from './embedded/launch.ts'
import { type Reaching, type Server, findServer, reachServer } from './embedded/server.ts'

export type Embedded = {
  /** For pg and Prisma alike; carries the password. */
  readonly url: string
  /** Gives the database back; ends it when no other process uses it. Close every connection first. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  readonly dataDir: string
  readonly log: Log
  /** Told in a sentence what takes long. */
  readonly say?: (line: string) => void
  /** False only for tests: a crash of the machine may then lose what was committed. Default true. */
  readonly durable?: boolean
}

/**
 * Opens the built-in database for the service, of which a data folder has at most one: a second is refused. The
 * server outlives a killed service, and the next start uses it. Throws an Error whose message tells the operator
 * what to do.
 */
export const startEmbedded = (options: EmbeddedOptions): Promise<Embedded> =>
  open(options, shareAsOnlyService)

/** Opens the built-in database for a single command, whether a service runs on the data folder or not. */
export const joinEmbedded = (options: EmbeddedOptions): Promise<Embedded> => open(options, share)

/** ending: its last user is about to end it · taken: a service has it. */
type Claimed = 'ours' | 'ending' | 'taken'

/** How a process says that it uses the database, so that nobody ends it meanwhile. */
type Claim = (admin: Client) => Promise<Claimed>

/** A killed process keeps its lock until the server has noticed. */
const GRACE = seconds(1)
/** Milliseconds. */
const RETRY = 50
const REGAIN = seconds(2)
const FAILURES_MAX = 10

async function open(options: EmbeddedOptions, claim: Claim): Promise<Embedded> {
  const { dataDir, log, say = () => undefined, durable = true } = options
  const cluster = await openCluster({ dataDir, durable, say })
  const ending = new AbortController()
  const reaching = { say, signal: ending.signal }
  let held = await hold(cluster, claim, reaching)
  let regaining: Promise<void> | undefined

  function watch(): void {
    held.admin.once('end', () => {
      if (ending.signal.aborted) return
      log.error({ event: 'database.lost' }, 'the built-in database went away and is started again')
      regaining = regain()
    })
  }

  async function regain(): Promise<void> {
    while (!ending.signal.aborted) {
      try {
        held = await hold(cluster, claim, reaching)
        watch()
        log.info({ event: 'database.back' })
        return
      } catch (error) {
        if (ending.signal.aborted) return
        log.error({ event: 'database.away', reason: error instanceof Error ? error.message : String(error) })
        await sleep(REGAIN, undefined, { signal: ending.signal }).catch(() => undefined)
      }
    }
  }

  async function stop(): Promise<void> {
    if (ending.signal.aborted) return
    ending.abort()
    await regaining
    const { admin, last } = await leave(cluster, held.admin)
    // The connection goes with the server: its lock keeps out whoever comes meanwhile.
    if (last) await stopPostmaster(cluster)
    await admin.end().catch(() => undefined)
    if (!last) return
    await tidy(cluster, held.address)
    log.info({ event: 'database.stopped' })
  }

  watch()
  await sweep(cluster)
  return { url: urlOf(cluster, held), stop }
}

async function hold(cluster: Cluster, claim: Claim, reaching: Reaching): Promise<Server> {
  for (let failures = 0; ;) {
    const server = await reachServer(cluster, reaching)
    let claimed: Claimed = 'ending'
    try {
      claimed = await claim(server.admin)
      if (claimed === 'ours') return server
      if (claimed === 'taken') throw new Error(await inUse(server.admin, cluster))
    } catch (error) {
      failures += 1
      // It may have crashed while it was asked.
      if (claimed === 'taken' || failures > FAILURES_MAX) throw error
    } finally {
      if (claimed !== 'ours') await server.admin.end().catch(() => undefined)
    }
    await sleep(RETRY)
  }
}

async function share(admin: Client): Promise<Claimed> {
  return (await tryLock(admin, 'pg_try_advisory_lock_shared', LOCK.users)) ? 'ours' : 'ending'
}

async function shareAsOnlyService(admin: Client): Promise<Claimed> {
  if ((await share(admin)) === 'ending') return 'ending'
  const deadline = performance.now() + GRACE
  while (!(await tryLock(admin, 'pg_try_advisory_lock', LOCK.service))) {
    if (performance.now() > deadline) return 'taken'
    await sleep(RETRY)
  }
  return 'ours'
}

async function inUse(admin: Client, { dataDir }: Cluster): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted`,
    [LOCK.service],
  )
  const holder = rows[0]?.name.replace(BELLBIRD, 'process') ?? 'which is just ending'
  return (
    `Another Bellbird (${holder}) already runs on the data folder ${dataDir}. Stop it first, or give this one a ` +
    'folder of its own with DATA_DIR.'
  )
}

/** Gives up the use of the server; `last` when nobody else has any, which `admin` then sees to until it ends. */
async function leave(cluster: Cluster, held: Client): Promise<{ admin: Client; last: boolean }> {
  try {
    return { admin: held, last: await isLast(held) }
  } catch {
    // Ours broke with the server. Another user may have started it again; what nobody can reach, the next start ends.
    const found = await findServer(cluster)
    return { admin: found?.admin ?? held, last: found ? await isLast(found.admin).catch(() => false) : false }
  }
}

async function isLast(admin: Client): Promise<boolean> {
  await admin.query('SELECT pg_advisory_unlock_shared($1)', [LOCK.users])
  return tryLock(admin, 'pg_try_advisory_lock', LOCK.users)
}

async function tryLock(admin: Client, way: string, key: number): Promise<boolean> {
  const { rows } = await admin.query<{ got: boolean }>(`SELECT ${way}($1) AS got`, [key])
  return rows[0]!.got
}

function urlOf({ password }: Cluster, { address: { host, port } }: Server): string {
  const user = `postgresql://${BELLBIRD}:${password}@`
  if (!host.startsWith('/')) return `${user}${host}:${port}/${BELLBIRD}`
  return `${user}localhost:${port}/${BELLBIRD}?host=${encodeURIComponent(host)}`
}
