// What WeChat posts to us, parsed: of each message and event the fields that we use.
import { z } from 'zod'

/** An element that is there but empty counts as not there. */
const text = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value))

const envelope = {
  /** The guest's OpenID; for some events WeChat's own name. */
  FromUserName: z.string().min(1).max(128),
  /** Seconds since 1970. */
  CreateTime: z
    .string()
    .regex(/^\d{1,11}$/)
    .transform(Number),
}

const event = z.object({
  ...envelope,
  MsgType: z.literal('event'),
  Event: z.string().min(1),
  EventKey: text,
  /** The guest whom an event of WeChat's own is about. */
  OpenID: text,
})
export type PostedEvent = z.infer<typeof event>

const message = z.object({
  ...envelope,
  MsgType: z.string().min(1),
  MsgId: z.string().min(1),
  Content: text,
  /** Set when the words were tapped in a menu within a message, not written. */
  bizmsgmenuid: text,
  MediaId: text,
  /** What a voice says, where the account has that turned on. WeChat has been retiring it. */
  Recognition: text,
  Location_X: text,
  Location_Y: text,
  Label: text,
  Title: text,
  Url: text,
})
export type PostedMessage = z.infer<typeof message>

/** A message or an event of a guest's. */
export const posted = z.union([event, message])
export type Posted = z.infer<typeof posted>

export const isEvent = (one: Posted): one is PostedEvent => one.MsgType === 'event'

/** What a post holds that is encrypted; in compatible mode beside the same in plain text. */
export const encrypted = z.object({ Encrypt: z.string().min(1) })
