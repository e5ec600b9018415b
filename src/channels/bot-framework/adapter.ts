// Microsoft's protocol through botbuilder's CloudAdapter: whose request this is, and clients for its connectors. Its
// `process` would hold a request open for the whole turn, its retries would send a message twice: neither is used.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Tokens } from './access-token.ts'
import { carry } from './carry.ts'
import type { Envelope } from './activity.ts'

/** The addresses and names of a cloud, as botbuilder calls them. */
export type Authority = {
  readonly OAuthUrl: string
  readonly ToChannelFromBotLoginUrl: string
  readonly ToChannelFromBotOAuthScope: string
  readonly ToBotFromChannelTokenIssuer: string
  readonly ToBotFromChannelOpenIdMetadataUrl: string
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string
  readonly CallerId: string
}

export type Adapter = ReturnType<typeof openAdapter>

/** `authority` undefined: Microsoft's public cloud, with the library's own values. */
export function openAdapter(appId: string, tokens: Tokens, authority: Authority | undefined) {
  const credentials = {
    isValidAppId: async (given: string) => given === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      async signRequest<R extends { headers: { set(name: string, value: string): void } }>(request: R) {
        request.headers.set('authorization', `Bearer ${await tokens.current()}`)
        return request
      },
    }),
  }
  const authentication = new ConfigurationBotFrameworkAuthentication(
    authority ?? {},
    credentials,
    undefined,
    undefined,
    { httpClient: { sendRequest: carry } },
  )
  return new OpenAdapter(authentication, appId)
}

class OpenAdapter extends CloudAdapter {
  readonly #appId: string
  constructor(authentication: ConfigurationBotFrameworkAuthentication, appId: string) {
    super(authentication)
    this.#appId = appId
  }

  /** Checks signature, issuer, audience, time and service URL of a request's token; throws where one is wrong. */
  async authenticate(sent: Envelope, authorization: string): Promise<void> {
    await this.botFrameworkAuthentication.authenticateRequest(sent as never, authorization)
  }

  /** A client for a connector. It holds no connection of its own. */
  connectorTo(serviceUrl: string) {
    const identity = this.createClaimsIdentity(this.#appId)
    return this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl)
  }
}
