// A case that its guest needs no more: it ends, its staff hear so, and its ladder with it.
import { expect, test } from 'vitest'
import { after, minutes } from '../../../src/base/clock.ts'
import { acknowledgeCase } from '../../../src/cases/acknowledge.ts'
import { escalateCase } from '../../../src/cases/escalate.ts'
import { caseEvents } from '../../../src/cases/events.ts'
import { caseById } from '../../../src/cases/list.ts'
import { withdrawCase } from '../../../src/cases/withdraw.ts'
import { NOON, aCase, heardBy, openHouse } from './cast.ts'

const house = openHouse()
const later = (n: number) => after(NOON, minutes(n))

test('it is resolved with its cause, the group hears so without a button, and nobody is escalated to', async () => {
  const { store } = house.current
  const opened = await aCase(house.current)
  const withdrawn = await store.transaction((tx) => withdrawCase(tx, opened.id, later(3)))
  expect(withdrawn).toMatchObject({ ok: true, value: { status: 'resolved', cause: '客人撤销' } })
  const [heard] = (await heardBy(house.current, '-100')).slice(-1)
  expect(heard!.text).toMatch(/^已撤销：客人表示不再需要\n/)
  expect(heard!.text.endsWith(`编号 ${opened.number}`)).toBe(true)
  expect(heard!.content['choices']).toBeUndefined()
  await store.transaction((tx) => escalateCase.run(tx, { caseId: opened.id, step: 1 }, later(15)))
  expect((await caseEvents(store.db, opened.id)).map(({ kind }) => kind)).toEqual([
    'opened',
    'announced',
    'withdrawn',
    'announced',
  ])
})

test('danger, and what a colleague has taken on, even at the same moment, stay', async () => {
  const { store, staff } = house.current
  const danger = await aCase(house.current, { severity: 1 })
  const refusal = { ok: false, error: 'refused' }
  expect(await store.transaction((tx) => withdrawCase(tx, danger.id, later(1)))).toEqual(refusal)
  const opened = await aCase(house.current)
  const [taken, withdrawn] = await Promise.all([
    store.transaction((tx) => acknowledgeCase(tx, opened.id, staff.engineer, later(1))),
    store.transaction((tx) => withdrawCase(tx, opened.id, later(1))),
  ])
  expect([taken.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
  expect((await caseById(store.db, opened.id))!.status).toBe(taken.ok ? 'acknowledged' : 'resolved')
  expect(await store.transaction((tx) => withdrawCase(tx, opened.id, later(2)))).toEqual(refusal)
})
