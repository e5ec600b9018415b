// News between instances: what changed, told after the commit with NOTIFY, batched; nobody may depend on it alone.
import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Duration, seconds } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { newToken } from '../base/ids.ts'

/**
 * turn: a conversation has something unhandled · heard: its guest wrote, and the answer soon follows · send: has something to deliver · conversation: its transcript
 * changed · typing: somebody writes an answer there · file: one is to be fetched · outbox: a message of it waits for a
 * person now, or no longer · cases: a hotel's cases changed · hotels: a hotel's file was applied.
 */
export type TopicKind =
  | 'turn'
  | 'heard'
  | 'send'
  | 'conversation'
  | 'typing'
  | 'file'
  | 'outbox'
  | 'cases'
  | 'hotels'

type Topic = { readonly kind: TopicKind; readonly id: string }

export type Live = {
  /** Calls `heard` with the id of each topic of this kind; returns how to stop. */
  on(kind: TopicKind, heard: (id: string) => void): () => void
  publish(topics: readonly Topic[]): void
  close(): Promise<void>
}

const CHANNEL = 'bellbird'
const BATCH: Duration = 15
/** PostgreSQL takes payloads of up to 8,000 bytes; a topic is about 70. */
const BATCH_TOPICS = 100
const RECONNECT: Duration = seconds(1)
/** A connection whose other end vanished says nothing: it is used at least so often, and has so long to answer. */
const HEARTBEAT: Duration = seconds(10)
const ANSWER: Duration = seconds(5)

/** Opens the connection that listens. Where it breaks it is opened again; local news never stops. */
export async function openLive(url: string, log: Log): Promise<Live> {
  const emitter = new EventEmitter().setMaxListeners(0)
  const me = newToken()
  const pending = new Map<string, Topic>()
  /** Set while something waits to be told or is being told. */
  let timer: NodeJS.Timeout | undefined
  let telling = Promise.resolve()
  let client: pg.Client | undefined
  let closed = false

  /** Whoever publishes has committed already: a listener's fault is not theirs. */
  function emit({ kind, id }: Topic): void {
    try {
      emitter.emit(kind, id)
    } catch (error) {
      log.error({ event: 'live.listener-failed', kind, err: error })
    }
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER,
      query_timeout: ANSWER,
      application_name: 'bellbird live',
    })
    next.on('error', () => lose(next))
    next.on('end', () => lose(next))
    next.on('notification', ({ payload = '' }) => {
      const news = read(payload)
      if (news?.from !== me) news?.topics.forEach(emit)
    })
    try {
      await next.connect()
      await next.query(`LISTEN ${CHANNEL}`)
    } catch (error) {
      void end(next)
      throw error
    }
    client = next
  }

  function lose(lost: pg.Client): void {
    if (closed || client !== lost) return
    client = undefined
    void end(lost)
    log.warn({ event: 'live.lost' }, 'the connection that carries news between instances was lost')
    setTimeout(reconnect, RECONNECT).unref()
  }

  function reconnect(): void {
    if (closed) return
    connect().then(
      () => log.info({ event: 'live.back' }),
      () => setTimeout(reconnect, RECONNECT).unref(),
    )
  }

  function tell(): void {
    telling = flush()
  }

  /** Tells the others what is pending, one batch at a time. */
  async function flush(): Promise<void> {
    const topics = [...pending.values()].slice(0, BATCH_TOPICS)
    for (const { kind, id } of topics) pending.delete(`${kind}:${id}`)
    const told = client
    try {
      await told?.query('SELECT pg_notify($1, $2)', [
        CHANNEL,
        JSON.stringify({ from: me, topics } satisfies News),
      ])
    } catch (error) {
      log.warn({ event: 'live.unsent', topics: topics.length, reason: String(error) })
      if (told) lose(told)
    }
    timer = pending.size > 0 && !closed ? setTimeout(tell, BATCH) : undefined
  }

  await connect()
  const heartbeat = setInterval(() => (timer ??= setTimeout(tell, BATCH)), HEARTBEAT).unref()
  return {
    on(kind, heard) {
      emitter.on(kind, heard)
      return () => emitter.off(kind, heard)
    },
    publish(topics) {
      topics.forEach(emit)
      for (const topic of topics) pending.set(`${topic.kind}:${topic.id}`, topic)
      timer ??= setTimeout(tell, BATCH)
    },
    async close() {
      clearInterval(heartbeat)
      clearTimeout(timer)
      await telling
      if (pending.size > 0) await flush()
      closed = true
      clearTimeout(timer)
      if (client) await end(client)
    },
  }
}

type News = { readonly from: string; readonly topics: readonly Topic[] }

/** undefined for what another program told on our channel. */
function read(payload: string): News | undefined {
  try {
    const news = JSON.parse(payload) as News | null
    return Array.isArray(news?.topics) ? (news ?? undefined) : undefined
  } catch {
    return undefined
  }
}

/** A connection that is dead never says goodbye. */
async function end(client: pg.Client): Promise<void> {
  await Promise.race([client.end().catch(() => undefined), pause(RECONNECT, undefined, { ref: false })])
}
