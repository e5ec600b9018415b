// A WeChat channel on a real database, in a stand-in town; what the tests of the channel begin with.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seconds } from '../../src/base/clock.ts'
import { type MessageId, newId } from '../../src/base/ids.ts'
import { openLog } from '../../src/base/log.ts'
import type { Patience } from '../../src/channels/wechat/keep-account.ts'
import type { Terms } from '../../src/channels/wechat/pace.ts'
import { type WechatChannel, type WechatOptions, openWechat } from '../../src/channels/wechat/wechat.ts'
import { openWechatyAccount } from '../../src/channels/wechat/wechaty-account.ts'
import type { HeardContent, SaidContent } from '../../src/messages/content.ts'
import { type Store, openStore } from '../../src/store/database.ts'
import { testDatabase } from '../postgres.ts'
import { type TownOptions, type WechatTown, openWechatTown } from './wechat-town.ts'
import { until } from '../until.ts'

export const log = openLog('silent')

/** Pacing and patience are tried by themselves: elsewhere nobody waits for them. */
export const QUICK: Terms = {
  between: 0,
  samePerson: 0,
  objection: seconds(0.05),
  hush: seconds(1),
}
export const HASTY: Patience = {
  ping: seconds(0.2),
  silence: seconds(1),
  doubt: seconds(0.4),
  idle: seconds(3),
  again: seconds(0.2),
  most: seconds(0.5),
}

export type Bench = {
  readonly town: WechatTown
  readonly store: Store
  readonly url: string
  readonly dataDir: string
  /** What was shown in the terminal. */
  readonly shown: string[]
  /** Opens one more instance of the channel, its puppet in this thread; all are stopped at the end. */
  open(more?: Partial<WechatOptions>): WechatChannel
  /** As `open`, and resolves when the telephone has scanned its code and it is up. */
  signIn(more?: Partial<WechatOptions>): Promise<WechatChannel>
  /** What is in the inbox, in the order of each conversation. */
  inbox(): Promise<Row[]>
  close(): Promise<void>
}

export type Row = {
  address: string
  kind: string
  account: string
  name: string | null
  externalId: string
  content: HeardContent
  at: Date
}

export async function openBench(about: TownOptions = {}): Promise<Bench> {
  const database = await testDatabase()
  const store = await openStore(database.url, log, 6)
  const town = openWechatTown(about)
  const dataDir = mkdtempSync(join(tmpdir(), 'bellbird-wechat-'))
  const opened: WechatChannel[] = []
  const shown: string[] = []
  const bench: Bench = {
    town,
    store,
    url: database.url,
    dataDir,
    shown,
    open(more = {}) {
      const channel = openWechat({
        puppet: 'wechaty-puppet-mock',
        dataDir,
        publicUrl: 'https://stay.example',
        store,
        databaseUrl: database.url,
        clock: () => new Date(),
        log,
        show: (text) => void shown.push(text),
        open: (settings, tell) => openWechatyAccount(settings, tell, async () => town.puppet()),
        terms: QUICK,
        patience: HASTY,
        welcome: { between: seconds(0.05), hourly: 100 },
        linger: seconds(0.1),
        ...more,
      })
      opened.push(channel)
      return channel
    },
    async signIn(more) {
      const channel = bench.open(more)
      await until('a code', () => channel.status().kind === 'scan')
      await town.scans()
      await until('the channel to be up', () => channel.status().kind === 'up')
      return channel
    },
    inbox: () => store.db.$queryRaw<Row[]>`
      SELECT c.address, c.kind, c.account, c.display_name AS name, m.external_id AS "externalId", m.content, m.at
      FROM message m JOIN conversation c ON c.id = m.conversation_id
      WHERE m.direction = 'in' ORDER BY c.address, m.seq`,
    async close() {
      await Promise.all(opened.map((channel) => channel.stop()))
      await Promise.all(opened.map((channel) => channel.ended))
      await store.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return bench
}

/** A message to be sent, as delivery hands it over. */
export function outgoing(address: string, content: Omit<SaidContent, 'kind'>, attempts = 0) {
  return {
    id: newId<MessageId>(new Date()),
    address,
    content: { kind: 'said' as const, ...content },
    language: 'en',
    attempts,
  }
}
