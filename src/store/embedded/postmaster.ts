// PostgreSQL's first process as others see it: its lock file, whether it lives, how it is ended.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { seconds } from '../../base/clock.ts'
import type { Cluster } from './cluster.ts'
import { run } from './run.ts'

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

/** Whether the process is alive and is the server of this folder, not a program that got its number later. */
export async function isAlive({ pid }: Pick<Postmaster, 'pid'>, folder: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    const [program = '', ...args] = command.split('\0')
    if (basename(program) !== 'postgres') return false
    // The folder may have been moved under the running server, which then stands in its new place.
    return args.includes(folder) || (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder
  }
  const windows = process.platform === 'win32'
  const asked = windows
    ? run('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])
    : run('ps', ['-p', String(pid), '-o', 'command='])
  return asked.then(
    ({ stdout }) => stdout.includes('postgres') && (windows || stdout.includes(` ${folder} `)),
    () => false,
  )
}

/**
 * Lets PostgreSQL start although the number in the lock files of a dead server is now another program's. It takes
 * its parent's number for stale, and still checks that nothing of that server is alive, which it could not without
 * the files.
 */
export async function disown(folder: string, { address }: Postmaster): Promise<void> {
  const socketLock = address && join(address.host, `.s.PGSQL.${address.port}.lock`)
  for (const path of [join(folder, 'postmaster.pid'), ...(socketLock ? [socketLock] : [])]) {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (await isAlive({ pid: Number.parseInt(text, 10) }, folder)) continue
    // Nothing may come between this look and the change: another start may just have succeeded.
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) continue
    if (process.platform === 'win32') rmSync(path)
    else writeFileSync(path, text.replace(/^\d+/, String(process.pid)))
  }
}

/** Ends the server: connections are cut, what was committed is on disk. Resolves when the process is gone. */
export async function stopPostmaster({ folder, account, binaries }: Cluster): Promise<void> {
  const postmaster = await readPostmaster(folder)
  if (!postmaster || !(await isAlive(postmaster, folder))) return
  if (process.platform === 'win32') {
    const [program, args] = account.command(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w'])
    await run(program, [...args], { env: binaries.env })
    return
  }
  signal(postmaster.pid, 'SIGINT')
  const deadline = performance.now() + FAST_SHUTDOWN
  while (await isAlive(postmaster, folder)) {
    // What was committed is in its log, which the next start repeats.
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
