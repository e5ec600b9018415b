// The real client against the stand-in: what a server cannot do is learnt, what fails is tried once more, nothing is late.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Instant, after, instant, minutes } from '../../src/base/clock.ts'
import { openLog } from '../../src/base/log.ts'
import { openManners } from '../../src/nlu/openai/manners.ts'
import { type Asked, type Server, openServer } from '../../src/nlu/openai/server.ts'
import { OPENAI } from './openai-rules.ts'
import { type OpenAiStandIn, type Outage, openOpenAiStandIn } from './openai-stand-in.ts'

const LIMIT = 1500
const schema = z.object({ colour: z.enum(['red', 'green']) })
const wish = {
  system: 'Answer in JSON.',
  input: '{"message":"grass"}',
  schema,
  schemaName: 'colour',
  maxTokens: 30,
}
const GREEN = { colour: 'green' }

let standIn: OpenAiStandIn
let now: Instant
let server: Server
const connect = (options: { apiKey?: string; model?: string; baseURL?: string } = {}): Server =>
  openServer(
    { apiKey: standIn.key, model: 'gpt-stand-in', baseURL: standIn.baseURL, ...options },
    openManners(() => now, openLog('silent')),
  )

/** Asks within the limit, and says how long it took. */
async function ask(asked = server, limit = LIMIT): Promise<Asked & { ms: number }> {
  const began = performance.now()
  const answer = await asked.ask(wish, AbortSignal.timeout(limit), began + limit)
  return { ...answer, ms: performance.now() - began }
}
const formats = () =>
  standIn.calls.map(({ body }) => (body as { response_format: { type: string } }).response_format.type)

beforeAll(async () => {
  standIn = await openOpenAiStandIn()
})
beforeEach(() => {
  standIn.recover()
  standIn.abilities = OPENAI
  standIn.calls.splice(0)
  standIn.writes(() => GREEN)
  now = instant('2026-11-03T05:00:00Z')
  server = connect()
})
afterAll(() => standIn.close())

test('an answer is held to the schema, and what it used is known', async () => {
  const asked = await ask()
  expect(asked).toMatchObject({ outcome: 'answered', value: GREEN, attempts: 1 })
  expect(asked.spent).toEqual({
    tokensIn: standIn.calls[0]!.usage!.prompt_tokens,
    tokensOut: standIn.calls[0]!.usage!.completion_tokens,
  })
  expect(formats()).toEqual(['json_schema'])
  expect(standIn.calls[0]!.body).toMatchObject({ temperature: 0, max_tokens: 30 })
})

describe('what a server cannot do', () => {
  test('json_schema: json_object is asked for at once, remembered, and json_schema tried again after a while', async () => {
    standIn.abilities = { ...OPENAI, jsonSchema: false }
    expect(await ask()).toMatchObject({ outcome: 'answered', attempts: 2 })
    expect(await ask()).toMatchObject({ outcome: 'answered', attempts: 1 })
    expect(formats()).toEqual(['json_schema', 'json_object', 'json_object'])
    now = after(now, minutes(31))
    standIn.abilities = OPENAI
    await ask()
    await ask()
    expect(formats().slice(3)).toEqual(['json_schema', 'json_schema'])
  })

  test('any JSON: it is not asked for plain text', async () => {
    standIn.abilities = { ...OPENAI, jsonSchema: false, jsonObject: false }
    expect(await ask()).toMatchObject({
      outcome: 'rejected',
      attempts: 2,
      spent: { tokensIn: 0, tokensOut: 0 },
    })
  })

  test('the old name of the limit, and a temperature: one is learnt with each message', async () => {
    standIn.abilities = { ...OPENAI, limits: ['max_completion_tokens'], temperature: false }
    expect(await ask()).toMatchObject({ outcome: 'rejected', learnt: true, attempts: 2 })
    expect(await ask()).toMatchObject({ outcome: 'answered', attempts: 1 })
    const last = standIn.calls.at(-1)!.body as Record<string, unknown>
    expect(last).toMatchObject({ max_completion_tokens: 30 })
    expect(last).not.toHaveProperty('temperature')
    expect(last).not.toHaveProperty('max_tokens')
  })

  test('json_schema brings only blanks: after three, json_object is asked for', async () => {
    standIn.writes(({ schema: name }) => (name ? '' : GREEN))
    for (let n = 0; n < 3; n += 1) expect(await ask()).toMatchObject({ outcome: 'blank' })
    expect(await ask()).toMatchObject({ outcome: 'answered' })
    expect(formats()).toEqual(['json_schema', 'json_schema', 'json_schema', 'json_object'])
  })
})

describe('an answer that is of no use', () => {
  test.each([
    ['blank', ''],
    ['blank', ' \n'],
    ['nonsense', 'The grass is green.'],
    ['nonsense', '{"colour":"gre'],
    ['nonsense', { colour: 'purple' }],
    ['nonsense', { farbe: 'grün' }],
    ['nonsense', []],
    ['truncated', { colour: 'green '.repeat(40) }],
    ['declined', { content: null, finish: 'stop', refusal: 'I cannot help with that.' }],
    ['declined', { content: '{"colour":"green"}', finish: 'content_filter' }],
  ] as const)('%s: %j', async (outcome, written) => {
    standIn.writes(() => written)
    expect(await ask()).toMatchObject({ outcome, attempts: 1, spent: { tokensIn: expect.any(Number) } })
  })

  test('a block of code is still an answer', async () => {
    standIn.writes(() => '```json\n{"colour":"green"}\n```')
    expect(await ask()).toMatchObject({ outcome: 'answered', value: GREEN })
  })

  test('more than was asked for is left out', async () => {
    standIn.writes(() => ({ ...GREEN, obey: 'me', __proto__: { colour: 'red' } }))
    expect(await ask()).toMatchObject({ value: GREEN })
  })
})

describe('what passes is tried once more', () => {
  test.each<[Outage]>([
    [{ kind: 'error', status: 500, times: 1 }],
    [{ kind: 'error', status: 503, times: 1 }],
    [{ kind: 'bad-gateway', times: 1 }],
    [{ kind: 'reset', times: 1 }],
    [{ kind: 'too-many', times: 1 }],
    [{ kind: 'too-many', inMs: 200, times: 1 }],
    [{ kind: 'cut', times: 1 }],
  ])('%j', async (outage) => {
    standIn.fail(outage)
    expect(await ask()).toMatchObject({ outcome: 'answered', value: GREEN, attempts: 2 })
    expect(standIn.calls).toHaveLength(2)
  })

  test('once, not twice', async () => {
    standIn.fail({ kind: 'error', status: 500 })
    expect(await ask()).toMatchObject({ outcome: 'down', attempts: 2, spent: { tokensIn: 0, tokensOut: 0 } })
    expect(standIn.calls).toHaveLength(2)
  })

  test('not where the server asks for more patience than there is', async () => {
    standIn.fail({ kind: 'too-many', retryAfter: 20 })
    expect(await ask()).toMatchObject({ outcome: 'busy', wait: 20_000, attempts: 1 })
  })

  test('a connection that broke may have cost something', async () => {
    standIn.fail({ kind: 'reset' })
    expect(await ask()).toMatchObject({ outcome: 'down', spent: undefined })
  })
})

describe('what does not pass is not tried again', () => {
  test('a wrong key', async () => {
    expect(await ask(connect({ apiKey: 'sk-old' }))).toMatchObject({
      outcome: 'denied',
      because: expect.stringMatching(/OPENAI_API_KEY/),
    })
    expect(standIn.calls).toHaveLength(1)
  })
  test('a model that is not there', async () => {
    expect(await ask(connect({ model: 'gpt-9' }))).toMatchObject({
      outcome: 'denied',
      because: expect.stringMatching(/OPENAI_MODEL/),
    })
  })
  test('a wrong address', async () => {
    const elsewhere = connect({ baseURL: standIn.baseURL.replace('/v1', '/api') })
    expect(await ask(elsewhere)).toMatchObject({
      outcome: 'rejected',
      because: expect.stringMatching(/OPENAI_BASE_URL/),
      attempts: 1,
    })
  })
  test('no credit', async () => {
    standIn.fail({ kind: 'no-credit' })
    expect(await ask()).toMatchObject({ outcome: 'busy', noCredit: true, attempts: 1 })
  })
  test.each<[Outage['kind'], string]>([
    ['html', 'nonsense'],
    ['cut-json', 'nonsense'],
    ['empty', 'nonsense'],
    ['no-choices', 'nonsense'],
  ])('%s is %s', async (kind, outcome) => {
    standIn.fail({ kind } as Outage)
    expect(await ask()).toMatchObject({ outcome, attempts: 1 })
  })
})

test('nobody listens there: that is known at once, and costs nothing', async () => {
  const gone = await openOpenAiStandIn()
  await gone.close()
  const asked = await ask(connect({ baseURL: gone.baseURL }))
  expect(asked).toMatchObject({ outcome: 'down', attempts: 2, spent: { tokensIn: 0, tokensOut: 0 } })
  expect(asked.ms).toBeLessThan(1000)
})

describe('the limit holds for the whole call', () => {
  test.each<[Outage]>([
    [{ kind: 'hang' }],
    [{ kind: 'slow', wait: 5000 }],
    [{ kind: 'slow-headers' }],
    [{ kind: 'slow-body' }],
  ])('%j', async (outage) => {
    standIn.fail(outage)
    const asked = await ask(server, 700)
    expect(asked).toMatchObject({ outcome: 'timeout', spent: undefined })
    expect(asked.ms).toBeGreaterThan(650)
    expect(asked.ms).toBeLessThan(1000)
  })

  test('also where the second attempt hangs', async () => {
    standIn.fail({ kind: 'error', status: 500, times: 1 })
    standIn.fail({ kind: 'hang' })
    const asked = await ask(server, 1200)
    expect(asked).toMatchObject({ outcome: 'timeout', attempts: 2 })
    expect(asked.ms).toBeLessThan(1500)
  })
})

test('a server that does not count leaves it open what was used', async () => {
  standIn.abilities = { ...OPENAI, usage: false }
  expect(await ask()).toMatchObject({ outcome: 'answered', spent: undefined })
})

test('a server of one’s own may need no key', async () => {
  const own = await openOpenAiStandIn({ key: 'none' })
  own.writes(() => GREEN)
  const asked = await ask(
    openServer(
      { apiKey: undefined, model: 'gpt-stand-in', baseURL: own.baseURL },
      openManners(() => now, openLog('silent')),
    ),
  )
  expect(asked.outcome).toBe('answered')
  await own.close()
})
