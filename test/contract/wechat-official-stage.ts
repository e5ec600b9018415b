// A house on a stand-in WeChat, for tests of what is sent: real turns, real delivery, a clock that can be moved.
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { ConversationId, MessageId } from '../../src/base/ids.ts'
import type { Spoken } from '../../src/messages/transcript.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import { type House, openHouse, until } from './contract-house.ts'
import { type Account, openAccount, openDoor } from './wechat-official-bench.ts'
import type { Counting } from './wechat-official-budget.ts'
import type { Person } from './wechat-official-people.ts'
import { type WechatStandIn, openWechatStandIn } from './wechat-official-stand-in.ts'

export const HOUR = 3_600_000

/** A house on a stand-in that counts in this way, for the tests of a block. */
export function onWechat(counting: Counting = 'documented') {
  let house: House
  let wechat: WechatStandIn
  let door: Awaited<ReturnType<typeof openDoor>>
  let channel: Account
  beforeAll(async () => {
    house = await openHouse()
    wechat = await openWechatStandIn({ counting, retryAfter: 300 })
    door = await openDoor()
    wechat.posts.postTo(door.url)
    channel = openAccount(wechat, house)
    door.mount(channel.webhook)
    await until('the channel to be up', () => channel.status().kind === 'up')
    house.begin(() => channel)
  }, 60_000)
  beforeEach(() => wechat.recover())
  afterAll(async () => {
    await house.end()
    await channel.stop()
    await wechat.close()
    door.close()
    await house.close()
  })

  const stateOf = async (id: ConversationId, message: MessageId): Promise<Spoken> =>
    (await house.transcript(id)).find((one) => one.id === message)!

  return {
    house: () => house,
    wechat: () => wechat,
    channel: () => channel,
    /** Whether WeChat’s posts reach us. */
    reached: (yes: boolean) => wechat.posts.postTo(yes ? door.url : 'http://127.0.0.1:9'),
    /** Someone who has thanked us and was answered: four of the five are left. */
    async guest(): Promise<{ guest: Person; id: ConversationId }> {
      const guest = wechat.follower()
      await guest.says('Thank you so much!')
      await until('an answer', () => guest.seen().length === 1)
      return { guest, id: await house.conversation('wechat-official', guest.openId) }
    },
    says: (id: ConversationId, ...texts: Parameters<House['says']>[1][]) => house.says(id, ...texts),
    becomes: (id: ConversationId, message: MessageId, delivery: Spoken['delivery'], failure?: RegExp) =>
      until(
        `the message to be ${delivery}`,
        async () => {
          const one = await stateOf(id, message)
          return one.delivery === delivery && (!failure || failure.test(one.failure ?? '')) && one
        },
        20_000,
      ),
    /** What WeChat answered to what we sent, oldest first. */
    codes: () => wechat.calls.filter(({ path }) => path === 'message/custom/send').map(({ code }) => code),
  }
}

export const textsOf = (guest: Person) => guest.seen().map(({ text }) => text)
/** Why staff read that a message waits, in the language of the hotel. */
export const WAITS = new RegExp(phrase('zh-CN', 'wechat.waits').slice(0, 10))
export const MORE = phrase('en', 'wechat.more')
export const WRITE = phrase('en', 'wechat.write-on')
