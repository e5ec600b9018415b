// The deadlines of a case that exists, counted anew from an instant.
import type { Instant } from '../base/clock.ts'
import { type Hotel, section } from '../hotels/hotel.ts'
import { type Stay, stayById } from '../stays/stay.ts'
import type { Tx } from '../store/transaction.ts'
import type { Case } from './case.ts'
import { type Pledge, pledge, presenceOf, slaTerms } from './sla.ts'

type Pledged = Pick<Case, 'kind' | 'category' | 'severity'>

/** What is promised to the guest of a stay on a matter raised now, by the hotel's terms. */
export function promised(hotel: Hotel, raised: Pledged, stay: Stay | undefined, now: Instant): Pledge {
  const terms = section(hotel, 'sla', slaTerms)
  return pledge(raised, now, presenceOf(stay, hotel.timeZone, terms), hotel.timeZone, terms)
}

/** What is promised on a case as it is now, counted from this instant. */
export async function promisedAgain(
  tx: Tx,
  hotel: Hotel,
  held: Pledged & Pick<Case, 'stayId'>,
  now: Instant,
): Promise<Pledge> {
  return promised(hotel, held, held.stayId ? await stayById(tx, held.stayId) : undefined, now)
}
