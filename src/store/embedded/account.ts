// PostgreSQL refuses to run as root. As root, its programs run under another account that still reaches the folders.
import { lchown, lstat, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { run } from './run.ts'

/** How a program is started so that PostgreSQL accepts it. */
export type Account = {
  /** Whose the files are that its programs use; undefined where files have no such owner. */
  readonly uid: number | undefined
  /** Turns a program and its arguments into those that start it under the account. */
  command(program: string, args: readonly string[]): readonly [string, readonly string[]]
  /** Hands a folder and all that it holds to the account. */
  own(path: string): Promise<void>
}

const ourselves: Account = {
  uid: process.getuid?.(),
  command: (program, args) => [program, args],
  own: async () => undefined,
}

/**
 * The account for a data folder and the programs. Root gets another name in a user namespace of its own (files stay
 * root's), or, where that is forbidden as in most containers, gives up its number and keeps only the right to pass
 * folders that are closed to others.
 */
export async function chooseAccount(dataDir: string, folder: string, binaries: Binaries): Promise<Account> {
  if (process.getuid?.() !== 0) return ourselves
  const owner = await lstat(folder).catch(() => undefined)
  const user = await ordinaryUser()
  // The account that a cluster was made under keeps it: its server may be running.
  const candidates = owner && owner.uid !== 0 ? [lesser(owner)] : [renamed(user), lesser(user)]
  for (const account of candidates) if (await reaches(account, dataDir, binaries)) return account
  throw new Error(
    `PostgreSQL must not run as root, and no other account can be given the folder ${dataDir}. Start Bellbird as an ` +
      'ordinary user whose folders DATA_DIR and the program are, or set DATABASE_URL to a PostgreSQL server.',
  )
}

type User = { readonly uid: number; readonly gid: number }

const renamed = ({ uid, gid }: User): Account => ({
  uid: 0,
  command: (program, args) => [
    'unshare',
    ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', program, ...args],
  ],
  own: (path) => chownAll(path, { uid: 0, gid: 0 }),
})

const lesser = (user: User): Account => ({
  uid: user.uid,
  command: (program, args) => [
    'setpriv',
    [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      // Without it the right is ignored where a program first asks whether it may read a file.
      '--securebits=+no_setuid_fixup',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      '--',
      program,
      ...args,
    ],
  ],
  own: (path) => chownAll(path, user),
})

/** Tried as it will be used, up to the point where PostgreSQL has accepted the user and found its own files. */
async function reaches(account: Account, dataDir: string, { postgres, env }: Binaries): Promise<boolean> {
  const script = 'test -w "$0" && exec "$1" -D "$0" -C port -c config_file=/dev/null'
  const [program, args] = account.command('/bin/sh', ['-c', script, dataDir, postgres])
  return run(program, [...args], { env }).then(
    () => true,
    () => false,
  )
}

/** Its name must be in the list of users, since initdb looks it up. */
async function ordinaryUser(): Promise<User> {
  const users = (await readFile('/etc/passwd', 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0)
  const named = (wanted: string) => users.find(({ name }) => name === wanted)
  return named('postgres') ?? named('nobody') ?? users[0] ?? { uid: 65534, gid: 65534 }
}

// Its own entry last: what a killed start left half handed over is seen by the folder's own owner.
async function chownAll(path: string, user: User): Promise<void> {
  const { uid } = await lstat(path)
  if (uid === user.uid) return
  const inside = await readdir(path, { recursive: true })
  for (const name of inside) await lchown(join(path, name), user.uid, user.gid)
  await lchown(path, user.uid, user.gid)
}
