// Bot Framework under test: the channel behind a real web server, on a stand-in of Microsoft's service; and its guests
// under the contract, in Teams and in a Web Chat.
import { once } from 'node:events'
import { type RequestListener, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import {
  type BotFrameworkChannel,
  type BotFrameworkOptions,
  openBotFramework,
} from '../../src/channels/bot-framework/bot-framework.ts'
import type { Abilities, ChannelBench, ContractGuest, Said } from './channel-contract.ts'
import { type House, until } from './contract-house.ts'
import { type Posted, type TeamsPerson, type Visitor } from './bot-framework-people.ts'
import { buttonsOf, wordsOf } from './bot-framework-shown.ts'
import { type BotFrameworkStandIn, openBotFrameworkStandIn } from './bot-framework-stand-in.ts'

export type BotFrameworkBench = {
  readonly standIn: BotFrameworkStandIn
  /** Where the web server listens. */
  readonly origin: string
  open(more?: Partial<BotFrameworkOptions>): Promise<BotFrameworkChannel>
  close(): Promise<void>
}

type Grounds = Pick<House, 'store' | 'clock' | 'log' | 'publicUrl'>

/** A web server on which the channel that was opened last answers. */
export async function openBench(grounds: Grounds): Promise<BotFrameworkBench> {
  const standIn = await openBotFrameworkStandIn()
  const opened: BotFrameworkChannel[] = []
  let listener: RequestListener = (_request, response) => void response.writeHead(503).end()
  const server = createServer((request, response) => listener(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  standIn.postTo(origin)
  return {
    standIn,
    origin,
    async open(more = {}) {
      const channel = openBotFramework({
        ...grounds,
        appId: standIn.appId,
        password: standIn.password,
        authority: standIn.authority,
        mayAsk: ({ origin: asked }) => asked === standIn.fileRoot,
        ...more,
      })
      opened.push(channel)
      listener = express().use(channel.webhook)
      return channel
    },
    async close() {
      await Promise.all(opened.map((channel) => channel.stop()))
      await standIn.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

const COMMON = {
  choices: 'buttons',
  longest: { limit: 4000, measure: 'units' },
  out: 'pushed',
} as const
const NOT_KEPT = 'Microsoft delivers a message once and does not come again'

export const TEAMS: Abilities = {
  ...COMMON,
  cannot: {
    location: 'Teams sends none to a bot',
    contact: 'Teams sends none to a bot',
    'kept-while-stopped': NOT_KEPT,
  },
}

export const WEB_CHAT: Abilities = {
  ...COMMON,
  cannot: {
    contact: 'Direct Line has no such message',
    sticker: 'Direct Line has no such message',
    edited: 'Direct Line has no such message',
    deleted: 'Direct Line has no such message',
    blocked: 'a page that is closed cannot be told from one that waits',
    'kept-while-stopped': NOT_KEPT,
  },
}

export async function openContractBench(house: House, where: 'teams' | 'web-chat'): Promise<ChannelBench> {
  const bench = await openBench(house)
  const { standIn } = bench
  let channel: BotFrameworkChannel
  async function open(): Promise<void> {
    channel = await bench.open()
    await until('the channel to be up', () => channel.status().kind === 'up')
    standIn.postTo(bench.origin)
  }
  async function stop(): Promise<void> {
    // The server closes before the channels do.
    standIn.postTo(undefined)
    await channel.stop()
  }
  await open()
  return {
    name: 'bot-framework',
    account: 'main',
    channel: () => channel,
    guest: async ({ language, name }) =>
      where === 'teams'
        ? inTeams(standIn.teamsPerson({ name, locale: language }), standIn)
        : inWebChat(standIn.visitor({ name, locale: language }), standIn),
    trouble(trouble) {
      if (trouble.kind === 'down') standIn.fail({ kind: 'error', part: 'send' })
      else if (trouble.kind === 'slow') standIn.fail({ kind: 'slow', part: 'send', wait: trouble.ms })
      else
        standIn.fail({
          kind: 'reset-after',
          part: 'send',
          ...(trouble.times ? { times: trouble.times } : {}),
        })
    },
    recover: () => standIn.recover(),
    stop,
    reopen: open,
    async close() {
      standIn.postTo(undefined)
      await bench.close()
    },
  }
}

type Handed = Said & { readonly posted: Posted }

const handed = (posted: Posted): Handed => ({ posted, again: () => posted.again() })

/** What a guest does anywhere, and what they have seen. */
const common = (place: TeamsPerson | Visitor, { sent }: BotFrameworkStandIn) => ({
  address: place.address,
  says: async (text: string, copies?: number) => handed(await place.says(text, copies)),
  taps: async (label: string) => handed(await place.presses(label)),
  seen: () =>
    place.saw().map((one) => ({
      text: wordsOf(one),
      buttons: buttonsOf(one).map(({ label }) => label),
      ...(one.picture ? { photo: one.picture } : {}),
    })),
  sawTyping: () =>
    sent.filter(({ chat, activity }) => chat === place.chat.id && activity.type === 'typing').length,
})

function inTeams(person: TeamsPerson, standIn: BotFrameworkStandIn): ContractGuest {
  return {
    ...common(person, standIn),
    async sends(thing) {
      switch (thing.kind) {
        case 'photo':
          return handed(await person.pastes(thing.bytes, thing.caption))
        case 'voice':
          return handed(await person.shares('recording.ogg', thing.bytes))
        case 'sticker':
          return handed(await person.sendsSticker())
        case 'location':
        case 'contact':
          return { again: async () => undefined }
      }
      return thing satisfies never
    },
    edits: async (said, text) => handed(await person.edits((said as Handed).posted, text)),
    deletes: async (said) => handed(await person.deletes((said as Handed).posted)),
    // Whoever writes again has let us in again.
    says: async (text, copies) => {
      person.chat.door = 'open'
      return handed(await person.says(text, copies))
    },
    blocks: async () => person.blocks(),
  }
}

function inWebChat(visitor: Visitor, standIn: BotFrameworkStandIn): ContractGuest {
  return {
    ...common(visitor, standIn),
    async sends(thing) {
      switch (thing.kind) {
        case 'photo':
          return handed(await visitor.uploads(thing.bytes, 'image/jpeg', thing.caption))
        case 'voice':
          return handed(await visitor.uploads(thing.bytes, 'audio/ogg'))
        case 'location': {
          const { latitude, longitude } = thing
          return handed(await visitor.posts({ entities: [{ type: 'GeoCoordinates', latitude, longitude }] }))
        }
        case 'contact':
        case 'sticker':
          return { again: async () => undefined }
      }
      return thing satisfies never
    },
  }
}
