// What the page of a guest shows, as far as a desk may see it.
import type { Day, Instant } from '../../base/clock.ts'
import type { GuestId } from '../../base/ids.ts'
import { type Consent, PURPOSES, type Purpose, consentOf, mayReceive } from '../../guests/consent.ts'
import { type Balance, explainBalance } from '../../loyalty/explain.ts'
import type { Store } from '../../store/database.ts'
import type { Tx } from '../../store/transaction.ts'
import { type Desk, hotelIds, hotelOn } from '../desk.ts'
import { type GuestCard, knowsGuest, readCard } from './card.ts'

export type Profile = {
  readonly card: GuestCard
  readonly identities: readonly Identity[]
  readonly consents: readonly ConsentLine[]
  /** Only for whoever may see figures. */
  readonly balance: Balance | undefined
  readonly scores: readonly { readonly score: number; readonly on: Day }[]
}

/** Where the guest writes from. */
export type Identity = {
  readonly channel: string
  readonly displayName: string | null
  readonly since: Instant
  readonly heardAt: Instant | null
}

export type ConsentLine = {
  readonly purpose: Purpose
  readonly granted: boolean
  /** Undefined where the guest never spoke about it. */
  readonly said: Consent | undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Undefined for a guest who is unknown, or unknown to the hotels of this desk: the answer is the same. */
export async function readProfile(store: Store, desk: Desk, id: string): Promise<Profile | undefined> {
  if (!UUID.test(id)) return undefined
  const { db } = store
  const guestId = id.toLowerCase() as GuestId
  if (!(await knowsGuest(db, hotelIds(desk, 'see-cases'), guestId))) return undefined
  const card = await readCard(db, desk, guestId)
  if (!card) return undefined
  return {
    card,
    identities: await identitiesOf(db, guestId),
    consents: await consentLines(db, guestId),
    balance: await balanceFor(store, desk, card),
    scores: await scoresOf(db, guestId),
  }
}

// To explain a balance is to enter first what has lapsed: that takes a transaction.
function balanceFor(store: Store, desk: Desk, card: GuestCard): Promise<Balance> | undefined {
  const { member } = card
  if (!member || card.points === undefined) return undefined
  const hotel = card.stays[0] ? hotelOn(desk, card.stays[0].hotelId) : desk.hotels[0]
  return hotel && store.transaction((tx) => explainBalance(tx, member, hotel, desk.now))
}

async function consentLines(tx: Tx, guestId: GuestId): Promise<ConsentLine[]> {
  const said = await consentOf(tx, guestId)
  const lines: ConsentLine[] = []
  for (const purpose of PURPOSES)
    lines.push({
      purpose,
      granted: await mayReceive(tx, guestId, purpose),
      said: said.find((one) => one.purpose === purpose),
    })
  return lines
}

const identitiesOf = (tx: Tx, guestId: GuestId): Promise<Identity[]> =>
  tx.$queryRaw<Identity[]>`
    SELECT channel, display_name AS "displayName", created_at AS since, heard_at AS "heardAt"
    FROM conversation WHERE guest_id = ${guestId}::uuid AND kind = 'guest' ORDER BY created_at`

const scoresOf = (tx: Tx, guestId: GuestId): Promise<{ score: number; on: Day }[]> =>
  tx.$queryRaw`
    SELECT a.score, a.answered_on::text AS "on" FROM survey_answer a JOIN survey s ON s.id = a.survey_id
    WHERE s.guest_id = ${guestId}::uuid AND a.question = 'nps' AND a.score IS NOT NULL
    ORDER BY a.answered_at DESC LIMIT 5`
