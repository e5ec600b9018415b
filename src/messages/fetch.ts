// Fetches what guests sent beside words from the channel it came by, and keeps it; again until the channel gives it.
import { type Duration, seconds } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../store/database.ts'
import { type Fetched, type Wanted, checkFile, fetchBackoff, nextWanted, noteFetched } from './attachment.ts'
import { type Channel, SendFailure } from './channel.ts'

type Fetching = {
  readonly store: Store
  readonly channels: () => ReadonlyMap<string, Channel>
  readonly log: Log
}

const LOOK: Duration = seconds(5)
/** Shorter than the lease of a fetch. */
const FETCH_LIMIT: Duration = seconds(45)
const MAX_ATTEMPTS = 10

/** Fetches one file at a time, woken by commits and by looking. Stopping waits for the one that is being fetched. */
export function openFetching({ store, channels, log }: Fetching): { stop(): Promise<void> } {
  let working = Promise.resolve()
  let wanted = false
  let stopped = false
  const isStopped = () => stopped

  function wake(): void {
    if (wanted || stopped) return
    wanted = true
    working = working.then(work).catch((error: unknown) => {
      log.warn({ event: 'file.look-failed', reason: String(error) })
    })
  }

  async function work(): Promise<void> {
    wanted = false
    for (;;) {
      const next = isStopped() ? undefined : await nextWanted(store)
      if (!next) return
      const fetched = await fetchOne(next)
      await noteFetched(store, next, fetched)
      if (fetched.kind !== 'kept')
        log.warn({
          event: 'file.not-kept',
          messageId: next.messageId,
          became: fetched.kind,
          reason: fetched.reason,
        })
    }
  }

  async function fetchOne(next: Wanted): Promise<Fetched> {
    const fetchFile = channels().get(next.channel)?.fetchFile
    if (!fetchFile) return later(next, `${next.channel} is not connected`)
    try {
      const bytes = await withinLimit(fetchFile(next.reference))
      const checked = await checkFile(bytes)
      return checked.ok
        ? { kind: 'kept', bytes, mediaType: checked.value }
        : { kind: 'refused', reason: checked.error }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (error instanceof SendFailure && error.failing.kind === 'refused') return { kind: 'refused', reason }
      return later(next, reason)
    }
  }

  const off = store.live.on('file', wake)
  const timer = setInterval(wake, LOOK)
  wake()
  return {
    async stop() {
      stopped = true
      off()
      clearInterval(timer)
      await working
    },
  }
}

const later = ({ attempts }: Wanted, reason: string): Fetched =>
  attempts >= MAX_ATTEMPTS
    ? { kind: 'failed', reason }
    : { kind: 'again', after: fetchBackoff(attempts), reason }

async function withinLimit<T>(fetching: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the channel did not give the file in time')), FETCH_LIMIT)
  })
  return Promise.race([fetching, limit]).finally(() => clearTimeout(timer))
}
