// How well messages of another writer are understood: each voice of the lessons in turn is left out of the training and
// then heard. `tsx test/eval/cross.ts [voices, such as 12 15] [--errors]`; to work on, in place of what is held out.
import { classifierOf } from '../../src/nlu/local/classifier.ts'
import { readCorpus, readPerils } from '../../src/nlu/local/corpus.ts'
import { modelFrom } from '../../src/nlu/local/lessons.ts'
import { understandWith } from '../../src/nlu/understand.ts'
import { figuresOf } from './figures.ts'
import { hearAll, type HeardIn } from './hear.ts'
import { errorsIn, tableOf } from './report.ts'

const corpus = (folder: string): URL => new URL(`../../src/nlu/corpus/${folder}/`, import.meta.url)
const examples = readCorpus(corpus('lessons'))
const apart = readCorpus(corpus('apart'))
const perils = readPerils(corpus('danger'))

const voices = [...new Set(examples.map(({ voice }) => voice))].sort((one, other) => one - other)
const asked = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number)
const heard: HeardIn[] = []
for (const voice of asked.length > 0 ? asked : voices) {
  // Danger has fewer voices: one line in so many is left out instead.
  const away = (place: number): boolean => place % voices.length === voices.indexOf(voice)
  const file = modelFrom({
    examples: examples.filter((example) => example.voice !== voice),
    perils: perils.filter((_, place) => !away(place)),
    apart,
  })
  const found = await hearAll(
    understandWith(classifierOf(Buffer.from(file))),
    examples.filter((example) => example.voice === voice),
    perils.filter((_, place) => away(place)),
  )
  console.log(`voice ${voice} left out`)
  show(found)
  heard.push(...found)
}
console.log('all of them')
const byLanguage = Map.groupBy(heard, ({ language }) => language)
show([...byLanguage].map(([language, parts]) => together(language, parts)))

function together(language: string, parts: readonly HeardIn[]): HeardIn {
  return {
    language,
    heard: parts.flatMap((part) => part.heard),
    perils: parts.flatMap((part) => part.perils),
  }
}

function show(found: readonly HeardIn[]): void {
  console.table(
    tableOf(Object.fromEntries(found.map((one) => [one.language, figuresOf(one.heard, one.perils)]))),
  )
  if (process.argv.includes('--errors')) for (const one of found) console.log(errorsIn(one).join('\n'))
}
