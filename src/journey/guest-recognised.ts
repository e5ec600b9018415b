// Somebody in a chat turned out to be a guest we know: what waited for a way to reach them can go out.
import type { Instant } from '../base/clock.ts'
import type { GuestId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'
import { surveyReachable } from '../surveys/jobs.ts'

export async function guestRecognised(tx: Tx, guestId: GuestId, now: Instant): Promise<void> {
  await surveyReachable(tx, guestId, now)
}
