// Calls to Telegram's Bot API through telegraf's client; what goes wrong is told by whose fault it is.
import type { Telegram } from 'telegraf'
import type { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'

export type BotApi = {
  /** Throws an ApiFailure. */
  call<T>(
    method: string,
    payload: Readonly<Record<string, unknown>>,
    result: z.ZodType<T>,
    options?: { timeout?: Duration; signal?: AbortSignal },
  ): Promise<T>
}

export class ApiFailure extends Error {
  /** The Bot API's error code; undefined when it gave none, because the network or its machines failed. */
  readonly code: number | undefined
  /** Seconds that it asks us to wait. */
  readonly retryAfter: number | undefined
  /** Where a group has moved to. */
  readonly movedTo: string | undefined
  constructor(
    message: string,
    { code, retryAfter, movedTo }: Partial<Pick<ApiFailure, 'code' | 'retryAfter' | 'movedTo'>> = {},
  ) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
    this.movedTo = movedTo
  }
}

/** True for a token of the shape that Telegram gives out; others are not even asked about. */
export const isTokenShaped = (token: string): boolean => /^\d+:[\w-]{10,}$/.test(token)

const CALL_LIMIT: Duration = seconds(8)

/** `apiRoot` is Telegram's, or a stand-in's. telegraf is loaded with the first call. */
export function openBotApi(token: string, apiRoot: string): BotApi {
  let client: Promise<Telegram> | undefined
  const connect = async () => {
    const { Telegram } = await import('telegraf')
    return new Telegram(token, {
      apiRoot: apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`,
      webhookReply: false,
    })
  }
  return {
    async call(method, payload, result, { timeout = CALL_LIMIT, signal } = {}) {
      const telegram = await (client ??= connect())
      const limit = AbortSignal.timeout(timeout)
      const given = { signal: signal ? AbortSignal.any([signal, limit]) : limit }
      let answer: unknown
      try {
        answer = await telegram.callApi(method as 'getMe', payload, given as never)
      } catch (error) {
        throw asFailure(error, method, token, limit.aborted)
      }
      const parsed = result.safeParse(answer)
      if (!parsed.success) throw new ApiFailure(`Telegram answered ${method} with something else`)
      return parsed.data
    },
  }
}

type Answer = {
  error_code?: number
  description?: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

function asFailure(error: unknown, method: string, token: string, timedOut: boolean): ApiFailure {
  const { response, code, message } = error as { response?: Answer; code?: string; message?: string }
  // Without the original as its cause: its message, its fields and its stack may hold the token.
  if (response?.error_code === undefined) {
    const why = timedOut ? 'no answer in time' : (code ?? message ?? 'unknown').replaceAll(token, '<token>')
    return new ApiFailure(`Telegram did not answer ${method}: ${why}`)
  }
  const { error_code, description = '', parameters } = response
  return new ApiFailure(`Telegram refused ${method}: ${error_code} ${description}`, {
    code: error_code,
    retryAfter: parameters?.retry_after,
    movedTo: parameters?.migrate_to_chat_id === undefined ? undefined : String(parameters.migrate_to_chat_id),
  })
}
