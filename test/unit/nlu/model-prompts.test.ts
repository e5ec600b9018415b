// The prompts are checked when the service starts; what is wrong is said with the file's name.
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { INTENTS } from '../../../src/conversation/understanding.ts'
import { CATEGORIES } from '../../../src/cases/category.ts'
import { MODEL_INTENTS } from '../../../src/nlu/openai/schemas.ts'
import { fill, loadPrompts } from '../../../src/nlu/openai/prompts.ts'
import { scratch } from '../../scratch.ts'

const PROMPTS = join(import.meta.dirname, '../../../prompts')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(await scratch(), 'prompts-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The prompts with one of them changed. */
async function changed(name: string, change: (text: string) => string): Promise<string> {
  await cp(PROMPTS, folder, { recursive: true })
  await writeFile(join(folder, `${name}.md`), change(await readFile(join(PROMPTS, `${name}.md`), 'utf8')))
  return folder
}

test('each is there, with its version and the hash of its file', async () => {
  const prompts = await loadPrompts()
  expect(Object.keys(prompts).sort()).toEqual(['summarise-case', 'translate', 'understand'])
  for (const { name, version, sha256, purpose } of Object.values(prompts)) {
    expect(version).toBeGreaterThan(0)
    expect(purpose).not.toBe('')
    const bytes = await readFile(join(PROMPTS, `${name}.md`))
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})

test('the prompt names every intent and category that its answer may hold, and asks for JSON', async () => {
  const { understand, ...others } = await loadPrompts()
  for (const word of [...MODEL_INTENTS, ...CATEGORIES]) expect(understand.text).toContain(`"${word}"`)
  expect(MODEL_INTENTS.length).toBe(INTENTS.length - 1)
  for (const { text } of [understand, ...Object.values(others)]) expect(text).toMatch(/JSON/)
})

test('what is filled in is not read again', async () => {
  const { translate } = await loadPrompts()
  const filled = fill(translate, { from: '{{to}}', to: 'Korean $&' })
  expect(filled).toContain('from {{to}} into Korean $&')
})

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'an unknown variable',
    'translate',
    (t) => t.replace('[from, to]', '[from, to, guest]'),
    /translate\.md: there is no variable guest; there are from, to/,
  ],
  [
    'a variable that is not listed',
    'translate',
    (t) => `${t}\n{{hotel}}`,
    /translate\.md: the text uses \{\{hotel\}\}/,
  ],
  [
    'a misspelt one',
    'understand',
    (t) => t.replaceAll('{{hotel}}', '{{ hotle }}'),
    /understand\.md: the text uses \{\{hotle\}\}/,
  ],
  [
    'one that is not used',
    'understand',
    (t) => t.replaceAll('{{hotel}}', 'the hotel'),
    /understand\.md: the text does not use its variable hotel/,
  ],
  [
    'another output',
    'translate',
    (t) => t.replace('output: translations', 'output: labels'),
    /translate\.md: output must be translations/,
  ],
  [
    'an output that does not exist',
    'translate',
    (t) => t.replace('output: translations', 'output: poem'),
    /translate\.md: output/,
  ],
  ['no version', 'translate', (t) => t.replace('version: 1\n', ''), /translate\.md: version/],
  [
    'a word too much',
    'translate',
    (t) => t.replace('version: 1', 'version: 1\nauthor: me'),
    /translate\.md: .*author/,
  ],
  ['no front matter', 'translate', () => 'Translate {{from}} {{to}}', /translate\.md must begin with/],
  [
    'front matter that is no YAML',
    'translate',
    (t) => t.replace('version: 1', 'version: [1'),
    /translate\.md: its front matter/,
  ],
])('%s stops the start', async (_what, name, change, sentence) => {
  await expect(loadPrompts(await changed(name, change))).rejects.toThrow(sentence)
})

test('a prompt that is not there stops the start', async () => {
  await changed('translate', (text) => text)
  await rm(join(folder, 'translate.md'))
  await expect(loadPrompts(folder)).rejects.toThrow(/prompts\/translate\.md cannot be read/)
})
