// Is it the database that cannot be reached? Then whoever asked is told to come back, and nobody looks for a bug.
import { Prisma } from './generated/client.ts'

/** Prisma's: not reached, timed out, closed, no free connection, no transaction could be opened. */
const PRISMA = /^P(1001|1002|1008|1011|1017|2024|2028|2037)$/
/** PostgreSQL's: connection exceptions, too many connections, shutting down, crashed, starting. */
const POSTGRES = /\b(08\d{3}|53300|57P0[1235])\b/
/** The operating system's. */
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENOENT',
])
/** Those of pg and its pool that carry no code. */
const PG =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end)/

/** True for an error that a database causes which is down, starting, or out of reach. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  const { code = '', message, cause, syscall } = error as NodeJS.ErrnoException
  if (PRISMA.test(code) || (code === 'P2010' && POSTGRES.test(message))) return true
  if (/^\w{5}$/.test(code) && POSTGRES.test(code)) return true
  if (SYSTEM.has(code) && (syscall === undefined || /^(connect|read|write|getaddrinfo)$/.test(syscall)))
    return true
  return PG.test(message) || (cause !== undefined && isDatabaseAway(cause))
}
