// Raw statements, sent by pg itself: Prisma's own way costs several times what most of them take.
import pg from 'pg'
import { Prisma } from './generated/client.ts'

/** Names a statement, so that a connection plans it once; '' where it is not worth it. */
export type StatementNames = (query: { sql: string; args: readonly unknown[] }) => string

/** Where statements go: the pool, or the one connection of a transaction. */
export type Connection = Pick<pg.ClientBase, 'query'>

/**
 * The client, with raw statements that go straight to the connection that `to` names, which throws where none may be
 * sent any more. Rows and errors are as Prisma gives them.
 */
export function withStatements(
  client: Prisma.TransactionClient,
  to: () => Connection,
  nameOf: StatementNames,
): Prisma.TransactionClient {
  async function send(statement: Template | Prisma.Sql, values: readonly unknown[]): Promise<pg.QueryResult> {
    const sql = statement instanceof Prisma.Sql ? statement : Prisma.sql(statement, ...values)
    const text = sql.text
    try {
      return await to().query({
        name: nameOf({ sql: text, args: sql.values }),
        text,
        values: [...sql.values],
        types: TYPES,
      })
    } catch (error) {
      throw asPrismaError(error)
    }
  }
  const raw = {
    $queryRaw: async (statement: Template | Prisma.Sql, ...values: unknown[]) =>
      (await send(statement, values)).rows as unknown,
    $executeRaw: async (statement: Template | Prisma.Sql, ...values: unknown[]) =>
      (await send(statement, values)).rowCount ?? 0,
  }
  return new Proxy(client, {
    get: (target, key) => (Object.hasOwn(raw, key) ? raw[key as keyof typeof raw] : Reflect.get(target, key)),
  })
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

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format),
}

function asPrismaError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  return new Prisma.PrismaClientKnownRequestError(
    `Raw query failed. Code: \`${error.code}\`. Message: \`${error.message}\``,
    { code: 'P2010', clientVersion: Prisma.prismaVersion.client },
  )
}
