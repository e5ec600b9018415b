// What a monitoring system reads: GET /metrics, Prometheus text. Counts only, never a guest's words or names.
import { Router } from 'express'
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client'
import type { Site } from './site.ts'

type Counts = {
  unhandled: number
  unsent: number
  failed: number
  held: number
  openCases: number
  overdueCases: number
}

export function metricsRoutes(site: Site): Router {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauges: Record<keyof Counts, Gauge> = {
    unhandled: gauge('bellbird_messages_unhandled', 'Messages from guests that wait for their turn'),
    unsent: gauge('bellbird_messages_unsent', 'Messages that wait to be delivered'),
    failed: gauge('bellbird_messages_failed', 'Messages that could not be delivered'),
    held: gauge('bellbird_messages_held', 'Messages that wait for a person, for want of a channel'),
    openCases: gauge('bellbird_cases_open', 'Cases that are not resolved'),
    overdueCases: gauge('bellbird_cases_unacknowledged_late', 'Cases that nobody acknowledged in time'),
  }
  const modelCircuit = gauge(
    'bellbird_model_circuit',
    '1 for the state that the circuit breaker of the language model is in',
    ['state'],
  )
  const modelCalls = gauge(
    'bellbird_model_calls',
    'Calls of the language model since the start, by how they ended',
    ['task', 'outcome'],
  )
  const channelUp = gauge('bellbird_channel_up', '1 where a configured channel works', ['channel'])

  function gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [registry] })
  }

  const routes = Router()
  routes.get('/metrics', async (_request, response) => {
    const counts = await count(site)
    for (const name of Object.keys(gauges) as (keyof Counts)[]) gauges[name].set(counts[name])
    for (const [channel, status] of Object.entries(site.channels())) {
      if (status.kind !== 'off') channelUp.set({ channel }, status.kind === 'up' ? 1 : 0)
    }
    if (site.model) {
      const { circuit } = site.model.state()
      for (const state of ['closed', 'half-open', 'open'])
        modelCircuit.set({ state }, state === circuit ? 1 : 0)
      for (const { task, outcome, count: calls } of site.model.counts())
        modelCalls.set({ task, outcome }, calls)
    }
    response.type(registry.contentType).send(await registry.metrics())
  })
  return routes
}

async function count({ store, clock }: Site): Promise<Counts> {
  const [row] = await store.db.$queryRaw<Counts[]>`
    SELECT
      (SELECT count(*)::int FROM message WHERE direction = 'in' AND handled_at IS NULL) AS unhandled,
      (SELECT count(*)::int FROM message WHERE delivery = 'queued') AS unsent,
      (SELECT count(*)::int FROM message WHERE delivery = 'failed') AS failed,
      (SELECT count(*)::int FROM message WHERE delivery = 'held') AS held,
      (SELECT count(*)::int FROM guest_case WHERE status NOT IN ('resolved', 'closed')) AS "openCases",
      (SELECT count(*)::int FROM guest_case WHERE status = 'open' AND acknowledge_by < ${clock()}) AS "overdueCases"`
  return row!
}
