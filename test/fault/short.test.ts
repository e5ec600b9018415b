// The fault run's short form: twenty kills, a restart of the database or two, outages; every promise must hold.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCourse } from './course.ts'
import { readable } from './report.ts'

const ROOT = join(import.meta.dirname, '../..')

test(
  'through kills, restarts and outages everything acknowledged is handled once, in order, and answered',
  { timeout: 400_000 },
  async () => {
    execFileSync(process.execPath, ['.config/build.mjs', '--if-stale'], { cwd: ROOT, stdio: 'pipe' })
    const report = await runCourse({
      seed: Math.floor(Math.random() * 1e9),
      plan: { kills: 20, gap: 2500, aimed: 5, restarts: 2, outages: 3, outageSpan: [1500, 5000] },
      seats: 8,
      say: () => undefined,
    })
    console.log(readable(report))
    expect(report.broken, `seed ${report.seed}`).toEqual([])
    // What happened to it must really have happened.
    expect(report.mischief.kills).toBe(20)
    expect(report.messages.acknowledged).toBeGreaterThan(50)
    expect(report.replies.delivered).toBeGreaterThan(50)
  },
)
