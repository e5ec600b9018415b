// Reads a message from the puppet: whose it is and what it says, in plain values.
import { type payloads, types } from 'wechaty-puppet'
import { z } from 'zod'
import type { HeardMessage, HeardThing, Notice, Person } from './account.ts'
import type { Puppet } from './puppet.ts'

/** Undefined for what nobody said to us: in a room, by the account itself, by WeChat or a company's account. */
export async function readMessage(puppet: Puppet, id: string): Promise<HeardMessage | undefined> {
  const payload = await puppet.messagePayload(id)
  if (payload.roomId) return undefined
  const self = puppet.isLoggedIn ? puppet.currentUserId : undefined
  const notice = noticeIn(payload)
  // A notice below our own message counts as ours with some puppets.
  const [talker, listener] = [payload.talkerId || payload.fromId, payload.listenerId || payload.toId]
  const who = talker === self && notice ? listener : talker
  if (!who || who === self) return undefined
  const from = await personOf(puppet, who)
  if (!from) return undefined
  const said: HeardThing | undefined = notice ? { kind: 'notice', notice } : await thingIn(puppet, payload)
  return said && { id, from, sentAt: epoch(payload.timestamp), said }
}

/** Accounts of WeChat itself. */
const WECHATS_OWN = new Set([
  ...['weixin', 'filehelper', 'fmessage', 'newsapp', 'medianote', 'floatbottle', 'qmessage', 'qqmail'],
  ...['tmessage', 'notifymessage', 'notification_messages', 'mphelper', 'officialaccounts', 'helper_entry'],
])

/** A contact who is a person; undefined for public accounts and WeChat's own. */
export async function personOf(puppet: Puppet, id: string): Promise<Person | undefined> {
  if (WECHATS_OWN.has(id) || id.startsWith('gh_')) return undefined
  const { type, name } = await puppet.contactPayload(id)
  // Whoever writes from WeCom is a person with a company's name; some puppets do not tell types at all.
  return type === types.Contact.Official ? undefined : { id, name }
}

async function thingIn(puppet: Puppet, payload: payloads.Message): Promise<HeardThing | undefined> {
  const { type, id, text = '' } = payload
  switch (type) {
    case types.Message.Text:
      return { kind: 'text', text }
    case types.Message.Image:
      return { kind: 'photo' }
    case types.Message.Audio:
      return { kind: 'voice' }
    case types.Message.Video:
      return { kind: 'video' }
    case types.Message.Attachment:
      return { kind: 'document' }
    case types.Message.Emoticon:
      return { kind: 'sticker' }
    case types.Message.Location:
      return { kind: 'location', ...(await captionFrom(() => placeOf(puppet, id))) }
    case types.Message.Contact:
      return { kind: 'contact', ...(await captionFrom(() => cardOf(puppet, id))) }
    case types.Message.Url:
      return { kind: 'unknown', ...(await captionFrom(() => linkOf(puppet, id))) }
    case types.Message.MiniProgram:
      return { kind: 'unknown', ...(await captionFrom(() => programmeOf(puppet, id))) }
    case types.Message.Recalled:
      return { kind: 'deleted', ...recalledIn(text) }
    case types.Message.GroupNote:
      return undefined
    case types.Message.Unknown:
      // Lines of WeChat's own in the chat ("You have added …") are plain text; what people send is not.
      return /^\s*[^<\s]/.test(text) || /<(sysmsg|revokemsg)\b/.test(text) ? undefined : { kind: 'unknown' }
    case types.Message.ChatHistory:
    case types.Message.Transfer:
    case types.Message.RedEnvelope:
    case types.Message.Post:
      return { kind: 'unknown' }
  }
  return { kind: 'unknown' }
}

/** What stands beside a thing is a help; where the puppet does not tell, the thing is heard all the same. */
async function captionFrom(tell: () => Promise<string>): Promise<{ caption?: string }> {
  const caption = await tell().then(
    (told) => told.trim(),
    () => '',
  )
  return caption ? { caption } : {}
}

const place = z.object({ latitude: z.number(), longitude: z.number(), name: z.string(), address: z.string() })
/** Accuracy, address, latitude, longitude, name. */
const placeFields = z.tuple([z.unknown(), z.string(), z.number(), z.number(), z.string()])

async function placeOf(puppet: Puppet, id: string): Promise<string> {
  const told: object = await puppet.messageLocation(id)
  // The puppet service copies its own message's insides over the place and leaves the place itself at 0, 0.
  const inside = Object.values(told).flatMap((field) => placeFields.safeParse(field).data ?? [])
  const { latitude, longitude, name, address } =
    inside.length > 0
      ? place.parse({ address: inside[1], latitude: inside[2], longitude: inside[3], name: inside[4] })
      : place.parse(told)
  const known = [name, address].filter((part) => part !== '' && part !== 'NONAME' && part !== 'NOADDRESS')
  return [`${latitude}, ${longitude}`, ...known].join(' · ')
}

async function cardOf(puppet: Puppet, id: string): Promise<string> {
  const { name, phone } = await puppet.contactPayload(await puppet.messageContact(id))
  return [name, ...phone].join(' ')
}

async function linkOf(puppet: Puppet, id: string): Promise<string> {
  const { title, url } = await puppet.messageUrl(id)
  return `${title} ${url}`
}

async function programmeOf(puppet: Puppet, id: string): Promise<string> {
  const { title, description } = await puppet.messageMiniProgram(id)
  return title ?? description ?? ''
}

/** The text of a recall is the id of what was taken back, or WeChat's own XML about it. */
function recalledIn(text: string): { of?: string } {
  const id = /<newmsgid>(\d+)<\/newmsgid>/.exec(text)?.[1] ?? /^[\w.@-]{1,128}$/.exec(text.trim())?.[0]
  return id ? { of: id } : {}
}

const NOTICES: readonly (readonly [RegExp, Notice])[] = [
  [
    /被对方拒收|开启了(?:好友|朋友)验证|開啟了(?:好友|朋友)驗證|rejected by the (?:recipient|receiver)|enabled (?:Friend|Contact) (?:Confirmation|Verification)/i,
    'shut',
  ],
  [/(?:操作|发送消息)过于频繁|too frequent/i, 'too-fast'],
]

/** Only in what WeChat itself wrote: a guest who writes the same words is a guest. */
function noticeIn({ type, text = '' }: payloads.Message): Notice | undefined {
  if (type !== types.Message.Unknown && type !== types.Message.GroupNote) return undefined
  return NOTICES.find(([words]) => words.test(text))?.[1]
}

/** Puppets tell seconds or milliseconds. */
function epoch(timestamp: number): number | undefined {
  if (!Number.isFinite(timestamp) || timestamp <= 0) return undefined
  return timestamp < 1e11 ? timestamp * 1000 : timestamp
}
