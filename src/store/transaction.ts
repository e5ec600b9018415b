// One transaction: what must happen together, and what is announced and queued once it has.
import { type Duration, seconds } from '../base/clock.ts'
import { type Opening, openWith } from './adapter.ts'
import { type PrismaClient, Prisma } from './generated/client.ts'
import type { Live, TopicKind } from './live.ts'
import { type Connection, type StatementNames, withStatements } from './statements.ts'

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
/** Nothing is sent any more shortly before: what came after the rollback would be outside of any transaction. */
const STATEMENT_LIMIT: Duration = TRANSACTION_LIMIT - seconds(1)

type Opener = {
  readonly client: PrismaClient
  readonly live: Live
  readonly queue: Queue | undefined
  readonly nameOf: StatementNames
}

/**
 * Runs `work` in a READ COMMITTED transaction, again from the start when PostgreSQL could not serialise it or
 * found a deadlock. Announcements leave after the commit.
 */
export async function runTransaction<T>(
  { client, live, queue, nameOf }: Opener,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const context: Context = { topics: new Map(), queue }
    const opening: Opening = {}
    const inside = async (client: Tx): Promise<T> => {
      const tx = withStatements(client, () => openConnection(opening), nameOf)
      contexts.set(tx, context)
      try {
        return await work(tx)
      } finally {
        delete opening.connection
      }
    }
    try {
      const result = await openWith(opening, () =>
        client.$transaction(inside, { maxWait: WAIT_LIMIT, timeout: TRANSACTION_LIMIT }),
      )
      if (context.topics.size > 0) live.publish([...context.topics.values()])
      return result
    } catch (error) {
      if (attempt >= ATTEMPTS || !isConflict(error)) throw error
    }
  }
}

/** Throws, as Prisma does for its own statements, once the transaction is over or about to be rolled back. */
function openConnection({ connection, since = -Infinity }: Opening): Connection {
  if (connection && performance.now() - since < STATEMENT_LIMIT) return connection
  throw new Prisma.PrismaClientKnownRequestError('The transaction is over, or took too long', {
    code: 'P2028',
    clientVersion: Prisma.prismaVersion.client,
  })
}

/** True for an insert that met an existing unique key. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2002' || (error.code === 'P2010' && /\b23505\b/.test(error.message)))

function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || (error.code === 'P2010' && /\b(40001|40P01)\b/.test(error.message))
}
