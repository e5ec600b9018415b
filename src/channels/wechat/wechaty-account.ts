// A WeChat account run by wechaty. Puppets are other people's programs: nothing here is relied on to answer, to answer
// once, or to fail where it can be caught; so it runs in a thread of its own (thread.ts).
import { WechatyBuilder, log as wechatyLog, types } from 'wechaty'
import { type Duration, seconds } from '../../base/clock.ts'
import { photoName } from '../photo-name.ts'
import { type Account, AccountFailure, type AccountSettings, type Tell, reasonOf, within } from './account.ts'
import { listenTo } from './listen.ts'
import { type Puppet, makePuppet } from './puppet.ts'
import { readFile } from './read-file.ts'

/** Short enough that a message's parts end within the time that delivery allows. */
const SEND_LIMIT: Duration = seconds(6)
const CALL_LIMIT: Duration = seconds(5)
const START_LIMIT: Duration = seconds(40)
const STOP_LIMIT: Duration = seconds(3)

/** Opens an account. Resolves when its puppet runs; who is signed in comes as news. Throws an AccountFailure. */
export async function openWechatyAccount(
  settings: AccountSettings,
  tell: Tell,
  make: (settings: AccountSettings) => Promise<Puppet> = makePuppet,
): Promise<Account> {
  // What it would print holds what guests write.
  wechatyLog.level('silent')
  const puppet = await make(settings)
  const bot = WechatyBuilder.build({ name: settings.memory, puppet })
  let problem = 'The puppet did not start'
  let settled = false

  bot.on('error', (error) => {
    problem = reasonOf(error)
    tell({ kind: 'problem', reason: problem })
  })
  const flush = listenTo(puppet, tell, (known) => (settled = known))

  /** Throws where it is certain, before anything is handed over, that it cannot arrive. */
  async function reachable(contact: string): Promise<void> {
    if (!puppet.isLoggedIn) throw new AccountFailure('signed-out', 'Nobody is signed in to WeChat')
    try {
      await within(CALL_LIMIT, 'Looking up a contact', puppet.contactPayload(contact))
    } catch (error) {
      const why = isNetwork(error) || !settled ? 'unreachable' : 'no-contact'
      const what = why === 'no-contact' ? 'WeChat knows no such contact' : 'The contact cannot be looked up'
      throw new AccountFailure(why, `${what}: ${reasonOf(error)}`, { cause: error })
    }
  }

  const handOver = (work: Promise<string | void>): Promise<string | undefined> =>
    within(SEND_LIMIT, 'Sending', work).then((id) => id || undefined, rethrow)

  async function stop(): Promise<void> {
    await within(STOP_LIMIT, 'Stopping', bot.stop()).catch(() => undefined)
  }

  await within(START_LIMIT, 'Starting the puppet', bot.start()).catch(async (error: unknown) => {
    await stop()
    throw asFailure(error)
  })
  if (puppet.state.active() !== true) {
    await stop()
    throw new AccountFailure('unreachable', inPlainWords(problem))
  }
  return {
    async sendText(to, text) {
      await reachable(to)
      return handOver(puppet.messageSendText(to, text))
    },
    async sendPhoto(to, { bytes, mediaType }) {
      await reachable(to)
      const filebox = JSON.stringify({
        type: BASE64,
        base64: Buffer.from(bytes).toString('base64'),
        name: photoName(mediaType),
      })
      return handOver(puppet.messageSend(to, { type: types.Sayable.Image, payload: { filebox } }))
    },
    fetchFile: (id, largest) => readFile(puppet, id, largest).catch(rethrow),
    accept: (request) => within(CALL_LIMIT, 'Accepting', puppet.friendshipAccept(request)).catch(rethrow),
    flush,
    async ping() {
      bot.ding('bellbird')
    },
    stop,
  }
}

/** A FileBox of type Base64, in the words in which it travels. */
const BASE64 = 1

/** What the operator can do about it comes first. */
function inPlainWords(problem: string): string {
  if (/UNAUTHENTICATED/.test(problem)) return 'The puppet service refuses WECHATY_PUPPET_SERVICE_TOKEN'
  if (/UNAVAILABLE|ECONNREFUSED|ENOTFOUND/.test(problem))
    return `The puppet service cannot be reached at WECHATY_PUPPET_SERVICE_ENDPOINT: ${problem}`
  return problem
}

const rethrow = (error: unknown): never => {
  throw asFailure(error)
}

function asFailure(error: unknown): AccountFailure {
  if (error instanceof AccountFailure) return error
  const reason = reasonOf(error)
  if (/not logged in/i.test(reason)) return new AccountFailure('signed-out', reason, { cause: error })
  if (isRefused(error)) return new AccountFailure('unreachable', reason, { cause: error })
  return new AccountFailure('unsure', reason, { cause: error })
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code

/** gRPC's codes: deadline exceeded 4, unavailable 14, unauthenticated 16. */
const isNetwork = (error: unknown): boolean =>
  (error instanceof AccountFailure && error.why === 'unsure') ||
  [4, 14, 16].includes(codeOf(error) as number) ||
  isRefused(error)

/** The connection could not even be made, so nothing left. */
const isRefused = (error: unknown): boolean =>
  /No connection established|ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|no grpc manager|NO CLIENT/i.test(
    reasonOf(error),
  ) || codeOf(error) === 16
