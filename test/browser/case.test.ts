// A case, worked from the first look to the end, with script and without, while a colleague watches.
import { expect, test } from 'vitest'
import { minutes } from '../../src/base/clock.ts'
import { phraseText } from '../../src/phrases/phrases.ts'
import { stage } from './stage.ts'

const scene = stage()

const airConditioning = () =>
  scene.current.house.complaint({
    name: ['王', '思远'],
    room: '1206',
    severity: 2,
    ago: minutes(9),
    talk: ['空调开了两个小时还是不凉', '非常抱歉，已通知工程部。', '没有人来。我要投诉！'],
  })

test('acknowledged, assigned, answered, noted, resolved; and a colleague sees it as it happens', async () => {
  const { house, signedIn } = scene.current
  const found = await airConditioning()
  const { page, faults } = await signedIn('陈芳')
  const colleague = await signedIn('李婷')
  await page.click(`#row-${found.number} a`)
  await page.waitForSelector('#case')
  await colleague.page.goto(page.url())
  expect(new URL(page.url()).pathname).toBe(`/console/cases/${found.number}`)
  expect(await page.innerText('#case-title')).toBe('1206 王思远')

  await page.getByRole('button', { name: '接手', exact: true }).click()
  await page.waitForSelector('#notice:has-text("已接手")')
  await page.waitForSelector('.quiet-line:has-text("陈芳接下处理")')
  await colleague.page.waitForSelector('.quiet-line:has-text("陈芳已接手")')
  expect(await colleague.page.getByRole('button', { name: '接手', exact: true }).count()).toBe(0)

  await page.click('#menu-assign summary')
  await page.selectOption('#assignee', { label: '李婷 · 员工' })
  await page.click('#menu-assign button')
  await colleague.page.waitForSelector(`#row-${found.number} .chip.mine:has-text("李婷")`)

  await page.fill('#reply', '王先生您好，工程师已在路上。\n<b>马上到</b>')
  await page.press('#reply', 'Enter')
  await page.waitForSelector('.bubble.staff:has-text("<b>马上到</b>")')
  expect(await page.inputValue('#reply')).toBe('')
  expect(await page.innerText('.banner')).toContain('您已接管对话')
  await colleague.page.waitForSelector('.bubble.staff:has-text("陈芳")')
  expect(await colleague.page.innerText('.banner')).toContain('陈芳已接管对话')
  expect(await page.innerText('.said')).toContain(phraseText('human.handed-over', 'zh-CN'))

  await page.click('#menu-note summary')
  await page.fill('#note', '压缩机坏了')
  await page.click('#menu-note button')
  await colleague.page.waitForSelector('.note:has-text("压缩机坏了")')

  await page.click('#menu-resolve summary')
  await page.fill('#cause', '压缩机故障')
  await page.click('#menu-resolve button')
  await page.waitForSelector('.quiet-line:has-text("原因：压缩机故障")')
  await colleague.page.waitForFunction((id) => !document.getElementById(id), `row-${found.number}`)

  await page.getByRole('button', { name: '交还机器人' }).click()
  await page.waitForSelector('.banner.calm')
  const row = await house.store.db.guestCase.findUniqueOrThrow({ where: { id: found.id } })
  expect(row).toMatchObject({ status: 'resolved', cause: '压缩机故障', assigneeId: house.staff.李婷 })
  const acts = await house.store.db.audit.findMany({ where: { subjectId: found.id }, orderBy: { at: 'asc' } })
  expect(acts.map(({ action }) => action)).toEqual(
    ['acknowledged', 'assigned', 'assigned', 'replied', 'noted', 'resolved'].map((kind) => `case.${kind}`),
  )
  expect([...faults, ...colleague.faults]).toEqual([])
})

test('what the guest writes appears by itself and disturbs no one who is writing', async () => {
  const { house, signedIn } = scene.current
  const found = await airConditioning()
  const { page, faults } = await signedIn('陈芳')
  await page.goto(`${house.url}/console/cases/${found.number}`)
  await page.click('#menu-note summary')
  await page.fill('#note', '半句话')
  await page.fill('#reply', '还没写完')
  await house.writes(found, '还在等 <img src=x onerror=alert(1)>')
  await page.waitForSelector('.bubble.guest:has-text("<img src=x onerror=alert(1)>")')
  expect(await page.inputValue('#reply')).toBe('还没写完')
  expect(await page.inputValue('#note')).toBe('半句话')
  expect(await page.locator('#menu-note').getAttribute('open')).not.toBeNull()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('reply')
  expect(faults).toEqual([])
})

test('two who acknowledge at once: one does, the other is told', async () => {
  const { house, signedIn } = scene.current
  const found = await airConditioning()
  const one = await signedIn('陈芳', { script: false })
  const two = await signedIn('李婷', { script: false })
  for (const { page } of [one, two]) await page.goto(`${house.url}/console/cases/${found.number}`)
  await one.page.getByRole('button', { name: '接手', exact: true }).click()
  await one.page.waitForSelector('.quiet-line:has-text("陈芳已接手")')
  await two.page.getByRole('button', { name: '接手', exact: true }).click()
  await two.page.waitForSelector('#notice:has-text("已有同事先行处理")')
  expect(await two.page.locator('.quiet-line:has-text("已接手")').count()).toBe(1)
})

test('everything works in a browser without script', async () => {
  const { house, signedIn } = scene.current
  const found = await airConditioning()
  const { page } = await signedIn('李婷', { script: false })
  await page.click(`#row-${found.number} a`)
  await page.fill('#reply', '马上处理')
  await page.getByRole('button', { name: '发送' }).click()
  await page.waitForSelector('.bubble.staff:has-text("马上处理")')
  expect(new URL(page.url()).pathname).toBe(`/console/cases/${found.number}`)
  await page.click('#menu-resolve summary')
  await page.fill('#cause', '误报')
  await page.click('#menu-resolve button')
  await page.getByRole('button', { name: '重新打开' }).click()
  await page.waitForSelector('.quiet-line:has-text("李婷重新打开")')
  await page.click('#menu-assign summary')
  const another = await page.locator('#assignee option:not([selected])').first().getAttribute('value')
  await page.selectOption('#assignee', another)
  await page.click('#menu-assign button')
  await page.waitForSelector('.quiet-line:has-text("指派给")')
  // A due time stands there in full where nothing counts it down.
  expect(await page.innerText('.case-state time')).toMatch(/^\d\d:\d\d$/)
  expect(house.store).toBeDefined()
})

test('a message that did not leave says so, and why', async () => {
  const { house, signedIn } = scene.current
  const found = await airConditioning()
  await house.store.db.message.updateMany({
    where: { conversationId: found.conversationId!, author: 'bot' },
    data: { delivery: 'failed', failure: 'bot was blocked by the user' },
  })
  const { page } = await signedIn('陈芳')
  await page.goto(`${house.url}/console/cases/${found.number}`)
  expect(await page.innerText('.bubble.bot .delivery')).toContain('发送失败: bot was blocked by the user')
})

test('a complaint about a colleague stays with managers, also where it was made in the same chat', async () => {
  const { house, signedIn } = scene.current
  const found = await house.complaint({ category: 'wifi', talk: ['网络断了', '已通知同事。'] })
  await house.complains(found, '前台小李骂我', 'staff-attitude')
  const staff = await signedIn('李婷')
  await staff.page.goto(`${house.url}/console/cases/${found.number}`)
  expect(await staff.page.innerText('.said')).toMatch(/网络断了.*已通知同事.*此处内容仅限经理查看/s)
  expect(await staff.page.content()).not.toContain('小李')
  const manager = await signedIn('陈芳')
  await manager.page.goto(`${house.url}/console/cases/${found.number}`)
  expect(await manager.page.innerText('.said')).toContain('前台小李骂我')
})

test('opening a case is a read of the guest’s profile, and is on record', async () => {
  const { house, signedIn } = scene.current
  const found = await airConditioning()
  const { page } = await signedIn('李婷')
  await page.goto(`${house.url}/console/cases/${found.number}`)
  const [read] = await house.store.db.audit.findMany({
    where: { subject: 'guest', subjectId: found.guestId },
  })
  expect(read).toMatchObject({
    action: 'guest.read',
    staffId: house.staff.李婷,
    detail: { case: found.number },
  })
})

test('points are for managers; the card says stays, wishes and verification', async () => {
  const { house, signedIn } = scene.current
  const known = await airConditioning()
  const stranger = await house.complaint({ known: false, displayName: '<i>Bob', talk: ['没有热水'] })
  const staff = await signedIn('李婷')
  await staff.page.goto(`${house.url}/console/cases/${known.number}`)
  const card = await staff.page.innerText('#guest-card')
  expect(card).toMatch(/王思远.*金卡会员.*入住 2 次.*1206.*高楼层.*荞麦枕/s)
  expect(card).not.toContain('12,480')
  const manager = await signedIn('陈芳')
  await manager.page.goto(`${house.url}/console/cases/${known.number}`)
  expect(await manager.page.innerText('#guest-card')).toContain('12,480')
  await manager.page.goto(`${house.url}/console/cases/${stranger.number}`)
  expect(await manager.page.innerText('#guest-card')).toMatch(/<i>Bob.*身份未核实/s)
})

test('on a phone a case fills the window, its guest slides in, and back leads to the list', async () => {
  const { house, signedIn } = scene.current
  const found = await airConditioning()
  const { page, faults } = await signedIn('陈芳', { phone: true })
  await page.tap(`#row-${found.number} a`)
  await page.waitForSelector('#case')
  expect(await page.isVisible('#case-list')).toBe(false)
  expect(await page.isVisible('#guest-card')).toBe(false)
  await page.tap('#case-title a')
  await page.waitForSelector('#guest-card', { state: 'visible' })
  await page.tap('#guest-card .close')
  await page.waitForSelector('#guest-card', { state: 'hidden' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.tap('.back')
  await page.waitForSelector('#case-list', { state: 'visible' })
  expect(house.url).toBeTruthy()
  expect(faults).toEqual([])
})

test('a case in a hidden tab rests, and is up to date when it is looked at again', async () => {
  const { house, signedIn } = scene.current
  const found = await airConditioning()
  const { page, faults } = await signedIn('陈芳')
  await page.goto(`${house.url}/console/cases/${found.number}`)
  const turn = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await page.waitForFunction(() => document.querySelector('#case-list')!.getAttribute('data-now'))
  await turn(true)
  await house.writes(found, '有人吗？')
  await turn(false)
  await page.waitForSelector('.bubble.guest:has-text("有人吗？")')
  expect(faults).toEqual([])
})
