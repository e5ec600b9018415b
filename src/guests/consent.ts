// What a guest has agreed to, by purpose. Append-only: the newest word holds.
import type { Instant } from '../base/clock.ts'
import { type GuestId, newId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'

export const PURPOSES = ['service', 'survey', 'marketing'] as const
export type Purpose = (typeof PURPOSES)[number]

export type Consent = {
  readonly purpose: Purpose
  readonly granted: boolean
  readonly at: Instant
  /** Which wording the guest was shown, or the word they said. */
  readonly wording: string
  readonly channel: string
}

/** Service and survey: unless withdrawn. Marketing: only once granted. */
export async function mayReceive(tx: Tx, guestId: GuestId, purpose: Purpose): Promise<boolean> {
  const [newest] = await tx.$queryRaw<{ granted: boolean }[]>`
    SELECT granted FROM consent WHERE guest_id = ${guestId}::uuid AND purpose = ${purpose}
    ORDER BY at DESC, id DESC LIMIT 1`
  return newest?.granted ?? purpose !== 'marketing'
}

export async function recordConsent(
  tx: Tx,
  said: { guestId: GuestId; purpose: Purpose; granted: boolean; channel: string; wording: string },
  now: Instant,
): Promise<void> {
  await tx.consent.create({ data: { id: newId(now), ...said, at: now } })
}

/** The newest word on each purpose that the guest has ever spoken about. */
export async function consentOf(tx: Tx, guestId: GuestId): Promise<Consent[]> {
  return tx.$queryRaw<Consent[]>`
    SELECT DISTINCT ON (purpose) purpose, granted, at, wording, channel FROM consent
    WHERE guest_id = ${guestId}::uuid ORDER BY purpose, at DESC, id DESC`
}
