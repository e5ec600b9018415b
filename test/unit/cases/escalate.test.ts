import { describe, expect, test } from 'vitest'
import { after, minutes } from '../../../src/base/clock.ts'
import { acknowledgeCase } from '../../../src/cases/acknowledge.ts'
import type { Case } from '../../../src/cases/case.ts'
import { escalateCase } from '../../../src/cases/escalate.ts'
import { resolveCase, reopenCase } from '../../../src/cases/resolve.ts'
import { NOON, aCase, heardBy, openHouse, takeStep, toldOf } from './cast.ts'

const house = openHouse()
const later = (n: number) => after(NOON, minutes(n))
const steps = async ({ id }: Case) =>
  (await house.current.store.db.caseStep.findMany({ where: { caseId: id }, orderBy: { step: 'asc' } })).map(
    ({ step, told }) => ({ step, told: (told as unknown[]).length }),
  )

test('department lead, duty manager, general manager, one period apart, each alone', async () => {
  const opened = await aCase(house.current)
  await takeStep(house.current, opened.id, 1, later(15))
  expect(await toldOf(house.current, opened)).toEqual(['-100', 'chief'])
  expect(house.current.queued.at(-1)).toMatchObject({ data: { caseId: opened.id, step: 2 }, at: later(30) })
  await takeStep(house.current, opened.id, 2, later(30))
  expect(await toldOf(house.current, opened)).toEqual(['-100', 'chief', 'duty'])
  await takeStep(house.current, opened.id, 3, later(45))
  expect(await toldOf(house.current, opened)).toEqual(['-100', 'chief', 'duty', 'general'])
  expect(house.current.queued.at(-1)).toMatchObject({ data: { step: 3 } })
  expect(
    (await heardBy(house.current, '-100')).filter(({ text }) => text.includes(opened.number)),
  ).toHaveLength(1)
  expect((await heardBy(house.current, 'duty')).at(-1)!.text).toMatch(/^Escalated: nobody has acknowledged/)
  expect(await steps(opened)).toEqual([1, 2, 3].map((step) => ({ step, told: 1 })))
})

test('a step is taken once, by however many workers', async () => {
  const opened = await aCase(house.current)
  const before = house.current.queued.length
  await Promise.all([1, 1, 1, 1].map((step) => takeStep(house.current, opened.id, step, later(15))))
  const told = (await heardBy(house.current, 'chief')).filter(({ text }) => text.includes(opened.number))
  expect(told).toHaveLength(1)
  expect(house.current.queued.slice(before)).toHaveLength(1)
  expect(await steps(opened)).toEqual([{ step: 1, told: 1 }])
})

test('an acknowledgement that arrives with the timer: never both a taken step after it and silence about it', async () => {
  const { store, staff } = house.current
  for (let round = 0; round < 12; round += 1) {
    const opened = await aCase(house.current)
    const [acknowledged] = await Promise.all([
      store.transaction((tx) => acknowledgeCase(tx, opened.id, staff.engineer, later(15))),
      takeStep(house.current, opened.id, 1, later(15)),
    ])
    expect(acknowledged.ok).toBe(true)
    const events = await store.db.caseEvent.findMany({
      where: { caseId: opened.id },
      orderBy: { seq: 'asc' },
    })
    const kinds = events.map(({ kind }) => kind)
    if (kinds.includes('escalated'))
      expect(kinds.indexOf('escalated')).toBeLessThan(kinds.indexOf('acknowledged'))
    else expect(await steps(opened)).toEqual([])
    // Whichever came first, nothing more happens now.
    await takeStep(house.current, opened.id, 2, later(30))
    expect((await steps(opened)).map(({ step }) => step)).not.toContain(2)
  }
})

test('after an acknowledgement nobody is told', async () => {
  const { store, staff, queued } = house.current
  const opened = await aCase(house.current)
  await store.transaction((tx) => acknowledgeCase(tx, opened.id, staff.engineer, later(14)))
  const before = queued.length
  await takeStep(house.current, opened.id, 1, later(15))
  expect(await steps(opened)).toEqual([])
  expect(queued).toHaveLength(before)
  expect(await toldOf(house.current, opened)).toEqual(['-100'])
})

test('where nobody of a step can be told, that is recorded and the ladder goes on', async () => {
  const opened = await aCase(house.current, { category: 'noise' })
  await takeStep(house.current, opened.id, 1, later(15))
  expect(await steps(opened)).toEqual([{ step: 1, told: 0 }])
  expect(house.current.queued.at(-1)).toMatchObject({ data: { caseId: opened.id, step: 2 } })
})

test('what concerns a colleague begins with the duty manager and ends with the general manager', async () => {
  const opened = await aCase(house.current, { category: 'staff-attitude' })
  const before = (await heardBy(house.current, 'general')).length
  await takeStep(house.current, opened.id, 1, later(15))
  expect(await heardBy(house.current, 'general')).toHaveLength(before)
  await takeStep(house.current, opened.id, 2, later(30))
  expect(house.current.queued.at(-1)).toMatchObject({ data: { caseId: opened.id, step: 2 } })
  await takeStep(house.current, opened.id, 3, later(45))
  expect(await heardBy(house.current, 'general')).toHaveLength(before + 1)
  expect(await steps(opened)).toEqual([1, 2].map((step) => ({ step, told: 1 })))
  expect(await toldOf(house.current, opened)).toEqual(['duty', 'general'])
})

test('opened again, the ladder begins anew, and a step left over from before does nothing', async () => {
  const { store, staff } = house.current
  const opened = await aCase(house.current)
  await takeStep(house.current, opened.id, 1, later(15))
  await store.transaction((tx) => resolveCase(tx, opened.id, staff.engineer, { cause: 'mended' }, later(20)))
  await store.transaction((tx) => reopenCase(tx, opened.id, undefined, later(25)))
  await takeStep(house.current, opened.id, 2, later(30))
  expect((await steps(opened)).map(({ step }) => step)).toEqual([1])
  await takeStep(house.current, opened.id, 4, later(30))
  await takeStep(house.current, opened.id, 5, later(35))
  await takeStep(house.current, opened.id, 6, later(40))
  expect((await steps(opened)).map(({ step }) => step)).toEqual([1, 4, 5, 6])
  expect(await toldOf(house.current, opened)).toEqual(['-100', 'chief', 'duty', 'general'])
})

describe('what a job may carry', () => {
  test.each([{}, { caseId: 'x', step: 1 }, { caseId: '0190a0b0-0000-7000-8000-000000000000', step: 0 }])(
    'not %j',
    (payload) => {
      expect(escalateCase.payload.safeParse(payload).success).toBe(false)
    },
  )
  test('a case that does not exist is no error', async () => {
    const caseId = '0190a0b0-0000-7000-8000-000000000000' as Case['id']
    await takeStep(house.current, caseId, 1, NOON)
  })
})
