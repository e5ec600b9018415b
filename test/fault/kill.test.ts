// The plug is pulled in the middle of turns: nothing that was acknowledged is lost, nothing happens twice.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../postgres.ts'
import { WebGuest } from '../web-guest.ts'
import { type Running, startProgram } from './service.ts'

const COMPLAINTS = [
  '空调坏了，三个小时没人来，1206',
  'the wifi in 2003 is down again',
  '915호 옆방이 너무 시끄러워요',
  '1502号室のシャワーのお湯が出ません',
]

test(
  'kill -9 in the middle of turns: every acknowledged message is answered once, in order',
  { timeout: 120_000 },
  async () => {
    const database = await testDatabase()
    onTestFinished(() => database.drop())
    const env = {
      DATABASE_URL: database.url,
      DEMO: '1',
      PORT: '0',
      HOST: '127.0.0.1',
      BELLBIRD_API_KEY: 'k'.repeat(24),
    }
    let program: Running = await startProgram(env)
    onTestFinished(() => program.kill())
    const guests = await Promise.all(
      COMPLAINTS.flatMap((words) =>
        [1, 2, 3].map(async () => ({
          words,
          guest: await WebGuest.open(program.url, 'hz-yunqi'),
          keys: [] as string[],
        })),
      ),
    )

    for (let round = 0; round < 4; round += 1) {
      // Each sends until the plug is pulled; what was not answered 202 is sent again with its key after the restart.
      const sending = Promise.allSettled(
        guests.map(async ({ guest, words, keys }, n) => {
          const key = `round-${round}`
          keys.push(key)
          await pause(n * 12)
          const said = round === 0 ? words : `${round}`
          const answer = await guest.says(said, key).catch(() => undefined)
          return answer?.status === 202
        }),
      )
      await pause(40 + round * 45)
      await program.kill()
      const acknowledged = (await sending).map((result) => result.status === 'fulfilled' && result.value)
      program = await startProgram(env)
      for (const [n, { guest, words }] of guests.entries()) {
        guest.moveTo(program.url)
        if (acknowledged[n]) continue
        const answer = await guest.says(round === 0 ? words : `${round}`, `round-${round}`)
        expect(answer.status).toBe(202)
      }
    }

    const client = new Client({ connectionString: database.url })
    await client.connect()
    onTestFinished(() => client.end())
    const count = async (text: string): Promise<number> =>
      Number((await client.query<{ n: string }>(text)).rows[0]!.n)
    const fromWeb = `SELECT c.id FROM conversation c JOIN message m ON m.conversation_id = c.id AND m.external_id = 'key:round-0' WHERE c.channel = 'web'`
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await count(`SELECT count(*) n FROM message WHERE direction = 'in' AND handled_at IS NULL`)) === 0)
        break
      await pause(200)
    }
    expect(
      await count(`SELECT count(*) n FROM message WHERE direction = 'in' AND handled_at IS NULL`),
      'unhandled',
    ).toBe(0)
    expect(await count(`SELECT count(*) n FROM (${fromWeb}) w`), 'guests').toBe(guests.length)
    expect(
      await count(
        `SELECT count(*) n FROM message m WHERE m.external_id LIKE 'key:round-%' AND m.conversation_id IN (${fromWeb})`,
      ),
      'messages',
    ).toBe(guests.length * 4)
    // One complaint each: a turn that was taken twice would have opened a second case, one that was lost none.
    expect(
      await count(
        `SELECT count(*) n FROM guest_case WHERE kind = 'complaint' AND conversation_id IN (${fromWeb})`,
      ),
      'cases',
    ).toBe(guests.length)
    expect(
      await count(
        `SELECT count(*) n FROM (SELECT conversation_id FROM guest_case WHERE conversation_id IN (${fromWeb}) AND kind = 'complaint' GROUP BY 1 HAVING count(*) > 1) d`,
      ),
      'doubled',
    ).toBe(0)
  },
)

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
