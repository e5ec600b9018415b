// What a guest likes and cannot have, with who said so and when.
import type { Instant } from '../base/clock.ts'
import type { GuestId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'

export type Preference = {
  readonly key: string
  readonly value: string
  readonly source: 'chat' | 'staff' | 'pms'
  readonly notedAt: Instant
}

/** The newest note on each preference, by key. */
export async function preferencesOf(tx: Tx, guestId: GuestId): Promise<Preference[]> {
  return tx.$queryRaw<Preference[]>`
    SELECT DISTINCT ON (key) key, value, source, noted_at AS "notedAt" FROM guest_preference
    WHERE guest_id = ${guestId}::uuid ORDER BY key, noted_at DESC, id DESC`
}
