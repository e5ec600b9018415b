// A single command's use of the database, whether the service runs beside it or not.
import { type Clock, systemClock } from '../base/clock.ts'
import { openLog } from '../base/log.ts'
import type { Config } from '../config.ts'
import { openDatabase } from '../main.ts'
import { type Store, openStore } from '../store/database.ts'
import { joinEmbedded } from '../store/embedded.ts'
import { migrate } from '../store/migrate.ts'

export type Opened = { readonly store: Store; readonly clock: Clock; readonly config: Config }

/** Opens the database, does the work, and closes it again, also when the work fails. */
export async function withStore(config: Config, work: (opened: Opened) => Promise<void>): Promise<void> {
  const closing: (() => Promise<unknown> | void)[] = []
  try {
    const url = await openDatabase(config, (line) => process.stderr.write(`${line}\n`), closing, joinEmbedded)
    await migrate(url)
    const store = await openStore(url, openLog(config.LOG_LEVEL), 4)
    closing.push(() => store.close())
    await work({ store, clock: systemClock, config })
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

export const print = (text: string): void => void process.stdout.write(`${text}\n`)
