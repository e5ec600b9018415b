// What the page of a case shows: the case, its conversation with what happened between, and the guest's card.
import type { ConversationId, StaffId } from '../../base/ids.ts'
import { type CaseEvent, caseEvents } from '../../cases/events.ts'
import { maySeeCase } from '../../cases/case.ts'
import { type ListedCase, caseByNumber } from '../../cases/list.ts'
import { type ModelSummary, summaryOf } from '../../cases/model-summary.ts'
import { type OpenQuestion, questionOf } from '../../facts/open-question.ts'
import type { Hotel } from '../../hotels/hotel.ts'
import { translationsOf } from '../../messages/translated.ts'
import { may } from '../../staff/authority.ts'
import { type StaffMember, staffOf } from '../../staff/staff.ts'
import { type Stay, currentStay, stayById } from '../../stays/stay.ts'
import type { Tx } from '../../store/transaction.ts'
import { type Desk, hotelOn } from '../desk.ts'
import { type GuestCard, readCard } from '../guests/card.ts'
import { type Due, dueOf } from '../inbox/inbox.ts'
import { type Told, readTalk } from './talk.ts'

/** What stands in the conversation, in order. */
export type Entry =
  | { readonly kind: 'said'; readonly at: Date; readonly spoken: Told }
  | { readonly kind: 'happened'; readonly at: Date; readonly event: CaseEvent }
  /** Something about a confidential case, for managers alone. */
  | { readonly kind: 'withheld'; readonly at: Date }

export type Line = {
  readonly id: ConversationId
  readonly channel: string
  readonly language: string
  /** Undefined while the bot answers. */
  readonly takenOver: { readonly by: string | null; readonly mine: boolean } | undefined
  readonly blocked: boolean
}

export type CaseView = {
  readonly found: ListedCase
  readonly hotel: Hotel
  readonly due: Due | undefined
  readonly entries: readonly Entry[]
  /** Other chats of the guest's in which the conversation goes on. */
  readonly onward: readonly ConversationId[]
  /** Undefined for a case that was not raised in a conversation. */
  readonly line: Line | undefined
  readonly card: GuestCard
  readonly stay: Stay | undefined
  readonly colleagues: readonly StaffMember[]
  readonly mayWork: boolean
  /** What the guest asked and nobody had an answer for yet. */
  readonly question: OpenQuestion | undefined
  /** What messages say in the reader's language, as a language model has it. */
  readonly translations: ReadonlyMap<string, string>
  /** The case in short, likewise. */
  readonly summary: ModelSummary | undefined
}

/** Reads a case as a desk may see it; undefined when there is none, or it is not for this desk to see. */
export async function readCase(db: Tx, desk: Desk, number: string): Promise<CaseView | undefined> {
  const found = await caseByNumber(db, number)
  if (!found || !maySeeCase(desk.member, found)) return undefined
  const card = await readCard(db, desk, found.guestId)
  if (!card) return undefined
  const hotel = hotelOn(desk, found.hotelId)
  const seesAll = may(desk.member, hotel.id, 'see-confidential')
  const [events, talk, line, stay, colleagues, question, translations, summary] = await Promise.all([
    caseEvents(db, found.id),
    readTalk(db, found.conversationId, { seesAll }),
    found.conversationId ? readLine(db, found.conversationId, found, desk) : undefined,
    found.stayId ? stayById(db, found.stayId) : currentStay(db, found.guestId, hotel.id),
    staffOf(db, hotel.id),
    questionOf(db, found.id),
    found.conversationId
      ? translationsOf(db, found.conversationId, desk.language)
      : new Map<string, string>(),
    summaryOf(db, found.id, desk.language),
  ])
  return {
    found,
    hotel,
    due: dueOf(found, hotel.timeZone, desk.now),
    entries: inOrder(talk.spoken, events, talk.hidden),
    onward: talk.onward,
    line,
    card,
    stay,
    colleagues: colleagues.filter((colleague) => maySeeCase(colleague, found)),
    mayWork: may(desk.member, hotel.id, 'work-cases'),
    question,
    translations,
    summary,
  }
}

// What the transcript shows by itself is not told a second time; that staff were told goes without saying.
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['replied', 'added', 'announced'])

/**
 * Messages keep their own order. What happened at the same instant stands below the guest's words that caused it, and
 * above what was said because of it. Pure.
 */
export function inOrder(
  spoken: readonly Told[],
  events: readonly CaseEvent[],
  hidden: ReadonlySet<number> = new Set(),
): Entry[] {
  const happened = events.filter(({ kind }) => !TOLD_ELSEWHERE.has(kind))
  const entries: Entry[] = []
  for (const one of spoken) {
    while (happened[0] && (happened[0].at < one.at || (one.from !== 'guest' && !(happened[0].at > one.at))))
      entries.push({ kind: 'happened', at: happened[0].at, event: happened.shift()! })
    if (!hidden.has(one.seq)) entries.push({ kind: 'said', at: one.at, spoken: one })
    else if (entries.at(-1)?.kind !== 'withheld') entries.push({ kind: 'withheld', at: one.at })
  }
  return [...entries, ...happened.map((event): Entry => ({ kind: 'happened', at: event.at, event }))]
}

type LineRow = {
  channel: string
  language: string | null
  takenOverAt: Date | null
  takenOverBy: StaffId | null
  staffName: string | null
  blockedAt: Date | null
}

async function readLine(
  db: Tx,
  id: ConversationId,
  found: ListedCase,
  desk: Desk,
): Promise<Line | undefined> {
  const [row] = await db.$queryRaw<LineRow[]>`
    SELECT v.channel, v.language, v.taken_over_at AS "takenOverAt", v.taken_over_by AS "takenOverBy",
           s.name AS "staffName", v.blocked_at AS "blockedAt"
    FROM conversation v LEFT JOIN staff s ON s.id = v.taken_over_by WHERE v.id = ${id}::uuid`
  if (!row) return undefined
  return {
    id,
    channel: row.channel,
    language: row.language ?? found.language,
    takenOver: row.takenOverAt ? { by: row.staffName, mine: row.takenOverBy === desk.member.id } : undefined,
    blocked: row.blockedAt !== null,
  }
}
