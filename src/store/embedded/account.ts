// PostgreSQL refuses to run as root. As root, its programs run under another account that still reaches the folders.
import { execFile } from 'node:child_process'
import { lchown, lstat, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How a program is started so that PostgreSQL accepts it. */
export type Account = {
  /** Turns a program and its arguments into those that start it under the account. */
  command(program: string, args: readonly string[]): readonly [string, readonly string[]]
  /** Hands a folder and all that it holds to the account. */
  own(path: string): Promise<void>
}

const ourselves: Account = {
  command: (program, args) => [program, args],
  own: async () => undefined,
}

/**
 * The account for a data folder and the programs. Root gets another name in a user namespace of its own (files stay
 * root's), or, where that is forbidden as in most containers, gives up its number and keeps only the right to pass
 * folders that are closed to others.
 */
export async function chooseAccount(dataDir: string, programs: string, ownerOf: string): Promise<Account> {
  if (process.getuid?.() !== 0) return ourselves
  const owner = await lstat(ownerOf).catch(() => undefined)
  const other = await ordinaryUser(owner?.uid)
  const candidates =
    owner && owner.uid !== 0 ? [lesser(other), renamed(other)] : [renamed(other), lesser(other)]
  for (const account of candidates) if (await reaches(account, dataDir, programs)) return account
  throw new Error(
    `PostgreSQL must not run as root, and no other account can be given the folder ${dataDir}. Start Bellbird as an ` +
      'ordinary user whose folders DATA_DIR and the program are, or set DATABASE_URL to a PostgreSQL server.',
  )
}

type User = { readonly uid: number; readonly gid: number }

const renamed = ({ uid, gid }: User): Account => ({
  command: (program, args) => [
    'unshare',
    ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', program, ...args],
  ],
  own: (path) => chownAll(path, { uid: 0, gid: 0 }),
})

const lesser = (user: User): Account => ({
  command: (program, args) => [
    'setpriv',
    [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      '--',
      program,
      ...args,
    ],
  ],
  own: (path) => chownAll(path, user),
})

async function reaches(account: Account, dataDir: string, programs: string): Promise<boolean> {
  const script = 'test "$(id -u)" != 0 && test -w "$0" && test -x "$1"'
  const [program, args] = account.command('/bin/sh', ['-c', script, dataDir, programs])
  return run(program, [...args]).then(
    () => true,
    () => false,
  )
}

/** Its name must be in the list of users, since initdb looks it up. */
async function ordinaryUser(preferred: number | undefined): Promise<User> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  const users = lines
    .map((line) => line.split(':'))
    .filter((field) => Number(field[2]) > 0)
    .map((field) => ({ name: field[0], uid: Number(field[2]), gid: Number(field[3]) }))
  const best =
    users.find(({ uid }) => uid === preferred) ??
    users.find(({ name }) => name === 'postgres') ??
    users.find(({ name }) => name === 'nobody') ??
    users[0]
  return best ?? { uid: 65534, gid: 65534 }
}

async function chownAll(path: string, { uid, gid }: User): Promise<void> {
  const entry = await lstat(path)
  if (entry.uid !== uid) await lchown(path, uid, gid)
  if (!entry.isDirectory()) return
  for (const name of await readdir(path)) await chownAll(join(path, name), { uid, gid })
}
