// From labelled messages to a model: what is learnt from them, and the bytes it becomes.
import { CATEGORIES } from '../../cases/category.ts'
import { INTENTS } from '../../conversation/understanding.ts'
import { encodeModel } from './classifier.ts'
import { PERILS, type Example, type PerilExample } from './corpus.ts'
import { BUCKETS, dangerVectorOf, vectorOf, type Vector } from './features.ts'
import { learn, scoresOf, temperatureOf, type Labelled, type Learnt } from './learn.ts'
import { normalise } from './normalise.ts'
import { vary } from './vary.ts'

export type Lessons = {
  readonly examples: readonly Example[]
  readonly perils: readonly PerilExample[]
  /** Written apart from the others: shows how sure the model may be, and is learnt from afterwards. */
  readonly apart: readonly Example[]
}

type Task = {
  readonly labels: readonly string[]
  readonly labelOf: (example: Example) => string | null
}
const INTENT: Task = { labels: INTENTS, labelOf: ({ intent }) => intent }
const CATEGORY: Task = { labels: CATEGORIES, labelOf: ({ category }) => category }

/** The model's file; the same lessons give the same bytes. */
export function modelFrom({ examples, perils, apart }: Lessons): Uint8Array {
  const all = [...examples, ...apart]
  const temperatures = [INTENT, CATEGORY].map((task) => calibrated(examples, apart, task))
  const { weights, scales, biases } = quantise([
    trainOn(all, INTENT),
    trainOn(all, CATEGORY),
    learn(perilsLabelled(all, perils), PERILS.length, RAREST_OF_DANGER),
  ])
  return encodeModel(
    {
      format: 1,
      buckets: BUCKETS,
      intents: [...INTENTS],
      categories: [...CATEGORIES],
      perils: [...PERILS],
      scales,
      biases,
      temperatures: [temperatures[0] ?? 1, temperatures[1] ?? 1],
    },
    weights,
  )
}

// Between counting every example alike (0) and every label alike (1): guests' true shares differ from the corpus'.
const BALANCE = 0.6

function trainOn(examples: readonly Example[], { labels, labelOf }: Task): Learnt {
  const varied = vary(examples).filter((example) => labelOf(example) !== null)
  const byLabel = Map.groupBy(varied, labelOf)
  const labelled = varied.map((example): Labelled => {
    const rarity = varied.length / labels.length / (byLabel.get(labelOf(example))?.length ?? 1)
    const label = labels.indexOf(labelOf(example) ?? '')
    return { vector: vectorFor(example.text), label, weight: example.share * rarity ** BALANCE }
  })
  return learn(labelled, labels.length)
}

/** The temperature for messages of somebody else than the lessons' writers. */
function calibrated(examples: readonly Example[], apart: readonly Example[], task: Task): number {
  const learnt = trainOn(examples, task)
  return temperatureOf(
    apart.flatMap((example) => {
      const label = task.labels.indexOf(task.labelOf(example) ?? '')
      return label < 0 ? [] : [{ label, scores: scoresOf(learnt, vectorFor(example.text)) }]
    }),
  )
}

// Written for danger and for what only sounds like it, a message counts more than an ordinary one.
const TOLD = 2
// Voice 5 wrote harmless everyday lines of a few words: at full weight they would take those words from dangers as well.
const EVERYDAY = { voice: 5, weight: 0.5 }
const ORDINARY = 1
const RAREST_OF_DANGER = 2

function perilsLabelled(examples: readonly Example[], perils: readonly PerilExample[]): Labelled[] {
  const labelled = (text: string, peril: (typeof PERILS)[number], weight: number): Labelled => {
    return { vector: dangerVectorOf(normalise(text).folded), label: PERILS.indexOf(peril), weight }
  }
  return [
    ...perils.map(({ text, peril, voice }) =>
      labelled(text, peril, peril === 'harmless' && voice === EVERYDAY.voice ? EVERYDAY.weight : TOLD),
    ),
    // Some complaints about safety are of danger and some are not: they would teach neither.
    ...examples
      .filter(({ category }) => category !== 'safety-and-security')
      .map(({ text }) => labelled(text, 'harmless', ORDINARY)),
  ]
}

const vectors = new Map<string, Vector>()
function vectorFor(text: string): Vector {
  const known = vectors.get(text) ?? vectorOf(normalise(text).folded)
  vectors.set(text, known)
  return known
}

/** One signed byte a weight, by a scale of its class. */
function quantise(models: readonly Learnt[]): { weights: Int8Array; scales: number[]; biases: number[] } {
  const classes = models.reduce((sum, model) => sum + model.classes, 0)
  const weights = new Int8Array(BUCKETS * classes)
  const scales: number[] = []
  let first = 0
  for (const model of models) {
    for (let label = 0; label < model.classes; label += 1) {
      const each = (bucket: number): number => model.weights[bucket * model.classes + label]!
      let largest = 0
      for (let bucket = 0; bucket < BUCKETS; bucket += 1) largest = Math.max(largest, Math.abs(each(bucket)))
      const scale = largest / 127 || 1
      scales.push(Number(scale.toPrecision(6)))
      for (let bucket = 0; bucket < BUCKETS; bucket += 1)
        weights[bucket * classes + first + label] = Math.round(each(bucket) / scale)
    }
    first += model.classes
  }
  const biases = models.flatMap((model) => [...model.biases].map((bias) => Number(bias.toPrecision(6))))
  return { weights, scales, biases }
}
