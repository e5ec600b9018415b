// Telegram under the contract: guests of the stand-in Bot API, by long polling or by webhook.
import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seconds } from '../../src/base/clock.ts'
import { TERMS } from '../../src/channels/telegram/pace.ts'
import { type TelegramChannel, openTelegram } from '../../src/channels/telegram/telegram.ts'
import type { Abilities, ChannelBench, ContractGuest, Said, Seen } from './channel-contract.ts'
import { type House, until } from './contract-house.ts'
import { UNLIMITED } from './telegram-limits.ts'
import type { Person } from './telegram-people.ts'
import { type TelegramStandIn, openTelegramStandIn } from './telegram-stand-in.ts'

export const TELEGRAM: Abilities = {
  choices: 'buttons',
  longest: { limit: 4096, measure: 'units' },
  out: 'pushed',
  cannot: { deleted: 'Telegram does not tell bots of it' },
}

const SECRET = 'a-secret-of-Telegrams_only'
/** Pacing is tried elsewhere: here nobody waits for it. */
const QUICK = { ...TERMS, chat: { burst: 100, every: seconds(0.01) } }
const SENDING = ['sendMessage', 'sendPhoto']

export async function openTelegramBench(house: House, way: 'polling' | 'webhook'): Promise<ChannelBench> {
  const telegram = await openTelegramStandIn({ limits: UNLIMITED })
  let channel: TelegramChannel
  let people = 5000

  // What Telegram posts goes to the channel that is open now; to nobody while there is none.
  let mounted: TelegramChannel['webhook']
  const server = createServer((request, response) =>
    mounted ? mounted.answer(request, response) : void response.writeHead(503).end(),
  )
  if (way === 'webhook') telegram.postTo(await listening(server))

  async function open(): Promise<void> {
    channel = openTelegram({
      token: telegram.token,
      apiRoot: telegram.root,
      publicUrl: house.publicUrl,
      ...(way === 'webhook' ? { webhookSecret: SECRET } : {}),
      store: house.store,
      databaseUrl: house.url,
      clock: house.clock,
      log: house.log,
      terms: QUICK,
    })
    mounted = channel.webhook
    const how = way === 'webhook' ? 'webhook' : 'long polling'
    await until('the channel to be up', () => JSON.stringify(channel.status()).includes(how))
  }
  async function stop(): Promise<void> {
    // The server closes before the channels do.
    mounted = undefined
    await channel.stop()
  }
  await open()

  return {
    name: 'telegram',
    account: 'main',
    channel: () => channel,
    async guest({ language, name }) {
      const person = telegram.person({
        id: (people += 1),
        first_name: name,
        language_code: language.slice(0, 2),
      })
      return guestOf(telegram, person)
    },
    trouble(trouble) {
      for (const method of SENDING) {
        if (trouble.kind === 'down') telegram.fail({ kind: 'error', method })
        else if (trouble.kind === 'slow') telegram.fail({ kind: 'slow', method, wait: trouble.ms })
        else
          telegram.fail({ kind: 'reset-after', method, ...(trouble.times ? { times: trouble.times } : {}) })
      }
    },
    recover: () => telegram.recover(),
    stop,
    reopen: open,
    async close() {
      await stop()
      await telegram.close()
      server.close()
    },
  }
}

function guestOf(telegram: TelegramStandIn, person: Person): ContractGuest {
  const handed = (updateId: number): Said & { updateId: number } => ({
    updateId,
    again: async () => telegram.redeliver(updateId),
  })
  return {
    address: String(person.id),
    async says(text, copies = 1) {
      const updateId = person.says(text)
      for (let n = 1; n < copies; n += 1) telegram.redeliver(updateId)
      return handed(updateId)
    },
    taps: async (label) => handed(person.taps(label)),
    async sends(thing) {
      switch (thing.kind) {
        case 'photo':
          return handed(person.sendsPhoto(Buffer.from(thing.bytes), thing.caption))
        case 'voice':
          return handed(person.sendsVoice(Buffer.from(thing.bytes)))
        case 'location':
          return handed(person.sends({ location: { latitude: thing.latitude, longitude: thing.longitude } }))
        case 'contact': {
          const [first_name, last_name] = thing.name.split(' ')
          return handed(person.sends({ contact: { phone_number: thing.phone, first_name, last_name } }))
        }
        case 'sticker':
          return handed(person.sends({ sticker: { file_id: 'sticker-1', emoji: '😡' } }))
      }
      return thing satisfies never
    },
    edits: async (said, text) => handed(person.edits(text, (said as ReturnType<typeof handed>).updateId)),
    // Nothing reaches a bot when a person deletes a message.
    deletes: async (said) => said,
    blocks: async () => void person.blocks(),
    seen: () =>
      telegram.sent
        .filter(({ chat }) => chat === person.id)
        .map(({ text, keyboard, file }): Seen => ({
          text,
          buttons: (keyboard ?? []).flat().map((button) => button.text),
          ...(file ? { photo: file.bytes } : {}),
        })),
    sawTyping: () => telegram.actions.filter(({ chat }) => chat === person.id).length,
  }
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
