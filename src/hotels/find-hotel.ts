// One hotel, read within a transaction: for work that has only its id, such as a job.
import type { HotelId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'
import type { Hotel } from './hotel.ts'
import { hotelOf } from './hotels.ts'

/** The hotel as its file now describes it, with the service's defaults: the same as in memory. */
export async function findHotel(tx: Tx, id: HotelId): Promise<Hotel | undefined> {
  const row = await tx.hotel.findUnique({ where: { id } })
  return row ? hotelOf(row) : undefined
}
