// What waits until a guest writes again goes out by another way that is certainly theirs: once, and in one place only.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Instant, after, before, days, hours, minutes, systemClock } from '../../../src/base/clock.ts'
import {
  type ConversationId,
  type GuestId,
  type MessageId,
  type StaffId,
  newId,
} from '../../../src/base/ids.ts'
import { recordConsent } from '../../../src/guests/consent.ts'
import { type Channels } from '../../../src/journey/another-way.ts'
import { moveWaiting } from '../../../src/journey/other-way.ts'
import { keepUpload, PICTURES } from '../../../src/messages/attachment.ts'
import { type Channel, SendFailure } from '../../../src/messages/channel.ts'
import { openDelivery } from '../../../src/messages/deliver.ts'
import { awayAt, holdWaitingLine } from '../../../src/messages/elsewhere.ts'
import { begin, reopen } from '../../../src/messages/outbox.ts'
import { receive } from '../../../src/messages/receive.ts'
import { type Saying, enter, say } from '../../../src/messages/say.ts'
import { transcript } from '../../../src/messages/transcript.ts'
import { phrase } from '../../../src/phrases/phrases.ts'
import { readTalk } from '../../../src/web/cases/talk.ts'
import { until } from '../../until.ts'
import { JPEG } from '../../pictures.ts'
import { type StandIn, type World, log, openWorld, standIn } from '../messages/cast.ts'

const HOTEL = 'hz-yunqi'
/** 11:00 in Hangzhou, within the sending hours. */
const NOON = new Date('2026-11-03T03:00:00Z')
const LATER = after(NOON, minutes(3))

let world: World
let staffId: StaffId
let channels: Channels
let telegram: StandIn
let mail: StandIn
let sms: StandIn
const down: Set<string> = new Set()
const begun: Set<MessageId> = new Set()

beforeAll(async () => {
  world = await openWorld()
  staffId = (await world.store.db.staff.findFirstOrThrow()).id as StaffId
})
afterAll(() => world.close())
beforeEach(() => {
  down.clear()
  begun.clear()
  const named = (name: string): StandIn => {
    const channel = standIn(name)
    return Object.assign(channel, {
      status: () =>
        down.has(name) ? { kind: 'down' as const, reason: 'x' } : { kind: 'up' as const, detail: '' },
    })
  }
  telegram = named('telegram')
  mail = named('mail')
  sms = named('sms')
  const official: Channel = {
    ...named('wechat-official'),
    hasBegun: async (id) => begun.has(id),
    send: () => Promise.reject(new SendFailure({ kind: 'closed' }, 'It waits')),
  }
  channels = new Map([official, named('bot-framework'), telegram, mail, sms].map((one) => [one.name, one]))
})

async function guest(
  about: { email?: string; phone?: string; provisional?: boolean } = {},
): Promise<GuestId> {
  const id = newId<GuestId>(NOON)
  await world.store.db.guest.create({ data: { id, familyName: 'Lee', createdAt: NOON, ...about } })
  return id
}

type About = {
  readonly channel?: string
  readonly hotelId?: string | null
  readonly pulled?: boolean
  readonly heardAt?: Instant
  readonly blocked?: boolean
  readonly takenOver?: boolean
  /** Until when what was proved there holds; null for nothing proved. */
  readonly proof?: Instant | null
}

/** A chat that belongs to a guest. */
async function chat(guestId: GuestId, about: About = {}): Promise<ConversationId> {
  const { channel = 'telegram', pulled = false, proof = after(NOON, days(3)) } = about
  const id = newId<ConversationId>(NOON)
  await world.store.db.conversation.create({
    data: {
      ...{ id, channel, account: 'main', address: randomUUID(), kind: 'guest', guestId, pulled },
      hotelId: about.hotelId === undefined ? HOTEL : about.hotelId,
      heardAt: about.heardAt ?? before(NOON, hours(50)),
      blockedAt: about.blocked ? NOON : null,
      takenOverAt: about.takenOver ? NOON : null,
      createdAt: before(NOON, days(3)),
    },
  })
  if (proof) {
    const row = { id: newId(NOON), conversationId: id, guestId, tier: 'code', at: before(NOON, days(2)) }
    await world.store.db.proof.create({ data: { ...row, expiresAt: proof } })
  }
  return id
}

const official = (guestId: GuestId, about: About = {}) =>
  chat(guestId, { channel: 'wechat-official', ...about })

/** Says something on a line whose channel takes no more, at an instant. */
async function waits(line: ConversationId, saying: Partial<Saying>, at: Instant = NOON): Promise<MessageId> {
  const [id] = await world.store.transaction((tx) =>
    say(tx, line, [{ language: 'en', text: 'words', ...saying }], at),
  )
  await shut(line)
  return id!
}
const shut = (line: ConversationId) => world.store.db.$executeRaw`
  UPDATE message SET next_attempt_at = 'infinity', failure = 'It waits'
  WHERE id = (SELECT id FROM message WHERE conversation_id = ${line}::uuid AND delivery = 'queued' ORDER BY seq LIMIT 1)`

const move = (line: ConversationId, now: Instant = LATER) =>
  world.store.transaction((tx) => moveWaiting(tx, line, channels, now))
const said = async (line: ConversationId) =>
  (await transcript(world.store.db, line)).filter(({ from }) => from !== 'guest')
const deliveryOf = async (id: MessageId) =>
  (await world.store.db.message.findUniqueOrThrow({ where: { id } })).delivery

test('what staff wrote goes to the other verified chat after two minutes, once, and both sides say so', async () => {
  const who = await guest()
  const [line, other] = [await official(who), await chat(who)]
  const id = await waits(line, {
    text: 'Your room is ready',
    staffId,
    choices: [{ id: 'a/b', label: 'Thanks' }],
  })
  expect(await move(line, after(NOON, minutes(1)))).toEqual([])
  expect(await move(line)).toEqual([{ to: 'telegram', count: 1 }])
  expect(await move(line)).toEqual([])
  const [there] = await said(other)
  expect(await said(other)).toHaveLength(1)
  const why = phrase('en', 'other-way.chat', { channel: 'WeChat Official Account' })
  expect(there).toMatchObject({
    text: `${why}\n\nYour room is ready`,
    from: 'staff',
    delivery: 'queued',
    choices: [{ id: 'a/b', label: 'Thanks' }],
  })
  expect((await said(line))[0]).toMatchObject({ id, delivery: 'moved', wentBy: 'telegram', failure: null })
  const { waits: still, went } = await awayAt(world.store.db, [HOTEL], before(NOON, days(1)))
  expect(still.some((one) => one.conversationId === line)).toBe(false)
  expect(went.find((one) => one.id === id)).toMatchObject({ wentBy: 'telegram', became: 'queued' })
  expect((await awayAt(world.store.db, ['se-hangang'], before(NOON, days(1)))).went).toEqual([])
})

async function hears(line: ConversationId, text: string, at: Instant): Promise<void> {
  const { channel, account, address } = await world.store.db.conversation.findUniqueOrThrow({
    where: { id: line },
  })
  const content = { kind: 'text', text } as const
  const incoming = { channel, account, address, kind: 'guest', externalId: randomUUID(), content } as const
  await receive(world.store, { ...incoming, sentAt: at }, at)
}

/** A complaint about a member of staff, raised in a conversation. */
async function confidentialCase(guestId: GuestId, conversationId: ConversationId): Promise<string> {
  const id = randomUUID()
  await world.store.db.guestCase.create({
    data: {
      ...{ id, number: id.slice(0, 8), hotelId: HOTEL, guestId, conversationId, confidential: true },
      ...{ kind: 'complaint', status: 'open', category: 'staff-attitude', severity: 2, summary: 'x' },
      ...{ department: 'front-office', language: 'en', channel: 'telegram', openedAt: LATER },
      ...{ acknowledgeBy: LATER, resolveBy: LATER },
    },
  })
  return id
}

test('what the guest answers in the other chat stands in the case’s conversation, and nothing from before', async () => {
  const who = await guest()
  const [line, other] = [await official(who), await chat(who)]
  await hears(line, 'It is cold', before(NOON, hours(50)))
  await hears(other, 'Where is the pool?', before(NOON, hours(40)))
  await waits(line, { text: 'May we come at three?', staffId })
  const told = async (seesAll = true) =>
    (await readTalk(world.store.db, line, { seesAll })).spoken.map(({ text, via }) => [text, via])
  expect(await told()).toEqual([
    ['It is cold', undefined],
    ['May we come at three?', undefined],
  ])
  await move(line)
  await hears(other, 'Yes please', after(LATER, 1000))
  expect(await told()).toEqual([
    ['It is cold', undefined],
    ['May we come at three?', undefined],
    ['Yes please', 'telegram'],
  ])
  expect((await readTalk(world.store.db, line, { seesAll: true })).onward).toEqual([other])
  // What is told there on a confidential case is kept from whoever may not see that.
  const caseId = await confidentialCase(who, other)
  await world.store.db.caseEvent.create({
    data: {
      id: randomUUID(),
      caseId,
      at: LATER,
      kind: 'opened',
      detail: { words: 'Your porter insulted me' },
    },
  })
  await hears(other, 'Your porter insulted me', after(LATER, 2000))
  expect(await told(false)).toHaveLength(3)
  expect(await told(true)).toHaveLength(4)
})

test('what was told of a confidential case stays with managers where its talk went on, a reply carried there too', async () => {
  const who = await guest()
  const [line, other] = [await official(who), await chat(who)]
  const reply = await waits(line, { text: 'I am sorry about our porter', staffId })
  const caseId = await confidentialCase(who, line)
  const event = (kind: string, detail: object) =>
    world.store.db.caseEvent.create({ data: { id: randomUUID(), caseId, at: LATER, kind, detail } })
  await event('replied', { text: 'x', messageId: reply })
  await move(line)
  await hears(other, 'He did it again', after(LATER, 1000))
  await event('added', { words: 'He did it again' })
  // As staff see a case of their own that was raised in that other chat.
  expect(await unhidden(other, true)).toHaveLength(2)
  expect(await unhidden(other, false)).toEqual([])
  expect(await unhidden(line, false)).toEqual([])
})

/** What the page of a case that was raised in a conversation shows. */
async function unhidden(line: ConversationId, seesAll: boolean): Promise<string[]> {
  const { spoken, hidden } = await readTalk(world.store.db, line, { seesAll })
  return spoken.filter(({ seq }) => !hidden.has(seq)).map(({ text }) => text)
}

const NOT_THERE: readonly (readonly [string, About])[] = [
  ['no proof was ever given', { proof: null }],
  ['the guest has shut it', { blocked: true }],
  ['it is another hotel’s', { hotelId: null, channel: 'web', pulled: true, heardAt: before(NOON, days(9)) }],
  ['it is a web page whose proof has lapsed', { channel: 'web', pulled: true, heardAt: NOON, proof: NOON }],
  ['it is a web page that nobody has looked at for two days', { channel: 'web', pulled: true }],
  ['it is the same channel', { channel: 'wechat-official' }],
  ['its channel is not set up', { channel: 'wechat' }],
]
test.each(NOT_THERE)('nothing goes to a chat where %s', async (_why, about) => {
  const who = await guest()
  const line = await official(who)
  const other = await chat(who, about)
  const id = await waits(line, { staffId })
  expect(await move(line)).toEqual([])
  expect(await said(other)).toEqual([])
  expect(await deliveryOf(id)).toBe('queued')
})

test('nothing goes to a chat of somebody else, by a channel that is down, or for a guest whom nobody has verified', async () => {
  const [who, other] = [await guest(), await guest()]
  const line = await official(who)
  await chat(other)
  await waits(line, { staffId })
  expect(await move(line)).toEqual([])
  await chat(who)
  down.add('telegram')
  expect(await move(line)).toEqual([])
  const stranger = await guest({ provisional: true, email: 'x@example.com' })
  const unknown = await official(stranger)
  await chat(stranger)
  await waits(unknown, { staffId })
  down.clear()
  expect(await move(unknown)).toEqual([])
  expect(await move(line)).toHaveLength(1)
})

test('another hotel’s staff do not read along', async () => {
  await world.store.db.$executeRaw`
    INSERT INTO hotel SELECT 'se-other', name, time_zone, currency, languages, file, file_hash, demo, applied_at
    FROM hotel WHERE id = ${HOTEL} ON CONFLICT DO NOTHING`
  const who = await guest()
  const line = await official(who)
  await chat(who, { hotelId: 'se-other' })
  await waits(line, { staffId })
  expect(await move(line)).toEqual([])
})

test('the chat last written in is taken first, a web page last', async () => {
  const who = await guest()
  const line = await official(who)
  await chat(who, { channel: 'web', pulled: true, heardAt: before(NOON, minutes(5)) })
  await chat(who, { heardAt: before(NOON, days(3)) })
  await chat(who, { channel: 'bot-framework', heardAt: before(NOON, days(2)) })
  await waits(line, { staffId })
  expect(await move(line)).toEqual([{ to: 'bot-framework', count: 1 }])
  down.add('bot-framework').add('telegram')
  await waits(line, { staffId })
  // The web page has it at once: its reader fetches by themselves.
  expect(await move(line)).toEqual([{ to: 'web', count: 1 }])
})

test('without another chat it goes by mail, else by SMS, and says where to answer', async () => {
  const who = await guest({ email: 'lee@example.com', phone: '+8613800000001' })
  const line = await official(who)
  await waits(line, { text: 'Case 4F7K is put right', choices: [{ id: 'a/b', label: 'Not solved' }] })
  expect(await move(line)).toEqual([{ to: 'mail', count: 1 }])
  const letter = await world.store.db.message.findFirstOrThrow({
    where: { conversation: { channel: 'mail', address: 'lee@example.com' } },
  })
  const content = letter.content as { text: string; choices?: unknown }
  expect(content.text).toMatch(/Case 4F7K is put right\n\n.*please answer on WeChat Official Account/)
  expect(content.choices).toBeUndefined()
  down.add('mail')
  await waits(line, { text: 'Again' })
  expect(await move(line)).toEqual([{ to: 'sms', count: 1 }])
  // A short message carries no picture.
  const kept = await keepUpload(world.store.db, { channel: 'console', bytes: JPEG }, PICTURES, NOON)
  await waits(line, { staffId, photo: kept.ok ? kept.value : '' })
  expect(await move(line)).toEqual([])
  down.clear()
  expect(await move(line)).toEqual([{ to: 'mail', count: 1 }])
})

test('who has withdrawn consent to service messages is not written to elsewhere', async () => {
  const who = await guest({ email: `${randomUUID()}@example.com` })
  const line = await official(who)
  await chat(who)
  await world.store.transaction((tx) =>
    recordConsent(
      tx,
      { guestId: who, purpose: 'service', granted: false, channel: 'wechat-official', wording: 'x' },
      NOON,
    ),
  )
  await waits(line, { staffId })
  expect(await move(line)).toEqual([])
})

test('once something has gone another way, what follows goes at once, until the guest writes here again', async () => {
  const who = await guest()
  const line = await official(who)
  await chat(who)
  await waits(line, { staffId })
  expect(await move(line)).toHaveLength(1)
  await waits(line, { staffId }, LATER)
  expect(await move(line, after(LATER, 1))).toHaveLength(1)
  await world.store.db.conversation.update({ where: { id: line }, data: { heardAt: after(LATER, 10) } })
  await waits(line, { staffId }, after(LATER, 20))
  expect(await move(line, after(LATER, 30))).toEqual([])
})

/** A turn on what the guest wrote, or on something that happened, that said this. */
async function turnSays(line: ConversationId, author: 'guest' | 'event', saying: Partial<Saying>) {
  await world.store.transaction((tx) =>
    enter(tx, line, { dialog: 'x', name: 'y', subject: randomUUID() }, NOON),
  )
  await world.store.db.$executeRaw`
    UPDATE message SET author = ${author}, handled_at = ${NOON}
    WHERE conversation_id = ${line}::uuid AND direction = 'in' AND handled_at IS NULL`
  return waits(line, saying)
}

test('an answer to what the guest wrote stays, and what staff say behind it goes', async () => {
  const who = await guest()
  const line = await official(who)
  const other = await chat(who)
  const answer = await turnSays(line, 'guest', { text: 'The rest of a long answer' })
  await waits(line, { text: 'Staff say', staffId }, after(NOON, 5))
  expect(await move(line)).toEqual([{ to: 'telegram', count: 1 }])
  expect((await said(other)).map(({ text }) => text)).toEqual([expect.stringContaining('Staff say')])
  expect(await deliveryOf(answer)).toBe('queued')
})

test('what may have arrived, or has left in part, stays where it is', async () => {
  const who = await guest()
  const line = await official(who)
  const other = await chat(who)
  const [unsure, half] = [await waits(line, { staffId }), await waits(line, { staffId })]
  await waits(line, { staffId, text: 'third' })
  await world.store.db.message.update({ where: { id: unsure }, data: { unsure: 1 } })
  begun.add(half)
  expect(await move(line)).toEqual([{ to: 'telegram', count: 1 }])
  expect((await said(other)).map(({ text }) => text)).toEqual([expect.stringContaining('third')])
})

test('what is being sent right now does not move', async () => {
  const who = await guest()
  const line = await official(who)
  await chat(who)
  await waits(line, { staffId })
  await world.store.db
    .$executeRaw`UPDATE conversation SET send_until = now() + interval '15 s' WHERE id = ${line}::uuid`
  expect(await move(line)).toEqual([])
  await world.store.db.$executeRaw`UPDATE conversation SET send_until = '-infinity' WHERE id = ${line}::uuid`
  expect(await move(line)).toHaveLength(1)
})

test('while a line is held nobody begins to send there, so that nothing goes along in the text of another', async () => {
  const line = await official(await guest())
  await waits(line, { staffId })
  let ended = false
  let sending: Promise<unknown> = Promise.resolve()
  await world.store.transaction(async (tx) => {
    expect(await holdWaitingLine(tx, line)).toMatchObject({ id: line })
    await reopen(world.store, line)
    sending = begin(world.store, line).then((begun) => {
      ended = true
      return begun
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(ended).toBe(false)
  })
  expect(await sending).toMatchObject({ conversationId: line })
})

test('what came from elsewhere does not go on from place to place', async () => {
  const who = await guest()
  const line = await official(who)
  const other = await chat(who)
  await waits(line, { staffId })
  expect(await move(line)).toHaveLength(1)
  await chat(who, { channel: 'bot-framework' })
  await shut(other)
  expect(await move(other, after(LATER, hours(1)))).toEqual([])
})

async function survey(who: GuestId, line: ConversationId): Promise<string> {
  const { db } = world.store
  const [id, stayId, definitionId] = [randomUUID(), randomUUID(), randomUUID()]
  await db.stay.create({
    data: {
      ...{
        id: stayId,
        hotelId: HOTEL,
        confirmationNumber: randomUUID(),
        guestId: who,
        status: 'checked-out',
      },
      ...{ arrival: NOON, departure: NOON, updatedAt: NOON },
    },
  })
  await db.surveyDefinition.create({
    data: {
      ...{ id: definitionId, hotelId: HOTEL, key: 'x', version: Math.floor(Math.random() * 1e9) },
      ...{ definition: {}, hash: randomUUID(), createdAt: NOON },
    },
  })
  await db.survey.create({
    data: {
      ...{ id, definitionId, hotelId: HOTEL, guestId: who, stayId, conversationId: line, status: 'sent' },
      ...{ sentAt: NOON, expiresAt: after(NOON, days(5)) },
    },
  })
  await turnSays(line, 'event', {
    text: 'How was it?',
    choices: [{ id: `survey/${id}/s/nps/9`, label: '9' }],
  })
  return id
}

test('a survey is asked anew in another chat, after half an hour and in sending hours, and never by mail', async () => {
  const who = await guest({ email: `${randomUUID()}@example.com` })
  const line = await official(who)
  const id = await survey(who, line)
  const soon = after(NOON, minutes(31))
  expect(await move(line, soon)).toEqual([])
  const busy = await chat(who, { takenOver: true })
  expect(await move(line, soon)).toEqual([])
  const other = await chat(who, { channel: 'bot-framework' })
  expect(await move(line, after(NOON, minutes(29)))).toEqual([])
  // 21:00 in Hangzhou.
  expect(await move(line, after(NOON, hours(10)))).toEqual([])
  expect(await move(line, soon)).toEqual([{ to: 'bot-framework', count: 1 }])
  expect(await move(line, soon)).toEqual([])
  const entered = await world.store.db.message.findMany({ where: { conversationId: other } })
  expect(entered.map(({ content }) => content)).toEqual([
    { kind: 'event', dialog: 'survey', name: 'invite', subject: id },
  ])
  expect(await world.store.db.survey.findUniqueOrThrow({ where: { id } })).toMatchObject({
    conversationId: other,
    status: 'sent',
  })
  expect((await said(line)).at(-1)).toMatchObject({ delivery: 'moved', wentBy: 'bot-framework' })
  expect(await said(busy)).toEqual([])
})

test('who wants no surveys any more is not asked elsewhere', async () => {
  const who = await guest()
  const line = await official(who)
  await chat(who)
  await survey(who, line)
  await world.store.transaction((tx) =>
    recordConsent(
      tx,
      { guestId: who, purpose: 'survey', granted: false, channel: 'x', wording: 'stop' },
      NOON,
    ),
  )
  expect(await move(line, after(NOON, minutes(31)))).toEqual([])
})

test('a window that opens while a message is being moved: it goes out in one place, whatever comes first', async () => {
  const all: { line: ConversationId; text: string }[] = []
  for (let n = 0; n < 40; n += 1) {
    const who = await guest()
    const line = await official(who)
    await chat(who)
    for (const part of ['a', 'b']) {
      const text = `storm ${n}${part}`
      await waits(line, { text, staffId })
      all.push({ line, text })
    }
  }
  const wechat = standIn('wechat-official')
  const map: Channels = new Map([wechat, telegram].map((one) => [one.name, one]))
  const deliveries = [1, 2].map(() =>
    openDelivery({ store: world.store, channels: () => map, clock: systemClock, log }),
  )
  const lines = [...new Set(all.map(({ line }) => line))]
  // What is asked for first has the better chance: each way round for every other line.
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  await Promise.all(
    lines.flatMap((line, n) => {
      const opens = () => wait(n % 3).then(() => reopen(world.store, line))
      const moves = () => wait(n % 4).then(() => move(line))
      return n % 2 === 0 ? [opens(), moves(), moves()] : [moves(), moves(), opens()]
    }),
  )
  const sentAnywhere = () => [...wechat.sent, ...telegram.sent].map(({ text }) => text)
  const count = (text: string) => sentAnywhere().filter((one) => one.endsWith(text)).length
  await until('all to be sent', () => all.every(({ text }) => count(text) > 0), 20_000)
  await Promise.all(deliveries.map((one) => one.stop()))
  expect(all.filter(({ text }) => count(text) !== 1)).toEqual([])
  // Both ways were taken: else nothing was tried.
  const byWechat = wechat.sent.filter(({ text }) => text.startsWith('storm')).length
  const byTelegram = telegram.sent.filter(({ text }) => text.includes('storm')).length
  expect(byWechat + byTelegram).toBe(all.length)
  expect(Math.min(byWechat, byTelegram)).toBeGreaterThan(0)
}, 60_000)
