// Staff in Teams: cases come into the channel that the hotel's file names, linked people take them there and alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hours } from '../../src/base/clock.ts'
import { openCase } from '../../src/cases/open.ts'
import type { Hotel } from '../../src/hotels/hotel.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import { issueToken } from '../../src/verification/tokens.ts'
import { openBench, type BotFrameworkBench } from './bot-framework-bench.ts'
import { type Team, type TeamsChannel, type TeamsPerson } from './bot-framework-people.ts'
import { buttonsOf, wordsOf } from './bot-framework-shown.ts'
import { isCard } from './bot-framework-rules.ts'
import { type House, openHouse, until } from './contract-house.ts'

let house: House
let bench: BotFrameworkBench
let team: Team
let room: TeamsChannel
const ROOM = '19:frontdesk@thread.tacv2'

beforeAll(async () => {
  house = await openHouse()
  bench = await openBench(house)
  const channel = await bench.open()
  house.begin(() => channel)
  team = bench.standIn.team()
  room = team.channel(ROOM)
  await setRooms({
    teams: { staffChat: `https://teams.microsoft.com/l/channel/${encodeURIComponent(ROOM)}/Desk?x=1` },
  })
}, 60_000)
afterAll(async () => {
  await house.end()
  await bench.close()
  await house.close()
})

const hotel = (): Hotel => house.hotels.get(house.hotelId)!

/** As applying the hotel's file with these rooms would; nobody is on the rota. */
async function setRooms(channels: object): Promise<void> {
  const row = await house.store.db.hotel.findUniqueOrThrow({ where: { id: house.hotelId } })
  const file = { ...(row.file as object), channels, rota: {} }
  await house.store.db.hotel.update({ where: { id: house.hotelId }, data: { file } })
  house.store.live.publish([{ kind: 'hotels', id: house.hotelId }])
  await until('the rooms to be known', () => JSON.stringify(hotel().file['channels']).includes('teams'))
}

async function guestComplains(words: string) {
  const visitor = bench.standIn.visitor({ name: 'Siyuan Wang' })
  await visitor.says('hello')
  const id = await house.conversation('bot-framework', visitor.address)
  const { guestId } = await until('the guest', async () => {
    const row = await house.store.db.conversation.findUniqueOrThrow({ where: { id } })
    return row.guestId !== null && { guestId: row.guestId }
  })
  return house.store.transaction((tx) =>
    openCase(
      tx,
      {
        hotel: hotel(),
        guestId: guestId as never,
        conversationId: id,
        stay: undefined,
        kind: 'complaint',
        category: 'air-conditioning',
        severity: 3,
        words,
        language: 'en',
        channel: 'bot-framework',
        room: '1206',
      },
      house.clock(),
    ),
  )
}

async function linked(name: string, email: string): Promise<TeamsPerson & { staffName: string }> {
  const member = await house.store.db.staff.findFirstOrThrow({ where: { email } })
  const { token } = await house.store.transaction((tx) =>
    issueToken(tx, { purpose: 'staff-link', subjectId: member.id, lifetime: hours(1) }, house.clock()),
  )
  const person = bench.standIn.teamsPerson({ name })
  await person.says(`/link ${token}`)
  await until('the link', () => person.saw().some((one) => wordsOf(one).includes(member.name)))
  return { ...person, staffName: member.name }
}

const roomSays = (text: string) =>
  until(`the room to read: ${text}`, () => room.saw().find((one) => wordsOf(one).includes(text)))

test('until the app is in the team a case waits, saying what to do; then it is posted', async () => {
  // That somebody has the app for themselves does not bring it into the team.
  await bench.standIn.teamsPerson({ name: 'Kim' }).says('hello')
  const raised = await guestComplains('The air conditioning is broken')
  const waiting = await until('the failure', async () =>
    house.store.db.message.findFirst({
      where: { conversation: { address: ROOM }, failure: { not: null } },
    }),
  )
  expect(waiting).toMatchObject({
    delivery: 'queued',
    failure: 'Add the app to the team in Microsoft Teams first',
  })
  await team.installs()
  await house.store.db.$executeRaw`UPDATE message SET next_attempt_at = now() WHERE id = ${waiting.id}::uuid`
  await roomSays(raised.number)
})

test('a post tells where, what, how bad and the words; no name, no contact; everything in words too', async () => {
  const raised = await guestComplains('I am Siyuan Wang, call 13812345678: the air conditioning is broken')
  const post = await roomSays(raised.number)
  const words = wordsOf(post)
  expect(words).toContain('1206')
  expect(words).toContain('air conditioning is broken')
  expect(words).not.toMatch(/Siyuan|Wang|138/)
  expect(JSON.stringify(post.activity)).not.toMatch(/Siyuan|Wang|138123/)
  expect(buttonsOf(post).map(({ label }) => label)).toEqual([
    phrase(hotel().languages[0], 'staff.acknowledge'),
  ])
  const { body, fallbackText } = post.activity.attachments!.find(isCard)!.content
  expect(JSON.stringify(body)).toContain(`https://stay.example/console/cases/${raised.number}`)
  expect(fallbackText).toContain(raised.number)
})

test('a linked member takes a case in the channel; somebody else cannot', async () => {
  const raised = await guestComplains('The shower is cold')
  await roomSays(raised.number)
  const take = phrase(hotel().languages[0], 'staff.acknowledge')
  const stranger = bench.standIn.teamsPerson({ name: 'Stranger' })
  await stranger.in(room).presses(take)
  await roomSays(phrase(hotel().languages[0], 'desk.not-linked').slice(0, 20))
  const staff = await linked('Chen', (await anyStaff('front-office')).email)
  await staff.in(room).presses(take)
  await roomSays(phrase(hotel().languages[0], 'desk.taken', { number: raised.number, name: staff.staffName }))
  expect(await house.store.db.guestCase.findUniqueOrThrow({ where: { id: raised.id } })).toMatchObject({
    status: 'acknowledged',
    acknowledgedBy: (await anyStaff('front-office')).id,
  })
})

test('alone with the bot a linked member sees the cases and takes one; the channel hears of it', async () => {
  const raised = await guestComplains('The window does not close')
  await roomSays(raised.number)
  const staff = await linked('Li', (await anyStaff('engineering')).email)
  await staff.says('/cases')
  const list = await until('the list', () => staff.saw().find((one) => wordsOf(one).includes(raised.number)))
  const button = buttonsOf(list).find(({ label }) => label.includes(raised.number))!
  await staff.presses(button.label)
  await until('the answer', () => staff.saw().some((one) => wordsOf(one).includes(staff.staffName)))
  await roomSays(phrase(hotel().languages[0], 'desk.taken', { number: raised.number, name: staff.staffName }))
})

test('what only staff may ask is told alone, not in the channel', async () => {
  const staff = await linked('Park', (await anyStaff('housekeeping')).email)
  await staff.in(room).mentions('/cases')
  await roomSays(phrase(hotel().languages[0], 'desk.private-only').slice(0, 20))
})

const anyStaff = async (department: string) => {
  const post = await house.store.db.staffPost.findFirstOrThrow({
    where: { hotelId: house.hotelId, department },
    include: { staff: true },
    orderBy: { staffId: 'asc' },
  })
  return post.staff
}
