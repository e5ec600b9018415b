// Signing in to WeChat: codes, one instance at a time, accounts that end and are opened anew.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { toString as drawing } from 'qrcode'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seconds } from '../../src/base/clock.ts'
import { type Gateway, openGateway } from './wechat-gateway.ts'
import { type Bench, HASTY, openBench, outgoing } from './wechat-under-test.ts'
import { until } from '../until.ts'

let bench: Bench
let gateway: Gateway | undefined
beforeEach(async () => {
  bench = await openBench()
})
afterEach(async () => {
  await bench?.close()
  await gateway?.close()
  gateway = undefined
})

const up = (channel: { status: () => { kind: string } }, within?: number) =>
  until('the channel to be up', () => channel.status().kind === 'up', within)

test('the code is told as it is, and drawn in the terminal once', async () => {
  const channel = bench.open()
  await until('a code', () => channel.status().kind === 'scan')
  const [code] = bench.town.state.codes
  expect(channel.status()).toEqual({ kind: 'scan', code })
  await until('it to be drawn', () => bench.shown.length > 0)
  expect(bench.shown[0]).toContain(await drawing(code!, { type: 'terminal', small: true }))
  bench.town.showsCodeAgain()
  bench.town.showsNewCode()
  await until('the next code', () => bench.shown.length === 2)
  expect(channel.status()).toEqual({ kind: 'scan', code: bench.town.state.codes[1] })
  await bench.town.scans()
  await up(channel)
  expect(channel.status()).toEqual({ kind: 'up', detail: 'Yunqi Front Desk' })
})

test('a night of codes that nobody scans does not fill the terminal', async () => {
  const channel = bench.open()
  await until('a code', () => channel.status().kind === 'scan')
  for (let n = 0; n < 20; n += 1) bench.town.showsNewCode()
  await until('the last code', () =>
    JSON.stringify(channel.status()).includes(bench.town.state.codes.at(-1)!),
  )
  await until('what is shown', () => bench.shown.length >= 6)
  expect(bench.shown).toHaveLength(6)
  expect(bench.shown.at(-1)).toMatch(/channel page/)
})

test('who was signed in is signed in again after a restart, from a file that nobody else can read', async () => {
  const channel = await bench.signIn()
  await channel.stop()
  await channel.ended
  const again = bench.open()
  await up(again)
  expect(bench.town.state.codes).toHaveLength(1)
  expect(statSync(join(bench.dataDir, 'wechat')).mode & 0o077).toBe(0)
  expect(existsSync(join(bench.dataDir, 'wechat', 'wechaty-puppet-mock.memory-card.json'))).toBe(true)
})

test('signed out on the telephone: a new code; what is to be sent waits for whoever signs in', async () => {
  const channel = await bench.signIn()
  const guest = bench.town.person('Emma')
  await bench.town.signsOut()
  await until('a new code', () => channel.status().kind === 'scan')
  await expect(channel.send(outgoing(guest.id, { text: 'hello' }))).rejects.toMatchObject({
    failing: { kind: 'wait' },
    message: expect.stringMatching(/signed in/),
  })
  await bench.town.scans()
  await up(channel)
  await channel.send(outgoing(guest.id, { text: 'hello' }))
  expect(guest.texts()).toEqual(['hello'])
})

test.each([
  [
    'a package that is not there',
    { puppet: 'wechaty-puppet-nowhere' },
    /wechaty-puppet-nowhere.*not installed.*npm install wechaty-puppet-nowhere/,
  ],
  ['a package that is no puppet', { puppet: 'yaml' }, /yaml.*is no puppet/],
  [
    'a puppet service without a token',
    { puppet: 'wechaty-puppet-service' },
    /WECHATY_PUPPET_SERVICE_TOKEN is not set/,
  ],
  [
    'a token of another kind',
    { puppet: 'wechaty-puppet-service', token: 'abc' },
    /TOKEN must begin with a word/,
  ],
])('%s is said in a sentence, and nothing else stops', async (_name, settings, sentence) => {
  const channel = bench.open({ ...settings, open: undefined })
  await until('the sentence', () => channel.status().kind === 'down')
  expect(channel.status()).toEqual({ kind: 'down', reason: expect.stringMatching(sentence) })
  await expect(channel.send(outgoing('someone', { text: 'hello' }))).rejects.toMatchObject({
    failing: { kind: 'wait' },
    message: expect.stringMatching(sentence),
  })
})

test('a data folder that cannot be written is said in a sentence', async () => {
  const file = join(bench.dataDir, 'a-file')
  mkdirSync(bench.dataDir, { recursive: true })
  writeFileSync(file, '')
  const channel = bench.open({ dataDir: file })
  await until('the sentence', () => channel.status().kind === 'down')
  expect(JSON.stringify(channel.status())).toContain('a-file')
})

test('one instance at a time is signed in; the other waits, lets it send, and takes over', async () => {
  const first = await bench.signIn()
  const second = bench.open()
  await until('the second to wait', () => second.status().kind === 'up')
  expect(second.status()).toEqual({ kind: 'up', detail: expect.stringContaining('another instance') })
  expect(bench.town.state.starts).toBe(1)
  const guest = bench.town.person('Emma')
  await expect(second.send(outgoing(guest.id, { text: 'hello' }))).rejects.toMatchObject({
    failing: { kind: 'wait', ms: expect.closeTo(500) },
  })
  const stopped = performance.now()
  await first.stop()
  await until('the second to take over', () => JSON.stringify(second.status()).includes('Yunqi'), 10_000)
  expect(performance.now() - stopped).toBeLessThan(10_000)
  await second.send(outgoing(guest.id, { text: 'hello' }))
  expect(guest.texts()).toEqual(['hello'])
})

test('an instance that is killed is succeeded within 10 s', async () => {
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'lock-holder.ts'), bench.url, 'wechat'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  const channel = bench.open()
  await until('it to wait', () => channel.status().kind === 'up')
  const killed = performance.now()
  holder.kill('SIGKILL')
  await until('a code', () => channel.status().kind === 'scan', 10_000)
  expect(performance.now() - killed).toBeLessThan(10_000)
})

test('a puppet that falls silent is opened anew, and signs in by itself', async () => {
  const channel = await bench.signIn()
  await until('it to have answered a ping', () => bench.town.state.pings > 0)
  bench.town.state.answersPings = false
  await until('a second start', () => bench.town.state.starts === 2)
  bench.town.state.answersPings = true
  await up(channel)
  const guest = bench.town.person('Emma')
  guest.says('are you there?')
  await until('it to be heard', async () => (await bench.inbox()).some(({ address }) => address === guest.id))
})

test('a quiet puppet that never answered a ping is left alone', async () => {
  bench.town.state.answersPings = false
  await bench.signIn()
  await new Promise((resolve) => setTimeout(resolve, HASTY.silence * 2))
  expect(bench.town.state.starts).toBe(1)
})

test('a puppet that shows no code and signs nobody in is opened anew', async () => {
  bench.town.state.mute = true
  const channel = bench.open({ patience: { ...HASTY, idle: seconds(0.5) } })
  await until('a second start', () => bench.town.state.starts >= 2)
  expect(JSON.stringify(channel.status())).toMatch(/no code|starting/)
})

test('an error that nobody catches ends the puppet’s thread, not the service; it is opened anew', async () => {
  const rogue = new URL('wechat-rogue-puppet.ts', import.meta.url).href
  const channel = bench.open({ puppet: rogue, open: undefined })
  for (let round = 0; round < 2; round += 1) {
    await until('it to be up', () => channel.status().kind === 'up', 15_000)
    await until('it to be down', () => channel.status().kind === 'down', 5000)
    expect(channel.status()).toEqual({ kind: 'down', reason: 'The puppet failed: nobody catches this' })
  }
}, 60_000)

test('what the puppet service knows of the contacts is kept nowhere on this machine', async () => {
  const home = join(homedir(), '.wechaty', 'wechaty-puppet-service')
  gateway = await openGateway(bench.town)
  const channel = bench.open({ ...gateway.settings, open: undefined })
  await until('a code', () => channel.status().kind === 'scan', 20_000)
  await bench.town.scans()
  await up(channel)
  const guest = bench.town.person('Emma')
  guest.says('hello')
  await until('it to be heard', async () => (await bench.inbox()).length === 1)
  expect(existsSync(join(home, gateway.settings.token))).toBe(false)
}, 60_000)

test('a puppet service that crashes is found out, and connected to again when it is back', async () => {
  gateway = await openGateway(bench.town)
  const channel = bench.open({ ...gateway.settings, open: undefined })
  await until('a code', () => channel.status().kind === 'scan', 20_000)
  await bench.town.scans()
  await up(channel)
  await new Promise((resolve) => setTimeout(resolve, 500))
  await gateway.crash()
  await until('it to be found out', () => channel.status().kind === 'down', 15_000)
  expect(JSON.stringify(channel.status())).toMatch(/does not answer|cannot be reached/)
  await gateway.restart()
  await up(channel, 30_000)
  const guest = bench.town.person('Emma')
  guest.says('are you there?')
  await until('it to be heard', async () => (await bench.inbox()).some(({ address }) => address === guest.id))
}, 90_000)

test('a puppet service that refuses the token, or is not there, is said in a sentence', async () => {
  gateway = await openGateway(bench.town)
  const refused = bench.open({ ...gateway.settings, token: 'insecure_another', open: undefined })
  await until('the refusal', () => refused.status().kind === 'down', 30_000)
  expect(refused.status()).toEqual({
    kind: 'down',
    reason: 'The puppet service refuses WECHATY_PUPPET_SERVICE_TOKEN',
  })
  await refused.stop()
  await refused.ended
  await gateway.crash()
  const absent = bench.open({ ...gateway.settings, open: undefined })
  await until('the sentence', () => absent.status().kind === 'down', 30_000)
  expect(JSON.stringify(absent.status())).toMatch(/cannot be reached at WECHATY_PUPPET_SERVICE_ENDPOINT/)
}, 90_000)
