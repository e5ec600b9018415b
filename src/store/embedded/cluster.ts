// The folder of the built-in database: found or made, complete or not there at all.
import { makeFolder } from '../../base/folder.ts'

import { randomBytes } from 'node:crypto'
import { access, mkdir, mkdtemp, readFile, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Account, chooseAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { run } from './run.ts'

export type Cluster = {
  /** The data folder, absolute and free of symbolic links. */
  readonly dataDir: string
  /** PostgreSQL's own folder within it, mode 0700. */
  readonly folder: string
  readonly password: string
  readonly binaries: Binaries
  readonly account: Account
  readonly durable: boolean
}

export type ClusterOptions = {
  readonly dataDir: string
  readonly durable: boolean
  readonly say: (line: string) => void
}

/** The user of the cluster's own administration; only the code beside this file uses it. */
export const ADMIN = 'postgres'

/** Opens the cluster of a data folder, making folder and cluster when they are missing. */
export async function openCluster({ dataDir, durable, say }: ClusterOptions): Promise<Cluster> {
  const real = await writableFolder(dataDir)
  const binaries = await findBinaries(real)
  const folder = join(real, 'postgres')
  const account = await chooseAccount(real, folder, binaries)
  const found = { dataDir: real, folder, binaries, account, durable }
  if (!(await exists(join(folder, 'PG_VERSION')))) {
    say(`Making a database in ${folder}`)
    await make(found)
  }
  await account.own(folder)
  return { ...found, password: await readPassword(folder) }
}

/** Removes what starts left behind that were killed half way. */
export async function sweep({ dataDir }: Cluster): Promise<void> {
  const names = await readdir(dataDir)
  const left = names.filter((name) => name.startsWith(ASIDE) || name.startsWith(PROBE))
  // What a killed start called may still be writing there; the next start finds the rest.
  for (const name of left)
    await rm(join(dataDir, name), { recursive: true, force: true }).catch(() => undefined)
}

async function writableFolder(dataDir: string): Promise<string> {
  const folder = resolve(dataDir)
  try {
    makeFolder(folder)
    await rm(await mkdtemp(join(folder, PROBE)), { recursive: true, force: true })
    return await realpath(folder)
  } catch (cause) {
    throw refusal(folder, cause)
  }
}

function refusal(folder: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Error(
    `The data folder ${folder} cannot be written (${reason}). Give this user the right to write there, or set ` +
      'DATA_DIR to a folder where it may.',
    { cause },
  )
}

// Made aside and then renamed: a start that is killed half way leaves nothing that looks like a database.
async function make({
  dataDir,
  folder,
  binaries,
  account,
  durable,
}: Omit<Cluster, 'password'>): Promise<void> {
  const aside = await mkdtemp(join(dataDir, ASIDE))
  const made = join(aside, 'cluster')
  const passwordFile = join(aside, 'password')
  try {
    await mkdir(made, { mode: 0o700 })
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
    await account.own(aside)
    const [program, args] = account.command(binaries.initdb, [
      `--pgdata=${made}`,
      `--username=${ADMIN}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      // 192 random bits need no stretching, and each connection is opened sooner.
      '--set=scram_iterations=1',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-locale',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync', '--no-data-checksums']),
    ])
    await run(program, [...args], { env: binaries.env, cwd: aside })
    await rename(passwordFile, join(made, PASSWORD))
    await rename(made, folder)
  } catch (cause) {
    // Another start was faster.
    if (await exists(join(folder, 'PG_VERSION'))) return
    throw new Error(`No database could be made in ${folder}: ${complaint(cause)}`, { cause })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

const ASIDE = '.postgres-new-'
const PROBE = '.postgres-probe-'
const PASSWORD = 'bellbird-password'

async function readPassword(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, PASSWORD), 'utf8')
  } catch (cause) {
    throw refusal(folder, cause)
  }
}

function complaint(cause: unknown): string {
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : ''
  return said || (cause instanceof Error ? cause.message : String(cause))
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
