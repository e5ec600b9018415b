// A strict stand-in for a server that speaks OpenAI's Chat Completions, on loopback: it refuses what OpenAI refuses,
// can be a lesser server, can fail in every way, and writes whatever a test says, given the request.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { onLoopback, readBody } from './loopback.ts'
import { type Abilities, type ChatRequest, OPENAI, Refusal, checkRequest } from './openai-rules.ts'

/** What goes wrong, so many times or until it is lifted. Milliseconds. */
export type Outage = { times?: number } & (
  | { readonly kind: 'error'; readonly status: number } // as JSON
  | { readonly kind: 'bad-gateway' } // 502 with a page of HTML
  | { readonly kind: 'too-many'; readonly retryAfter?: number; readonly inMs?: number } // 429, in seconds
  | { readonly kind: 'no-credit' } // 429 that will not pass
  | { readonly kind: 'reset' } // the connection breaks
  | { readonly kind: 'hang' } // no answer at all
  | { readonly kind: 'slow'; readonly wait: number } // the answer, late
  | { readonly kind: 'slow-headers' } // a header now and then, for ever
  | { readonly kind: 'slow-body' } // headers at once, the body letter by letter, for ever
  | { readonly kind: 'cut' } // the body ends in the middle of the JSON, and the connection with it
  | { readonly kind: 'cut-json' } // the same, but as if that were all
  | { readonly kind: 'html' } // 200 with a page of HTML
  | { readonly kind: 'empty' } // 200 without a body
  | { readonly kind: 'no-choices' }
)

/** What the model writes: a text as it is, an object as JSON, null for nothing, or with the end it came to. */
export type Written =
  | string
  | object
  | null
  | {
      readonly content: string | null
      readonly finish: 'stop' | 'length' | 'content_filter'
      readonly refusal?: string
    }

/** A request, with the parts that matter to whoever plays the model. */
export type Heard = {
  readonly request: ChatRequest
  readonly system: string
  /** What the user's message says, read as JSON. */
  readonly input: ReturnType<typeof JSON.parse>
  /** The name of the JSON schema, where one was sent. */
  readonly schema: string | undefined
}

/** A request as it was answered; code 0 when no answer went out. */
export type Call = {
  readonly at: number
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
  code: number
  /** Undefined where the answer did not say. */
  usage: Usage | undefined
}
export type Usage = { prompt_tokens: number; completion_tokens: number; total_tokens: number }

export type OpenAiStandIn = {
  /** For OPENAI_BASE_URL. */
  readonly baseURL: string
  readonly key: string
  readonly calls: Call[]
  abilities: Abilities
  /** What the model writes from now on, given what it was asked. It may do whatever an attacker says. */
  writes(write: (heard: Heard) => Written | Promise<Written>): void
  fail(outage: Outage): void
  recover(): void
  close(): Promise<void>
}

/** Starts it. By default the model labels nothing: every property of the schema null, false or empty. */
export async function openOpenAiStandIn({
  key = 'sk-stand-in',
  port = 0,
}: { key?: string; port?: number } = {}): Promise<OpenAiStandIn> {
  const calls: Call[] = []
  const outages: Outage[] = []
  let write: (heard: Heard) => Written | Promise<Written> = nothing
  const standIn = { abilities: OPENAI }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await read(request)
    const call: Call = {
      at: Date.now(),
      headers: request.headers,
      body: parsed(raw),
      code: 0,
      usage: undefined,
    }
    calls.push(call)
    const path = new URL(request.url!, 'http://stand-in').pathname
    try {
      checkAddress(request, path)
      checkKey(request.headers.authorization, key)
      const outage = nextOutage()
      if (outage && !(await outlive(outage, response, call))) return
      const asked = checkRequest(call.body, standIn.abilities)
      const heard: Heard = {
        request: asked,
        system: asked.messages.find(({ role }) => role === 'system')?.content ?? '',
        input: parsed(asked.messages.findLast(({ role }) => role === 'user')?.content ?? ''),
        schema: asked.response_format?.json_schema?.name,
      }
      const completion = complete(asked, await write(heard), standIn.abilities)
      call.usage = completion.usage
      send(response, call, 200, outage ? spoilt(outage, completion) : JSON.stringify(completion), outage)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      const type = problem.status === 429 ? 'tokens' : 'invalid_request_error'
      const { message, param, code } = problem
      send(response, call, problem.status, JSON.stringify({ error: { message, type, param, code } }))
    }
  }

  function nextOutage(): Outage | undefined {
    const [outage] = outages
    if (outage?.times !== undefined && --outage.times <= 0) outages.shift()
    return outage
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((problem: unknown) => {
      process.stderr.write(`the stand-in failed: ${String(problem)}\n`)
      response.destroy()
    })
  })
  const loopback = await onLoopback(server, port)
  return Object.assign(standIn, {
    baseURL: `${loopback.root}/v1`,
    key,
    calls,
    writes: (next: typeof write) => void (write = next),
    fail: (outage: Outage) => void outages.push({ ...outage }),
    recover: () => void outages.splice(0),
    close: loopback.close,
  })
}

function checkAddress({ method, headers }: IncomingMessage, path: string): void {
  if (path !== '/v1/chat/completions') throw new Refusal(404, `Invalid URL (${method} ${path})`)
  if (method !== 'POST')
    throw new Refusal(405, `Not allowed to ${method} on /v1/chat/completions.`, null, 'method_not_supported')
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    throw new Refusal(
      400,
      "Unsupported content type: this API method only accepts 'application/json' requests.",
    )
}

function checkKey(authorization: string | undefined, key: string): void {
  if (!authorization?.startsWith('Bearer '))
    throw new Refusal(
      401,
      "You didn't provide an API key. You need to provide your API key in an Authorization header.",
    )
  if (authorization !== `Bearer ${key}`)
    throw new Refusal(401, 'Incorrect API key provided: sk-***in.', null, 'invalid_api_key')
}

/** True when the request is answered in spite of the outage. */
async function outlive(outage: Outage, response: ServerResponse, call: Call): Promise<boolean> {
  switch (outage.kind) {
    case 'error':
      send(
        response,
        call,
        outage.status,
        JSON.stringify({
          error: { message: 'The server had an error.', type: 'server_error', param: null, code: null },
        }),
      )
      return false
    case 'bad-gateway':
      send(response, call, 502, '<html><body>Bad Gateway</body></html>', { kind: 'html' })
      return false
    case 'too-many':
      if (outage.retryAfter !== undefined) response.setHeader('retry-after', String(outage.retryAfter))
      if (outage.inMs !== undefined) response.setHeader('retry-after-ms', String(outage.inMs))
      throw new Refusal(429, 'Rate limit reached for requests.', null, 'rate_limit_exceeded')
    case 'no-credit':
      throw new Refusal(429, 'You exceeded your current quota.', null, 'insufficient_quota')
    case 'reset':
      response.socket?.destroy()
      return false
    case 'hang':
      return false
    case 'slow':
      await pause(outage.wait)
      return !response.destroyed
    case 'slow-headers':
      await dribble(response, 'HTTP/1.1 200 OK\r\n', (n) => `x-waiting-${n}: yes\r\n`)
      return false
    case 'slow-body':
      await dribble(
        response,
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{"id":"',
        () => 'x',
      )
      return false
    case 'cut':
    case 'cut-json':
    case 'html':
    case 'empty':
    case 'no-choices':
      return true
  }
  return outage satisfies never
}

async function dribble(
  { socket }: ServerResponse,
  first: string,
  next: (n: number) => string,
): Promise<void> {
  if (!socket) return
  socket.write(first)
  let n = 0
  while (socket.writable) {
    await pause(200)
    socket.write(next((n += 1)))
  }
}

type Completion = ReturnType<typeof complete>

function complete(request: ChatRequest, written: Written, abilities: Abilities) {
  const ended = endOf(written)
  const most = request.max_tokens ?? request.max_completion_tokens ?? Infinity
  const cutShort = ended.content !== null && countTokens(ended.content) > most
  const content = cutShort ? ended.content.slice(0, Math.floor(most)) : ended.content
  const usage: Usage = {
    prompt_tokens: tokensOf(request),
    completion_tokens: countTokens(content ?? ''),
    total_tokens: 0,
  }
  usage.total_tokens = usage.prompt_tokens + usage.completion_tokens
  return {
    id: 'chatcmpl-stand-in',
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model: request.model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: ended.refusal ?? null },
        logprobs: null,
        finish_reason: cutShort ? 'length' : ended.finish,
      },
    ],
    ...(abilities.usage ? { usage } : { usage: undefined }),
  }
}

type Ended = Extract<Written, { finish: string }>

function endOf(written: Written): Ended {
  if (written === null) return { content: '', finish: 'stop' }
  if (typeof written === 'string') return { content: written, finish: 'stop' }
  if ('finish' in written) return written
  return { content: JSON.stringify(written), finish: 'stop' }
}

function spoilt(outage: Outage, completion: Completion): string {
  const whole = JSON.stringify(completion)
  if (outage.kind === 'html') return '<html><body>Welcome to the wifi. Please sign in.</body></html>'
  if (outage.kind === 'empty') return ''
  if (outage.kind === 'no-choices') return JSON.stringify({ ...completion, choices: [] })
  if (outage.kind === 'cut' || outage.kind === 'cut-json') return whole.slice(0, whole.length / 2)
  return whole
}

function send(response: ServerResponse, call: Call, status: number, body: string, outage?: Outage): void {
  call.code = status
  const type = outage?.kind === 'html' ? 'text/html' : 'application/json'
  response.writeHead(status, {
    'content-type': type,
    'x-request-id': 'req_stand_in',
    // More is promised than comes.
    ...(outage?.kind === 'cut' ? { 'content-length': String(Buffer.byteLength(body) * 2) } : {}),
  })
  if (outage?.kind === 'cut') response.write(body, () => response.destroy())
  else response.end(body)
}

/** Labels nothing, translates nothing: what the schema allows with the least in it. */
function nothing({ request, input }: Heard): Written {
  const schema = request.response_format?.json_schema?.schema
  const properties = (schema?.['properties'] ?? {}) as Record<string, Record<string, unknown>>
  const empty = Object.entries(properties).map(([name, about]) => [name, least(about, input)])
  return Object.fromEntries(empty) as object
}

function least(about: Record<string, unknown>, input: { texts?: string[] }): unknown {
  if ('anyOf' in about) return null
  if (about['type'] === 'boolean') return false
  if (about['type'] === 'array') return (input?.texts ?? []).map(() => '')
  return ''
}

/**
 * About what OpenAI's o200k tokenizer makes of a text: measured on this project's messages, 4.2 characters a token in
 * ASCII, 0.95 tokens a character in Chinese, Japanese and Korean; within a tenth for each.
 */
export function countTokens(text: string): number {
  const ascii = text.match(/\p{ASCII}/gu)?.length ?? 0
  return Math.ceil(ascii / 4.2 + (text.length - ascii) * 0.95)
}

/** Each message costs a few tokens of its own, a schema what its text costs. */
const tokensOf = ({ messages, response_format: format }: ChatRequest): number =>
  messages.reduce((sum, { content }) => sum + countTokens(content) + 4, 3) +
  (format?.json_schema ? countTokens(JSON.stringify(format.json_schema.schema)) : 0)

const read = async (request: IncomingMessage): Promise<string> => (await readBody(request)).toString('utf8')

function parsed(text: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
