// How staff learn of a case: a line in their rooms, or each person alone. Written to the outbox with the case.
import type { Instant } from '../base/clock.ts'
import type { ConversationId, MessageId, StaffId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import { type Hotel, section } from '../hotels/hotel.ts'
import { lineTo, say } from '../messages/say.ts'
import { phrase } from '../phrases/phrases.ts'
import { rotaTerms } from '../staff/rota.ts'
import { type StaffMember, linesOf, staffOf } from '../staff/staff.ts'
import type { Tx } from '../store/transaction.ts'
import { toldAtOnce } from './audience.ts'
import { type Case, isUnresolved } from './case.ts'
import { deadline } from './deadline.ts'
import { record } from './events.ts'
import { staffRooms } from './staff-rooms.ts'

/** Why staff hear of a case; each has its own first line. */
export type Occasion =
  | 'new'
  | 'raised'
  | 'reopened'
  | 'waiting'
  | 'asking'
  | 'calling'
  | 'all-clear'
  | 'withdrawn'
  | 'escalated'

/** Who was told, and the message whose delivery tells whether it arrived. */
export type Told = { readonly staffId: StaffId; readonly channel: string; readonly messageId: MessageId }

/** True when a post in the staff's rooms is enough at first: the ladder reaches people if nobody takes the case. */
export const groupSuffices = (hotel: Hotel, { confidential, severity }: Case): boolean =>
  !confidential &&
  severity > 1 &&
  staffRooms(hotel).length > 0 &&
  section(hotel, 'rota', rotaTerms).shifts.length === 0

/**
 * Tells the staff of a case: their rooms, unless the case is confidential, and alone whoever must know at once. Records
 * who was told.
 */
export async function announceCase(
  tx: Tx,
  hotel: Hotel,
  told: Case,
  occasion: Occasion,
  now: Instant,
): Promise<void> {
  const text = alertText(hotel, hotel.languages[0], told, occasion, now)
  const group = await tellGroup(tx, hotel, told, text, now)
  const people = groupSuffices(hotel, told) ? [] : toldAtOnce(hotel, await staffOf(tx, hotel.id), told, now)
  const alone = await tellEach(tx, hotel, told, people, occasion, now)
  await record(tx, told, { kind: 'announced', detail: { as: occasion, group, told: alone } }, now)
}

/**
 * Says something about a case in each of the staff's rooms, but for the one where it was said already; nothing of a
 * confidential one.
 */
export async function tellGroup(
  tx: Tx,
  hotel: Hotel,
  about: Case,
  text: string,
  now: Instant,
  { but }: { but?: ConversationId } = {},
): Promise<MessageId[]> {
  const told: MessageId[] = []
  for (const room of about.confidential ? [] : staffRooms(hotel)) {
    const to = await lineTo(tx, { ...room, kind: 'group', hotelId: hotel.id }, now)
    if (to !== but) told.push(await sayCase(tx, to, about, text, hotel.languages[0], now))
  }
  return told
}

/** Tells each of these people in their own language on every line they linked. Returns who could be told. */
export async function tellEach(
  tx: Tx,
  hotel: Hotel,
  about: Case,
  people: readonly StaffMember[],
  occasion: Occasion,
  now: Instant,
): Promise<Told[]> {
  if (people.length === 0) return []
  const lines = await linesOf(
    tx,
    people.map(({ id }) => id),
  )
  const told: Told[] = []
  for (const { staffId, channel, account, sender } of lines) {
    const { language } = people.find(({ id }) => id === staffId)!
    const to = await lineTo(tx, { channel, account, address: sender, kind: 'staff' }, now)
    const text = alertText(hotel, language, about, occasion, now)
    told.push({ staffId, channel, messageId: await sayCase(tx, to, about, text, language, now) })
  }
  return told
}

/** What staff read: what, where, how bad, in the guest's words, by when. No name, no contact, no points. */
export function alertText(
  hotel: Hotel,
  language: Language,
  { kind, category, severity, room, place, summary, number, status, acknowledgeBy, resolveBy }: Case,
  occasion: Occasion,
  now: Instant,
): string {
  const due = status === 'open' ? acknowledgeBy : resolveBy
  const by = { number, time: deadline(hotel, language, due, now) }
  return [
    phrase(language, occasion === 'new' ? `staff.${kind}` : `staff.${occasion}`),
    [
      ...(room ? [phrase(language, 'staff.room', { room })] : []),
      ...(place ? [place] : []),
      ...(room || place ? [] : [phrase(language, 'staff.no-room')]),
      phrase(language, `case.category.${category}`),
      phrase(language, `case.severity.${severity}`),
    ].join(' · '),
    phrase(language, 'staff.words', { summary }),
    occasion === 'withdrawn'
      ? phrase(language, 'staff.number', { number })
      : status === 'open'
        ? phrase(language, 'staff.acknowledge-by', by)
        : phrase(language, 'staff.resolve-by', by),
  ].join('\n')
}

async function sayCase(
  tx: Tx,
  to: ConversationId,
  about: Case,
  text: string,
  language: Language,
  now: Instant,
): Promise<MessageId> {
  const acknowledge = { id: `case/ack/${about.id}`, label: phrase(language, 'staff.acknowledge') }
  const [messageId] = await say(
    tx,
    to,
    [
      {
        text,
        language,
        urgency: about.severity,
        link: { label: phrase(language, 'staff.open-case'), url: `/console/cases/${about.number}` },
        ...(about.status === 'open' && isUnresolved(about) ? { choices: [acknowledge] } : {}),
      },
    ],
    now,
  )
  return messageId!
}
