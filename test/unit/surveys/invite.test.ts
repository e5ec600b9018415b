import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, after, days, hours, instant, minutes, seconds } from '../../../src/base/clock.ts'
import type { GuestId } from '../../../src/base/ids.ts'
import type { Hotel } from '../../../src/hotels/hotel.ts'
import type { Tx } from '../../../src/store/transaction.ts'
import { scheduleSurvey, surveyOfStay } from '../../../src/surveys/invite.ts'
import { surveyDue, surveyReachable, surveyRound } from '../../../src/surveys/jobs.ts'
import { type World, openWorld } from './cast.ts'

let world: World
let hotel: Hotel
let guest: GuestId

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.queued.length = 0
  hotel = await world.hotel()
  guest = await world.guest()
})

const OUT = instant('2026-11-03T03:40:00Z') // a Tuesday, 11:40 in Hangzhou
const DUE = instant('2026-11-04T02:00:00Z')

const events = (conversationId: string) =>
  world.store.db.message.findMany({ where: { conversationId, author: 'event' }, orderBy: { seq: 'asc' } })
/** The second begins when the first has done its work and not yet committed. */
async function overlapping(
  first: (tx: Tx) => Promise<void>,
  second: (tx: Tx) => Promise<void>,
): Promise<void> {
  let running: Promise<void> | undefined
  await world.store.transaction(async (tx) => {
    await first(tx)
    running = world.store.transaction(second)
    await setTimeout(300)
  })
  await running
}
const round = (now: Instant) => world.store.transaction((tx) => surveyRound.run(tx, {}, now))

describe('at check-out', () => {
  test('a survey is scheduled, and told so', async () => {
    const stay = await world.checkOut(guest, hotel, OUT)
    expect(await surveyOfStay(world.store.db, stay.id)).toEqual({
      status: 'scheduled',
      dueAt: DUE,
      reason: null,
    })
    expect(world.queued).toMatchObject([{ name: 'survey-due', startAfter: DUE }])
  })

  test('there is none before, and none for a stay that was cancelled', async () => {
    const inHouse = await world.stay(guest, hotel, null, 'in-house')
    const cancelled = await world.stay(guest, hotel, null, 'cancelled')
    for (const stay of [inHouse, cancelled]) {
      await world.store.transaction((tx) => scheduleSurvey(tx, hotel, stay, OUT))
      expect(await surveyOfStay(world.store.db, stay.id)).toEqual({
        status: 'none',
        dueAt: null,
        reason: null,
      })
    }
    expect(world.queued).toEqual([])
  })

  test('no consent, a survey lately, or a check-out told too late are said at once', async () => {
    const late = await world.checkOut(guest, hotel, OUT, after(OUT, days(8)))
    expect(await surveyOfStay(world.store.db, late.id)).toMatchObject({
      status: 'skipped',
      reason: 'too-late',
    })

    const silent = await world.guest()
    await world.withdraw(silent, OUT)
    const refused = await world.checkOut(silent, hotel, OUT)
    expect(await surveyOfStay(world.store.db, refused.id)).toMatchObject({
      status: 'skipped',
      reason: 'no-consent',
    })
    expect(world.queued).toEqual([])

    const regular = await world.guest()
    await world.chat(regular, { pulled: true })
    await world.checkOut(regular, hotel, OUT)
    await world.runUntil(DUE)
    const again = await world.checkOut(regular, hotel, after(OUT, days(59) - hours(6)))
    expect(await surveyOfStay(world.store.db, again.id)).toMatchObject({
      status: 'skipped',
      reason: 'cooldown',
    })
    const muchLater = await world.checkOut(regular, hotel, after(OUT, days(61)))
    expect(await surveyOfStay(world.store.db, muchLater.id)).toMatchObject({ status: 'scheduled' })
  })

  test('the same check-out told again changes nothing', async () => {
    const stay = await world.checkOut(guest, hotel, OUT)
    await world.chat(guest)
    await world.runUntil(DUE)
    const before = await world.survey(stay)
    await world.store.transaction((tx) => scheduleSurvey(tx, hotel, stay, after(DUE, hours(1))))
    expect(await world.survey(stay)).toEqual(before)
    expect(await world.store.db.survey.count({ where: { stayId: stay.id } })).toBe(1)
  })

  test('told twice at the same moment, it is scheduled once', async () => {
    const stay = await world.stay(guest, hotel, OUT)
    await overlapping(
      (tx) => scheduleSurvey(tx, hotel, stay, OUT),
      (tx) => scheduleSurvey(tx, hotel, stay, OUT),
    )
    expect(await world.store.db.survey.count({ where: { stayId: stay.id } })).toBe(1)
  })
})

describe('when it is due', () => {
  test('it enters the chat in which the guest last wrote, once, however often the job runs', async () => {
    await world.chat(guest, { heardAt: after(OUT, -hours(5)) })
    const latest = await world.chat(guest, { channel: 'wechat', heardAt: after(OUT, -hours(1)) })
    await world.chat(guest, { heardAt: OUT, blocked: true })
    await world.chat(guest, { heardAt: OUT, kind: 'contact', channel: 'mail' })
    await world.chat(guest, { heardAt: OUT, channel: 'web', account: 'sel-hangang' })
    await world.hotel({}, 'sel-hangang')
    const stay = await world.checkOut(guest, hotel, OUT)
    await world.runUntil(DUE)
    const survey = await world.survey(stay)
    expect(survey).toMatchObject({
      status: 'sent',
      reason: null,
      conversationId: latest,
      sentAt: DUE,
      deliveredAt: null,
      expiresAt: after(DUE, days(7)),
    })
    expect(survey.countedOn?.toISOString().slice(0, 10)).toBe('2026-11-04')
    await world.store.transaction((tx) => surveyDue.run(tx, { surveyId: survey.id }, after(DUE, seconds(2))))
    expect(await world.survey(stay)).toEqual(survey)
    expect((await events(latest)).map(({ content }) => content)).toEqual([
      { kind: 'event', dialog: 'survey', name: 'invite', subject: survey.id },
    ])
  })

  test('a chat that is fetched has it delivered at once; another when its message has been sent', async () => {
    await world.chat(guest, { channel: 'web', account: hotel.id, pulled: true })
    const web = await world.checkOut(guest, hotel, OUT)
    const other = await world.guest()
    const chat = await world.chat(other)
    const telegram = await world.checkOut(other, hotel, OUT)
    await world.runUntil(DUE)
    expect((await world.survey(web)).deliveredAt).toEqual(DUE)

    const { id } = await world.survey(telegram)
    const said = (seq: bigint, choice: string, sentAt: Instant | null) =>
      world.store.db.message.create({
        data: {
          id: crypto.randomUUID(),
          conversationId: chat,
          seq,
          direction: 'out',
          author: 'bot',
          content: { kind: 'said', text: 'x', choices: [{ id: choice, label: '0' }] },
          at: DUE,
          delivery: sentAt ? 'sent' : 'queued',
          sentAt,
        },
      })
    await said(10n, 'human/call', after(DUE, seconds(1)))
    const invitation = await said(11n, `survey/${id}/nps/0`, null)
    await round(after(DUE, minutes(1)))
    expect((await world.survey(telegram)).deliveredAt).toBeNull()
    const sentAt = after(DUE, minutes(2))
    await world.store.db.message.update({ where: { id: invitation.id }, data: { delivery: 'sent', sentAt } })
    await round(after(DUE, minutes(3)))
    expect((await world.survey(telegram)).deliveredAt).toEqual(sentAt)
    await round(after(DUE, minutes(4)))
    expect((await world.survey(telegram)).deliveredAt).toEqual(sentAt)
  })

  test('everything is looked at again: consent, stay, cooldown, age', async () => {
    await world.chat(guest)
    const stay = await world.checkOut(guest, hotel, OUT)
    await world.withdraw(guest, after(OUT, hours(1)))
    await world.runUntil(DUE)
    expect(await world.survey(stay)).toMatchObject({ status: 'skipped', reason: 'no-consent' })

    const other = await world.guest()
    await world.chat(other)
    const undone = await world.checkOut(other, hotel, OUT)
    await world.store.db.stay.update({ where: { id: undone.id }, data: { status: 'in-house' } })
    await world.runUntil(DUE)
    expect(await world.survey(undone)).toMatchObject({ status: 'skipped', reason: 'not-checked-out' })
    // They leave for good a day later.
    const out = after(OUT, days(1))
    await world.store.db.stay.update({
      where: { id: undone.id },
      data: { status: 'checked-out', checkedOutAt: out },
    })
    await world.store.transaction((tx) => scheduleSurvey(tx, hotel, { ...undone, checkedOutAt: out }, out))
    expect(await world.survey(undone)).toMatchObject({
      status: 'scheduled',
      reason: null,
      dueAt: after(DUE, days(1)),
    })
    await world.runUntil(after(DUE, days(1)))
    expect(await world.survey(undone)).toMatchObject({ status: 'sent' })

    const third = await world.guest()
    await world.chat(third)
    const old = await world.checkOut(third, hotel, OUT)
    world.queued.at(-1)!.startAfter = after(OUT, days(8))
    await world.runUntil(after(OUT, days(8)))
    expect(await world.survey(old)).toMatchObject({ status: 'skipped', reason: 'too-late' })
  })

  test('two stays that end on one day bring one survey, even when both jobs run at once', async () => {
    await world.chat(guest, { pulled: true })
    const stays = [await world.checkOut(guest, hotel, OUT), await world.checkOut(guest, hotel, OUT)]
    const [one, other] = await Promise.all(stays.map(async (stay) => (await world.survey(stay)).id))
    await overlapping(
      (tx) => surveyDue.run(tx, { surveyId: one! }, DUE),
      (tx) => surveyDue.run(tx, { surveyId: other! }, DUE),
    )
    const rows = await Promise.all(stays.map((stay) => world.survey(stay)))
    expect(rows.map(({ status, reason }) => reason ?? status).sort()).toEqual(['cooldown', 'sent'])
  })

  test('a survey on its way and not delivered holds back another, which still goes out if it never arrives', async () => {
    await world.chat(guest)
    const first = await world.checkOut(guest, hotel, OUT)
    await world.runUntil(DUE)
    const second = await world.checkOut(guest, hotel, after(OUT, hours(20)))
    await world.runUntil(after(OUT, days(2)))
    expect(await world.survey(first)).toMatchObject({ status: 'sent', deliveredAt: null })
    expect(await world.survey(second)).toMatchObject({ status: 'scheduled' })
    await world.runUntil(after(OUT, days(4)))
    expect(await world.survey(second)).toMatchObject({ status: 'sent' })
  })

  test('outside of the sending hours it waits for the morning, whatever the job thinks', async () => {
    await world.chat(guest)
    const stay = await world.checkOut(guest, hotel, OUT)
    world.queued.at(-1)!.startAfter = instant('2026-11-04T13:00:00Z') // the queue was down until 21:00
    await world.runUntil(instant('2026-11-04T13:00:00Z'))
    expect(await world.survey(stay)).toMatchObject({
      status: 'scheduled',
      dueAt: instant('2026-11-05T01:00:00Z'),
    })
    await world.runUntil(instant('2026-11-05T01:00:00Z'))
    expect(await world.survey(stay)).toMatchObject({ status: 'sent' })
  })

  test('a job that runs a moment early comes again', async () => {
    await world.chat(guest)
    const stay = await world.checkOut(guest, hotel, OUT)
    world.queued.at(-1)!.startAfter = after(DUE, -5)
    await world.runUntil(DUE)
    expect(await world.survey(stay)).toMatchObject({ status: 'sent', sentAt: DUE })
  })
})

describe('an open case', () => {
  test('puts it off until the case is resolved', async () => {
    await world.chat(guest)
    const caseId = await world.openCase(guest, OUT)
    const stay = await world.checkOut(guest, hotel, OUT)
    await world.runUntil(after(DUE, hours(5)))
    expect(await world.survey(stay)).toMatchObject({ status: 'scheduled', reason: 'open-case' })
    await world.store.db.guestCase.update({
      where: { id: caseId },
      data: { status: 'resolved', acknowledgedAt: OUT, resolvedAt: OUT },
    })
    await world.runUntil(after(DUE, hours(6)))
    expect(await world.survey(stay)).toMatchObject({ status: 'sent', reason: null })
  })

  test('puts it off 72 hours at most', async () => {
    await world.chat(guest)
    await world.openCase(guest, OUT)
    const stay = await world.checkOut(guest, hotel, OUT)
    await world.runUntil(after(DUE, hours(72) - 1))
    expect(await world.survey(stay)).toMatchObject({ status: 'scheduled', dueAt: after(DUE, hours(72)) })
    await world.runUntil(after(DUE, hours(72)))
    expect(await world.survey(stay)).toMatchObject({ status: 'sent' })
  })
})

test('while a person speaks with the guest it waits', async () => {
  const chat = await world.chat(guest)
  await world.store.db.conversation.update({ where: { id: chat }, data: { takenOverAt: OUT } })
  const stay = await world.checkOut(guest, hotel, OUT)
  await world.runUntil(after(DUE, hours(3)))
  expect(await world.survey(stay)).toMatchObject({ status: 'scheduled', reason: 'with-staff' })
  await world.store.db.conversation.update({ where: { id: chat }, data: { takenOverAt: null } })
  await world.runUntil(after(DUE, hours(4)))
  expect(await world.survey(stay)).toMatchObject({ status: 'sent' })
})

describe('a guest without a chat', () => {
  test('is skipped when it is due, and gets it when they begin to write in time', async () => {
    const stay = await world.checkOut(guest, hotel, OUT)
    await world.runUntil(DUE)
    expect(await world.survey(stay)).toMatchObject({ status: 'skipped', reason: 'no-channel' })
    await round(after(DUE, hours(1)))
    await world.runUntil(after(DUE, hours(1)))
    expect(await world.survey(stay)).toMatchObject({ status: 'skipped', reason: 'no-channel' })

    await world.chat(guest, { pulled: true })
    await round(after(DUE, hours(2)))
    await world.runUntil(after(DUE, hours(2)))
    expect(await world.survey(stay)).toMatchObject({
      status: 'sent',
      reason: null,
      sentAt: after(DUE, hours(2)),
    })
  })

  test('gets it at once when the chat is recognised as theirs', async () => {
    const stay = await world.checkOut(guest, hotel, OUT)
    await world.runUntil(DUE)
    await world.chat(guest)
    const now = after(DUE, minutes(5))
    await world.store.transaction((tx) => surveyReachable(tx, guest, now))
    await world.runUntil(now)
    expect(await world.survey(stay)).toMatchObject({ status: 'sent' })
  })

  test('gets none when they come a week later', async () => {
    const stay = await world.checkOut(guest, hotel, OUT)
    await world.runUntil(DUE)
    await world.chat(guest)
    const now = after(OUT, days(7) + 1)
    await round(now)
    await world.runUntil(now)
    expect(await world.survey(stay)).toMatchObject({ status: 'skipped', reason: 'no-channel' })
  })
})

describe('after the invitation', () => {
  test('one reminder, once, within the hours; then the end', async () => {
    const chat = await world.chat(guest)
    const stay = await world.checkOut(guest, hotel, OUT)
    await world.runUntil(after(DUE, hours(48) - 1))
    expect((await events(chat)).map(({ content }) => (content as { name: string }).name)).toEqual(['invite'])
    await world.runUntil(after(DUE, hours(48)))
    const named = (await events(chat)).map(({ content }) => (content as { name: string }).name)
    expect(named).toEqual(['invite', 'remind'])
    await world.runUntil(after(DUE, days(7) - 1))
    expect(await world.survey(stay)).toMatchObject({ status: 'sent' })
    await world.runUntil(after(DUE, days(7)))
    expect(await world.survey(stay)).toMatchObject({ status: 'expired' })
    expect(await events(chat)).toHaveLength(2)
  })

  test('no reminder to a guest who finished, declined, withdrew, or left the chat', async () => {
    const changes = [
      (id: string) => world.store.db.survey.update({ where: { id }, data: { status: 'completed' } }),
      (id: string) => world.store.db.survey.update({ where: { id }, data: { reason: 'declined' } }),
      () => world.withdraw(guest, after(DUE, hours(1))),
      () => world.store.db.conversation.updateMany({ where: { guestId: guest }, data: { blockedAt: DUE } }),
    ]
    for (const change of changes) {
      guest = await world.guest()
      const chat = await world.chat(guest)
      const stay = await world.checkOut(guest, hotel, OUT)
      await world.runUntil(DUE)
      await change((await world.survey(stay)).id)
      await world.runUntil(after(DUE, days(3)))
      expect(await events(chat)).toHaveLength(1)
    }
  })

  test('while a person speaks with the guest the reminder waits', async () => {
    const chat = await world.chat(guest)
    await world.checkOut(guest, hotel, OUT)
    await world.runUntil(DUE)
    await world.store.db.conversation.update({ where: { id: chat }, data: { takenOverAt: DUE } })
    await world.runUntil(after(DUE, hours(50)))
    expect(await events(chat)).toHaveLength(1)
    await world.store.db.conversation.update({ where: { id: chat }, data: { takenOverAt: null } })
    await world.runUntil(after(DUE, hours(52)))
    expect(await events(chat)).toHaveLength(2)
  })
})

test('a hotel that changes its wording asks by a new version; the old one stays as it was', async () => {
  await world.chat(guest, { pulled: true })
  const first = await world.checkOut(guest, hotel, OUT)
  const { definitionId } = await world.survey(first)
  await world.hotel({ wording: { 'survey.ask-room': { en: 'Did you sleep well?' } } })
  // Put to the guest after the change, it asks what the hotel asks now.
  await world.runUntil(DUE)
  const sent = await world.survey(first)
  expect(sent.definitionId).not.toBe(definitionId)
  const versions = await world.store.db.surveyDefinition.findMany({
    where: { hotelId: hotel.id, id: { in: [definitionId, sent.definitionId] } },
    orderBy: { version: 'asc' },
  })
  expect(versions.map(({ id }) => id)).toEqual([definitionId, sent.definitionId])
  expect(JSON.stringify(versions[0]!.definition)).toContain('How was your room?')
  expect(JSON.stringify(versions[1]!.definition)).toContain('Did you sleep well?')
})
