// What WeChat still takes is counted as WeChat counts, whatever happens in whatever order, by however many at once.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { after, seconds } from '../../src/base/clock.ts'
import { openLog } from '../../src/base/log.ts'
import {
  type Reservation,
  TERMS,
  exhaust,
  giveBack,
  openWindow,
  reserve,
  sum,
} from '../../src/channels/wechat-official/window.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { testDatabase } from '../postgres.ts'
import { type Action, openBudget } from './wechat-official-budget.ts'
import { Refusal } from './wechat-official-rules.ts'

let store: Store
let other: Store
let drop = async (): Promise<void> => undefined
beforeAll(async () => {
  const database = await testDatabase()
  drop = () => database.drop()
  store = await openStore(database.url, openLog('silent'), 8)
  other = await openStore(database.url, openLog('silent'), 8)
})
afterAll(async () => {
  await store.close()
  await other.close()
  await drop()
})

const START = new Date('2026-11-03T04:00:00Z')
let guests = 0
const someone = () => `o${(guests += 1)}`
const take = (address: string, wanted: number, now: Date, from = store): Promise<Reservation> =>
  reserve(from, address, { wanted, terms: TERMS, now })
const granted = async (address: string, wanted: number, now: Date) =>
  sum((await take(address, wanted, now)).granted)

/** How many the other side would still take, without taking them. */
function wouldTake(budget: ReturnType<typeof openBudget>, guest: string, wanted: number): number {
  let count = 0
  try {
    for (; count < wanted; count += 1) budget.take(guest)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return count
}

type Step = { readonly wait: number; readonly does: Action | 'again' | 'late' | number }

test('never more than WeChat takes, and no less but for the last moments of a window', async () => {
  const waits = fc.oneof(
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom(20, 40, 3000, 86_400, 172_000, 175_000),
  )
  const steps = fc.array(
    fc.record<Step>({
      wait: waits,
      does: fc.oneof(
        fc.constantFrom<Step['does']>('message', 'tap', 'again', 'late'),
        fc.integer({ min: 1, max: 7 }),
      ),
    }),
    { minLength: 1, maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const guest = someone()
      let now = START
      const budget = openBudget('documented', () => now.getTime())
      const acts: { opens: Action; at: Date }[] = []
      // In the last moments of a tap WeChat counts on it still, and we on the message already.
      let blurred = false
      for (const { wait, does } of all) {
        now = after(now, seconds(wait))
        if (does === 'message' || does === 'tap') {
          budget.acted(guest, does)
          if (does === 'message') blurred = false
          acts.push({ opens: does, at: now })
          await openWindow(store, guest, acts.at(-1)!)
        } else if (does === 'again' || does === 'late') {
          // Posted once more, the last of them or an older one: WeChat counts nothing by that.
          const old = does === 'again' ? acts.at(-1) : acts[0]
          if (old) await openWindow(store, guest, old)
        } else {
          const ours = await granted(guest, does, now)
          const theirs = wouldTake(budget, guest, ours)
          expect(theirs, 'WeChat takes all that we send').toBe(ours)
          blurred ||= acts.some(({ opens, at }) => {
            const age = (now.getTime() - at.getTime()) / 1000
            return opens === 'tap' ? age > 54 && age <= 61 : age > 172_739 && age <= 172_801
          })
          if (!blurred && ours < does) expect(wouldTake(budget, guest, 1), 'nothing was left unused').toBe(0)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('twenty who take at once, over two connections, get five', async () => {
  const guest = someone()
  await openWindow(store, guest, { opens: 'message', at: START })
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      take(guest, 1, after(START, seconds(1)), n % 2 === 0 ? store : other),
    ),
  )
  expect(all.reduce((count, one) => count + sum(one.granted), 0)).toBe(5)
})

test('one message that is delivered twenty times at once opens one window', async () => {
  const guest = someone()
  await openWindow(store, guest, { opens: 'message', at: START })
  expect(await granted(guest, 4, after(START, seconds(1)))).toBe(4)
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      openWindow(n % 2 === 0 ? store : other, guest, { opens: 'message', at: START }),
    ),
  )
  expect(await granted(guest, 5, after(START, seconds(2)))).toBe(1)
})

test('places of a tap are used first, since they last a minute', async () => {
  const guest = someone()
  await openWindow(store, guest, { opens: 'message', at: START })
  await openWindow(store, guest, { opens: 'tap', at: after(START, seconds(10)) })
  expect((await take(guest, 4, after(START, seconds(11)))).granted).toEqual({ tap: 3, message: 1 })
  expect(await granted(guest, 9, after(START, seconds(90)))).toBe(4)
})

test('what was certainly not sent is there again; but nothing of a window that was opened anew meanwhile', async () => {
  const guest = someone()
  await openWindow(store, guest, { opens: 'message', at: START })
  const first = await take(guest, 5, after(START, seconds(1)))
  await giveBack(store, guest, first, 2)
  const second = await take(guest, 5, after(START, seconds(2)))
  expect(second.granted).toEqual({ message: 2, tap: 0 })
  await openWindow(store, guest, { opens: 'message', at: after(START, seconds(3)) })
  expect(await granted(guest, 4, after(START, seconds(4)))).toBe(4)
  await giveBack(store, guest, second, 2)
  expect(await granted(guest, 9, after(START, seconds(5)))).toBe(1)
})

test('of a mixed reservation the last places are given back: those of the message', async () => {
  const guest = someone()
  await openWindow(store, guest, { opens: 'message', at: START })
  await openWindow(store, guest, { opens: 'tap', at: START })
  const all = await take(guest, 8, after(START, seconds(1)))
  expect(all.granted).toEqual({ message: 5, tap: 3 })
  await giveBack(store, guest, all, 6)
  expect((await take(guest, 9, after(START, seconds(2)))).granted).toEqual({ message: 5, tap: 1 })
})

test('when WeChat says that it is enough, it is enough, until the guest does something', async () => {
  const guest = someone()
  await openWindow(store, guest, { opens: 'message', at: START })
  const one = await take(guest, 1, after(START, seconds(1)))
  await exhaust(store, guest, one, TERMS)
  expect(await granted(guest, 1, after(START, seconds(2)))).toBe(0)
  await openWindow(store, guest, { opens: 'message', at: after(START, seconds(3)) })
  await exhaust(store, guest, one, TERMS)
  expect(await granted(guest, 9, after(START, seconds(4)))).toBe(5)
})

test('who never wrote is never written to', async () => {
  expect(await granted(someone(), 1, START)).toBe(0)
})
