// npm run bench: what a turn through the web chat costs, beside the same work in hand-written SQL in the same run.
// Prints JSON. Absolute times depend on the machine; the ratios are what counts.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '../../src/base/log.ts'
import { joinEmbedded } from '../../src/store/embedded.ts'
import { startProgram } from '../fault/service.ts'
import { WebGuest } from '../web-guest.ts'

const WORDS = ['thank you', '你好', '감사합니다', 'ありがとうございます']
/** Each guest stays below the limit of 20 messages in 10 s. */
const MESSAGES_EACH = 15

const dataDir = await mkdtemp(join(tmpdir(), 'bellbird-bench-'))
const env = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }
try {
  const first = await startProgram(env)
  await first.stop()
  const program = await startProgram(env)
  const memoryAtRest = await residentMegabytes(program.process.pid!)

  const ours = await measure((n) => webGuest(program.url, n))
  const embedded = await joinEmbedded({ dataDir, log: openLog('error') })
  const floorProcess = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'floor.ts')], {
    env: { ...process.env, DATABASE_URL: embedded.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(floorProcess.stdout, 'data')) as [Buffer]
  const port = /floor on (\d+)/.exec(line.toString())![1]!
  const floor = await measure(async () => floorGuest(`http://127.0.0.1:${port}`))
  const memoryAfter = await residentMegabytes(program.process.pid!)

  floorProcess.kill()
  await embedded.stop()
  const stopBegan = performance.now()
  await program.stop()

  const report = {
    turns: {
      ours,
      floor,
      ratio: {
        one: round(ours.one.perSecond / floor.one.perSecond),
        eight: round(ours.eight.perSecond / floor.eight.perSecond),
      },
    },
    startMs: { first: Math.round(first.readyAfter), again: Math.round(program.readyAfter) },
    stopMs: Math.round(performance.now() - stopBegan),
    memoryMegabytes: { atRest: memoryAtRest, afterTurns: memoryAfter },
  }
  console.log(JSON.stringify(report, null, 2))
} finally {
  await rm(dataDir, { recursive: true, force: true })
}

type Talker = { say(text: string): Promise<void>; leave(): void }

/** A message is on its way until its reply has been seen. */
async function webGuest(url: string, n: number): Promise<Talker> {
  const guest = await WebGuest.open(url, n % 2 ? 'hz-yunqi' : 'sel-hangang')
  await guest.follow('0')
  return {
    async say(text) {
      const before = guest.events.filter(({ from }) => from === 'bot').length
      const answer = await guest.says(text)
      if (answer.status !== 202) throw new Error(`Refused: ${answer.status}`)
      await guest.until((events) => events.filter(({ from }) => from === 'bot').length > before)
    },
    leave: () => guest.leave(),
  }
}

async function floorGuest(url: string): Promise<Talker> {
  const line = randomUUID()
  return {
    async say(text) {
      const answer = await fetch(`${url}/turn`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ line, text }),
      })
      await answer.json()
    },
    leave: () => undefined,
  }
}

/** Turns per second and their times, with one guest talking, eight and twenty at once. */
async function measure(open: (n: number) => Promise<Talker>) {
  await talk(open, 4)
  return { one: await talk(open, 1, 12), eight: await talk(open, 8, 4), twenty: await talk(open, 20, 2) }
}

async function talk(open: (n: number) => Promise<Talker>, atOnce: number, rounds = 1) {
  const times: number[] = []
  let spent = 0
  for (let r = 0; r < rounds; r += 1) {
    const guests = await Promise.all(Array.from({ length: atOnce }, (_, n) => open(n)))
    const began = performance.now()
    await Promise.all(
      guests.map(async (guest) => {
        for (let n = 0; n < MESSAGES_EACH; n += 1) {
          const sent = performance.now()
          await guest.say(WORDS[n % WORDS.length]!)
          times.push(performance.now() - sent)
        }
      }),
    )
    spent += performance.now() - began
    for (const guest of guests) guest.leave()
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!)
  return {
    turns: times.length,
    perSecond: Math.round((1000 * times.length) / spent),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  }
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
