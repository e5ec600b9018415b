// What the tests of the way of a message begin with: a database with one hotel, guests who write, a channel that fails.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Instant, systemClock } from '../../../src/base/clock.ts'
import type { ConversationId } from '../../../src/base/ids.ts'
import { openLog } from '../../../src/base/log.ts'
import type { Engine } from '../../../src/conversation/engine.ts'
import type { Understanding } from '../../../src/conversation/understanding.ts'
import { openHotels } from '../../../src/hotels/hotels.ts'
import type { Channel, ConversationKind, Outgoing } from '../../../src/messages/channel.ts'
import { receive } from '../../../src/messages/receive.ts'
import { type Saying, lineTo, say } from '../../../src/messages/say.ts'
import { applyHotelFile } from '../../../src/setup/apply.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { testDatabase } from '../../postgres.ts'

const HOTEL = readFileSync(join(import.meta.dirname, '../../../prisma/seed/hz-yunqi.yaml'), 'utf8')

export const log = openLog('silent')

export type World = {
  readonly url: string
  readonly store: Store
  readonly engine: Engine
  close(): Promise<void>
}

export async function openWorld(): Promise<World> {
  const database = await testDatabase()
  const store = await openStore(database.url, log, 12)
  await applyHotelFile(store, HOTEL, systemClock())
  const hotels = await openHotels(store, log)
  const engine: Engine = {
    store,
    hotels,
    channels: () => new Map(),
    understand: async () => THANKS,
    clock: systemClock,
    log,
  }
  return {
    url: database.url,
    store,
    engine,
    async close() {
      hotels.close()
      await store.close()
      await database.drop()
    },
  }
}

/** Everything is understood as thanks: the turn itself is what is tried. */
export const THANKS: Understanding = {
  language: 'en',
  languageCertain: true,
  intent: 'thanks',
  guess: 'thanks',
  category: null,
  severity: null,
  danger: false,
  confidence: 1,
  source: 'rules',
  entities: {},
}

/** A guest writes in the web chat; each message has a key of its own. */
export async function hears(
  store: Store,
  address: string,
  text: string,
  { key = randomUUID(), at = systemClock() }: { key?: string; at?: Instant } = {},
): Promise<ConversationId> {
  const incoming = {
    channel: 'web',
    account: 'hz-yunqi',
    address,
    kind: 'guest',
    pulled: true,
    hotelId: 'hz-yunqi',
    externalId: key,
    content: { kind: 'text', text },
    sentAt: at,
  } as const
  return (await receive(store, incoming, at)).conversationId
}

/** Queues something to be sent to an address of a channel. */
export async function queues(
  store: Store,
  texts: readonly (string | Pick<Saying, 'text' | 'urgency'>)[],
  {
    channel = 'chat',
    address = randomUUID(),
    kind = 'guest',
    at = systemClock(),
  }: { channel?: string; address?: string; kind?: ConversationKind; at?: Instant } = {},
): Promise<ConversationId> {
  return store.transaction(async (tx) => {
    const to = await lineTo(tx, { channel, account: 'main', address, kind }, at)
    const sayings = texts.map((said) => ({
      language: 'en',
      ...(typeof said === 'string' ? { text: said } : said),
    }))
    await say(tx, to, sayings, at)
    return to
  })
}

export type StandIn = Channel & {
  /** What was sent, in order. */
  readonly sent: { readonly address: string; readonly text: string }[]
  /** What happens to the next sends; after them all goes well. */
  readonly next: ((message: Outgoing) => Promise<void> | void)[]
}

/** A channel whose sends can be made to fail or to hang. */
export function standIn(name = 'chat'): StandIn {
  const sent: StandIn['sent'] = []
  const next: StandIn['next'] = []
  return {
    name,
    sent,
    next,
    status: () => ({ kind: 'up', detail: 'a stand-in' }),
    async send(message) {
      await next.shift()?.(message)
      sent.push({ address: message.address, text: message.content.text })
      return { receipt: String(sent.length) }
    },
    stop: async () => undefined,
  }
}
