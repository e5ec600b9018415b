// A hotel on Telegram: a guest comes by the link made for a stay, staff link themselves, and work cases in their group.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { days, minutes } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { openTelegram } from '../../src/channels/telegram/telegram.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import { staffByEmail } from '../../src/staff/staff.ts'
import { issueToken } from '../../src/verification/tokens.ts'
import { type House, openHouse, until } from './contract-house.ts'
import type { Group, Person } from './telegram-people.ts'
import { type TelegramStandIn, openTelegramStandIn } from './telegram-stand-in.ts'

const GROUP = -100_777
let house: House
let telegram: TelegramStandIn
let channel: ReturnType<typeof openTelegram>
let group: Group
let people = 100

beforeAll(async () => {
  house = await openHouse({ staffChats: { telegram: String(GROUP) } })
  telegram = await openTelegramStandIn()
  group = telegram.group(GROUP, 'Front desk')
  const { store, clock, log } = house
  channel = openTelegram({
    ...{ token: telegram.token, apiRoot: telegram.root, publicUrl: house.publicUrl },
    ...{ store, databaseUrl: house.url, clock, log },
  })
  house.begin(() => channel)
  await until('the channel to be up', () => channel.status().kind === 'up')
})
afterAll(async () => {
  await house.end()
  await channel.stop()
  await telegram.close()
  await house.close()
})

const person = (language_code: string, first_name = 'Guest') =>
  telegram.person({ id: (people += 1), first_name, language_code })
const sees = (who: { saw(): string[] }, text: RegExp) =>
  until(`to see ${text}`, () => who.saw().find((one) => text.test(one))).catch((error: Error) => {
    throw new Error(`${error.message}\n${who.saw().join('\n---\n')}`)
  })
const token = (purpose: 'stay' | 'staff-link', subjectId: string) =>
  house.store
    .transaction((tx) => issueToken(tx, { purpose, subjectId, lifetime: minutes(30) }, house.clock()))
    .then((issued) => issued.token)

async function links(member: Person, email: string): Promise<void> {
  const found = (await staffByEmail(house.store.db, email))!
  member.says(`/link ${await token('staff-link', found.id)}`)
  await sees(member, new RegExp(found.name))
}

/** A guest with a stay in the house, who came by its link. */
async function arrives(): Promise<{ guest: Person; used: string }> {
  const now = house.clock()
  const [guestId, stayId] = [newId(now), newId(now)]
  await house.store.db.guest.create({
    data: { id: guestId, givenName: 'Emma', familyName: 'Carter', createdAt: now },
  })
  await house.store.db.stay.create({
    data: {
      ...{ id: stayId, hotelId: house.hotelId, confirmationNumber: `YQ${stayId.slice(-6)}`, guestId },
      ...{ status: 'in-house', room: '1206', arrival: now, departure: new Date(now.getTime() + days(2)) },
      updatedAt: now,
    },
  })
  const guest = person('en', 'Emma')
  const used = await token('stay', stayId)
  guest.starts(used)
  await sees(guest, new RegExp(`booking YQ${stayId.slice(-6)}`))
  return { guest, used }
}

test('the link of a stay binds the chat to it, once: a second chat is told that it was used', async () => {
  const { guest, used } = await arrives()
  expect(guest.saw().join('\n')).toContain('Emma')
  const binding = await house.store.db.proof.findFirstOrThrow({ where: { tier: 'stay' } })
  const line = await house.store.db.conversation.findUniqueOrThrow({ where: { id: binding.conversationId } })
  expect(line).toMatchObject({ channel: 'telegram', address: String(guest.id), hotelId: house.hotelId })
  const stranger = person('en')
  stranger.starts(used)
  await sees(stranger, new RegExp(phrase('en', 'welcome.link-used').slice(0, 20)))
})

test('a complaint is posted to the staff group without a name; only linked staff can take it, and all see who did', async () => {
  const { guest } = await arrives()
  const [staff, stranger] = [person('zh-hans', '陈梅'), person('en', 'Mallory')] as const
  await links(staff, 'chen.mei@example.com')
  stranger.says('Hello')
  await sees(stranger, /Yunqi/)
  guest.says('The toilet in 1206 is leaking everywhere')
  const post = await sees(group, /1206/)
  expect(post).not.toMatch(/Emma|Carter/)
  const opened = await house.store.db.guestCase.findFirstOrThrow({ orderBy: { openedAt: 'desc' } })
  const { number } = opened
  expect(opened.acknowledgedAt).toBeNull()
  expect(post).toContain(number)
  const button = telegram.sent.find(({ chat, text }) => chat === GROUP && text === post)!.keyboard!.flat()[0]!

  stranger.in(group).taps(button.text)
  await sees(group, new RegExp(phrase('zh-CN', 'desk.not-linked').slice(0, 12)))
  staff.in(group).taps(button.text)
  await sees(group, new RegExp(`工单 ${number} 已由陈梅接手`))
  const row = await house.store.db.guestCase.findFirstOrThrow({ where: { number } })
  expect(row.acknowledgedAt).not.toBeNull()
  await until('the buttons to stop spinning', () => telegram.answeredTaps.size >= 2)
})

test('what staff say to each other in the group is nobody’s to hear; a member alone is told what they can do', async () => {
  const staff = person('zh-hans', '林晓峰')
  await links(staff, 'lin.xiaofeng@example.com')
  const before = await house.store.db.message.count({ where: { direction: 'in' } })
  staff.in(group).says('1206 的客人很生气')
  staff.says('/help')
  await sees(staff, /\/cases/)
  expect(await house.store.db.message.count({ where: { direction: 'in' } })).toBe(before + 1)
})
