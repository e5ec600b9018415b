// Cases as pages and programs read them.
import { type Instant, fromEpoch } from '../base/clock.ts'
import type { CaseId, ConversationId, GuestId, HotelId } from '../base/ids.ts'
import type { StaffMember } from '../staff/staff.ts'
import { hotelsWhere } from '../staff/authority.ts'
import { type Sql, type Tx, sql } from '../store/transaction.ts'
import { COLUMNS, CONFIDENTIAL, type Case, type CaseStatus } from './case.ts'

/** A case with the names that a list shows beside it. */
export type ListedCase = Case & {
  readonly confirmationNumber: string | null
  readonly assigneeName: string | null
  readonly acknowledgedByName: string | null
}

/**
 * The cases of these hotels, unresolved or the latest 200 resolved: the worst first, then by what is due first.
 * Confidential ones only for a viewer who is a manager of the hotel.
 */
export function casesOf(
  tx: Tx,
  hotelIds: readonly HotelId[],
  { open, viewer }: { open: boolean; viewer?: StaffMember | undefined },
): Promise<ListedCase[]> {
  const confidentialAt = viewer ? hotelsWhere(viewer, 'see-confidential') : []
  const which = sql`c.hotel_id = ANY(${hotelIds}) AND (NOT ${CONFIDENTIAL} OR c.hotel_id = ANY(${confidentialAt}))`
  return open
    ? listed(
        tx,
        sql`WHERE ${which} AND c.status NOT IN ('resolved', 'closed')
            ORDER BY c.severity, CASE WHEN c.status = 'open' THEN c.acknowledge_by ELSE c.resolve_by END, c.id`,
      )
    : listed(
        tx,
        sql`WHERE ${which} AND c.status IN ('resolved', 'closed') ORDER BY c.resolved_at DESC, c.id LIMIT 200`,
      )
}

/** The case people call by this number, in any case of letters. Ask maySeeCase before showing it. */
export async function caseByNumber(tx: Tx, number: string): Promise<ListedCase | undefined> {
  const [found] = await listed(tx, sql`WHERE c.number = upper(${number.trim()})`)
  return found
}

export async function caseById(tx: Tx, id: CaseId): Promise<ListedCase | undefined> {
  const [found] = await listed(tx, sql`WHERE c.id::text = ${id}`)
  return found
}

/** A guest's cases, newest first. */
export const casesOfGuest = (tx: Tx, guestId: GuestId): Promise<ListedCase[]> =>
  listed(tx, sql`WHERE c.guest_id = ${guestId}::uuid ORDER BY c.opened_at DESC, c.id DESC LIMIT 100`)

/** The newest case of a conversation that is not resolved yet. */
export async function lastOpenCase(tx: Tx, conversationId: ConversationId): Promise<ListedCase | undefined> {
  const [found] = await listed(
    tx,
    sql`WHERE ${isOf(conversationId)} AND c.status NOT IN ('resolved', 'closed')
        ORDER BY c.opened_at DESC, c.id DESC LIMIT 1`,
  )
  return found
}

/** What a conversation has raised since an instant, newest first, resolved or not. */
export const casesOfConversation = (
  tx: Tx,
  conversationId: ConversationId,
  since: Instant,
): Promise<ListedCase[]> =>
  listed(
    tx,
    sql`WHERE ${isOf(conversationId)} AND greatest(c.opened_at, c.resolved_at) >= ${since}
        ORDER BY c.opened_at DESC, c.id DESC LIMIT 20`,
  )

/** Whether the case was raised in a conversation, or what was said on it went on there. */
export async function isCaseOf(tx: Tx, { id }: Case, conversationId: ConversationId): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM guest_case c WHERE c.id = ${id}::uuid AND ${isOf(conversationId)}`
  return rows.length > 0
}

/** Of `guest_case c`: raised there, or in another chat of the guest's from which messages were carried on there. */
export const isOf = (conversationId: ConversationId): Sql => sql`
  c.conversation_id = ANY(ARRAY[${conversationId}::uuid] || ARRAY(
    SELECT b.conversation_id FROM moved_message v JOIN message b ON b.id = v.message_id
    WHERE v.conversation_id = ${conversationId}::uuid))`

export const PAGE = 50

/** Every case, newest first, a page at a time. Throws a RangeError on a cursor that is none; see isCursor. */
export async function listCases(
  tx: Tx,
  {
    hotelId,
    status,
    cursor,
  }: { hotelId?: HotelId | undefined; status?: CaseStatus | undefined; cursor?: string | undefined },
): Promise<{ items: ListedCase[]; next: string | null }> {
  const from = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && !from) throw new RangeError('This cursor was not given out here')
  const rows = await listed(
    tx,
    sql`WHERE ${hotelId ? sql`c.hotel_id = ${hotelId}` : sql`true`}
          AND ${status ? sql`c.status = ${status}` : sql`true`}
          AND ${from ? sql`(c.opened_at, c.id) < (${from.at}, ${from.id}::uuid)` : sql`true`}
        ORDER BY c.opened_at DESC, c.id DESC LIMIT ${PAGE + 1}`,
  )
  const items = rows.slice(0, PAGE)
  return { items, next: rows.length > PAGE ? writeCursor(items.at(-1)!) : null }
}

/** True for the `next` of an earlier page. */
export const isCursor = (text: string): boolean => readCursor(text) !== undefined

const CURSOR = /^(\d{1,15})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

const writeCursor = ({ openedAt, id }: Case): string => `${openedAt.getTime()}_${id}`

function readCursor(text: string): { at: Instant; id: string } | undefined {
  const [, milliseconds, id] = CURSOR.exec(text) ?? []
  return id ? { at: fromEpoch(Number(milliseconds)), id } : undefined
}

const listed = (tx: Tx, which: Sql): Promise<ListedCase[]> => tx.$queryRaw<ListedCase[]>`
  SELECT ${COLUMNS}, st.confirmation_number AS "confirmationNumber", a.name AS "assigneeName",
         k.name AS "acknowledgedByName"
  FROM guest_case c
  LEFT JOIN stay st ON st.id = c.stay_id
  LEFT JOIN staff a ON a.id = c.assignee_id
  LEFT JOIN staff k ON k.id = c.acknowledged_by
  ${which}`
