// The definitions that a hotel has asked by: each version is kept as it was asked, and never changes.
import { createHash } from 'node:crypto'
import type { Instant } from '../base/clock.ts'
import { type HotelId, newId } from '../base/ids.ts'
import type { Hotel } from '../hotels/hotel.ts'
import type { Tx } from '../store/transaction.ts'
import { type Definition, definition } from './definition.ts'
import { postStay } from './post-stay.ts'

/** The id of the version that holds what the hotel asks now; a change since the last survey makes a new version. */
export async function currentDefinition(tx: Tx, hotel: Hotel, now: Instant): Promise<string> {
  return storeDefinition(tx, hotel.id, definition.parse(postStay(hotel)), now)
}

/** Stores a definition unless the hotel has this very one. Returns its id. */
export async function storeDefinition(
  tx: Tx,
  hotelId: HotelId,
  asked: Definition,
  now: Instant,
): Promise<string> {
  const text = JSON.stringify(asked)
  const hash = createHash('sha256').update(text).digest('hex')
  const known = await idOf(tx, hotelId, asked.key, hash)
  if (known) return known
  // One at a time: two versions must not get one number.
  await tx.$queryRaw`SELECT id FROM hotel WHERE id = ${hotelId} FOR NO KEY UPDATE`
  await tx.$executeRaw`
    INSERT INTO survey_definition (id, hotel_id, key, version, definition, hash, created_at)
    SELECT ${newId(now)}::uuid, ${hotelId}, ${asked.key}, coalesce(max(version), 0) + 1, ${text}::jsonb, ${hash}, ${now}
    FROM survey_definition WHERE hotel_id = ${hotelId} AND key = ${asked.key}
    ON CONFLICT (hotel_id, key, hash) DO NOTHING`
  return (await idOf(tx, hotelId, asked.key, hash))!
}

async function idOf(tx: Tx, hotelId: HotelId, key: string, hash: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM survey_definition WHERE hotel_id = ${hotelId} AND key = ${key} AND hash = ${hash}`
  return row?.id
}

const parsed = new Map<string, Definition>()

/** A stored definition, parsed once: a version never changes. */
export function readDefinition(id: string, stored: unknown): Definition {
  const known = parsed.get(id) ?? definition.parse(stored)
  parsed.set(id, known)
  return known
}
