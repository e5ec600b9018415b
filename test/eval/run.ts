// `npm run eval`: how well messages that nobody trained on are understood. `--errors` to read what went wrong,
// `--commit` to keep the figures, `--json` for JSON alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readCorpus, readPerils } from '../../src/nlu/local/corpus.ts'
import { openUnderstanding } from '../../src/nlu/understand.ts'
import { figuresOf } from './figures.ts'
import { hearAll } from './hear.ts'
import { errorsIn, tableOf, worseThan, type ByLanguage } from './report.ts'

const wanted = (option: string): boolean => process.argv.includes(option)
const way = 'local'
const COMMITTED = new URL('figures.json', import.meta.url)

const heard = await hearAll(
  await openUnderstanding(),
  readCorpus(new URL('held-out/', import.meta.url)),
  readPerils(new URL('danger/', import.meta.url)),
)
const figures: ByLanguage = Object.fromEntries(
  heard.map((one) => [one.language, figuresOf(one.heard, one.perils)]),
)
if (wanted('--json')) console.log(JSON.stringify(figures))
else console.table(tableOf(figures))
if (wanted('--errors')) for (const one of heard) console.log(errorsIn(one).join('\n'))

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
