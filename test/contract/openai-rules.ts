// What OpenAI refuses of a Chat Completions request, in its words, as far as this service could get it wrong.

export type ChatRequest = {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly response_format?: {
    readonly type: string
    readonly json_schema?: { readonly name: string; readonly strict?: boolean; readonly schema: Schema }
  }
  readonly temperature?: number
  readonly max_tokens?: number
  readonly max_completion_tokens?: number
}

/** What the server on the other side can do; OpenAI itself can do all of it. */
export type Abilities = {
  readonly models: readonly string[]
  readonly jsonSchema: boolean
  readonly jsonObject: boolean
  /** Newer models of OpenAI know only max_completion_tokens, older servers only max_tokens. */
  readonly limits: readonly ('max_tokens' | 'max_completion_tokens')[]
  readonly temperature: boolean
  readonly usage: boolean
}

export const OPENAI: Abilities = {
  models: ['gpt-stand-in'],
  jsonSchema: true,
  jsonObject: true,
  limits: ['max_tokens', 'max_completion_tokens'],
  temperature: true,
  usage: true,
}

export class Refusal extends Error {
  readonly status: number
  readonly param: string | null
  readonly code: string | null
  constructor(status: number, message: string, param: string | null = null, code: string | null = null) {
    super(message)
    this.status = status
    this.param = param
    this.code = code
  }
}

type Schema = Readonly<Record<string, unknown>>

const KNOWN = new Set([
  ...['model', 'messages', 'response_format', 'temperature', 'max_tokens', 'max_completion_tokens', 'top_p'],
  ...['n', 'stop', 'stream', 'seed', 'user', 'store', 'metadata', 'presence_penalty', 'frequency_penalty'],
])
const ROLES = ['system', 'developer', 'user', 'assistant', 'tool']

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Throws a Refusal, or returns the request as it is. */
export function checkRequest(body: unknown, abilities: Abilities): ChatRequest {
  if (!isObject(body)) throw new Refusal(400, 'We could not parse the JSON body of your request.')
  const unknown = Object.keys(body).find((name) => !KNOWN.has(name))
  if (unknown !== undefined)
    throw new Refusal(400, `Unknown parameter: '${unknown}'.`, unknown, 'unknown_parameter')
  if (typeof body['model'] !== 'string' || body['model'] === '')
    throw new Refusal(400, 'you must provide a model parameter')
  if (!abilities.models.includes(body['model'])) {
    const message = `The model \`${body['model']}\` does not exist or you do not have access to it.`
    throw new Refusal(404, message, null, 'model_not_found')
  }
  checkMessages(body['messages'])
  checkNumbers(body, abilities)
  checkFormat(body, abilities)
  return body as unknown as ChatRequest
}

function checkMessages(messages: unknown): void {
  if (messages === undefined)
    throw new Refusal(
      400,
      "Missing required parameter: 'messages'.",
      'messages',
      'missing_required_parameter',
    )
  if (!Array.isArray(messages) || messages.length === 0)
    throw new Refusal(
      400,
      "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      'messages',
      'empty_array',
    )
  messages.forEach((message: unknown, n) => {
    if (!isObject(message) || !ROLES.includes(String(message['role'])))
      throw new Refusal(400, `Invalid value: 'messages[${n}].role'.`, `messages[${n}].role`, 'invalid_value')
    if (typeof message['content'] !== 'string')
      throw new Refusal(
        400,
        `Invalid value for 'content': expected a string, got ${message['content'] === null ? 'null' : typeof message['content']}.`,
        `messages.[${n}].content`,
      )
  })
}

function checkNumbers(body: Record<string, unknown>, { limits, temperature }: Abilities): void {
  const given = body['temperature']
  if (given !== undefined) {
    if (typeof given !== 'number' || given < 0 || given > 2)
      throw new Refusal(
        400,
        "Invalid 'temperature': decimal out of range.",
        'temperature',
        'decimal_out_of_range',
      )
    if (!temperature && given !== 1)
      throw new Refusal(
        400,
        "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
        'temperature',
        'unsupported_value',
      )
  }
  const named = (['max_tokens', 'max_completion_tokens'] as const).filter((name) => body[name] !== undefined)
  if (named.length > 1)
    throw new Refusal(
      400,
      "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
      'max_tokens',
      'invalid_parameter_combination',
    )
  for (const name of named) {
    const limit = body[name]
    if (!Number.isInteger(limit) || (limit as number) < 1)
      throw new Refusal(
        400,
        `Invalid '${name}': integer below minimum value.`,
        name,
        'integer_below_min_value',
      )
    if (!limits.includes(name)) {
      const other = name === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'
      throw new Refusal(
        400,
        `Unsupported parameter: '${name}' is not supported with this model. Use '${other}' instead.`,
        name,
        'unsupported_parameter',
      )
    }
  }
}

function checkFormat(body: Record<string, unknown>, { jsonSchema, jsonObject }: Abilities): void {
  const format = body['response_format']
  if (format === undefined) return
  const type = isObject(format) ? format['type'] : undefined
  if (type !== 'text' && type !== 'json_object' && type !== 'json_schema')
    throw new Refusal(
      400,
      `Invalid value: '${String(type)}'. Supported values are: 'json_object', 'json_schema', and 'text'.`,
      'response_format.type',
      'invalid_value',
    )
  if ((type === 'json_schema' && !jsonSchema) || (type === 'json_object' && !jsonObject))
    // As DeepSeek says it.
    throw new Refusal(400, 'This response_format type is unavailable now', null, 'invalid_request_error')
  if (type === 'json_object' && !/json/i.test(JSON.stringify(body['messages'])))
    throw new Refusal(
      400,
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      'messages',
    )
  if (type === 'json_schema') checkSchema((format as Record<string, unknown>)['json_schema'])
}

function checkSchema(given: unknown): void {
  if (!isObject(given))
    throw new Refusal(
      400,
      "Missing required parameter: 'response_format.json_schema'.",
      'response_format.json_schema',
      'missing_required_parameter',
    )
  const name = given['name']
  if (typeof name !== 'string' || !/^[a-zA-Z0-9_-]{1,64}$/.test(name))
    throw new Refusal(
      400,
      "Invalid 'response_format.json_schema.name': string does not match pattern.",
      'response_format.json_schema.name',
      'invalid_value',
    )
  const refuse = (place: string, problem: string): never => {
    const message = `Invalid schema for response_format '${name}': In context=(${place}), ${problem}`
    throw new Refusal(400, message, 'response_format')
  }
  const schema = given['schema']
  if (!isObject(schema) || schema['type'] !== 'object') return refuse('', 'schema must have type "object".')
  if (given['strict'] === true) checkStrict(schema, [], refuse)
}

/** What strict mode does not know. */
const UNSUPPORTED = [
  'allOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'patternProperties',
  'unevaluatedProperties',
  'default',
]

function checkStrict(
  schema: Schema,
  place: readonly string[],
  refuse: (place: string, problem: string) => never,
): void {
  const where = place.map((part) => `'${part}'`).join(', ')
  const foreign = UNSUPPORTED.find((word) => Object.hasOwn(schema, word))
  if (foreign !== undefined) refuse(where, `'${foreign}' is not permitted.`)
  if (place.length > 20) refuse(where, 'the schema is nested too deeply.')
  if (schema['type'] === 'object') {
    if (schema['additionalProperties'] !== false)
      refuse(where, "'additionalProperties' is required to be supplied and to be false.")
    const properties = isObject(schema['properties']) ? schema['properties'] : {}
    const required = Array.isArray(schema['required']) ? (schema['required'] as unknown[]) : []
    const missing = Object.keys(properties).find((name) => !required.includes(name))
    if (missing !== undefined)
      refuse(
        where,
        `'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`,
      )
    for (const [name, inside] of Object.entries(properties))
      if (isObject(inside)) checkStrict(inside, [...place, 'properties', name], refuse)
  }
  if (isObject(schema['items'])) checkStrict(schema['items'], [...place, 'items'], refuse)
  if (Array.isArray(schema['anyOf'])) {
    if (place.length === 0) refuse(where, 'schema must not have anyOf at the top level.')
    schema['anyOf'].forEach((option: unknown, n) => {
      if (isObject(option)) checkStrict(option, [...place, 'anyOf', String(n)], refuse)
    })
  }
}
