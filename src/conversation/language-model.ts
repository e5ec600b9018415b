// What the console may ask of a language model, where there is one: a translation, a case in short, how it fares.
import type { Duration } from '../base/clock.ts'
import type { CaseId, MessageId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import type { Hotel } from '../hotels/hotel.ts'

export type Translating = {
  readonly hotel: Hotel
  readonly texts: readonly string[]
  /** As it was heard: en, zh-TW, es. */
  readonly from: string
  readonly to: Language
  /** What the guest is called: never told to a model. */
  readonly names: readonly string[]
  readonly limit: Duration
  readonly messageId?: MessageId | undefined
  readonly caseId?: CaseId | undefined
}

export type Summing = {
  readonly hotel: Hotel
  readonly caseId: CaseId
  readonly kind: 'complaint' | 'request'
  /** What the guest and the staff wrote about it, oldest first. */
  readonly said: readonly { readonly from: 'guest' | 'staff'; readonly text: string }[]
  readonly language: Language
  readonly names: readonly string[]
  readonly limit: Duration
}

/** What the model wrote and every check let through, with the row of the call. */
export type Written<T> = { readonly value: T; readonly usageId: string }

export type LanguageModel = {
  readonly name: string
  /** A text that cannot be translated faithfully is undefined in its place; undefined as a whole without an answer. */
  readonly translate: (wanted: Translating) => Promise<Written<readonly (string | undefined)[]> | undefined>
  readonly summarise: (wanted: Summing) => Promise<Written<string> | undefined>
  readonly state: () => {
    readonly circuit: 'closed' | 'open' | 'half-open'
    readonly because: string | undefined
  }
  readonly counts: () => readonly {
    readonly task: string
    readonly outcome: string
    readonly count: number
  }[]
  readonly budget: {
    readonly currency: string
    readonly dailyTokens: number
    readonly dailyMoney: number | undefined
    readonly priced: boolean
  }
}
