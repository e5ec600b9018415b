// Waits until a message was answered, for pages that cannot be told later.
import { EventEmitter, once } from 'node:events'
import { type Duration, seconds } from '../../base/clock.ts'
import type { ConversationId, MessageId } from '../../base/ids.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Site } from '../site.ts'

const PATIENCE: Duration = seconds(3)

/** Returns when the message's turn is over, or patience is. */
export async function answered(
  { store }: Site,
  { id, conversationId }: { id: MessageId; conversationId: ConversationId },
): Promise<void> {
  const news = new EventEmitter()
  const off = store.live.on('conversation', (changed) => changed === conversationId && news.emit('news'))
  const patience = AbortSignal.timeout(PATIENCE)
  try {
    while (!patience.aborted && !(await isHandled(store.db, id)))
      await once(news, 'news', { signal: patience })
  } catch (error) {
    if (!patience.aborted) throw error
  } finally {
    off()
  }
}

async function isHandled(db: Tx, id: MessageId): Promise<boolean> {
  const [row] = await db.$queryRaw<{ handled: boolean }[]>`
    SELECT handled_at IS NOT NULL AS handled FROM message WHERE id = ${id}::uuid`
  return row?.handled ?? true
}
