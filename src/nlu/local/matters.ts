// Two things in one message: "the air conditioning is broken and there is hair on the sheets" is work for two people.
import type { Matter } from '../../conversation/understanding.ts'
import { type Classifier, classify } from './classifier.ts'
import { conceptsIn } from './lexicon/concepts.ts'
import { normalise } from './normalise.ts'

/** Where one matter may end and the next begin. */
const BREAKS =
  /[.!?;。！？；\n…~]+|,(?!\d)|、(?=.{6})|\b(?:but|however|although|though|and|also|plus)\b|但是?|不过|可是|另外|而且|(?<=[了冷断堵吵脏臭坏])还有|지만|는데요? |근데|하지만|그리고|(?<=[가-힣]고) |(?<=서) 또 |けれども?|けど|(?<=[すたい])が、|しかし|それと|それに|(?<=[しでて])、/iu
/** What joins a matter to the one before it says nothing of it. */
const JOINT =
  /^(?:(?:and|also|plus|oh|btw|by the way|then)\b|另外|还有|而且|再说|그리고|또한?(?=\s)|아 그리고|それと|それから|あと|また|それに)[\s,、:]*/iu
/** A clause must say this surely that it is a case, and what about. */
const A_CASE = 0.8
const ABOUT = 0.95
/** What nobody can be sent for by itself, or what more than one clause is needed to tell. */
const NOT_ALONE: readonly Matter['category'][] = ['other', 'safety-and-security']
/** "It is so loud" goes on about what was named before: these tell how a thing is, not which. */
const QUALITIES: ReadonlySet<string> = new Set([
  'topic:noise',
  'topic:temperature',
  'topic:dirt',
  'topic:smell',
])
const MOST = 3

/**
 * The matters of a message that names more than one, each with its own words: what is for managers alone first, then
 * complaints, then wishes. Fewer than two are none.
 */
export function mattersIn(classifier: Classifier, raw: string): readonly Matter[] {
  const found = new Map<Matter['category'], Matter>()
  for (const part of raw.normalize('NFKC').split(BREAKS)) {
    const said = part.trim().replace(JOINT, '').trim()
    const matter = matterOf(classifier, said)
    if (matter && !found.has(matter.category)) found.set(matter.category, matter)
  }
  if (found.size < 2) return []
  return [...found.values()].sort((one, other) => rank(one) - rank(other)).slice(0, MOST)
}

function matterOf(classifier: Classifier, words: string): Matter | undefined {
  const { folded } = normalise(words)
  if (weight(folded) < 6 || !namesThing(folded)) return undefined
  const { intents, categories } = classify(classifier, folded)
  const [intent, category] = [intents[0], categories[0]]
  if (intent?.label !== 'complaint' && intent?.label !== 'request') return undefined
  if (!category || NOT_ALONE.includes(category.label)) return undefined
  if (intent.probability < A_CASE || category.probability < ABOUT) return undefined
  return { kind: intent.label, category: category.label, words }
}

const namesThing = (folded: string): boolean =>
  [...conceptsIn(folded).words].some((name) => name.startsWith('topic:') && !QUALITIES.has(name))

const rank = ({ kind, category }: Matter): number =>
  category === 'staff-attitude' ? 0 : kind === 'complaint' ? 1 : 2

// Two Latin letters say about as much as one East Asian character.
const weight = (clause: string): number =>
  clause.length + (clause.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0)
