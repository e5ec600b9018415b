// A wire to the database that can go dead: what was connected hears nothing more, and is not told.
import { type AddressInfo, type Socket, connect, createServer } from 'node:net'

export type Wire = {
  /** The database's address through the wire. */
  readonly url: string
  /** What is connected now goes dead; what connects later works. */
  goDead(): void
  /** Breaks the next connection on which these words are sent to the server, as a crash would at that moment. */
  breakOn(words: string): void
  close(): void
}

export async function openWire(url: string): Promise<Wire> {
  const through = new URL(url)
  const host = through.searchParams.get('host') ?? through.hostname
  const port = Number(through.port)
  const sockets = new Set<Socket>()
  let breaking: string | undefined
  const server = createServer((near) => {
    const far = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
    }
    near.on('data', (sent: Buffer) => {
      if (breaking === undefined || !sent.includes(breaking)) return
      breaking = undefined
      near.resetAndDestroy()
      far.destroy()
    })
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  through.searchParams.delete('host')
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as AddressInfo).port)
  return {
    url: through.href,
    goDead() {
      for (const socket of sockets) socket.unpipe().pause()
    },
    breakOn: (words) => void (breaking = words),
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
