// Runs an account in a thread of its own: an error that nobody catches in a puppet, of which there are some in the
// puppet service alone, ends that thread and not the service. Both ends are here: whoever opens an account, and the
// thread, which is this same file.
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'
import {
  type Account,
  AccountFailure,
  type AccountSettings,
  type News,
  type Tell,
  type Why,
  reasonOf,
  within,
} from './account.ts'

/** Longer than the thread's own limits: reached only where the thread itself hangs. */
const ANSWER_LIMIT: Duration = seconds(7)
const FILE_LIMIT: Duration = seconds(25)
const OPEN_LIMIT: Duration = seconds(60)
const STOP_LIMIT: Duration = seconds(4)

type Work =
  | { readonly open: AccountSettings }
  | { [K in keyof Account]: { readonly [N in K]: Parameters<Account[K]> } }[keyof Account]
type Call = { readonly call: number; readonly work: Work }
type Answer =
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly why: Why; readonly reason: string }
type Told = Answer | { readonly news: News }

/** `said` is given what the thread prints, to be kept out of the log. */
export async function openInThread(
  settings: AccountSettings,
  tell: Tell,
  said: (line: string) => void = () => undefined,
): Promise<Account> {
  const worker = new Worker(new URL(import.meta.url), {
    name: 'wechat',
    workerData: THREAD,
    stdout: true,
    stderr: true,
  })
  const open = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let calls = 0
  let ending = false
  let ended: string | undefined

  function end(reason: string): void {
    if (ended !== undefined) return
    ended = reason
    for (const { reject } of open.values()) reject(new AccountFailure('unsure', reason))
    open.clear()
    if (!ending) tell({ kind: 'gone', reason })
  }
  worker.on('error', (error) => end(`The puppet failed: ${reasonOf(error)}`))
  worker.on('messageerror', (error) => end(`The puppet failed: ${reasonOf(error)}`))
  worker.on('exit', () => end('The puppet ended'))
  worker.on('message', (told: Told) => {
    if ('news' in told) return ending ? undefined : tell(told.news)
    const asked = open.get(told.call)
    open.delete(told.call)
    if ('why' in told) asked?.reject(new AccountFailure(told.why, told.reason))
    else asked?.resolve(told.result)
  })
  for (const output of [worker.stdout, worker.stderr]) output.on('data', (part) => said(String(part)))

  function ask(work: Work, limit: Duration = ANSWER_LIMIT): Promise<unknown> {
    if (ended !== undefined) return Promise.reject(new AccountFailure('unreachable', ended))
    const call = (calls += 1)
    const answer = new Promise((resolve, reject) => open.set(call, { resolve, reject }))
    worker.postMessage({ call, work } satisfies Call, [])
    return within(limit, 'The puppet’s thread', answer).finally(() => open.delete(call))
  }
  const close = async () => {
    ending = true
    await worker.terminate()
  }

  try {
    await ask({ open: settings }, OPEN_LIMIT)
  } catch (error) {
    await close()
    throw error
  }
  return {
    sendText: async (...asked) => receipt.parse(await ask({ sendText: asked })),
    sendPhoto: async (...asked) => receipt.parse(await ask({ sendPhoto: asked })),
    fetchFile: async (...asked) => bytes.parse(await ask({ fetchFile: asked }, FILE_LIMIT)),
    accept: async (...asked) => void (await ask({ accept: asked })),
    flush: async () => void (await ask({ flush: [] })),
    ping: async () => void (await ask({ ping: [] })),
    async stop() {
      ending = true
      await ask({ stop: [] }, STOP_LIMIT).catch(() => undefined)
      await close()
    },
  }
}

const receipt = z.string().optional()
const bytes = z.instanceof(Uint8Array)

/** Marks our thread among others that may run this file. */
const THREAD = 'bellbird wechat'

if (!isMainThread && parentPort && workerData === THREAD) serve(parentPort)

function serve(port: NonNullable<typeof parentPort>): void {
  const tell = (told: Told) => port.postMessage(told)
  let account: Account | undefined
  port.on('message', ({ call, work }: Call) => {
    run(work).then(
      (result) => tell({ call, result }),
      (error: unknown) => {
        const why = error instanceof AccountFailure ? error.why : 'unsure'
        tell({ call, why, reason: reasonOf(error) })
      },
    )
  })

  async function run(work: Work): Promise<unknown> {
    if ('open' in work) {
      const { openWechatyAccount } = await import('./wechaty-account.ts')
      account = await openWechatyAccount(work.open, (news) => tell({ news }))
      return undefined
    }
    if (!account) throw new AccountFailure('unreachable', 'The puppet is not open')
    if ('sendText' in work) return account.sendText(...work.sendText)
    if ('sendPhoto' in work) return account.sendPhoto(...work.sendPhoto)
    if ('fetchFile' in work) return account.fetchFile(...work.fetchFile)
    if ('accept' in work) return account.accept(...work.accept)
    if ('flush' in work) return account.flush()
    if ('ping' in work) return account.ping()
    if ('stop' in work) return account.stop()
    return work satisfies never
  }
}
