// Whose stay a report is about: the member it names, else a guest with the same contact and family name, else new.
import type { Instant } from '../base/clock.ts'
import { type GuestId, newId } from '../base/ids.ts'
import { findMember } from '../loyalty/member.ts'
import { type Tx, sql } from '../store/transaction.ts'

/** What the hotel's system knows of the person. */
export type ReportedGuest = {
  readonly familyName: string
  readonly givenName?: string | undefined
  readonly email?: string | undefined
  /** Digits, with + before an international number. */
  readonly phone?: string | undefined
  readonly language?: string | undefined
  readonly memberNumber?: string | undefined
}

/**
 * The guest's id, of a profile made now where there was none. A name alone never links, nor does a contact alone:
 * families and companies share them.
 */
export async function matchGuest(tx: Tx, told: ReportedGuest, now: Instant): Promise<GuestId> {
  await oneAtATime(tx, told)
  const member = told.memberNumber ? await findMember(tx, told.memberNumber) : undefined
  return member?.guestId ?? (await sameContact(tx, told)) ?? (await newGuest(tx, told, now))
}

/**
 * Brings a profile up to date with the newest report about any of its stays: what was missing is filled in, what has
 * changed is replaced. Of a person with another family name nothing is taken over: a member number can be mistyped.
 */
export async function updateGuest(
  tx: Tx,
  guestId: GuestId,
  told: ReportedGuest,
  reportedAt: Instant,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE guest g SET
      family_name = ${told.familyName},
      given_name = coalesce(${told.givenName ?? null}, given_name),
      email = coalesce(${told.email ?? null}, email),
      phone = coalesce(${told.phone ?? null}, phone),
      language = coalesce(${told.language ?? null}, language)
    WHERE id = ${guestId}::uuid AND erased_at IS NULL AND ${sameName(told)}
      AND NOT EXISTS (SELECT FROM stay s WHERE s.guest_id = g.id AND s.updated_at > ${reportedAt}::timestamptz)`
}

const sameName = ({ familyName }: ReportedGuest) => sql`
  coalesce(lower(normalize(btrim(g.family_name), NFKC)), ${folded(familyName)}) = ${folded(familyName)}`

const folded = (name: string): string => name.trim().normalize('NFKC').toLowerCase()

async function sameContact(tx: Tx, told: ReportedGuest): Promise<GuestId | undefined> {
  if (!told.email && !told.phone) return undefined
  const [found] = await tx.$queryRaw<{ id: GuestId }[]>`
    SELECT g.id::text FROM guest g
    WHERE (lower(g.email) = lower(${told.email ?? null}) OR g.phone = ${told.phone ?? null})
      AND g.family_name IS NOT NULL AND ${sameName(told)} AND NOT g.provisional AND g.erased_at IS NULL
      -- A member under another number is another person, of one household perhaps.
      AND (${told.memberNumber ?? null}::text IS NULL OR NOT EXISTS (SELECT FROM member m WHERE m.guest_id = g.id))
    ORDER BY lower(g.email) IS NOT DISTINCT FROM lower(${told.email ?? null}) DESC, g.created_at, g.id LIMIT 1`
  return found?.id
}

async function newGuest(tx: Tx, told: ReportedGuest, now: Instant): Promise<GuestId> {
  const id = newId<GuestId>(now)
  await tx.guest.create({
    data: {
      id,
      familyName: told.familyName,
      givenName: told.givenName ?? null,
      email: told.email ?? null,
      phone: told.phone ?? null,
      language: told.language ?? null,
      createdAt: now,
    },
  })
  return id
}

/** Two first bookings of one person may be reported at the same moment: the second must find the profile of the first. */
async function oneAtATime(tx: Tx, told: ReportedGuest): Promise<void> {
  const keys = [told.email?.toLowerCase(), told.phone, told.memberNumber].flatMap((key) => key ?? []).sort()
  for (const key of keys)
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`guest:${key}`}, 0))`
}
