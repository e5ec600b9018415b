// What a conversation has proved, for how long, and whose it then is.
import { expect, test } from 'vitest'
import { after, days, hours, instant, minutes } from '../../../src/base/clock.ts'
import { type ConversationId, type GuestId, newId } from '../../../src/base/ids.ts'
import { mayReceive, recordConsent } from '../../../src/guests/consent.ts'
import type { Tx } from '../../../src/store/transaction.ts'
import { bindStay, proofs, recordCode } from '../../../src/verification/proof.ts'
import { NOON, aGuest, aLine, aStay, testStore } from '../loyalty/cast.ts'

const store = testStore()
const within = <T>(work: (tx: Tx) => Promise<T>) => store.current.transaction(work)

const guestOf = async (id: ConversationId) =>
  (await store.current.db.conversation.findUniqueOrThrow({ where: { id } })).guestId

async function aCase(guestId: GuestId, conversationId: ConversationId): Promise<string> {
  const id = newId(NOON)
  await store.current.db.guestCase.create({
    data: {
      id,
      guestId,
      conversationId,
      number: id,
      hotelId: 'hz-yunqi',
      kind: 'complaint',
      status: 'open',
      category: 'noise',
      severity: 3,
      department: 'front-office',
      summary: '',
      language: 'en',
      channel: 'web',
      openedAt: NOON,
      acknowledgeBy: NOON,
      resolveBy: NOON,
    },
  })
  return id
}

test('a conversation has proved nothing until something is proved', async () => {
  const line = await aLine(store.current.db)
  expect(await proofs(store.current.db, line.id, NOON)).toEqual({ tier: 'none', stayIds: [] })
})

test('a stay counts until three days after departure, the conversation stays with its guest', async () => {
  const tx = store.current.db
  const guestId = await aGuest(tx)
  const stay = await aStay(tx, guestId, { departure: '2026-11-10' })
  const line = await aLine(tx)
  await within((tx) => bindStay(tx, line.id, stay, NOON))

  const proved = { tier: 'stay', guestId, stayIds: [stay.id] }
  expect(await proofs(tx, line.id, NOON)).toEqual(proved)
  expect(await proofs(tx, line.id, instant('2026-11-13T23:59:59Z'))).toEqual(proved)
  expect(await proofs(tx, line.id, instant('2026-11-14T00:00:00Z'))).toEqual({ tier: 'none', stayIds: [] })
  expect(await guestOf(line.id)).toBe(guestId)
})

test('a stay that is long over counts for a day', async () => {
  const tx = store.current.db
  const stay = await aStay(tx, await aGuest(tx), { arrival: '2025-01-01', departure: '2025-01-02' })
  const line = await aLine(tx)
  await within((tx) => bindStay(tx, line.id, stay, NOON))
  expect((await proofs(tx, line.id, after(NOON, hours(23)))).tier).toBe('stay')
  expect((await proofs(tx, line.id, after(NOON, hours(24)))).tier).toBe('none')
})

test('a code counts for a day on the web and thirty days on a messenger', async () => {
  const tx = store.current.db
  const guestId = await aGuest(tx)
  for (const [channel, lasts] of [
    ['web', hours(24)],
    ['telegram', days(30)],
  ] as const) {
    const line = await aLine(tx, { channel })
    await within((tx) => recordCode(tx, line.id, guestId, NOON))
    expect(await proofs(tx, line.id, after(NOON, lasts - 1))).toEqual({ tier: 'code', guestId, stayIds: [] })
    expect((await proofs(tx, line.id, after(NOON, lasts))).tier).toBe('none')
    expect(await guestOf(line.id)).toBe(guestId)
  }
})

test('what an unknown person said there becomes the guest’s, and the audit says what', async () => {
  const tx = store.current.db
  const line = await aLine(tx)
  const unknown = line.guestId
  const caseId = await aCase(unknown, line.id)
  const elsewhere = await aCase(await aGuest(tx), line.id)
  await recordConsent(
    tx,
    { guestId: unknown, purpose: 'survey', granted: false, channel: 'web', wording: 'STOP' },
    NOON,
  )
  const guestId = await aGuest(tx)
  const stay = await aStay(tx, guestId)
  await within((tx) => bindStay(tx, line.id, stay, NOON))

  expect((await tx.guestCase.findUniqueOrThrow({ where: { id: caseId } })).guestId).toBe(guestId)
  expect((await tx.guestCase.findUniqueOrThrow({ where: { id: elsewhere } })).guestId).not.toBe(guestId)
  expect(await mayReceive(tx, guestId, 'survey')).toBe(false)
  const [audited] = await tx.audit.findMany({ where: { subject: 'guest', subjectId: guestId } })
  expect(audited).toMatchObject({
    action: 'conversation.bound',
    staffId: null,
    detail: { conversationId: line.id, from: unknown, cases: [caseId] },
  })
  expect((audited!.detail as { consents: string[] }).consents).toHaveLength(1)
})

test('binding the same stay again changes nothing but the time', async () => {
  const tx = store.current.db
  const guestId = await aGuest(tx)
  const stay = await aStay(tx, guestId)
  const line = await aLine(tx)
  await within((tx) => bindStay(tx, line.id, stay, NOON))
  await within((tx) => bindStay(tx, line.id, stay, after(NOON, minutes(1))))
  expect(await proofs(tx, line.id, after(NOON, minutes(1)))).toEqual({
    tier: 'stay',
    guestId,
    stayIds: [stay.id],
  })
  expect(await tx.audit.count({ where: { subjectId: guestId } })).toBe(1)
})

test('the next guest at the same screen sees nothing of the one before, and does not inherit their case', async () => {
  const tx = store.current.db
  const [first, second] = [await aGuest(tx), await aGuest(tx)]
  const [mine, theirs] = [await aStay(tx, first), await aStay(tx, second)]
  const line = await aLine(tx)
  await within((tx) => bindStay(tx, line.id, mine, NOON))
  await within((tx) => recordCode(tx, line.id, first, NOON))
  const caseId = await aCase(first, line.id)

  const then = after(NOON, minutes(5))
  await within((tx) => bindStay(tx, line.id, theirs, then))
  expect(await proofs(tx, line.id, then)).toEqual({ tier: 'stay', guestId: second, stayIds: [theirs.id] })
  expect((await tx.guestCase.findUniqueOrThrow({ where: { id: caseId } })).guestId).toBe(first)

  // Nor does the first one's code come back with their booking number.
  await within((tx) => bindStay(tx, line.id, mine, after(then, minutes(1))))
  expect((await proofs(tx, line.id, after(then, minutes(1)))).tier).toBe('stay')
})

test('a member number of another profile proves that profile without taking the conversation from the stay', async () => {
  const tx = store.current.db
  const [booked, member] = [await aGuest(tx), await aGuest(tx)]
  const stay = await aStay(tx, booked)
  const line = await aLine(tx)
  await within((tx) => bindStay(tx, line.id, stay, NOON))
  await within((tx) => recordCode(tx, line.id, member, NOON))
  expect(await proofs(tx, line.id, NOON)).toEqual({ tier: 'code', guestId: member, stayIds: [stay.id] })
  expect(await guestOf(line.id)).toBe(booked)
})
