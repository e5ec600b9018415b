// The guest asks how a case stands, or says that a danger is over: the staff hear so, and the case keeps it.
import { type Instant, before, minutes } from '../base/clock.ts'
import type { Hotel } from '../hotels/hotel.ts'
import type { Tx } from '../store/transaction.ts'
import { addToCase, isLate } from './add.ts'
import { announceCase } from './alerts.ts'
import { type Case, holdCase } from './case.ts'
import { happenedSince, record } from './events.ts'

/** Staff hear so seldom at most that a guest asks. */
const ASKING_GAP = minutes(1)

/** Reminds the staff of a case that its guest asks after. */
export async function noteAsked(
  tx: Tx,
  hotel: Hotel,
  { id }: Case,
  words: string,
  now: Instant,
): Promise<void> {
  const held = (await holdCase(tx, id))!
  if (await happenedSince(tx, held, 'reminded', before(now, ASKING_GAP))) return
  await record(tx, held, { kind: 'reminded', detail: { words } }, now)
  await announceCase(tx, hotel, held, isLate(held, now) ? 'waiting' : 'asking', now)
}

/** Tells whoever was alarmed that the guest says it is over. The case stays as it is: people make sure. */
export async function noteAllClear(
  tx: Tx,
  hotel: Hotel,
  danger: Case,
  words: string,
  now: Instant,
): Promise<void> {
  await announceCase(tx, hotel, await addToCase(tx, danger, { words }, now), 'all-clear', now)
}
