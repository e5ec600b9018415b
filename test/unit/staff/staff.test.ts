import { describe, expect, test } from 'vitest'
import {
  linkStaff,
  linkedStaff,
  linesOf,
  staffByEmail,
  staffById,
  staffOf,
} from '../../../src/staff/staff.ts'
import { NOON, openHouse } from '../cases/cast.ts'

const house = openHouse()

describe('members of staff', () => {
  test('by mail address, in any case of letters, with their posts', async () => {
    const { store, staff } = house.current
    const found = await staffByEmail(store.db, ' Engineer@Example.com ')
    expect(found).toEqual({
      id: staff.engineer,
      name: 'engineer',
      email: 'engineer@example.com',
      language: 'zh-CN',
      posts: [{ hotelId: 'hz', role: 'staff', department: 'engineering' }],
    })
    expect(await staffById(store.db, staff.engineer)).toEqual(found)
    expect(await staffByEmail(store.db, 'nobody@example.com')).toBeUndefined()
  })

  test('of a hotel, by name; whoever has left is not among them and has no posts', async () => {
    const { store, staff } = house.current
    const names = async () => (await staffOf(store.db, 'hz')).map(({ name }) => name)
    expect(await names()).toEqual(['chief', 'duty', 'engineer', 'general', 'guard'])
    const post = { staffId: staff.guard, hotelId: 'hz' }
    await store.db.staffPost.update({ where: { staffId_hotelId: post }, data: { active: false } })
    expect(await names()).toEqual(['chief', 'duty', 'engineer', 'general'])
    expect(await staffById(store.db, staff.guard)).toMatchObject({ name: 'guard', posts: [] })
  })
})

describe('links', () => {
  test('who speaks there; a sender that is linked again changes hands', async () => {
    const { store, staff } = house.current
    const line = { channel: 'telegram', account: 'main', sender: '4711' }
    expect(await linkedStaff(store.db, 'telegram', 'main', '4711')).toBeUndefined()
    await store.transaction((tx) => linkStaff(tx, { ...line, staffId: staff.duty }, NOON))
    expect(await linkedStaff(store.db, 'telegram', 'main', '4711')).toMatchObject({ name: 'duty' })
    await store.transaction((tx) => linkStaff(tx, { ...line, staffId: staff.general }, NOON))
    expect(await linkedStaff(store.db, 'telegram', 'main', '4711')).toMatchObject({ name: 'general' })
    expect(await linkedStaff(store.db, 'telegram', 'other', '4711')).toBeUndefined()
    expect((await linesOf(store.db, [staff.general, staff.duty])).map(({ sender }) => sender).sort()).toEqual(
      ['4711', 'duty', 'general'],
    )
    expect(await linesOf(store.db, [])).toEqual([])
    expect(await store.db.audit.count({ where: { action: 'staff.linked', subjectId: staff.general } })).toBe(
      2,
    )
  })
})
