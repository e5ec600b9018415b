// A person takes a conversation over from the bot, and hands it back. Resolving a case does not hand back: whoever took
// over may still be writing, and pages offer it beside.
import { wordingOf } from '../hotels/hotel.ts'
import type { Instant } from '../base/clock.ts'
import type { CaseId, ConversationId, HotelId, StaffId } from '../base/ids.ts'
import { isLanguage } from '../base/locale.ts'
import { closeAnswered } from '../cases/resolve.ts'
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

/**
 * The bot answers here again, and says so. Nothing happens where it was not silent. Where a person has answered, the case
 * that only asked for one is over with it. Returns whether the bot was silent.
 */
export async function handBack(
  tx: Tx,
  conversationId: ConversationId,
  now: Instant,
  staffId?: StaffId,
): Promise<boolean> {
  const handOver = await handOverOf(tx, conversationId)
  const answered = handOver?.isBare && (await isAnswered(tx, conversationId))
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
    if (answered && handOver?.caseId) await closeAnswered(tx, handOver.caseId, staffId, now)
  }
  await tellHere(tx, conversationId, line, 'human.handed-back', now)
  return true
}

/** That a person was asked for, or has the chat. */
export type HandOver = {
  /** No member of staff has taken the chat or its case on. */
  readonly waits: boolean
  /** The case that the wish for a person opened; null where another was open for it, or staff took over themselves. */
  readonly caseId: CaseId | null
  /** It says only that a person is wanted. */
  readonly isBare: boolean
}

/** Undefined while the bot has the conversation. The case of a hand-over is the one opened in the same moment. */
export async function handOverOf(tx: Tx, conversationId: ConversationId): Promise<HandOver | undefined> {
  const [row] = await tx.$queryRaw<HandOver[]>`
    SELECT v.taken_over_by IS NULL AND coalesce(c.status = 'open', true) AS waits, c.id AS "caseId",
           coalesce(c.category = 'other' AND c.kind = 'request', false) AS "isBare"
    FROM conversation v
    LEFT JOIN guest_case c ON c.conversation_id = v.id AND c.opened_at = v.taken_over_at
    WHERE v.id = ${conversationId}::uuid AND v.taken_over_at IS NOT NULL`
  return row
}

/** The bot has the conversation again; whoever calls this says so. */
export async function endHandOver(tx: Tx, conversationId: ConversationId): Promise<void> {
  await tx.$executeRaw`
    UPDATE conversation SET taken_over_at = NULL, taken_over_by = NULL WHERE id = ${conversationId}::uuid`
  announce(tx, 'conversation', conversationId)
}

/** Whether a person wrote here since the chat was theirs. */
async function isAnswered(tx: Tx, conversationId: ConversationId): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ answered: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM message m JOIN conversation v ON v.id = m.conversation_id
      WHERE v.id = ${conversationId}::uuid AND m.author = 'staff' AND m.at >= v.taken_over_at) AS answered`
  return row!.answered
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
