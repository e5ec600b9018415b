// Microsoft's side of trust in the stand-in: keys, signed tokens for the bot, and the bot's own tokens.
import { randomBytes } from 'node:crypto'
import { type CryptoKey, SignJWT, exportJWK, generateKeyPair } from 'jose'

export const ISSUER = 'https://api.botframework.com'

/** A token as a connector shows it to the bot; what is given replaces what it would say. */
export type Forged = {
  readonly issuer?: string
  readonly audience?: string
  readonly serviceUrl?: string
  /** Seconds from now. */
  readonly validFrom?: number
  readonly validTo?: number
  /** stranger: another key under the same name; unlisted: a key that nobody knows; teams-only: one not for others. */
  readonly key?: 'ours' | 'stranger' | 'unlisted' | 'teams-only'
  readonly claims?: Readonly<Record<string, unknown>>
}

export type Keys = {
  /** What the key server lists. */
  readonly listed: () => object
  sign(appId: string, serviceUrl: string, forged?: Forged): Promise<string>
  /** A token that says alg none and carries no signature. */
  unsigned(appId: string, serviceUrl: string): string
}

export async function openKeys(): Promise<Keys> {
  const make = () => generateKeyPair('RS256', { extractable: true })
  const [ours, stranger, unlisted, teamsOnly] = await Promise.all([make(), make(), make(), make()])
  const listed = async (key: CryptoKey, kid: string, endorsements: readonly string[]) => ({
    ...(await exportJWK(key)),
    kid,
    use: 'sig',
    endorsements,
  })
  const jwks = {
    keys: [
      await listed(ours.publicKey, 'key-1', ['msteams', 'directline', 'webchat', 'emailx', 'emulator']),
      await listed(teamsOnly.publicKey, 'key-teams', ['msteams']),
    ],
  }
  const claimsFor = (appId: string, serviceUrl: string, { claims, ...forged }: Forged) => ({
    serviceurl: forged.serviceUrl ?? serviceUrl,
    iss: forged.issuer ?? ISSUER,
    aud: forged.audience ?? appId,
    ...claims,
  })
  return {
    listed: () => jwks,
    sign(appId, serviceUrl, forged = {}) {
      const now = Math.floor(Date.now() / 1000)
      const [key, kid] = {
        ours: [ours.privateKey, 'key-1'] as const,
        stranger: [stranger.privateKey, 'key-1'] as const,
        unlisted: [unlisted.privateKey, 'key-9'] as const,
        'teams-only': [teamsOnly.privateKey, 'key-teams'] as const,
      }[forged.key ?? 'ours']
      return new SignJWT(claimsFor(appId, serviceUrl, forged))
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .setNotBefore(now + (forged.validFrom ?? 0))
        .setExpirationTime(now + (forged.validTo ?? 3600))
        .sign(key)
    },
    unsigned(appId, serviceUrl) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
      const header = part({ alg: 'none', typ: 'JWT', kid: 'key-1' })
      return `${header}.${part({ ...claimsFor(appId, serviceUrl, {}), exp: 4_000_000_000 })}.`
    },
  }
}

export type Grants = {
  /** Answers a request for a token as Microsoft Entra does. */
  grant(form: URLSearchParams, tenant: string): { status: number; body: object }
  /** True for a token that was given out and holds. */
  holds(authorization: string | undefined): boolean
  /** Every token given out so far ends. */
  revoke(): void
  readonly given: string[]
}

export function openGrants(bot: {
  appId: string
  password: string
  tenant: string
  /** Seconds that a token lasts. */
  lifetime: () => number
}): Grants {
  const ends = new Map<string, number>()
  const given: string[] = []
  return {
    given,
    grant(form, tenant) {
      const wrong = (error: string, description: string) => ({
        status: error === 'invalid_client' ? 401 : 400,
        body: { error, error_description: `${description}\r\nTrace ID: 1234\r\nTimestamp: now` },
      })
      if (tenant !== bot.tenant) return wrong('invalid_request', `AADSTS90002: Tenant '${tenant}' not found.`)
      if (form.get('grant_type') !== 'client_credentials')
        return wrong('unsupported_grant_type', 'AADSTS70003')
      if (form.get('client_id') !== bot.appId)
        return wrong(
          'unauthorized_client',
          `AADSTS700016: Application '${form.get('client_id')}' was not found.`,
        )
      if (form.get('client_secret') !== bot.password)
        return wrong('invalid_client', 'AADSTS7000215: Invalid client secret provided.')
      if (form.get('scope') !== `${ISSUER}/.default`) return wrong('invalid_scope', 'AADSTS70011')
      const token = `token-${randomBytes(16).toString('hex')}`
      given.push(token)
      ends.set(token, Date.now() + bot.lifetime() * 1000)
      return {
        status: 200,
        body: { token_type: 'Bearer', expires_in: bot.lifetime(), ext_expires_in: 1, access_token: token },
      }
    },
    holds: (authorization) =>
      (ends.get(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '') ?? 0) > Date.now(),
    revoke: () => ends.clear(),
  }
}
