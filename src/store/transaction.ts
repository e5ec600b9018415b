// One transaction: what must happen together, and what is announced and queued once it has.
import { type Duration, seconds } from '../base/clock.ts'
import { type PrismaClient, Prisma } from './generated/client.ts'
import type { Live, TopicKind } from './live.ts'

/** An open transaction, or the store itself where a single statement needs none. */
export type Tx = Prisma.TransactionClient

/** SQL written as a tagged template; values become parameters. */
export const { sql, join, empty } = Prisma
export type Sql = Prisma.Sql

/** Where jobs are sent, on the connection of the transaction that causes them; jobs/ opens it. */
export type Queue = {
  send(name: string, data: object, options: { db: SqlRunner; startAfter: Date }): Promise<unknown>
}
export type SqlRunner = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }

type Context = {
  readonly topics: Map<string, { kind: TopicKind; id: string }>
  readonly queue: Queue | undefined
}

const contexts = new WeakMap<Tx, Context>()

/** Tells everyone who listens, in every instance, once the transaction has committed; nothing if it rolls back. */
export function announce(tx: Tx, kind: TopicKind, id: string): void {
  contextOf(tx).topics.set(`${kind}:${id}`, { kind, id })
}

/** What the transaction was opened with. Throws outside of a transaction: that would be a bug. */
export function contextOf(tx: Tx): Context {
  const context = contexts.get(tx)
  if (!context) throw new Error('This needs a transaction opened by store.transaction')
  return context
}

const ATTEMPTS = 4
/** How long one may wait for a connection. */
const WAIT_LIMIT: Duration = seconds(15)
/** How long one may take; what takes longer is rolled back. */
export const TRANSACTION_LIMIT: Duration = seconds(30)

/**
 * Runs `work` in a READ COMMITTED transaction, again from the start when PostgreSQL could not serialise it or
 * found a deadlock. Announcements leave after the commit.
 */
export async function runTransaction<T>(
  client: PrismaClient,
  live: Live,
  queue: Queue | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const context: Context = { topics: new Map(), queue }
    try {
      const result = await client.$transaction(
        (tx) => {
          contexts.set(tx, context)
          return work(tx)
        },
        { maxWait: WAIT_LIMIT, timeout: TRANSACTION_LIMIT },
      )
      if (context.topics.size > 0) live.publish([...context.topics.values()])
      return result
    } catch (error) {
      if (attempt >= ATTEMPTS || !isConflict(error)) throw error
    }
  }
}

/** True for an insert that met an existing unique key. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2002' || (error.code === 'P2010' && /\b23505\b/.test(error.message)))

function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || (error.code === 'P2010' && /\b(40001|40P01)\b/.test(error.message))
}
