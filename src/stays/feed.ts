// What the hotel's system reports about a stay, taken in once and in the right order however it arrives.
import type { Day, Instant } from '../base/clock.ts'
import { type GuestId, type HotelId, type StayId, newId } from '../base/ids.ts'
import type { Money } from '../base/money.ts'
import type { Tx } from '../store/transaction.ts'
import { type Stay, type StayStatus, lockStay } from './stay.ts'

/** One report. What it leaves undefined stays as it was; null says that there is none. */
export type StayReport = {
  readonly hotelId: HotelId
  readonly confirmationNumber: string
  readonly status: StayStatus
  readonly arrival: Day
  readonly departure: Day
  readonly room?: string | null | undefined
  readonly amount?: Money | null | undefined
  /** When the hotel's system wrote it: the newest holds, whatever arrives last. */
  readonly updatedAt: Instant
  readonly checkedOutAt?: Instant | undefined
}

export type StayTaken = {
  readonly stay: Stay
  /** unchanged: this report was taken in before · stale: a newer one was. */
  readonly kind: 'new' | 'changed' | 'unchanged' | 'stale'
  /** True for the one report by which the stay became checked-out. */
  readonly checkedOutNow: boolean
}

/**
 * Takes a report in. A stay that is new needs `guestId`; one that is known keeps its guest. Of two reports that
 * arrive at once the later waits for the earlier. Throws when the dates are reversed or a new stay has no guest.
 */
export async function takeStay(
  tx: Tx,
  report: StayReport,
  { guestId, demo = false }: { guestId?: GuestId | undefined; demo?: boolean },
  now: Instant,
): Promise<StayTaken> {
  if (report.departure < report.arrival)
    throw new RangeError(`Stay ${report.confirmationNumber} departs before it arrives`)
  const inserted = guestId ? await insert(tx, report, guestId, demo, now) : false
  const known = await lockStay(tx, report.hotelId, report.confirmationNumber)
  if (!known) throw new Error(`Stay ${report.confirmationNumber} is new and has no guest`)
  if (inserted) return { stay: known, kind: 'new', checkedOutNow: known.status === 'checked-out' }
  if (report.updatedAt < known.updatedAt) return { stay: known, kind: 'stale', checkedOutNow: false }
  if (report.updatedAt.getTime() === known.updatedAt.getTime())
    return { stay: known, kind: 'unchanged', checkedOutNow: false }
  const stay = changed(known, report)
  await tx.$executeRaw`
    UPDATE stay SET status = ${stay.status}, arrival = ${stay.arrival}::date, departure = ${stay.departure}::date,
      room = ${stay.room}, amount_minor = ${stay.amount?.minor ?? null}::bigint, currency = ${stay.amount?.currency ?? null},
      updated_at = ${stay.updatedAt}, checked_out_at = ${stay.checkedOutAt}
    WHERE id = ${stay.id}::uuid`
  const checkedOutNow = stay.status === 'checked-out' && known.status !== 'checked-out'
  return { stay, kind: 'changed', checkedOutNow }
}

/** When the guest left: as reported, else when it was first reported; unknown again when the check-out is undone. */
function checkOutOf(report: StayReport, known: Instant | null): Instant | null {
  if (report.status !== 'checked-out') return null
  return report.checkedOutAt ?? known ?? report.updatedAt
}

const changed = (known: Stay, report: StayReport): Stay => ({
  ...known,
  status: report.status,
  arrival: report.arrival,
  departure: report.departure,
  room: report.room === undefined ? known.room : report.room,
  amount: report.amount === undefined ? known.amount : report.amount,
  updatedAt: report.updatedAt,
  checkedOutAt: checkOutOf(report, known.checkedOutAt),
})

async function insert(
  tx: Tx,
  report: StayReport,
  guestId: GuestId,
  demo: boolean,
  now: Instant,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    INSERT INTO stay (id, hotel_id, confirmation_number, guest_id, status, arrival, departure, room, amount_minor,
                      currency, updated_at, checked_out_at, demo)
    VALUES (${newId<StayId>(now)}::uuid, ${report.hotelId}, ${report.confirmationNumber}, ${guestId}::uuid,
            ${report.status}, ${report.arrival}::date, ${report.departure}::date, ${report.room ?? null},
            ${report.amount?.minor ?? null}::bigint, ${report.amount?.currency ?? null}, ${report.updatedAt},
            ${checkOutOf(report, null)}, ${demo})
    ON CONFLICT (hotel_id, confirmation_number) DO NOTHING`
  return count === 1
}
