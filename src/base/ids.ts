// Identifiers: UUIDv7 inside, short speakable numbers for people, unguessable tokens for links.
import { createHash, randomBytes, randomInt } from 'node:crypto'

declare const brand: unique symbol
/** A UUID that cannot be mistaken for another entity's. */
export type Id<Entity extends string> = string & { readonly [brand]: Entity }

export type ConversationId = Id<'conversation'>
export type MessageId = Id<'message'>
export type GuestId = Id<'guest'>
export type StayId = Id<'stay'>
export type StaffId = Id<'staff'>
export type CaseId = Id<'case'>
export type SurveyId = Id<'survey'>
export type MemberId = Id<'member'>
/** A hotel's own short name, from its file: hz-yunqi. */
export type HotelId = string

/** A new UUIDv7 (RFC 9562): ordered by the millisecond it was made in, random within it. */
export function newId<I extends string>(now: Date): I {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as I
}

// No 0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V: a number must survive being read out over a telephone.
const SPEAKABLE = '34679ACDEFGHJKMNPQRTWXY'

/** A number people can say and type: 4F7K. 4 characters are 279,841 numbers; the caller retries on a clash. */
export function speakable(length = 4): string {
  return Array.from({ length }, () => SPEAKABLE[randomInt(SPEAKABLE.length)]).join('')
}

/** 192 random bits as URL-safe text: 32 characters, fit for a Telegram start parameter. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** What is stored of a token: its SHA-256, hex. The token itself is shown once and never kept. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A one-time code of six digits, leading zeros kept. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')
