// A database of its own for each test file, with the schema and nothing else.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

/** Any number that no other program uses for its advisory lock on the test server. */
const CLONING = 7_203_421

/** Clones the template. Call `drop` when done with it; connections still open are cut. */
export async function testDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { url, template } = inject('server')
  const name = `${template}_${randomBytes(4).toString('hex')}`
  // One at a time: a template that another clone reads cannot be cloned.
  await run(url, [
    `SELECT pg_advisory_lock(${CLONING})`,
    `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`,
  ])
  const own = new URL(url)
  own.pathname = name
  return { url: own.href, drop: () => run(url, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]) }
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
