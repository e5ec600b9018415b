// What goes wrong on the stand-in, and how a request fares meanwhile.
import type { ServerResponse } from 'node:http'
import { Refusal } from './bot-framework-rules.ts'

/** What goes wrong, for requests to one part or to all, so many times or until it is lifted. */
export type Outage = {
  readonly kind:
    | 'error' // 500
    | 'gateway-timeout' // 504
    | 'conflict' // 412
    | 'unauthorized' // 401, though the token is good
    | 'too-many' // 429
    | 'garbled' // 200 with something else
    | 'reset' // the connection breaks before anything was done
    | 'reset-after' // it was done, and the connection breaks before the answer
    | 'hang' // no answer at all
    | 'slow'
  readonly part?: 'send' | 'token' | 'keys' | 'file'
  times?: number
  /** For slow: milliseconds; for too-many: seconds. */
  readonly wait?: number
}

export function openOutages() {
  const outages: Outage[] = []
  return {
    begin: (outage: Outage) => void outages.push({ ...outage }),
    end: () => void (outages.length = 0),
    /** What befalls the next request to a part, if anything does. */
    next(part: NonNullable<Outage['part']>): Outage | undefined {
      const index = outages.findIndex((one) => one.part === undefined || one.part === part)
      const outage = outages[index]
      if (outage?.times !== undefined && (outage.times -= 1) <= 0) outages.splice(index, 1)
      return outage
    },
  }
}

/** False when the request ends here. */
export async function outlive(
  { kind, wait = 0 }: Outage,
  response: ServerResponse,
  call: { status: number } | undefined,
): Promise<boolean> {
  const refuse = (status: number, code: string, retryAfter?: number) => {
    if (call) Object.assign(call, { status, code })
    throw new Refusal(status, code, 'Not now', retryAfter)
  }
  switch (kind) {
    case 'error':
      return refuse(500, 'ServiceError')
    case 'gateway-timeout':
      return refuse(504, 'GatewayTimeout')
    case 'conflict':
      return refuse(412, 'PreconditionFailed')
    case 'unauthorized':
      return refuse(401, 'Unauthorized')
    case 'too-many':
      return refuse(429, 'TooManyRequests', wait)
    case 'garbled':
      response.writeHead(200, { 'content-type': 'application/json' }).end('<html>')
      return false
    case 'reset':
      response.socket?.destroy()
      return false
    case 'hang':
      return false
    case 'reset-after':
      return true
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, wait))
      return true
  }
}
