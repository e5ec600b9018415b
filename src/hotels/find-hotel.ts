// One hotel, read within a transaction: for work that has only its id, such as a job.
import type { HotelId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import type { Currency } from '../base/money.ts'
import type { Tx } from '../store/transaction.ts'
import type { Hotel } from './hotel.ts'
import { sendingHours } from './hotels.ts'

/** The hotel as its file now describes it. */
export async function findHotel(tx: Tx, id: HotelId): Promise<Hotel | undefined> {
  const row = await tx.hotel.findUnique({ where: { id } })
  if (!row) return undefined
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
