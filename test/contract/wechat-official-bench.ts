// The WeChat Official Account under the contract, and a bench for tests of its own: the stand-in, a server, a channel.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { CALLBACK_PATH } from '../../src/channels/wechat-official/callback.ts'
import { TEXT_LIMIT } from '../../src/channels/wechat-official/compose.ts'
import {
  type WechatOfficialOptions,
  openWechatOfficial,
} from '../../src/channels/wechat-official/wechat-official.ts'
import { TERMS } from '../../src/channels/wechat-official/window.ts'
import type { Abilities, ChannelBench, ContractGuest, Said, Seen } from './channel-contract.ts'
import { type House, until } from './contract-house.ts'
import type { Done, Person } from './wechat-official-people.ts'
import { type StandInOptions, type WechatStandIn, openWechatStandIn } from './wechat-official-stand-in.ts'

export const WECHAT_OFFICIAL: Abilities = {
  choices: 'numbers',
  longest: { limit: TEXT_LIMIT, measure: 'bytes' },
  out: 'pushed',
  cannot: {
    contact: 'WeChat lets nobody send a name card to an account',
    edited: 'WeChat has no changing of messages',
    deleted: 'WeChat does not tell accounts of it',
  },
}

/** How many messages are taken is tried elsewhere: the contract sends dozens to one guest. */
const LIFTED = { message: { ...TERMS.message, count: 1000 }, tap: { ...TERMS.tap, count: 1000 } }
const SENDING = ['message/custom/send', 'media/upload']

export type Account = ReturnType<typeof openWechatOfficial>

/** A web server that hands what WeChat posts to the channel that is open now; to nobody while there is none. */
export async function openDoor() {
  let mounted: Account['webhook'] | undefined
  const app = express().use((request, response, next) =>
    mounted ? mounted(request, response, next) : void response.status(503).end(),
  )
  const server = createServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${CALLBACK_PATH}`,
    mount: (webhook: Account['webhook'] | undefined) => void (mounted = webhook),
    close: () => void server.close(),
  }
}

/** The channel on a stand-in, as its settings would have it. */
export const openAccount = (
  wechat: WechatStandIn,
  house: Pick<House, 'store' | 'log' | 'publicUrl'>,
  more: Partial<WechatOfficialOptions> = {},
): Account =>
  openWechatOfficial({
    appId: wechat.appId,
    secret: wechat.secret,
    token: wechat.token,
    aesKey: wechat.aesKey,
    apiRoot: wechat.root,
    publicUrl: house.publicUrl,
    store: house.store,
    clock: wechat.clock,
    log: house.log,
    ...more,
  })

export async function openWechatOfficialBench(house: House): Promise<ChannelBench> {
  const wechat = await openWechatStandIn({ counting: 'lifted', retryAfter: 800 } satisfies StandInOptions)
  const door = await openDoor()
  wechat.posts.postTo(door.url)
  let channel: Account

  async function open(): Promise<void> {
    channel = openAccount(wechat, house, { terms: LIFTED })
    door.mount(channel.webhook)
    await until('the channel to be up', () => channel.status().kind === 'up')
  }
  async function stop(): Promise<void> {
    // The server closes before the channels do.
    door.mount(undefined)
    await channel.stop()
  }
  await open()

  return {
    name: 'wechat-official',
    account: 'main',
    channel: () => channel,
    guest: async () => guestOf(wechat, wechat.follower()),
    trouble(trouble) {
      for (const path of SENDING) {
        if (trouble.kind === 'down') wechat.fail({ kind: 'busy', path })
        else if (trouble.kind === 'slow') wechat.fail({ kind: 'slow', path, wait: trouble.ms })
        else wechat.fail({ kind: 'reset-after', path, ...(trouble.times ? { times: trouble.times } : {}) })
      }
    },
    recover: () => wechat.recover(),
    stop,
    reopen: open,
    async close() {
      await stop()
      await wechat.close()
      door.close()
    },
  }
}

function guestOf(wechat: WechatStandIn, person: Person): ContractGuest {
  const said = (done: Done): Said => ({ again: () => done.again() })
  return {
    address: person.openId,
    async says(text, copies = 1) {
      // Who has left must follow again before WeChat shows where to write.
      if (!person.follows()) await person.subscribes()
      return said(await person.says(text, copies))
    },
    async sends(thing) {
      switch (thing.kind) {
        case 'photo': {
          const done = await person.sendsImage(Buffer.from(thing.bytes))
          // A picture has no caption at WeChat: people write below it.
          if (thing.caption !== undefined) await person.says(thing.caption)
          return said(done)
        }
        case 'voice':
          return said(await person.sendsVoice(Buffer.from(thing.bytes)))
        case 'location':
          return said(await person.sendsLocation(thing.latitude, thing.longitude, '西湖'))
        case 'sticker':
          return said(await person.sendsSticker())
        case 'contact':
          return { again: async () => undefined, refused: 'WeChat: 无法向公众号发送名片' }
      }
      return thing satisfies never
    },
    async blocks() {
      await person.unsubscribes()
    },
    // What comes as two bubbles is one thing said: words and the picture below them.
    seen: () =>
      person
        .seen()
        .map(({ text, picture }): Seen => ({ text, buttons: [], ...(picture ? { photo: picture } : {}) })),
    sawTyping: () => wechat.typing.filter(({ to }) => to === person.openId).length,
  }
}
