// The real program as a process of its own, for tests that kill it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../..')

export type Running = {
  readonly url: string
  readonly process: ChildProcess
  /** Everything it printed so far. */
  readonly printed: () => string
  /** From its start until it answered, in milliseconds. */
  readonly readyAfter: number
  /** SIGKILL: nothing is finished. */
  kill(): Promise<void>
  /** SIGTERM: what is running is finished. Returns the exit status. */
  stop(): Promise<number | null>
}

/** Starts the compiled program and waits until it is ready. Throws with what it printed when it ends instead. */
export async function startProgram(env: Record<string, string>): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, ['dist/cli.js', 'start'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()))
  const ended = once(child, 'exit')
  while (!/Bellbird is ready on (\S+)/.test(printed)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The program ended:\n${printed}`)
    await pause(10)
  }
  const url = /Bellbird is ready on (\S+)/.exec(printed)![1]!
  return {
    url,
    process: child,
    printed: () => printed,
    readyAfter: performance.now() - began,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}
