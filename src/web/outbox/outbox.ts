// What the outbox shows of each message that waits: whom it was for, and where they are, as far as that is known.
import type { ConversationId, GuestId } from '../../base/ids.ts'
import { guestName } from '../../guests/guest.ts'
import { before, days } from '../../base/clock.ts'
import { type AwayMessage, awayAt } from '../../messages/elsewhere.ts'
import { type Dealing, type Waiting, waitingAt } from '../../messages/waiting.ts'
import type { Tx } from '../../store/transaction.ts'
import { type Desk, hotelIds } from '../desk.ts'

export type Letter = Waiting & {
  /** The guest's name, what they call themselves, or the member of staff; empty where nothing is known. */
  readonly name: string
  /** Whose profile there is to look at. */
  readonly guestId: GuestId | null
  /** Where the guest stays now, or says that they do. */
  readonly room: string | null
  /** The guest's newest case that is not resolved. */
  readonly caseNumber: string | null
}

/** What waits for its guest to write, or went another way, and whose it is. */
export type Away = AwayMessage & Pick<Letter, 'name' | 'guestId' | 'room' | 'caseNumber'>

export type Outbox = {
  readonly letters: readonly Letter[]
  readonly waits: readonly Away[]
  readonly went: readonly Away[]
  /** How many would be sent again together. */
  readonly worthSending: number
}

/** As whom a desk deals with what waits. */
export const dealingOf = (desk: Desk): Dealing => ({
  staffId: desk.member.id,
  hotels: hotelIds(desk, 'see-outbox'),
  now: desk.now,
})

/** What waits at the hotels of a desk. Texts are read one by one. */
export async function readOutbox(db: Tx, desk: Desk): Promise<Outbox> {
  const { hotels, now } = dealingOf(desk)
  const waiting = await waitingAt(db, hotels)
  const away = await awayAt(db, hotels, before(now, days(2)))
  const people = await peopleOf(db, [...waiting, ...away.waits, ...away.went], hotels)
  const whose = <M extends { readonly conversationId: ConversationId }>(message: M) => ({
    ...message,
    ...whom(people.get(message.conversationId), desk),
  })
  const letters = waiting.map(whose)
  return {
    letters,
    waits: away.waits.map(whose),
    went: away.went.map(whose),
    worthSending: letters.filter(({ worthSending }) => worthSending).length,
  }
}

const whom = (person: Person | undefined, { language }: Desk) => ({
  name: (person && guestName(person, language)) || (person?.displayName ?? person?.staffName ?? ''),
  guestId: person?.known ? person.guestId : null,
  room: person?.stayRoom ?? person?.caseRoom ?? null,
  caseNumber: person?.caseNumber ?? null,
})

type Person = {
  readonly conversationId: ConversationId
  readonly guestId: GuestId | null
  readonly familyName: string | null
  readonly givenName: string | null
  readonly displayName: string | null
  readonly staffName: string | null
  /** They stay or stayed at one of these hotels, or complained there: their profile can be opened. */
  readonly known: boolean
  readonly stayRoom: string | null
  readonly caseRoom: string | null
  readonly caseNumber: string | null
}

/** Whoever is at the other end. A contact is a guest where exactly one has that address or number on file. */
async function peopleOf(
  db: Tx,
  waiting: readonly { readonly conversationId: ConversationId }[],
  hotels: readonly string[],
): Promise<Map<ConversationId, Person>> {
  const lines = [...new Set(waiting.map(({ conversationId }) => conversationId))]
  const theirs = [...hotels]
  const rows = await db.$queryRaw<Person[]>`
    SELECT c.id AS "conversationId", g.id AS "guestId", g.family_name AS "familyName", g.given_name AS "givenName",
           c.display_name AS "displayName", who.name AS "staffName", stay.room AS "stayRoom", raised.room AS "caseRoom",
           raised.number AS "caseNumber",
           g.id IS NOT NULL AND (
             EXISTS (SELECT FROM stay s WHERE s.guest_id = g.id AND s.hotel_id = ANY(${theirs}))
             OR EXISTS (SELECT FROM guest_case k WHERE k.guest_id = g.id AND k.hotel_id = ANY(${theirs}))) AS known
    FROM conversation c
    LEFT JOIN LATERAL (
      SELECT min(f.id::text)::uuid AS id FROM guest f
      WHERE c.kind = 'contact' AND f.erased_at IS NULL AND (lower(f.email) = lower(c.address) OR f.phone = c.address)
      HAVING count(*) = 1
    ) contact ON true
    LEFT JOIN guest g ON g.id = coalesce(c.guest_id, contact.id)
    LEFT JOIN staff_identity i ON c.kind = 'staff' AND i.channel = c.channel AND i.account = c.account
      AND i.sender = c.address
    LEFT JOIN staff who ON who.id = i.staff_id
    LEFT JOIN LATERAL (
      SELECT s.room FROM stay s
      WHERE s.guest_id = g.id AND s.hotel_id = ANY(${theirs}) AND s.status = 'in-house'
      ORDER BY s.departure DESC LIMIT 1
    ) stay ON true
    LEFT JOIN LATERAL (
      SELECT k.number, k.room FROM guest_case k
      WHERE k.guest_id = g.id AND k.hotel_id = ANY(${theirs}) AND k.status NOT IN ('resolved', 'closed')
      ORDER BY k.opened_at DESC LIMIT 1
    ) raised ON true
    WHERE c.id = ANY(${lines}::uuid[])`
  return new Map(rows.map((row) => [row.conversationId, row]))
}
