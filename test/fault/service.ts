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

/** A program that was started, ready or not. */
export type Launched = {
  readonly process: ChildProcess
  readonly printed: () => string
  readonly ended: Promise<unknown>
  /** Rejects with what it printed when it ends instead. */
  readonly ready: Promise<Running>
}

/** Starts the compiled program. `preload` is a module that runs before it. */
export function launchProgram(
  env: Readonly<Record<string, string>>,
  { preload }: { preload?: string } = {},
): Launched {
  const began = performance.now()
  const given = preload ? ['--import', preload] : []
  const child = spawn(process.execPath, [...given, 'dist/cli.js', 'start'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()))
  const ended = once(child, 'exit')
  async function untilReady(): Promise<Running> {
    while (!/Bellbird is ready on (\S+)/.test(printed)) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The program ended:\n${printed}`)
      await pause(10)
    }
    return {
      url: /Bellbird is ready on (\S+)/.exec(printed)![1]!,
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
  return { process: child, printed: () => printed, ended, ready: untilReady() }
}

/** Starts the compiled program and waits until it is ready. Throws with what it printed when it ends instead. */
export const startProgram = (env: Readonly<Record<string, string>>): Promise<Running> =>
  launchProgram(env).ready
