// The database: opened once by main, handed to every edge.
import pg from 'pg'
import { type Duration, minutes, seconds } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { TellingAdapter } from './adapter.ts'
import { PrismaClient } from './generated/client.ts'
import { type Live, openLive } from './live.ts'
import { type StatementNames, withStatements } from './statements.ts'
import { type Queue, TRANSACTION_LIMIT, type Tx, runTransaction } from './transaction.ts'

export type Store = {
  /** For a single read or write that needs no transaction. */
  readonly db: Tx
  readonly live: Live
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Gives transactions a queue to send jobs through. */
  useQueue(queue: Queue): void
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

const CONNECT_LIMIT: Duration = seconds(10)
/** No statement takes longer than a transaction may. */
const QUERY_LIMIT: Duration = TRANSACTION_LIMIT

/** Opens the pool and the connection that listens. Throws when the database cannot be reached. */
export async function openStore(url: string, log: Log, poolSize = 16): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'bellbird',
    connectionTimeoutMillis: CONNECT_LIMIT,
    // A server that vanished without a word would hold whoever asks for a quarter of an hour.
    query_timeout: QUERY_LIMIT,
    keepAlive: true,
    // A new connection has nothing planned yet.
    idleTimeoutMillis: minutes(5),
    // Prisma reads and writes instants without their zone: it must be UTC, whatever the server's own is.
    verify: (connection, done) => connection.query(`SET TIME ZONE 'UTC'`, done),
  })
  pool.on('error', ({ message }) => log.warn({ event: 'database.lost', reason: message }))
  // The pool does not listen while it verifies a new connection, and an error that nobody hears ends the program.
  pool.on('connect', (connection) => void connection.on('error', () => undefined))
  const nameOf = statementNames()
  const client = new PrismaClient({ adapter: new TellingAdapter(pool, { statementNameGenerator: nameOf }) })
  const db = withStatements(client, () => pool, nameOf)
  const live = await openLive(url, log)
  let queue: Queue | undefined
  return {
    db,
    live,
    transaction: (work) => runTransaction({ client, live, queue, nameOf }, work),
    useQueue(opened) {
      queue = opened
    },
    async ping() {
      await db.$queryRaw`SELECT 1`
    },
    async close() {
      await live.close()
      await client.$disconnect()
      await pool.end()
    },
  }
}

/** Each connection keeps the plans of its named statements in memory. */
const NAMED_STATEMENTS = 200

/**
 * Names statements, so that each connection plans them once: planning takes longer than most of them. Whatever is
 * made up as it goes, and so never comes again, does not get past the limit.
 */
function statementNames(): StatementNames {
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (args.length === 0 || names.size >= NAMED_STATEMENTS) return UNNAMED
    const name = `bellbird ${names.size}`
    names.set(sql, name)
    return name
  }
}

const UNNAMED = ''
