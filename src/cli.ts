#!/usr/bin/env node
// The `bellbird` command.
import { readFile } from 'node:fs/promises'
import { Command, CommanderError } from 'commander'
import { ConfigError, readConfig } from './config.ts'

const program = new Command('bellbird')
  .description('Guest engagement for hotels: surveys, complaints and loyalty in chat')
  .showHelpAfterError('(run "bellbird help" for what there is)')
  .exitOverride()

program
  .command('start')
  .description('run the service: web pages, API, channels; stop it with Ctrl-C')
  .action(async () => {
    const { runService } = await import('./commands/run-service.ts')
    await runService(readConfig(process.env))
  })

program
  .command('chat')
  .description('chat with a running service as a guest, in this terminal')
  .option('--hotel <id>', 'which hotel; the first one where it is not given')
  .option('--url <address>', 'where the service runs; PUBLIC_URL or HOST and PORT where it is not given')
  .action(async (options: { hotel?: string; url?: string }) => {
    const { chatInTerminal } = await import('./commands/chat-in-terminal.ts')
    await chatInTerminal(options.url ?? readConfig(process.env).publicUrl, options.hotel)
  })

program
  .command('apply')
  .description('set up or change a hotel from its file; a running service takes it up within 5 seconds')
  .argument('<hotel.yaml>', "the hotel's file")
  .action(async (path: string) => {
    const { withStore, print } = await import('./commands/with-store.ts')
    const { applyHotelFile } = await import('./setup/apply.ts')
    const text = await readFile(path, 'utf8').catch((cause: Error) => {
      throw new Error(`${path} cannot be read: ${cause.message}`, { cause })
    })
    await withStore(readConfig(process.env), async ({ store, clock }) => {
      const { changes } = await applyHotelFile(store, text, clock())
      print(changes.length > 0 ? changes.join('\n') : 'Nothing to change.')
    })
  })

program
  .command('understand')
  .description('read JSON lines {"id","text"} and print what was understood of each')
  .action(async () => {
    const { understandLines } = await import('./nlu/understand-lines.ts')
    const bad = await understandLines(process.stdin, process.stdout, process.stderr)
    if (bad > 0) process.exitCode = 1
  })

program
  .command('summary')
  .description("a hotel's survey and complaint figures over a period")
  .requiredOption('--hotel <id>', 'which hotel')
  .requiredOption('--from <day>', 'first day, such as 2026-10-01')
  .requiredOption('--to <day>', 'last day, included')
  .option('--json', 'as JSON')
  .action(async (options: { hotel: string; from: string; to: string; json?: boolean }) => {
    const { withStore } = await import('./commands/with-store.ts')
    const { printSummary } = await import('./commands/print-summary.ts')
    await withStore(readConfig(process.env), (opened) => printSummary(opened, options))
  })

program
  .command('staff-code')
  .description(
    'print the one-time code that a member of staff sends as /link <code>, in a private chat with the hotel on any channel',
  )
  .requiredOption('--staff <email>', 'their address in the hotel file')
  .action(async ({ staff }: { staff: string }) => {
    const { printStaffCode } = await import('./commands/staff-access.ts')
    await printStaffCode(readConfig(process.env), staff)
  })

program
  .command('sign-in')
  .description('print a single-use link that signs a member of staff in to the console')
  .requiredOption('--staff <email>', 'their address in the hotel file')
  .action(async ({ staff }: { staff: string }) => {
    const { printSignInLink } = await import('./commands/staff-access.ts')
    await printSignInLink(readConfig(process.env), staff)
  })

try {
  refuseOldNode(process.versions.node)
  await program.parseAsync()
} catch (error) {
  // Commander has said what was wrong with the command line itself.
  if (error instanceof CommanderError) process.exitCode = error.exitCode
  else fail(error)
}

/** npm's scripts run the Node.js that was installed beside us, whatever the machine's own is. */
function refuseOldNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return
  throw new ConfigError(
    `Bellbird needs Node.js 22.12 or newer, and this is ${version}. npm ci has installed one: run ` +
      `node_modules/.bin/node dist/cli.js in place of node dist/cli.js, or npm start.`,
  )
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\n`)
  const expected = error instanceof ConfigError || process.env['LOG_LEVEL'] === undefined
  if (!expected && error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
}
