// Which language a message is written in: by its script, else by its words, else as this guest last wrote.
import { isTraditional, readHan } from '../../base/han.ts'
import { identify } from './fasttext.ts'
import { ENGLISH, GREETINGS_ELSEWHERE, LOANED } from './latin-words.ts'
import type { Heard } from './normalise.ts'

export type LanguageHeard = { readonly language: string; readonly certain: boolean }

// A character of these scripts says about as much as two and a half Latin letters.
const EAST_ASIAN_WEIGHT = 2.5

/** Language of a normalised message; `last` settles only what the text leaves open. Loads fastText when words fail. */
export async function hearLanguage(heard: Heard, last: string | undefined): Promise<LanguageHeard> {
  const counts = countScripts(heard.text.replace(LOANS, ' '))
  const east = (counts.han + counts.kana + counts.hangul) * EAST_ASIAN_WEIGHT
  // One foreign word among its own is still the guest's language: "aircon坏了".
  const words = heard.text.match(/\p{sc=Latin}+/gu)?.length ?? 0
  const own = counts.hangul + counts.kana >= 2 || counts.han >= 2
  if (east > 0 && (east >= counts.latin || words === 1 || (own && !isEnglish(heard))))
    return eastAsian(heard.text, counts, last)
  if (counts.other > counts.latin) return byFastText(heard, last, scriptDefault(heard.text))
  if (/\p{sc=Latin}/u.test(heard.text)) return latin(heard, last)
  return { language: last ?? 'en', certain: false }
}

// A name or a sign among English sentences; a few English words among others' are only borrowed.
const isEnglish = ({ folded }: Heard): boolean =>
  (folded.match(/[a-z']+/g) ?? []).filter((word) => ENGLISH.has(word)).length >= ENGLISH_ENOUGH
const ENGLISH_ENOUGH = 3

// Words that every language borrows say nothing beside its own letters: "hello呀", "wifi 안돼요".
const LOANS = new RegExp(`(?<!\\p{sc=Latin})(?:${[...LOANED].join('|')})(?!\\p{sc=Latin})`, 'giu')

type Scripts = { latin: number; han: number; kana: number; hangul: number; other: number }

function countScripts(text: string): Scripts {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const found = {
    latin: count(/\p{sc=Latin}/gu),
    han: count(/\p{sc=Han}/gu),
    kana: count(/[\p{sc=Hira}\p{sc=Kana}]/gu),
    hangul: count(/\p{sc=Hang}/gu),
  }
  return { ...found, other: letters - found.latin - found.han - found.kana - found.hangul }
}

function eastAsian(text: string, counts: Scripts, last: string | undefined): LanguageHeard {
  if (counts.hangul > counts.kana + counts.han / 2) return { language: 'ko', certain: counts.hangul > 1 }
  // Shop signs in Chinese borrow a lone の.
  if (counts.kana > 1 || (counts.kana === 1 && counts.han < 6)) return { language: 'ja', certain: true }
  const han = readHan(text)
  if (han.eitherScript && last !== undefined && isTraditional(last))
    return { language: 'zh-TW', certain: han.certain }
  if (han.certain || last === undefined) return han
  if (last === 'ja' || last.startsWith('zh')) return { language: last, certain: false }
  return han
}

async function latin(heard: Heard, last: string | undefined): Promise<LanguageHeard> {
  const words = heard.folded.match(/[\p{L}\p{M}']+/gu) ?? []
  const elsewhere = GREETINGS_ELSEWHERE.get(heard.bare)
  if (elsewhere !== undefined) return { language: elsewhere, certain: true }
  const english = words.filter((word) => ENGLISH.has(word)).length
  const neutral = words.filter((word) => LOANED.has(word)).length
  const plainAscii = !/[^\p{ASCII}]/u.test(heard.folded.replace(/[^\p{L}]/gu, ''))
  if (english >= 2 && english + neutral >= words.length * 0.6 && plainAscii)
    return { language: 'en', certain: true }
  if (words.length === neutral || (words.length === 1 && english === 1))
    return { language: last ?? 'en', certain: false }
  return byFastText(heard, last, 'en', english / Math.max(1, words.length - neutral))
}

async function byFastText(
  heard: Heard,
  last: string | undefined,
  fallback: string,
  englishShare = 0,
): Promise<LanguageHeard> {
  const [best, ...rest] = await identify(heard.folded)
  if (best === undefined) return { language: last ?? fallback, certain: false }
  const english = [best, ...rest].find(({ language }) => language === 'en')?.probability ?? 0
  const certain = best.probability >= (heard.bare.length < 12 ? 0.85 : 0.6)
  if (best.language === 'en')
    return certain || englishShare >= 0.5 ? { language: 'en', certain: true } : open(last, 'en')
  // English slang and lists of nouns are what fastText takes for other languages most often.
  if (certain && englishShare < 0.5 && english < 0.3) return { language: best.language, certain: true }
  if (fallback !== 'en') return { language: certain ? best.language : (last ?? fallback), certain: false }
  return englishShare >= 0.5 ? { language: 'en', certain: true } : open(last, 'en')
}

const open = (last: string | undefined, guess: string): LanguageHeard => ({
  language: last ?? guess,
  certain: false,
})

const SCRIPT_DEFAULTS: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Cyrl}/u, 'ru'],
  [/\p{sc=Arab}/u, 'ar'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Hebr}/u, 'he'],
  [/\p{sc=Deva}/u, 'hi'],
  [/\p{sc=Grek}/u, 'el'],
]

const scriptDefault = (text: string): string =>
  SCRIPT_DEFAULTS.find(([script]) => script.test(text))?.[1] ?? 'en'
