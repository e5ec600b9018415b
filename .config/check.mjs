// npm run check: every rule a machine can hold, one after the other; all are run even when one fails.
import { spawnSync } from 'node:child_process'

const checks = [
  ['format', 'oxfmt', '-c', '.config/oxfmt.json', '--check', '.'],
  [
    'lint',
    'oxlint',
    '-c',
    '.config/oxlint.json',
    '--type-aware',
    '--deny-warnings',
    'src',
    'test',
    'prisma',
    '.config',
  ],
  ['types', 'tsc', '-p', '.'],
  ['architecture', 'node', '.config/architecture.mjs'],
  ['unused code', 'knip', '-c', '.config/knip.json'],
]

const failed = checks.filter(([name, command, ...args]) => {
  process.stdout.write(`${name} ... `)
  const done = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' })
  console.log(done.status === 0 ? 'ok' : `failed\n${done.stdout}${done.stderr}`)
  return done.status !== 0
})
process.exit(failed.length > 0 ? 1 : 0)
