// Whether somebody may be in danger: by words that must never be missed, and by a model of its own that would rather
// raise one alarm too many.
import { classify, type Classifier } from './classifier.ts'
import { dangerVectorOf } from './features.ts'
import type { Intent } from '../../conversation/understanding.ts'
import type { Heard } from './normalise.ts'
import { hereAndNow } from './rules/distant.ts'
import { hearsDanger, hearWhole, leftOver, lettersIn, type Listeners } from './rules/hear.ts'

// Cross-validated by leaving out whole voices: over these, 30 of 1,000 ordinary messages of writers whom the model has
// not heard raise a false alarm, where no rule speaks and before anything else is asked.
const DANGEROUS: Readonly<Record<string, number>> = { 'zh-CN': 0.32, 'zh-TW': 0.32, ko: 0.32, ja: 0.32 }
const DANGEROUS_ELSEWHERE = 0.38
// A word or two hold little evidence, and dangers told so briefly are told in words that the rules know.
// Cross-validated so, two of three false alarms at texts of under nine letters are spared, and 5 of 44 dangers lost.
const DANGEROUS_IF_SHORT = [
  { letters: 5, from: 0.6 },
  { letters: 9, from: 0.42 },
] as const
// Under this a word that figures of speech use too ("a bomb of a dessert") is taken for one; it costs no danger of those
// that are measured on.
const ONLY_SAID_SO = 0.2
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
  // Of languages it was never taught the model knows a loan word or two: too little for an alarm; of bare numbers none.
  if (!learnt || !/\p{L}/u.test(folded)) return undefined
  const dangerous = dangerousFrom(folded, language)
  const certain = certainty(hereAndNow(folded))
  if (certain < dangerous) return undefined
  if (certain < HARDLY && isHarmless(classifier, folded, certain < DOUBTFUL)) return undefined
  // An idiom alone is no danger: without it something must be left that still sounds like one.
  return leftOver(listening).every((left) => certainty(left) >= dangerous / 2) ? 'local' : undefined
}

/** From which certainty on the model raises an alarm: the fewer letters, the surer it must be. */
function dangerousFrom(folded: string, language: string): number {
  const short = DANGEROUS_IF_SHORT.find(({ letters }) => lettersIn(folded) < letters)
  return short?.from ?? DANGEROUS[language] ?? DANGEROUS_ELSEWHERE
}

const IN_DANGER_TOO: readonly (Intent | undefined)[] = ['complaint', 'human', 'other']

/** About something that hurts nobody; where there is `doubt`, plainly no complaint is enough. */
function isHarmless(classifier: Classifier, folded: string, doubt: boolean): boolean {
  const { intents, categories } = classify(classifier, folded)
  const [intent, category] = [intents[0], categories[0]]
  if (doubt && !IN_DANGER_TOO.includes(intent?.label) && (intent?.probability ?? 0) >= PLAINLY) return true
  return (category?.label === 'wifi' || category?.label === 'billing') && category.probability >= SURELY
}
