// The language a page speaks: set once at its root, heard by every part below.
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../base/locale.ts'
import { type Params, type PhraseKey, phrase } from '../phrases/phrases.ts'

/** What a part needs to know of whom it speaks to. */
export type Tongue = { readonly language: Language }

const Spoken = createContext<Language>('en')

/** Everything inside is said in this language. */
export const Speaking = ({ language, children }: Tongue & { children: ComponentChildren }) => (
  <Spoken.Provider value={language}>{children}</Spoken.Provider>
)

/** A phrase in the page's language. */
export type Words = <Key extends PhraseKey>(key: Key, ...params: Params<Key>) => string

export const wordsIn =
  (language: Language): Words =>
  (key, ...params) =>
    phrase(language, key, ...params)

export const useWords = (): Words => wordsIn(useContext(Spoken))

export const useLanguage = (): Language => useContext(Spoken)
