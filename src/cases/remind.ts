// The guest still waits, or asks where it stays: the staff are reminded, but not at every word.
import { type Instant, before, minutes } from '../base/clock.ts'
import type { Hotel } from '../hotels/hotel.ts'
import type { Tx } from '../store/transaction.ts'
import { announceCase } from './alerts.ts'
import { type Case, holdCase } from './case.ts'
import { happenedSince, record } from './events.ts'

/** Staff hear so seldom at most that a guest still waits; in danger, or asked outright, it is a matter of minutes. */
const WAITING_GAP = minutes(10)
const ASKING_GAP = minutes(1)

/** True when the guest waits longer than was promised. */
export const isLate = ({ status, acknowledgeBy, resolveBy }: Case, now: Instant): boolean =>
  now > (status === 'open' ? acknowledgeBy : resolveBy)

/** Reminds the staff of a case that its guest waits for; `asked` are the words of one who asks after it outright. */
export async function remindOfCase(
  tx: Tx,
  hotel: Hotel,
  { id }: Case,
  now: Instant,
  asked?: string,
): Promise<void> {
  const held = (await holdCase(tx, id))!
  const critical = held.severity === 1
  const gap = critical || asked !== undefined ? ASKING_GAP : WAITING_GAP
  if (await happenedSince(tx, held, 'reminded', before(now, gap))) return
  await record(tx, held, { kind: 'reminded', ...(asked !== undefined && { detail: { words: asked } }) }, now)
  await announceCase(tx, hotel, held, critical ? 'calling' : isLate(held, now) ? 'waiting' : 'asking', now)
}
