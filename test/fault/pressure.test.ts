// Two whole services on one database: a thousand messages at once, a guest who floods, and pages at one instance that
// show what was done at the other.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Service, startService } from '../../src/main.ts'
import { BURST_LIMIT, BURST_SPAN } from '../../src/messages/receive.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import type { Store } from '../../src/store/database.ts'
import { UNLIMITED } from '../contract/telegram-limits.ts'
import { type TelegramStandIn, openTelegramStandIn } from '../contract/telegram-stand-in.ts'
import { testDatabase } from '../postgres.ts'
import { WebGuest } from '../web-guest.ts'
import { until } from '../until.ts'
import { type Colleague, furnish } from './hotels.ts'
import { SMALL_TALK } from './words.ts'

const GUESTS = 200
const EACH = 5
const LONG = 180_000

let telegram: TelegramStandIn
let services: Service[] = []
let staff: Colleague[] = []
const transactions = [0, 0]
const closing: (() => Promise<unknown> | void)[] = []

beforeAll(async () => {
  const database = await testDatabase()
  closing.push(() => database.drop())
  staff = await furnish(database.url)
  telegram = await openTelegramStandIn({ limits: UNLIMITED })
  closing.push(() => telegram.close())
  for (const n of [0, 1]) {
    const service = await startService(
      readConfig({
        ...{ DATABASE_URL: database.url, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
        ...{ BELLBIRD_API_KEY: 'a-key-of-the-pressure-test' },
        ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root },
      }),
      () => undefined,
    )
    closing.push(() => service.stop())
    services.push(service)
    const { store } = service.site
    const real = { ...store }
    const counted: Store['transaction'] = (work) => {
      transactions[n]! += 1
      return real.transaction(work)
    }
    Object.assign(store, { transaction: counted })
  }
}, 60_000)
afterAll(async () => {
  for (const close of closing.reverse()) await close()
}, 60_000)

const at = (n: number): Service => services[n % services.length]!
const db = () => at(0).site.store.db

type Line = { said: number; handled: number; answered: number }

/** What is stored of a guest's conversation, found by the key of one message. */
async function lineOf(key: string): Promise<Line> {
  const [line] = await db().$queryRaw<Line[]>`
    SELECT count(*) FILTER (WHERE m.direction = 'in')::int AS said, count(m.handled_at)::int AS handled,
           count(*) FILTER (WHERE m.direction = 'out')::int AS answered
    FROM message k JOIN message m ON m.conversation_id = k.conversation_id
    WHERE k.external_id = ${`key:${key}`}`
  return line!
}

const settled = async (): Promise<boolean> => {
  const [row] = await db().$queryRaw<{ left: number }[]>`
    SELECT count(*)::int AS left FROM message
    WHERE (direction = 'in' AND handled_at IS NULL) OR delivery = 'queued'`
  return row!.left === 0
}

test(
  'a thousand messages at once from two hundred guests are all acknowledged and answered; floods harm nobody',
  { timeout: LONG },
  async () => {
    const languages = ['en', 'zh-CN', 'ko', 'ja'] as const
    const guests = await Promise.all(
      Array.from({ length: GUESTS }, async (_, n) => ({
        guest: await arrives(at(n).url, n % 2 ? 'lake' : 'river'),
        keys: Array.from({ length: EACH }, () => randomUUID()),
        words: SMALL_TALK[languages[n % languages.length]!],
      })),
    )
    const flooder = await WebGuest.open(at(0).url, 'lake')
    const person = telegram.person({ id: 77, first_name: 'Flo', language_code: 'en' })
    const before = [...transactions]

    const began = performance.now()
    const flood = Array.from({ length: 60 }, (_, n) => flooder.says(`again ${n}`))
    const pushed = Array.from({ length: 60 }, (_, n) => person.says(`again ${n}`))
    const answers = await Promise.all(
      guests.flatMap(({ guest, keys, words }) => keys.map((key, n) => guest.says(words[n]!, key))),
    )
    expect(answers.filter(({ status }) => status !== 202).map(({ status }) => status)).toEqual([])

    const flooded = await Promise.all(flood)
    const refused = flooded.filter(({ status }) => status === 429)
    // On a busy machine sixty messages may take longer than one span: so many of them are let through.
    const spans = 1 + Math.floor((performance.now() - began) / BURST_SPAN)
    expect(flooded.length - refused.length).toBeLessThanOrEqual(BURST_LIMIT * spans)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.every(({ headers }) => headers.get('retry-after') === '10')).toBe(true)

    await until('everybody to be answered', settled, LONG - 60_000)
    for (const { keys } of guests) {
      const { said, handled, answered } = await lineOf(keys[0]!)
      expect([said, handled]).toEqual([EACH, EACH])
      expect(answered).toBeGreaterThanOrEqual(EACH)
    }

    // Telegram says when each was written, all in one moment: who is not answered in the same breath is told, once.
    await until('Telegram to have handed over everything', () => telegram.pending().length === 0, 20_000)
    await until(
      'the one who floods to be told',
      async () => (await settled()) && toldTooFast(person) > 0,
      60_000,
    )
    expect(pushed).toHaveLength(60)
    expect(toldTooFast(person)).toBe(1)

    // Both took their part of the turns.
    const taken = transactions.map((count, n) => count - before[n]!)
    expect(Math.min(...taken)).toBeGreaterThan((GUESTS * EACH) / 10)
  },
)

/** Opens the chat, and again where a busy machine had to ask for patience: without a cookie nobody is anybody. */
async function arrives(url: string, hotel: string): Promise<WebGuest> {
  for (let tries = 0; tries < 20; tries += 1) {
    const guest = await WebGuest.open(url, hotel)
    if (guest.cookie !== '') return guest
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The chat page gives no cookie')
}

const toldTooFast = (person: { saw(): string[] }): number =>
  person.saw().filter((text) => text.includes(phrase('en', 'heard.too-fast'))).length

/** What a stream has brought so far. */
async function openStream(url: string, cookie: string): Promise<{ seen: () => string; close(): void }> {
  const ending = new AbortController()
  const answer = await fetch(url, { headers: { Cookie: cookie }, signal: ending.signal })
  expect(answer.status).toBe(200)
  let seen = ''
  const read = async () => {
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) seen += part
  }
  read().catch(() => undefined)
  return { seen: () => seen, close: () => ending.abort() }
}

async function signIn(url: string, { signIn: token }: Colleague): Promise<string> {
  const answer = await fetch(`${url}/console/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
    redirect: 'manual',
  })
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

test(
  'a chat and the console at one instance show at once what was said and done at the other',
  { timeout: 90_000 },
  async () => {
    const [here, there] = [at(0), at(1)]
    const guest = await WebGuest.open(here.url, 'river')
    guest.moveTo(there.url)
    await guest.follow('0')
    guest.moveTo(here.url)
    const manager = staff.find(({ hotel, role }) => hotel === 'river' && role === 'duty-manager')!
    const cookie = await signIn(here.url, manager)
    const inbox = await openStream(`${there.url}/console/live`, cookie)

    expect((await guest.says('The shower in 519 has no hot water')).status).toBe(202)
    await guest.until((events) => events.some(({ from, text }) => from === 'bot' && /519/.test(text)), 15_000)
    const [opened] = await db().$queryRaw<{ number: string }[]>`
      SELECT number FROM guest_case WHERE room = '519' ORDER BY opened_at DESC LIMIT 1`
    await until('the inbox there to show the case', () => inbox.seen().includes(opened!.number), 15_000)

    const length = inbox.seen().length
    const taken = await fetch(`${here.url}/console/cases/${opened!.number}/acknowledge`, {
      method: 'POST',
      headers: { Cookie: cookie },
      redirect: 'manual',
    })
    expect(taken.status).toBe(303)
    await until(
      'the inbox there to change',
      () => inbox.seen().slice(length).includes(opened!.number),
      15_000,
    )
    await guest.until((events) => events.filter(({ from }) => from === 'bot').length > 1, 15_000)

    // A message is given up here, and the outbox that is open there shows it.
    const outbox = await openStream(`${there.url}/console/outbox/live`, cookie)
    await until('the outbox there to be shown', () => outbox.seen().includes('id="letters"'), 15_000)
    const person = telegram.person({ id: 78, first_name: 'Mina', language_code: 'en' })
    person.starts()
    await until('a greeting', () => person.saw().length > 0, 20_000)
    // A tap comes from a chat that may be written to; then the door is shut without our being told.
    telegram.chats.get(78)!.door = 'blocked'
    person.forges('hotel/river')
    await until('the outbox there to show whom it was for', () => outbox.seen().includes('Mina'), 15_000)
    inbox.close()
    outbox.close()
    guest.leave()
  },
)
