// Listens to a message with the rules of every language whose script it uses.
import { withoutPunctuation, type Heard } from '../normalise.ts'
import type { LanguageHeard } from '../language.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { hereAndNow } from './distant.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { ru } from './ru.ts'
import type { Rules } from './table.ts'
import { th } from './th.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

// A bare word with its courtesies is short; a longer text is never one, and is not tried.
const LONGEST_BARE = 60

const WHOLE_ORDER = ['stop', 'human', 'thanks', 'greeting', 'language', 'loyalty', 'privacy'] as const
// A wish for a call is a wish for a person.
const WITHIN_ORDER = ['stop', 'human', 'privacy', 'language', 'loyalty', 'call'] as const

export type RuleIntent = (typeof WHOLE_ORDER)[number]

type Listening = { readonly rules: Rules; readonly text: string }
export type Listeners = readonly Listening[]

/** The rules that can apply to this text, each with the spelling it is written for. */
export function rulesFor(heard: Heard, { language, certain }: LanguageHeard): Listeners {
  const { lower, folded } = heard
  const listening: Listening[] = []
  const add = (rules: Rules, text = folded): void => void listening.push({ rules, text })
  const kana = /[\p{sc=Hira}\p{sc=Kana}]/u.test(lower)
  if (/\p{sc=Hang}/u.test(lower)) add(ko)
  if (kana || /\p{sc=Han}/u.test(lower)) {
    if (kana || !language.startsWith('zh') || !certain) add(ja, lower)
    if (!kana) add(zh)
  }
  // Bare digits and signs are heard as English: "911!!" has no letters.
  if (/\p{sc=Latin}/u.test(lower) || !/\p{L}/u.test(lower)) {
    add(en)
    if (!certain || !['en', 'zh-CN', 'zh-TW', 'ko', 'ja'].includes(language))
      for (const rules of [es, fr, de, vi]) add(rules)
  }
  if (/\p{sc=Cyrl}/u.test(lower)) add(ru)
  if (/\p{sc=Arab}/u.test(lower)) add(ar)
  if (/\p{sc=Thai}/u.test(lower)) add(th)
  return listening
}

/**
 * How words of danger are left once idioms and harmless things are taken out: `perhaps` where all of them are words that
 * figures of speech use too. Undefined where none are left.
 */
export function hearsDanger(listening: Listeners): 'surely' | 'perhaps' | undefined {
  const heard = listening.map(({ rules, text }) => {
    if (!tellsDanger(rules, text)) return undefined
    const left = withoutHarmless(rules, hereAndNow(text))
    if (!tellsDanger(rules, left)) return undefined
    const plain = rules.figurative ? left.replace(new RegExp(rules.figurative, 'gu'), ' ') : left
    return tellsDanger(rules, plain) || saysNothingElse(plain) ? 'surely' : 'perhaps'
  })
  return heard.includes('surely') ? 'surely' : heard.find((one) => one !== undefined)
}

// A word of danger by itself is no figure of speech.
const saysNothingElse = (plain: string): boolean => lettersIn(plain) < 4

/** How much a text says: its letters, those of the Latin alphabet for half. */
export const lettersIn = (text: string): number =>
  (text.match(/\p{sc=Latin}/gu)?.length ?? 0) / 2 + (text.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0)

const tellsDanger = ({ danger }: Rules, text: string): boolean => danger.some((pattern) => pattern.test(text))

/** What is left of a message, as each language reads it, once idioms and harmless things are taken out. */
export const leftOver = (listening: Listeners): string[] =>
  listening.map(({ rules, text }) => withoutHarmless(rules, hereAndNow(text)))

const withoutHarmless = (rules: Rules, text: string): string =>
  rules.harmless.reduce((rest, pattern) => rest.replace(new RegExp(pattern, 'gu'), ' '), text)

/** The intent of a message that is nothing but a known word or phrase. */
export function hearWhole(listening: Listeners): RuleIntent | undefined {
  for (const intent of WHOLE_ORDER)
    for (const { rules, text } of listening) {
      const bare = withoutPunctuation(text)
      if (bare.length <= LONGEST_BARE && rules.whole[intent]?.test(bare)) return intent
    }
  return undefined
}

export type Within = {
  readonly intent: Exclude<RuleIntent, 'greeting' | 'thanks'>
  readonly rest: string
}

/** An intent that a phrase inside the message states, with the text around that phrase. */
export function hearWithin(listening: Listeners): Within | undefined {
  for (const intent of WITHIN_ORDER)
    for (const { rules, text } of listening) {
      const pattern = rules.within[intent]
      if (pattern?.test(text) && !rules.thanked?.test(text))
        return { intent: intent === 'call' ? 'human' : intent, rest: text.replace(pattern, ' ').trim() }
    }
  return undefined
}

const NAMED_LANGUAGES = [
  ['en', /english|英文|英语|英語|영어|イングリッシュ/u],
  ['zh-CN', /chinese|mandarin|中文|汉语|漢語|普通话|普通話|国语|國語|中国語|중국어/u],
  ['ko', /korean|韩文|韩语|韓文|韓語|韓国語|한국어|한국말|한글|우리말/u],
  ['ja', /japanese|日文|日语|日語|日本語|일본어|일어/u],
] as const

/** The language that is named last: "I don't speak English, 中文 please" asks for Chinese. */
export function namedLanguage({ lower }: Heard): (typeof NAMED_LANGUAGES)[number][0] | undefined {
  const places = NAMED_LANGUAGES.map(([language, pattern]) => ({ language, at: lower.search(pattern) }))
  return places.filter(({ at }) => at >= 0).sort((one, other) => other.at - one.at)[0]?.language
}
