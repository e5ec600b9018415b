// The web chat under the contract: guests with the page's own manners, the application of src/web/server.ts behind it.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openSigner } from '../../src/verification/signing.ts'
import { createApp } from '../../src/web/server.ts'
import type { Abilities, ChannelBench, ContractGuest, Said, Seen, Thing } from './channel-contract.ts'
import { type House, pause } from './contract-house.ts'
import { followPage } from './web-page.ts'

const WORDS_AND_PHOTOS = 'the page sends words and photos'

export const WEB: Abilities = {
  choices: 'buttons',
  out: 'pulled',
  cannot: {
    voice: WORDS_AND_PHOTOS,
    location: WORDS_AND_PHOTOS,
    contact: WORDS_AND_PHOTOS,
    sticker: WORDS_AND_PHOTOS,
    edited: 'what was sent stands',
    deleted: 'what was sent stands',
    blocked: 'nobody is written to who has not the page open',
  },
}

/** The page tries again what was not taken, as its script does. */
const TRY_AGAIN_MS = 200

export async function openWebBench(house: House): Promise<ChannelBench> {
  const { store, hotels, clock, log, hotelId } = house
  const app = createApp(
    {
      ...{ store, hotels, clock, log, publicUrl: house.publicUrl, apiKey: 'nobody-knows-this-key' },
      signer: openSigner(store, clock),
      channels: () => ({}),
      telegramBot: () => undefined,
    },
    [],
  )
  let server: Server
  let port = 0
  async function open(): Promise<void> {
    server = app.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  async function stop(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 300)
    await closed
  }
  await open()
  const url = `http://127.0.0.1:${port}/chat/${hotelId}`
  const pages: { cut(ms: number): void; close(): void }[] = []

  return {
    name: 'web',
    account: hotelId,
    channel: () => undefined,
    async guest({ language }) {
      const page = await fetch(url, { headers: { 'Accept-Language': language } })
      const cookie = page.headers.getSetCookie()[0]!.split(';')[0]!
      await page.text()
      const headers = { Cookie: cookie, 'Accept-Language': language }
      const following = await followPage(url, headers)
      pages.push(following)
      const { address } = await store.db.conversation.findFirstOrThrow({
        where: { channel: 'web', account: hotelId },
        orderBy: { createdAt: 'desc' },
      })
      return guestOf(url, headers, address, following)
    },
    // Nothing is sent, so nothing fails on its way: the line to the page breaks, and the page comes back.
    trouble: (trouble) => pages.forEach((page) => page.cut(trouble.kind === 'slow' ? trouble.ms : 500)),
    recover: () => undefined,
    stop,
    reopen: open,
    async close() {
      for (const page of pages) page.close()
      await stop()
    },
  }
}

function guestOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  address: string,
  page: { seen(): readonly Seen[]; sawTyping(): number; buttons(): ReadonlyMap<string, string> },
): ContractGuest {
  async function post(body: string | FormData, key: string): Promise<Response> {
    const form = typeof body !== 'string'
    for (;;) {
      const answer = await fetch(`${url}/messages`, {
        method: 'POST',
        headers: {
          ...headers,
          ...{ 'Idempotency-Key': key, Accept: 'application/json' },
          ...(form ? {} : { 'Content-Type': 'application/json' }),
        },
        body,
      }).catch(() => undefined)
      if (answer && answer.status < 500) return answer
      await pause(TRY_AGAIN_MS)
    }
  }
  async function sends(body: string | FormData, copies = 1): Promise<Said> {
    const key = randomUUID()
    const [first] = await Promise.all(Array.from({ length: copies }, () => post(body, key)))
    const again = () => post(body, key)
    if (first!.ok) return { again }
    return { again, refused: `${first!.status} ${await first!.text()}` }
  }
  const tries = (body: object) => sends(JSON.stringify(body))
  return {
    address,
    says: (text, copies) => sends(JSON.stringify({ text }), copies),
    async taps(label) {
      const choice = page.buttons().get(label)
      if (!choice) throw new Error(`There is no button ${label}`)
      return tries({ choice })
    },
    async sends(thing: Thing) {
      if (thing.kind !== 'photo') return tries({ [thing.kind]: thing })
      const form = new FormData()
      form.set('photo', new Blob([new Uint8Array(thing.bytes)], { type: 'image/jpeg' }), 'photo.jpg')
      form.set('text', thing.caption ?? '')
      return sends(form)
    },
    edits: (_said, text) => tries({ edited: text }),
    deletes: () => tries({ deleted: true }),
    seen: () => page.seen(),
    sawTyping: () => page.sawTyping(),
  }
}
