// Everything Bellbird says, by key, in every language it speaks. ICU MessageFormat.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../base/locale.ts'
import { caseTexts } from './case-texts.ts'
import { chatTexts } from './chat-texts.ts'
import { consoleTexts } from './console-texts.ts'
import { deskTexts } from './desk-texts.ts'
import { dashboardTexts } from './dashboard-texts.ts'
import { generalTexts } from './general-texts.ts'
import { heardTexts } from './heard-texts.ts'
import { loyaltyTexts } from './loyalty-texts.ts'
import { modelTexts } from './model-texts.ts'
import { outboxTexts } from './outbox-texts.ts'
import { staffTexts } from './staff-texts.ts'
import { surveyTexts } from './survey-texts.ts'
import { topicTexts } from './topic-texts.ts'
import { wechatTexts } from './wechat-texts.ts'

const TEXTS = {
  ...generalTexts,
  ...heardTexts,
  ...chatTexts,
  ...surveyTexts,
  ...caseTexts,
  ...loyaltyTexts,
  ...modelTexts,
  ...outboxTexts,
  ...staffTexts,
  ...consoleTexts,
  ...dashboardTexts,
  ...deskTexts,
  ...topicTexts,
  ...wechatTexts,
}

export type PhraseKey = keyof typeof TEXTS

/** The names of the arguments in an ICU message: {room}, {points, number}, {n, plural, …}. */
type Names<Text extends string> = Text extends `${string}{${infer Body}}${infer Rest}`
  ? Ident<Body extends `${infer Name},${string}` ? Name : Body> | Names<Rest>
  : never
type Ident<Name extends string> = Name extends '' | `${string}${' ' | '#' | '{'}${string}` ? never : Name

type Value = string | number | bigint | Date
type Arguments<Key extends PhraseKey> = Record<Names<(typeof TEXTS)[Key]['en']>, Value>

/** What a phrase needs besides its key: nothing, or one object with every argument that its English text names. */
export type Params<Key extends PhraseKey> = [keyof Arguments<Key>] extends [never] ? [] : [Arguments<Key>]

/** A hotel's own wording of a phrase, by key and language. */
export type Wording = Readonly<Partial<Record<string, Partial<Record<Language, string>>>>>

/** Every key, for tests and for checking a hotel's own wording. */
export const PHRASE_KEYS = Object.keys(TEXTS) as PhraseKey[]

export const phraseText = (key: PhraseKey, language: Language): string => TEXTS[key][language]

export const isPhraseKey = (key: string): key is PhraseKey => Object.hasOwn(TEXTS, key)

const compiled = new Map<string, IntlMessageFormat>()

/** A phrase in a language. Times are formatted by the caller, in the hotel's zone. Throws when an argument is missing. */
export function phrase<Key extends PhraseKey>(
  language: Language,
  key: Key,
  ...[values]: Params<Key>
): string {
  return format(language, TEXTS[key][language], values)
}

/** A phrase with the hotel's own wording where its file gives one. */
export function hotelPhrase<Key extends PhraseKey>(
  wording: Wording,
  language: Language,
  key: Key,
  ...[values]: Params<Key>
): string {
  return format(language, wording[key]?.[language] ?? TEXTS[key][language], values)
}

function format(language: Language, text: string, values: Record<string, Value> | undefined): string {
  const cacheKey = `${language} ${text}`
  const message =
    compiled.get(cacheKey) ?? new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
  compiled.set(cacheKey, message)
  return String(message.format(values))
}
