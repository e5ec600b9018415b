// Finds the concepts of the lexicon in a text: what it speaks of by words, what it says of that by phrases.
import { LETTER } from '../rules/table.ts'
import { SAID } from './said.ts'
import { wordsIn } from './words.ts'

const PHRASES = Object.entries(SAID).map(([name, [latin, others]]) => ({
  name,
  latin: new RegExp(`(?<!${LETTER})(?:${latin})(?!${LETTER})`, 'u'),
  others: new RegExp(others, 'u'),
}))

export type Concepts = { readonly words: ReadonlySet<string>; readonly phrases: readonly string[] }

/** Names of what a folded text mentions. */
export function conceptsIn(text: string): Concepts {
  const latin = /[a-z]{2}/.test(text)
  const others = /[^\p{ASCII}\p{sc=Latin}]/u.test(text)
  const phrases = PHRASES.filter(
    (phrase) => (latin && phrase.latin.test(text)) || (others && phrase.others.test(text)),
  ).map(({ name }) => name)
  return { words: wordsIn(text), phrases }
}
