// The token that we show to Microsoft's connectors: the OAuth 2.0 grant for a program with a secret (RFC 6749, 4.4).
// The library's own client has no time limit and shares one cache among all bots of a process.
import { z } from 'zod'
import { type Clock, type Duration, after, minutes, seconds } from '../../base/clock.ts'
import { SendFailure } from '../../messages/channel.ts'

export type Tokens = {
  /** Fetched when there is none that will last. Throws a SendFailure: nothing was handed over yet. */
  current(): Promise<string>
  /** Asks for a new one next time: the last was refused. */
  forget(): void
}

export type Credentials = {
  readonly appId: string
  readonly password: string
  /** Such as https://login.microsoftonline.com/<tenant>. */
  readonly loginUrl: string
  /** Whom the token is shown to. */
  readonly scope: string
}

const LIMIT: Duration = seconds(4)
/** A token is given up so long before it ends. */
const MARGIN: Duration = minutes(5)
/** Wrong credentials are a matter of configuration: messages wait for it. */
export const UNTIL_CONFIGURED: Duration = seconds(60)

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const denied = z.object({ error: z.string(), error_description: z.string().optional() })

export function openTokens(credentials: Credentials, clock: Clock): Tokens {
  let held: { token: string; until: Date } | undefined
  let asking: Promise<string> | undefined

  async function ask(): Promise<string> {
    const { token, lifetime } = await askForToken(credentials)
    held = { token, until: after(clock(), Math.max(lifetime - MARGIN, lifetime / 2)) }
    return token
  }

  return {
    current() {
      if (held && clock() < held.until) return Promise.resolve(held.token)
      return (asking ??= ask().finally(() => (asking = undefined)))
    },
    forget() {
      held = undefined
    },
  }
}

async function askForToken({
  appId,
  password,
  loginUrl,
  scope,
}: Credentials): Promise<{ token: string; lifetime: Duration }> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: password,
    scope: `${scope}/.default`,
  })
  // Without the original as a cause: it might hold the secret.
  const unreachable = () =>
    new SendFailure({ kind: 'transient' }, `${new URL(loginUrl).host} does not answer: no token for the bot`)
  let status: number
  let body: unknown
  try {
    const signal = AbortSignal.timeout(LIMIT)
    const response = await fetch(`${loginUrl}/oauth2/v2.0/token`, {
      method: 'POST',
      body: form,
      signal,
      redirect: 'error',
    })
    status = response.status
    body = await response.json()
  } catch {
    throw unreachable()
  }
  const good = granted.safeParse(body)
  if (status === 200 && good.success)
    return { token: good.data.access_token, lifetime: seconds(good.data.expires_in) }
  if (status >= 500 || status === 429) throw unreachable()
  const { data } = denied.safeParse(body)
  const [why = ''] = (data?.error_description ?? data?.error ?? '').split(/[\r\n]/)
  throw new SendFailure(
    { kind: 'wait', ms: UNTIL_CONFIGURED },
    `Microsoft gives no token for MICROSOFT_APP_ID: check it, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID (${why.slice(0, 200)})`,
  )
}
