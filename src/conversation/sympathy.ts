// A model's one sentence of sympathy, let through only within a frame: built of known words, so that it can promise,
// claim and reveal nothing. What does not fit is not mended: the catalogue has a sentence of its own. Pure.
import type { Language } from '../base/locale.ts'
import { SYMPATHY_WORDS } from './sympathy-words.ts'

/** In letters and what stands between them. */
const LONGEST: Readonly<Record<Language, number>> = { en: 170, 'zh-CN': 60, ko: 90, ja: 80 }
const SHORTEST = 4

/** It must say that one is sorry, or feels with the guest. */
const CORE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:sorry|apologi[sz]e|apologies|can (?:only |completely )?(?:imagine|understand)|(?:completely|fully) understand|must (?:be|have been)|sounds)\b/,
  'zh-CN': /抱歉|歉意|致歉|道歉|理解|辛苦|难受|着急/,
  ko: /죄송|사과|송구|유감|안타깝|이해합니다|공감합니다|셨겠습니다|시겠습니다/,
  ja: /申し訳|お詫び|恐れ入り|恐縮|お察し|心苦しく|心が痛みます|残念に存じます|ことと存じます/,
}

/** Sorry, and yet not. */
const DENIED =
  /\b(?:not|no|never|less|without|isn't|aren't)\b[a-z ]{0,14}\b(?:sorry|apolog)|[不没无](?:太|很|是|会|再)?(?:感到)?(?:抱歉|道歉|致歉|歉)/

const ENDINGS = /[.!。！…]+$/

/**
 * The sentence as it may be said, in NFKC and with its full stop; undefined where anything in it does not belong: a
 * word that is not known, a figure, a question, a second sentence, another language.
 */
export function fitSympathy(written: string, language: Language): string | undefined {
  const sentence = written.normalize('NFKC').replaceAll('’', "'").trim()
  const bare = sentence.replace(ENDINGS, '').trim()
  if (bare.length < SHORTEST || bare.length > LONGEST[language]) return undefined
  const lower = bare.toLowerCase()
  if (!CORE[language].test(lower) || DENIED.test(lower)) return undefined
  if (!isMadeOf(lower, language)) return undefined
  return `${bare}${language === 'zh-CN' || language === 'ja' ? '。' : '.'}`
}

function isMadeOf(text: string, language: Language): boolean {
  // English is read word by word; the others are strung together, as they are written or nearly so.
  const spaced = language === 'en'
  const parts = spaced ? text.split(/, | /) : Array.from(text.replace(/[ ,、·]/g, ''))
  const { words, longest } = vocabulary(language)
  const reachable = [true]
  for (let end = 1; end <= parts.length; end += 1) {
    const from = Math.max(0, end - longest)
    reachable[end] = parts
      .slice(from, end)
      .some(
        (_part, n) => reachable[from + n] && words.has(parts.slice(from + n, end).join(spaced ? ' ' : '')),
      )
  }
  return reachable[parts.length] === true
}

type Vocabulary = { readonly words: ReadonlySet<string>; readonly longest: number }
const vocabularies = new Map<Language, Vocabulary>()

function vocabulary(language: Language): Vocabulary {
  const known = vocabularies.get(language)
  if (known) return known
  const spaced = language === 'en'
  const entries = SYMPATHY_WORDS[language].map((entry) => {
    const lower = entry.normalize('NFKC').replaceAll('’', "'").toLowerCase()
    return spaced ? lower : lower.replaceAll(' ', '')
  })
  const longest = Math.max(
    ...entries.map((entry) => (spaced ? entry.split(' ').length : Array.from(entry).length)),
  )
  const made = { words: new Set(entries), longest }
  vocabularies.set(language, made)
  return made
}
