// The service with its built-in database is killed: the database lives on, and the next start finds everything.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WebGuest } from '../web-guest.ts'
import { startProgram } from './service.ts'

test(
  'the built-in database outlives a killed service, and the next start goes on with it',
  { timeout: 60_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'bellbird-kill-'))
    const env = { DATA_DIR: dataDir, PORT: '0' }
    let program = await startProgram(env)
    onTestFinished(async () => {
      await program.stop()
      await rm(dataDir, { recursive: true, force: true })
    })
    const guest = await WebGuest.open(program.url, 'sel-hangang')
    expect((await guest.says('915호 에어컨이 고장났어요')).status).toBe(202)
    await program.kill()

    program = await startProgram(env)
    guest.moveTo(program.url)
    await guest.follow('0')
    await guest.until((events) =>
      events.some(({ from, text }) => from === 'bot' && /[34679ACDEFGHJKMNPQRTWXY]{4}/.test(text)),
    )
    guest.leave()
    expect(await program.stop(), 'exit status').toBe(0)
  },
)
