// schema.prisma says what the migrations made: every table, every column, what may be null.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../../../src/base/log.ts'
import { Prisma } from '../../../src/store/generated/client.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { testDatabase } from '../../postgres.ts'

const SCHEMA = readFileSync(join(import.meta.dirname, '../../../prisma/schema.prisma'), 'utf8')

/** table.column, with a question mark where it may be null, as schema.prisma has them. */
function written(): string[] {
  return [...SCHEMA.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, , body]) => {
    const table = /@@map\("(\w+)"\)/.exec(body!)![1]!
    const fields = body!
      .split('\n')
      .filter((line) => /^\s+\w+\s+\w/.test(line) && !line.includes('@relation'))
    return fields.flatMap((line) => {
      const [, field, type, mark] = /^\s+(\w+)\s+(\w+)(\?|\[\])?/.exec(line)!
      // A field whose type is another table is the other end of a relation.
      if (Object.hasOwn(Prisma.ModelName, type!)) return []
      return [`${table}.${/@map\("(\w+)"\)/.exec(line)?.[1] ?? field}${mark === '?' ? '?' : ''}`]
    })
  })
}

let store: Store
let client: Client
let drop = async (): Promise<void> => undefined

beforeAll(async () => {
  const database = await testDatabase()
  drop = () => database.drop()
  store = await openStore(database.url, openLog('silent'), 2)
  client = new Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await store.close()
  await drop()
})

test('every column stands in schema.prisma, and none stands there that is not', async () => {
  const { rows } = await client.query<{ column: string }>(`
    SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END AS column
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`)
  expect(written().sort()).toEqual(rows.map(({ column }) => column).sort())
})

test.each(Object.keys(Prisma.ModelName))('the typed client reads %s', async (model) => {
  const name = (model[0]!.toLowerCase() + model.slice(1)) as 'guest'
  expect(await store.db[name].findMany({ take: 1 })).toEqual([])
})
