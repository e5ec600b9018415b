// Opens a turn: the guest (made at the first one), the hotel that is spoken about, and the language to answer in.
import type { Instant } from '../base/clock.ts'
import type { ConversationId, GuestId } from '../base/ids.ts'
import { type Language, answerIn, isLanguage } from '../base/locale.ts'
import { provisionalGuest } from '../guests/guest.ts'
import type { Hotel } from '../hotels/hotel.ts'
import type { Claim } from '../messages/inbox.ts'
import { type Tx, sql } from '../store/transaction.ts'
import type { Engine } from './engine.ts'
import type { Heard, Line, Turn } from './turn.ts'

/** Throws where no hotel has been set up. */
export async function openTurn(
  engine: Engine,
  tx: Tx,
  taken: Claim,
  heard: Heard | undefined,
  takenOver: boolean,
  now: Instant,
): Promise<Turn> {
  const hotels = engine.hotels.all()
  const only = hotels.length === 1 ? hotels[0] : undefined
  const hotel = engine.hotels.get(taken.hotelId ?? '') ?? only ?? hotels[0]
  if (!hotel) throw new Error('No hotel has been set up: apply a hotel file first')
  const language = languageOf(taken, heard, hotel)
  const line: Line = {
    id: taken.conversationId,
    channel: taken.channel,
    account: taken.account,
    address: taken.address,
    displayName: taken.displayName,
    guestId: taken.guestId ?? (await newGuest(tx, taken.conversationId, language, now)),
    hotelId: taken.hotelId ?? only?.id ?? null,
    language,
    languageChosen: taken.languageChosen,
    takenOver,
    fresh: taken.language === null,
  }
  return { tx, now, hotel, hotels, line, messageId: taken.messageId, sayings: [] }
}

async function newGuest(
  tx: Tx,
  conversationId: ConversationId,
  language: Language,
  now: Instant,
): Promise<GuestId> {
  const guestId = await provisionalGuest(tx, { language }, now)
  await tx.$executeRaw(
    sql`UPDATE conversation SET guest_id = ${guestId}::uuid WHERE id = ${conversationId}::uuid`,
  )
  return guestId
}

/** The language to answer in: the one the guest chose, else the one they write, else the last, else the hotel's. */
function languageOf(taken: Claim, heard: Heard | undefined, hotel: Hotel): Language {
  const last = isLanguage(taken.language) ? taken.language : undefined
  if (taken.languageChosen && last) return last
  if (heard?.kind === 'words' && heard.understood.languageCertain) return answerIn(heard.understood.language)
  if (last) return last
  if (taken.heardLanguage) return answerIn(taken.heardLanguage)
  // A short first word ("hi") is all there is to go by.
  const written = heard?.kind === 'words' && /\p{L}/u.test(heard.text) ? heard.understood.language : undefined
  return written ? answerIn(written) : hotel.languages[0]
}
