// PostgreSQL's first process as others see it: its lock file, whether it lives, how it is ended.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { seconds } from '../../base/clock.ts'
import { type Cluster, environment } from './cluster.ts'

const run = promisify(execFile)

const POLL = 10
const FAST_SHUTDOWN = seconds(30)

/** A port of a host, or of a folder that holds a Unix socket. */
export type Address = { readonly host: string; readonly port: number }

/** What postmaster.pid says. The address is missing for a moment while the server starts. */
export type Postmaster = {
  readonly pid: number
  readonly address: Address | undefined
}

/** Reads postmaster.pid; undefined when there is none, as after a clean end. */
export async function readPostmaster(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socketFolder, listens] = text.split('\n')
  if (!Number(pid)) return undefined
  const host = socketFolder || listens
  return { pid: Number(pid), address: host && Number(port) ? { host, port: Number(port) } : undefined }
}

/** Whether the process is alive and is the server of this folder, not one that got its number later. */
export async function isAlive({ pid }: Postmaster, folder: string): Promise<boolean> {
  if (!answersSignals(pid)) return false
  if (process.platform === 'linux') {
    return readlink(`/proc/${pid}/cwd`).then(
      (cwd) => cwd === folder,
      () => false,
    )
  }
  if (process.platform === 'win32') return true
  return run('ps', ['-p', String(pid), '-o', 'comm=']).then(
    ({ stdout }) => stdout.includes('postgres'),
    () => false,
  )
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Lets PostgreSQL start although the number in its lock file is now another program's. It takes its parent's
 * number for stale, and still checks that nothing of the former server is alive, which it could not without the file.
 */
export function disown(folder: string, { pid }: Postmaster): void {
  const path = join(folder, 'postmaster.pid')
  const text = readFileSync(path, 'utf8')
  if (text.startsWith(`${pid}\n`)) writeFileSync(path, text.replace(/^\d+/, String(process.pid)))
}

/** Ends the server: connections are cut, what was committed is on disk. Resolves when the process is gone. */
export async function stopPostmaster({ folder, account, binaries }: Cluster): Promise<void> {
  const postmaster = await readPostmaster(folder)
  if (!postmaster || !(await isAlive(postmaster, folder))) return
  if (process.platform === 'win32') {
    const [program, args] = account.command(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w'])
    await run(program, [...args], { env: environment(binaries) })
    return
  }
  signal(postmaster.pid, 'SIGINT')
  const deadline = performance.now() + FAST_SHUTDOWN
  while (await isAlive(postmaster, folder)) {
    // At the next start it recovers from its log; nothing committed is lost.
    if (performance.now() > deadline) signal(postmaster.pid, 'SIGQUIT')
    await sleep(POLL)
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
