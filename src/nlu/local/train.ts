// `npm run train`: learns intents and categories from the corpus and writes model.bin, the same bytes every time.
import { writeFileSync } from 'node:fs'
import { CATEGORIES } from '../../cases/category.ts'
import { INTENTS } from '../../conversation/understanding.ts'
import { encodeModel, PERILS } from './classifier.ts'
import { readCorpus, readMessages, type Example } from './corpus.ts'
import { BUCKETS, vectorOf, type Vector } from './features.ts'
import { learn, scoresOf, temperatureOf, type Labelled, type Learnt } from './learn.ts'
import { normalise } from './normalise.ts'
import { vary } from './vary.ts'

type Task = {
  readonly name: string
  readonly labels: readonly string[]
  readonly labelOf: (example: Example) => string | null
}
const INTENT: Task = { name: 'intent', labels: INTENTS, labelOf: ({ intent }) => intent }
const CATEGORY: Task = { name: 'category', labels: CATEGORIES, labelOf: ({ category }) => category }

const vectors = new Map<string, Vector>()
function vectorFor(text: string): Vector {
  const known = vectors.get(text) ?? vectorOf(normalise(text).folded)
  vectors.set(text, known)
  return known
}

// Between counting every example alike (0) and every label alike (1): guests' true shares differ from the corpus'.
const BALANCE = 0.8

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

/** The temperature for examples written apart from the lessons, and how well a model of the lessons alone does there. */
function calibrate(lessons: readonly Example[], apart: readonly Example[], task: Task): number {
  const learnt = trainOn(lessons, task)
  const judged = apart.flatMap((example) => {
    const label = task.labels.indexOf(task.labelOf(example) ?? '')
    return label < 0 ? [] : [{ example, label, scores: scoresOf(learnt, vectorFor(example.text)) }]
  })
  const wrong = judged.filter(({ scores, label }) => scores.indexOf(Math.max(...scores)) !== label)
  const temperature = temperatureOf(judged)
  const accuracy = (100 - (100 * wrong.length) / judged.length).toFixed(1)
  console.log(`${task.name}: ${accuracy}% of ${judged.length} apart, temperature ${temperature.toFixed(2)}`)
  if (process.argv.includes('--errors'))
    for (const { example, scores, label } of wrong) {
      const heard = task.labels[scores.indexOf(Math.max(...scores))]
      console.log(`  ${example.language} ${task.labels[label]} -> ${heard}: ${example.text}`)
    }
  return temperature
}

// Messages of danger are few: each counts as much as this many others.
const GRAVITY = 10

/** Labelled 0 for danger, 1 for harmless; what was harmless in spite of its words counts for more than the rest. */
function perilExamples(examples: readonly Example[]): Labelled[] {
  const told = ['en', 'zh-CN', 'ko', 'ja'].flatMap((language) =>
    PERILS.flatMap((peril, label) =>
      readMessages(new URL(`../corpus/danger/${language}/${peril}.txt`, import.meta.url)).map(
        (text): Labelled => {
          return { vector: vectorFor(text), label, weight: peril === 'danger' ? GRAVITY : GRAVITY / 3 }
        },
      ),
    ),
  )
  return [
    ...told,
    ...examples.map(({ text }): Labelled => ({ vector: vectorFor(text), label: 1, weight: 1 })),
  ]
}

/** One signed byte a weight, by a scale of its class. */
function quantise(models: readonly Learnt[]): { weights: Int8Array; scales: number[]; biases: number[] } {
  const classes = models.reduce((sum, model) => sum + model.classes, 0)
  const weights = new Int8Array(BUCKETS * classes)
  const scales: number[] = []
  let first = 0
  for (const model of models) {
    for (let label = 0; label < model.classes; label += 1) {
      let largest = 0
      for (let bucket = 0; bucket < BUCKETS; bucket += 1)
        largest = Math.max(largest, Math.abs(model.weights[bucket * model.classes + label]!))
      const scale = largest / 127 || 1
      scales.push(Number(scale.toPrecision(6)))
      for (let bucket = 0; bucket < BUCKETS; bucket += 1)
        weights[bucket * classes + first + label] = Math.round(
          model.weights[bucket * model.classes + label]! / scale,
        )
    }
    first += model.classes
  }
  const biases = models.flatMap((model) => [...model.biases].map((bias) => Number(bias.toPrecision(6))))
  return { weights, scales, biases }
}

// What was written apart sets the temperature first, and is learnt from afterwards.
const lessons = readCorpus(new URL('../corpus/lessons/', import.meta.url))
const apart = readCorpus(new URL('../corpus/apart/', import.meta.url))
const examples = [...lessons, ...apart]
const perils = perilExamples(examples)
const temperatures: [number, number] = [
  calibrate(lessons, apart, INTENT),
  calibrate(lessons, apart, CATEGORY),
]
const { weights, scales, biases } = quantise([
  trainOn(examples, INTENT),
  trainOn(examples, CATEGORY),
  learn(perils, PERILS.length),
])
const file = encodeModel(
  {
    format: 1,
    buckets: BUCKETS,
    intents: [...INTENTS],
    categories: [...CATEGORIES],
    perils: [...PERILS],
    scales,
    biases,
    temperatures,
  },
  weights,
)
writeFileSync(new URL('model.bin', import.meta.url), file)
console.log(`model.bin: ${(file.length / 1e6).toFixed(1)} MB from ${examples.length} examples`)
