// Writes many rows in one statement: they travel as JSON, and PostgreSQL unfolds them by the table's own types.
import type { Tx } from '../../store/transaction.ts'

/** Rows by the names of their columns in camel case; every row has the keys of the first. */
export type Rows = readonly Readonly<Record<string, unknown>>[]

/** Table and columns are names from the code, never from data. */
export async function insertRows(tx: Tx, table: string, rows: Rows): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).map((key) => [key, columnName(key)] as const)
  const flat = rows.map((row) => Object.fromEntries(columns.map(([key, column]) => [column, row[key]])))
  const names = columns.map(([, column]) => `"${column}"`).join(', ')
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    JSON.stringify(flat),
  )
}

const columnName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
