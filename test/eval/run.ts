// `npm run eval`: how well messages that nobody trained on are understood, by language. `--json` for JSON alone,
// `--errors` to read what went wrong.
import { readFileSync } from 'node:fs'
import type { Understanding } from '../../src/conversation/understanding.ts'
import { readCorpus, type Example } from '../../src/nlu/local/corpus.ts'
import { openUnderstanding } from '../../src/nlu/understand.ts'
import { figuresOf, type Heard } from './figures.ts'

const HELD_OUT = new URL('held-out/', import.meta.url)
const DANGER = new URL('danger/', import.meta.url)

const understand = await openUnderstanding()
// The first message also pays for loading and compiling.
for (const text of ['hello there', '你好', '안녕하세요', 'こんにちは', 'la chambre est sale'])
  for (let round = 0; round < 20; round += 1) await understand({ text })

async function hear(example: Example): Promise<Heard> {
  const started = performance.now()
  const heard: Understanding = await understand({ text: example.text })
  return { example, heard, ms: performance.now() - started }
}

async function alarms(language: string, file: string): Promise<{ text: string; danger: boolean }[]> {
  const lines = readFileSync(new URL(`${language}/${file}.txt`, DANGER), 'utf8').split('\n')
  const texts = lines.filter((line) => line !== '')
  return Promise.all(texts.map(async (text) => ({ text, danger: (await understand({ text })).danger })))
}

const byLanguage = Map.groupBy(readCorpus(HELD_OUT), ({ language }) =>
  language === 'zh-TW' ? 'zh-CN' : language,
)
const report = []
for (const [language, examples] of byLanguage) {
  const heard: Heard[] = []
  for (const example of examples) heard.push(await hear(example))
  const dangers = await alarms(language, 'danger')
  const harmless = await alarms(language, 'harmless')
  report.push(figuresOf(language === 'zh-CN' ? 'zh' : language, heard, dangers, harmless))
  if (process.argv.includes('--errors')) list(heard, dangers, harmless)
}

function list(heard: Heard[], dangers: { text: string; danger: boolean }[], harmless: typeof dangers): void {
  for (const { example, heard: found } of heard) {
    const { intent, guess, category, language, danger, confidence } = found
    const wrong = [
      intent !== example.intent && `${example.intent} -> ${intent ?? `(${guess})`}`,
      intent === example.intent && category !== example.category && `${example.category} -> ${category}`,
      language !== example.language && `${example.language} -> ${language}`,
      danger && 'false alarm',
    ].filter((problem) => problem !== false)
    if (wrong.length > 0) console.log(`${wrong.join(', ')} ${confidence.toFixed(2)}: ${example.text}`)
  }
  for (const { text } of dangers.filter(({ danger }) => !danger)) console.log(`danger missed: ${text}`)
  for (const { text } of harmless.filter(({ danger }) => danger)) console.log(`false alarm: ${text}`)
}

if (!process.argv.includes('--json'))
  console.table(Object.fromEntries(report.map(({ language, ...rest }) => [language, rest])))
console.log(JSON.stringify(report))
