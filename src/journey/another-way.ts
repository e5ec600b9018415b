// Where a guest is reached when the chat they wrote in takes no more: another chat of theirs, else mail, else SMS. Only
// what a verification has linked to the guest counts, and what the hotel has on file.
import { type Duration, type Instant, before, hours } from '../base/clock.ts'
import type { ConversationId } from '../base/ids.ts'
import { type Guest, findGuest } from '../guests/guest.ts'
import type { Channel } from '../messages/channel.ts'
import type { WaitingLine } from '../messages/elsewhere.ts'
import { lineToContact } from '../messages/say.ts'
import { type Tx, join } from '../store/transaction.ts'
import { contactOf } from '../verification/contact.ts'

export type OtherChat = {
  readonly id: ConversationId
  readonly channel: string
  /** A person speaks there and the bot is silent. */
  readonly takenOver: boolean
}

export type Channels = ReadonlyMap<string, Channel>

/** A page that is closed reads nothing: so long after its guest last wrote it counts as open. */
const PAGE_LASTS: Duration = hours(24)

/**
 * The guest's other chats, the one they last wrote in first and a web page last. Each was linked to this guest by a
 * proof; on the web that must still hold, since screens are shared. Those of other hotels are left out: their staff read
 * along there. So are channels that do not work now.
 */
export async function otherChats(
  tx: Tx,
  line: WaitingLine,
  channels: Channels,
  now: Instant,
): Promise<OtherChat[]> {
  const up = [...channels.values()].filter(({ status }) => status().kind === 'up').map(({ name }) => name)
  return tx.$queryRaw<OtherChat[]>`
    SELECT c.id::text, c.channel, c.taken_over_at IS NOT NULL AS "takenOver" FROM conversation c
    WHERE c.guest_id = ${line.guestId}::uuid AND c.kind = 'guest' AND c.id <> ${line.id}::uuid
      AND c.channel <> ${line.channel} AND c.blocked_at IS NULL
      AND (c.hotel_id IS NULL OR c.hotel_id = ${line.hotelId})
      AND EXISTS (
        SELECT FROM proof p WHERE p.conversation_id = c.id AND p.guest_id = c.guest_id
          AND (NOT c.pulled OR p.expires_at > ${now}::timestamptz))
      AND (c.channel = ANY(ARRAY[${join(['', ...up])}]) OR c.pulled AND c.heard_at > ${before(now, PAGE_LASTS)}::timestamptz)
    ORDER BY c.pulled, c.heard_at DESC NULLS LAST, c.id DESC`
}

/** The guest's mailbox or telephone, where the hotel has one on file and the channel for it works; mail first. */
export async function contactLine(
  tx: Tx,
  line: WaitingLine,
  channels: Channels,
  { withPhoto, now }: { readonly withPhoto: boolean; readonly now: Instant },
): Promise<{ id: ConversationId; channel: 'mail' | 'sms' } | undefined> {
  const guest = await findGuest(tx, line.guestId)
  if (!guest || !line.hotelId) return undefined
  const works = (name: string) => channels.get(name)?.status().kind === 'up'
  const contact = contactsOf(guest).find(
    // A short message carries no picture.
    ({ channel }) => works(channel) && !(withPhoto && channel === 'sms'),
  )
  if (!contact) return undefined
  const { channel, address } = contact
  const id = await lineToContact(tx, { channel, address, hotelId: line.hotelId }, now)
  return { id, channel }
}

const contactsOf = ({ email, phone }: Pick<Guest, 'email' | 'phone'>) =>
  [contactOf({ email, phone: null }), contactOf({ email: null, phone })].flatMap((found) => found ?? [])
