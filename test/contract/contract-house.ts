// The service behind a channel under contract: its real parts on a database of their own, and what the cases look at.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, systemClock } from '../../src/base/clock.ts'
import type { ConversationId, MessageId } from '../../src/base/ids.ts'
import { type Log, openLog } from '../../src/base/log.ts'
import { openTurns } from '../../src/conversation/take-turn.ts'
import type { Understand } from '../../src/conversation/understanding.ts'
import { type Hotels, openHotels } from '../../src/hotels/hotels.ts'
import type { Channel } from '../../src/messages/channel.ts'
import { openDelivery } from '../../src/messages/deliver.ts'
import { openFetching } from '../../src/messages/fetch.ts'
import { type Saying, say } from '../../src/messages/say.ts'
import { type Spoken, transcript } from '../../src/messages/transcript.ts'
import { openQueue } from '../../src/jobs/worker.ts'
import { openUnderstanding } from '../../src/nlu/understand.ts'
import { applyHotelFile } from '../../src/setup/apply.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { testDatabase } from '../postgres.ts'
import { until as untilSo } from '../until.ts'

const SEED = join(import.meta.dirname, '../../prisma/seed')
/** One hotel: nobody is asked which. */
const HOTEL = 'hz-yunqi'

export type House = {
  readonly store: Store
  /** The database's address, for locks between instances. */
  readonly url: string
  readonly hotels: Hotels
  readonly hotelId: string
  readonly clock: Clock
  readonly log: Log
  /** Where guests reach the service, as far as links are concerned. */
  readonly publicUrl: string
  /** Makes understanding take so long from now on; 0 for as long as it takes. */
  slowly(ms: number): void
  /** Starts turns, delivery and fetching over the channel, or several. */
  begin(channel: () => Channel | undefined | readonly Channel[]): void
  /** Ends them, what is running first. */
  end(): Promise<void>
  close(): Promise<void>
  /** The conversation at an address; fails when there is none within some seconds. */
  conversation(channel: string, address: string): Promise<ConversationId>
  /** Says something of our own accord, as staff and invitations do. */
  says(id: ConversationId, ...sayings: readonly (string | Partial<Saying>)[]): Promise<MessageId[]>
  transcript(id: ConversationId): Promise<Spoken[]>
}

/** `staffChats`: the staff's room on a channel. */
export async function openHouse(defaults: Parameters<typeof openHotels>[2] = {}): Promise<House> {
  const database = await testDatabase()
  const log = openLog('silent')
  const clock = systemClock
  const store = await openStore(database.url, log, 10)
  const queue = await openQueue(database.url, log)
  store.useQueue(queue)
  await applyHotelFile(store, readFileSync(join(SEED, `${HOTEL}.yaml`), 'utf8'), clock())
  const hotels = await openHotels(store, log, defaults)
  const understanding = await openUnderstanding()
  let delay = 0
  const understand: Understand = async (utterance) => {
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    return understanding(utterance)
  }
  const running: { stop(): Promise<void> }[] = []
  return {
    store,
    url: database.url,
    hotels,
    hotelId: HOTEL,
    clock,
    log,
    publicUrl: 'https://stay.example',
    slowly: (ms) => void (delay = ms),
    begin(channel) {
      const channels = () => {
        const now = [channel() ?? []].flat()
        return new Map(now.map((one) => [one.name, one]))
      }
      running.push(openDelivery({ store, channels, clock, log }))
      running.push(openFetching({ store, channels, log }))
      running.push(openTurns({ store, hotels, channels, understand, clock, log }))
    },
    async end() {
      for (const one of running.splice(0).toReversed()) await one.stop()
    },
    async close() {
      hotels.close()
      await queue.stop({ graceful: false })
      await store.close()
      await database.drop()
    },
    async conversation(channel, address) {
      const found = await until(`a conversation at ${channel} ${address}`, () =>
        store.db.conversation.findFirst({ where: { channel, address }, select: { id: true } }),
      )
      return found.id as ConversationId
    },
    says: (id, ...sayings) =>
      store.transaction((tx) =>
        say(
          tx,
          id,
          sayings.map((one) => ({
            language: 'en',
            text: '',
            ...(typeof one === 'string' ? { text: one } : one),
          })),
          clock(),
        ),
      ),
    transcript: (id) => transcript(store.db, id),
  }
}

/** As everywhere, with the patience that a channel needs. */
export const until = <T>(what: string, check: () => T | Promise<T>, within = 10_000) =>
  untilSo(what, check, within)

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
