// One of the service's instances, and whoever starts it again each time it ends.
import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from './dice.ts'
import { type Launched, launchProgram } from './service.ts'

/** One life of the process. Times are of performance.now(). */
export type Run = {
  readonly instance: string
  readonly number: number
  readonly startedAt: number
  readyAt?: number
  endedAt?: number
  /** We killed it; else it ended by itself, which a service should not. */
  killed: boolean
  /** What it printed when it ended by itself. */
  words?: string
}

export type Instance = {
  readonly name: string
  readonly url: string
  readonly runs: readonly Run[]
  /** The run that is alive, ready or not. */
  current(): Run | undefined
  isReady(): boolean
  /** kill -9; false when nothing was alive. */
  kill(): boolean
  /** SIGTERM and no new start. Returns what it printed in its last run. */
  stop(): Promise<string>
}

type Options = {
  readonly name: string
  readonly port: number
  readonly env: Readonly<Record<string, string>>
  readonly preload?: string
  readonly dice: Dice
  /** Told all that a run printed on its log. */
  readonly keep?: (name: string, words: string) => void
}

/** Milliseconds until whoever watches over the service starts it again, at most. */
const RESTART = 700

/** Starts it, and again whenever it ends, until it is stopped. */
export function openInstance({ name, port, env, preload, dice, keep }: Options): Instance {
  const runs: Run[] = []
  let launched: Launched | undefined
  const stopping = new AbortController()

  async function live(): Promise<void> {
    while (!stopping.signal.aborted) {
      const run: Run = { instance: name, number: runs.length, startedAt: performance.now(), killed: false }
      runs.push(run)
      launched = launchProgram(
        { ...env, PORT: String(port), HOST: '127.0.0.1' },
        preload === undefined ? {} : { preload },
      )
      const { ended, ready, printed } = launched
      ready.then(
        () => (run.readyAt = performance.now()),
        () => undefined,
      )
      await ended
      run.endedAt = performance.now()
      if (!run.killed && !stopping.signal.aborted) run.words = printed().slice(-2000)
      keep?.(name, printed())
      if (!stopping.signal.aborted) await pause(dice.between(50, RESTART))
    }
  }

  const living = live()
  const current = () => {
    const run = runs.at(-1)
    return run && run.endedAt === undefined ? run : undefined
  }
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    runs,
    current,
    isReady: () => current()?.readyAt !== undefined,
    kill() {
      const run = current()
      if (!run || !launched) return false
      run.killed = true
      return launched.process.kill('SIGKILL')
    },
    async stop() {
      stopping.abort()
      const last = launched
      last?.process.kill('SIGTERM')
      const late = setTimeout(() => last?.process.kill('SIGKILL'), 20_000)
      await living
      clearTimeout(late)
      return last?.printed() ?? ''
    },
  }
}
