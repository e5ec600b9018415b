// The people on the stand-in WeChat: they follow the account, write, scan, tap its menu, leave, as their app lets them.
import { randomBytes } from 'node:crypto'
import { readPayload } from './wechat-official-rules.ts'
import type { Action } from './wechat-official-budget.ts'
import { type Delivery, xmlOf } from './wechat-official-posts.ts'

/** What the account sent to somebody. */
export type Sent = {
  readonly to: string
  readonly kind: 'text' | 'image'
  readonly text: string
  readonly picture?: Buffer
  readonly at: number
}

export type Media = { readonly bytes: Buffer; readonly type: string; readonly at: number }

/** What somebody did, handed to us; `again` posts the very same once more. */
export type Done = Delivery & { readonly id: string; again(): Promise<Delivery> }

type Fields = Readonly<Record<string, string | number>>

export type Person = {
  readonly openId: string
  readonly follows: () => boolean
  says(text: string, copies?: number): Promise<Done>
  sendsImage(bytes: Buffer): Promise<Done>
  sendsVoice(bytes: Buffer, recognition?: string): Promise<Done>
  sendsVideo(bytes: Buffer, kind?: 'video' | 'shortvideo'): Promise<Done>
  sendsLocation(latitude: number, longitude: number, label: string): Promise<Done>
  sendsLink(title: string, url: string): Promise<Done>
  sendsFile(title: string): Promise<Done>
  /** Something that WeChat does not pass on to accounts. */
  sendsSticker(): Promise<Done>
  /** Taps words in a message that are made to be tapped: they come as a text. */
  tapsWords(text: string): Promise<Done>
  /** Follows the account, or follows it again, perhaps by a code. */
  subscribes(code?: string): Promise<Done>
  unsubscribes(): Promise<Done>
  /** Scans a code of the account's; who does not follow it does so by that. */
  scans(code: string): Promise<Done>
  /** Taps an item of the menu by its name. Throws where there is none. */
  clicks(name: string): Promise<Done>
  /** Any event or message besides. */
  causes(fields: Fields, does?: Action): Promise<Done>
  seen(): readonly Sent[]
}

type World = {
  readonly now: () => number
  readonly post: (xml: string) => Promise<Delivery>
  readonly acted: (openId: string, action: Action) => void
  readonly menu: () => object | undefined
  /** The scene of a code. */
  readonly sceneOf: (code: string) => string
}

export function openPeople({ now, post, acted, menu, sceneOf }: World) {
  const followers = new Set<string>()
  const everFollowed = new Set<string>()
  const sent: Sent[] = []
  const media = new Map<string, Media>()
  let messages = 25_000_000_000_000_000n

  const seconds = () => Math.floor(now() / 1000)
  const keep = (bytes: Buffer, type: string): string => {
    const id = randomBytes(32).toString('base64url')
    media.set(id, { bytes, type, at: now() })
    return id
  }

  function person(openId = `o${randomBytes(20).toString('base64url').slice(0, 27)}`): Person {
    const head = () => ({ ToUserName: 'gh_hotel', FromUserName: openId, CreateTime: seconds() })

    async function hand(id: string, fields: Fields, does: Action | undefined, copies = 1): Promise<Done> {
      if (does) acted(openId, does)
      const xml = xmlOf(fields)
      const [delivery] = await Promise.all(Array.from({ length: copies }, () => post(xml)))
      return Object.assign(delivery!, { id, again: () => post(xml) })
    }
    function message(MsgType: string, more: Fields, does: Action = 'message', copies = 1): Promise<Done> {
      if (!followers.has(openId)) throw new Error('Who does not follow the account cannot write to it')
      const id = String((messages += 1n))
      return hand(id, { ...head(), MsgType, ...more, MsgId: id }, does, copies)
    }
    const event = (Event: string, more: Fields = {}, does: Action | undefined = 'tap') =>
      hand(`event.${Event}`, { ...head(), MsgType: 'event', Event, ...more }, does)
    const subscribes = (code?: string) => {
      followers.add(openId)
      everFollowed.add(openId)
      return event(
        'subscribe',
        code === undefined ? { EventKey: '' } : { EventKey: `qrscene_${sceneOf(code)}`, Ticket: code },
      )
    }
    return {
      openId,
      follows: () => followers.has(openId),
      says: (text, copies) => message('text', { Content: text }, 'message', copies),
      sendsImage: (bytes) =>
        message('image', {
          PicUrl: 'http://mmbiz.qpic.cn/mmbiz_jpg/x/0',
          MediaId: keep(bytes, 'image/jpeg'),
        }),
      sendsVoice: (bytes, recognition = '') =>
        message('voice', {
          MediaId: keep(bytes, 'audio/amr'),
          Format: 'amr',
          MediaId16K: 'x',
          Recognition: recognition,
        }),
      sendsVideo: (bytes, kind = 'video') =>
        message(kind, { MediaId: keep(bytes, 'video/mp4'), ThumbMediaId: 'thumb' }),
      sendsLocation: (latitude, longitude, label) =>
        message('location', {
          Location_X: String(latitude),
          Location_Y: String(longitude),
          Scale: '15',
          Label: label,
        }),
      sendsLink: (title, url) => message('link', { Title: title, Description: 'An article', Url: url }),
      sendsFile: (title) =>
        message('file', { Title: title, Description: '', FileKey: 'k', FileMd5: 'm', FileTotalLen: '10' }),
      sendsSticker: () => message('text', { Content: '【收到不支持的消息类型，暂无法显示】' }),
      tapsWords: (text) => message('text', { Content: text, bizmsgmenuid: '101' }, 'tap'),
      subscribes,
      unsubscribes() {
        followers.delete(openId)
        return event('unsubscribe', { EventKey: '' }, undefined)
      },
      scans: (code) =>
        followers.has(openId) ? event('SCAN', { EventKey: sceneOf(code), Ticket: code }) : subscribes(code),
      clicks: (name) => event('CLICK', { EventKey: keyOf(name) }),
      causes: (fields, does) => hand('any', { ...head(), ...fields }, does),
      seen: () => sent.filter(({ to }) => to === openId),
    }
  }

  function keyOf(name: string): string {
    type Item = { name: string; key?: string; sub_button: Item[] }
    const all = (items: Item[]): Item[] => items.flatMap((one) => [one, ...all(one.sub_button)])
    const items = all(
      (readPayload(Buffer.from(JSON.stringify(menu() ?? { button: [] })))['button'] as Item[]) ?? [],
    )
    const found = items.find((one) => one.name === name)?.key
    if (!found) throw new Error(`The menu has no item "${name}"`)
    return found
  }

  return {
    person,
    /** Someone who followed the account before we were connected to it. */
    follower(openId?: string): Person {
      const one = person(openId)
      followers.add(one.openId)
      everFollowed.add(one.openId)
      return one
    },
    followers,
    everFollowed,
    sent,
    media,
    keep,
  }
}
