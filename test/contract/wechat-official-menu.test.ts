// The account's menu is made once, in the hotel's language, and never in place of another's; a code binds a stay.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/base/locale.ts'
import { menuIn } from '../../src/channels/wechat-official/menu.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import { issueToken } from '../../src/verification/tokens.ts'
import { type House, openHouse, until } from './contract-house.ts'
import { type Account, openAccount, openDoor } from './wechat-official-bench.ts'
import { checkMenu } from './wechat-official-rules.ts'
import { type WechatStandIn, openWechatStandIn } from './wechat-official-stand-in.ts'

let house: House
let wechat: WechatStandIn
let door: Awaited<ReturnType<typeof openDoor>>
let channel: Account | undefined
beforeAll(async () => {
  house = await openHouse()
  door = await openDoor()
  house.begin(() => channel)
}, 60_000)
beforeEach(async () => {
  await channel?.stop()
  await wechat?.close()
  wechat = await openWechatStandIn()
  wechat.posts.postTo(door.url)
  await house.store.db.$executeRaw`DELETE FROM wechat_account`
  await speak('zh-CN')
})
afterAll(async () => {
  await house.end()
  await channel?.stop()
  await wechat.close()
  door.close()
  await house.close()
})

async function started(): Promise<Account> {
  await channel?.stop()
  channel = openAccount(wechat, house)
  door.mount(channel.webhook)
  await until('the channel to be up', () => channel!.status().kind === 'up')
  return channel
}
const made = () => wechat.calls.filter(({ path }) => path === 'menu/create').length
/** The hotel's file is applied with another first language; returns when the house knows. */
async function speak(first: string): Promise<void> {
  await house.store.db
    .$executeRaw`UPDATE hotel SET languages = ARRAY[${first}, 'en'] WHERE id = ${house.hotelId}`
  house.store.live.publish([{ kind: 'hotels', id: house.hotelId }])
  await until('the house to know', () => house.hotels.get(house.hotelId)?.languages[0] === first)
}

test.each(LANGUAGES)('the menu in %s is one that WeChat takes', (language) => {
  expect(() => checkMenu(menuIn(language))).not.toThrow()
})

test('it is made at the first start, and not again at the next', async () => {
  await started()
  expect(wechat.menu()).toMatchObject({
    button: [
      { type: 'click', name: '报修投诉', key: 'complaint/start' },
      { type: 'click', name: '我的积分', key: 'loyalty/balance' },
      { name: '更多服务', sub_button: [{ key: 'human/call' }, { key: 'language/ask' }] },
    ],
  })
  await started()
  await started()
  expect(made()).toBe(1)
  expect(wechat.calls.filter(({ path }) => path === 'menu/get')).toHaveLength(1)
})

test('it follows the hotel’s first language, while the service runs', async () => {
  await started()
  await speak('ja')
  await until('the new menu', () => made() === 2)
  expect(JSON.stringify(wechat.menu())).toContain(phrase('ja', 'wechat.menu-problem'))
})

test('a menu that somebody else made is left alone, before ours and after it', async () => {
  const theirs = { button: [{ type: 'view', name: '官网', url: 'https://hotel.example', sub_button: [] }] }
  wechat.setMenu(theirs)
  await started()
  expect(wechat.menu()).toEqual(theirs)
  wechat.setMenu(undefined)
  await started()
  expect(made()).toBe(1)
  wechat.setMenu(theirs)
  await speak('en')
  await started()
  expect(wechat.menu()).toEqual(theirs)
  expect(made()).toBe(1)
})

test('one that was made but whose answer was lost is not made again', async () => {
  wechat.fail({ kind: 'reset-after', path: 'menu/create', times: 1 })
  await started()
  expect(made()).toBe(1)
  await started()
  expect(made()).toBe(1)
})

test('a guest who scans the code of their stay is known by it; another who scans it is not', async () => {
  const { stayCode } = await started()
  const { db } = house.store
  const stay = await aStay()
  const { token } = await house.store.transaction((tx) =>
    issueToken(tx, { purpose: 'stay', subjectId: stay.id, lifetime: 86_400_000 }, new Date()),
  )
  const { url } = await stayCode(token, 86_400_000)
  const guest = wechat.person()
  await guest.scans(url)
  await until('the welcome', () => guest.seen().length > 0)
  expect(guest.seen()[0]!.text).toContain('WX-1206')
  const line = await db.conversation.findFirstOrThrow({ where: { address: guest.openId } })
  expect(line.guestId).toBe(stay.guestId)
  expect(await db.proof.count({ where: { conversationId: line.id } })).toBe(1)

  const other = wechat.person()
  await other.scans(url)
  await until('an answer', () => other.seen().length > 0)
  expect(other.seen()[0]!.text).toContain(phrase('zh-CN', 'welcome.link-used'))
  expect(other.seen()[0]!.text).not.toContain('WX-1206')
})

test('a code lasts 30 days at most, as WeChat allows', async () => {
  const { stayCode } = await started()
  const { until: end } = await stayCode('t'.repeat(32), 90 * 86_400_000)
  expect(end.getTime() - wechat.clock().getTime()).toBeLessThanOrEqual(30 * 86_400_000)
})

async function aStay(): Promise<{ id: string; guestId: string }> {
  const { db } = house.store
  const guest = await db.guest.create({
    data: {
      id: crypto.randomUUID(),
      familyName: '陈',
      givenName: '伟',
      language: 'zh-CN',
      createdAt: new Date(),
    },
  })
  const day = (offset: number) => new Date(new Date().setUTCHours(0, 0, 0, 0) + offset * 86_400_000)
  return db.stay.create({
    data: {
      id: crypto.randomUUID(),
      hotelId: house.hotelId,
      guestId: guest.id,
      confirmationNumber: 'WX-1206',
      status: 'in-house',
      arrival: day(-1),
      departure: day(2),
      updatedAt: new Date(),
    },
  })
}
