// Which ways to guests and staff are open, and how to open the others.
import { Router } from 'express'
import { toDataURL } from 'qrcode'
import type { ChannelStatus } from '../../messages/channel.ts'
import { Chip } from '../cases/marks.tsx'
import { type Desk, deskOf } from '../desk.ts'
import { channelName, howToConnect } from '../labels.ts'
import { ConsolePage } from '../layout.tsx'
import { sendPage } from '../reply.ts'
import { memberOn } from '../session.ts'
import type { Site } from '../site.ts'
import { type Words, useLanguage, useWords, wordsIn } from '../words.tsx'

export function channelRoutes(site: Site): Router {
  const routes = Router()
  routes.get('/channels', async (_request, response) => {
    const desk = deskOf(site, memberOn(response))
    const chats = desk.hotels.map(({ id, name }) => ({ name, address: `${site.publicUrl}/chat/${id}` }))
    const statuses = site.channels()
    sendPage(
      response,
      <ChannelsPage desk={desk} statuses={statuses} chats={chats} codes={await codesOf(statuses)} />,
    )
  })
  return routes
}

type Statuses = Readonly<Record<string, ChannelStatus>>

/** What must be scanned to sign an account in, as pictures by the channel's name. */
async function codesOf(statuses: Statuses): Promise<Readonly<Record<string, string>>> {
  const pictures = Object.entries(statuses).flatMap(([name, status]) =>
    status.kind === 'scan'
      ? [toDataURL(status.code, { margin: 2, width: 240 }).then((url) => [name, url])]
      : [],
  )
  return Object.fromEntries(await Promise.all(pictures)) as Record<string, string>
}

type Parts = {
  readonly desk: Desk
  readonly statuses: Statuses
  readonly codes: Readonly<Record<string, string>>
  readonly chats: readonly { readonly name: string; readonly address: string }[]
}

const ChannelsPage = ({ desk, ...parts }: Parts) => (
  <ConsolePage desk={desk} place="channels" title={wordsIn(desk.language)('console.channels')}>
    <Inside {...parts} />
  </ConsolePage>
)

const Inside = ({ statuses, chats, codes }: Omit<Parts, 'desk'>) => {
  const words = useWords()
  const language = useLanguage()
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
            <p class="soft">{sentence(words, language, name, status)}</p>
            {codes[name] && (
              <img src={codes[name]} width="240" height="240" alt={words('console.state.scan')} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const TONES = { up: 'done', starting: 'plain', scan: 'plain', off: 'hollow', down: 'danger' } as const

function sentence(words: Words, language: string, name: string, status: ChannelStatus): string {
  switch (status.kind) {
    case 'off':
      return howToConnect(words, language, name, status)
    case 'down':
      return status.reason
    case 'up':
      return status.detail
    case 'scan':
      return words('console.state.scan-how')
    case 'starting':
      return ''
  }
  return status satisfies never
}
