// Confirmation number and surname: where both are right, this chat is bound to the stay, in whichever hotel it is.
import type { Stay } from '../../stays/stay.ts'
import { type Result, ok } from '../../base/result.ts'
import { matchStay } from '../../verification/match.ts'
import { bindStay } from '../../verification/proof.ts'
import type { Turn } from '../turn.ts'

/** One refusal, whether there is no such booking or the surname is another. */
export async function bindBooking(
  turn: Turn,
  confirmationNumber: string,
  surname: string,
): Promise<Result<Stay, 'no-match' | 'locked'>> {
  const { tx, line, hotel, hotels, now } = turn
  const { id: conversationId, channel, account } = line
  const hotelIds = [hotel.id, ...hotels.map(({ id }) => id).filter((id) => id !== hotel.id)]
  const found = await matchStay(
    tx,
    { conversationId, channel, account, hotelIds, confirmationNumber, surname },
    now,
  )
  if (!found.ok) return found
  await bindStay(tx, conversationId, found.value, now)
  line.guestId = found.value.guestId
  return ok(found.value)
}
