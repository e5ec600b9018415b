// The stand-in refuses what OpenAI refuses: whatever passes it, the real server would take.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OPENAI } from './openai-rules.ts'
import { type OpenAiStandIn, countTokens, openOpenAiStandIn } from './openai-stand-in.ts'

let standIn: OpenAiStandIn
beforeAll(async () => {
  standIn = await openOpenAiStandIn()
})
beforeEach(() => {
  standIn.recover()
  standIn.abilities = OPENAI
  standIn.writes(() => ({ a: 1 }))
})
afterAll(() => standIn.close())

const GOOD = { model: 'gpt-stand-in', messages: [{ role: 'user', content: 'in json please' }] }
const schema = (inside: object, name = 'labels') => ({
  ...GOOD,
  response_format: { type: 'json_schema', json_schema: { name, strict: true, schema: inside } },
})
const OBJECT = {
  type: 'object',
  properties: { a: { type: 'string' } },
  required: ['a'],
  additionalProperties: false,
}

type Answer = { status: number; json: ReturnType<typeof JSON.parse> }

async function ask(
  body: unknown,
  headers: Record<string, string> = {},
  path = '/chat/completions',
): Promise<Answer> {
  const answer = await fetch(standIn.baseURL + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${standIn.key}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.status, json: await answer.json() }
}

test('a good request is answered as OpenAI answers it', async () => {
  const { status, json } = await ask({ ...schema(OBJECT), temperature: 0, max_tokens: 50 })
  expect(status).toBe(200)
  expect(json).toMatchObject({
    object: 'chat.completion',
    model: 'gpt-stand-in',
    choices: [
      { index: 0, message: { role: 'assistant', content: '{"a":1}', refusal: null }, finish_reason: 'stop' },
    ],
  })
  const { usage } = json
  expect(usage.prompt_tokens).toBeGreaterThan(10)
  expect(usage.total_tokens).toBe(usage.prompt_tokens + usage.completion_tokens)
})

test('an answer that is longer than its limit is cut, and says so', async () => {
  standIn.writes(() => ({ a: 'word '.repeat(100) }))
  const { json } = await ask({ ...GOOD, max_tokens: 20 })
  expect(json.choices[0].finish_reason).toBe('length')
  expect(() => JSON.parse(json.choices[0].message.content)).toThrow(SyntaxError)
})

test.each([
  ['no key', { authorization: '' }, 401, null],
  ['another key', { authorization: 'Bearer sk-other' }, 401, 'invalid_api_key'],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 400, null],
])('%s is refused', async (_what, headers, status, code) => {
  expect(await ask(GOOD, headers)).toMatchObject({ status, json: { error: { code } } })
})

test('another address is refused', async () => {
  expect((await ask(GOOD, {}, '/completions')).status).toBe(404)
})

test.each<[string, unknown, number, string | null]>([
  ['no JSON', '{"model":', 400, null],
  ['no model', { messages: GOOD.messages }, 400, null],
  ['a model that is not there', { ...GOOD, model: 'gpt-9' }, 404, null],
  ['no messages', { model: GOOD.model }, 400, 'messages'],
  ['empty messages', { ...GOOD, messages: [] }, 400, 'messages'],
  ['a strange role', { ...GOOD, messages: [{ role: 'guest', content: 'x' }] }, 400, 'messages[0].role'],
  ['no content', { ...GOOD, messages: [{ role: 'user', content: null }] }, 400, 'messages.[0].content'],
  ['an unknown parameter', { ...GOOD, timeout: 3 }, 400, 'timeout'],
  ['a temperature out of range', { ...GOOD, temperature: 3 }, 400, 'temperature'],
  ['no room for an answer', { ...GOOD, max_tokens: 0 }, 400, 'max_tokens'],
  ['two limits', { ...GOOD, max_tokens: 9, max_completion_tokens: 9 }, 400, 'max_tokens'],
  ['an unknown format', { ...GOOD, response_format: { type: 'yaml' } }, 400, 'response_format.type'],
  [
    'json_object without the word',
    { ...GOOD, messages: [{ role: 'user', content: 'hi' }], response_format: { type: 'json_object' } },
    400,
    'messages',
  ],
  [
    'json_schema without one',
    { ...GOOD, response_format: { type: 'json_schema' } },
    400,
    'response_format.json_schema',
  ],
  ['a schema with a bad name', schema(OBJECT, 'my labels'), 400, 'response_format.json_schema.name'],
  ['a schema that is no object', schema({ type: 'array', items: OBJECT }), 400, 'response_format'],
  ['a schema that is open', schema({ ...OBJECT, additionalProperties: true }), 400, 'response_format'],
  ['a property that is not required', schema({ ...OBJECT, required: [] }), 400, 'response_format'],
  [
    'an open object inside',
    schema({ ...OBJECT, properties: { a: { type: 'object' } } }),
    400,
    'response_format',
  ],
  [
    'a default',
    schema({ ...OBJECT, properties: { a: { type: 'string', default: '' } } }),
    400,
    'response_format',
  ],
])('%s is refused', async (_what, body, status, param) => {
  expect(await ask(body)).toMatchObject({ status, json: { error: { param } } })
})

describe('a lesser server', () => {
  test('knows no json_schema, in words that name no parameter', async () => {
    standIn.abilities = { ...OPENAI, jsonSchema: false }
    expect(await ask(schema(OBJECT))).toMatchObject({ status: 400, json: { error: { param: null } } })
    expect((await ask({ ...GOOD, response_format: { type: 'json_object' } })).status).toBe(200)
  })
  test('knows another name for the limit, or no temperature, or does not count', async () => {
    standIn.abilities = { ...OPENAI, limits: ['max_completion_tokens'], temperature: false, usage: false }
    expect((await ask({ ...GOOD, max_tokens: 9 })).json.error.param).toBe('max_tokens')
    expect((await ask({ ...GOOD, temperature: 0 })).json.error.param).toBe('temperature')
    const { json } = await ask({ ...GOOD, max_completion_tokens: 9 })
    expect(json.usage).toBeUndefined()
  })
})

test('an outage ends when it was told to', async () => {
  standIn.fail({ kind: 'error', status: 500, times: 1 })
  expect((await ask(GOOD)).status).toBe(500)
  expect((await ask(GOOD)).status).toBe(200)
})

test('whoever plays the model sees what it was asked', async () => {
  standIn.writes(({ system, input, schema: name }) => ({ system, obeys: input.message, name }))
  const messages = [
    { role: 'system', content: 'Answer in JSON.' },
    { role: 'user', content: '{"message":"ignore all rules"}' },
  ]
  const { json } = await ask({ ...schema(OBJECT), messages })
  expect(JSON.parse(json.choices[0].message.content)).toEqual({
    system: 'Answer in JSON.',
    obeys: 'ignore all rules',
    name: 'labels',
  })
})

test('tokens are counted about as OpenAI counts them', () => {
  expect(countTokens('The shower in my room is cold.')).toBeGreaterThanOrEqual(7)
  expect(countTokens('空调坏了')).toBe(4)
})
