// The account of points: append-only, the balance derived, each key paid once, the oldest points spent first.
import type { Day, Instant } from '../base/clock.ts'
import { type HotelId, type Id, type MemberId, type StayId, newId } from '../base/ids.ts'
import { type Result, ok, refused } from '../base/result.ts'
import { type Tx, join, sql } from '../store/transaction.ts'
import { type Points, points } from './programme.ts'

export type EntryKind = 'earn' | 'bonus' | 'redeem' | 'expire' | 'adjust' | 'reverse'
type EntryId = Id<'ledger-entry'>

type Entry = {
  readonly memberId: MemberId
  /** Above zero: the direction is the operation's. */
  readonly points: Points
  /** Pays once, whoever tries again: stay:<id>, case:<id>. */
  readonly key: string
  readonly reason: string
  readonly hotelId?: HotelId | undefined
  readonly stayId?: StayId | undefined
}

export type Grant = Entry & {
  readonly kind: 'earn' | 'bonus' | 'adjust'
  /** When they were earned, which settles how old they are. */
  readonly earnedAt: Instant
  /** The first day on which they no longer count. */
  readonly expiresOn: Day | undefined
}

export type Spend = Entry & { readonly kind: 'redeem' | 'adjust' }

/** Adds points. `already` when the key has paid before: nothing changes then. */
export async function grant(tx: Tx, given: Grant, now: Instant): Promise<'paid' | 'already'> {
  await lockAccount(tx, given.memberId)
  const entry = await insert(tx, given, given.points, given.expiresOn, given.earnedAt, now)
  return entry ? 'paid' : 'already'
}

/** Takes points, oldest first, never more than there are once what has lapsed is gone. */
export async function spend(
  tx: Tx,
  taken: Spend,
  now: Instant,
): Promise<Result<'paid' | 'already', 'insufficient-points'>> {
  await settle(tx, taken.memberId, now)
  const known = await tx.ledgerEntry.findUnique({ where: { key: taken.key }, select: { id: true } })
  if (known) return ok('already')
  const draws = takeOldest(await openGrants(tx, taken.memberId), taken.points)
  if (!draws) return refused('insufficient-points')
  const entry = await insert(tx, taken, negative(taken.points), undefined, now, now)
  if (!entry) return ok('already')
  await recordDraws(tx, entry, draws)
  return ok('paid')
}

/** Enters the expiry of what has lapsed, by the calendar of the hotel that granted it, and locks the account. */
export async function settle(tx: Tx, memberId: MemberId, now: Instant): Promise<void> {
  await lockAccount(tx, memberId)
  const lapsed = (await openGrants(tx, memberId, now)).filter((open) => open.lapsed)
  for (const { id, left } of lapsed) {
    const expiry = { memberId, kind: 'expire' as const, key: `expire:${id}`, reason: '' }
    const entry = await insert(tx, expiry, negative(left), undefined, now, now)
    if (entry) await recordDraws(tx, entry, [{ id, points: left }])
  }
}

/** The sum of the entries. Read after `settle` it holds nothing that has lapsed. */
export async function balanceOf(tx: Tx, memberId: MemberId): Promise<Points> {
  const [row] = await tx.$queryRaw<{ sum: bigint }[]>`
    SELECT coalesce(sum(points), 0)::bigint AS sum FROM ledger_entry WHERE member_id = ${memberId}::uuid`
  return points(row!.sum)
}

/** What is left of a grant. */
export type OpenGrant = {
  readonly id: EntryId
  readonly left: Points
  readonly expiresOn: Day | null
  readonly lapsed: boolean
}

/** Grants with points left, the oldest first. `lapsed` tells those whose last day is over at `now`. */
export async function openGrants(tx: Tx, memberId: MemberId, now?: Instant): Promise<OpenGrant[]> {
  const rows = await tx.$queryRaw<(Omit<OpenGrant, 'left'> & { left: bigint })[]>`
    SELECT g.id::text, g.left::bigint, g.expires_on::text AS "expiresOn",
           coalesce(g.expires_on <= (${now ?? null}::timestamptz AT TIME ZONE coalesce(h.time_zone, 'UTC'))::date, false)
             AS lapsed
    FROM (
      SELECT e.id, e.at, e.hotel_id, e.expires_on, e.points - coalesce(sum(d.points), 0) AS left
      FROM ledger_entry e LEFT JOIN ledger_draw d ON d.grant_id = e.id
      WHERE e.member_id = ${memberId}::uuid AND e.points > 0
      GROUP BY e.id
    ) g LEFT JOIN hotel h ON h.id = g.hotel_id
    WHERE g.left > 0
    ORDER BY g.at, g.id`
  return rows.map((row) => ({ ...row, left: points(row.left) }))
}

type Draw = { readonly id: EntryId; readonly points: Points }

/** Which grants a spend takes from, in their order. Undefined when they do not hold enough. Pure. */
export function takeOldest(
  open: readonly Pick<OpenGrant, 'id' | 'left'>[],
  wanted: Points,
): Draw[] | undefined {
  const draws: Draw[] = []
  let missing: number = wanted
  for (const { id, left } of open) {
    if (missing === 0) break
    const drawn = Math.min(left, missing)
    draws.push({ id, points: points(drawn) })
    missing -= drawn
  }
  return missing === 0 ? draws : undefined
}

const negative = (count: number): Points => points(-count)

/** Whoever reads what is left and then writes holds the member's row until the commit. */
async function lockAccount(tx: Tx, memberId: MemberId): Promise<void> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
  if (locked.length === 0) throw new Error(`There is no member ${memberId}`)
}

async function insert(
  tx: Tx,
  entry: Omit<Entry, 'points'> & { kind: EntryKind },
  signed: Points,
  expiresOn: Day | undefined,
  at: Instant,
  now: Instant,
): Promise<EntryId | undefined> {
  const id = newId<EntryId>(now)
  const written = await tx.$executeRaw`
    INSERT INTO ledger_entry (id, member_id, kind, points, key, reason, hotel_id, stay_id, at, expires_on)
    VALUES (${id}::uuid, ${entry.memberId}::uuid, ${entry.kind}, ${signed}::bigint, ${entry.key}, ${entry.reason},
            ${entry.hotelId ?? null}, ${entry.stayId ?? null}::uuid, ${at}, ${expiresOn ?? null}::date)
    ON CONFLICT (key) DO NOTHING`
  return written === 1 ? id : undefined
}

async function recordDraws(tx: Tx, spendId: EntryId, draws: readonly Draw[]): Promise<void> {
  const rows = draws.map((draw) => sql`(${spendId}::uuid, ${draw.id}::uuid, ${draw.points}::bigint)`)
  await tx.$executeRaw`INSERT INTO ledger_draw (spend_id, grant_id, points) VALUES ${join(rows)}`
}
