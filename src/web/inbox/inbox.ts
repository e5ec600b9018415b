// What the inbox shows: the cases a member of staff may see, most urgent first, and how many there are of each sort.
import type { Instant } from '../../base/clock.ts'
import type { ConversationId, GuestId, HotelId } from '../../base/ids.ts'
import { type CaseKind, type CaseStatus, isUnresolved } from '../../cases/case.ts'
import { type ListedCase, casesOf } from '../../cases/list.ts'
import { guestName } from '../../guests/guest.ts'
import type { Tx } from '../../store/transaction.ts'
import { type Desk, hotelIds, hotelOn } from '../desk.ts'

export const FILTERS = ['all', 'mine', 'overdue', 'resolved'] as const
export type Filter = (typeof FILTERS)[number]

/** What a reader has asked to see. */
export type Choosing = { readonly filter: Filter; readonly hotelId?: HotelId | undefined }

export type Due = {
  /** What must have happened by then. */
  readonly act: 'acknowledge' | 'resolve'
  readonly by: Instant
  readonly late: boolean
  readonly zone: string
}

export type InboxRow = {
  readonly number: string
  readonly conversationId: ConversationId | null
  readonly hotelName: string
  readonly kind: CaseKind
  readonly status: CaseStatus
  readonly severity: number
  readonly category: string
  /** The room, and the place that the guest names besides. */
  readonly where: string | null
  readonly guestName: string
  readonly summary: string
  readonly language: string
  readonly assigneeName: string | null
  readonly mine: boolean
  /** A person has taken over and the guest spoke last. */
  readonly awaitsReply: boolean
  /** Nothing is due any more once it is resolved. */
  readonly due: Due | undefined
}

export type Inbox = {
  readonly choosing: Choosing
  readonly rows: readonly InboxRow[]
  readonly counts: Readonly<Record<Exclude<Filter, 'resolved'> | 'unassigned', number>>
}

/** Reads the inbox of a desk. A hotel that is not the desk's counts as no choice of hotel. */
export async function readInbox(db: Tx, desk: Desk, choosing: Choosing): Promise<Inbox> {
  const allowed = hotelIds(desk, 'see-cases')
  const hotelId = allowed.find((id) => id === choosing.hotelId)
  const hotels = hotelId ? [hotelId] : allowed
  const open = await rowsOf(db, desk, await casesOf(db, hotels, { open: true, viewer: desk.member }))
  const is = {
    all: () => true,
    mine: (row: InboxRow) => row.mine,
    overdue: (row: InboxRow) => row.due?.late === true,
    unassigned: (row: InboxRow) => row.assigneeName === null,
  }
  const { filter } = choosing
  return {
    choosing: { filter, hotelId },
    rows:
      filter === 'resolved'
        ? await rowsOf(db, desk, await casesOf(db, hotels, { open: false, viewer: desk.member }))
        : open.filter(is[filter]),
    counts: {
      all: open.length,
      mine: open.filter(is.mine).length,
      overdue: open.filter(is.overdue).length,
      unassigned: open.filter(is.unassigned).length,
    },
  }
}

/** Where staff have to go, as far as anybody has said; null where nobody has. */
export const whereOf = ({ room, place }: Pick<ListedCase, 'room' | 'place'>): string | null =>
  [room, place].filter(Boolean).join(' · ') || null

/** When the next thing is due for a case, seen from now; undefined once it is resolved. */
export function dueOf(found: ListedCase, zone: string, now: Instant): Due | undefined {
  if (!isUnresolved(found)) return undefined
  const act = found.status === 'open' ? 'acknowledge' : 'resolve'
  const by = act === 'acknowledge' ? found.acknowledgeBy : found.resolveBy
  return { act, by, late: by < now, zone }
}

async function rowsOf(db: Tx, desk: Desk, cases: readonly ListedCase[]): Promise<InboxRow[]> {
  const names = await namesOf(db, cases, desk.language)
  const waiting = await awaitingReply(db, cases)
  return cases.map((found) => ({
    number: found.number,
    conversationId: found.conversationId,
    hotelName: hotelOn(desk, found.hotelId).name,
    kind: found.kind,
    status: found.status,
    severity: found.severity,
    category: found.category,
    where: whereOf(found),
    guestName: names.get(found.guestId) ?? '',
    summary: found.summary,
    language: found.language,
    assigneeName: found.assigneeName,
    mine: found.assigneeId === desk.member.id,
    awaitsReply: found.conversationId !== null && waiting.has(found.conversationId),
    due: dueOf(found, hotelOn(desk, found.hotelId).timeZone, desk.now),
  }))
}

type Named = { id: GuestId; familyName: string | null; givenName: string | null; displayName: string | null }

/** Each guest's name; for one whom nobody has verified, what they call themselves where they write. */
async function namesOf(
  db: Tx,
  cases: readonly ListedCase[],
  language: string,
): Promise<Map<GuestId, string>> {
  const rows = await db.$queryRaw<Named[]>`
    SELECT g.id, g.family_name AS "familyName", g.given_name AS "givenName",
           (SELECT v.display_name FROM conversation v WHERE v.guest_id = g.id AND v.display_name IS NOT NULL
             ORDER BY v.heard_at DESC NULLS LAST LIMIT 1) AS "displayName"
    FROM guest g WHERE g.id = ANY(${[...new Set(cases.map(({ guestId }) => guestId))]}::uuid[])`
  return new Map(rows.map((row) => [row.id, guestName(row, language) || (row.displayName ?? '')]))
}

async function awaitingReply(db: Tx, cases: readonly ListedCase[]): Promise<Set<ConversationId>> {
  const lines = cases.filter(isUnresolved).flatMap(({ conversationId }) => conversationId ?? [])
  const rows = await db.$queryRaw<{ id: ConversationId }[]>`
    SELECT v.id FROM conversation v
    WHERE v.id = ANY(${lines}::uuid[]) AND v.taken_over_at IS NOT NULL
      AND (SELECT m.author FROM message m WHERE m.conversation_id = v.id AND m.author <> 'event'
            ORDER BY m.seq DESC LIMIT 1) = 'guest'`
  return new Set(rows.map(({ id }) => id))
}
