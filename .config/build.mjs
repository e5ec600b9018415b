// Builds dist/: the typed database client, then the compiled program. --if-stale does nothing when dist/ is current.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules', '.bin', name)

linkNode()

if (
  process.argv.includes('--if-stale') &&
  newest('src') <= builtAt() &&
  newest('prisma/schema.prisma') <= builtAt()
) {
  process.exit(0)
}

if (
  !existsSync(join(root, 'src/store/generated/client.ts')) ||
  newest('prisma/schema.prisma') > newest('src/store/generated')
) {
  // Generating needs no engine, but the command looks for one: name any executable, so that nothing is downloaded.
  run('prisma', ['generate', '--config', '.config/prisma.ts'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  })
}
run('tsc', ['-p', '.config/tsconfig.build.json'])

/**
 * The packages node-<platform>-<arch> carry the Node that this program runs on; npm scripts find it in node_modules/.bin.
 * npm 10 leaves that link out where two of the packages name it.
 */
function linkNode() {
  const home = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(home) && !existsSync(bin('node')))
    symlinkSync(join('..', relative(join(root, 'node_modules'), home)), bin('node'))
}

function run(name, args, env = {}) {
  const done = spawnSync(bin(name), args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}\n`)
  process.exit(1)
}

function builtAt() {
  const mark = join(root, 'dist/.tsbuildinfo')
  return existsSync(mark) ? statSync(mark).mtimeMs : 0
}

function newest(path) {
  const full = join(root, path)
  if (!existsSync(full)) return 0
  const stat = statSync(full)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
  return Math.max(0, ...inside)
}
