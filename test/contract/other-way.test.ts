// A guest of WeChat and Telegram whose WeChat takes no more: what staff do reaches them on Telegram, and is answered there.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Clock,
  type Day,
  after,
  before,
  days,
  instant,
  hours,
  minutes,
  seconds,
} from '../../src/base/clock.ts'
import { type ConversationId, type GuestId, type StaffId, type StayId, newId } from '../../src/base/ids.ts'
import { casesOfGuest } from '../../src/cases/list.ts'
import { replyToCase } from '../../src/cases/reply.ts'
import { resolveCase } from '../../src/cases/resolve.ts'
import { openMail } from '../../src/channels/mail.ts'
import { openOtherWays } from '../../src/journey/other-way.ts'
import type { Channel } from '../../src/messages/channel.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import { stayById } from '../../src/stays/stay.ts'
import { scheduleSurvey } from '../../src/surveys/invite.ts'
import { sendDue } from '../../src/surveys/send-due.ts'
import type { SurveyId } from '../../src/base/ids.ts'
import { bindStay } from '../../src/verification/proof.ts'
import { type House, openHouse, until } from './contract-house.ts'
import { type MailStandIn, openMailStandIn } from './mail-stand-in.ts'
import type { ChannelBench, ContractGuest } from './channel-contract.ts'
import { openTelegramBench } from './telegram-bench.ts'
import { type Account, openAccount, openDoor } from './wechat-official-bench.ts'
import type { Person } from './wechat-official-people.ts'
import { type WechatStandIn, openWechatStandIn } from './wechat-official-stand-in.ts'

let house: House
let wechat: WechatStandIn
let door: Awaited<ReturnType<typeof openDoor>>
let official: Account
let telegram: ChannelBench
let post: MailStandIn
let mail: Channel
let staff: { id: StaffId; language: string }
let ways: { stop(): Promise<void> }

/** 12:00 of some day to come in Hangzhou: everything may be sent, and has waited long enough. */
const NOON = instant(`${new Date(Date.now() + days(2)).toISOString().slice(0, 10)}T04:00:00Z`)
const clock: Clock = () => after(NOON, minutes(45))

beforeAll(async () => {
  house = await openHouse()
  wechat = await openWechatStandIn({ counting: 'documented', retryAfter: 300 })
  door = await openDoor()
  wechat.posts.postTo(door.url)
  official = openAccount(wechat, house)
  door.mount(official.webhook)
  telegram = await openTelegramBench(house, 'polling')
  post = await openMailStandIn()
  mail = openMail(`smtp://127.0.0.1:${post.port}?from=stay%40hotel.example`, { log: house.log })
  const all = () => [official, telegram.channel()!, mail]
  await until('them to be up', () => all().every(({ status }) => status().kind === 'up'))
  house.begin(all)
  const channels = () => new Map(all().map((one) => [one.name, one]))
  ways = openOtherWays({ store: house.store, channels, clock, log: house.log }, seconds(0.2))
  const manager = await house.store.db.staff.findFirstOrThrow({
    where: { staffPosts: { some: { role: 'general-manager' } } },
  })
  staff = { id: manager.id as StaffId, language: 'en' }
}, 60_000)
afterAll(async () => {
  await ways.stop()
  await house.end()
  await Promise.all([official.stop(), mail.stop()])
  await telegram.close()
  await wechat.close()
  await post.close()
  door.close()
  await house.close()
})

async function stay(email?: string): Promise<{ id: StayId; guestId: GuestId; departure: Day }> {
  const { db } = house.store
  const [id, guestId] = [newId<StayId>(NOON), newId<GuestId>(NOON)]
  const departure = NOON.toISOString().slice(0, 10)
  await db.guest.create({
    data: { id: guestId, familyName: 'Lee', email: email ?? null, language: 'en', createdAt: NOON },
  })
  await db.stay.create({
    data: {
      ...{ id, hotelId: house.hotelId, confirmationNumber: randomUUID().slice(0, 8), guestId, room: '1206' },
      ...{ status: 'checked-out', arrival: before(NOON, days(2)), departure: new Date(departure) },
      ...{ updatedAt: NOON, checkedOutAt: before(NOON, hours(20)) },
    },
  })
  return { id, guestId, departure }
}

type Both = {
  readonly onWechat: Person
  readonly wechatLine: ConversationId
  readonly guestId: GuestId
  readonly stayId: StayId
}

/** Somebody who complained on WeChat, whose stay is known, and whose two days are over. */
async function complained(email?: string): Promise<Both> {
  const onWechat = wechat.follower()
  await onWechat.says('The air conditioning in room 1206 is broken')
  await until('an answer', () => onWechat.seen().length > 0)
  const wechatLine = await house.conversation('wechat-official', onWechat.openId)
  await until('a case', () => house.store.db.guestCase.findFirst({ where: { conversationId: wechatLine } }))
  const booked = await stay(email)
  await house.store.transaction((tx) => bindStay(tx, wechatLine, booked, house.clock()))
  wechat.later(hours(49))
  return { onWechat, wechatLine, guestId: booked.guestId, stayId: booked.id }
}

async function onTelegram({ guestId, stayId }: Both): Promise<ContractGuest> {
  const guest = await telegram.guest({ language: 'en', name: 'Ann' })
  await guest.says('Hello')
  await until('an answer', () => guest.seen().length > 0)
  const line = await house.conversation('telegram', guest.address)
  const departure = NOON.toISOString().slice(0, 10)
  await house.store.transaction((tx) => bindStay(tx, line, { id: stayId, guestId, departure }, house.clock()))
  return guest
}

const textsOf = (guest: ContractGuest) => guest.seen().map(({ text }) => text)
const casesOf = (both: Both) => casesOfGuest(house.store.db, both.guestId)

test('news of a case reaches the other chat with its button; tapped and answered there it is the same case', async () => {
  const both = await complained()
  const guest = await onTelegram(both)
  const raised = (await casesOf(both))[0]!
  const { id, number } = raised
  await house.store.transaction((tx) => resolveCase(tx, id, staff.id, { cause: 'A filter' }, house.clock()))
  const solved = phrase('en', 'case.resolved', { number })
  const seen = await until(
    'the news on Telegram',
    () => guest.seen().find(({ text }) => text.includes(solved)),
    15_000,
  )
  expect(seen.text).toContain(phrase('en', 'other-way.chat', { channel: 'WeChat Official Account' }))
  await guest.taps?.(seen.buttons[0]!)
  await until('the case to be open again', async () => (await casesOf(both))[0]?.status === 'open')
  await guest.says('The air conditioning is still broken')
  await until('an answer', () => textsOf(guest).at(-1)?.includes(number))
  expect(await casesOf(both)).toHaveLength(1)
  // What staff answer now goes there without waiting, and WeChat never has any of it.
  await house.store.transaction((tx) =>
    replyToCase(tx, raised, staff, { text: 'We are on our way' }, house.clock()),
  )
  await until('the reply', () => textsOf(guest).some((text) => text.endsWith('We are on our way')), 15_000)
  await both.onWechat.says('Thank you')
  await until('an answer', () => both.onWechat.seen().length > 1)
  const onWechat = both.onWechat
    .seen()
    .map(({ text }) => text)
    .join('\n')
  expect(onWechat).not.toContain(solved)
  expect(onWechat).not.toContain('We are on our way')
  expect(textsOf(guest).filter((text) => text.includes(solved))).toHaveLength(1)
  expect(textsOf(guest).filter((text) => text.endsWith('We are on our way'))).toHaveLength(1)
}, 60_000)

test('without another chat a reply goes by mail, in the guest’s language, and says where to answer', async () => {
  const both = await complained('lee@example.com')
  const raised = (await casesOf(both))[0]!
  await house.store.transaction((tx) =>
    replyToCase(tx, raised, staff, { text: 'We found your scarf' }, house.clock()),
  )
  const letter = await until(
    'the letter',
    () => post.letters.find(({ body }) => body.includes('scarf')),
    15_000,
  )
  expect(letter.to).toEqual(['lee@example.com'])
  expect(letter.body).toMatch(/please answer on WeChat Official\s+Account/)
  await both.onWechat.says('Hello?')
  await until('an answer', () => both.onWechat.seen().length > 1)
  expect(
    both.onWechat
      .seen()
      .map(({ text }) => text)
      .join(),
  ).not.toContain('scarf')
  expect(post.letters.filter(({ body }) => body.includes('scarf'))).toHaveLength(1)
}, 60_000)

test('a survey that WeChat takes no more is asked and answered on Telegram', async () => {
  const onWechat = wechat.follower()
  await onWechat.says('Thank you so much!')
  await until('an answer', () => onWechat.seen().length > 0)
  const wechatLine = await house.conversation('wechat-official', onWechat.openId)
  const booked = await stay()
  const both = { onWechat, wechatLine, guestId: booked.guestId, stayId: booked.id }
  const guest = await onTelegram(both)
  // The chat last written in is WeChat’s.
  await onWechat.says('Thanks again')
  await until('an answer', () => onWechat.seen().length > 1)
  await house.store.transaction((tx) => bindStay(tx, wechatLine, booked, house.clock()))
  wechat.later(hours(49))
  const hotel = house.hotels.all()[0]!
  const about = (await stayById(house.store.db, booked.id))!
  await house.store.transaction((tx) => scheduleSurvey(tx, hotel, about, before(NOON, hours(19))))
  const { id } = await house.store.db.survey.findFirstOrThrow({ where: { stayId: booked.id } })
  await house.store.db.survey.update({ where: { id }, data: { dueAt: before(NOON, minutes(1)) } })
  const sent = await house.store.transaction((tx) => sendDue(tx, id as SurveyId, NOON))
  expect(sent.kind).toBe('sent')
  const asked = await until(
    'the survey on Telegram',
    () => guest.seen().find(({ text }) => text.includes('1/3')),
    15_000,
  )
  expect(asked.buttons).toContain('9')
  await guest.says('9')
  await until('the next question', () => textsOf(guest).some((text) => text.includes('2/3')))
  const answers = await house.store.db.surveyAnswer.findMany({ where: { surveyId: id } })
  expect(answers.map(({ score }) => score)).toEqual([9])
  await onWechat.says('Hello again')
  await until('an answer', () => onWechat.seen().length > 2)
  expect(
    onWechat
      .seen()
      .map(({ text }) => text)
      .join(),
  ).not.toContain('1/3')
}, 60_000)
