// What a model is shown of a hotel's facts: a short key for each and what it is about, never its text. It chooses among
// them; the guest is told the fact's own words.
import { aspectsTold } from '../../facts/aspects.ts'
import type { Fact } from '../../facts/fact.ts'
import { likeliest } from '../../facts/find.ts'
import { countTokensAtMost } from './tokens.ts'
import { veiled } from './veil.ts'

/** For all of them; of a hotel that has said more, the likeliest are offered. */
export const MOST_TOKENS = 500
/** As much as is shown of a question that was asked before. */
const LONGEST = 60

export type Offer = {
  /** What each is about, by its key, as it is sent. */
  readonly about: Readonly<Record<string, string>>
  /** The fact's id, by its key. */
  readonly ids: ReadonlyMap<string, string>
}

/** Offers what may answer a question. Names, contact details and codes in kept questions are left out. */
export function offerFacts(question: string, facts: readonly Fact[], names: readonly string[]): Offer {
  const about: Record<string, string> = {}
  const ids = new Map<string, string>()
  let tokens = 0
  for (const fact of likeliest(question, facts)) {
    const key = keyFor(fact, ids)
    const told = inShort(fact, names)
    tokens += countTokensAtMost(`"${key}":"${told}",`)
    if (tokens > MOST_TOKENS) break
    about[key] = told
    ids.set(key, fact.id)
  }
  return { about, ids }
}

/** The topic, or a number; short, since a model repeats it. */
function keyFor({ topic }: Fact, taken: ReadonlyMap<string, string>): string {
  if (topic !== undefined && !taken.has(topic)) return topic
  const first = topic ?? 'q'
  let n = topic === undefined ? 1 : 2
  while (taken.has(`${first}${n}`)) n += 1
  return `${first}${n}`
}

function inShort({ topic, asked, answer }: Fact, names: readonly string[]): string {
  const [before] = asked
  const question = before === undefined ? '' : veiled(before, names).slice(0, LONGEST)
  const told = aspectsTold(answer).join(', ')
  return topic === undefined ? question : [told, question].filter((part) => part !== '').join('; ')
}
