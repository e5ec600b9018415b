// A real puppet service on the loopback (gRPC, TLS and token), with a puppet of the stand-in town behind it.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { randomUUID } from 'node:crypto'
import { PuppetServer } from 'wechaty-puppet-service'
import type { WechatTown } from './wechat-town.ts'

export type Gateway = {
  /** What the service is configured with. */
  readonly settings: { readonly puppet: string; readonly token: string; readonly endpoint: string }
  /** Ends it as a crash does: connections break. */
  crash(): Promise<void>
  /** Starts it again where it was. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function openGateway(town: WechatTown): Promise<Gateway> {
  const endpoint = `127.0.0.1:${await freePort()}`
  const token = `insecure_${randomUUID()}`
  const puppet = town.puppet()
  let server: PuppetServer | undefined

  async function start(): Promise<void> {
    server = new PuppetServer({ endpoint, token, puppet })
    await server.start()
  }
  async function stop(): Promise<void> {
    await server?.stop()
    server = undefined
  }
  await start()
  return {
    settings: { puppet: 'wechaty-puppet-service', token, endpoint },
    crash: stop,
    restart: start,
    async close() {
      await stop()
      await puppet.stop()
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
