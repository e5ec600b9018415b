import { expect, test } from 'vitest'
import { after, minutes } from '../../../src/base/clock.ts'
import { handBack, takeOver } from '../../../src/conversation/takeover.ts'
import { phrase } from '../../../src/phrases/phrases.ts'
import { NOON, aLine, heardBy, openHouse } from '../cases/cast.ts'

const house = openHouse()
const said = async (address: string) => (await heardBy(house.current, address)).map(({ text }) => text)
const state = async (id: string) =>
  house.current.store.db.conversation.findUniqueOrThrow({
    where: { id },
    select: { takenOverAt: true, takenOverBy: true },
  })

test('staff take over: the guest is told once, in their language; and again when it is handed back', async () => {
  const { store, staff } = house.current
  const line = await aLine(house.current, { language: 'ko' })
  const both = await Promise.all(
    [staff.duty, staff.engineer].map((id) => store.transaction((tx) => takeOver(tx, line.id, id, NOON))),
  )
  expect(both.sort()).toEqual([false, true])
  expect(await said(line.address)).toEqual([phrase('ko', 'human.handed-over')])
  expect(await state(line.id)).toMatchObject({ takenOverAt: NOON })
  const back = () => store.transaction((tx) => handBack(tx, line.id, after(NOON, minutes(5)), staff.duty))
  expect((await Promise.all([back(), back()])).sort()).toEqual([false, true])
  expect(await said(line.address)).toEqual([
    phrase('ko', 'human.handed-over'),
    phrase('ko', 'human.handed-back'),
  ])
  expect(await state(line.id)).toEqual({ takenOverAt: null, takenOverBy: null })
  const audited = await store.db.audit.findMany({ where: { subjectId: line.id } })
  expect(audited.map(({ action }) => action).sort()).toEqual([
    'conversation.handed-back',
    'conversation.taken-over',
    'conversation.taken-over',
  ])
})

test('the guest asks for a person: the dialog speaks for itself; who then takes it is kept', async () => {
  const { store, staff } = house.current
  const line = await aLine(house.current)
  await store.transaction((tx) => takeOver(tx, line.id, undefined, NOON))
  expect(await state(line.id)).toEqual({ takenOverAt: NOON, takenOverBy: null })
  await store.transaction((tx) => takeOver(tx, line.id, staff.duty, after(NOON, minutes(1))))
  expect(await state(line.id)).toEqual({ takenOverAt: NOON, takenOverBy: staff.duty })
  expect(await said(line.address)).toEqual([])
})

test('a conversation that does not exist is a bug', async () => {
  const { store } = house.current
  const nowhere = '0190a0b0-0000-7000-8000-000000000000' as Parameters<typeof takeOver>[1]
  await expect(store.transaction((tx) => takeOver(tx, nowhere, undefined, NOON))).rejects.toThrow(
    'no conversation',
  )
})
