// The people who work at the hotels: their posts, and the channels on which each can be reached alone.
import type { Instant } from '../base/clock.ts'
import type { HotelId, StaffId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import { type Sql, type Tx, sql } from '../store/transaction.ts'
import { audit } from './audit.ts'

export const ROLES = ['staff', 'lead', 'duty-manager', 'general-manager'] as const
export type Role = (typeof ROLES)[number]

export type Post = { readonly hotelId: HotelId; readonly role: Role; readonly department: string | null }

export type StaffMember = {
  readonly id: StaffId
  readonly name: string
  readonly email: string
  readonly language: Language
  /** Where they work now; empty for someone who has left every hotel, who may then do nothing. */
  readonly posts: readonly Post[]
}

/** One person's own address on a channel, as they linked it. */
export type StaffLine = {
  readonly staffId: StaffId
  readonly channel: string
  readonly account: string
  readonly sender: string
}

/** The member of staff with this mail address, in any case of letters. */
export async function staffByEmail(tx: Tx, email: string): Promise<StaffMember | undefined> {
  const [member] = await members(tx, sql`s.email = lower(${email.trim()})`)
  return member
}

export async function staffById(tx: Tx, id: StaffId): Promise<StaffMember | undefined> {
  const [member] = await members(tx, sql`s.id = ${id}::uuid`)
  return member
}

/** Everyone who has a post at the hotel, by name. */
export function staffOf(tx: Tx, hotelId: HotelId): Promise<StaffMember[]> {
  return members(
    tx,
    sql`EXISTS (SELECT FROM staff_post h WHERE h.staff_id = s.id AND h.hotel_id = ${hotelId} AND h.active)`,
  )
}

/** Who speaks there, when that sender has been linked to a member of staff. */
export async function linkedStaff(
  tx: Tx,
  channel: string,
  account: string,
  sender: string,
): Promise<StaffMember | undefined> {
  const [member] = await members(
    tx,
    sql`s.id = (SELECT i.staff_id FROM staff_identity i
                 WHERE i.channel = ${channel} AND i.account = ${account} AND i.sender = ${sender})`,
  )
  return member
}

/** Links a sender on a channel to a member of staff; a sender that was somebody else's changes hands. Audited. */
export async function linkStaff(tx: Tx, link: StaffLine, now: Instant): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO staff_identity (channel, account, sender, staff_id, linked_at)
    VALUES (${link.channel}, ${link.account}, ${link.sender}, ${link.staffId}::uuid, ${now})
    ON CONFLICT (channel, account, sender) DO UPDATE SET staff_id = excluded.staff_id, linked_at = excluded.linked_at`
  await audit(
    tx,
    {
      staffId: link.staffId,
      action: 'staff.linked',
      subject: 'staff',
      subjectId: link.staffId,
      detail: { channel: link.channel },
    },
    now,
  )
}

/** The lines on which these people can be reached alone; none for whoever has linked nothing. */
export function linesOf(tx: Tx, staffIds: readonly StaffId[]): Promise<StaffLine[]> {
  return tx.$queryRaw<StaffLine[]>`
    SELECT staff_id AS "staffId", channel, account, sender FROM staff_identity
    WHERE staff_id = ANY(${staffIds}::uuid[]) ORDER BY staff_id, linked_at`
}

/** A member's post at a hotel. */
export const postAt = (member: StaffMember, hotelId: HotelId): Post | undefined =>
  member.posts.find((post) => post.hotelId === hotelId)

function members(tx: Tx, which: Sql): Promise<StaffMember[]> {
  return tx.$queryRaw<StaffMember[]>`
    SELECT s.id, s.name, s.email, s.language,
           coalesce(jsonb_agg(jsonb_build_object('hotelId', p.hotel_id, 'role', p.role, 'department', p.department)
                              ORDER BY p.hotel_id) FILTER (WHERE p.hotel_id IS NOT NULL), '[]') AS posts
    FROM staff s LEFT JOIN staff_post p ON p.staff_id = s.id AND p.active
    WHERE ${which}
    GROUP BY s.id ORDER BY s.name, s.id`
}
