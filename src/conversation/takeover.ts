// A person takes a conversation over from the bot, and hands it back. Resolving a case does not hand back: whoever took
// over may still be writing, and pages offer it beside.
import { wordingOf } from '../hotels/hotel.ts'
import type { Instant } from '../base/clock.ts'
import type { ConversationId, HotelId, StaffId } from '../base/ids.ts'
import { isLanguage } from '../base/locale.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import { say } from '../messages/say.ts'
import { hotelPhrase } from '../phrases/phrases.ts'
import { audit } from '../staff/audit.ts'
import { type Tx, announce } from '../store/transaction.ts'

/**
 * From now on the bot is silent here. Without a member of staff the guest asked for a person, and the dialog that heard
 * it says so; with one the guest is told, once. Returns whether the bot had the conversation until now.
 */
export async function takeOver(
  tx: Tx,
  conversationId: ConversationId,
  staffId: StaffId | undefined,
  now: Instant,
): Promise<boolean> {
  const [line] = await tx.$queryRaw<(Spoken & { before: Instant | null })[]>`
    UPDATE conversation c
    SET taken_over_at = coalesce(c.taken_over_at, ${now}), taken_over_by = coalesce(${staffId ?? null}::uuid, c.taken_over_by)
    FROM (SELECT id, taken_over_at FROM conversation WHERE id = ${conversationId}::uuid FOR UPDATE) was
    WHERE c.id = was.id
    RETURNING c.language, c.hotel_id AS "hotelId", was.taken_over_at AS before`
  if (!line) throw new Error(`There is no conversation ${conversationId}`)
  const taken = line.before === null
  if (staffId) {
    await audit(
      tx,
      { staffId, action: 'conversation.taken-over', subject: 'conversation', subjectId: conversationId },
      now,
    )
    if (taken) await tellHere(tx, conversationId, line, 'human.handed-over', now)
  }
  announce(tx, 'conversation', conversationId)
  return taken
}

/** The bot answers here again, and says so. Nothing happens where it was not silent. Returns whether it was. */
export async function handBack(
  tx: Tx,
  conversationId: ConversationId,
  now: Instant,
  staffId?: StaffId,
): Promise<boolean> {
  const [line] = await tx.$queryRaw<Spoken[]>`
    UPDATE conversation SET taken_over_at = NULL, taken_over_by = NULL
    WHERE id = ${conversationId}::uuid AND taken_over_at IS NOT NULL
    RETURNING language, hotel_id AS "hotelId"`
  if (!line) return false
  if (staffId) {
    await audit(
      tx,
      { staffId, action: 'conversation.handed-back', subject: 'conversation', subjectId: conversationId },
      now,
    )
  }
  await tellHere(tx, conversationId, line, 'human.handed-back', now)
  return true
}

type Spoken = { readonly language: string | null; readonly hotelId: HotelId | null }

async function tellHere(
  tx: Tx,
  conversationId: ConversationId,
  spoken: Spoken,
  key: 'human.handed-over' | 'human.handed-back',
  now: Instant,
): Promise<void> {
  const hotel = spoken.hotelId ? await findHotel(tx, spoken.hotelId) : undefined
  const language = isLanguage(spoken.language) ? spoken.language : (hotel?.languages[0] ?? 'en')
  const text = hotelPhrase(wordingOf(hotel), language, key)
  await say(tx, conversationId, [{ text, language }], now)
}
