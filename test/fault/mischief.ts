// What goes wrong in the fault run, and when: kills, restarts of the database, outages of channels.
import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from './dice.ts'
import { type Gate, OUTAGES, type OutageKind } from './gate.ts'
import type { Instance } from './instance.ts'
import type { PostgresServer, RestartMode } from './postgres-server.ts'

export type Plan = {
  /** kill -9 of an instance at moments that nobody chose. */
  readonly kills: number
  /**
   * Milliseconds between two of them, on average; more where the machine is so busy that an instance would be killed
   * before it was ready, again and again: then nobody would be served, and nothing tried.
   */
  readonly gap: number
  /** Kills beside those, each when a message was taken by a channel and the instance does not know it yet. */
  readonly aimed: number
  readonly restarts: number
  readonly outages: number
  /** Milliseconds of each outage. */
  readonly outageSpan: readonly [number, number]
}

/** Something that went wrong, from and to, in milliseconds of performance.now(). */
export type Wrong =
  | { readonly kind: 'kill'; readonly instance: string; readonly ready: boolean; readonly at: number }
  | { readonly kind: 'aimed-kill'; readonly instance: string; readonly at: number }
  | { readonly kind: 'restart'; readonly mode: RestartMode; readonly at: number; until: number }
  | {
      readonly kind: 'outage'
      readonly channel: string
      readonly outage: OutageKind
      readonly at: number
      until: number
    }

type Things = {
  readonly instances: readonly Instance[]
  readonly gates: readonly Gate[]
  readonly postgres: PostgresServer
  readonly channels: readonly string[]
  readonly dice: Dice
}

/** Kills are so many starts apart at least, on average: of two instances one or the other then mostly serves. */
const LIVES = 1.5

/** Milliseconds from start to ready, of the last runs. */
function medianStart(instances: readonly Instance[]): number {
  const took = instances
    .flatMap(({ runs }) => runs.slice(-6))
    .flatMap(({ startedAt, readyAt }) => (readyAt === undefined ? [] : [readyAt - startedAt]))
    .toSorted((a, b) => a - b)
  return took[Math.floor(took.length / 2)] ?? 0
}

/** Does all of the plan. Resolves when the last kill has fallen and everything is mended again. */
export async function doMischief(plan: Plan, things: Things): Promise<Wrong[]> {
  const { instances, gates, postgres, channels, dice } = things
  const wrongs: Wrong[] = []
  const over = new AbortController()

  async function killAtRandom(): Promise<void> {
    const when = dice.for('kills')
    for (let killed = 0; killed < plan.kills;) {
      // Exponential gaps: the next kill knows nothing of the last.
      const gap = Math.max(plan.gap, LIVES * medianStart(instances))
      await pause(Math.min(-Math.log(1 - when.roll()) * gap, gap * 4))
      const instance = when.pick(instances)
      const ready = instance.isReady()
      const at = performance.now()
      if (!instance.kill()) continue
      killed += 1
      wrongs.push({ kind: 'kill', instance: instance.name, ready, at })
    }
  }

  async function killWhenSending(): Promise<void> {
    const when = dice.for('aimed')
    const every = (plan.kills * plan.gap) / Math.max(plan.aimed, 1)
    for (let n = 0; n < plan.aimed && !over.signal.aborted; n += 1) {
      await pause(when.between(0.5, 1.2) * every)
      const which = Math.floor(when.roll() * instances.length)
      const instance = instances[which]!
      gates[which]!.aim(() => {
        if (over.signal.aborted) return
        if (instance.kill())
          wrongs.push({ kind: 'aimed-kill', instance: instance.name, at: performance.now() })
      })
    }
  }

  /** So many times, spread over the whole time, each with its own length. */
  async function spread(count: number, name: string, once: (own: Dice) => Promise<void>): Promise<void> {
    const own = dice.for(name)
    const every = (plan.kills * plan.gap) / Math.max(count, 1)
    for (let n = 0; n < count; n += 1) {
      await pause(own.between(0.3, 1) * every)
      if (over.signal.aborted) return
      await once(own)
    }
  }

  const restarting = spread(plan.restarts, 'restarts', async (own) => {
    const mode = own.chance(0.5) ? 'immediate' : 'fast'
    const at = performance.now()
    await postgres.restart(mode)
    wrongs.push({ kind: 'restart', mode, at, until: performance.now() })
  })
  const failing = spread(plan.outages, 'outages', async (own) => {
    const [channel, outage] = [own.pick(channels), own.pick(OUTAGES)]
    const at = performance.now()
    await Promise.all(gates.map((gate) => gate.break(channel, outage)))
    await pause(own.between(...plan.outageSpan))
    await Promise.all(gates.map((gate) => gate.mend(channel)))
    wrongs.push({ kind: 'outage', channel, outage, at, until: performance.now() })
  })
  const aiming = killWhenSending()
  await killAtRandom()
  over.abort()
  await Promise.all([restarting, failing, aiming])
  return wrongs.toSorted((a, b) => a.at - b.at)
}
