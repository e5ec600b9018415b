// A hotel whose staff hear of cases in two rooms, a Telegram group and a channel in Teams.
import { describe, expect, test } from 'vitest'
import { caseById } from '../../../src/cases/list.ts'
import { staffRoomTerms, staffRooms } from '../../../src/cases/staff-rooms.ts'
import { staffDesk } from '../../../src/conversation/staff-desk.ts'
import { lineTo } from '../../../src/messages/say.ts'
import { phrase } from '../../../src/phrases/phrases.ts'
import { linkStaff } from '../../../src/staff/staff.ts'
import { NOON, aCase, heardBy, openHouse } from './cast.ts'

const ID = '19:2e84a8_a1-bc@thread.tacv2'
const LINK =
  'https://teams.microsoft.com/l/channel/19%3A2e84a8_a1-bc%40thread.tacv2/Front%20desk?groupId=5c1&tenantId=72f'

describe('a channel in Teams', () => {
  test.each([ID, LINK, LINK.replace('teams.microsoft.com', 'teams.cloud.microsoft'), ` ${ID} `])(
    'is named by %s',
    (staffChat) => {
      expect(staffRoomTerms.parse({ teams: { staffChat } }).teams.staffChat).toBe(ID)
    },
  )
  test.each([
    'Front desk',
    'https://example.com/l/channel/19%3Aa%40thread.tacv2/x',
    '19:a@unq.gbl.spaces',
    '%E0',
  ])('is not named by %s, and it is told how', (staffChat) => {
    const parsed = staffRoomTerms.safeParse({ teams: { staffChat } })
    expect(parsed.error?.issues).toMatchObject([
      { path: ['teams', 'staffChat'], message: expect.stringMatching(/link of a channel/) },
    ])
  })
})

const house = openHouse({ channels: { telegram: { staffChat: -100 }, teams: { staffChat: LINK } } })

test('both rooms are known, each to its channel', () => {
  expect(staffRooms(house.current.hotel)).toEqual([
    { channel: 'telegram', account: 'main', address: '-100' },
    { channel: 'bot-framework', account: 'main', address: ID },
  ])
})

test('both hear the same of a case; of a confidential one neither hears', async () => {
  const opened = await aCase(house.current)
  const [inGroup, inTeams] = [
    (await heardBy(house.current, '-100')).at(-1)!,
    (await heardBy(house.current, ID)).at(-1)!,
  ]
  expect(inTeams).toEqual(inGroup)
  expect(inTeams.text).toContain(opened.number)
  const rude = await aCase(house.current, {
    category: 'staff-attitude',
    words: '前台很凶',
  })
  for (const room of ['-100', ID])
    expect((await heardBy(house.current, room)).some(({ text }) => text.includes(rude.number))).toBe(false)
})

test('who takes it in one room is named in the other, once, and no second time in their own', async () => {
  const { store, hotel, staff } = house.current
  const raised = await aCase(house.current)
  const sender = '29:engineer'
  await store.transaction((tx) =>
    linkStaff(tx, { staffId: staff.engineer, channel: 'bot-framework', account: 'main', sender }, NOON),
  )
  const heardBefore = (await heardBy(house.current, ID)).length
  const said = await store.transaction(async (tx) => {
    const who = { channel: 'bot-framework', account: 'main', kind: 'group' } as const
    const conversationId = await lineTo(tx, { ...who, address: ID }, NOON)
    const heard = { kind: 'choice', id: `case/ack/${raised.id}` } as const
    return staffDesk(tx, { ...who, conversationId, sender, heard, hotels: [hotel], now: NOON })
  })
  const taken = phrase('zh-CN', 'desk.taken', { number: raised.number, name: 'engineer' })
  expect(said.map(({ text }) => text)).toEqual([taken])
  expect(await caseById(store.db, raised.id)).toMatchObject({ status: 'acknowledged' })
  expect((await heardBy(house.current, '-100')).filter(({ text }) => text === taken)).toHaveLength(1)
  expect(await heardBy(house.current, ID)).toHaveLength(heardBefore)
})
