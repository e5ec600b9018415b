// Finds the concepts of the lexicon in a text.
import { LETTER } from '../rules/table.ts'
import { SAID } from './said.ts'
import { THINGS } from './things.ts'

type Concept = { readonly name: string; readonly latin: RegExp; readonly others: RegExp }

const CONCEPTS: readonly Concept[] = Object.entries({ ...THINGS, ...SAID }).map(
  ([name, [latin, others]]) => ({
    name,
    latin: new RegExp(`(?<!${LETTER})(?:${latin})(?!${LETTER})`, 'u'),
    others: new RegExp(others, 'u'),
  }),
)

/** Names of the concepts that a folded text mentions, in the lexicon's order. */
export function conceptsIn(text: string): string[] {
  const latin = /[a-z]{2}/.test(text)
  const others = /[^\p{ASCII}\p{sc=Latin}]/u.test(text)
  return CONCEPTS.filter(
    (concept) => (latin && concept.latin.test(text)) || (others && concept.others.test(text)),
  ).map(({ name }) => name)
}
