// Server-sent events of one conversation: what came after a place in it, then everything new, in order.
import type { Response } from 'express'
import type { ConversationId } from '../../base/ids.ts'
import { type Spoken, lastPlace, transcript } from '../../messages/transcript.ts'
import type { Site } from '../site.ts'

type Following = {
  readonly conversationId: ConversationId
  /** The last place that the reader has seen; undefined for only what is new. */
  readonly after: number | undefined
  readonly write: (spoken: Spoken) => string
  /** Tell that somebody writes an answer. */
  readonly typing?: boolean
}

/** Keeps proxies and telephones from closing a quiet connection, and finds news that was lost on its way. */
const HEARTBEAT_MS = 15_000
const BATCH = 200
/** What the guest wrote is read together with its answer, where that comes so soon. */
const SOON_MS = 50

export async function followConversation(
  site: Site,
  response: Response,
  following: Following,
): Promise<void> {
  const { conversationId, write } = following
  let seen = following.after ?? (await lastPlace(site.store.db, conversationId))
  // The reader may have left while we looked: nobody would end what begins below.
  if (response.destroyed) return
  response.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  response.flushHeaders()
  response.write('retry: 1000\n\n')

  let reading = false
  let again = false
  let soon: NodeJS.Timeout | undefined
  /** Sends what is new; asked again while it reads, it reads once more. */
  async function catchUp(): Promise<void> {
    again = true
    clearTimeout(soon)
    soon = undefined
    if (reading) return
    reading = true
    try {
      while (again && !response.writableEnded && !response.destroyed) {
        again = false
        const news = await transcript(site.store.db, conversationId, { after: seen, limit: BATCH })
        const events = news.map((spoken) => `id: ${spoken.id}\n${dataLines(write(spoken))}\n`)
        if (events.length > 0) response.write(events.join(''))
        seen = news.at(-1)?.seq ?? seen
        if (news.length === BATCH) again = true
      }
    } catch (error) {
      site.log.warn({ event: 'chat.unread', reason: String(error) })
      // The browser connects again and goes on from the last message it saw.
      response.end()
    } finally {
      reading = false
    }
  }

  const offHeard = site.store.live.on('heard', (id) => {
    if (id === conversationId) soon ??= setTimeout(() => void catchUp(), SOON_MS)
  })
  const off = site.store.live.on('conversation', (id) => id === conversationId && void catchUp())
  const offTyping = site.store.live.on('typing', (id) => {
    if (following.typing && id === conversationId) response.write('event: typing\ndata: \n\n')
  })
  const timer = setInterval(() => {
    response.write(': still here\n\n')
    void catchUp()
  }, HEARTBEAT_MS)
  response.on('close', () => {
    off()
    offHeard()
    clearTimeout(soon)
    offTyping()
    clearInterval(timer)
  })
  await catchUp()
}

const dataLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')
