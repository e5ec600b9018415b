// One request to WeChat's API; what goes wrong is told by its code, and whether anything can have come of it.
import { z } from 'zod'

/** WeChat refused, failed or did not answer. */
export class ApiFailure extends Error {
  /** WeChat's errcode; undefined when it gave none. */
  readonly code: number | undefined
  /** True when it is certain that nothing was done. */
  readonly sure: boolean
  constructor(message: string, { code, sure }: { code?: number | undefined; sure: boolean }) {
    super(message)
    this.code = code
    this.sure = sure
  }
}

const outcome = z.object({ errcode: z.number().optional(), errmsg: z.string().optional() })

/** The parsed answer. `what` names the request in messages, since its address holds the token. Throws an ApiFailure. */
export async function request<T>(
  url: URL,
  { what, schema, ...init }: RequestInit & { what: string; schema: z.ZodType<T> },
): Promise<T> {
  return readJson(await ask(url, { what, ...init }), what, schema)
}

/** The answer as it comes, of a status that means success. Throws an ApiFailure. */
export async function ask(url: URL, { what, ...init }: RequestInit & { what: string }): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, { redirect: 'error', ...init })
  } catch (error) {
    // Without the original as its cause: it may hold the address, and that the token.
    const { name, cause } = error as { name: string; cause?: { code?: string } }
    const why = name === 'TimeoutError' ? 'no answer in time' : (cause?.code ?? name)
    throw new ApiFailure(`WeChat did not answer ${what}: ${why}`, { sure: BEFORE.has(cause?.code ?? '') })
  }
  if (response.ok) return response
  await response.body?.cancel()
  // A gateway that lost its server tells nothing of what that did.
  const sure = response.status !== 502 && response.status !== 504
  throw new ApiFailure(`WeChat answered ${what} with HTTP ${response.status}`, { sure })
}

/** A JSON answer; an errcode other than 0 is a failure. */
export async function readJson<T>(response: Response, what: string, schema: z.ZodType<T>): Promise<T> {
  let answer: unknown
  try {
    answer = await response.json()
  } catch {
    throw new ApiFailure(`WeChat’s answer to ${what} broke off or is no JSON`, { sure: false })
  }
  const { errcode, errmsg = '' } = outcome.safeParse(answer).data ?? {}
  if (errcode !== undefined && errcode !== 0)
    throw new ApiFailure(`WeChat refused ${what}: ${errcode} ${errmsg}`, { code: errcode, sure: true })
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new ApiFailure(`WeChat answered ${what} with something else`, { sure: false })
  return parsed.data
}

/** What fails before a connection stands. */
const BEFORE: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])
