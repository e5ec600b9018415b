// Microsoft Teams on the stand-in: people alone with the bot, teams and their channels.
import { randomUUID } from 'node:crypto'
import {
  type Chat,
  type MakePlace,
  TENANT,
  type Team,
  type TeamsPerson,
  type World,
} from './bot-framework-people.ts'

type Teams = World & {
  readonly place: MakePlace
  readonly open: (id: string, channelId: string) => Chat
  readonly next: () => number
}

export function openTeams(world: Teams) {
  const { place, open, next } = world

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

  return { teamsPerson, team }
}
