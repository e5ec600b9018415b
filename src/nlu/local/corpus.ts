// Reads labelled messages: a folder per language, a file per intent, one message a line, categories as [headings].
import { readdirSync, readFileSync } from 'node:fs'
import { CATEGORIES, type Category } from '../../cases/category.ts'
import { INTENTS, type Intent } from '../../conversation/understanding.ts'

export type Example = {
  readonly language: string
  readonly intent: Intent
  readonly category: Category | null
  readonly text: string
}

/** Every example under a folder, in the order of its file names and lines; throws on an unknown intent or category. */
export function readCorpus(folder: URL): Example[] {
  return names(folder).flatMap((language) =>
    names(new URL(`${language}/`, folder)).flatMap((file) =>
      readExamples(readFileSync(new URL(`${language}/${file}`, folder), 'utf8'), language, file),
    ),
  )
}

/** The messages of one file, one a line. */
export const readMessages = (file: URL): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')

const names = (folder: URL): string[] => readdirSync(folder).sort()

function readExamples(content: string, language: string, file: string): Example[] {
  const intent = oneOf(INTENTS, file.replace(/(?:-\d+)?\.txt$/, ''), `${language}/${file}`)
  let category: Category | null = null
  return content.split('\n').flatMap((line, place) => {
    const heading = /^\[(.+)\]$/.exec(line)?.[1]
    if (heading !== undefined) category = oneOf(CATEGORIES, heading, `${language}/${file}:${place + 1}`)
    if (heading !== undefined || line.trim() === '') return []
    if (category === null && (intent === 'complaint' || intent === 'request'))
      throw new Error(`${language}/${file}:${place + 1}: a ${intent} needs a category above it`)
    return [{ language, intent, category, text: line.trim() }]
  })
}

function oneOf<Label extends string>(labels: readonly Label[], given: string, where: string): Label {
  const found = labels.find((label) => label === given)
  if (found === undefined) throw new Error(`${where}: ${given} is none of ${labels.join(', ')}`)
  return found
}
