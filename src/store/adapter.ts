// Prisma's way to PostgreSQL, telling which connection a transaction got, so that its raw statements can go there.
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'

/** A transaction that is about to be opened; its connection once it has one, and since when (performance.now()). */
export type Opening = { connection?: pg.ClientBase; since?: number }

const openings = new AsyncLocalStorage<Opening>()

/** Runs `open`, which opens one transaction; `opening` knows the connection by the time its work begins. */
export const openWith = <T>(opening: Opening, open: () => Promise<T>): Promise<T> =>
  openings.run(opening, open)

export class TellingAdapter extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => {
      const transaction = await start(level)
      const { client } = transaction as unknown as { client: pg.ClientBase }
      const opening = openings.getStore()
      // What else its work opens is not the transaction itself.
      if (opening && opening.since === undefined)
        Object.assign(opening, { connection: client, since: performance.now() } satisfies Opening)
      return transaction
    }
    return adapter
  }
}
