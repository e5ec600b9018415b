// The budget of a hotel's day: set aside before a call, corrected after it, never overspent by calls at the same time.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import type { MessageId } from '../../../src/base/ids.ts'
import { type About, type Budget, costOf, reserve, settle } from '../../../src/nlu/openai/budget.ts'
import type { Prompt } from '../../../src/nlu/openai/prompts.ts'
import { type World, hears, openWorld } from '../messages/cast.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const PROMPT: Prompt = {
  name: 'understand',
  version: 1,
  purpose: 'x',
  schema: 'labels',
  text: 'x',
  sha256: 'a'.repeat(64),
}
const BUDGET: Budget = {
  priceIn: 0.4,
  priceOut: 1.6,
  currency: 'USD',
  dailyTokens: 10_000,
  dailyMoney: undefined,
}
const MOST = { tokensIn: 800, tokensOut: 200 }

let days = 0
/** A day of its own for each test. */
const about = (more: Partial<About> = {}): About => ({
  hotelId: 'hz-yunqi',
  day: `2026-11-${String((days % 28) + 1).padStart(2, '0')}`,
  at: systemClock(),
  prompt: PROMPT,
  model: 'gpt-stand-in',
  ...more,
})
const dayOf = ({ hotelId, day }: About) =>
  world.store.db.modelDay.findFirstOrThrow({ where: { hotelId, day: new Date(`${day}T00:00:00Z`) } })
const setAside = (what: About, budget = BUDGET, most = MOST) => reserve(world.store, what, most, budget)

test('a token’s price in millionths is its price per million; parts are rounded up', () => {
  expect(costOf({ tokensIn: 1_000_000, tokensOut: 1_000_000 }, BUDGET)).toBe(2_000_000)
  expect(costOf({ tokensIn: 1, tokensOut: 0 }, BUDGET)).toBe(1)
  expect(costOf({ tokensIn: 0, tokensOut: 0 }, BUDGET)).toBe(0)
})

test('what is set aside counts at once, and what was really used takes its place', async () => {
  days += 1
  const day = about()
  const reserved = await setAside(day)
  expect(await dayOf(day)).toMatchObject({ calls: 1, refused: 0, tokens: 1000n, costMicro: 640n })
  const usageId = (reserved as { usageId: string }).usageId
  await settle(
    world.store,
    usageId,
    { outcome: 'answered', attempts: 1, spent: { tokensIn: 500, tokensOut: 40 }, ms: 812 },
    BUDGET,
  )
  expect(await dayOf(day)).toMatchObject({ calls: 1, tokens: 540n, costMicro: 264n })
  const row = await world.store.db.modelUsage.findUniqueOrThrow({ where: { id: usageId } })
  expect(row).toMatchObject({
    prompt: 'understand',
    promptVersion: 1,
    promptSha256: PROMPT.sha256,
    model: 'gpt-stand-in',
    outcome: 'answered',
    attempts: 1,
    tokensIn: 500,
    tokensOut: 40,
    costMicro: 264n,
    currency: 'USD',
    estimated: false,
    ms: 812,
  })
})

test('where nobody knows what was used, what was set aside stays counted, and is called an estimate', async () => {
  days += 1
  const day = about()
  const { usageId } = (await setAside(day)) as { usageId: string }
  await settle(world.store, usageId, { outcome: 'timeout', attempts: 1, spent: undefined, ms: 2500 }, BUDGET)
  expect(await dayOf(day)).toMatchObject({ tokens: 1000n, costMicro: 640n })
  expect(await world.store.db.modelUsage.findUniqueOrThrow({ where: { id: usageId } })).toMatchObject({
    outcome: 'timeout',
    tokensIn: 800,
    estimated: true,
  })
})

test('a call settles once', async () => {
  days += 1
  const day = about()
  const { usageId } = (await setAside(day)) as { usageId: string }
  const settled = { outcome: 'answered', attempts: 1, spent: { tokensIn: 100, tokensOut: 0 }, ms: 1 }
  await settle(world.store, usageId, settled, BUDGET)
  await settle(world.store, usageId, { ...settled, spent: { tokensIn: 900, tokensOut: 900 } }, BUDGET)
  expect(await dayOf(day)).toMatchObject({ tokens: 100n, costMicro: 40n })
})

test('over the day’s tokens nothing is set aside, and that is counted', async () => {
  days += 1
  const day = about()
  for (let n = 0; n < 10; n += 1) expect((await setAside(day)).kind).toBe('reserved')
  expect((await setAside(day)).kind).toBe('spent')
  expect(await dayOf(day)).toMatchObject({ calls: 10, refused: 1, tokens: 10_000n })
})

test('over the day’s money too', async () => {
  days += 1
  const day = about()
  const budget = { ...BUDGET, dailyMoney: 0.002 }
  const kinds = []
  for (let n = 0; n < 5; n += 1) kinds.push((await setAside(day, budget)).kind)
  expect(kinds).toEqual(['reserved', 'reserved', 'reserved', 'spent', 'spent'])
  expect((await dayOf(day)).costMicro).toBe(1920n)
})

test('a call that is dearer than a whole day is not made, on the first call of a day neither', async () => {
  days += 1
  const day = about()
  expect((await setAside(day, { ...BUDGET, dailyTokens: 999 })).kind).toBe('spent')
  expect((await setAside(day, { ...BUDGET, dailyMoney: 0.000_1 })).kind).toBe('spent')
  expect((await setAside(day, { ...BUDGET, dailyTokens: 0 })).kind).toBe('spent')
  expect(await dayOf(day)).toMatchObject({ calls: 0, refused: 3, tokens: 0n })
})

test('twenty calls at the same time do not overspend together', async () => {
  days += 1
  const day = about()
  const all = await Promise.all(Array.from({ length: 20 }, () => setAside(day)))
  expect(all.filter(({ kind }) => kind === 'reserved')).toHaveLength(10)
  expect(await dayOf(day)).toMatchObject({ calls: 10, refused: 10, tokens: 10_000n })
})

test('each day and each hotel has its own', async () => {
  days += 1
  const day = about()
  for (let n = 0; n < 10; n += 1) await setAside(day)
  days += 1
  expect((await setAside(about())).kind).toBe('reserved')
})

test('a guest’s message is put to the model once, however often its turn is repeated', async () => {
  days += 1
  await hears(world.store, randomUUID(), 'it does that thing again')
  const message = await world.store.db.message.findFirstOrThrow({ orderBy: { at: 'desc' } })
  const messageId = message.id as MessageId
  const kinds = await Promise.all([1, 2, 3].map(() => setAside(about({ messageId }))))
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(['asked-before', 'asked-before', 'reserved'])
  expect(await dayOf(about())).toMatchObject({ calls: 1, tokens: 1000n })
  const translate = { ...PROMPT, name: 'translate' } as const
  expect((await setAside(about({ messageId, prompt: translate }))).kind).toBe('reserved')
})
