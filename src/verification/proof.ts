// What a conversation has proved about who is writing, and for how long it counts.
import {
  type Duration,
  type Day,
  type Instant,
  addDays,
  after,
  at,
  days,
  hours,
  later,
} from '../base/clock.ts'
import { type ConversationId, type GuestId, type HotelId, type StayId, newId } from '../base/ids.ts'
import { audit } from '../staff/audit.ts'
import { type Tx, announce } from '../store/transaction.ts'

export type Proofs = {
  /** stay: facts of the stays in `stayIds`. code: balances and personal data of `guestId` as well. */
  readonly tier: 'none' | 'stay' | 'code'
  readonly guestId?: GuestId
  readonly stayIds: StayId[]
}

/** A web page is left open on shared screens; a messenger belongs to one person. */
const CODE_LASTS: { pulled: Duration; messenger: Duration } = { pulled: hours(24), messenger: days(30) }
/** Time enough for a question after departure. */
const STAY_LASTS_AFTER_DEPARTURE_DAYS = 3
/** Of a stay that is long over, facts may be asked for this long after it was proved. */
const PAST_STAY_LASTS: Duration = hours(24)

/**
 * Records that this conversation is the guest's of the stay, and makes it theirs. Cases, consents and preferences
 * that were given here before anyone knew who wrote go to the guest; what was moved is in the audit, so that it can
 * be taken back. A code that proved somebody else ends.
 */
export async function bindStay(
  tx: Tx,
  conversationId: ConversationId,
  stay: { readonly id: StayId; readonly guestId: GuestId; readonly departure: Day },
  now: Instant,
): Promise<void> {
  const lapses = at('UTC', addDays(stay.departure, STAY_LASTS_AFTER_DEPARTURE_DAYS + 1), '00:00')
  const expiresAt = later(lapses, after(now, PAST_STAY_LASTS))
  const line = await lockLine(tx, conversationId)
  if (line.guestId !== stay.guestId) {
    await tx.$executeRaw`
      UPDATE proof SET expires_at = ${now} WHERE conversation_id = ${conversationId}::uuid
        AND guest_id <> ${stay.guestId}::uuid AND expires_at > ${now}::timestamptz`
    await giveLineTo(tx, line, stay.guestId, now)
  }
  await tx.proof.create({
    data: {
      id: newId(now),
      conversationId,
      guestId: stay.guestId,
      tier: 'stay',
      stayId: stay.id,
      at: now,
      expiresAt,
    },
  })
}

/**
 * Records that whoever writes here holds the guest's mailbox or telephone. A conversation that nobody had claimed
 * becomes the guest's; one that a stay has bound to another profile stays there: profiles are not merged by a code.
 */
export async function recordCode(
  tx: Tx,
  conversationId: ConversationId,
  guestId: GuestId,
  now: Instant,
): Promise<void> {
  const line = await lockLine(tx, conversationId)
  if (line.guestId !== guestId && (line.provisional || !line.guestId))
    await giveLineTo(tx, line, guestId, now)
  const expiresAt = after(now, line.pulled ? CODE_LASTS.pulled : CODE_LASTS.messenger)
  await tx.proof.create({
    data: { id: newId(now), conversationId, guestId, tier: 'code', at: now, expiresAt },
  })
}

/** What the conversation has proved that still counts. */
export async function proofs(tx: Tx, conversationId: ConversationId, now: Instant): Promise<Proofs> {
  const rows = await tx.$queryRaw<{ tier: 'stay' | 'code'; guestId: GuestId; stayId: StayId | null }[]>`
    SELECT tier, guest_id::text AS "guestId", stay_id::text AS "stayId" FROM proof
    WHERE conversation_id = ${conversationId}::uuid AND expires_at > ${now}::timestamptz ORDER BY at DESC, id DESC`
  const stayIds = [...new Set(rows.flatMap(({ stayId }) => stayId ?? []))]
  const best = rows.find(({ tier }) => tier === 'code') ?? rows[0]
  return best ? { tier: best.tier, guestId: best.guestId, stayIds } : { tier: 'none', stayIds: [] }
}

type LineRow = {
  readonly id: ConversationId
  readonly guestId: GuestId | null
  readonly provisional: boolean
  readonly pulled: boolean
}

async function lockLine(tx: Tx, conversationId: ConversationId): Promise<LineRow> {
  const [line] = await tx.$queryRaw<LineRow[]>`
    SELECT c.id::text, c.guest_id::text AS "guestId", coalesce(g.provisional, false) AS provisional, c.pulled
    FROM conversation c LEFT JOIN guest g ON g.id = c.guest_id
    WHERE c.id = ${conversationId}::uuid FOR UPDATE OF c`
  if (!line) throw new Error(`There is no conversation ${conversationId}`)
  return line
}

async function giveLineTo(tx: Tx, line: LineRow, guestId: GuestId, now: Instant): Promise<void> {
  await tx.$executeRaw`UPDATE conversation SET guest_id = ${guestId}::uuid WHERE id = ${line.id}::uuid`
  const moved = line.provisional && line.guestId ? await moveFrom(tx, line.id, line.guestId, guestId) : {}
  const detail = { conversationId: line.id, from: line.guestId, ...moved }
  await audit(tx, { action: 'conversation.bound', subject: 'guest', subjectId: guestId, detail }, now)
}

type Moved = { cases: string[]; consents: string[]; preferences: string[] }

async function moveFrom(tx: Tx, lineId: ConversationId, from: GuestId, to: GuestId): Promise<Moved> {
  const cases = await tx.$queryRaw<{ id: string; hotelId: HotelId }[]>`
    UPDATE guest_case SET guest_id = ${to}::uuid
    WHERE guest_id = ${from}::uuid AND conversation_id = ${lineId}::uuid
    RETURNING id::text, hotel_id AS "hotelId"`
  for (const { hotelId } of cases) announce(tx, 'cases', hotelId)
  const consents = await tx.$queryRaw<{ id: string }[]>`
    UPDATE consent SET guest_id = ${to}::uuid WHERE guest_id = ${from}::uuid RETURNING id::text`
  const preferences = await tx.$queryRaw<{ id: string }[]>`
    UPDATE guest_preference SET guest_id = ${to}::uuid WHERE guest_id = ${from}::uuid RETURNING id::text`
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return { cases: ids(cases), consents: ids(consents), preferences: ids(preferences) }
}
