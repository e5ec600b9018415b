// The way in: what the account heard is stored, in order for each person, with its bytes; again until the database
// takes it, since WeChat tells a message only once.
import {
  type Clock,
  type Duration,
  type Instant,
  between,
  days,
  earlier,
  fromEpoch,
  minutes,
  seconds,
} from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { cut } from '../../cases/summary.ts'
import { LARGEST, checkFile, keepUpload } from '../../messages/attachment.ts'
import type { Incoming } from '../../messages/channel.ts'
import type { HeardContent } from '../../messages/content.ts'
import { takeIn } from '../../messages/take-in.ts'
import type { Store } from '../../store/database.ts'
import { pause } from '../../store/lock.ts'
import { type Account, type HeardMessage, type Person, reasonOf } from './account.ts'

/** One account for the whole group of hotels. */
export const LINE = { channel: 'wechat', account: 'main' } as const

export type Intake = {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** The account that runs now; undefined between two. */
  readonly account: () => Account | undefined
  /** The database does not take what was heard; again and again until it does. */
  readonly failing: (reason: string) => void
}

/** An account that signs in anew is told of old chats too; who wrote before that is not answered any more. */
const TOO_OLD: Duration = days(2)
/** So long a message is tried again when the database does not take it. */
const GIVE_UP: Duration = minutes(30)
const backoff = (failures: number): Duration => Math.min(seconds(0.2) * 2 ** failures, seconds(15))
/** Messages that wait to be stored; above that the newest are dropped, since memory ends too. */
const MOST_WAITING = 5000
const REMEMBERED = 5000

export function openIntake({ store, clock, log, account, failing }: Intake) {
  const lines = new Map<string, Promise<void>>()
  const known = new Set<string>()
  const stopping = new AbortController()
  let waiting = 0
  let closed = false

  /** Stores what was heard, after whatever the same person said before. */
  function hear(message: HeardMessage): void {
    // Told twice at once, which puppets do: the bytes need not be fetched twice.
    if (closed || known.has(message.id)) return
    const at = sentAt(message)
    if (between(at, clock()) > TOO_OLD) return log.info({ event: 'wechat.too-old', externalId: message.id })
    if (waiting >= MOST_WAITING) return log.error({ event: 'wechat.dropped', externalId: message.id })
    remember(message.id)
    enqueue(message.from.id, async () => {
      const content = await contentOf(message)
      if (content) await storeSurely(incoming(message.from, message.id, content, at), at)
    })
  }

  /** Somebody has become a contact: as if they had opened the chat. Once a day, however often it is told. */
  function greet(who: Person): void {
    const now = clock()
    const id = `befriended ${now.toISOString().slice(0, 10)}`
    enqueue(who.id, () => storeSurely(incoming(who, id, { kind: 'start' }, now), now))
  }

  function enqueue(person: string, work: () => Promise<void>): void {
    if (closed) return
    waiting += 1
    const line = (lines.get(person) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => log.error({ event: 'wechat.not-stored', reason: reasonOf(error) }))
      .finally(() => {
        waiting -= 1
        if (lines.get(person) === line) lines.delete(person)
      })
    lines.set(person, line)
  }

  function remember(id: string): void {
    known.add(id)
    if (known.size > REMEMBERED) known.delete(known.values().next().value!)
  }

  function sentAt({ sentAt: at }: HeardMessage): Instant {
    const now = clock()
    return at === undefined ? now : earlier(fromEpoch(at), now)
  }

  async function storeSurely(heard: Incoming, at: Instant): Promise<void> {
    const began = clock()
    for (let failures = 0; ; failures += 1) {
      try {
        await takeIn(store, log, heard, at)
        return
      } catch (error) {
        failing(reasonOf(error))
        if (stopping.signal.aborted || between(began, clock()) > GIVE_UP) {
          known.delete(heard.externalId)
          throw new Error(`A message is lost: ${reasonOf(error)}`, { cause: error })
        }
        await pause(backoff(failures), stopping.signal)
      }
    }
  }

  /** Undefined for what is no message. */
  async function contentOf({ id, said }: HeardMessage): Promise<HeardContent | undefined> {
    switch (said.kind) {
      case 'notice':
        return undefined
      case 'text':
      case 'sticker':
      case 'location':
      case 'contact':
      case 'unknown':
      case 'deleted':
        return said
      case 'photo':
      case 'voice':
      case 'video':
      case 'document':
        return { kind: said.kind, ...(await fileOf(id)) }
    }
    return said satisfies never
  }

  /** The bytes are fetched while the puppet surely has them; where that fails, later, by the message's id. */
  async function fileOf(id: string): Promise<{ attachment: string } | { file: string }> {
    try {
      const bytes = await account()?.fetchFile(id, LARGEST)
      const checked = bytes && (await checkFile(bytes))
      if (checked?.ok) {
        const upload = { channel: LINE.channel, bytes: bytes! }
        const kept = await keepUpload(store.db, upload, [checked.value], clock())
        if (kept.ok) return { attachment: kept.value }
      }
    } catch (error) {
      log.info({ event: 'wechat.file-not-fetched', externalId: id, reason: reasonOf(error) })
    }
    return { file: id }
  }

  return {
    hear,
    greet,
    /** Takes nothing more, and waits so long at most for what it was told. */
    async stop(limit: Duration): Promise<void> {
      closed = true
      const ended = Promise.all(lines.values())
      await Promise.race([ended, pause(limit)])
      stopping.abort()
    },
  }
}

const incoming = (from: Person, externalId: string, content: HeardContent, sentAt: Instant): Incoming => ({
  ...LINE,
  address: from.id,
  kind: 'guest',
  ...(from.name ? { displayName: cut(from.name, 80) } : {}),
  externalId,
  content,
  sentAt,
})
