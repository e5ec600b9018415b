// A guest: the person, whichever channels they write on and however often they stay.
import type { Instant } from '../base/clock.ts'
import { withoutDetails } from '../base/details.ts'
import { type GuestId, newId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'

export type Guest = {
  readonly id: GuestId
  readonly familyName: string | null
  readonly givenName: string | null
  readonly email: string | null
  readonly phone: string | null
  /** BCP 47, as the hotel's system or the guest's own words gave it. */
  readonly language: string | null
  /** Known only from a conversation that nobody has verified yet. */
  readonly provisional: boolean
  readonly demo: boolean
}

const SHOWN = {
  id: true,
  familyName: true,
  givenName: true,
  email: true,
  phone: true,
  language: true,
  provisional: true,
  demo: true,
} as const

export async function findGuest(tx: Tx, id: GuestId): Promise<Guest | undefined> {
  const row = await tx.guest.findUnique({ where: { id }, select: SHOWN })
  return row ? { ...row, id: row.id as GuestId } : undefined
}

/** Someone who writes and has not said who they are: no name, no contact, until a proof replaces them. */
export async function provisionalGuest(
  tx: Tx,
  { language }: { language: string | null },
  now: Instant,
): Promise<GuestId> {
  const id = newId<GuestId>(now)
  await tx.$executeRaw`
    INSERT INTO guest (id, language, provisional, created_at) VALUES (${id}::uuid, ${language}, true, ${now})`
  return id
}

const WRITTEN_TOGETHER = /^[\p{Script=Han}\p{Script=Hangul}]+$/u
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * The full name as a reader of this language writes it: family name first in Chinese, Korean and Japanese, and for
 * a name in their scripts in any language. Empty when no name is known.
 */
export function guestName(
  { familyName, givenName }: Pick<Guest, 'familyName' | 'givenName'>,
  language: string,
): string {
  const family = familyName?.trim() ?? ''
  const given = givenName?.trim() ?? ''
  if (!family || !given) return family || given
  const primary = language.toLowerCase().split(/[-_]/)[0]!
  if (!EAST_ASIAN.test(family) && !['zh', 'ko', 'ja'].includes(primary)) return `${given} ${family}`
  const together = WRITTEN_TOGETHER.test(family + given) && primary !== 'ja'
  return together ? family + given : `${family} ${given}`
}

/** The same as it is said to the guest: who books elsewhere may type anything for a name, a link too. */
export const greetedName = (guest: Pick<Guest, 'familyName' | 'givenName'>, language: string): string =>
  withoutDetails(guestName(guest, language), [], () => '').trim()
