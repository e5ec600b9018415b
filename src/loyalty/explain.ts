// What a member may know of their account: balance, tier, what lapses next, how far the next tier is, the last lines.
import { type Day, type Instant } from '../base/clock.ts'
import { type Hotel, section } from '../hotels/hotel.ts'
import type { Tx } from '../store/transaction.ts'
import { reviewTier } from './earn.ts'
import { type EntryKind, type OpenGrant, balanceOf, openGrants, settle } from './ledger.ts'
import type { Member } from './member.ts'
import { type Points, type Tier, loyaltyTerms, points, tierAbove } from './programme.ts'

export type LedgerLine = {
  readonly at: Instant
  readonly kind: EntryKind
  readonly points: Points
  /** The confirmation number of a stay, else what whoever made the entry wrote. */
  readonly reason: string
}

export type Balance = {
  readonly balance: Points
  readonly tier: Tier
  /** The first day on which so many points will no longer count. */
  readonly expiresNext?: { readonly points: Points; readonly on: Day }
  /** Absent at the highest tier. */
  readonly nextTier?: { readonly tier: Tier; readonly nightsMissing: number }
  /** The newest first. */
  readonly lines: LedgerLine[]
}

const LINES = 5

/** The account as it stands at `now`: what has lapsed by then is entered first. */
export async function explainBalance(tx: Tx, member: Member, hotel: Hotel, now: Instant): Promise<Balance> {
  await settle(tx, member.id, now)
  const { tier, nights } = await reviewTier(tx, member, hotel, now)
  const expiresNext = nextToExpire(await openGrants(tx, member.id))
  const nextTier = tierAbove(tier, nights, section(hotel, 'loyalty', loyaltyTerms))
  return {
    balance: await balanceOf(tx, member.id),
    tier,
    ...(expiresNext ? { expiresNext } : {}),
    ...(nextTier ? { nextTier } : {}),
    lines: await lastLines(tx, member),
  }
}

/** The earliest day on which points lapse, and how many do on that day. Pure. */
export function nextToExpire(
  open: readonly Pick<OpenGrant, 'left' | 'expiresOn'>[],
): { points: Points; on: Day } | undefined {
  const on = open.flatMap(({ expiresOn }) => expiresOn ?? []).sort()[0]
  if (!on) return undefined
  const lapsing = open.filter(({ expiresOn }) => expiresOn === on).map(({ left }) => left)
  return {
    points: points(lapsing.reduce((sum: number, left) => sum + left, 0)),
    on,
  }
}

async function lastLines(tx: Tx, member: Member): Promise<LedgerLine[]> {
  const rows = await tx.$queryRaw<(Omit<LedgerLine, 'points'> & { points: bigint })[]>`
    SELECT at, kind, points, reason FROM ledger_entry WHERE member_id = ${member.id}::uuid
    ORDER BY at DESC, id DESC LIMIT ${LINES}`
  return rows.map((row) => ({ ...row, points: points(row.points) }))
}
