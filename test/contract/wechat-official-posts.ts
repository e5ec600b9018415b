// How the stand-in posts to us: signed, encrypted by another implementation than ours, again until it is answered.
import { createHash, randomInt } from 'node:crypto'
import { encrypt, getSignature } from '@wecom/crypto'

export type Mode = 'plain' | 'compatible' | 'safe'

export type Delivery = {
  /** The last status; 0 where there was no answer in time. */
  status: number
  body: string
  /** How often it was posted. */
  posts: number
  /** Milliseconds that the last answer took. */
  took: number
}

export type Settings = {
  readonly appId: string
  readonly token: string
  readonly aesKey: string
  readonly now: () => number
  /** WeChat's are 5 s. */
  readonly answerWithin: number
  readonly retryAfter: number
}

const RETRIES = 3

export function openPosts(settings: Settings) {
  const { token, aesKey, appId, now } = settings
  let mode: Mode = 'safe'
  let patience = settings.answerWithin
  let target: string | undefined
  const underWay = new Set<Promise<Delivery>>()
  const deliveries: { readonly xml: string; readonly delivery: Delivery }[] = []

  /** The query and the body of one call. */
  function envelope(xml: string, as = mode): { query: URLSearchParams; body: string } {
    const timestamp = String(Math.floor(now() / 1000))
    const nonce = String(randomInt(1_000_000_000))
    const query = new URLSearchParams({
      signature: signed(timestamp, nonce),
      timestamp,
      nonce,
      openid: 'o-openid',
    })
    if (as === 'plain') return { query, body: xml }
    const ciphertext = encrypt(aesKey, xml, appId)
    query.set('encrypt_type', 'aes')
    query.set('msg_signature', getSignature(token, timestamp, nonce, ciphertext))
    const secret = `<Encrypt><![CDATA[${ciphertext}]]></Encrypt>`
    const body =
      as === 'safe'
        ? `<xml>\n<ToUserName><![CDATA[gh_hotel]]></ToUserName>\n${secret}\n</xml>`
        : xml.replace('</xml>', `${secret}</xml>`)
    return { query, body }
  }

  const signed = (timestamp: string, nonce: string): string =>
    createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')

  async function post(xml: string): Promise<Delivery> {
    const delivery: Delivery = { status: 0, body: '', posts: 0, took: 0 }
    deliveries.push({ xml, delivery })
    for (let retries = 0; retries <= RETRIES; retries += 1) {
      if (retries > 0) await new Promise((resolve) => setTimeout(resolve, settings.retryAfter))
      await postOnce(xml, delivery)
      // Both are an answer; anything else tells the guest that the account is out of order.
      if (delivery.status === 200 && (delivery.body === 'success' || delivery.body === '')) break
    }
    return delivery
  }

  async function postOnce(xml: string, delivery: Delivery): Promise<void> {
    const began = performance.now()
    const { query, body } = envelope(xml)
    delivery.posts += 1
    try {
      const response = await fetch(`${target}?${query}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'text/xml' },
        signal: AbortSignal.timeout(patience),
      })
      Object.assign(delivery, { status: response.status, body: await response.text() })
    } catch {
      Object.assign(delivery, { status: 0, body: '' })
    }
    delivery.took = performance.now() - began
  }

  return {
    envelope,
    signed,
    deliveries,
    get mode() {
      return mode
    },
    set mode(next: Mode) {
      mode = next
    },
    /** How long an answer may take from now on. */
    waitFor: (ms: number) => void (patience = ms),
    postTo: (url: string | undefined) => void (target = url),
    /** Ends when it was answered, or given up. */
    post(xml: string): Promise<Delivery> {
      const delivery = post(xml).finally(() => underWay.delete(delivery))
      underWay.add(delivery)
      return delivery
    },
    settled: () => Promise.all(underWay),
    /** GET with echostr, as when the address is saved at mp.weixin.qq.com. */
    async verify(as = token): Promise<{ status: number; body: string; echostr: string }> {
      const echostr = String(randomInt(1_000_000_000))
      const [timestamp, nonce] = [String(Math.floor(now() / 1000)), String(randomInt(1_000_000_000))]
      const signature = createHash('sha1').update([as, timestamp, nonce].sort().join('')).digest('hex')
      const response = await fetch(
        `${target}?${new URLSearchParams({ signature, timestamp, nonce, echostr })}`,
      )
      return { status: response.status, body: await response.text(), echostr }
    },
  }
}

/** A message or event as WeChat writes it: numbers bare, everything else as CDATA. */
export function xmlOf(fields: Readonly<Record<string, string | number>>): string {
  const element = ([name, value]: [string, string | number]): string =>
    typeof value === 'number' || name === 'MsgId'
      ? `<${name}>${value}</${name}>`
      : `<${name}><![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`
  return `<xml>${Object.entries(fields).map(element).join('\n')}</xml>`
}
