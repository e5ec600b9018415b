// Word lists of several languages by concept, so that one language's lessons help the others, and how they are found.
import { ROOM_WORDS } from './room-words.ts'
import { STAY_WORDS } from './stay-words.ts'
import { TALK_WORDS } from './talk-words.ts'
import { TOPIC_WORDS } from './topic-words.ts'
import { TROUBLE_WORDS } from './trouble-words.ts'

// `# group`, then `concept`, then a line per language: words apart by spaces, `_` for a space inside, a last `*` for any
// ending. Latin words are found whole, in any usual ending; those of other scripts anywhere, however they are spaced.
const LISTS = [ROOM_WORDS, STAY_WORDS, TROUBLE_WORDS, TALK_WORDS, TOPIC_WORDS]

type Found = ReadonlySet<string>
const latin = new Map<string, Set<string>>()
const beginnings = new Map<string, Set<string>>()
const eastAsian = new Map<string, Set<string>>()

let [group, concept] = ['', '']
for (const line of LISTS.join('\n').split('\n')) {
  if (line.startsWith('# ')) group = line.slice(2)
  else if (!line.startsWith('  ')) concept = line.trim() || concept
  else for (const word of line.trim().split(/\s+/).slice(1)) add(word)
}

function add(word: string): void {
  const [words, key] = !/^\p{ASCII}+$/u.test(word)
    ? [eastAsian, hiragana(word)]
    : word.endsWith('*')
      ? [beginnings, word.slice(0, -1)]
      : [latin, word.replaceAll('_', ' ')]
  const names = words.get(key) ?? new Set()
  words.set(key, names.add(concept).add(`#${group}`))
}

const LONGEST_PHRASE = 5
const LONGEST_EAST_ASIAN = Math.max(...[...eastAsian.keys()].map(({ length }) => length))
const SHORTEST_BEGINNING = Math.min(...[...beginnings.keys()].map(({ length }) => length))

/** Concepts, and groups with `#` before them, that a folded text has words of. */
export function wordsIn(text: string): Set<string> {
  const found = new Set<string>()
  const hear = (names: Found | undefined): void => names?.forEach((name) => found.add(name))
  const words = text.match(/[a-z0-9'/+.*-]*[a-z0-9]/g) ?? []
  for (const [place, word] of words.entries()) {
    for (const form of formsOf(word)) hear(latin.get(form))
    for (let size = SHORTEST_BEGINNING; size <= word.length; size += 1)
      hear(beginnings.get(word.slice(0, size)))
    let phrase = word
    for (const next of words.slice(place + 1, place + LONGEST_PHRASE)) {
      phrase += ` ${next}`
      hear(latin.get(phrase))
    }
  }
  if (/[^\p{ASCII}]/u.test(text)) {
    const letters = hiragana(text).replace(/\s+/g, '')
    for (let start = 0; start < letters.length; start += 1)
      for (let size = 1; size <= LONGEST_EAST_ASIAN && start + size <= letters.length; size += 1)
        hear(eastAsian.get(letters.slice(start, start + size)))
  }
  return found
}

// "Leaking", "leaks" and "leaked" are "leak".
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/'s$/, ''],
  [/ies$/, 'y'],
  [/es$/, ''],
  [/s$/, ''],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(.)\1ing$/, '$1'],
  [/ed$/, ''],
  [/d$/, ''],
  [/(.)\1ed$/, '$1'],
  [/ly$/, ''],
  [/er$/, ''],
  [/y$/, ''],
]

const formsOf = (word: string): string[] => [
  word,
  ...ENDINGS.filter(([ending]) => ending.test(word))
    .map(([ending, instead]) => word.replace(ending, instead))
    .filter(({ length }) => length > 2),
]

function hiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}
