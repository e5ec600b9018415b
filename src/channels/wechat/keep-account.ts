// Keeps an account running: watches whether it lives, and opens it anew when it does not.
import { type Clock, type Duration, between, seconds } from '../../base/clock.ts'
import type { ChannelStatus } from '../../messages/channel.ts'
import { pause } from '../../store/lock.ts'
import { type Account, AccountFailure, type News, type Tell, reasonOf } from './account.ts'

export type Patience = {
  /** How often a quiet account is asked for a sign of life. */
  readonly ping: Duration
  /** So long without any sign, and it is opened anew. */
  readonly silence: Duration
  /** The same once it has told of a problem. */
  readonly doubt: Duration
  /** So long neither a code to scan nor anybody signed in, and it is opened anew. */
  readonly idle: Duration
  /** Before it is opened anew the first time; twice as long each time after, up to `most`. */
  readonly again: Duration
  readonly most: Duration
}

export const PATIENCE: Patience = {
  ping: seconds(10),
  silence: seconds(30),
  doubt: seconds(6),
  idle: seconds(90),
  again: seconds(1),
  most: seconds(30),
}

type Keeping = {
  readonly open: (tell: Tell) => Promise<Account>
  /** Everything that the account tells, while it is the one that runs. */
  readonly tell: Tell
  /** The account that runs from now on; undefined for none. */
  readonly runs: (account: Account | undefined) => void
  readonly become: (status: ChannelStatus) => void
  readonly clock: Clock
  readonly patience: Patience
}

/** Keeps an account open until `stop` is aborted. Whatever happens to the account, this does not throw. */
export async function keepAccount(keeping: Keeping, stop: AbortSignal): Promise<void> {
  const { become, clock, patience } = keeping
  for (let failures = 0; !stop.aborted; failures += 1) {
    const began = clock()
    become({ kind: 'starting' })
    const why = await runOnce(keeping, stop)
    if (stop.aborted) return
    become({ kind: 'down', reason: reasonOf(why) })
    // Settings change with the next start.
    if (why instanceof AccountFailure && why.why === 'not-configured') return pause(NEVER, stop)
    if (between(began, clock()) > LASTING) failures = 0
    await pause(Math.min(patience.again * 2 ** failures, patience.most), stop)
  }
}

const NEVER: Duration = 2 ** 31 - 1
/** An account that ran so long did not fail at its start. */
const LASTING: Duration = seconds(60)

/** Runs an account until it ends; returns why. */
async function runOnce(
  { open, tell, runs, become, clock, patience }: Keeping,
  stop: AbortSignal,
): Promise<unknown> {
  const ended = new AbortController()
  const over = AbortSignal.any([ended.signal, stop])
  let why: unknown = new Error('WeChat’s puppet ended')
  let lastSign = clock()
  let answers = false
  let doubtful = false
  let idleSince: Date | undefined = clock()

  const end = (reason: string) => {
    why = new Error(reason)
    ended.abort()
  }
  function hear(news: News): void {
    if (over.aborted) return
    switch (news.kind) {
      case 'alive':
        lastSign = clock()
        answers ||= news.answered
        doubtful = false
        return
      case 'scan':
        idleSince = undefined
        become({ kind: 'scan', code: news.code })
        break
      case 'scanned':
        idleSince = clock()
        become({ kind: 'starting' })
        break
      case 'signed-in':
        idleSince = undefined
        become({ kind: 'up', detail: news.name })
        break
      case 'signed-out':
        idleSince = clock()
        become({
          kind: 'down',
          reason: `WeChat has signed the account out${news.reason && `: ${news.reason}`}`,
        })
        break
      case 'problem':
        doubt()
        break
      case 'gone':
        end(news.reason)
        break
      case 'heard':
      case 'asked':
      case 'befriended':
      case 'lost':
        break
    }
    tell(news)
  }
  function doubt(): void {
    // A problem says little: whether the account still lives shows when it is asked.
    if (doubtful || !answers) return
    doubtful = true
    lastSign = clock()
    ping()
  }
  const ping = () => void account?.ping().catch(() => undefined)

  let account: Account | undefined
  try {
    account = await open(hear)
  } catch (error) {
    return error
  }
  runs(account)
  ping()
  while (!over.aborted) {
    await pause(Math.min(patience.ping, patience.doubt) / 2, over)
    if (over.aborted) break
    const quiet = between(lastSign, clock())
    // One that never answers a ping cannot be judged by its silence.
    if (answers && quiet > (doubtful ? patience.doubt : patience.silence))
      end('WeChat’s puppet does not answer')
    else if (idleSince && between(idleSince, clock()) > patience.idle)
      end('WeChat’s puppet shows no code to scan and signs nobody in')
    else if (quiet > patience.ping) ping()
  }
  runs(undefined)
  await account.stop().catch(() => undefined)
  return why
}
