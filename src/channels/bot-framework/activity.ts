// What Bot Framework tells us, parsed: of each activity the parts that we use.
import { z } from 'zod'

/** Programs of Microsoft's leave a field out or send null, as they please. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

// Control characters and halves of characters have no place in an id, and PostgreSQL takes none.
const id = z
  .string()
  .max(500)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u)
const account = z.object({ id, name: maybe(z.string()), role: maybe(z.string()) })

/** As much as must be known before it is clear who speaks. */
export const envelope = z.object({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(500),
})
export type Envelope = z.infer<typeof envelope>

const attachment = z.object({
  contentType: z.string(),
  contentUrl: maybe(z.string()),
  content: z.unknown().optional(),
  name: maybe(z.string()),
})
export type Attachment = z.infer<typeof attachment>

/** Things said about a message: who is mentioned in it, where on earth it was sent. */
const entity = z
  .object({
    type: z.string(),
    text: maybe(z.string()),
    mentioned: maybe(z.object({ id: maybe(z.string()) })),
    latitude: maybe(z.number()),
    longitude: maybe(z.number()),
  })
  .catch({
    type: 'unreadable',
    text: undefined,
    mentioned: undefined,
    latitude: undefined,
    longitude: undefined,
  })

const tenant = maybe(z.object({ id: maybe(z.string()) }))
/** What a message can do without is not worth refusing it for. */
const beside = <T extends z.ZodType>(schema: T) => maybe(schema).catch(undefined)

export const activity = envelope.extend({
  id: maybe(id),
  timestamp: beside(z.iso.datetime({ offset: true })),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: maybe(z.string()),
    isGroup: maybe(z.boolean()),
    tenantId: maybe(z.string()),
  }),
  text: maybe(z.string()),
  value: z.unknown().optional(),
  attachments: maybe(z.array(attachment).max(50)),
  entities: maybe(z.array(entity).max(500)),
  locale: beside(z.string().max(100)),
  /** Of an invoke: what is asked for. */
  name: maybe(z.string()),
  /** Of an installationUpdate. */
  action: maybe(z.string()),
  membersAdded: maybe(z.array(account).max(1000)),
  channelData: beside(z.object({ tenant })),
})
export type Activity = z.infer<typeof activity>

/** What we listen to; other types are acknowledged and forgotten. */
export const HEARD: readonly string[] = [
  'message',
  'messageUpdate',
  'messageDelete',
  'conversationUpdate',
  'installationUpdate',
  'invoke',
]

export const TEAMS = 'msteams'

/** True where several people share the chat: a Teams channel, a group chat. */
export const isShared = ({ conversation: { isGroup, conversationType } }: Activity): boolean =>
  isGroup === true || conversationType === 'channel' || conversationType === 'groupChat'

/** The chat without the thread in it: a reply in a Teams channel names the message that it answers. */
export const chatOf = ({ conversation }: Activity): string => conversation.id.replace(/;messageid=.*$/s, '')

/**
 * Where a conversation is found. In Teams a person is known by one id wherever they speak, and a private chat is called
 * by it: so a member of staff who is linked there is known in the staff channel too. Elsewhere whoever writes can call
 * themselves what they like; there the conversation's own id counts, which nobody can guess.
 */
export function addressOf(activity: Activity): string {
  const { channelId, from } = activity
  if (channelId !== TEAMS) return `${channelId}:${chatOf(activity)}`
  return isShared(activity) ? chatOf(activity) : from.id
}
