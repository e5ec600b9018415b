import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../postgres.ts'

const database = await testDatabase()
afterAll(() => database.drop())

test('a test database answers', async () => {
  const pool = new pg.Pool({ connectionString: database.url })
  const { rows } = await pool.query('SELECT count(*)::int AS n FROM _prisma_migrations')
  expect(rows[0].n).toBeGreaterThan(0)
  await pool.end()
})
