// Raw statements outside of transactions, sent by pg itself: Prisma's own way costs several times what most of them take.
import pg from 'pg'
import { Prisma, type PrismaClient } from './generated/client.ts'
import type { Tx } from './transaction.ts'

/** Names a statement, so that a connection plans it once; '' where it is not worth it. */
export type StatementNames = (query: { sql: string; args: readonly unknown[] }) => string

/** The client, with raw statements that go straight to the pool. Rows and errors are as Prisma gives them. */
export function withStatements(client: PrismaClient, pool: pg.Pool, nameOf: StatementNames): Tx {
  async function send(statement: Template | Prisma.Sql, values: readonly unknown[]): Promise<pg.QueryResult> {
    const sql = statement instanceof Prisma.Sql ? statement : Prisma.sql(statement, ...values)
    const text = sql.text
    try {
      return await pool.query({
        name: nameOf({ sql: text, args: sql.values }),
        text,
        values: sql.values,
        types: { getTypeParser: (oid, format) => PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format) },
      })
    } catch (error) {
      throw asPrismaError(error)
    }
  }
  return client.$extends({
    client: {
      $queryRaw: async (statement: Template | Prisma.Sql, ...values: unknown[]) =>
        (await send(statement, values)).rows as unknown,
      $executeRaw: async (statement: Template | Prisma.Sql, ...values: unknown[]) =>
        (await send(statement, values)).rowCount ?? 0,
    },
  }) as unknown as Tx
}

type Template = TemplateStringsArray

const { DATE, INT8, NUMERIC, TIMESTAMPTZ } = pg.types.builtins

const instantOf = pg.types.getTypeParser(TIMESTAMPTZ)

/** Where Prisma reads a type in another way than pg. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [INT8, BigInt],
  [NUMERIC, (text) => new Prisma.Decimal(text)],
  // A day is the midnight, UTC, that it begins with.
  [DATE, (text) => instantOf(`${text} 00:00:00+00`)],
])

function asPrismaError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  return new Prisma.PrismaClientKnownRequestError(
    `Raw query failed. Code: \`${error.code}\`. Message: \`${error.message}\``,
    { code: 'P2010', clientVersion: Prisma.prismaVersion.client },
  )
}
