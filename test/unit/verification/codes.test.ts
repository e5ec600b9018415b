// One-time codes: sent, tried, locked; and the same answer whoever is asked about.
import { expect, test } from 'vitest'
import { type Instant, after, days, hours, minutes, seconds } from '../../../src/base/clock.ts'
import type { ConversationId } from '../../../src/base/ids.ts'
import type { Line } from '../../../src/conversation/turn.ts'
import { type Guest, findGuest } from '../../../src/guests/guest.ts'
import { waitingAt } from '../../../src/messages/waiting.ts'
import type { Tx } from '../../../src/store/transaction.ts'
import { sendCode, sendCodeIfKnown, tryCode } from '../../../src/verification/codes.ts'
import { proofs } from '../../../src/verification/proof.ts'
import { NOON, aGuest, aLine, codeSentTo, hangzhou, messagesTo, seoul, testStore } from '../loyalty/cast.ts'

const store = testStore()
const within = <T>(work: (tx: Tx) => Promise<T>) => store.current.transaction(work)

let people = 0
async function wang(language = 'en'): Promise<Guest & { email: string }> {
  const email = `wang${(people += 1)}@example.com`
  const id = await aGuest(store.current.db, { email, language })
  return { ...(await findGuest(store.current.db, id))!, email }
}

const send = (line: Line, guest: Guest, at: Instant = NOON) =>
  within((tx) => sendCode(tx, { conversationId: line.id, hotel: hangzhou, language: 'en', guest }, at))
const sendIfKnown = (line: Line, guest: Guest | undefined, at: Instant = NOON) =>
  within((tx) => sendCodeIfKnown(tx, { conversationId: line.id, hotel: hangzhou, language: 'en', guest }, at))
const attempt = (conversationId: ConversationId, digits: string, at: Instant = NOON) =>
  within((tx) => tryCode(tx, conversationId, digits, at))
const code = async (guest: { email: string }) => (await codeSentTo(store.current.db, guest.email))!
const wrong = (right: string) => String((Number(right) + 1) % 1_000_000).padStart(6, '0')

test('the right digits prove the guest, once', async () => {
  const [line, guest] = [await aLine(store.current.db), await wang()]
  const sent = await send(line, guest)
  expect(sent).toEqual({ ok: true, value: { sentTo: 'w***@example.com' } })
  const digits = await code(guest)
  expect(await attempt(line.id, digits)).toEqual({ kind: 'right', guestId: guest.id })
  expect(await proofs(store.current.db, line.id, NOON)).toMatchObject({ tier: 'code', guestId: guest.id })
  expect(await attempt(line.id, digits)).toEqual({ kind: 'expired' })
})

test('it goes in the guest’s own language, by mail or else by SMS, and nowhere else', async () => {
  const tx = store.current.db
  const line = await aLine(tx)
  const id = await aGuest(tx, { phone: '+82 10-1234-5678', language: 'ko-KR' })
  const sent = await send(line, (await findGuest(tx, id))!)
  expect(sent).toEqual({ ok: true, value: { sentTo: '+82 ••• 5678' } })
  const [text] = await messagesTo(tx, '+821012345678')
  expect(text).toMatch(/^\[Yunqi Hotel\] 인증번호 \d{6} /)
  const digits = (await codeSentTo(tx, '+821012345678'))!
  const rows = await Promise.all([
    tx.oneTimeCode.findMany(),
    tx.proof.findMany(),
    tx.audit.findMany(),
    tx.conversation.findMany(),
    tx.message.findMany({ where: { conversationId: line.id } }),
  ])
  const seen = JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  expect(seen).not.toContain(digits)
})

test('a code counts in its own conversation only', async () => {
  const [mine, other, guest] = [await aLine(store.current.db), await aLine(store.current.db), await wang()]
  await send(mine, guest)
  expect(await attempt(other.id, await code(guest))).toEqual({ kind: 'expired' })
})

test('it lapses after ten minutes', async () => {
  const [line, guest] = [await aLine(store.current.db), await wang()]
  await send(line, guest)
  const digits = await code(guest)
  expect(await attempt(line.id, wrong(digits), after(NOON, minutes(10) - 1))).toEqual({
    kind: 'wrong',
    triesLeft: 4,
  })
  expect(await attempt(line.id, digits, after(NOON, minutes(10)))).toEqual({ kind: 'expired' })
})

test('a newer code takes the place of the older', async () => {
  const [line, guest] = [await aLine(store.current.db), await wang()]
  await send(line, guest)
  const old = await code(guest)
  const later = after(NOON, minutes(2))
  await send(line, guest, later)
  const fresh = await code(guest)
  // Once in a million both are the same.
  expect((await attempt(line.id, old === fresh ? wrong(fresh) : old, later)).kind).toBe('wrong')
  expect((await attempt(line.id, fresh, later)).kind).toBe('right')
})

test('the fifth wrong one locks for fifteen minutes: the right one does not count then, nor is another sent', async () => {
  const [line, guest] = [await aLine(store.current.db), await wang()]
  await send(line, guest)
  const digits = await code(guest)
  for (const triesLeft of [4, 3, 2, 1])
    expect(await attempt(line.id, wrong(digits))).toEqual({ kind: 'wrong', triesLeft })
  const until = after(NOON, minutes(15))
  expect(await attempt(line.id, wrong(digits))).toEqual({ kind: 'locked', until })
  expect(await attempt(line.id, digits)).toEqual({ kind: 'locked', until })
  const justBefore = after(until, -1)
  expect(await send(line, guest, justBefore)).toEqual({ ok: false, error: 'locked' })
  expect((await send(line, guest, until)).ok).toBe(true)
  expect((await attempt(line.id, await code(guest), until)).kind).toBe('right')
})

test('a new code does not buy new tries', async () => {
  const [line, guest] = [await aLine(store.current.db), await wang()]
  await send(line, guest)
  for (let n = 0; n < 4; n += 1) await attempt(line.id, wrong(await code(guest)))
  const later = after(NOON, minutes(2))
  await send(line, guest, later)
  expect((await attempt(line.id, wrong(await code(guest)), later)).kind).toBe('locked')
})

test('of tries that arrive at once no more than five count', async () => {
  const [line, guest] = [await aLine(store.current.db), await wang()]
  await send(line, guest)
  const digits = wrong(await code(guest))
  const tried = await Promise.all(Array.from({ length: 12 }, () => attempt(line.id, digits)))
  expect(tried.filter(({ kind }) => kind === 'wrong').length).toBeLessThanOrEqual(4)
  const [kept] = await store.current.db.oneTimeCode.findMany({ where: { conversationId: line.id } })
  expect(kept!.tries).toBeLessThanOrEqual(5)
  expect((await attempt(line.id, await code(guest))).kind).toBe('locked')
})

test('one code a minute, five an hour, ten a day', async () => {
  const guest = await wang()
  const line = await aLine(store.current.db)
  expect((await send(line, guest)).ok).toBe(true)
  expect(await send(line, guest, after(NOON, seconds(59)))).toEqual({ ok: false, error: 'too-soon' })
  for (let n = 1; n < 5; n += 1) expect((await send(line, guest, after(NOON, minutes(n)))).ok).toBe(true)
  expect(await send(line, guest, after(NOON, minutes(5)))).toEqual({ ok: false, error: 'too-many' })
  // Another conversation is no way around it.
  const other = await aLine(store.current.db)
  expect(await send(other, guest, after(NOON, minutes(5)))).toEqual({ ok: false, error: 'too-many' })
  for (let n = 0; n < 5; n += 1)
    expect((await send(other, guest, after(NOON, hours(2) + minutes(n)))).ok).toBe(true)
  expect(await send(other, guest, after(NOON, hours(5)))).toEqual({ ok: false, error: 'too-many' })
  expect((await send(other, guest, after(NOON, days(1) + hours(1)))).ok).toBe(true)
})

test('many conversations at once send one code', async () => {
  const guest = await wang()
  const lines = await Promise.all(Array.from({ length: 6 }, () => aLine(store.current.db)))
  await Promise.all(lines.map((line) => send(line, guest)))
  expect(await messagesTo(store.current.db, guest.email)).toHaveLength(1)
})

test('a guest with neither mail nor telephone is told so when a stay named them', async () => {
  const tx = store.current.db
  const guest = (await findGuest(tx, await aGuest(tx)))!
  expect(await send(await aLine(tx), guest)).toEqual({ ok: false, error: 'no-contact' })
})

test('by member number alone, known, unknown and unreachable look the same from beginning to lock', async () => {
  const tx = store.current.db
  const unreachable = (await findGuest(tx, await aGuest(tx)))!
  const known = await wang()
  const stories = await Promise.all(
    [known, undefined, unreachable].map(async (guest) => {
      const line = await aLine(tx)
      const digits = guest === known ? async () => wrong(await code(known)) : async () => '123456'
      const seen: unknown[] = [
        await sendIfKnown(line, guest),
        await sendIfKnown(line, guest, after(NOON, seconds(30))),
      ]
      for (let n = 0; n < 6; n += 1)
        seen.push(await attempt(line.id, await digits(), after(NOON, seconds(40))))
      seen.push(await sendIfKnown(line, guest, after(NOON, minutes(10))))
      seen.push(await sendIfKnown(line, guest, after(NOON, minutes(20))))
      seen.push(await attempt(line.id, await digits(), after(NOON, minutes(40))))
      return seen
    }),
  )
  expect(stories[1]).toEqual(stories[0])
  expect(stories[2]).toEqual(stories[0])
  expect(
    stories[0]!.map((seen) => (seen as { kind?: string; ok?: boolean }).kind ?? (seen as { ok: boolean }).ok),
  ).toEqual([true, false, 'wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked', false, true, 'expired'])
})

test('by member number alone, a mailbox that has had its codes gets no more, and the asker does not see it', async () => {
  const guest = await wang()
  for (let n = 0; n < 8; n += 1) {
    expect(await sendIfKnown(await aLine(store.current.db), guest, after(NOON, seconds(61 * n)))).toEqual({
      ok: true,
      value: 'answered',
    })
  }
  expect(await messagesTo(store.current.db, guest.email)).toHaveLength(5)
})

test('a code that nobody was sent is matched by nothing', async () => {
  const line = await aLine(store.current.db)
  await sendIfKnown(line, undefined)
  // Whatever digits the row holds the hash of, even the right ones prove nobody.
  const [kept] = await store.current.db.oneTimeCode.findMany({ where: { conversationId: line.id } })
  expect(kept).toMatchObject({ guestId: null })
  const { createHash } = await import('node:crypto')
  const digits = Array.from({ length: 1_000_000 }, (_, n) => String(n).padStart(6, '0')).find(
    (text) => createHash('sha256').update(`${kept!.id}:${text}`).digest('hex') === kept!.codeHash,
  )!
  expect(await attempt(line.id, digits)).toEqual({ kind: 'wrong', triesLeft: 4 })
  expect((await proofs(store.current.db, line.id, NOON)).tier).toBe('none')
})

test('of a guest whom two hotels know, each hotel’s staff see the codes that were asked for there', async () => {
  const { db } = store.current
  const guest = await wang()
  for (const [n, hotel] of [hangzhou, seoul].entries()) {
    const line = await aLine(db)
    const at = after(NOON, minutes(2 * n))
    await within((tx) => sendCode(tx, { conversationId: line.id, hotel, language: 'en', guest }, at))
  }
  await db.$executeRaw`
    UPDATE message m SET delivery = 'held' FROM conversation c
    WHERE c.id = m.conversation_id AND c.address = ${guest.email}`
  for (const hotel of [hangzhou, seoul]) {
    const seen = (await waitingAt(db, [hotel.id])).filter(({ address }) => address === guest.email)
    expect(seen).toMatchObject([{ hotelId: hotel.id }])
  }
})
