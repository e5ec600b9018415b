// The languages that Bellbird speaks, and how the ones it hears map to them.
export const LANGUAGES = ['en', 'zh-CN', 'ko', 'ja'] as const

/** A language that every guest-visible text exists in. */
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (tag: unknown): tag is Language => LANGUAGES.includes(tag as Language)

/** The language to answer in for a BCP 47 tag that was heard: zh-TW is answered with the words of zh-CN, others in English. */
export function answerIn(heard: string): Language {
  const primary = heard.toLowerCase().split(/[-_]/)[0]
  if (primary === 'zh' || primary === 'yue') return 'zh-CN'
  if (primary === 'ko') return 'ko'
  if (primary === 'ja') return 'ja'
  return 'en'
}

/** Each language's name in itself, for a menu that a guest can read. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  'zh-CN': '中文',
  ko: '한국어',
  ja: '日本語',
}
