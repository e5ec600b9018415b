// Fetches what guests sent. Anybody may name any address in a message: only Microsoft's are asked, and our token goes to
// nobody but the connector that speaks for the chat.
import { z } from 'zod'
import { type Duration, seconds } from '../../base/clock.ts'
import { SendFailure } from '../../messages/channel.ts'
import { readFile } from '../read-body.ts'
import type { Tokens } from './access-token.ts'

/** Where Microsoft keeps files of chats; each with everything below it. */
const HOSTS: readonly string[] = ['botframework.com', 'sharepoint.com', 'svc.ms', 'skype.com']

/** True for an address that a file may be fetched from, without our token. */
export const isMicrosofts = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' && HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`))

const LIMIT: Duration = seconds(30)
const MOST_REDIRECTS = 3

const reference = z.object({ url: z.string(), origin: z.string() })

/** A reference to a file: its address, and the connector whose message named it. */
export const fileAt = (url: string, serviceUrl: string): string =>
  JSON.stringify({ url, origin: new URL(serviceUrl).origin } satisfies z.infer<typeof reference>)

/** Throws a SendFailure: refused for what will never be had, transient for what may be had later. */
export async function fetchFile(
  given: string,
  { tokens, mayAsk }: { tokens: Tokens; mayAsk: (address: URL) => boolean },
): Promise<Uint8Array> {
  const { url, origin } = reference.parse(JSON.parse(given))
  const signal = AbortSignal.timeout(LIMIT)
  let next = url
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const address = permitted(next, origin, mayAsk)
    const headers: Record<string, string> =
      address.origin === origin ? { authorization: `Bearer ${await tokens.current()}` } : {}
    const response = await fetch(address, { headers, signal, redirect: 'manual' }).catch((cause: unknown) => {
      throw new SendFailure({ kind: 'transient' }, `${address.host} did not give the file`, { cause })
    })
    const to = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && to) {
      await response.body?.cancel()
      next = new URL(to, address).href
      continue
    }
    if (response.ok) return readFile(response)
    await response.body?.cancel()
    if (response.status === 401) tokens.forget()
    const gone = response.status === 404 || response.status === 410
    throw new SendFailure(
      { kind: gone ? 'refused' : 'transient' },
      gone
        ? 'The file is no longer there'
        : `${address.host} answered ${response.status} when asked for the file`,
    )
  }
  throw new SendFailure({ kind: 'refused' }, 'The file is passed on from address to address')
}

function permitted(url: string, origin: string, mayAsk: (address: URL) => boolean): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address || (address.origin !== origin && !mayAsk(address)))
    throw new SendFailure({ kind: 'refused' }, 'The file lies at an address that is not Microsoft’s')
  return address
}
