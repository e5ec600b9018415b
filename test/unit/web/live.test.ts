import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { latest } from '../../../src/web/live.ts'

test('a burst of news is one run at once and one after it, with what was last', async () => {
  let value = 0
  const seen: number[] = []
  const tell = latest(
    async () => void seen.push(value),
    20,
    () => undefined,
  )
  for (value = 1; value <= 50; value += 1) tell()
  await sleep(80)
  expect(seen).toEqual([1, 51])
})

test('a run that failed is told of, and the next news runs again', async () => {
  const failures: unknown[] = []
  let runs = 0
  const tell = latest(
    async () => {
      runs += 1
      if (runs === 1) throw new Error('no database')
    },
    1,
    (error) => failures.push(error),
  )
  tell()
  await sleep(30)
  tell()
  await sleep(30)
  expect([runs, failures.length]).toEqual([2, 1])
})
