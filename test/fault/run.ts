// `npm run fault`: the long run, its report as a table and as JSON; ends with 1 when a promise was broken.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runCourse } from './course.ts'
import { readable } from './report.ts'

const { values } = parseArgs({
  options: {
    /** Repeats the same mischief; what people and processes make of it differs. */
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    kills: { type: 'string', default: '200' },
    /** Seconds between two kills, on average. */
    gap: { type: 'string', default: '3.2' },
    seats: { type: 'string', default: '14' },
    /** A folder for what the instances print and for the report as JSON. */
    keep: { type: 'string' },
  },
})

const kills = Number(values.kills)
const { keep } = values
if (keep) mkdirSync(keep, { recursive: true })
console.log(`seed ${values.seed}`)
const report = await runCourse({
  seed: Number(values.seed),
  plan: {
    kills,
    gap: Number(values.gap) * 1000,
    aimed: Math.round(kills / 5),
    restarts: Math.round(kills / 16),
    outages: Math.round(kills / 10),
    outageSpan: [2000, 12_000],
  },
  seats: Number(values.seats),
  say: (line) => console.log(line),
  ...(keep
    ? { keep: (name: string, words: string) => appendFileSync(join(keep, `${name}.log`), `${words}\n----\n`) }
    : {}),
})
console.log(`\n${JSON.stringify(report)}\n\n${readable(report)}`)
if (keep) writeFileSync(join(keep, 'report.json'), JSON.stringify(report, null, 2))
process.exitCode = report.broken.length > 0 ? 1 : 0
