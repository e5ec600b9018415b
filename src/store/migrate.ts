// Brings the schema up to date at start, in the way that `prisma migrate deploy` records it.
import { createHash, randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations')
/** Any number that no other program uses for its advisory lock on this database. */
const LOCK = 7_203_417

/**
 * Applies what prisma/migrations holds and the database lacks, in order, one transaction each; returns their names.
 * Several instances may start at once: one applies, the others wait. Throws when an applied file was changed since.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'bellbird migrate' })
  // What breaks shows in the question that was asked; unheard, it would end the program.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(LEDGER)
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    const names: string[] = []
    for (const { name, text, checksum } of await written()) {
      const known = applied.get(name)
      if (known === checksum) continue
      if (known)
        throw new Error(
          `prisma/migrations/${name} was changed after it was applied; add a new migration instead`,
        )
      await apply(client, name, text, checksum)
      names.push(name)
    }
    return names
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function apply(client: pg.Client, name: string, text: string, checksum: string): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(text)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    throw new Error(`prisma/migrations/${name} could not be applied`, { cause })
  }
}

async function written(): Promise<{ name: string; text: string; checksum: string }[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(MIGRATIONS, name, 'migration.sql'))
      return {
        name,
        text: bytes.toString('utf8'),
        checksum: createHash('sha256').update(bytes).digest('hex'),
      }
    }),
  )
}

// As Prisma creates it.
const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`
