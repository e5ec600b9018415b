// WeChat under the contract: people of the stand-in town, behind a real puppet service, and the channel's account in a
// thread of its own, as it runs in a hotel.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { types } from 'wechaty-puppet'
import { seconds } from '../../src/base/clock.ts'
import { LONGEST } from '../../src/channels/wechat/compose.ts'
import { type WechatChannel, openWechat } from '../../src/channels/wechat/wechat.ts'
import type { Abilities, ChannelBench, ContractGuest, Said, Seen } from './channel-contract.ts'
import { type House, until } from './contract-house.ts'
import { openGateway } from './wechat-gateway.ts'
import { HASTY, QUICK } from './wechat-under-test.ts'
import { type Person, openWechatTown } from './wechat-town.ts'

export const WECHAT: Abilities = {
  choices: 'numbers',
  longest: { limit: LONGEST, measure: 'bytes' },
  out: 'pushed',
  patience: 8000,
  cannot: {
    edited: 'WeChat lets nobody change what was sent',
    typing: 'puppets have no such sign',
    'kept-while-stopped': 'a puppet tells a message once, to whoever listens',
  },
}

export async function openWechatBench(house: House): Promise<ChannelBench> {
  const town = openWechatTown()
  const dataDir = mkdtempSync(join(tmpdir(), 'bellbird-wechat-'))
  const gateway = await openGateway(town)
  let channel: WechatChannel

  async function open(): Promise<void> {
    channel = openWechat({
      ...gateway.settings,
      dataDir,
      publicUrl: house.publicUrl,
      store: house.store,
      databaseUrl: house.url,
      clock: house.clock,
      log: house.log,
      show: () => undefined,
      terms: QUICK,
      patience: HASTY,
      linger: seconds(3),
    })
    if (town.state.session === undefined) {
      await until('a code', () => channel.status().kind === 'scan')
      await town.scans()
    }
    await until('the channel to be up', () => JSON.stringify(channel.status()).includes('Yunqi Front Desk'))
  }
  await open()

  return {
    name: 'wechat',
    account: 'main',
    channel: () => channel,
    guest: async ({ name }) => guestOf(town.person(name)),
    trouble(trouble) {
      if (trouble.kind === 'down') town.state.trouble = { kind: 'signed-out' }
      else if (trouble.kind === 'slow') town.state.trouble = { kind: 'slow', ms: trouble.ms }
      else town.state.trouble = { kind: 'answer-lost', times: trouble.times ?? Infinity }
    },
    recover: () => void (town.state.trouble = undefined),
    stop: () => channel.stop(),
    reopen: open,
    async close() {
      await channel.stop()
      await channel.ended
      await gateway.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function guestOf(person: Person): ContractGuest {
  const handed = (message: string): Said & { message: string } => ({
    message,
    again: async () => person.again(message),
  })
  return {
    address: person.id,
    says: async (text, copies) => handed(person.says(text, copies ? { copies } : {})),
    async sends(thing) {
      switch (thing.kind) {
        case 'photo': {
          const said = handed(person.sendsFile(types.Message.Image, thing.bytes))
          // A picture has no caption in WeChat: words beside it are a message of their own.
          return thing.caption ? handed(person.says(thing.caption)) : said
        }
        case 'voice':
          return handed(person.sendsFile(types.Message.Audio, thing.bytes))
        case 'location':
          return handed(person.sendsPlace({ ...thing, accuracy: 15, name: '西湖', address: '杭州市西湖区' }))
        case 'contact':
          return handed(person.sendsCard(thing))
        case 'sticker':
          return handed(person.sendsSticker())
      }
      return thing satisfies never
    },
    edits: async (said) => said,
    deletes: async (said) => handed(person.recalls((said as ReturnType<typeof handed>).message)),
    blocks: async () => person.blocks(),
    seen: () =>
      person.got().map(({ text, photo }): Seen => ({ text, buttons: [], ...(photo ? { photo } : {}) })),
    sawTyping: () => 0,
  }
}
