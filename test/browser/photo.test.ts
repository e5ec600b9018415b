// Photos both ways against the whole service: a guest shows what is wrong, staff see it and answer with one.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { hours, systemClock } from '../../src/base/clock.ts'
import { staffOf } from '../../src/staff/staff.ts'
import { issueToken } from '../../src/verification/tokens.ts'
import { JPEG, PDF, PNG } from '../pictures.ts'
import { findings } from './axe.ts'
import { type Visit, openBrowsers } from './browser.ts'
import { wholeService } from './whole-service.ts'

const browsers = openBrowsers()
const held = wholeService()

async function staff(role: string, visit?: Visit) {
  const { store } = held.current.site
  const member = (await staffOf(store.db, 'hz-yunqi')).find(({ posts }) =>
    posts.some((post) => post.role === role && post.hotelId === 'hz-yunqi'),
  )!
  const about = { purpose: 'sign-in', subjectId: member.id, lifetime: hours(1) } as const
  const { token } = await issueToken(store.db, about, systemClock())
  const someone = await browsers.visitor(visit)
  await someone.page.goto(`${held.current.url}/console/sign-in?token=${token}`)
  await someone.page.waitForURL(/\/console\/inbox/)
  return someone
}

/** Whether the end of the last message can be seen, whatever stands below the messages. */
const lastInSight = (page: Page): Promise<boolean> =>
  page
    .locator('#messages > li')
    .last()
    .evaluate((message) => {
      const list = message.closest('section')!
      return message.getBoundingClientRect().bottom <= list.getBoundingClientRect().bottom + 1
    })

const photo = (bytes: Buffer, mimeType = 'image/png') => ({ name: 'leak.png', mimeType, buffer: bytes })

test('a photo with words opens a case; staff see it, answer with a photo, and the guest sees that', async () => {
  const guest = await browsers.visitor({ phone: true, language: 'en' })
  const { page } = guest
  await page.goto(`${held.current.url}/chat/hz-yunqi`)
  await page.locator('.choices button').first().waitFor()
  await page.locator('#text').fill('The shower in room 1206 is leaking')
  await page.keyboard.press('Enter')
  const number = await caseNumber(page)
  // A keyboard leaves little of a phone's window.
  const window = page.viewportSize()!
  await page.setViewportSize({ ...window, height: 420 })
  await expect.poll(() => lastInSight(page)).toBe(true)
  // First the picture, then the words: it waits for them, and may be put back.
  await page.locator('#photo').setInputFiles(photo(PNG))
  await page.locator('#chosen img').waitFor()
  await page.locator('#chosen button').click()
  await page.locator('#chosen').waitFor({ state: 'hidden' })
  await page.locator('#photo').setInputFiles(photo(PNG))
  await page.locator('#chosen img').waitFor()
  await expect.poll(() => lastInSight(page)).toBe(true)
  expect(await findings(page)).toEqual([])
  await page.setViewportSize(window)
  expect(await page.locator('img.shown').count()).toBe(0)
  await page.locator('#text').fill('this is how it looks')
  await page.keyboard.press('Enter')
  await page.locator('.from-guest:not(.sending) img.shown').waitFor()
  expect(await page.locator('.from-guest').last().locator('.text').textContent()).toBe('this is how it looks')
  expect(await page.locator('#chosen').isVisible()).toBe(false)
  await page.locator('.from-bot .text').filter({ hasText: number }).nth(1).waitFor()
  expect(await findings(page)).toEqual([])

  const manager = await staff('duty-manager')
  await manager.page.goto(`${held.current.url}/console/cases/${number}`)
  const picture = manager.page.locator('.bubble.guest .picture img')
  await picture.waitFor()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect(await findings(manager.page)).toEqual([])
  await manager.page.locator('.attach input').setInputFiles(photo(JPEG, 'image/jpeg'))
  await manager.page.locator('.composer button').click()
  await manager.page.locator('.bubble.staff .picture img').waitFor()
  await page.locator('.from-staff img.shown').waitFor()
  const shown = await page
    .locator('.from-staff img.shown')
    .evaluate((image: HTMLImageElement) => image.decode())
  expect(shown).toBeUndefined()
  expect([guest.faults, manager.faults]).toEqual([[], []])

  const stranger = await browsers.visitor({ language: 'en' })
  await stranger.page.goto(`${held.current.url}/chat/hz-yunqi`)
  const address = new URL(
    (await page.locator('.from-staff img.shown').getAttribute('src'))!,
    held.current.url,
  ).href
  expect((await stranger.page.request.get(address)).status()).toBe(404)
  expect((await page.request.get(address)).headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
})

test('what is no photo is refused in words, with script and without, and nothing is kept', async () => {
  const before = await held.current.site.store.db.attachment.count()
  const { page } = await browsers.visitor({ phone: true, language: 'ja' })
  await page.goto(`${held.current.url}/chat/hz-yunqi`)
  await page.locator('.choices button').first().waitFor()
  await page.locator('#photo').setInputFiles(photo(PDF))
  await page.locator('#composer > button').click()
  await page.locator('.failed .state', { hasText: '写真' }).waitFor()
  await page.locator('#photo').setInputFiles(photo(Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)])))
  await page.locator('#composer > button').click()
  await page.locator('.failed .state', { hasText: '10MB' }).nth(1).waitFor()

  const plain = await browsers.visitor({ script: false, language: 'ko' })
  await plain.page.goto(`${held.current.url}/chat/hz-yunqi`)
  await plain.page.locator('#photo').setInputFiles(photo(PDF))
  await plain.page.locator('#composer > button').click()
  await plain.page.locator('[role=alert]', { hasText: '사진' }).waitFor()
  expect(await held.current.site.store.db.attachment.count()).toBe(before)
})

test('without script a photo and its words arrive', async () => {
  const { page } = await browsers.visitor({ script: false, language: 'en' })
  await page.goto(`${held.current.url}/chat/sel-hangang`)
  await page.locator('#photo').setInputFiles(photo(PNG))
  await page.locator('#text').fill('the light in 0804 is broken')
  await page.locator('#composer > button').click()
  await page.locator('.from-guest img.shown').waitFor()
  expect(await page.locator('.from-guest .text').last().textContent()).toBe('the light in 0804 is broken')
  expect(await page.locator('.from-bot').count()).toBeGreaterThan(0)
})

async function caseNumber(page: Page): Promise<string> {
  const told = page.locator('.from-bot .text').filter({ hasText: /\b[34679ACDEFGHJKMNPQRTWXY]{4}\b/ })
  await told.first().waitFor()
  return /\b[34679ACDEFGHJKMNPQRTWXY]{4}\b/.exec((await told.first().textContent())!)![0]
}
