// What a model may be told beside a guest's message: the last turns of the same conversation, and where it takes place.
import { isLanguage } from '../base/locale.ts'
import { namesOf } from '../cases/names.ts'
import { factsOf } from '../facts/fact.ts'
import type { Hotels } from '../hotels/hotels.ts'
import type { Claim } from '../messages/inbox.ts'
import { lastSaid } from '../messages/last-said.ts'
import type { Store } from '../store/database.ts'
import type { Context } from './understanding.ts'

/** Messages of both sides; what is older says little about the one at hand. */
const TURNS = 6

/** Undefined while it is not known which hotel is spoken about. Reads the database. */
export async function contextOf(
  { store, hotels }: { readonly store: Store; readonly hotels: Hotels },
  { messageId, conversationId, hotelId, guestId, language, languageChosen }: Claim,
): Promise<Context | undefined> {
  const all = hotels.all()
  const hotel = hotels.get(hotelId ?? '') ?? (all.length === 1 ? all[0] : undefined)
  if (!hotel) return undefined
  const [before, names, facts] = await Promise.all([
    lastSaid(store.db, conversationId, messageId, TURNS),
    guestId ? namesOf(store.db, { guestId, conversationId }) : [],
    factsOf(store.db, hotel),
  ])
  const chosen = languageChosen && isLanguage(language) ? language : undefined
  return { messageId, hotel, facts, chosen, before, names }
}
