// A stay: one booking of one guest at one hotel, as the hotel's own system tells it.
import type { Day, Instant } from '../base/clock.ts'
import type { GuestId, HotelId, StayId } from '../base/ids.ts'
import type { Currency, Money } from '../base/money.ts'
import { type Sql, type Tx, empty, sql } from '../store/transaction.ts'

export const STAY_STATUSES = ['booked', 'in-house', 'checked-out', 'cancelled'] as const
export type StayStatus = (typeof STAY_STATUSES)[number]

export type Stay = {
  readonly id: StayId
  readonly hotelId: HotelId
  /** Unique at its hotel, not in the group. */
  readonly confirmationNumber: string
  readonly guestId: GuestId
  readonly status: StayStatus
  readonly arrival: Day
  readonly departure: Day
  readonly room: string | null
  readonly amount: Money | null
  /** Of the newest report that was taken in. */
  readonly updatedAt: Instant
  readonly checkedOutAt: Instant | null
}

export async function findStay(
  tx: Tx,
  hotelId: HotelId,
  confirmationNumber: string,
): Promise<Stay | undefined> {
  const [stay] = await stays(
    tx,
    sql`WHERE hotel_id = ${hotelId} AND confirmation_number = ${confirmationNumber}`,
  )
  return stay
}

/** The same, and nobody else may change it until the transaction ends. */
export async function lockStay(
  tx: Tx,
  hotelId: HotelId,
  confirmationNumber: string,
): Promise<Stay | undefined> {
  const [stay] = await stays(
    tx,
    sql`WHERE hotel_id = ${hotelId} AND confirmation_number = ${confirmationNumber} FOR UPDATE`,
  )
  return stay
}

export async function stayById(tx: Tx, id: StayId): Promise<Stay | undefined> {
  const [stay] = await stays(tx, sql`WHERE id = ${id}::uuid`)
  return stay
}

/** The stay a guest most likely speaks of at a hotel: the one they are in, else the last they checked out of. */
export async function currentStay(tx: Tx, guestId: GuestId, hotelId: HotelId): Promise<Stay | undefined> {
  const [stay] = await stays(
    tx,
    sql`WHERE guest_id = ${guestId}::uuid AND hotel_id = ${hotelId} AND status IN ('in-house', 'checked-out')
        ORDER BY (status = 'in-house') DESC, departure DESC, arrival DESC, id DESC LIMIT 1`,
  )
  return stay
}

/** Every stay of a guest, the latest first. */
export const staysOf = (tx: Tx, guestId: GuestId): Promise<Stay[]> =>
  stays(tx, sql`WHERE guest_id = ${guestId}::uuid ORDER BY arrival DESC, id DESC`)

type Row = Omit<Stay, 'amount'> & { readonly amountMinor: bigint | null; readonly currency: Currency | null }

async function stays(tx: Tx, which: Sql = empty): Promise<Stay[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id::text, hotel_id AS "hotelId", confirmation_number AS "confirmationNumber", guest_id::text AS "guestId",
           status, arrival::text, departure::text, room, amount_minor AS "amountMinor", currency,
           updated_at AS "updatedAt", checked_out_at AS "checkedOutAt"
    FROM stay ${which}`
  return rows.map(({ amountMinor, currency, ...stay }) => ({
    ...stay,
    amount: amountMinor === null || currency === null ? null : { minor: Number(amountMinor), currency },
  }))
}
