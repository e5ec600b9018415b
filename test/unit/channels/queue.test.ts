// Places at the allowed pace go to whoever waits longest and may have one.
import { expect, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { TERMS, openPace } from '../../../src/channels/telegram/pace.ts'
import { openQueue } from '../../../src/channels/telegram/queue.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** `count` in any 100 ms over all; a chat as it likes. */
function open(count: number) {
  const chat = { burst: 100, every: 1 }
  const pace = openPace(systemClock, { ...TERMS, overall: { count, span: 100 }, chat })
  return { pace, queue: openQueue(pace, systemClock) }
}

test('first come, first served, none is forgotten, and the pace is kept', async () => {
  const { queue } = open(10)
  const served: { n: number; at: number }[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: 45 }, async (_, n) => {
      const place = await queue.place(String(n), 5000)
      if (!('done' in place)) throw new Error('no place')
      served.push({ n, at: performance.now() - began })
      await pause(5)
      place.done()
    }),
  )
  expect(served.map(({ n }) => n)).toEqual(Array.from({ length: 45 }, (_, n) => n))
  for (const { n, at } of served) expect(at).toBeGreaterThanOrEqual(Math.floor(n / 10) * 100 - 5)
  expect(served.at(-1)!.at).toBeLessThan(1500)
})

test('an answer goes before what nobody waits for', async () => {
  const { queue } = open(5)
  const served: string[] = []
  const take = async (chat: string) => {
    const place = await queue.place(chat, 5000)
    if (!('done' in place)) throw new Error('no place')
    served.push(chat)
    place.done()
  }
  const invitations = Array.from({ length: 20 }, (_, n) => take(`invited ${n}`))
  await pause(120)
  queue.wrote('guest')
  await Promise.all([...invitations, take('guest')])
  expect(served.indexOf('guest')).toBeLessThanOrEqual(15)
  expect(served.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, n) => `invited ${n}`))
  expect(served.at(-1)).toBe('invited 19')
})

test('a chat that must wait holds nobody up, and what waits longer than its patience is told how long', async () => {
  const { pace, queue } = open(30)
  pace.hush('slow', 300)
  const slow = queue.place('slow', 1000)
  const impatient = await queue.place('slow', 100)
  expect(impatient).toHaveProperty('wait')
  expect((impatient as { wait: number }).wait).toBeGreaterThan(200)
  const began = performance.now()
  expect(await queue.place('other', 1000)).toHaveProperty('done')
  expect(performance.now() - began).toBeLessThan(100)
  expect(await slow).toHaveProperty('done')
  expect(performance.now() - began).toBeGreaterThan(200)
})

test('what a send leaves free is taken at once', async () => {
  const pace = openPace(systemClock, { ...TERMS, overall: { count: 1, span: 0 } })
  const queue = openQueue(pace, systemClock)
  const first = await queue.place('1', 1000)
  const began = performance.now()
  const second = queue.place('2', 1000)
  if (!('done' in first)) throw new Error('no place')
  first.done()
  expect(await second).toHaveProperty('done')
  expect(performance.now() - began).toBeLessThan(40)
})
