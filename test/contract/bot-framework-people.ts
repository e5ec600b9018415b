// The people on the stand-in: in Teams, alone with the bot or in a channel of their team; and visitors of a Web Chat.
import { randomUUID } from 'node:crypto'
import { isCard } from './bot-framework-rules.ts'
import type { SentActivity } from './bot-framework-rules.ts'

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

type World = {
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

export const TENANT = '72f988bf-0000-4000-8000-2d7cd011db47'

export function openPeople(world: World) {
  let count = 0
  const next = () => (count += 1)

  /** One person speaking in one chat. */
  function place(chat: Chat, from: object, address: string, more: () => object): Place {
    const posts: Place['posts'] = (activity) =>
      world.post({ ...plain(chat, from), ...more(), ...activity } as Activity)
    return {
      address,
      chat,
      posts,
      says: (text, copies) =>
        world.post({ ...plain(chat, from), ...more(), text, textFormat: 'plain' } as Activity, copies),
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

  function teamsPerson({ name, locale = 'en-US' }: { name: string; locale?: string }): TeamsPerson {
    const userId = `29:1${randomUUID().replaceAll('-', '')}_${next()}`
    const from = { id: userId, name, aadObjectId: randomUUID() }
    const chat = open(`a:1${randomUUID().replaceAll('-', '')}`, 'msteams')
    const alone = () => ({
      conversation: { id: chat.id, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      locale,
      entities: [{ type: 'clientInfo', locale, country: 'CN', platform: 'Windows' }],
    })
    const here = place(chat, from, userId, alone)
    const html = (inner: string) => ({ contentType: 'text/html', content: `<p>${inner}</p>` })
    return {
      ...here,
      userId,
      name,
      installs: async () => {
        chat.door = 'open'
        await here.posts({ type: 'installationUpdate', action: 'add', entities: null })
        return here.posts({
          type: 'conversationUpdate',
          membersAdded: [{ id: world.bot.id }, { id: userId }],
          entities: null,
        })
      },
      uninstalls: () => {
        chat.door = 'BotNotInConversationRoster'
        return here.posts({ type: 'installationUpdate', action: 'remove' })
      },
      blocks: () => void (chat.door = 'ConversationBlockedByUser'),
      edits: ({ activity }, text) =>
        here.posts({
          type: 'messageUpdate',
          id: activity['id'],
          text,
          channelData: { eventType: 'editMessage', tenant: { id: TENANT } },
        }),
      deletes: ({ activity }) =>
        here.posts({
          type: 'messageDelete',
          id: activity['id'],
          channelData: { eventType: 'softDeleteMessage', tenant: { id: TENANT } },
        }),
      pastes: (bytes, text) =>
        here.posts({
          ...(text === undefined ? {} : { text }),
          attachments: [
            { contentType: 'image/*', contentUrl: world.keep(bytes, 'msteams') },
            html(`<img itemtype="http://schema.skype.com/AMSImage" src="https://x">${text ?? ''}`),
          ],
        }),
      shares: (name, bytes) =>
        here.posts({
          text: '',
          attachments: [
            {
              contentType: 'application/vnd.microsoft.teams.file.download.info',
              contentUrl: `https://contoso-my.sharepoint.com/personal/${name}`,
              name,
              content: {
                downloadUrl: world.share(bytes, name),
                uniqueId: randomUUID(),
                fileType: name.split('.').at(-1),
              },
            },
            html(''),
          ],
        }),
      sendsSticker: () =>
        here.posts({
          text: '',
          attachments: [html('<img itemtype="http://schema.skype.com/Sticker" src="https://x" alt="Wow">')],
        }),
      in: (channel) => {
        const thread = open(channel.id, 'msteams')
        const among = () => ({
          conversation: {
            id: `${channel.id};messageid=${1_700_000_000_000 + next()}`,
            conversationType: 'channel',
            isGroup: true,
            tenantId: TENANT,
          },
          channelData: { team: { id: channel.teamId }, channel: { id: channel.id }, tenant: { id: TENANT } },
          locale,
        })
        const there = place(thread, from, channel.id, among)
        return {
          ...there,
          mentions: (text) =>
            there.posts({
              text: `<at>${world.bot.name}</at>&nbsp;${text}\n`,
              entities: [
                { type: 'mention', mentioned: world.bot, text: `<at>${world.bot.name}</at>` },
                { type: 'clientInfo', locale },
              ],
            }),
        }
      },
    }
  }

  function team(id = `19:${randomUUID().replaceAll('-', '')}@thread.tacv2`): Team {
    const owner = { id: `29:1owner-${next()}`, name: 'Owner' }
    const general = open(id, 'msteams')
    general.door = 'BotNotInConversationRoster'
    const channels = [general]
    const about = () => ({
      conversation: { id, conversationType: 'channel', isGroup: true, tenantId: TENANT },
      channelData: { team: { id, name: 'Grand Hotel' }, tenant: { id: TENANT } },
    })
    const here = place(general, owner, id, about)
    const doors = (door: Chat['door']) => channels.forEach((chat) => (chat.door = door))
    return {
      id,
      installs: () => {
        doors('open')
        return here.posts({ type: 'conversationUpdate', membersAdded: [{ id: world.bot.id }] })
      },
      uninstalls: () => {
        doors('BotNotInConversationRoster')
        return here.posts({ type: 'installationUpdate', action: 'remove' })
      },
      channel: (channelId) => {
        const chat = open(channelId, 'msteams')
        chat.door = general.door
        channels.push(chat)
        return { id: channelId, teamId: id, saw: () => world.sent.filter((one) => one.chat === channelId) }
      },
    }
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

  return { teamsPerson, team, visitor }
}

/** The buttons below a message, with what each sends. */
export function buttonsOf({
  activity,
}: Sent): { readonly label: string; readonly sends: Partial<Activity> }[] {
  const onCards = (activity.attachments ?? [])
    .filter(isCard)
    .flatMap(({ content }) => content.body)
    .flatMap((one) => (one.type === 'ActionSet' ? one.actions : []))
    .flatMap((action) => (action.type === 'Action.Submit' ? [action] : []))
    .map(({ title, data: { msteams, ...data } }) => ({
      label: title,
      sends:
        msteams?.type === 'messageBack'
          ? { text: msteams['text'], value: { ...data, ...(msteams['value'] as object) } }
          : { value: data },
    }))
  const suggested = (activity.suggestedActions?.actions ?? []).map(({ type, title, text, value }) => ({
    label: title,
    sends: type === 'messageBack' ? { text, value, channelData: { messageBack: { text } } } : { text: value },
  }))
  return [...onCards, ...suggested] as { label: string; sends: Partial<Activity> }[]
}

/** What a message says, as its app shows it. */
export function wordsOf({ activity }: Sent): string {
  const lines = (activity.attachments ?? [])
    .filter(isCard)
    .flatMap(({ content }) => content.body)
    .flatMap((one) => {
      if (one.type === 'TextBlock') return [one.text]
      if (one.type !== 'RichTextBlock') return []
      return [(one.spacing === 'Medium' ? '\n' : '') + one.inlines.map(({ text }) => text).join('')]
    })
  return [...(activity.text ? [activity.text] : []), ...lines].join('\n')
}

function pressed(sent: readonly Sent[], label: string): Partial<Activity> {
  const found = sent
    .toReversed()
    .flatMap(buttonsOf)
    .find((button) => button.label === label)
  if (!found) throw new Error(`There is no button “${label}”`)
  return found.sends
}
