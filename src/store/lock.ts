// One instance at a time: a name that is held in the database by a session, and let go when its holder is gone.
import { Client } from 'pg'
import type { Log } from '../base/log.ts'

/** How often those who wait look, and how often the holder makes sure that it still holds. */
const LOOK_MS = 1000
const ANSWER_MS = 3000

/**
 * Runs `work` while this instance, alone among all on the database, holds the name; whenever it loses the name it
 * aborts the signal that `work` was given, waits for it to return, and competes again. `waiting` is called while
 * another holds it. Ends when `stop` is aborted.
 * A holder that was killed is succeeded at once, one whose machine vanished within 8 s. Needs a connection of its
 * own: not one through a pooler that shares sessions.
 */
export async function whileHolding(
  url: string,
  name: string,
  work: (lost: AbortSignal) => Promise<void>,
  { stop, log, waiting }: { stop: AbortSignal; log: Log; waiting?: () => void },
): Promise<void> {
  while (!stop.aborted) {
    const session = openSession(url)
    try {
      await session.connect()
      while (!stop.aborted && !(await session.take(name))) {
        waiting?.()
        await pause(LOOK_MS, stop)
      }
      if (stop.aborted) return
      log.debug({ event: 'lock.held', name })
      await holding(session, work, stop)
    } catch (error) {
      log.warn({ event: 'lock.lost', name, reason: String(error) })
    } finally {
      await session.close()
    }
    await pause(LOOK_MS, stop)
  }
}

async function holding(
  session: Session,
  work: (lost: AbortSignal) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  const lost = new AbortController()
  const timer = setInterval(() => void session.alive().catch(() => lost.abort()), LOOK_MS)
  try {
    await work(AbortSignal.any([lost.signal, stop]))
  } finally {
    clearInterval(timer)
  }
}

type Session = ReturnType<typeof openSession>

function openSession(url: string) {
  const client = new Client({
    connectionString: url,
    application_name: 'bellbird lock',
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  })
  // A connection that breaks shows in the next question whether it is alive.
  client.on('error', () => undefined)
  return {
    async connect() {
      await client.connect()
      // The server notices a holder whose machine is gone after 3 + 2 x 2 s without an answer.
      await client.query(
        'SET tcp_keepalives_idle = 3; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 2',
      )
    },
    async take(name: string): Promise<boolean> {
      const { rows } = await client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
        [name],
      )
      return rows[0]?.taken === true
    },
    alive: () => client.query('SELECT 1'),
    async close() {
      await client.end().catch(() => undefined)
    },
  }
}

/** Waits, or less when the signal is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
  })
}
