// The same lessons give the same model, and the corpus is what it says it is.
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readCorpus, readMessages, readPerils, type Example } from '../../../src/nlu/local/corpus.ts'
import { modelFrom } from '../../../src/nlu/local/lessons.ts'
import { normalise } from '../../../src/nlu/local/normalise.ts'

function folderOf(files: Record<string, string>): URL {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  mkdirSync(join(folder, 'en'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'en', name), content)
  return pathToFileURL(`${folder}/`)
}

const lesson = (intent: Example['intent'], text: string): Example => ({
  language: 'en',
  intent,
  category: intent === 'complaint' ? 'noise' : null,
  text,
  voice: 1,
})
const examples = [lesson('complaint', 'it is so loud'), lesson('praise', 'what a lovely stay')]
const perils = [{ language: 'en', peril: 'danger', text: 'fire fire', voice: 1 } as const]

test('the same bytes twice, and others for other lessons', () => {
  const once = modelFrom({ examples, perils, apart: examples })
  expect(Buffer.compare(once, modelFrom({ examples, perils, apart: examples }))).toBe(0)
  const more = [...examples, lesson('thanks', 'thanks a lot')]
  expect(Buffer.compare(once, modelFrom({ examples: more, perils, apart: examples }))).not.toBe(0)
})

test('numbered files are other voices of the same kind', () => {
  const folder = folderOf({
    'complaint.txt': '[noise]\nso loud\n',
    'complaint-12.txt': '[wifi]\nno wifi\n\n',
  })
  expect(readCorpus(folder)).toEqual([
    { language: 'en', intent: 'complaint', category: 'wifi', text: 'no wifi', voice: 12 },
    { language: 'en', intent: 'complaint', category: 'noise', text: 'so loud', voice: 1 },
  ])
  const perilous = folderOf({ 'danger-2.txt': 'fire\n', 'harmless.txt': 'the fire place\n' })
  expect(readPerils(perilous).map(({ peril, voice }) => `${peril} ${voice}`)).toEqual([
    'danger 2',
    'harmless 1',
  ])
})

test('what is no intent, no peril or lacks a category is refused by its place', () => {
  expect(() => readCorpus(folderOf({ 'moaning.txt': 'so loud\n' }))).toThrow('en/moaning')
  expect(() => readCorpus(folderOf({ 'complaint-3.txt': 'so loud\n' }))).toThrow('en/complaint-3:1')
  expect(() => readPerils(folderOf({ 'alarm.txt': 'fire\n' }))).toThrow('en/alarm')
})

test('what is measured on was learnt from by nobody', () => {
  const from = (folder: string): URL => new URL(`../../../${folder}/`, import.meta.url)
  const lessons = ['lessons', 'apart', 'danger'].map((name) => from(`src/nlu/corpus/${name}`))
  const texts = (folders: readonly URL[]): string[] =>
    folders.flatMap((folder) =>
      readdirSync(folder).flatMap((language) =>
        readdirSync(new URL(`${language}/`, folder)).flatMap((file) =>
          readMessages(new URL(`${language}/${file}`, folder)).filter((line) => !/^\[.+\]$/.test(line)),
        ),
      ),
    )
  const bare = (text: string): string => normalise(text).bare || text
  const learnt = new Set(texts(lessons).map(bare))
  const measured = texts([from('test/eval/held-out'), from('test/eval/danger')])
  expect(measured.length).toBeGreaterThan(5000)
  expect(measured.filter((text) => learnt.has(bare(text)))).toEqual([])
})
