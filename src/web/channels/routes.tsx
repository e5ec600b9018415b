// Which ways to guests and staff are open, and how to open the others.
import { Router } from 'express'
import type { ChannelStatus } from '../../messages/channel.ts'
import { Chip } from '../cases/marks.tsx'
import { type Desk, deskOf } from '../desk.ts'
import { channelName } from '../labels.ts'
import { ConsolePage } from '../layout.tsx'
import { sendPage } from '../reply.ts'
import { memberOn } from '../session.ts'
import type { Site } from '../site.ts'
import { useWords, wordsIn } from '../words.tsx'

export function channelRoutes(site: Site): Router {
  const routes = Router()
  routes.get('/channels', (_request, response) => {
    const desk = deskOf(site, memberOn(response))
    const chats = desk.hotels.map(({ id, name }) => ({ name, address: `${site.publicUrl}/chat/${id}` }))
    sendPage(response, <ChannelsPage desk={desk} statuses={site.channels()} chats={chats} />)
  })
  return routes
}

type Parts = {
  readonly desk: Desk
  readonly statuses: Readonly<Record<string, ChannelStatus>>
  readonly chats: readonly { readonly name: string; readonly address: string }[]
}

const ChannelsPage = ({ desk, statuses, chats }: Parts) => (
  <ConsolePage desk={desk} place="channels" title={wordsIn(desk.language)('console.channels')}>
    <Inside desk={desk} statuses={statuses} chats={chats} />
  </ConsolePage>
)

const Inside = ({ statuses, chats }: Parts) => {
  const words = useWords()
  return (
    <>
      <h1>{words('console.channels')}</h1>
      <p class="lead">{words('console.channels-lead')}</p>
      <h2>{words('console.guest-chat')}</h2>
      <ul class="box-list">
        {chats.map(({ name, address }) => (
          <li class="box">
            <strong>{name}</strong>
            <a href={address}>{address}</a>
          </li>
        ))}
      </ul>
      <h2>{words('console.connections')}</h2>
      <ul class="box-list">
        {Object.entries(statuses).map(([name, status]) => (
          <li class="box">
            <strong>{channelName(words, name)}</strong>
            <Chip tone={TONES[status.kind]}>{words(`console.state.${status.kind}`)}</Chip>
            <p class="soft">{sentence(status)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

const TONES = { up: 'done', starting: 'plain', off: 'hollow', down: 'danger' } as const

function sentence(status: ChannelStatus): string {
  switch (status.kind) {
    case 'off':
      return status.how
    case 'down':
      return status.reason
    case 'up':
      return status.detail
    case 'starting':
      return ''
  }
  return status satisfies never
}
