// The hotel of a survey, for jobs: they run without the list of hotels that turns and pages are handed.
import type { HotelId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import type { Currency } from '../base/money.ts'
import type { Hotel } from '../hotels/hotel.ts'
import { sendingHours } from '../hotels/hotels.ts'
import type { Tx } from '../store/transaction.ts'

/** The hotel as its file was last applied. Throws when there is none: rows of a survey refer to it. */
export async function hotelById(tx: Tx, id: HotelId): Promise<Hotel> {
  const row = await tx.hotel.findUniqueOrThrow({ where: { id } })
  const file = row.file as Record<string, unknown>
  return {
    id: row.id,
    name: row.name,
    timeZone: row.timeZone,
    currency: row.currency as Currency,
    languages: row.languages as [Language, ...Language[]],
    sendingHours: sendingHours.parse(file['sendingHours']),
    file,
    demo: row.demo,
  }
}
