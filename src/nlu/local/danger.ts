// Whether somebody may be in danger: by words that must never be missed, and by a model of its own that would rather
// raise one alarm too many.
import type { Classifier } from './classifier.ts'
import { dangerVectorOf } from './features.ts'
import type { Heard } from './normalise.ts'
import { hereAndNow } from './rules/distant.ts'
import { hearsDanger, hearWhole, leftOver, type Listeners } from './rules/hear.ts'

// Cross-validated on the corpus, the model alone hears nine dangers of ten over this that it never saw, and takes one
// ordinary message in forty for one.
const DANGEROUS = 0.35

/** How a danger was heard; undefined where none was. */
export function dangerIn(
  classifier: Classifier,
  { folded }: Heard,
  listening: Listeners,
  learnt: boolean,
): 'rules' | 'local' | undefined {
  if (hearsDanger(listening)) return 'rules'
  // A bare "help" asks for a person.
  if (hearWhole(listening) !== undefined) return undefined
  // Of languages it was never taught the model knows a loan word or two: too little for an alarm.
  if (!learnt) return undefined
  const certainty = (text: string): number => classifier.danger(dangerVectorOf(text))
  if (certainty(hereAndNow(folded)) < DANGEROUS) return undefined
  // An idiom alone is no danger: without it something must be left that still sounds like one.
  return leftOver(listening).every((left) => certainty(left) >= DANGEROUS / 2) ? 'local' : undefined
}
