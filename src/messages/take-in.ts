// Takes in what a channel heard: stored exactly once; who writes too fast is told so once; who writes is there again.
import { type Instant } from '../base/clock.ts'
import type { ConversationId } from '../base/ids.ts'
import { answerIn, isLanguage } from '../base/locale.ts'
import type { Log } from '../base/log.ts'
import { phrase } from '../phrases/phrases.ts'
import type { Store } from '../store/database.ts'
import type { Incoming } from './channel.ts'
import { type Received, receive } from './receive.ts'
import { say } from './say.ts'

/**
 * Stores a message that was pushed to us; when this returns it is committed. One whose content PostgreSQL refuses,
 * however strange it must be, is stored as something that could not be read, so that nothing behind it waits forever.
 */
export async function takeIn(store: Store, log: Log, heard: Incoming, now: Instant): Promise<Received> {
  const received = await storeAnyway(store, log, heard, now)
  log.debug({ event: 'message.heard', channel: heard.channel, became: received.kind })
  if (received.kind === 'limited' && received.first && heard.kind === 'guest')
    await tellTooFast(store, received.conversationId, heard.languageHint, now)
  return received
}

async function storeAnyway(store: Store, log: Log, heard: Incoming, now: Instant): Promise<Received> {
  try {
    return await receive(store, heard, now)
  } catch (error) {
    if (!isContentRefused(error)) throw error
    log.error({ event: 'message.unstorable', channel: heard.channel, externalId: heard.externalId })
    const { displayName: _name, languageHint: _hint, ...plain } = heard
    return receive(store, { ...plain, content: { kind: 'unknown' } }, now)
  }
}

/** PostgreSQL's classes 22 (a value it cannot hold) and 23 (one that a constraint forbids). */
const isContentRefused = (error: unknown): boolean =>
  error instanceof Error && /Code: `2[23]\w{3}`/.test(error.message)

async function tellTooFast(
  store: Store,
  id: ConversationId,
  languageHint: string | undefined,
  now: Instant,
): Promise<void> {
  await store.transaction(async (tx) => {
    const line = await tx.conversation.findUnique({ where: { id }, select: { language: true } })
    const language = isLanguage(line?.language) ? line.language : answerIn(languageHint ?? 'en')
    await say(tx, id, [{ text: phrase(language, 'heard.too-fast'), language }], now)
  })
}

type Door = { readonly channel: string; readonly account: string; readonly address: string }

/** A person shut the door (blocked us, unsubscribed, put us out of a group) at an instant, or opened it again. */
export async function noteDoor(store: Store, door: Door, shutAt: Instant | null): Promise<void> {
  await store.db.conversation.updateMany({ where: door, data: { blockedAt: shutAt } })
}
