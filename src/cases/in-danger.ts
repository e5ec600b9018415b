// Whether the guest of a conversation has called for help and still waits for it.
import { type Instant, before, days } from '../base/clock.ts'
import type { ConversationId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'
import { type ListedCase, casesOfConversation } from './list.ts'
import { dangerAmong } from './same-matter.ts'

/** The unresolved critical case that a conversation still speaks of, if any. */
export const dangerOf = async (
  tx: Tx,
  conversationId: ConversationId,
  now: Instant,
): Promise<ListedCase | undefined> =>
  dangerAmong(await casesOfConversation(tx, conversationId, before(now, days(1))), now)
