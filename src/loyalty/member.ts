// A member of the loyalty programme: a guest with a number, a tier and an account of points.
import { randomInt } from 'node:crypto'
import { type Day, type Instant, dayAt } from '../base/clock.ts'
import { type GuestId, type MemberId, newId } from '../base/ids.ts'
import { type Result, ok, refused } from '../base/result.ts'
import type { Tx } from '../store/transaction.ts'
import type { Tier } from './programme.ts'

export type Member = {
  readonly id: MemberId
  readonly guestId: GuestId
  /** As it is kept: capitals and digits without spaces or hyphens. */
  readonly number: string
  readonly tier: Tier
  readonly tierSince: Day
  readonly joinedAt: Instant
}

/** A member number as it is kept, however it was typed: any width or case, with spaces, hyphens or points. */
export const memberNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cc}\p{Pd}.·_]/gu, '')

/** True for a number of the shape that enrol gives out. Hotels may bring others. */
export const isOwnMemberNumber = (typed: string): boolean => /^BB\d{8}$/.test(memberNumber(typed))

const newMemberNumber = (): string => `BB${String(randomInt(100_000_000)).padStart(8, '0')}`

/**
 * Makes a guest a member, under a number that the hotel's system gave or one of our own. A guest who is a member
 * already stays what they are. Refused when the number is another guest's, or holds neither letter nor digit.
 */
export async function enrol(
  tx: Tx,
  guestId: GuestId,
  number: string | undefined,
  now: Instant,
): Promise<Result<Member, 'number-taken' | 'no-number'>> {
  if (number !== undefined && memberNumber(number) === '') return refused('no-number')
  for (let attempt = 1; ; attempt += 1) {
    const wanted = number === undefined ? newMemberNumber() : memberNumber(number)
    await tx.$executeRaw`
      INSERT INTO member (id, guest_id, number, tier_since, joined_at)
      VALUES (${newId(now)}::uuid, ${guestId}::uuid, ${wanted}, ${dayAt('UTC', now)}::date, ${now})
      ON CONFLICT DO NOTHING`
    const member = await memberOf(tx, guestId)
    if (member) return ok(member)
    if (number !== undefined || attempt === 5) return refused('number-taken')
  }
}

export async function findMember(tx: Tx, number: string): Promise<Member | undefined> {
  return asMember(await tx.member.findUnique({ where: { number: memberNumber(number) } }))
}

export async function memberOf(tx: Tx, guestId: GuestId): Promise<Member | undefined> {
  return asMember(await tx.member.findUnique({ where: { guestId } }))
}

type Row = { id: string; guestId: string; number: string; tier: string; tierSince: Date; joinedAt: Date }

function asMember(row: Row | null): Member | undefined {
  if (!row) return undefined
  return {
    ...row,
    id: row.id as MemberId,
    guestId: row.guestId as GuestId,
    tier: row.tier as Tier,
    tierSince: dayAt('UTC', row.tierSince),
  }
}
