// Raw statements, which pg sends for us, are what they are where Prisma sends them, in a transaction and outside.
import { PrismaPg } from '@prisma/adapter-pg'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../../../src/base/clock.ts'
import { openLog } from '../../../src/base/log.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { PrismaClient } from '../../../src/store/generated/client.ts'
import { type Tx, isUniqueViolation, sql } from '../../../src/store/transaction.ts'
import { testDatabase } from '../../postgres.ts'

const AT = instant('2026-11-03T10:00:00.123Z')
let store: Store
let plain: PrismaClient
let drop = async (): Promise<void> => undefined

beforeAll(async () => {
  const database = await testDatabase()
  drop = () => database.drop()
  const client = new Client({ connectionString: database.url })
  await client.connect()
  // As a server of a cloud in China has it.
  await client.query(
    `ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET timezone = 'Asia/Shanghai'`,
  )
  await client.end()
  plain = new PrismaClient({ adapter: new PrismaPg(database.url) })
  store = await openStore(database.url, openLog('silent'), 4)
  await store.db.$executeRaw`CREATE TABLE kept (id int PRIMARY KEY, at timestamptz(3), day date)`
})
afterAll(async () => {
  await store.close()
  await plain.$disconnect()
  await drop()
})

/** What it gives outside of a transaction, inside of one, and from Prisma itself. */
const everyWay = async <T>(work: (tx: Tx) => Promise<T>): Promise<[T, T, T]> => [
  await work(store.db),
  await store.transaction(work),
  await work(plain),
]

describe('a statement', () => {
  test('reads every type alike', async () => {
    const [outside, inside, byPrisma] = await everyWay(
      (tx) => tx.$queryRaw`
        SELECT 1::int AS int, 2::smallint AS small, 3::bigint AS big, 1.5::float8 AS float, 12.345::numeric AS number,
          true AS bool, 'text' AS text, gen_random_uuid() IS NULL AS no, '0198f000-0000-7000-8000-000000000001'::uuid AS id,
          ${AT}::timestamptz AS at, '2026-11-03'::date AS day, '{"a": [1, null, "x"]}'::jsonb AS json, '7'::jsonb AS seven,
          '"s"'::jsonb AS string, 'null'::jsonb AS nothing, NULL::text AS null, ARRAY['a', 'b'] AS texts, ARRAY[1, 2] AS ints,
          ARRAY['0198f000-0000-7000-8000-000000000001'::uuid] AS ids`,
    )
    expect(outside).toEqual(byPrisma)
    expect(inside).toEqual(byPrisma)
    expect(outside).toMatchObject([
      { big: 3n, at: AT, day: instant('2026-11-03T00:00:00Z'), texts: ['a', 'b'] },
    ])
  })

  test('takes every type alike', async () => {
    const given = { texts: ['a', "b'"], ids: ['0198f000-0000-7000-8000-000000000001'] }
    const [outside, inside, byPrisma] = await everyWay(
      (tx) => tx.$queryRaw`
        SELECT ${1}::int AS int, ${2n}::bigint AS big, ${1.5}::float8 AS float, ${true} AS bool, ${'x'} AS text,
          ${null}::text AS null, ${AT}::timestamptz AS at, ${given.texts}::text[] AS texts, ${given.ids}::uuid[] AS ids,
          ${JSON.stringify(given)}::jsonb AS json, ${'b'} = ANY(${['a', 'b']}) AS any`,
    )
    expect(outside).toEqual(byPrisma)
    expect(inside).toEqual(byPrisma)
    expect(outside).toMatchObject([{ int: 1, big: 2n, at: AT, ...given, json: given, any: true }])
  })

  test('made of parts, or that counts what it changed, is the same', async () => {
    const part = sql`VALUES (${1}), (${2})`
    const counted = await everyWay((tx) => tx.$queryRaw(sql`SELECT count(*) AS n FROM (${part}) v`))
    expect(counted).toEqual([[{ n: 2n }], [{ n: 2n }], [{ n: 2n }]])
    expect(await everyWay((tx) => tx.$executeRaw`UPDATE kept SET day = NULL`)).toEqual([0, 0, 0])
  })

  test('that is refused tells why in the same way', async () => {
    await store.db.$executeRaw`INSERT INTO kept (id) VALUES (1)`
    const refusal = (tx: Tx) =>
      tx.$executeRaw`INSERT INTO kept (id) VALUES (1)`.then(
        () => undefined,
        (error: unknown) => error as Error,
      )
    const inside = await store
      .transaction((tx) => tx.$executeRaw`INSERT INTO kept (id) VALUES (1)`)
      .catch((error: unknown) => error as Error)
    const refusals = [await refusal(store.db), inside, await refusal(plain)]
    expect(refusals.map(isUniqueViolation)).toEqual([true, true, true])
    const wrong = await store.db.$queryRaw`SELECT ${'x'}::int`.catch((error: unknown) => String(error))
    expect(wrong).toContain('Code: `22P02`')
  })
})

test('an instant is the same moment to us and to a server that lives in another zone', async () => {
  await store.db.$executeRaw`INSERT INTO kept (id, at) VALUES (2, ${AT})`
  await store.transaction((tx) => tx.$executeRaw`INSERT INTO kept (id, at) VALUES (3, ${AT})`)
  const rows = await store.db.$queryRaw<{ at: Date; epoch: number }[]>`
    SELECT at, (extract(epoch FROM at) * 1000)::float8 AS epoch FROM kept WHERE id IN (2, 3)`
  for (const { at, epoch } of rows) expect([at.getTime(), epoch]).toEqual([AT.getTime(), AT.getTime()])
  const inside = await store.transaction(
    (tx) => tx.$queryRaw<{ at: Date }[]>`SELECT at FROM kept WHERE id = 2`,
  )
  expect(inside[0]!.at).toEqual(AT)
})
