// A case: one complaint or request of a guest, from the first word until it is closed.
import type { Instant } from '../base/clock.ts'
import type { CaseId, ConversationId, GuestId, HotelId, StaffId, StayId } from '../base/ids.ts'
import { type Sql, type Tx, sql } from '../store/transaction.ts'
import { type StaffMember } from '../staff/staff.ts'
import { may } from '../staff/authority.ts'
import type { Category, Severity } from './category.ts'

export type CaseKind = 'complaint' | 'request'

export const CASE_STATUSES = [
  'open',
  'acknowledged',
  'in-progress',
  'waiting-guest',
  'resolved',
  'closed',
] as const
/** open: nobody has acknowledged it yet. */
export type CaseStatus = (typeof CASE_STATUSES)[number]

export type Case = {
  readonly id: CaseId
  /** What people say and type: 4F7K. */
  readonly number: string
  readonly hotelId: HotelId
  readonly guestId: GuestId
  readonly conversationId: ConversationId | null
  readonly stayId: StayId | null
  readonly kind: CaseKind
  readonly status: CaseStatus
  readonly category: Category
  readonly severity: Severity
  /** About a member of staff, or discrimination: for managers alone. */
  readonly confidential: boolean
  readonly department: string
  readonly room: string | null
  /** Where it is besides, in the guest's words: "9th floor"; told of danger, and where there is no room. */
  readonly place: string | null
  /** One line of the guest's own words, without contact details. */
  readonly summary: string
  readonly language: string
  readonly channel: string
  readonly assigneeId: StaffId | null
  readonly openedAt: Instant
  readonly acknowledgeBy: Instant
  readonly resolveBy: Instant
  readonly acknowledgedAt: Instant | null
  readonly acknowledgedBy: StaffId | null
  readonly resolvedAt: Instant | null
  readonly closedAt: Instant | null
  readonly cause: string | null
}

/** True until a case is resolved. */
export const isUnresolved = ({ status }: Case): boolean => status !== 'resolved' && status !== 'closed'

/** True when the member has a post at the case's hotel that lets them read and work it. */
export const maySeeCase = (member: StaffMember, { hotelId, confidential }: Case): boolean =>
  may(member, hotelId, confidential ? 'see-confidential' : 'see-cases')

/** Whether a row `c` is confidential, however it was written. */
export const CONFIDENTIAL: Sql = sql`(c.confidential OR c.category = 'staff-attitude')`

/** A row `c` of guest_case as a Case. */
export const COLUMNS: Sql = sql`
  c.id, c.number, c.hotel_id AS "hotelId", c.guest_id AS "guestId", c.conversation_id AS "conversationId",
  c.stay_id AS "stayId", c.kind, c.status, c.category, c.severity, ${CONFIDENTIAL} AS confidential, c.department,
  c.room, c.place, c.summary, c.language, c.channel, c.assignee_id AS "assigneeId", c.opened_at AS "openedAt",
  c.acknowledge_by AS "acknowledgeBy", c.resolve_by AS "resolveBy", c.acknowledged_at AS "acknowledgedAt",
  c.acknowledged_by AS "acknowledgedBy", c.resolved_at AS "resolvedAt", c.closed_at AS "closedAt", c.cause`

/** Locks a case until the transaction ends, so that what happens to it happens one after the other. */
export async function holdCase(tx: Tx, id: CaseId): Promise<Case | undefined> {
  const [held] = await tx.$queryRaw<Case[]>`
    SELECT ${COLUMNS} FROM guest_case c WHERE c.id = ${id}::uuid FOR UPDATE`
  return held
}

/** Changes columns of a case and returns it as it is now. */
export async function changeCase(tx: Tx, id: CaseId, changes: Sql): Promise<Case> {
  const [changed] = await tx.$queryRaw<Case[]>`
    UPDATE guest_case c SET ${changes} WHERE c.id = ${id}::uuid RETURNING ${COLUMNS}`
  return changed!
}
