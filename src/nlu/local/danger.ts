// Whether somebody may be in danger: by words that must never be missed, and by a model of its own that would rather
// raise one alarm too many.
import { classify, type Classifier } from './classifier.ts'
import { dangerVectorOf } from './features.ts'
import type { Intent } from '../../conversation/understanding.ts'
import type { Heard } from './normalise.ts'
import { hereAndNow } from './rules/distant.ts'
import { hearsDanger, hearWhole, leftOver, type Listeners } from './rules/hear.ts'

// Cross-validated on the corpus: over these, what the model has not seen raises a false alarm at 35 ordinary messages of
// 1,000 in each language, and nine of ten dangers that are hard to hear are heard.
const DANGEROUS: Readonly<Record<string, number>> = { 'zh-CN': 0.33, 'zh-TW': 0.33, ko: 0.35, ja: 0.33 }
const DANGEROUS_ELSEWHERE = 0.37
// Under this a word that figures of speech use too ("a bomb of a dessert") is taken for one: cross-validated, it spares
// every second such alarm and costs no danger.
const ONLY_SAID_SO = 0.15
// Under this a message that is plainly a question, a wish or praise is left so: of 1,000 dangers it loses four.
const DOUBTFUL = 0.5
const PLAINLY = 0.9
// Under this a complaint that is surely about the wifi or the bill is one: "끊겼어요" is said of a line and of a daughter.
const HARDLY = 0.8
const SURELY = 0.95

export type Spoken = {
  readonly heard: Heard
  readonly language: string
  readonly listening: Listeners
  /** Whether the model was taught this language. */
  readonly learnt: boolean
}

/** How a danger was heard; undefined where none was. */
export function dangerIn(
  classifier: Classifier,
  { heard: { folded }, language, listening, learnt }: Spoken,
): 'rules' | 'local' | undefined {
  const words = hearsDanger(listening)
  if (words === 'surely') return 'rules'
  const certainty = (text: string): number => classifier.danger(dangerVectorOf(text))
  if (words === 'perhaps' && (!learnt || certainty(folded) >= ONLY_SAID_SO)) return 'rules'
  // A bare "help" asks for a person.
  if (hearWhole(listening) !== undefined) return undefined
  // Of languages it was never taught the model knows a loan word or two: too little for an alarm.
  if (!learnt) return undefined
  const dangerous = DANGEROUS[language] ?? DANGEROUS_ELSEWHERE
  const certain = certainty(hereAndNow(folded))
  if (certain < dangerous) return undefined
  if (certain < HARDLY && isHarmless(classifier, folded, certain < DOUBTFUL)) return undefined
  // An idiom alone is no danger: without it something must be left that still sounds like one.
  return leftOver(listening).every((left) => certainty(left) >= dangerous / 2) ? 'local' : undefined
}

const IN_DANGER_TOO: readonly (Intent | undefined)[] = ['complaint', 'human', 'other']

/** About something that hurts nobody; where there is `doubt`, plainly no complaint is enough. */
function isHarmless(classifier: Classifier, folded: string, doubt: boolean): boolean {
  const { intents, categories } = classify(classifier, folded)
  const [intent, category] = [intents[0], categories[0]]
  if (doubt && !IN_DANGER_TOO.includes(intent?.label) && (intent?.probability ?? 0) >= PLAINLY) return true
  return (category?.label === 'wifi' || category?.label === 'billing') && category.probability >= SURELY
}
