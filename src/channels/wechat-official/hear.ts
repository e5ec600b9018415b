// What WeChat posted as a message that Bellbird hears, and what it allows us to answer.
import { type Instant, earlier, fromEpoch } from '../../base/clock.ts'
import { cut } from '../../cases/summary.ts'
import type { Incoming } from '../../messages/channel.ts'
import type { HeardContent } from '../../messages/content.ts'
import { type Posted, type PostedEvent, type PostedMessage, isEvent } from './posted.ts'

/** One account serves the whole group of hotels. */
export const ACCOUNT = 'main'
export const CHANNEL = 'wechat-official'

/** What a guest did, as far as WeChat counts it: wrote to us, or tapped, scanned, subscribed. */
export type Opening = 'message' | 'tap'

export type Heard =
  | { readonly kind: 'said'; readonly incoming: Incoming; readonly opens: Opening }
  /** The guest no longer follows the account: nothing can be sent. */
  | { readonly kind: 'left'; readonly address: string; readonly at: Instant }
  /** Nothing that a guest says: a link of the menu was opened, a template message arrived. */
  | { readonly kind: 'nothing' }

/** `labelOf` tells what an item of the account's menu is called. */
export function hear(one: Posted, now: Instant, labelOf: (key: string) => string | undefined): Heard {
  const at = earlier(fromEpoch(one.CreateTime * 1000), now)
  if (!isEvent(one)) {
    // Words that were tapped in a message are not a message of the guest's: WeChat counts them as a tap.
    const opens = one.bizmsgmenuid === undefined ? 'message' : 'tap'
    return said(one, { externalId: one.MsgId, content: contentOf(one), at, opens })
  }
  if (one.Event === 'unsubscribe') return { kind: 'left', address: one.FromUserName, at }
  // The guest has given up their WeChat account; the event comes in the name of WeChat's own service.
  if (one.Event === 'user_authorization_cancellation')
    return one.OpenID ? { kind: 'left', address: one.OpenID, at } : { kind: 'nothing' }
  const content = eventContent(one, labelOf)
  if (!content) return { kind: 'nothing' }
  // Events have no id of their own.
  const externalId = ['event', one.CreateTime, one.Event, one.EventKey ?? ''].join('.')
  return said(one, { externalId, content, at, opens: 'tap' })
}

type Said = {
  readonly externalId: string
  readonly content: HeardContent
  readonly at: Instant
  readonly opens: Opening
}

const said = ({ FromUserName: address }: Posted, { externalId, content, at, opens }: Said): Heard => ({
  kind: 'said',
  opens,
  incoming: { channel: CHANNEL, account: ACCOUNT, address, kind: 'guest', externalId, content, sentAt: at },
})

function eventContent(
  { Event, EventKey }: PostedEvent,
  labelOf: (key: string) => string | undefined,
): HeardContent | undefined {
  switch (Event) {
    case 'subscribe':
      return started(EventKey?.replace(/^qrscene_/, ''))
    case 'SCAN':
      return started(EventKey)
    case 'CLICK': {
      if (EventKey === undefined) return undefined
      const label = labelOf(EventKey)
      return { kind: 'choice', id: EventKey, ...(label === undefined ? {} : { label }) }
    }
    default:
      return undefined
  }
}

/** A scene that is no token of ours, such as one that a hotel printed for its lobby, only begins the chat. */
const started = (scene: string | undefined): HeardContent => ({
  kind: 'start',
  ...(scene !== undefined && /^[\w-]{32}$/.test(scene) ? { token: scene } : {}),
})

/** WeChat's own words for what it cannot pass on: a sticker, most of all. */
const NOT_SHOWN = '【收到不支持的消息类型，暂无法显示】'
const LONGEST_NAME = 200

function contentOf(message: PostedMessage): HeardContent {
  const file = message.MediaId === undefined ? {} : { file: message.MediaId }
  switch (message.MsgType) {
    case 'text':
      return message.Content?.trim() === NOT_SHOWN
        ? { kind: 'sticker' }
        : { kind: 'text', text: message.Content ?? '' }
    case 'image':
      return { kind: 'photo', ...file }
    case 'voice':
      // What WeChat has made of it is as good as written; staff can still listen to it.
      return message.Recognition
        ? { kind: 'text', text: message.Recognition, ...file }
        : { kind: 'voice', ...file }
    case 'video':
    case 'shortvideo':
      return { kind: 'video', ...file }
    case 'location':
      return { kind: 'location', caption: placeOf(message) }
    // Of a link and of a file a name is all there is; it is no word of the guest's.
    case 'link':
    case 'file':
      return named(message)
    default:
      return { kind: 'unknown' }
  }
}

const placeOf = ({ Location_X, Location_Y, Label }: PostedMessage): string =>
  [`${Location_X ?? '?'}, ${Location_Y ?? '?'}`, ...(Label ? [cut(Label, LONGEST_NAME)] : [])].join(' ')

function named({ Title, Url }: PostedMessage): HeardContent {
  const caption = [Title, Url].filter((part) => part !== undefined).join(' ')
  return { kind: 'unknown', ...(caption === '' ? {} : { caption: cut(caption, LONGEST_NAME) }) }
}
