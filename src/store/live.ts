// News between instances: what changed, told after the commit with NOTIFY, batched; nobody may depend on it alone.
import { EventEmitter } from 'node:events'
import pg from 'pg'
import type { Log } from '../base/log.ts'
import { newToken } from '../base/ids.ts'

/**
 * turn: a conversation has something unhandled · send: has something to deliver · conversation: its transcript
 * changed · cases: a hotel's cases changed · hotels: a hotel's file was applied.
 */
export type TopicKind = 'turn' | 'send' | 'conversation' | 'cases' | 'hotels'

type Topic = { readonly kind: TopicKind; readonly id: string }

export type Live = {
  /** Calls `heard` with the id of each topic of this kind; returns how to stop. */
  on(kind: TopicKind, heard: (id: string) => void): () => void
  publish(topics: readonly Topic[]): void
  close(): Promise<void>
}

const CHANNEL = 'bellbird'
const BATCH_MS = 15
/** PostgreSQL takes payloads of up to 8,000 bytes; a topic is about 60. */
const BATCH_TOPICS = 100
const RECONNECT_MS = 1000

/** Opens the connection that listens. Where it breaks it is opened again; local news never stops. */
export async function openLive(url: string, log: Log): Promise<Live> {
  const emitter = new EventEmitter().setMaxListeners(0)
  const me = newToken()
  let pending: Topic[] = []
  let timer: NodeJS.Timeout | undefined
  let client: pg.Client | undefined
  let closed = false

  const emit = ({ kind, id }: Topic) => emitter.emit(kind, id)

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'bellbird live' })
    next.on('error', () => reconnect(next))
    next.on('end', () => reconnect(next))
    next.on('notification', ({ payload }) => {
      const news = JSON.parse(payload ?? '{}') as { from?: string; topics?: Topic[] }
      if (news.from !== me) news.topics?.forEach(emit)
    })
    await next.connect()
    await next.query(`LISTEN ${CHANNEL}`)
    client = next
  }

  function reconnect(lost: pg.Client): void {
    if (closed || client !== lost) return
    client = undefined
    log.warn({ event: 'live.lost' }, 'the connection that carries news between instances was lost')
    const retry = () => {
      if (closed) return
      connect().then(
        () => log.info({ event: 'live.back' }),
        () => setTimeout(retry, RECONNECT_MS).unref(),
      )
    }
    setTimeout(retry, RECONNECT_MS).unref()
  }

  function flush(): void {
    timer = undefined
    const topics = pending.splice(0, BATCH_TOPICS)
    if (pending.length > 0) timer = setTimeout(flush, BATCH_MS)
    client?.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify({ from: me, topics })]).catch(() => {
      log.warn({ event: 'live.unsent', topics: topics.length })
    })
  }

  await connect()
  return {
    on(kind, heard) {
      emitter.on(kind, heard)
      return () => emitter.off(kind, heard)
    },
    publish(topics) {
      topics.forEach(emit)
      pending = pending.concat(topics)
      timer ??= setTimeout(flush, BATCH_MS)
    },
    async close() {
      clearTimeout(timer)
      if (pending.length > 0) flush()
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}
