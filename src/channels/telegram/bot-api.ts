// Calls to Telegram's Bot API through telegraf's client; what goes wrong is told by whose fault it is.
import type { Telegram } from 'telegraf'
import type { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'
import { readAtMost } from '../read-body.ts'
import { noticeHandingOver } from './handing-over.ts'

export type BotApi = {
  /** Throws an ApiFailure. */
  call<T>(
    method: string,
    payload: Readonly<Record<string, unknown>>,
    result: z.ZodType<T>,
    options?: { timeout?: Duration; signal?: AbortSignal },
  ): Promise<T>
  /** A file of at most `most` bytes by the path that getFile gave; undefined for a larger one. Throws an ApiFailure. */
  download(path: string, most: number): Promise<Uint8Array | undefined>
}

export class ApiFailure extends Error {
  /** The Bot API's error code; undefined when it gave none, because the network or its machines failed. */
  readonly code: number | undefined
  /** Seconds that it asks us to wait. */
  readonly retryAfter: number | undefined
  /** Where a group has moved to. */
  readonly movedTo: string | undefined
  /** The call had left whole and nobody said what became of it. */
  readonly unsure: boolean
  constructor(
    message: string,
    given: Partial<Pick<ApiFailure, 'code' | 'retryAfter' | 'movedTo' | 'unsure'>> = {},
  ) {
    super(message)
    this.code = given.code
    this.retryAfter = given.retryAfter
    this.movedTo = given.movedTo
    this.unsure = given.unsure ?? false
  }
}

/** True for a token of the shape that Telegram gives out; others are not even asked about. */
export const isTokenShaped = (token: string): boolean => /^\d+:[\w-]{10,}$/.test(token)

const CALL_LIMIT: Duration = seconds(8)
const DOWNLOAD_LIMIT: Duration = seconds(35)

/** `apiRoot` is Telegram's, or a stand-in's. telegraf is loaded with the first call. */
export function openBotApi(token: string, apiRoot: string): BotApi {
  const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`
  let client: Promise<Telegram> | undefined
  const connect = async () => {
    const { Telegram } = await import('telegraf')
    return new Telegram(token, { apiRoot: root, webhookReply: false })
  }
  return {
    async call(method, payload, result, { timeout = CALL_LIMIT, signal } = {}) {
      const telegram = await (client ??= connect())
      const limit = AbortSignal.timeout(timeout)
      const given = { signal: signal ? AbortSignal.any([signal, limit]) : limit }
      const { outcome, handedOver } = await noticeHandingOver<unknown>(() =>
        telegram.callApi(method as 'getMe', payload, given as never),
      )
      if (outcome.status === 'rejected')
        throw asFailure(outcome.reason, method, token, { timedOut: limit.aborted, handedOver })
      const parsed = result.safeParse(outcome.value)
      if (!parsed.success)
        throw new ApiFailure(`Telegram answered ${method} with something else`, { unsure: true })
      return parsed.data
    },
    async download(path, most) {
      const limit = AbortSignal.timeout(DOWNLOAD_LIMIT)
      try {
        const answer = await fetch(`${root}file/bot${token}/${path}`, { signal: limit })
        if (answer.ok) return await readAtMost(answer, most)
        await answer.body?.cancel()
        throw new ApiFailure(`Telegram refused a file: ${answer.status}`, { code: answer.status })
      } catch (error) {
        if (error instanceof ApiFailure) throw error
        throw asFailure(error, 'a file', token, { timedOut: limit.aborted, handedOver: false })
      }
    },
  }
}

type Answer = {
  error_code?: number
  description?: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

/** A gateway that waited in vain for the machine behind it: that machine may have done it. */
const GATEWAY_TIMEOUT = 504

function asFailure(
  error: unknown,
  method: string,
  token: string,
  { timedOut, handedOver }: { timedOut: boolean; handedOver: boolean },
): ApiFailure {
  const { response, code, message, cause } = error as {
    response?: Answer
    code?: string
    message?: string
    cause?: { code?: string }
  }
  // Without the original as its cause: its message, its fields and its stack may hold the token.
  if (response?.error_code === undefined) {
    const told = cause?.code ?? (typeof code === 'string' ? code : message) ?? 'unknown'
    const why = timedOut ? 'no answer in time' : told.replaceAll(token, '<token>')
    return new ApiFailure(`Telegram did not answer ${method}: ${why}`, { unsure: handedOver })
  }
  const { error_code, description = '', parameters } = response
  return new ApiFailure(`Telegram refused ${method}: ${error_code} ${description}`, {
    code: error_code,
    unsure: error_code === GATEWAY_TIMEOUT,
    retryAfter: parameters?.retry_after,
    movedTo: parameters?.migrate_to_chat_id === undefined ? undefined : String(parameters.migrate_to_chat_id),
  })
}
