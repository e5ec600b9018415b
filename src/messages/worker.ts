// Works through conversations that have something to do: woken by news, and by looking in case news was lost.
import { setTimeout as pause } from 'node:timers/promises'
import type { Duration } from '../base/clock.ts'
import type { ConversationId } from '../base/ids.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../store/database.ts'
import type { TopicKind } from '../store/live.ts'

export type Worker = {
  /** Works until nothing is left to do, or the time is over. */
  drain(limit: Duration): Promise<void>
  /** Takes nothing new and waits for what is running. */
  stop(): Promise<void>
}

type Options = {
  readonly kind: TopicKind & ('turn' | 'send')
  readonly store: Store
  readonly log: Log
  /** How many conversations are worked on at once. */
  readonly lanes: number
  /** What is due now, found by looking, the most urgent first. */
  readonly due: () => Promise<ConversationId[]>
  /** Works on one conversation; true when it should be looked at again at once. */
  readonly work: (id: ConversationId) => Promise<boolean>
}

const LOOK_MS = 1000

export function openWorker({ kind, store, log, lanes, due, work }: Options): Worker {
  let waiting = new Set<ConversationId>()
  const running = new Map<ConversationId, Promise<void>>()
  let stopped = false
  let looking = false

  function wake(id: ConversationId): void {
    waiting.add(id)
    pump()
  }

  function pump(): void {
    for (const id of waiting) {
      if (stopped || running.size >= lanes) return
      // One at a time for a conversation; it waits until its lane is free.
      if (running.has(id)) continue
      waiting.delete(id)
      running.set(
        id,
        run(id).finally(() => {
          running.delete(id)
          pump()
        }),
      )
    }
  }

  async function run(id: ConversationId): Promise<void> {
    try {
      if (await work(id)) waiting.add(id)
    } catch (error) {
      // It is found again by looking, so that what fails at once does not run without a pause.
      log.error({ event: `${kind}.failed`, conversationId: id, err: error })
    }
  }

  async function look(): Promise<void> {
    if (looking || stopped) return
    looking = true
    try {
      // News only says that there is something to do; looking knows what comes first.
      const found = await due()
      waiting = new Set([...found, ...waiting])
      pump()
    } catch (error) {
      log.warn({ event: `${kind}.look-failed`, reason: String(error) })
    } finally {
      looking = false
    }
  }

  const off = store.live.on(kind, (id) => wake(id as ConversationId))
  const timer = setInterval(() => void look(), LOOK_MS)
  void look()
  return {
    async drain(limit) {
      const end = performance.now() + limit
      await look()
      while (waiting.size + running.size > 0 && performance.now() < end) await pause(20)
    },
    async stop() {
      stopped = true
      off()
      clearInterval(timer)
      waiting.clear()
      await Promise.allSettled(running.values())
    },
  }
}
