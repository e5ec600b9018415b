// One question to a server that speaks OpenAI's Chat Completions, within a time limit: what the server cannot do is
// found out and remembered, a passing failure is tried once more, and whatever comes back is parsed.
import { setTimeout as pause } from 'node:timers/promises'
import OpenAI from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions'
import type { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'
import type { Manners } from './manners.ts'
import { type Failed, failureOf } from './failure.ts'
import { type Spent, envelope, jsonIn, spentOf } from './reply.ts'

export type Wish = {
  readonly system: string
  /** What people wrote, as JSON: data, never part of the prompt. */
  readonly input: string
  readonly schema: z.ZodType
  readonly schemaName: string
  readonly maxTokens: number
}

export type Ending =
  | { readonly outcome: 'answered'; readonly value: unknown }
  | { readonly outcome: 'blank' | 'nonsense' | 'truncated' | 'declined' }
  | Failed

/** How a question ended. `spent` is undefined where the server did not say what it used. */
export type Asked = Ending & { readonly attempts: number; readonly spent: Spent | undefined }

export type ServerOptions = {
  readonly apiKey: string | undefined
  readonly baseURL: string
  readonly model: string
}

export type Server = { ask(wish: Wish, signal: AbortSignal, deadline: number): Promise<Asked> }

/** Another attempt needs at least so long to be worth it. */
const WORTHWHILE: Duration = seconds(0.6)
const BREATH: Duration = seconds(0.15)
const ATTEMPTS = 2

/** Connects to nothing yet. The deadline of a question is in terms of performance.now(). */
export function openServer({ apiKey, baseURL, model }: ServerOptions, manners: Manners): Server {
  const client = new OpenAI({
    // A server of one's own may ask for none.
    apiKey: apiKey ?? 'none',
    baseURL,
    maxRetries: 0,
    // Its own log would hold guests' words.
    logLevel: 'off',
  })

  async function ask(wish: Wish, signal: AbortSignal, deadline: number): Promise<Asked> {
    let spent: Spent | undefined = { tokensIn: 0, tokensOut: 0 }
    for (let attempts = 1; ; attempts += 1) {
      const ending = await attempt(wish, signal)
      spent = spent && ending.spent && add(spent, ending.spent)
      const wait = attempts < ATTEMPTS ? waitBefore(ending) : undefined
      if (wait === undefined || performance.now() + wait + WORTHWHILE > deadline)
        return { ...ending, attempts, spent }
      if (!(await pause(wait, true, { signal }).catch(() => false)))
        return { outcome: 'timeout', attempts, spent }
    }
  }

  async function attempt(wish: Wish, signal: AbortSignal): Promise<Ending & { spent: Spent | undefined }> {
    const body = bodyOf(wish)
    try {
      const ending = read(await within(client.chat.completions.create(body, { signal }), signal), wish)
      manners.answered(ending.outcome)
      return ending
    } catch (error) {
      const failed = failureOf(error, signal, (refusal) => manners.learn(refusal))
      return { ...failed, spent: isFree(failed) ? { tokensIn: 0, tokensOut: 0 } : undefined }
    }
  }

  function bodyOf({
    system,
    input,
    schema,
    schemaName,
    maxTokens,
  }: Wish): ChatCompletionCreateParamsNonStreaming {
    const { format, limit, temperature } = manners.now()
    return {
      model,
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: input },
      ],
      response_format:
        format === 'json_schema' ? zodResponseFormat(schema, schemaName) : { type: 'json_object' },
      [limit]: maxTokens,
      ...(temperature ? { temperature: 0 } : {}),
    }
  }

  return { ask }
}

function read(answer: unknown, { schema }: Wish): Ending & { spent: Spent | undefined } {
  const parsed = envelope.safeParse(answer)
  if (!parsed.success) return { outcome: 'nonsense', spent: spentOf(answer) }
  const spent = spentOf(answer)
  const [{ message, finish_reason: finish }] = parsed.data.choices
  if (message.refusal || finish === 'content_filter') return { outcome: 'declined', spent }
  if (finish === 'length') return { outcome: 'truncated', spent }
  if (!message.content || message.content.trim() === '') return { outcome: 'blank', spent }
  const value = schema.safeParse(jsonIn(message.content))
  return value.success ? { outcome: 'answered', value: value.data, spent } : { outcome: 'nonsense', spent }
}

/** A request that was refused, or never arrived, costs nothing; of any other that failed nobody knows. */
const isFree = (failed: Failed): boolean =>
  failed.outcome === 'busy' ||
  failed.outcome === 'denied' ||
  failed.outcome === 'rejected' ||
  (failed.outcome === 'down' && failed.free)

/** How long to wait before another attempt; undefined where there is to be none. */
function waitBefore(ending: Ending): Duration | undefined {
  switch (ending.outcome) {
    case 'rejected':
      return ending.learnt ? 0 : undefined
    case 'busy':
      return ending.noCredit ? undefined : (ending.wait ?? BREATH * 2)
    case 'down':
      return BREATH
    case 'answered':
    case 'blank':
    case 'nonsense':
    case 'truncated':
    case 'declined':
    case 'timeout':
    case 'denied':
      return undefined
  }
  return ending satisfies never
}

/** The client stops at the signal by itself; nothing that it misses may keep a guest waiting. */
function within<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let stop: () => void
  const over = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
  })
  return Promise.race([call, over]).finally(() => signal.removeEventListener('abort', stop))
}

const add = (one: Spent, other: Spent): Spent => ({
  tokensIn: one.tokensIn + other.tokensIn,
  tokensOut: one.tokensOut + other.tokensOut,
})
