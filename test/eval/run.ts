// `npm run eval`: how well messages that nobody trained on are understood. `--errors` to read what went wrong,
// `--commit` to keep the figures, `--json` for JSON alone, `--model` to hear them through the language model that is
// configured as well.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readCorpus, readPerils } from '../../src/nlu/local/corpus.ts'
import { openUnderstanding } from '../../src/nlu/understand.ts'
import { figuresOf } from './figures.ts'
import { type HeardIn, hearAll } from './hear.ts'
import { errorsIn, tableOf, worseThan, type ByLanguage } from './report.ts'
import { hearWithModel, modelSettings, sideBySide, usageLines } from './with-model.ts'

const wanted = (option: string): boolean => process.argv.includes(option)
const way = 'local'
const COMMITTED = new URL('figures.json', import.meta.url)

const settings = wanted('--model') ? modelSettings(process.env) : undefined
if (typeof settings === 'string') {
  console.error(settings)
  process.exit(2)
}
const understand = await openUnderstanding()
const examples = readCorpus(new URL('held-out/', import.meta.url))
const perils = readPerils(new URL('danger/', import.meta.url))
const figuresIn = (all: readonly HeardIn[]): ByLanguage =>
  Object.fromEntries(all.map((one) => [one.language, figuresOf(one.heard, one.perils)]))

const heard = await hearAll(understand, examples, perils)
const figures = figuresIn(heard)
const asked = settings && (await hearWithModel(settings, understand, { examples, perils }))
if (wanted('--json'))
  console.log(
    JSON.stringify(asked ? { local: figures, model: figuresIn(asked.heard), usage: asked.usage } : figures),
  )
else if (asked) {
  for (const [language, table] of sideBySide(figures, figuresIn(asked.heard))) {
    console.log(language)
    console.table(table)
  }
  console.log(usageLines(asked.usage).join('\n'))
  if (!asked.usage.outcomes['answered']) {
    console.error('The model answered nothing: its column is what this machine understood.')
    process.exitCode = 1
  }
} else console.table(tableOf(figures))
if (wanted('--errors')) for (const one of asked?.heard ?? heard) console.log(errorsIn(one).join('\n'))

const all: Record<string, ByLanguage> = existsSync(COMMITTED)
  ? JSON.parse(readFileSync(COMMITTED, 'utf8'))
  : {}
if (wanted('--commit'))
  writeFileSync(COMMITTED, `${JSON.stringify({ ...all, [way]: figures }, undefined, 2)}\n`)
else {
  const worse = worseThan(all[way] ?? {}, figures)
  if (worse.length > 0) {
    console.error(`Worse than committed, by more than the interval:\n${worse.join('\n')}`)
    process.exitCode = 1
  }
}
