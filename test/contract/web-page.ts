// What a guest's chat page shows: the stream of bubbles, read as the page's script reads it, with reconnection.
import type { Seen } from './channel-contract.ts'
import { pause } from './contract-house.ts'

/** Follows the page's stream until it is closed; what breaks is followed on from the last event. */
export async function followPage(url: string, headers: Readonly<Record<string, string>>) {
  const seen = new Map<string, Seen>()
  const buttons = new Map<string, string>()
  let typing = 0
  let last = '0'
  const ending = new AbortController()
  let line = new AbortController()
  let wait = 100
  let opened: () => void
  const open = new Promise<void>((resolve) => (opened = resolve))

  async function show(html: string, id: string): Promise<void> {
    last = id
    if (!html.includes('class="from-bot"') && !html.includes('class="from-staff"')) return
    const source = /<img class="shown" src="([^"]+)"/.exec(html)?.[1]
    const labels: string[] = []
    for (const [, value, label] of html.matchAll(/<button[^>]*value="([^"]*)"[^>]*>([^]*?)<\/button>/g)) {
      labels.push(plain(label!))
      buttons.set(plain(label!), plain(value!))
    }
    const text = plain(/<p class="text"[^>]*>([^]*?)<\/p>/.exec(html)?.[1] ?? '')
    const photo = source ? { photo: await picture(source) } : {}
    seen.set(id, { text, buttons: labels, ...photo })
  }

  async function picture(path: string): Promise<Uint8Array> {
    const answer = await fetch(new URL(path, url), { headers })
    if (!answer.ok) throw new Error(`The picture ${path}: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }

  async function read(): Promise<void> {
    const answer = await fetch(`${url}/stream?after=${last}`, { headers, signal: line.signal })
    opened()
    let rest = ''
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + part).split('\n\n')
      rest = blocks.pop()!
      for (const block of blocks) {
        const field = (name: string) =>
          block
            .split('\n')
            .filter((one) => one.startsWith(`${name}: `))
            .map((one) => one.slice(name.length + 2))
        if (field('event')[0] === 'typing') typing += 1
        else if (field('id')[0]) await show(field('data').join('\n'), field('id')[0]!)
      }
    }
  }

  async function follow(): Promise<void> {
    while (!ending.signal.aborted) {
      await read().catch(() => undefined)
      await pause(wait)
      wait = 100
      line = new AbortController()
    }
  }

  void follow()
  await open
  return {
    seen: () => [...seen.values()],
    /** Ids of choices by their labels, the newest last. */
    buttons: () => buttons,
    sawTyping: () => typing,
    /** The line breaks, and comes back after so many milliseconds. */
    cut(ms: number) {
      wait = ms
      line.abort()
    },
    close() {
      ending.abort()
      line.abort()
    },
  }
}

const plain = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
