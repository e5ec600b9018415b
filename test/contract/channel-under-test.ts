// A Telegram channel on a real database, talking to a stand-in; what the tests of the channel begin with.
import { type MessageId, newId } from '../../src/base/ids.ts'
import { openLog } from '../../src/base/log.ts'
import { type TelegramOptions, openTelegram } from '../../src/channels/telegram/telegram.ts'
import type { HeardContent, SaidContent } from '../../src/messages/content.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { testDatabase } from '../postgres.ts'
import { type TelegramStandIn, openTelegramStandIn } from './telegram-stand-in.ts'

export type Bench = {
  readonly telegram: TelegramStandIn
  readonly store: Store
  readonly url: string
  /** Opens one more instance of the channel; all are stopped at the end. */
  open(more?: Partial<TelegramOptions>): ReturnType<typeof openTelegram>
  /** What is in the inbox, in the order of each conversation. */
  inbox(): Promise<Row[]>
  close(): Promise<void>
}

export type Row = {
  address: string
  kind: string
  sender: string | null
  externalId: string
  content: HeardContent
}

export const log = openLog('silent')

export async function openBench(options: Parameters<typeof openTelegramStandIn>[0] = {}): Promise<Bench> {
  const database = await testDatabase()
  const store = await openStore(database.url, log, 6)
  const telegram = await openTelegramStandIn(options)
  const opened: ReturnType<typeof openTelegram>[] = []
  return {
    telegram,
    store,
    url: database.url,
    open(more = {}) {
      const channel = openTelegram({
        token: telegram.token,
        apiRoot: telegram.root,
        publicUrl: 'http://127.0.0.1:3000',
        store,
        databaseUrl: database.url,
        clock: () => new Date(),
        log,
        ...more,
      })
      opened.push(channel)
      return channel
    },
    inbox: () => store.db.$queryRaw<Row[]>`
      SELECT c.address, c.kind, m.sender, m.external_id AS "externalId", m.content
      FROM message m JOIN conversation c ON c.id = m.conversation_id
      WHERE m.direction = 'in' ORDER BY c.address, m.seq`,
    async close() {
      await Promise.all(opened.map((channel) => channel.stop()))
      await telegram.close()
      await store.close()
      await database.drop()
    },
  }
}

/** A message to be sent, as delivery hands it over. */
export function outgoing(address: number | string, content: Omit<SaidContent, 'kind'>, attempts = 0) {
  return {
    id: newId<MessageId>(new Date()),
    address: String(address),
    content: { kind: 'said' as const, ...content },
    language: 'en',
    attempts,
  }
}
