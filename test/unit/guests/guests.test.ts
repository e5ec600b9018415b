// A guest's name, consent and preferences.
import { expect, test } from 'vitest'
import { after, days, minutes } from '../../../src/base/clock.ts'
import { newId } from '../../../src/base/ids.ts'
import { consentOf, mayReceive, recordConsent } from '../../../src/guests/consent.ts'
import { findGuest, guestName, provisionalGuest } from '../../../src/guests/guest.ts'
import { preferencesOf } from '../../../src/guests/preferences.ts'
import { NOON, aGuest, testStore } from '../loyalty/cast.ts'

const store = testStore()

test.each([
  ['en', 'Smith', 'John', 'John Smith'],
  ['zh-CN', '王', '小明', '王小明'],
  ['en', '王', '小明', '王小明'],
  ['ko', '김', '민수', '김민수'],
  ['ja', '山田', '太郎', '山田 太郎'],
  ['ja', 'タナカ', 'ハナコ', 'タナカ ハナコ'],
  ['zh-CN', 'Wang', 'Xiaoming', 'Wang Xiaoming'],
  ['en', ' Smith ', '', 'Smith'],
  ['fr', 'Dupont', 'Zoé', 'Zoé Dupont'],
])('in %s, %s and %s read %s', (language, familyName, givenName, full) => {
  expect(guestName({ familyName, givenName }, language)).toBe(full)
})

test('a guest without a name has none', () => {
  expect(guestName({ familyName: null, givenName: null }, 'en')).toBe('')
})

test('someone who writes is a guest of whom only the language is known', async () => {
  const id = await provisionalGuest(store.current.db, { language: 'ko' }, NOON)
  expect(await findGuest(store.current.db, id)).toEqual({
    id,
    familyName: null,
    givenName: null,
    email: null,
    phone: null,
    language: 'ko',
    provisional: true,
    demo: false,
  })
  expect(await findGuest(store.current.db, newId(NOON))).toBeUndefined()
})

test('service and surveys go out until they are refused, marketing only once it is agreed to', async () => {
  const tx = store.current.db
  const guestId = await aGuest(tx)
  const may = async () => [
    await mayReceive(tx, guestId, 'service'),
    await mayReceive(tx, guestId, 'survey'),
    await mayReceive(tx, guestId, 'marketing'),
  ]
  expect(await may()).toEqual([true, true, false])

  const said = (purpose: 'survey' | 'marketing', granted: boolean, late: number) =>
    recordConsent(
      tx,
      { guestId, purpose, granted, channel: 'web', wording: 'w1' },
      after(NOON, minutes(late)),
    )
  await said('marketing', true, 0)
  await said('survey', false, 0)
  expect(await may()).toEqual([true, false, true])
  await said('marketing', false, 2)
  // Told late, about an earlier moment: the newest word holds, not the last row.
  await said('marketing', true, 1)
  await said('survey', true, 3)
  expect(await may()).toEqual([true, true, false])
  expect(await consentOf(tx, guestId)).toEqual([
    { purpose: 'marketing', granted: false, at: after(NOON, minutes(2)), wording: 'w1', channel: 'web' },
    { purpose: 'survey', granted: true, at: after(NOON, minutes(3)), wording: 'w1', channel: 'web' },
  ])
  expect(await tx.consent.count({ where: { guestId } })).toBe(5)
})

test('of each preference the newest note is shown, with its source', async () => {
  const tx = store.current.db
  const guestId = await aGuest(tx)
  const note = (key: string, value: string, source: string, late: number) =>
    tx.guestPreference.create({
      data: { id: newId(NOON), guestId, key, value, source, notedAt: after(NOON, days(late)) },
    })
  await note('pillow', 'firm', 'pms', 0)
  await note('pillow', 'buckwheat', 'chat', 2)
  await note('floor', 'high', 'staff', 1)
  expect(await preferencesOf(tx, guestId)).toEqual([
    { key: 'floor', value: 'high', source: 'staff', notedAt: after(NOON, days(1)) },
    { key: 'pillow', value: 'buckwheat', source: 'chat', notedAt: after(NOON, days(2)) },
  ])
})
