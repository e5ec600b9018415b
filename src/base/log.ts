// Structured logs as JSON lines. Guest text and contact details never above trace.
import { pino } from 'pino'
import type { Logger } from 'pino'

export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'

/** Logs go to standard error: standard output belongs to what a command prints for people and programs. */
export function openLog(level: LogLevel): Log {
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  )
}
