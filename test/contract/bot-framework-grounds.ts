// A database and nothing else around the Bot Framework channel: what its own tests begin with.
import { systemClock } from '../../src/base/clock.ts'
import { type MessageId, newId } from '../../src/base/ids.ts'
import { openLog } from '../../src/base/log.ts'
import type { BotFrameworkOptions } from '../../src/channels/bot-framework/bot-framework.ts'
import { type Outgoing, SendFailure } from '../../src/messages/channel.ts'
import type { HeardContent, SaidContent } from '../../src/messages/content.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { testDatabase } from '../postgres.ts'
import { type BotFrameworkBench, openBench } from './bot-framework-bench.ts'
import { until } from './contract-house.ts'

export type Grounds = BotFrameworkBench & {
  readonly store: Store
  /** What is in the inbox, in the order of each conversation. */
  inbox(address?: string): Promise<Row[]>
  /** Opens a channel that is up. */
  opened(more?: Partial<BotFrameworkOptions>): ReturnType<BotFrameworkBench['open']>
}

export type Row = {
  address: string
  kind: string
  sender: string | null
  displayName: string | null
  heardLanguage: string | null
  blockedAt: Date | null
  externalId: string
  content: HeardContent
}

export async function openGrounds(): Promise<Grounds> {
  const database = await testDatabase()
  const log = openLog('silent')
  const store = await openStore(database.url, log, 6)
  const bench = await openBench({ store, clock: systemClock, log, publicUrl: 'https://stay.example' })
  return {
    ...bench,
    store,
    async opened(more = {}) {
      const channel = await bench.open(more)
      await until('the channel to be up', () => channel.status().kind === 'up')
      return channel
    },
    inbox: (address) => store.db.$queryRaw<Row[]>`
      SELECT c.address, c.kind, m.sender, c.display_name AS "displayName", c.heard_language AS "heardLanguage",
             c.blocked_at AS "blockedAt", m.external_id AS "externalId", m.content
      FROM message m JOIN conversation c ON c.id = m.conversation_id
      WHERE m.direction = 'in' AND c.address = coalesce(${address ?? null}, c.address) ORDER BY c.address, m.seq`,
    async close() {
      await bench.close()
      await store.close()
      await database.drop()
    },
  }
}

/** A message to be sent, as delivery hands it over. */
export const outgoing = (
  address: string,
  content: Omit<SaidContent, 'kind'>,
  more: Partial<Outgoing> = {},
): Outgoing => ({
  id: newId<MessageId>(new Date()),
  address,
  content: { kind: 'said', ...content },
  language: 'en',
  attempts: 0,
  ...more,
})

/** What kind of failure a send ended with; 'sent' where it did not fail. */
export const failing = (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => 'sent',
    (error: unknown) => (error instanceof SendFailure ? error.failing : error),
  )
