// One turn: what a dialog may see of the moment it speaks in, and how it speaks.
import type { Instant } from '../base/clock.ts'
import type { ConversationId, GuestId, HotelId, MessageId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import { type Hotel, wordingOf } from '../hotels/hotel.ts'
import type { Choice, EventContent, HeardContent } from '../messages/content.ts'
import { type Params, type PhraseKey, hotelPhrase } from '../phrases/phrases.ts'
import type { Tx } from '../store/transaction.ts'
import type { Saying } from '../messages/say.ts'
import type { Understanding } from './understanding.ts'

/** What the guest did, as a dialog hears it. */
export type Heard =
  /** Words that were understood. `below`: they stand below a photo, a video or a document. */
  | {
      readonly kind: 'words'
      readonly text: string
      readonly understood: Understanding
      readonly below?: HeardContent['kind'] | undefined
    }
  /** Exactly what the dialog on top said it expects; nothing had to be understood. */
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'choice'; readonly id: string; readonly label?: string | undefined }
  | { readonly kind: 'start'; readonly token?: string | undefined }
  | { readonly kind: 'media'; readonly content: HeardContent }
  | { readonly kind: 'event'; readonly event: EventContent }

/** The conversation as it stands in this turn. Dialogs read it; take-turn stores what changed. */
export type Line = {
  readonly id: ConversationId
  readonly channel: string
  readonly account: string
  readonly address: string
  readonly displayName: string | null
  /** Made for every guest conversation at its first turn; provisional until someone has proved who they are. */
  guestId: GuestId
  hotelId: HotelId | null
  language: Language
  languageChosen: boolean
  takenOver: boolean
  /** True until the bot has spoken here: the first words say that it is a machine. */
  readonly fresh: boolean
}

export type Turn = {
  readonly tx: Tx
  readonly now: Instant
  /** The hotel that is spoken about; where it is not known yet, any of the group. */
  hotel: Hotel
  /** Every hotel of the group, for the rare dialog that asks which. */
  readonly hotels: readonly Hotel[]
  readonly line: Line
  /** The inbound message that this turn answers. */
  readonly messageId: MessageId
  /** What will be said, in order; written with the commit. */
  readonly sayings: Saying[]
}

/** Says a phrase in the guest's language, with the hotel's own wording where it has one. */
export function tell<Key extends PhraseKey>(turn: Turn, key: Key, ...params: Params<Key>): void {
  turn.sayings.push({ text: words(turn, key, ...params), language: turn.line.language })
}

/** Says a phrase and offers choices below it. */
export function ask<Key extends PhraseKey>(
  turn: Turn,
  choices: readonly Choice[],
  key: Key,
  ...params: Params<Key>
): void {
  turn.sayings.push({
    text: words(turn, key, ...params),
    language: turn.line.language,
    choices: [...choices],
  })
}

/** A phrase as it would be said, for a label or a part of a longer text. */
export function words<Key extends PhraseKey>(turn: Turn, key: Key, ...params: Params<Key>): string {
  return hotelPhrase(wordingOf(turn.hotel), turn.line.language, key, ...params)
}
