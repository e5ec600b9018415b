// One-time codes: six digits to the contact on file, for one conversation and one guest.
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Instant, after, before, days, hours, minutes } from '../base/clock.ts'
import { type ConversationId, type GuestId, type Id, newCode, newId } from '../base/ids.ts'
import { type Language, answerIn } from '../base/locale.ts'
import { type Result, ok, refused } from '../base/result.ts'
import type { Guest } from '../guests/guest.ts'
import { type Hotel, nameIn } from '../hotels/hotel.ts'
import { lineToContact, say } from '../messages/say.ts'
import { phrase } from '../phrases/phrases.ts'
import type { Tx } from '../store/transaction.ts'
import { contactOf, masked } from './contact.ts'
import { type Lock, lockedUntil, recordFailure } from './locks.ts'
import { recordCode } from './proof.ts'

export const CODE_MINUTES = 10
export const CODE_TRIES = 5
export const CODE_LOCK: Lock = { failures: CODE_TRIES, within: minutes(15) }
const ONE_CODE_PER = minutes(1)
const CODES_AN_HOUR = 5
/** From all conversations together: five tries each leave a guesser no chance worth a mailbox full of codes. */
const CODES_A_DAY = 10

export type CodeRequest = {
  readonly conversationId: ConversationId
  readonly hotel: Hotel
  /** Spoken where the guest's own language is not known. */
  readonly language: Language
}

export type Refusal = 'locked' | 'too-soon' | 'too-many'

/** Sends a code to a guest whom a stay has already named here, and tells the contact, masked. */
export async function sendCode(
  tx: Tx,
  request: CodeRequest & { guest: Guest },
  now: Instant,
): Promise<Result<{ sentTo: string }, Refusal | 'no-contact'>> {
  const contact = contactOf(request.guest)
  if (!contact) return refused('no-contact')
  const refusal = (await lineRefusal(tx, request, now)) ?? (await guestRefusal(tx, request.guest.id, now))
  if (refusal) return refused(refusal)
  await send(tx, request, request.guest, now)
  return ok({ sentTo: masked(contact) })
}

/**
 * Sends a code if there is such a guest, they can be reached, and they were not sent too many; and answers the same
 * in every case: what is refused depends on this conversation alone. For whoever names a member number only.
 */
export async function sendCodeIfKnown(
  tx: Tx,
  request: CodeRequest & { guest: Guest | undefined },
  now: Instant,
): Promise<Result<'answered', Refusal>> {
  const refusal = await lineRefusal(tx, request, now)
  if (refusal) return refused(refusal)
  const { guest } = request
  const reachable = guest !== undefined && contactOf(guest) !== undefined
  if (reachable && !(await guestRefusal(tx, guest.id, now))) await send(tx, request, guest, now)
  else await keep(tx, request, undefined, newCode(), now)
  return ok('answered')
}

/** True while the conversation waits for a code that still counts, sent or not. */
export async function awaitsCode(tx: Tx, conversationId: ConversationId, now: Instant): Promise<boolean> {
  const [newest] = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT used_at IS NULL AND expires_at > ${now}::timestamptz AS open FROM one_time_code
    WHERE conversation_id = ${conversationId}::uuid ORDER BY sent_at DESC, id DESC LIMIT 1`
  return newest?.open ?? false
}

export type Tried =
  | { readonly kind: 'right'; readonly guestId: GuestId }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly until: Instant }
  /** Its time is over, it was used, or none was sent. */
  | { readonly kind: 'expired' }

/** Tries six digits against the newest code of the conversation. The right ones prove the guest, once. */
export async function tryCode(
  tx: Tx,
  conversationId: ConversationId,
  digits: string,
  now: Instant,
): Promise<Tried> {
  const failing = { conversationId, kind: 'code' as const }
  const shut = await lockedUntil(tx, failing, CODE_LOCK, now)
  if (shut) return { kind: 'locked', until: shut }
  const [code] = await tx.$queryRaw<CodeRow[]>`
    UPDATE one_time_code SET tries = tries + 1
    WHERE id = (SELECT id FROM one_time_code WHERE conversation_id = ${conversationId}::uuid
                ORDER BY sent_at DESC, id DESC LIMIT 1)
      AND used_at IS NULL AND tries < ${CODE_TRIES} AND expires_at > ${now}::timestamptz
    RETURNING id::text, guest_id::text AS "guestId", code_hash AS "codeHash", tries`
  if (!code) return { kind: 'expired' }
  const right = timingSafeEqual(Buffer.from(hashOf(code.id, digits)), Buffer.from(code.codeHash))
  if (right && code.guestId) {
    await tx.oneTimeCode.update({ where: { id: code.id }, data: { usedAt: now } })
    await recordCode(tx, conversationId, code.guestId, now)
    return { kind: 'right', guestId: code.guestId }
  }
  await recordFailure(tx, failing, now)
  const until = await lockedUntil(tx, failing, CODE_LOCK, now)
  return until ? { kind: 'locked', until } : { kind: 'wrong', triesLeft: CODE_TRIES - code.tries }
}

type CodeId = Id<'one-time-code'>
type CodeRow = { id: CodeId; guestId: GuestId | null; codeHash: string; tries: number }

/** The row's id salts it: a code lives ten minutes and tries are counted, so no slower hash is needed. */
const hashOf = (id: CodeId, digits: string): string =>
  createHash('sha256').update(`${id}:${digits}`).digest('hex')

async function lineRefusal(
  tx: Tx,
  { conversationId }: CodeRequest,
  now: Instant,
): Promise<Refusal | undefined> {
  if (await lockedUntil(tx, { conversationId, kind: 'code' }, CODE_LOCK, now)) return 'locked'
  const sent = { conversationId, sentAt: { gt: before(now, ONE_CODE_PER) } }
  if ((await tx.oneTimeCode.count({ where: sent })) > 0) return 'too-soon'
  const hourly = await tx.oneTimeCode.count({ where: { ...sent, sentAt: { gt: before(now, hours(1)) } } })
  return hourly >= CODES_AN_HOUR ? 'too-many' : undefined
}

/** The guest's row is held until the commit, so that two conversations at once cannot both slip under the limit. */
async function guestRefusal(tx: Tx, guestId: GuestId, now: Instant): Promise<Refusal | undefined> {
  await tx.$queryRaw`SELECT 1 FROM guest WHERE id = ${guestId}::uuid FOR NO KEY UPDATE`
  const since = (from: Instant) => tx.oneTimeCode.count({ where: { guestId, sentAt: { gt: from } } })
  if ((await since(before(now, ONE_CODE_PER))) > 0) return 'too-soon'
  if ((await since(before(now, hours(1)))) >= CODES_AN_HOUR) return 'too-many'
  return (await since(before(now, days(1)))) >= CODES_A_DAY ? 'too-many' : undefined
}

async function send(tx: Tx, request: CodeRequest, guest: Guest, now: Instant): Promise<void> {
  const { channel, address } = contactOf(guest)!
  const code = newCode()
  await keep(tx, request, guest.id, code, now)
  const line = await lineToContact(tx, { channel, address, hotelId: request.hotel.id }, now)
  const language = guest.language ? answerIn(guest.language) : request.language
  const text = phrase(language, 'loyalty.code-message', {
    hotel: nameIn(request.hotel, language),
    code,
    minutes: CODE_MINUTES,
  })
  await say(tx, line, [{ text, language, urgency: 1 }], now)
}

async function keep(
  tx: Tx,
  { conversationId }: CodeRequest,
  guestId: GuestId | undefined,
  code: string,
  now: Instant,
): Promise<void> {
  const id = newId<CodeId>(now)
  const expiresAt = after(now, minutes(CODE_MINUTES))
  await tx.oneTimeCode.create({
    data: {
      id,
      conversationId,
      guestId: guestId ?? null,
      codeHash: hashOf(id, code),
      sentAt: now,
      expiresAt,
    },
  })
}
