// An SMS gateway for the fault run: it takes one-time codes, and people read them there.
import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Arrived, FaultChannel } from './channel.ts'

const posted = z.object({ to: z.string(), text: z.string() })

export type SmsFaultChannel = FaultChannel & {
  /** What came to a number, oldest first. */
  inboxOf(number: string): string[]
}

export async function openSmsGateway(): Promise<SmsFaultChannel> {
  const arrived: Arrived[] = []
  const server = createServer((request, response) => {
    take(request, response).catch(() => request.socket.destroy())
  })
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { to, text } = posted.parse(JSON.parse(Buffer.concat(await request.toArray()).toString()))
    const receipt = `sms-${arrived.length + 1}`
    arrived.push({ channel: 'sms', address: to, text, receipt })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: receipt }))
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    name: 'sms',
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sends: () => true,
    env: (url) => ({ SMS_URL: `${url}/` }),
    said: [],
    pending: () => 0,
    arrived: () => arrived,
    inboxOf: (number) => arrived.filter(({ address }) => address === number).map(({ text }) => text),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
