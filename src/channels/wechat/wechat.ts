// The WeChat channel over wechaty: a personal account that guests have among their contacts.
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, type Duration, seconds } from '../../base/clock.ts'
import { makeFolder } from '../../base/folder.ts'
import type { Log } from '../../base/log.ts'
import { LARGEST } from '../../messages/attachment.ts'
import { type Channel, type ChannelStatus, SendFailure } from '../../messages/channel.ts'
import { noteDoor } from '../../messages/take-in.ts'
import type { Store } from '../../store/database.ts'
import { pause, whileHolding } from '../../store/lock.ts'
import {
  type Account,
  AccountFailure,
  type AccountSettings,
  type News,
  type Tell,
  reasonOf,
  within,
} from './account.ts'
import { WELCOME, type Welcome, openBefriending } from './befriend.ts'
import { PATIENCE, type Patience, keepAccount } from './keep-account.ts'
import { TERMS, type Terms } from './pace.ts'
import { openSender } from './send.ts'
import { openCodes } from './show-code.ts'
import { LINE, openIntake } from './take-in.ts'
import { openInThread } from './thread.ts'

export type WechatOptions = {
  /** The package of the puppet, and what it needs to know. */
  readonly puppet: string
  readonly token?: string | undefined
  readonly endpoint?: string | undefined
  /** Where the puppet keeps what it needs to sign in again. */
  readonly dataDir: string
  readonly publicUrl: string
  readonly store: Store
  /** For the lock that lets one instance at a time be signed in. */
  readonly databaseUrl: string
  readonly clock: Clock
  readonly log: Log
  /** Given the code to scan as lines for a terminal; standard error unless a test says otherwise. */
  readonly show?: (text: string) => void
  /** How the account is run; in a thread of its own unless a test says otherwise. */
  readonly open?: (settings: AccountSettings, tell: Tell, said: (line: string) => void) => Promise<Account>
  readonly terms?: Terms
  readonly patience?: Patience
  readonly welcome?: Welcome
  /** How long after `stop` what was said still leaves. */
  readonly linger?: Duration
}

export type WechatChannel = Channel & {
  /** Resolves, after `stop`, when the account is let go. */
  readonly ended: Promise<void>
}

/** Longer than the program waits for its last words. */
const LINGER: Duration = seconds(4)
const STORE_LIMIT: Duration = seconds(3)
/** Until the instance that is signed in has had its chance to send. */
const ANOTHER: Duration = seconds(0.5)
const UNTIL_SIGNED_IN: Duration = seconds(5)

/** Opens the channel and returns at once; `status` tells how it fares. Nothing that the puppet does makes it throw. */
export function openWechat(options: WechatOptions): WechatChannel {
  const { store, clock, log, terms = TERMS } = options
  const ending = new AbortController()
  let status: ChannelStatus = { kind: 'starting' }
  let account: Account | undefined
  let stopped = false

  const intake = openIntake({
    store,
    clock,
    log,
    account: () => account,
    failing: (reason) => log.warn({ event: 'wechat.store-failing', reason }),
  })
  const friends = openBefriending({
    account: () => account,
    greet: intake.greet,
    clock,
    log,
    welcome: options.welcome ?? WELCOME,
  })
  const sender = openSender({ account: signedIn, publicUrl: options.publicUrl, clock, terms })
  const codes = openCodes(options.show ?? ((text) => void process.stderr.write(`${text}\n`)))

  function become(next: ChannelStatus): void {
    if (JSON.stringify(next) === JSON.stringify(status)) return
    status = next
    if (next.kind === 'down') log.warn({ event: 'wechat.down', reason: next.reason })
    else if (next.kind === 'up') log.info({ event: 'wechat.up' })
  }

  /** Throws a SendFailure while nobody is signed in here. */
  function signedIn(): Account {
    if (status.kind === 'down') throw new SendFailure({ kind: 'wait', ms: UNTIL_SIGNED_IN }, status.reason)
    if (status.kind !== 'up')
      throw new SendFailure({ kind: 'wait', ms: UNTIL_SIGNED_IN }, 'Nobody is signed in to WeChat')
    if (!account)
      throw new SendFailure({ kind: 'wait', ms: ANOTHER }, 'Another instance is signed in to WeChat')
    return account
  }

  function hear(news: News): void {
    switch (news.kind) {
      case 'scan':
        codes.show(news.code).catch((error: unknown) => problem('wechat.code-not-shown', error))
        break
      case 'signed-in':
        codes.forget()
        break
      case 'heard':
        hearMessage(news.message)
        break
      case 'asked':
        friends.ask(news.request, news.from)
        break
      case 'befriended':
        intake.greet(news.who)
        break
      case 'lost':
        log.error({ event: 'wechat.message-lost', externalId: news.id, reason: news.reason })
        break
      case 'problem':
        log.warn({ event: 'wechat.problem', reason: news.reason })
        break
      case 'scanned':
      case 'signed-out':
      case 'alive':
      case 'gone':
        break
    }
  }

  function hearMessage(message: Extract<News, { kind: 'heard' }>['message']): void {
    const { said, from } = message
    if (said.kind !== 'notice') return intake.hear(message)
    sender.objected(from.id, said.notice)
    if (said.notice === 'shut')
      noteDoor(store, { ...LINE, address: from.id }, clock()).catch((error: unknown) =>
        problem('wechat.door-not-noted', error),
      )
  }
  const problem = (event: string, error: unknown) => log.warn({ event, reason: reasonOf(error) })

  const open = async (tell: Tell): Promise<Account> => {
    const settings = settingsFrom(options)
    // What a puppet prints holds what guests write.
    return (options.open ?? openInThread)(settings, tell, (line) =>
      log.trace({ event: 'wechat.printed', line }),
    )
  }

  async function run(): Promise<void> {
    await whileHolding(
      options.databaseUrl,
      'wechat',
      async (lost) => {
        const runs = (now: Account | undefined) => void (account = now)
        await keepAccount(
          { open, tell: hear, runs, become, clock, patience: options.patience ?? PATIENCE },
          lost,
        )
        // The database of a program that ends may be gone before the account is let go.
        if (!stopped)
          become({ kind: 'down', reason: 'The database no longer says which instance is signed in' })
        // After the stop nobody competes for the name again.
        if (stopped) ending.abort()
      },
      {
        stop: ending.signal,
        log,
        waiting: () => become({ kind: 'up', detail: 'another instance is signed in' }),
      },
    )
  }
  const ended = run().catch((error: unknown) => {
    log.error({ event: 'wechat.failed', reason: reasonOf(error) })
    become({ kind: 'down', reason: reasonOf(error) })
  })

  return {
    name: LINE.channel,
    status: () => status,
    numbered: true,
    whenUnsure: 'again',
    send: sender.send,
    fetchFile: async (reference) => fileFrom(account, reference),
    ended,
    async stop() {
      stopped = true
      // What people wrote before this moment may still be on its way from the puppet.
      await within(STORE_LIMIT, 'The last messages', account?.flush() ?? Promise.resolve()).catch(
        () => undefined,
      )
      await Promise.all([intake.stop(STORE_LIMIT), friends.stop()])
      if (account) void pause(options.linger ?? LINGER, ending.signal).then(() => ending.abort())
      else ending.abort()
    },
  }
}

const GATEWAY = 'wechaty-puppet-service'

/** Throws an AccountFailure, not-configured, that says what to set. */
function settingsFrom({ puppet, token, endpoint, dataDir }: WechatOptions): AccountSettings {
  if (puppet === GATEWAY && !token)
    throw new AccountFailure(
      'not-configured',
      'WECHATY_PUPPET_SERVICE_TOKEN is not set: it is the token of the puppet service that WECHATY_PUPPET asks for',
    )
  // What stands before the last _ names the certificate of the service.
  if (puppet === GATEWAY && !/._./.test(token ?? ''))
    throw new AccountFailure(
      'not-configured',
      'WECHATY_PUPPET_SERVICE_TOKEN must begin with a word and _, as insecure_… or uuid_…; see your puppet service',
    )
  const folder = join(dataDir, 'wechat')
  makeFolder(folder)
  // Whoever reads it can be the hotel in WeChat.
  chmodSync(folder, 0o700)
  return { puppet, token, endpoint, memory: join(folder, puppet.replace(/[^\w.-]+/g, '-')) }
}

/** Throws a SendFailure. */
async function fileFrom(account: Account | undefined, messageId: string): Promise<Uint8Array> {
  if (!account) throw new SendFailure({ kind: 'wait', ms: UNTIL_SIGNED_IN }, 'Nobody is signed in to WeChat')
  try {
    return await account.fetchFile(messageId, LARGEST)
  } catch (error) {
    const kind = error instanceof AccountFailure && error.why === 'too-large' ? 'refused' : 'transient'
    throw new SendFailure({ kind }, reasonOf(error), { cause: error })
  }
}
