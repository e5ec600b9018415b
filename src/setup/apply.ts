// Brings a hotel to what its file says: checked whole, applied in one transaction, the same file again changes nothing.
import { createHash } from 'node:crypto'
import type { Instant } from '../base/clock.ts'
import type { HotelId } from '../base/ids.ts'
import type { Store } from '../store/database.ts'
import { type Tx, announce } from '../store/transaction.ts'
import { fileChanges } from './changes.ts'
import type { HotelFile } from './hotel-file.ts'
import { faultLines, readHotelFile } from './read-file.ts'
import { applyStaff } from './staff-list.ts'

type Applied = {
  readonly id: HotelId
  /** A line for each thing that changed. */
  readonly changes: string[]
}

/**
 * Applies a hotel.yaml and tells what changed, a line each; nothing when it is the file that holds already. Throws an
 * Error that names line and field of every fault; nothing is applied then. Services that run take it up by themselves.
 */
export const applyHotelFile = (
  store: Store,
  text: string,
  now: Instant,
  { demo = false }: { demo?: boolean } = {},
): Promise<Applied> => store.transaction((tx) => applyInTransaction(tx, text, now, { demo }))

/** The same as a part of something larger. */
export async function applyInTransaction(
  tx: Tx,
  text: string,
  now: Instant,
  { demo }: { demo: boolean },
): Promise<Applied> {
  const read = readHotelFile(text)
  if (read.kind === 'faulty') {
    const count = read.faults.length === 1 ? 'a fault' : `${read.faults.length} faults`
    throw new Error(
      [`The hotel's file has ${count}; nothing was changed.`, ...faultLines(read.faults)].join('\n'),
    )
  }
  return { id: read.file.id, changes: await applyFile(tx, read.file, read.data, now, demo) }
}

async function applyFile(
  tx: Tx,
  file: HotelFile,
  data: Readonly<Record<string, unknown>>,
  now: Instant,
  demo: boolean,
): Promise<string[]> {
  const json = JSON.stringify(data)
  const hash = createHash('sha256').update(json).digest('hex')
  const known = await lockHotel(tx, file.id)
  if (known?.hash === hash) return []
  await tx.$executeRaw`
    INSERT INTO hotel (id, name, time_zone, currency, languages, file, file_hash, demo, applied_at)
    VALUES (${file.id}, ${file.name}, ${file.timeZone}, ${file.currency}, ${file.languages}, ${json}::jsonb, ${hash},
            ${demo}, ${now})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency,
      languages = excluded.languages, file = excluded.file, file_hash = excluded.file_hash,
      applied_at = excluded.applied_at`
  const staff = await applyStaff(tx, file, now)
  announce(tx, 'hotels', file.id)
  const first = known ? fileChanges(known.file, data) : [`${file.id}: a new hotel, ${file.name}`]
  const changes = [...first, ...staff]
  return changes.length > 0 ? changes : ['The order of the file']
}

type Known = { readonly hash: string; readonly file: Record<string, unknown> }

/** Two files of one hotel are applied one after the other, also when it is new. */
async function lockHotel(tx: Tx, id: HotelId): Promise<Known | undefined> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`hotel:${id}`}, 0))`
  const [known] = await tx.$queryRaw<Known[]>`
    SELECT file_hash AS hash, file FROM hotel WHERE id = ${id} FOR NO KEY UPDATE`
  return known
}
