// Whether a request had left this machine whole when it failed: until then, nothing can have come of it.
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'

type Call = { handedOver: boolean }

const calls = new AsyncLocalStorage<Call>()

// telegraf shows neither its requests nor its sockets: Node tells of every request that is made.
subscribe('http.client.request.created', (message) => {
  const call = calls.getStore()
  const { request } = message as { request: ClientRequest }
  // "finish" comes when its last byte was given to the operating system: on a connection that stands.
  if (call) request.once('finish', () => (call.handedOver = true))
})

/** Does a call that makes one request, and tells beside its outcome whether that request left whole. */
export async function noticeHandingOver<T>(
  work: () => Promise<T>,
): Promise<{ outcome: PromiseSettledResult<T>; handedOver: boolean }> {
  const call: Call = { handedOver: false }
  const [outcome] = await calls.run(call, () => Promise.allSettled([work()]))
  return { outcome, handedOver: call.handedOver }
}
