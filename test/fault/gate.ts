// The road between one instance and the channels' stand-ins: it takes its time, breaks when asked to, and remembers
// what passed and which run of the instance sent it.
import { once } from 'node:events'
import { Agent, type IncomingMessage, type ServerResponse, createServer, request as ask } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from './dice.ts'
import type { Run } from './instance.ts'

/** What an outage does to calls that send something. */
export type OutageKind =
  /** Nobody listens: it is certain that nothing was taken. */
  | 'refuses'
  /** The connection breaks before anything was done. */
  | 'breaks'
  /** Answered with an error of the peer's own. */
  | 'errors'
  /** Taken by nobody, answered by nobody. */
  | 'hangs'
  /** Done, and the connection breaks before the answer. */
  | 'breaks-after'
  /** Done, and no answer comes. */
  | 'hangs-after'

export const OUTAGES: readonly OutageKind[] = [
  ...(['refuses', 'breaks', 'errors', 'hangs', 'breaks-after', 'hangs-after'] as const),
]

/** A send that reached a stand-in and was taken. Times are of performance.now(). */
export type Passage = {
  readonly channel: string
  readonly run: Run | undefined
  /** When it came to the gate: whoever sent it may be dead since, before the stand-in took it. */
  readonly cameAt: number
  readonly takenAt: number
  /** What the stand-in answered. */
  readonly answer: string
  readonly headers: IncomingMessage['headers']
  /** When the answer had gone back to the instance; undefined when it never did. */
  answeredAt?: number
}

export type Gate = {
  /** The address of a channel's stand-in as this instance sees it. */
  urlOf(channel: string): string
  readonly passages: readonly Passage[]
  /** Breaks a channel until it is mended. */
  break(channel: string, kind: OutageKind): Promise<void>
  mend(channel: string): Promise<void>
  /** Runs once, when the next send has been taken and its answer is about to go back. */
  aim(then: () => void): void
  close(): Promise<void>
}

type Stand = { readonly name: string; readonly origin: string; readonly sends: (path: string) => boolean }

type Options = {
  /** The stand-ins by channel, and which of their calls send something. */
  readonly channels: readonly Stand[]
  /** The instance's run at this moment; where it is dead, the last one, from which something may still be on its way. */
  readonly run: () => Run | undefined
  readonly dice: Dice
}

/** Milliseconds on the way there and back. */
const THERE = [3, 40] as const
const BACK = [10, 120] as const

export async function openGate({ channels, run, dice }: Options): Promise<Gate> {
  const broken = new Map<string, OutageKind>()
  const passages: Passage[] = []
  const agent = new Agent({ keepAlive: true })
  let aimed: (() => void) | undefined

  async function pass(channel: Stand, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { name } = channel
    const path = request.url ?? '/'
    const cameAt = performance.now()
    const by = run()
    const body = Buffer.concat(await request.toArray())
    const sends = channel.sends(path)
    const outage = sends ? broken.get(name) : undefined
    if (sends) await pause(dice.between(...THERE))
    if (outage === 'breaks') return void request.socket.destroy()
    if (outage === 'errors') return void response.writeHead(502, { 'content-type': 'text/html' }).end('bad')
    if (outage === 'hangs') return
    const answer = await forward(channel.origin + path, request, body, sends ? undefined : response)
    if (!answer) return void request.socket.destroy()
    if (!sends) return finish(response, answer)
    if (answer.status !== 200) return finish(response, answer)
    const text = answer.body.toString()
    const passage: Passage = {
      channel: name,
      run: by,
      cameAt,
      takenAt: performance.now(),
      answer: text,
      headers: request.headers,
    }
    passages.push(passage)
    const then = aimed
    aimed = undefined
    then?.()
    await pause(dice.between(...BACK))
    if (outage === 'breaks-after') return void request.socket.destroy()
    if (outage === 'hangs-after') return
    finish(response, answer)
    if (!response.destroyed && !request.socket.destroyed) passage.answeredAt = performance.now()
  }

  type Answer = { status: number; type: string; body: Buffer }

  /** A poll whose asker hangs up is hung up on; what sends goes through whatever becomes of its sender. */
  function forward(
    url: string,
    { method, headers }: IncomingMessage,
    body: Buffer,
    asker: ServerResponse | undefined,
  ): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const onward = ask(
        url,
        { method, headers: { ...headers, host: new URL(url).host }, agent },
        (answer) => {
          answer.toArray().then(
            (parts) =>
              resolve({
                status: answer.statusCode ?? 502,
                type: answer.headers['content-type'] ?? 'application/octet-stream',
                body: Buffer.concat(parts as Buffer[]),
              }),
            () => resolve(undefined),
          )
        },
      )
      onward.on('error', () => resolve(undefined))
      asker?.on('close', () => asker.writableFinished || onward.destroy())
      onward.end(body)
    })
  }

  /** A door of its own for each channel, so that it can be shut. */
  async function openDoor(channel: Stand) {
    const sockets = new Set<Socket>()
    const server = createServer((request, response) => {
      pass(channel, request, response).catch(() => request.socket.destroy())
    })
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    })
    async function open(port: number): Promise<void> {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    }
    async function shut(): Promise<void> {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    }
    await open(0)
    const { port } = server.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}`, shut, open: () => (server.listening ? undefined : open(port)) }
  }

  const doors = new Map<string, Awaited<ReturnType<typeof openDoor>>>()
  for (const channel of channels) doors.set(channel.name, await openDoor(channel))
  return {
    urlOf: (channel) => doors.get(channel)?.url ?? '',
    passages,
    async break(channel, kind) {
      broken.set(channel, kind)
      if (kind === 'refuses') await doors.get(channel)!.shut()
    },
    async mend(channel) {
      broken.delete(channel)
      await doors.get(channel)!.open()
    },
    aim: (then) => void (aimed = then),
    async close() {
      await Promise.all([...doors.values()].map((door) => door.shut()))
      agent.destroy()
    },
  }
}

function finish(
  response: ServerResponse,
  { status, type, body }: { status: number; type: string; body: Buffer },
): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length }).end(body)
}
