// What the guest hears of their case outside of a turn: in their language, in the conversation they wrote in.
import { wordingOf } from '../hotels/hotel.ts'
import type { Instant } from '../base/clock.ts'
import { type Language, answerIn, isLanguage } from '../base/locale.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import type { Choice } from '../messages/content.ts'
import { say } from '../messages/say.ts'
import { type Wording, hotelPhrase } from '../phrases/phrases.ts'
import type { Tx } from '../store/transaction.ts'
import type { Case } from './case.ts'

type News = 'case.acknowledged' | 'case.resolved'

/**
 * Tells the guest news of their case. Nothing where it has no conversation, or where a person has taken that over: then
 * the person tells it.
 */
export async function tellGuest(
  tx: Tx,
  { number, hotelId, conversationId, language: opened }: Case,
  news: News,
  { choices }: { choices?: (language: Language, wording: Wording) => Choice[] },
  now: Instant,
): Promise<void> {
  if (!conversationId) return
  const [line] = await tx.$queryRaw<{ language: string | null; takenOver: boolean }[]>`
    SELECT language, taken_over_at IS NOT NULL AS "takenOver" FROM conversation WHERE id = ${conversationId}::uuid`
  if (!line || (line.takenOver && news === 'case.acknowledged')) return
  const hotel = await findHotel(tx, hotelId)
  const wording = wordingOf(hotel)
  const language = isLanguage(line.language) ? line.language : answerIn(opened)
  const text = hotelPhrase(wording, language, news, { number })
  const offered = choices?.(language, wording)
  await say(tx, conversationId, [{ text, language, ...(offered ? { choices: offered } : {}) }], now)
}
