// `npm run train`: learns intents, categories and danger from the corpus and writes model.bin, the same bytes every time.
import { writeFileSync } from 'node:fs'
import { readCorpus, readPerils } from './corpus.ts'
import { modelFrom } from './lessons.ts'

const corpus = (folder: string): URL => new URL(`../corpus/${folder}/`, import.meta.url)

const lessons = {
  examples: readCorpus(corpus('lessons')),
  apart: readCorpus(corpus('apart')),
  perils: readPerils(corpus('danger')),
}
const file = modelFrom(lessons)
writeFileSync(new URL('model.bin', import.meta.url), file)
const count = lessons.examples.length + lessons.apart.length + lessons.perils.length
console.log(`model.bin: ${(file.length / 1e6).toFixed(1)} MB from ${count} messages`)
