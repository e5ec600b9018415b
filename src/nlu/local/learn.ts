// Softmax regression by AdaGrad: from labelled vectors to weights. Deterministic for a given order and seed.
import { BUCKETS, type Vector } from './features.ts'
import { softmax } from './classifier.ts'

export type Labelled = { readonly vector: Vector; readonly label: number; readonly weight: number }

export type Learnt = {
  readonly weights: Float32Array
  readonly biases: Float32Array
  readonly classes: number
}

const EPOCHS = 20
const STEP = 0.12
const DECAY = 2e-4
const SMOOTHING = 0.04

/** Weights by bucket and class; the same examples give the same numbers. */
export function learn(examples: readonly Labelled[], classes: number): Learnt {
  const weights = new Float32Array(BUCKETS * classes)
  const squares = new Float32Array(BUCKETS * classes).fill(1e-2)
  const biases = new Float32Array(classes)
  const random = randomFrom(20261122)
  const order = [...examples.keys()]
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random)
    for (const place of order) {
      const { vector, label, weight } = examples[place]!
      const errors = softmax(scoresOf({ weights, biases, classes }, vector), 1)
      for (let other = 0; other < classes; other += 1) {
        const wanted = other === label ? 1 - SMOOTHING : SMOOTHING / (classes - 1)
        errors[other] = (errors[other]! - wanted) * weight
        biases[other]! -= 0.01 * errors[other]!
      }
      step(weights, squares, vector, errors, classes)
    }
  }
  return { weights, biases, classes }
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  vector: Vector,
  errors: number[],
  classes: number,
): void {
  for (let place = 0; place < vector.at.length; place += 1) {
    const row = vector.at[place]! * classes
    const value = vector.weight[place]!
    for (let label = 0; label < classes; label += 1) {
      const slope = errors[label]! * value + DECAY * weights[row + label]!
      squares[row + label]! += slope * slope
      weights[row + label]! -= (STEP * slope) / Math.sqrt(squares[row + label]!)
    }
  }
}

export function scoresOf({ weights, biases, classes }: Learnt, vector: Vector): number[] {
  const sums = [...biases]
  for (let place = 0; place < vector.at.length; place += 1) {
    const row = vector.at[place]! * classes
    const value = vector.weight[place]!
    for (let label = 0; label < classes; label += 1) sums[label]! += weights[row + label]! * value
  }
  return sums
}

/** The temperature under which held-back scores are most likely (Guo et al. 2017), to two decimals. */
export function temperatureOf(
  judged: readonly { readonly scores: readonly number[]; readonly label: number }[],
): number {
  const loss = (temperature: number): number =>
    judged.reduce((sum, { scores, label }) => sum - Math.log(softmax(scores, temperature)[label]! + 1e-12), 0)
  const candidates = Array.from({ length: 196 }, (_, place) => 0.05 + place / 100)
  return candidates.reduce((best, next) => (loss(next) < loss(best) ? next : best))
}

/** Mulberry32: the same numbers between 0 and 1 for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffle<Item>(items: Item[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[items[last], items[other]] = [items[other]!, items[last]!]
  }
}
