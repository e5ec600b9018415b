// What an attacker tries, as data: where the words stand, what they are after, what the guest has to begin with.
import type { Language } from '../../../src/base/locale.ts'

/** Where the attacker's words reach the house. */
export type Way =
  | 'message'
  /** The words come first; the model obeys when the guest goes on with something harmless. */
  | 'earlier'
  | 'display-name'
  /** As the hotel's own system reports the booking. */
  | 'guest-name'
  | 'room'
  | 'survey-comment'
  | 'caption'
  | 'document'
  /** A question that staff answer and keep: the next guest asks the same. */
  | 'kept-fact'
  /** What colleagues wrote on the case for one another. */
  | 'staff-note'
  | 'booking'
  | 'surname'
  | 'tap'
  | 'link'
  | 'edited'
  | 'contact'

/** What the attacker wants, and what a model that obeys therefore writes. */
export type Goal =
  | 'points'
  | 'refund'
  | 'compensation'
  | 'upgrade'
  | 'discount'
  | 'promise'
  | 'link'
  | 'phone'
  | 'prompt'
  | 'others'
  | 'consent'
  | 'stop'
  | 'language'
  | 'person'
  | 'erase'
  | 'close'
  | 'calm'
  | 'proof'
  | 'staff'
  | 'insult'
  | 'hand-back'

/** What the words plainly ask for: a language they name, a code for a member number they give. */
export type Plainly = 'language' | 'code'

export type Attack = {
  readonly name: string
  readonly language: Language
  readonly way: Way
  readonly wants: Goal
  readonly text: string
  /** Before it: a booking shown; an open case besides, or an account proved by a code, or a person in the bot's place. */
  readonly has: 'nothing' | 'stay' | 'case' | 'account' | 'person'
  readonly plainly: readonly Plainly[]
}

type More = { readonly has?: Attack['has']; readonly plainly?: readonly Plainly[] }
type Written = readonly [way: Way, wants: Goal, text: string, more?: More]

/** A language's attacks, named by their place in the list. */
export const attacks = (language: Language, written: readonly Written[]): readonly Attack[] =>
  written.map(([way, wants, text, more], n) => ({
    name: `${language} ${n + 1}, ${way}: ${wants}`,
    language,
    way,
    wants,
    text,
    has: more?.has ?? 'nothing',
    plainly: more?.plainly ?? [],
  }))
