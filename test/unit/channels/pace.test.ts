// We are never at fault for a 429: whatever the delays on the way, the peer never counts more than it allows.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromEpoch } from '../../../src/base/clock.ts'
import { TERMS, openPace } from '../../../src/channels/telegram/pace.ts'

function paced() {
  let now = 1_000_000
  const pace = openPace(() => fromEpoch(now), TERMS)
  return { pace, pass: (ms: number) => void (now += ms), now: () => now }
}

/** The most that fell into any span of this length. */
function crowd(times: readonly number[], span: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.max(0, ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + span).length))
}

/** How full a bucket gets that leaks one a second. */
function fullest(times: readonly number[]): number {
  let [level, last, most] = [0, 0, 0]
  for (const at of [...times].sort((a, b) => a - b)) {
    level = Math.max(0, level - (at - last) / 1000) + 1
    last = at
    most = Math.max(most, level)
  }
  return most
}

test('30 a second over all', () => {
  const { pace, pass } = paced()
  const done = Array.from({ length: 30 }, (_, n) => pace.take(String(n)))
  for (const place of done) {
    if (!('done' in place)) throw new Error('a place was refused')
    place.done()
  }
  expect(pace.take('31')).toEqual({ wait: 1000 })
  pass(999)
  expect(pace.take('31')).toEqual({ wait: 1 })
  pass(1)
  expect(pace.take('31')).toHaveProperty('done')
})

test('a small burst in a chat, then one a second; other chats are not held up', () => {
  const { pace, pass } = paced()
  for (let n = 0; n < 3; n += 1) {
    const place = pace.take('5')
    if (!('done' in place)) throw new Error('a place was refused')
    place.done()
  }
  expect(pace.take('5')).toEqual({ wait: 1000 })
  expect(pace.take('6')).toHaveProperty('done')
  pass(1000)
  const fourth = pace.take('5')
  expect(fourth).toHaveProperty('done')
  expect(pace.take('5')).toEqual({ wait: 1000 })
  pass(10_000)
  expect(pace.take('5')).toHaveProperty('done')
})

test('20 a minute in a group', () => {
  const { pace, pass } = paced()
  let sent = 0
  for (let ms = 0; ms < 60_000; ms += 500) {
    const place = pace.take('-100')
    if ('done' in place) {
      sent += 1
      place.done()
    }
    pass(500)
  }
  expect(sent).toBe(20)
})

test('being asked to wait is obeyed, in that chat', () => {
  const { pace, pass } = paced()
  pace.hush('5', 7000)
  expect(pace.take('5')).toEqual({ wait: 7000 })
  expect(pace.take('6')).toHaveProperty('done')
  pass(7000)
  expect(pace.take('5')).toHaveProperty('done')
})

test('two people whose chats ask to wait mean that all must', () => {
  const { pace, pass } = paced()
  pace.hush('-100', 9000)
  pace.hush('5', 3000)
  expect(pace.take('6')).toHaveProperty('done')
  pace.hush('7', 5000)
  expect(pace.take('6')).toEqual({ wait: 5000 })
  pass(5000)
  expect(pace.take('6')).toHaveProperty('done')
})

test('whatever the delays, the peer never sees more than 30 in a second, nor a chat overflow a bucket of 3 that empties by one a second', () => {
  const send = fc.record({
    chat: fc.integer({ min: 1, max: 40 }),
    /** Until the peer counts it, and until its answer is back. */
    there: fc.integer({ min: 0, max: 3000 }),
    back: fc.integer({ min: 0, max: 500 }),
    gap: fc.integer({ min: 0, max: 60 }),
  })
  fc.assert(
    fc.property(fc.array(send, { minLength: 50, maxLength: 400 }), (sends) => {
      const { pace, pass, now } = paced()
      const counted: { chat: number; at: number }[] = []
      const ends: { at: number; done: () => void }[] = []
      for (const { chat, there, back, gap } of sends) {
        pass(gap)
        for (const end of ends.splice(0)) {
          if (end.at <= now()) end.done()
          else ends.push(end)
        }
        const place = pace.take(String(chat))
        if (!('done' in place)) continue
        counted.push({ chat, at: now() + there })
        ends.push({ at: now() + there + back, done: place.done })
      }
      expect(
        crowd(
          counted.map(({ at }) => at),
          1000,
        ),
      ).toBeLessThanOrEqual(30)
      for (const own of Map.groupBy(counted, ({ chat }) => chat).values())
        expect(fullest(own.map(({ at }) => at))).toBeLessThanOrEqual(3.0001)
    }),
    { numRuns: 200 },
  )
})
