// The trained linear model: its file, and the probabilities it gives a text.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { PERILS } from './corpus.ts'
import { BUCKETS, vectorOf, type Vector } from './features.ts'
import { CATEGORIES, type Category } from '../../cases/category.ts'
import { INTENTS, type Intent } from '../../conversation/understanding.ts'

const header = z.object({
  format: z.literal(1),
  buckets: z.literal(BUCKETS),
  intents: z.array(z.enum(INTENTS)),
  categories: z.array(z.enum(CATEGORIES)),
  perils: z.array(z.enum(PERILS)),
  /** One byte of a weight is worth this much, for each class. */
  scales: z.array(z.number()),
  biases: z.array(z.number()),
  /** Of intents and categories: divides the scores so that probabilities are as often right as they say. */
  temperatures: z.tuple([z.number(), z.number()]),
})
export type Header = z.infer<typeof header>

export type Likely<Label> = readonly { readonly label: Label; readonly probability: number }[]

export type Classifier = {
  /** The probability that somebody is in danger. */
  readonly danger: (vector: Vector) => number
  readonly intents: (vector: Vector) => Likely<Intent>
  readonly categories: (vector: Vector) => Likely<Category>
}

// The compiler copies no binaries: from dist/ the model is read where the sources lie.
const BESIDE = new URL('model.bin', import.meta.url)
export const MODEL_FILE = existsSync(BESIDE)
  ? BESIDE
  : new URL('../../../src/nlu/local/model.bin', import.meta.url)

/** Reads the model of the repository; throws when it is missing or made for other features. */
export async function loadClassifier(): Promise<Classifier> {
  return classifierOf(await readFile(MODEL_FILE))
}

/** The file: length of the header as four bytes, little-endian; the header as JSON; one signed byte a weight. */
export function encodeModel(about: Header, weights: Int8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify(about))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return Buffer.concat([length, json, Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)])
}

export function classifierOf(file: Buffer): Classifier {
  const end = 4 + file.readUInt32LE(0)
  const about = header.parse(JSON.parse(file.subarray(4, end).toString()))
  const classes = about.intents.length + about.categories.length + about.perils.length
  const weights = new Int8Array(file.buffer, file.byteOffset + end, BUCKETS * classes)
  const scores = (vector: Vector, first: number, count: number): number[] => {
    const sums = Array.from({ length: count }, () => 0)
    for (const [place, bucket] of vector.at.entries()) {
      const row = bucket * classes + first
      const value = vector.weight[place] ?? 0
      for (let label = 0; label < count; label += 1) sums[label]! += (weights[row + label] ?? 0) * value
    }
    return sums.map(
      (sum, label) => sum * (about.scales[first + label] ?? 0) + (about.biases[first + label] ?? 0),
    )
  }
  const [intentTemperature, categoryTemperature] = about.temperatures
  const perils = classes - about.perils.length
  return {
    danger: (vector) => softmax(scores(vector, perils, about.perils.length), 1)[0] ?? 0,
    intents: (vector) =>
      ranked(about.intents, softmax(scores(vector, 0, about.intents.length), intentTemperature)),
    categories: (vector) =>
      ranked(
        about.categories,
        softmax(scores(vector, about.intents.length, about.categories.length), categoryTemperature),
      ),
  }
}

export function softmax(scores: readonly number[], temperature: number): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - highest) / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

const ranked = <Label>(labels: readonly Label[], probabilities: readonly number[]): Likely<Label> =>
  labels
    .map((label, place) => ({ label, probability: probabilities[place] ?? 0 }))
    .sort((one, other) => other.probability - one.probability)

export const classify = (
  classifier: Classifier,
  folded: string,
): { intents: Likely<Intent>; categories: Likely<Category> } => {
  const vector = vectorOf(folded)
  return { intents: classifier.intents(vector), categories: classifier.categories(vector) }
}
