// A text as a sparse vector: hashed words, pairs of words, character n-grams and concepts.
import { conceptsIn } from './lexicon/concepts.ts'

/** Buckets that features are hashed into: a power of two. */
export const BUCKETS = 1 << 18

// Longer texts say no more about their intent; the rules have read all of them.
const LONGEST = 600

export type Vector = { readonly at: Int32Array; readonly weight: Float32Array }

// What each kind of feature weighs against the others; found by cross-validation on the corpus.
const WEIGHTS = { words: 1, characters: 1, topics: 0.9, ideas: 1.1, pairs: 1 } as const

/** Each kind of feature has unit length before its weight, so that long texts do not shout. */
export function vectorOf(folded: string): Vector {
  const { text, topics, ideas } = partsOf(folded)
  return vectorFrom({ words: wordsOf(text), characters: charactersOf(text), topics, ideas })
}

/** The same with pairs of ideas: danger is in what comes together, a child and a balcony, a man and a door. */
export function dangerVectorOf(folded: string): Vector {
  const { text, topics, ideas } = partsOf(folded)
  const named = ideas.filter((idea) => !idea.startsWith('#')).sort()
  const pairs = named.flatMap((one, place) => named.slice(place + 1).map((other) => `${one}+${other}`))
  return vectorFrom({ words: wordsOf(text), characters: charactersOf(text), topics, ideas, pairs })
}

function partsOf(folded: string): { text: string; topics: string[]; ideas: string[] } {
  const text = contracted(folded.slice(0, LONGEST)).replace(/\d+/g, '0')
  const { words, phrases } = conceptsIn(text)
  const [topics, ideas] = [[...phrases], [] as string[]]
  for (const name of words) (name.startsWith('topic:') ? topics : ideas).push(name)
  return { text, topics, ideas }
}

function vectorFrom(kinds: Partial<Record<keyof typeof WEIGHTS, string[]>>): Vector {
  const at: number[] = []
  const weight: number[] = []
  for (const [kind, most] of Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]) {
    const counts = new Map<string, number>()
    for (const name of kinds[kind] ?? []) counts.set(name, (counts.get(name) ?? 0) + 1)
    let length = 0
    for (const count of counts.values()) length += (1 + Math.log(count)) ** 2
    const scale = most / Math.sqrt(length || 1)
    for (const [name, count] of counts) {
      at.push(bucketOf(kind[0] + name))
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
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u
const CHINESE = new Intl.Segmenter('zh', { granularity: 'word' })
const JAPANESE = new Intl.Segmenter('ja', { granularity: 'word' })

/** Words and pairs of neighbours, with the edges of the text as neighbours. */
function wordsOf(text: string): string[] {
  const words = UNSPACED.test(text) ? segmented(text) : (text.match(WORD) ?? [])
  const names = words.flatMap((word, place) => [word, `${words[place - 1] ?? '^'} ${word}`])
  return words.length > 0 ? [...names, `${words.at(-1)} $`] : names
}

const segmented = (text: string): string[] =>
  [...(/[\p{sc=Hira}\p{sc=Kana}]/u.test(text) ? JAPANESE : CHINESE).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((segment) => /[\p{L}\p{N}?!]/u.test(segment))

/** Short runs of letters: inside words with their edges for alphabets, across the text where words are not spaced. */
function charactersOf(text: string): string[] {
  const grams: string[] = []
  const add = (run: string, shortest: number, longest: number): void => {
    const letters = Array.from(run)
    for (let size = shortest; size <= longest; size += 1)
      for (let start = 0; start + size <= letters.length; start += 1)
        grams.push(letters.slice(start, start + size).join(''))
  }
  for (const run of text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+|[\p{L}\p{M}\p{N}']+/gu) ?? []) {
    if (UNSPACED.test(run)) add(run, 1, 4)
    else if (/\p{sc=Hang}/u.test(run)) {
      add(` ${run} `, 2, 4)
      // A syllable taken apart: the stem of a verb stays the same under its endings.
      add(` ${run.normalize('NFD')} `, 4, 6)
    } else add(` ${run} `, 3, 5)
  }
  return grams
}

// FNV-1a over UTF-16 units, its bits mixed as in MurmurHash3, folded to the bucket count.
function bucketOf(name: string): number {
  let state = 0x811c9dc5
  for (let place = 0; place < name.length; place += 1) {
    state ^= name.charCodeAt(place)
    state = Math.imul(state, 0x01000193)
  }
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b)
  return (state ^ (state >>> 13)) & (BUCKETS - 1)
}
