// The line to Telegram: a wrong token, outages, rivals, several instances; nothing that was said is lost meanwhile.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bench, openBench, outgoing } from './channel-under-test.ts'
import { until } from '../until.ts'
import { openTelegramStandIn } from './telegram-stand-in.ts'

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

const up = (channel: ReturnType<Bench['open']>) =>
  until('the channel to be up', () => channel.status().kind === 'up')
const listening = (channel: ReturnType<Bench['open']>) =>
  until('the channel to listen', () => JSON.stringify(channel.status()).includes('long polling'), 12_000)
const texts = async () =>
  (await bench.inbox()).flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []))

test('a wrong token is told, retried slowly, and harms nothing else', async () => {
  const { telegram } = bench
  const wrong = bench.open({ token: '7001:AAmistyped-token-of-thirty-five-chr', retryToken: 200 })
  await until('the status to say so', () => wrong.status().kind === 'down')
  expect(JSON.stringify(wrong.status())).toContain('refuses TELEGRAM_BOT_TOKEN')
  expect(JSON.stringify(wrong.status())).not.toContain('mistyped')
  expect(wrong.botName()).toBeUndefined()
  await new Promise((resolve) => setTimeout(resolve, 700))
  const asked = telegram.calls.filter(({ method }) => method === 'getMe').length
  expect(asked).toBeGreaterThanOrEqual(2)
  expect(asked).toBeLessThanOrEqual(5)
  await expect(wrong.send(outgoing(501, { text: 'Hello' }))).rejects.toMatchObject({
    failing: { kind: 'wait' },
  })
  const nonsense = bench.open({ token: 'no token at all' })
  await until('the status to say so', () => nonsense.status().kind === 'down')
  await expect(nonsense.send(outgoing(501, { text: 'Hello' }))).rejects.toMatchObject({
    failing: { kind: 'wait' },
  })
  await wrong.stop()
  await nonsense.stop()
})

test('a token that is taken back while it runs is told, and heard of again when it is good', async () => {
  const channel = bench.open({ retryToken: 200 })
  await listening(channel)
  bench.telegram.revoked = true
  bench.telegram.person({ id: 501, first_name: 'Wei' }).says('Hello?')
  await until('the status to say so', () =>
    JSON.stringify(channel.status()).includes('refuses TELEGRAM_BOT_TOKEN'),
  )
  bench.telegram.revoked = false
  await listening(channel)
  await until('the message', async () => (await texts()).length === 1)
  expect(await texts()).toEqual(['Hello?'])
})

test('a network that is down at the start is found when it comes back', async () => {
  const port = Number(new URL(bench.telegram.root).port)
  await bench.telegram.close()
  const channel = bench.open()
  await until('the status to say so', () => channel.status().kind === 'down')
  expect(JSON.stringify(channel.status())).toContain('did not answer')
  await expect(channel.send(outgoing(501, { text: 'Hello' }))).rejects.toMatchObject({
    failing: { kind: 'transient' },
  })
  const again = await openTelegramStandIn({ port })
  try {
    await up(channel)
    expect(channel.botName()).toBe('bellbird_test_bot')
    again.person({ id: 501, first_name: 'Wei' }).says('back')
    await until('the message', async () => (await texts()).includes('back'))
  } finally {
    await channel.stop()
    await again.close()
  }
})

test.each(['error', 'bad-gateway', 'reset', 'too-many'] as const)(
  'through an outage (%s) the status is down, and afterwards every message is there, once and in order',
  async (kind) => {
    const channel = bench.open()
    await listening(channel)
    const person = bench.telegram.person({ id: 501, first_name: 'Wei' })
    person.says('0')
    await until('the first', async () => (await texts()).length === 1)
    bench.telegram.fail({ kind })
    for (let n = 1; n <= 5; n += 1) person.says(String(n))
    await until('the status to say so', () => channel.status().kind === 'down', 12_000)
    for (let n = 6; n <= 9; n += 1) person.says(String(n))
    bench.telegram.recover()
    await until('the rest', async () => (await texts()).length === 10, 12_000)
    expect(await texts()).toEqual(Array.from({ length: 10 }, (_, n) => String(n)))
    expect(channel.status().kind).toBe('up')
  },
)

test('a slow server loses nothing', async () => {
  bench.telegram.fail({ kind: 'slow', wait: 400 })
  const channel = bench.open()
  await up(channel)
  const person = bench.telegram.person({ id: 501, first_name: 'Wei' })
  for (let n = 0; n < 5; n += 1) person.says(String(n))
  await until('the messages', async () => (await texts()).length === 5, 12_000)
  await channel.send(outgoing(501, { text: 'Hello' }))
  expect(person.saw()).toEqual(['Hello'])
})

test('a database that is away: Telegram keeps the messages until they are stored', async () => {
  const channel = bench.open()
  await listening(channel)
  await bench.store.db.$executeRawUnsafe('ALTER TABLE message RENAME TO message_away')
  const person = bench.telegram.person({ id: 501, first_name: 'Wei' })
  const first = person.says('during')
  await until('the status to say so', () => JSON.stringify(channel.status()).includes('cannot be stored'))
  expect(bench.telegram.pending().map(({ update_id }) => update_id)).toEqual([first])
  await bench.store.db.$executeRawUnsafe('ALTER TABLE message_away RENAME TO message')
  person.says('after')
  await until('both', async () => (await texts()).length === 2, 12_000)
  expect(await texts()).toEqual(['during', 'after'])
})

test('another program that polls with the same token is told of, and outlived', async () => {
  const channel = bench.open()
  await listening(channel)
  bench.telegram.rivalPolls()
  await until('the status to say so', () => JSON.stringify(channel.status()).includes('409'))
  bench.telegram.person({ id: 501, first_name: 'Wei' }).says('still here?')
  await until('the message', async () => (await texts()).length === 1, 12_000)
  expect(channel.status().kind).toBe('up')
})

test('a webhook that somebody set is removed when we poll', async () => {
  await fetch(`${bench.telegram.root}/bot${bench.telegram.token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: 'https://elsewhere.example/hook' }),
  })
  expect(bench.telegram.webhook()).toBeDefined()
  await listening(bench.open())
  expect(bench.telegram.webhook()).toBeUndefined()
})

test('commands are registered once, in each language, and again only when they changed', async () => {
  const { telegram } = bench
  const registrations = () => telegram.calls.filter(({ method }) => method === 'setMyCommands').length
  const first = bench.open()
  await until('the commands', () => telegram.commands.size === 4)
  expect([...telegram.commands.keys()].sort()).toEqual(
    ['', 'ja', 'ko', 'zh'].map((language) => `all_private_chats:${language}`),
  )
  await first.stop()
  telegram.commands.set('all_private_chats:ja', [])
  const second = bench.open()
  await until('the changed commands', () => registrations() === 5, 12_000)
  await second.stop()
  await listening(bench.open())
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(registrations()).toBe(5)
})

test('of two instances one polls; when it stops the other takes over within 10 s, and nothing is lost or doubled', async () => {
  const [first, second] = [bench.open(), bench.open()]
  await Promise.all([up(first), up(second)])
  await until('one of them to listen', () =>
    [first, second].some((one) => JSON.stringify(one.status()).includes('long polling')),
  )
  const person = bench.telegram.person({ id: 501, first_name: 'Wei' })
  person.says('0')
  await until('the first message', async () => (await texts()).length === 1)
  const polling = JSON.stringify(first.status()).includes('long polling') ? first : second
  const other = polling === first ? second : first
  expect(JSON.stringify(other.status())).toContain('another instance')
  await polling.stop()
  const stopped = performance.now()
  person.says('1')
  await listening(other)
  expect(performance.now() - stopped).toBeLessThan(10_000)
  await until('the second message', async () => (await texts()).length === 2)
  expect(bench.telegram.calls.filter(({ code }) => code === 409)).toEqual([])
})

test('an instance that is killed is succeeded within 10 s', async () => {
  const name = `telegram ${bench.telegram.bot.id}`
  const script = fileURLToPath(new URL('lock-holder.ts', import.meta.url))
  const holder = spawn(process.execPath, [script, bench.url, name], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(holder.stdout, 'data')
    const channel = bench.open()
    await up(channel)
    bench.telegram.person({ id: 501, first_name: 'Wei' }).says('anybody?')
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(await texts()).toEqual([])
    holder.kill('SIGKILL')
    const killed = performance.now()
    await until('the message', async () => (await texts()).length === 1, 12_000)
    expect(performance.now() - killed).toBeLessThan(10_000)
  } finally {
    holder.kill('SIGKILL')
  }
})

test('a lock that the database lost is let go and taken again', async () => {
  const channel = bench.open()
  await listening(channel)
  await bench.store.db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bellbird lock'`
  await until('the status to say so', () => JSON.stringify(channel.status()).includes('no longer says'))
  bench.telegram.person({ id: 501, first_name: 'Wei' }).says('back?')
  await until('the message', async () => (await texts()).length === 1, 12_000)
  expect(JSON.stringify(channel.status())).toContain('long polling')
})

test('it stops at once in the middle of a long poll', async () => {
  const channel = bench.open()
  await listening(channel)
  const started = performance.now()
  await channel.stop()
  expect(performance.now() - started).toBeLessThan(1500)
})
