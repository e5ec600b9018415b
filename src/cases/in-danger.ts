// A guest who has called for help: whether they still wait for it, and that it is over.
import { type Instant, before, days } from '../base/clock.ts'
import { folded } from '../base/folded.ts'
import type { ConversationId } from '../base/ids.ts'
import type { Hotel } from '../hotels/hotel.ts'
import type { Tx } from '../store/transaction.ts'
import { addToCase } from './add.ts'
import { announceCase } from './alerts.ts'
import type { Case } from './case.ts'
import { type ListedCase, casesOfConversation } from './list.ts'
import { dangerAmong } from './same-matter.ts'

/** The unresolved critical case that a conversation still speaks of, if any. */
export const dangerOf = async (
  tx: Tx,
  conversationId: ConversationId,
  now: Instant,
): Promise<ListedCase | undefined> =>
  dangerAmong(await casesOfConversation(tx, conversationId, before(now, days(1))), now)

const CRY =
  /\bhelp\b|\bhurry\b|\b(?:where|anyone|anybody|someone|somebody)\b.{0,30}\?|\bwhere (?:is|are) (?:every(?:one|body)|you|the staff|they)\b|救|帮帮|幫幫|来人|來人|快[来來点點]|没人|沒人|人呢|도와|살려|빨리|아무도|어디 ?(?:있|계)|助け|たすけ|早く|はやく|誰も|だれも|どこ(?:です|に)/iu

/** Words that call for help, though they may not say what is wrong: for whoever is in danger already. */
export const criesForHelp = (words: string): boolean => words.length <= 80 && CRY.test(folded(words))

/** Tells whoever was alarmed that the guest says it is over. The case stays as it is: people make sure. */
export async function noteAllClear(
  tx: Tx,
  hotel: Hotel,
  danger: Case,
  words: string,
  now: Instant,
): Promise<void> {
  await announceCase(tx, hotel, await addToCase(tx, danger, { words }, now), 'all-clear', now)
}
