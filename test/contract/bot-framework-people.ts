// The people on the stand-in: in Teams, alone with the bot or in a channel of their team; and visitors of a Web Chat.
import { randomUUID } from 'node:crypto'
import type { SentActivity } from './bot-framework-rules.ts'
import { pressed } from './bot-framework-shown.ts'
import { openTeams } from './bot-framework-teams.ts'

export type Activity = Record<string, unknown> & { readonly type: string }

export type Chat = {
  readonly id: string
  readonly channelId: string
  readonly serviceUrl: string
  readonly tenantId: string | undefined
  /** Why the bot may not speak there, as a connector says it. */
  door: 'open' | 'ConversationBlockedByUser' | 'BotNotInConversationRoster' | 'gone'
}

export type Sent = {
  readonly id: string
  readonly chat: string
  readonly activity: SentActivity
  /** Its picture, as the app fetched it. */
  readonly picture?: Uint8Array
}

/** An activity that was posted to the bot, and how the bot answered. */
export type Posted = {
  readonly activity: Activity
  readonly status: number
  readonly body: string
  /** Posts the very same once more. */
  again(): Promise<Posted>
}

export type World = {
  readonly bot: { readonly id: string; readonly name: string }
  readonly chats: Map<string, Chat>
  readonly sent: Sent[]
  readonly serviceUrl: (channelId: string) => string
  post(activity: Activity, copies?: number): Promise<Posted>
  /** Keeps a file on the connector, which gives it to the bot alone; returns its address. */
  keep(bytes: Uint8Array, channelId: string): string
  /** Keeps a file where anybody who knows its address gets it. */
  share(bytes: Uint8Array, name: string): string
}

export type Place = {
  /** As our conversations call it. */
  readonly address: string
  readonly chat: Chat
  says(text: string, copies?: number): Promise<Posted>
  /** Presses the newest button with this label; throws when there is none. */
  presses(label: string): Promise<Posted>
  /** Posts anything else as this person: what is given replaces what a plain message would have. */
  posts(activity: Partial<Activity>): Promise<Posted>
  saw(): Sent[]
}

export type TeamsPerson = Place & {
  readonly userId: string
  readonly name: string
  /** Adds the app: what a chat begins with. */
  installs(): Promise<Posted>
  uninstalls(): Promise<Posted>
  blocks(): void
  edits(posted: Posted, text: string): Promise<Posted>
  deletes(posted: Posted): Promise<Posted>
  /** Pastes a picture into the chat. */
  pastes(bytes: Uint8Array, text?: string): Promise<Posted>
  /** Puts a file into the chat. */
  shares(name: string, bytes: Uint8Array): Promise<Posted>
  sendsSticker(): Promise<Posted>
  /** The same person in a channel. */
  in(channel: TeamsChannel): Place & { mentions(text: string): Promise<Posted> }
}

export type TeamsChannel = { readonly id: string; readonly teamId: string; saw(): Sent[] }

export type Team = {
  readonly id: string
  /** Adds the app to the team. */
  installs(): Promise<Posted>
  uninstalls(): Promise<Posted>
  channel(id: string): TeamsChannel
}

export type Visitor = Place & {
  /** Opens the page: the bot is told that it and the visitor are there. */
  arrives(): Promise<Posted>
  uploads(bytes: Uint8Array, contentType: string, text?: string): Promise<Posted>
}

/** One person speaking in one chat. `more` is what each of their activities says beside. */
export type MakePlace = (chat: Chat, from: object, address: string, more: () => object) => Place

export const TENANT = '72f988bf-0000-4000-8000-2d7cd011db47'

export function openPeople(world: World) {
  let count = 0
  const next = () => (count += 1)

  const place: MakePlace = (chat, from, address, more) => {
    const posts: Place['posts'] = (activity) => world.post({ ...plain(chat, from), ...more(), ...activity })
    return {
      address,
      chat,
      posts,
      says: (text, copies) =>
        world.post({ ...plain(chat, from), ...more(), text, textFormat: 'plain' }, copies),
      presses: (label) =>
        posts(
          pressed(
            world.sent.filter((one) => one.chat === chat.id),
            label,
          ),
        ),
      saw: () => world.sent.filter((one) => one.chat === chat.id && one.activity.type === 'message'),
    }
  }

  const plain = (chat: Chat, from: object) => ({
    type: 'message',
    id:
      chat.channelId === 'msteams'
        ? String(1_700_000_000_000 + next())
        : `${chat.id}|${String(next()).padStart(7, '0')}`,
    timestamp: new Date().toISOString(),
    channelId: chat.channelId,
    serviceUrl: chat.serviceUrl,
    from,
    recipient: world.bot,
  })

  function open(id: string, channelId: string): Chat {
    const known = world.chats.get(id)
    if (known) return known
    const tenantId = channelId === 'msteams' ? TENANT : undefined
    const chat: Chat = { id, channelId, serviceUrl: world.serviceUrl(channelId), tenantId, door: 'open' }
    world.chats.set(id, chat)
    return chat
  }

  function visitor({
    name = 'You',
    locale = 'en-US',
    channelId = 'directline',
  }: { name?: string; locale?: string; channelId?: string } = {}): Visitor {
    const chat = open(`${randomUUID().replaceAll('-', '').slice(0, 22)}-as`, channelId)
    // Whoever builds the page may call every visitor the same.
    const from = { id: 'dl_user', name, role: 'user' }
    const here = place(chat, from, `${channelId}:${chat.id}`, () => ({
      conversation: { id: chat.id },
      locale,
    }))
    return {
      ...here,
      arrives: async () => {
        await here.posts({
          type: 'conversationUpdate',
          membersAdded: [{ id: world.bot.id, name: 'Bellbird' }],
        })
        return here.posts({ type: 'conversationUpdate', membersAdded: [{ id: 'dl_user' }] })
      },
      uploads: (bytes, contentType, text) =>
        here.posts({
          ...(text === undefined ? {} : { text }),
          attachments: [{ contentType, contentUrl: world.keep(bytes, channelId), name: 'file' }],
        }),
    }
  }

  return { ...openTeams({ ...world, place, open, next }), visitor }
}
