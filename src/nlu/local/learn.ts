// Softmax regression by AdaGrad: from labelled vectors to weights. Deterministic for a given order and seed.
import { BUCKETS, type Vector } from './features.ts'
import { softmax } from './classifier.ts'

export type Labelled = { readonly vector: Vector; readonly label: number; readonly weight: number }

export type Learnt = {
  readonly weights: Float32Array
  readonly biases: Float32Array
  readonly classes: number
}

const EPOCHS = 16
const STEP = 0.12
const DECAY = 2e-4
const SMOOTHING = 0.04

/** Weights by bucket and class; the same examples give the same numbers. Buckets of under `rarest` examples stay 0. */
export function learn(examples: readonly Labelled[], classes: number, rarest = 1): Learnt {
  const learnt = {
    weights: new Float32Array(BUCKETS * classes),
    biases: new Float32Array(classes),
    classes,
  }
  const squares = new Float32Array(BUCKETS * classes).fill(1e-2)
  const known = withoutRare(examples, rarest)
  const random = randomFrom(20261122)
  const order = [...known.keys()]
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random)
    for (const place of order) step(learnt, squares, known[place]!)
  }
  return learnt
}

function withoutRare(examples: readonly Labelled[], rarest: number): readonly Labelled[] {
  if (rarest === 1) return examples
  const counts = new Uint32Array(BUCKETS)
  for (const { vector } of examples) for (const bucket of vector.at) counts[bucket]! += 1
  return examples.map(({ vector, ...rest }) => {
    const kept = [...vector.at.keys()].filter((place) => counts[vector.at[place]!]! >= rarest)
    const at = Int32Array.from(kept, (place) => vector.at[place]!)
    return { ...rest, vector: { at, weight: Float32Array.from(kept, (place) => vector.weight[place]!) } }
  })
}

function step(learnt: Learnt, squares: Float32Array, { vector, label, weight }: Labelled): void {
  const { weights, biases, classes } = learnt
  const errors = softmax(scoresOf(learnt, vector), 1)
  for (let other = 0; other < classes; other += 1) {
    const wanted = other === label ? 1 - SMOOTHING : SMOOTHING / (classes - 1)
    errors[other] = (errors[other]! - wanted) * weight
    biases[other]! -= 0.01 * errors[other]!
  }
  for (let place = 0; place < vector.at.length; place += 1) {
    const row = vector.at[place]! * classes
    const value = vector.weight[place]!
    for (let other = 0; other < classes; other += 1) {
      const slope = errors[other]! * value + DECAY * weights[row + other]!
      const square = squares[row + other]! + slope * slope
      squares[row + other] = square
      weights[row + other]! -= (STEP * slope) / Math.sqrt(square)
    }
  }
}

/** What each class scores a vector, before any temperature. */
export function scoresOf({ weights, biases, classes }: Learnt, vector: Vector): number[] {
  const sums = Array.from(biases)
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

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[items[last], items[other]] = [items[other]!, items[last]!]
  }
}
