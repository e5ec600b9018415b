// What was understood of one message: the type that every way of understanding answers in.
import { z } from 'zod'
import type { MessageId } from '../base/ids.ts'
import { LANGUAGES, type Language } from '../base/locale.ts'
import { CATEGORIES } from '../cases/category.ts'
import type { Fact } from '../facts/fact.ts'
import type { Hotel } from '../hotels/hotel.ts'

export const INTENTS = [
  'complaint',
  'request',
  'question',
  'loyalty',
  'praise',
  'human',
  'stop',
  'privacy',
  'language',
  'greeting',
  'thanks',
  'other',
] as const
export type Intent = (typeof INTENTS)[number]

/** One of several things that a message complains of or wishes, in the guest's own words. */
const matter = z.object({
  kind: z.enum(['complaint', 'request']),
  category: z.enum(CATEGORIES),
  words: z.string(),
})
export type Matter = z.infer<typeof matter>

export const understanding = z.object({
  /** What was heard: en, zh-CN, zh-TW, ko, ja, else an ISO 639-1 code. */
  language: z.string(),
  /** Whether the text itself shows its language; false where a name, a number or an emoji leaves it open. */
  languageCertain: z.boolean(),
  /** Null when confidence is too low to act on. */
  intent: z.enum(INTENTS).nullable(),
  /** The most likely intent, also when `intent` is null. */
  guess: z.enum(INTENTS),
  /** Of a complaint or request only. */
  category: z.enum(CATEGORIES).nullable(),
  /** What a complaint or request says besides, of other categories. */
  also: z.array(matter).optional(),
  /** Of a complaint only. */
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  /** Words of danger were heard: fire, gas, injury, an intruder. Always severity 1, whatever else was understood. */
  danger: z.boolean(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  source: z.enum(['rules', 'local', 'model']),
  /** What the text itself names; each occurs in it, after width and digit normalisation. */
  entities: z.object({
    room: z.string().optional(),
    confirmationNumber: z.string().optional(),
    memberNumber: z.string().optional(),
    /** The language a guest asks to be spoken to in. */
    language: z.enum(['en', 'zh-CN', 'ko', 'ja']).optional(),
  }),
  /** What it would be as a case, where `intent` is left open: for the answer to "a problem, or a question?". */
  asCase: z.object({ category: z.enum(CATEGORIES), severity: z.literal([1, 2, 3, 4]) }).optional(),
  /** What a model would say to a complaint before the catalogue's words; unchecked: see conversation/sympathy. */
  sympathy: z.object({ text: z.string(), language: z.enum(LANGUAGES) }).optional(),
  /**
   * Of a question: the id of the hotel's fact that a model chose for its answer; null where it found that none of them
   * answers it. Told only where the hotel has such a fact, and by its own text.
   */
  fact: z.string().nullish(),
})
export type Understanding = z.infer<typeof understanding>

/** What is heard with this confidence is a matter of its own, also where another is being spoken of. */
export const PLAINLY = 0.7

export type Utterance = {
  text: string
  /** The language this guest was last heard in, to settle what a short text leaves open. */
  lastLanguage?: string | undefined
  /** What a model may be told besides; read only when one is asked. Where it is missing, none is asked. */
  context?: (() => Promise<Context | undefined>) | undefined
}

/** What was said before, and where. */
export type Context = {
  /** Undefined for a text that nobody sent. */
  readonly messageId: MessageId | undefined
  readonly hotel: Hotel
  /** What the hotel says about itself. */
  readonly facts: readonly Fact[]
  /** The language that the guest chose to be answered in; undefined where it follows what they write. */
  readonly chosen: Language | undefined
  /** The last turns of this conversation, oldest first. */
  readonly before: readonly { readonly from: 'guest' | 'hotel'; readonly text: string }[]
  /** What the guest is called: never told to a model. */
  readonly names: readonly string[]
}

/** Never throws and never blocks a turn: when nothing is certain it abstains. */
export type Understand = (utterance: Utterance) => Promise<Understanding>
