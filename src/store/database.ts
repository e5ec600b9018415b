// The database: opened once by main, handed to every edge.
import { PrismaPg } from '@prisma/adapter-pg'
import { type Duration, seconds } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { PrismaClient } from './generated/client.ts'
import { type Live, openLive } from './live.ts'
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
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      application_name: 'bellbird',
      connectionTimeoutMillis: CONNECT_LIMIT,
      // A server that vanished without a word would hold whoever asks for a quarter of an hour.
      query_timeout: QUERY_LIMIT,
      keepAlive: true,
    },
    { onPoolError: (error) => log.warn({ event: 'database.lost', reason: error.message }) },
  )
  const client = new PrismaClient({ adapter })
  const live = await openLive(url, log)
  let queue: Queue | undefined
  return {
    db: client,
    live,
    transaction: (work) => runTransaction(client, live, queue, work),
    useQueue(opened) {
      queue = opened
    },
    async ping() {
      await client.$queryRaw`SELECT 1`
    },
    async close() {
      await live.close()
      await client.$disconnect()
    },
  }
}
