// The guest says more about a case that is open: words, the room, that it is worse, that they still wait.
import { type Instant, before, earlier, minutes } from '../base/clock.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import type { Hotel } from '../hotels/hotel.ts'
import { phrase } from '../phrases/phrases.ts'
import { enqueue } from '../store/enqueue.ts'
import { type Tx, sql } from '../store/transaction.ts'
import { announceCase, tellGroup } from './alerts.ts'
import { type Case, changeCase, holdCase } from './case.ts'
import type { Severity } from './category.ts'
import { promisedAgain } from './due.ts'
import { escalateCase, firstStep } from './escalate.ts'
import { caseEvents, record, timesReopened } from './events.ts'
import { isConfidential } from './triage.ts'

/** Adds what the guest said, and the room once it is known; the group that heard of the case hears the room too. */
export async function addToCase(
  tx: Tx,
  { id }: Case,
  { words, room }: { words?: string | undefined; room?: string | undefined },
  now: Instant,
): Promise<Case> {
  let held = (await holdCase(tx, id))!
  if (words) {
    await record(tx, held, { kind: 'added', detail: { words: words.slice(0, 4000) } }, now)
    // What turns out to be about a colleague is withdrawn from other eyes from here on.
    if (!held.confidential && isConfidential(held.category, words))
      held = await changeCase(tx, id, sql`confidential = true`)
  }
  if (room && room !== held.room) {
    held = await changeCase(tx, id, sql`room = ${room}`)
    await record(tx, held, { kind: 'room', detail: { room } }, now)
    const hotel = await findHotel(tx, held.hotelId)
    const known = { number: held.number, room }
    if (hotel) await tellGroup(tx, hotel, held, phrase(hotel.languages[0], 'staff.room-known', known), now)
  }
  return held
}

/** Makes a case worse than it was taken for: deadlines move closer, staff are told again. Never makes it milder. */
export async function raiseCase(
  tx: Tx,
  hotel: Hotel,
  { id }: Case,
  severity: Severity,
  now: Instant,
): Promise<Case> {
  const held = (await holdCase(tx, id))!
  if (severity >= held.severity) return held
  const due = await promisedAgain(tx, hotel, { ...held, kind: 'complaint', severity }, now)
  const acknowledgeBy = earlier(due.acknowledgeBy, held.acknowledgeBy)
  const raised = await changeCase(
    tx,
    id,
    sql`severity = ${severity}, kind = 'complaint', acknowledge_by = ${acknowledgeBy},
        resolve_by = ${earlier(due.resolveBy, held.resolveBy)}`,
  )
  await record(tx, raised, { kind: 'raised', detail: { severity, from: held.severity } }, now)
  await announceCase(tx, hotel, raised, 'raised', now)
  if (raised.status === 'open') {
    const step = firstStep(await timesReopened(tx, id))
    await enqueue(tx, escalateCase, { caseId: id, step }, acknowledgeBy)
  }
  return raised
}

/** Staff hear so seldom at most that a guest still waits. */
const REMINDER_GAP = minutes(10)

/** The guest asks again. Staff are told when the case is late; returns whether it is. */
export async function remindOfCase(tx: Tx, hotel: Hotel, { id }: Case, now: Instant): Promise<boolean> {
  const held = (await holdCase(tx, id))!
  const overdue = now > (held.status === 'open' ? held.acknowledgeBy : held.resolveBy)
  const recent = (await caseEvents(tx, id)).some(
    ({ kind, at, detail }) =>
      kind === 'reminded' && detail['overdue'] === true && at > before(now, REMINDER_GAP),
  )
  await record(tx, held, { kind: 'reminded', detail: { overdue } }, now)
  if (overdue && !recent) await announceCase(tx, hotel, held, 'waiting', now)
  return overdue
}
