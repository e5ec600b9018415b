// Confirmation number and surname: enough for the facts of one stay. Whoever guesses learns nothing by it.
import { createHash } from 'node:crypto'
import { type Instant, before, hours } from '../base/clock.ts'
import type { ConversationId, HotelId, StayId } from '../base/ids.ts'
import { type Result, ok, refused } from '../base/result.ts'
import { isSurnameOf } from '../guests/surname.ts'
import { type Stay, stayById } from '../stays/stay.ts'
import type { Tx } from '../store/transaction.ts'
import { type Lock, failuresAbout, failuresOn, lockedUntil, recordFailure } from './locks.ts'

export const STAY_LOCK: Lock = { failures: 5, within: hours(1) }
/** A new web chat costs nothing, so one number may not be tried from ever more of them … */
export const FAILURES_ABOUT_A_NUMBER = 8
/** … nor one surname with ever more numbers: beyond this an account answers nobody until the hour is over. */
export const FAILURES_ON_AN_ACCOUNT = 100

export type StayClaim = {
  readonly conversationId: ConversationId
  readonly channel: string
  readonly account: string
  /** Where to look, the hotel that is spoken with first: numbers are unique at a hotel only. */
  readonly hotelIds: readonly HotelId[]
  readonly confirmationNumber: string
  readonly surname: string
}

/**
 * The stay that both belong to. `no-match` whether there is no such booking, the surname is another, or the booking
 * is somebody else's; `locked` after too many failures, right or wrong, whether or not the number exists.
 */
export async function matchStay(
  tx: Tx,
  claim: StayClaim,
  now: Instant,
): Promise<Result<Stay, 'no-match' | 'locked'>> {
  const subject = subjectOf(claim.confirmationNumber)
  if (await isShut(tx, claim, subject, now)) return refused('locked')
  const found = await bookings(tx, claim)
  // One comparison at least, so that a number without a booking takes as long as one with.
  const candidates = found.length > 0 ? found : [NOBODY]
  const [match] = candidates.filter((booking) => isSurnameOf(claim.surname, booking))
  const stay = match?.id ? await stayById(tx, match.id) : undefined
  if (stay) return ok(stay)
  await recordFailure(tx, { conversationId: claim.conversationId, kind: 'stay', subject }, now)
  return refused('no-match')
}

async function isShut(tx: Tx, claim: StayClaim, subject: string, now: Instant): Promise<boolean> {
  const hourAgo = before(now, hours(1))
  const { conversationId } = claim
  if (await lockedUntil(tx, { conversationId, kind: 'stay' }, STAY_LOCK, now)) return true
  if ((await failuresAbout(tx, subject, hourAgo)) >= FAILURES_ABOUT_A_NUMBER) return true
  return (await failuresOn(tx, claim, 'stay', hourAgo)) >= FAILURES_ON_AN_ACCOUNT
}

type Booking = {
  readonly id: StayId | undefined
  readonly familyName: string | null
  readonly givenName: string | null
}

const NOBODY: Booking = { id: undefined, familyName: 'Nobody', givenName: 'At All' }

async function bookings(tx: Tx, { confirmationNumber, hotelIds }: StayClaim): Promise<Booking[]> {
  return tx.$queryRaw<Booking[]>`
    SELECT s.id::text, g.family_name AS "familyName", g.given_name AS "givenName"
    FROM stay s JOIN guest g ON g.id = s.guest_id
    WHERE s.hotel_id = ANY(${[...hotelIds]}) AND s.confirmation_number = ANY(${writings(confirmationNumber)})
    ORDER BY array_position(${[...hotelIds]}, s.hotel_id)`
}

/** How a hotel's system may have written the number that a guest typed. */
function writings(typed: string): string[] {
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Cc}/gu, '')
    .trim()
  return [...new Set([plain, plain.toUpperCase(), plain.toLowerCase(), bare(plain)])]
}

const bare = (number: string): string => number.toUpperCase().replace(/[\s\p{Cc}\p{Pd}.·_]/gu, '')

/** The same for every way to write a number; a hash, since people type other things than numbers. */
const subjectOf = (typed: string): string =>
  createHash('sha256')
    .update(bare(typed.normalize('NFKC')))
    .digest('hex')
