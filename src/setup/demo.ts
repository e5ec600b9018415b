// The demonstration: two hotels with a year behind them, laid on an empty database so that every page has life.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../base/clock.ts'
import type { Store } from '../store/database.ts'
import { applyHotelFile } from './apply.ts'

/** Beside src/ as well as beside dist/. */
const SEED = join(import.meta.dirname, '../../prisma/seed')
const HOTELS = ['hz-yunqi', 'sel-hangang']

/** Lays the demonstration, relative to `now`. Does nothing when there is any hotel. */
export async function layDemo(
  store: Store,
  now: Instant,
  say: (line: string) => void = () => undefined,
): Promise<void> {
  if (await store.db.hotel.findFirst({ select: { id: true } })) return
  say('Laying the demonstration hotels …')
  for (const id of HOTELS)
    await applyHotelFile(store, await readFile(join(SEED, `${id}.yaml`), 'utf8'), now, { demo: true })
}
