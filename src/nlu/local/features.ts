// A text as a sparse vector: hashed words, pairs of words, character n-grams and concepts.
import { conceptsIn } from './lexicon/concepts.ts'

/** Buckets that features are hashed into: a power of two. */
export const BUCKETS = 1 << 16

// Longer texts say no more about their intent; the rules have read all of them.
const LONGEST = 600

export type Vector = { readonly at: Int32Array; readonly weight: Float32Array }

// What each kind of feature weighs against the others; found by cross-validation on the corpus.
const WEIGHTS = { words: 1, characters: 1, concepts: 0.9 } as const

/** Each kind of feature has unit length before its weight, so that long texts do not shout. */
export function vectorOf(folded: string): Vector {
  const text = contracted(folded.slice(0, LONGEST)).replace(/\d+/g, '0')
  const at: number[] = []
  const weight: number[] = []
  for (const [kind, names] of [
    ['words', wordsOf(text)],
    ['characters', charactersOf(text)],
    ['concepts', conceptFeatures(text)],
  ] as const) {
    const counts = new Map<number, number>()
    for (const name of names) {
      const bucket = hash(kind[0] + name)
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
    }
    let length = 0
    for (const count of counts.values()) length += (1 + Math.log(count)) ** 2
    const scale = WEIGHTS[kind] / Math.sqrt(length || 1)
    for (const [bucket, count] of counts) {
      at.push(bucket)
      weight.push((1 + Math.log(count)) * scale)
    }
  }
  return { at: Int32Array.from(at), weight: Float32Array.from(weight) }
}

// "does not", "doesnt" and "doesn't" are one word to the model.
const contracted = (text: string): string =>
  text
    .replace(/\b(do|does|did|is|was|were|are|has|have|had|could|would|should) not\b/g, "$1n't")
    .replace(/\b(?:cannot|can not|cant)\b/g, "can't")
    .replace(/\b(?:will not|wont)\b/g, "won't")
    .replace(/\b(do|does|did|is|was|were|are|has|have|had|could|would|should)nt\b/g, "$1n't")

const WORD = /[\p{L}\p{M}\p{N}'/]+|[\p{Extended_Pictographic}]|[?!]/gu
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u

function wordsOf(text: string): string[] {
  const words = (text.match(WORD) ?? []).filter((word) => !EAST_ASIAN.test(word))
  return words.flatMap((word, place) => [word, `${words[place - 1] ?? '^'} ${word}`])
}

/** Two to four characters: inside words with their edges for alphabets, across the text where words are not spaced. */
function charactersOf(text: string): string[] {
  const grams: string[] = []
  for (const run of text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+|[\p{L}\p{M}\p{N}']+/gu) ?? []) {
    const unspaced = EAST_ASIAN.test(run)
    const characters = Array.from(unspaced ? run : ` ${run} `)
    const [shortest, longest] = unspaced ? [1, 4] : /\p{sc=Hang}/u.test(run) ? [2, 4] : [3, 5]
    for (let size = shortest; size <= longest; size += 1)
      for (let start = 0; start + size <= characters.length; start += 1)
        grams.push(characters.slice(start, start + size).join(''))
  }
  return grams
}

function conceptFeatures(text: string): string[] {
  const found = conceptsIn(text)
  const pairs = found.flatMap((one, place) => found.slice(place + 1).map((other) => `${one}+${other}`))
  return [...found, ...pairs]
}

// FNV-1a over UTF-16 units, folded to the bucket count.
function hash(name: string): number {
  let state = 0x811c9dc5
  for (let place = 0; place < name.length; place += 1) {
    state ^= name.charCodeAt(place)
    state = Math.imul(state, 0x01000193)
  }
  return ((state >>> 16) ^ state) & (BUCKETS - 1)
}
