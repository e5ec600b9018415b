// The hotels this service answers for, kept in memory and reloaded when a file is applied.
import { z } from 'zod'
import type { HotelId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import type { Log } from '../base/log.ts'
import type { Currency } from '../base/money.ts'
import type { Store } from '../store/database.ts'
import type { Tx } from '../store/transaction.ts'
import type { Hotel } from './hotel.ts'

export type Hotels = {
  get(id: HotelId): Hotel | undefined
  /** In the order of their ids. */
  all(): readonly Hotel[]
  close(): void
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 09:00')

/** "09:00-20:30" in the hotel's own time zone. */
export const sendingHours = z
  .string()
  .default('09:00-20:30')
  .transform((text, context) => {
    const [from, to, ...rest] = text.split('-').map((part) => part.trim())
    const good =
      time.safeParse(from).success && time.safeParse(to).success && rest.length === 0 && from! < to!
    if (!good) context.addIssue({ code: 'custom', message: 'two times of one day, such as 09:00-20:30' })
    return { from: from!, to: to ?? '' }
  })

/** Safety net for news that was lost on the way. */
const RELOAD_MS = 3000

/** What holds for hotels whose file does not say. */
export type Defaults = {
  /** The staff's room on each channel, by what a hotel's file calls the channel. */
  readonly staffChats?: Readonly<Record<string, string | undefined>>
}

// Whoever reads a hotel reads it so, the jobs that know only its id as well: one configuration holds for the process.
let held: Defaults = {}

/** Loads every hotel, and again whenever one is applied, by whichever instance or command. */
export async function openHotels(store: Store, log: Log, defaults: Defaults = {}): Promise<Hotels> {
  held = defaults
  let hotels = await loadHotels(store.db)
  const reload = () => {
    loadHotels(store.db).then(
      (loaded) => (hotels = loaded),
      (error: unknown) => log.warn({ event: 'hotels.unread', reason: String(error) }),
    )
  }
  const off = store.live.on('hotels', reload)
  const timer = setInterval(reload, RELOAD_MS).unref()
  return {
    get: (id) => hotels.get(id),
    all: () => [...hotels.values()],
    close() {
      off()
      clearInterval(timer)
    },
  }
}

type HotelRow = {
  id: string
  name: string
  timeZone: string
  currency: string
  languages: string[]
  file: unknown
  demo: boolean
}

/**
 * A hotel as its row describes it, and as the service's configuration does where the file does not say; what the row
 * holds was checked when its file was applied.
 */
export function hotelOf(row: HotelRow): Hotel {
  const file = withDefaults(row.file as Hotel['file'], held)
  return {
    id: row.id,
    name: row.name,
    names: file['names'] ?? {},
    timeZone: row.timeZone,
    currency: row.currency as Currency,
    languages: row.languages as [Language, ...Language[]],
    sendingHours: sendingHours.parse(file['sendingHours']),
    file,
    demo: row.demo,
  }
}

async function loadHotels(db: Tx): Promise<Map<HotelId, Hotel>> {
  const rows = await db.hotel.findMany({ orderBy: { id: 'asc' } })
  return new Map(rows.map((row) => [row.id, hotelOf(row)]))
}

function withDefaults(file: Record<string, unknown>, { staffChats = {} }: Defaults): Record<string, unknown> {
  const channels = { ...((file['channels'] ?? {}) as Record<string, object>) }
  for (const [name, staffChat] of Object.entries(staffChats))
    if (staffChat) channels[name] = { staffChat, ...channels[name] }
  return { ...file, channels }
}
