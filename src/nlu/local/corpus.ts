// Reads labelled messages: a folder per language, files per intent, one message a line, categories as [headings].
import { readdirSync, readFileSync } from 'node:fs'
import { CATEGORIES, type Category } from '../../cases/category.ts'
import { INTENTS, type Intent } from '../../conversation/understanding.ts'

export type Example = {
  readonly language: string
  readonly intent: Intent
  readonly category: Category | null
  readonly text: string
  /** The number in the file's name: who wrote it, or 1. */
  readonly voice: number
}

/** Whether somebody may be in danger. */
export const PERILS = ['danger', 'harmless'] as const
export type Peril = (typeof PERILS)[number]

export type PerilExample = {
  readonly language: string
  readonly peril: Peril
  readonly text: string
  readonly voice: number
}

/** Every example under a folder, in the order of its file names and lines; throws on an unknown intent or category. */
export const readCorpus = (folder: URL): Example[] =>
  filesIn(folder).flatMap(({ language, name, voice, url }) =>
    readExamples(readFileSync(url, 'utf8'), language, oneOf(INTENTS, name, `${language}/${name}`), voice),
  )

/** Messages of danger, and those that only sound like it; files as in a corpus of intents. */
export const readPerils = (folder: URL): PerilExample[] =>
  filesIn(folder).flatMap(({ language, name, voice, url }) => {
    const peril = oneOf(PERILS, name, `${language}/${name}`)
    return readMessages(url).map((text) => ({ language, peril, text, voice }))
  })

/** The messages of one file, one a line. */
export const readMessages = (file: URL): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type File = { readonly language: string; readonly name: string; readonly voice: number; readonly url: URL }

// `complaint.txt`, `complaint-2.txt` ... are of the same kind, by different voices.
function filesIn(folder: URL): File[] {
  return names(folder).flatMap((language) =>
    names(new URL(`${language}/`, folder)).map((file) => {
      const [, name = file, voice = '1'] = /^([a-z]+)(?:-(\d+))?\.txt$/.exec(file) ?? []
      return { language, name, voice: Number(voice), url: new URL(`${language}/${file}`, folder) }
    }),
  )
}

const names = (folder: URL): string[] => readdirSync(folder).sort()

function readExamples(content: string, language: string, intent: Intent, voice: number): Example[] {
  let category: Category | null = null
  return content.split('\n').flatMap((line, place) => {
    const where = `${language}/${intent}-${voice}:${place + 1}`
    const heading = /^\[(.+)\]$/.exec(line)?.[1]
    if (heading !== undefined) category = oneOf(CATEGORIES, heading, where)
    if (heading !== undefined || line.trim() === '') return []
    if (category === null && (intent === 'complaint' || intent === 'request'))
      throw new Error(`${where}: a ${intent} needs a category above it`)
    return [{ language, intent, category, text: line.trim(), voice }]
  })
}

function oneOf<Label extends string>(labels: readonly Label[], given: string, where: string): Label {
  const found = labels.find((label) => label === given)
  if (found === undefined) throw new Error(`${where}: ${given} is none of ${labels.join(', ')}`)
  return found
}
