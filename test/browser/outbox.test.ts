// The outbox and profiles: who may look, that looking is on record, and what another hotel's people see.
import { expect, test } from 'vitest'
import { receive } from '../../src/messages/receive.ts'
import { type Complaint, HANGZHOU, SEOUL, heldCode } from './house.ts'
import { stage } from './stage.ts'

const scene = stage()

test('a duty manager reads a code that waits, and it is on record; staff see no outbox', async () => {
  const { house, signedIn } = scene.current
  await heldCode(house, HANGZHOU, '048213')
  const manager = await signedIn('陈芳')
  await manager.page.getByRole('link', { name: '待发箱' }).click()
  await manager.page.waitForURL(/outbox/)
  expect(await manager.page.innerText('main')).not.toContain('048213')
  await manager.page.getByRole('button', { name: /查看内容/ }).click()
  expect(await manager.page.innerText('.letter-text')).toContain('048213')
  const acts = await house.store.db.audit.findMany({ where: { subject: 'message' } })
  expect(acts).toHaveLength(1)
  expect(acts[0]).toMatchObject({ action: 'message.read', staffId: house.staff.陈芳 })
  expect(manager.faults).toEqual([])

  const staff = await signedIn('李婷')
  expect(await staff.page.getByRole('link', { name: '待发箱' }).count()).toBe(0)
  expect((await staff.page.goto(`${house.url}/console/outbox`))!.status()).toBe(404)
  const message = acts[0]!.subjectId
  const post = (path: string) =>
    staff.page.evaluate(
      async (address) => (await fetch(address, { method: 'POST', redirect: 'manual' })).status,
      `${house.url}/console/outbox/${path}`,
    )
  expect(await post(`${message}/text`)).toBe(404)
  expect(await post(`${message}/send`)).toBe(404)

  const seoul = await signedIn('김민지')
  await seoul.page.goto(`${house.url}/console/outbox`)
  expect(await seoul.page.innerText('main')).not.toContain('guest1@example.com')
})

test('what was given up is sent again; what was not, is not', async () => {
  const { house, signedIn } = scene.current
  const found = await house.complaint({ channel: 'telegram', talk: ['没有热水', '马上来'] })
  const where = { conversationId: found.conversationId!, author: 'bot' }
  await house.store.db.message.updateMany({
    where,
    data: { delivery: 'failed', failure: 'chat not found', attempts: 12 },
  })
  const { page } = await signedIn('陈芳')
  await page.goto(`${house.url}/console/outbox`)
  expect(await page.innerText('main')).toContain('原因：chat not found')
  await page.getByRole('button', { name: /重新发送/ }).click()
  await page.waitForSelector('#notice:has-text("已重新排队")')
  const [message] = await house.store.db.message.findMany({ where })
  expect(message).toMatchObject({ delivery: 'queued', attempts: 0, failure: null })
  const again = await page.evaluate(
    async (address) => (await fetch(address, { method: 'POST' })).status,
    `${house.url}/console/outbox/${message!.id}/send`,
  )
  expect(again).toBe(409)
})

test('what was given up shows whom it was for and where they are, comes by itself, and goes all at once', async () => {
  const { house, signedIn } = scene.current
  const giveUp = async (about: Omit<Complaint, 'talk'>, unsure: number) => {
    const found = await house.complaint({ channel: 'telegram', talk: ['空调坏了', '马上来'], ...about })
    const where = { conversationId: found.conversationId!, author: 'bot' }
    const data = { delivery: 'failed', failure: 'chat not found', unsure, at: new Date() }
    await house.store.db.message.updateMany({ where, data })
    house.store.live.publish([{ kind: 'outbox', id: found.conversationId! }])
    return found
  }
  const first = await giveUp({ name: ['王', '思远'], room: '1206' }, 2)
  const { page, faults } = await signedIn('陈芳')
  await page.goto(`${house.url}/console/outbox`)
  const letter = page.locator('.letter', { hasText: '王思远' })
  expect(await letter.innerText()).toMatch(/发送失败.*1206 房.*王思远.*Telegram.*可能已经收到/s)
  expect(await letter.getByRole('link', { name: '王思远' }).getAttribute('href')).toBe(
    `/console/guests/${first.guestId}`,
  )
  expect(await letter.getByRole('link', { name: first.number }).count()).toBe(1)

  await giveUp({ name: ['Smith', 'Ann'], room: '0907', language: 'en' }, 0)
  await page.waitForSelector('.letter:has-text("Smith Ann")')
  expect(await page.innerText('.letter:has-text("Smith Ann")')).toMatch(/0907 房.*原因：chat not found/s)
  expect(await page.title()).toMatch(/^\(\d+\) 待发箱/)

  const failed = await page.locator('.letter:has-text("发送失败")').count()
  await page.getByRole('button', { name: /全部重新发送/ }).click()
  await page.waitForSelector('#notice:has-text("重新排队发送")')
  expect(await page.locator('.letter:has-text("发送失败")').count()).toBe(0)
  const sent = await house.store.db.audit.findMany({
    where: { action: 'message.sent-again', staffId: house.staff.陈芳 },
  })
  expect(sent.length).toBeGreaterThanOrEqual(failed)
  expect(faults).toEqual([])
})

test('a profile is read by its hotel alone, and every read is on record', async () => {
  const { house, signedIn } = scene.current
  const found = await house.complaint({ name: ['王', '思远'], room: '1206', talk: ['没有热水'] })
  const address = `${house.url}/console/guests/${found.guestId}`
  const { page, faults } = await signedIn('陈芳')
  await page.goto(address)
  expect(await page.innerText('main')).toMatch(/王思远.*12,480.*高楼层.*满意度问卷.*没有热水.*YQ2026112/s)
  const staff = await signedIn('李婷')
  await staff.page.goto(address)
  expect(await staff.page.innerText('main')).not.toContain('12,480')
  const seoul = await signedIn('김민지')
  expect((await seoul.page.goto(address))!.status()).toBe(404)
  for (const nobody of ['x', "' OR 1=1", found.id])
    expect(
      (await seoul.page.goto(`${house.url}/console/guests/${encodeURIComponent(nobody)}`))!.status(),
    ).toBe(404)
  const reads = await house.store.db.audit.findMany({
    where: { action: 'guest.read', subjectId: found.guestId },
    orderBy: { at: 'asc' },
  })
  expect(reads.map(({ staffId }) => staffId)).toEqual([house.staff.陈芳, house.staff.李婷])
  expect(faults).toEqual([])
})

test('the channels page says what is open and how to open the rest', async () => {
  const { page, faults } = await scene.current.signedIn('Anna')
  await page.getByRole('link', { name: 'Channels' }).click()
  await page.waitForURL(/channels/)
  const text = await page.innerText('main')
  expect(text).toMatch(/E-mail.*not set up.*SMTP_URL.*SMS.*down.*503/s)
  expect(text).toContain(`/chat/${SEOUL}`)
  expect(faults).toEqual([])
})

test('an address that is not there, and a request that cannot be read, get plain words', async () => {
  const { house } = scene.current
  const missing = await fetch(`${house.url}/nowhere`, {
    headers: { Accept: 'text/html', 'Accept-Language': 'ko' },
  })
  expect(missing.status).toBe(404)
  expect(await missing.text()).toContain('페이지가 없습니다')
  const huge = await fetch(`${house.url}/console/sign-in`, {
    method: 'POST',
    headers: { Accept: 'text/html' },
    body: new URLSearchParams({ token: 'x'.repeat(200_000) }),
  })
  expect(huge.status).toBe(413)
  expect(await huge.text()).toContain('Nothing was changed')
  const bad = await fetch(`${house.url}/chat/%E0%A4%A`, { headers: { Accept: 'application/json' } })
  expect(bad.status).toBe(400)
  expect(await bad.text()).not.toMatch(/at .*\.ts|node_modules/)
})

test('what waits for its guest to write, and what went another way, is shown with where it went', async () => {
  const { house, signedIn } = scene.current
  const found = await house.complaint({
    channel: 'wechat-official',
    talk: ['没有热水', '马上来', '好的', '已修好'],
  })
  const said = await house.store.db.message.findMany({
    where: { conversationId: found.conversationId!, direction: 'out' },
    orderBy: { seq: 'asc' },
  })
  await house.store.db.$executeRaw`
    UPDATE message SET delivery = 'queued', next_attempt_at = 'infinity' WHERE id = ${said.at(-1)!.id}::uuid`
  const other = await house.complaint({ channel: 'telegram', talk: ['你好', '您好'] })
  const there = await house.store.db.message.findFirstOrThrow({
    where: { conversationId: other.conversationId!, direction: 'out' },
  })
  await house.store.db.message.update({ where: { id: said[0]!.id }, data: { delivery: 'moved' } })
  await house.store.db.message.update({ where: { id: there.id }, data: { delivery: 'sent' } })
  await house.store.db.movedMessage.create({
    data: {
      ...{ messageId: said[0]!.id, conversationId: other.conversationId!, sentAs: there.id },
      at: house.clock(),
    },
  })
  const { address } = await house.store.db.conversation.findUniqueOrThrow({
    where: { id: other.conversationId! },
  })
  const content = { kind: 'text', text: '好的，三点见' } as const
  await receive(
    house.store,
    {
      ...{ channel: 'telegram', account: 'main', address, kind: 'guest', externalId: 'x', content },
      sentAt: house.clock(),
    },
    house.clock(),
  )
  const { page, faults } = await signedIn('陈芳')
  await page.goto(`${house.url}/console/outbox`)
  expect(await page.innerText('#outbox-waits')).toMatch(/等待宾客再次留言[\s\S]*微信公众号/)
  expect(await page.innerText('#outbox-went')).toMatch(/微信公众号 → Telegram\s*已发送/)
  await page.goto(`${house.url}/console/cases/${found.number}`)
  expect(await page.innerText('main')).toMatch(/已改走其他渠道: ?Telegram/)
  expect(await page.innerText('main')).toMatch(/好的，三点见[\s\S]*Telegram/)
  expect(faults).toEqual([])
})
