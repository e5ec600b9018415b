// The service's user and its database in a new cluster.
import { Client } from 'pg'
import { ADMIN, type Cluster } from './cluster.ts'
import type { Address } from './postmaster.ts'

/** The service's database, and its user, which owns that database and is no superuser. */
export const BELLBIRD = 'bellbird'

/** Advisory locks, by numbers that no other program uses. */
export const LOCK = {
  /** Shared by every process that uses the server; held alone by the last, which ends it. */
  users: 7_203_418,
  /** Held by the one service. */
  service: 7_203_419,
  /** Held while the database is made, and kept on another database than the others. */
  making: 7_203_420,
}

/**
 * Gives the service the empty database that every new cluster has, since to make another takes as long as all else.
 * The name comes last: a cluster with a database of that name is complete. Several processes may do this at once.
 */
export async function makeDatabase({ password }: Cluster, address: Address): Promise<void> {
  const client = new Client({ ...address, user: ADMIN, password, database: 'template1' })
  // What breaks shows in the question that was asked; unheard, it would end the program.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK.making])
    const { rowCount: made } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [BELLBIRD])
    if (made) return
    const { rowCount: known } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [BELLBIRD])
    // CREATEDB is for the tests, which clone a database for each file.
    if (!known) await client.query(`CREATE ROLE ${BELLBIRD} LOGIN CREATEDB PASSWORD '${password}'`)
    await client.query(`ALTER DATABASE postgres OWNER TO ${BELLBIRD}`)
    await client.query(`ALTER DATABASE postgres RENAME TO ${BELLBIRD}`)
  } finally {
    await client.end()
  }
}
