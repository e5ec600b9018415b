// The guest says more about a case that is open: words, the room, that it is worse.
import { type Instant, before, earlier, minutes } from '../base/clock.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import type { Hotel } from '../hotels/hotel.ts'
import { phrase } from '../phrases/phrases.ts'
import { enqueue } from '../store/enqueue.ts'
import { type Tx, sql } from '../store/transaction.ts'
import { announceCase, tellGroup } from './alerts.ts'
import { type Case, type CaseKind, changeCase, holdCase } from './case.ts'
import type { Category, Severity } from './category.ts'
import { promisedAgain } from './due.ts'
import { escalateCase, firstStep } from './escalate.ts'
import { happenedSince, record, timesReopened } from './events.ts'
import { namesOf } from './names.ts'
import { placesTogether } from './place.ts'
import { departmentFor } from './routing.ts'
import { summarise } from './summary.ts'
import { isConfidential } from './triage.ts'

/** The group hears so seldom at most what a guest adds; the console shows all of it. */
const ADDED_GAP = minutes(1)

/** Adds what the guest said, and where it is once that is known; the group that heard of the case hears that too. */
export async function addToCase(
  tx: Tx,
  { id }: Case,
  {
    words,
    room,
    place,
  }: { words?: string | undefined; room?: string | undefined; place?: string | undefined },
  now: Instant,
): Promise<Case> {
  let held = (await holdCase(tx, id))!
  const news: string[] = []
  const hotel = (await findHotel(tx, held.hotelId))!
  const [language] = hotel.languages
  const { number } = held
  if (words) {
    const recent = await happenedSince(tx, held, 'added', before(now, ADDED_GAP))
    // What turns out to be about a colleague is withdrawn from other eyes from here on.
    if (!held.confidential && isConfidential(held.category, words)) {
      held = await changeCase(tx, id, sql`confidential = true`)
    }
    await record(tx, held, { kind: 'added', detail: { words: words.slice(0, 4000) } }, now)
    const summary = summarise(words, await namesOf(tx, held))
    if (!recent) news.push(phrase(language, 'staff.added', { number, summary }))
  }
  if (room && room !== held.room) {
    held = await changeCase(tx, id, sql`room = ${room}`)
    await record(tx, held, { kind: 'room', detail: { room } }, now)
    news.push(phrase(language, 'staff.room-known', { number, room }))
  }
  const where = place && placesTogether(held.place, place)
  if (where && where !== held.place) {
    held = await changeCase(tx, id, sql`place = ${where}`)
    news.push(phrase(language, 'staff.place-known', { number, place: where }))
  }
  if (news.length > 0) await tellGroup(tx, hotel, held, news.join('\n'), now)
  return held
}

/**
 * Makes a case worse than it was taken for, or a complaint of what began as a request: deadlines move closer, staff are
 * told again. Never makes it milder.
 */
export async function raiseCase(
  tx: Tx,
  hotel: Hotel,
  { id }: Case,
  to: { readonly severity: Severity; readonly kind: CaseKind },
  now: Instant,
): Promise<Case> {
  const held = (await holdCase(tx, id))!
  const severity = Math.min(to.severity, held.severity) as Severity
  const kind = to.kind === 'complaint' ? 'complaint' : held.kind
  if (severity === held.severity && kind === held.kind) return held
  const due = await promisedAgain(tx, hotel, { ...held, kind, severity }, now)
  const acknowledgeBy = earlier(due.acknowledgeBy, held.acknowledgeBy)
  const raised = await changeCase(
    tx,
    id,
    sql`severity = ${severity}, kind = ${kind}, acknowledge_by = ${acknowledgeBy},
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

/** What a case that said nothing yet turns out to be about; words are the guest's. */
export type Subject = {
  readonly kind: CaseKind
  readonly category: Category
  readonly severity: Severity
  readonly confidential: boolean
  readonly words: string
  readonly room: string | undefined
}

/** A case that was opened without a subject takes one on: it goes to whom that concerns, and is told as what it is. */
export async function takeOnSubject(
  tx: Tx,
  hotel: Hotel,
  { id }: Case,
  { words, room, ...subject }: Subject,
  now: Instant,
): Promise<Case> {
  const held = (await holdCase(tx, id))!
  const { category } = subject
  const confidential = held.confidential || subject.confidential
  const kind = subject.kind === 'complaint' ? 'complaint' : held.kind
  const department = departmentFor(hotel, { kind, category, confidential })
  const summary = summarise(words, await namesOf(tx, held))
  const named = await changeCase(
    tx,
    id,
    sql`category = ${category}, confidential = ${confidential}, department = ${department}, summary = ${summary}`,
  )
  return raiseCase(tx, hotel, await addToCase(tx, named, { words, room }, now), subject, now)
}
