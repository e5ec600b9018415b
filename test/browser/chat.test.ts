// The guest's chat page against the whole service: on a phone, on a desk, without script, without a network.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findings } from './axe.ts'
import { openBrowsers } from './browser.ts'
import { API_KEY, wholeService } from './whole-service.ts'

const browsers = openBrowsers()
const held = wholeService()

const chat = (hotel = 'hz-yunqi') => `${held.current.url}/chat/${hotel}`

async function write(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text)
  await page.keyboard.press('Enter')
}

/** The text of the newest message of the bot, once it matches. */
const answer = (page: Page, matching: RegExp) =>
  page.locator('.from-bot .text').filter({ hasText: matching }).last().waitFor()

test.each([
  ['zh-CN', false],
  ['ko', true],
  ['ja', false],
  ['en', true],
] as const)('in %s: greeted, heard, and nothing for axe to find', async (language, dark) => {
  const { page, faults } = await browsers.visitor({ phone: true, dark, language })
  await page.goto(chat())
  await page.locator('.choices button').first().waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(await findings(page)).toEqual([])
  await write(
    page,
    {
      'zh-CN': '空调坏了，1206',
      ko: '1206호 에어컨이 고장났어요',
      ja: '1206号室のエアコンが壊れています',
      en: 'the air conditioning in 1206 is broken',
    }[language],
  )
  await answer(page, /[34679ACDEFGHJKMNPQRTWXY]{4}/)
  expect(await page.locator('.sending').count()).toBe(0)
  for (const time of await page.locator('#messages time').allTextContents())
    expect(time).toMatch(/^(?:[01]\d|2[0-3]):\d\d$/)
  expect(await page.locator('#messages time').count()).toBeGreaterThan(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await findings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('a tap answers, its buttons are gone, and what is written as HTML is only text', async () => {
  const { page, faults } = await browsers.visitor({ language: 'en' })
  await page.goto(chat())
  await page.locator('.choices button', { hasText: 'My points' }).click()
  await answer(page, /confirmation number/i)
  await write(page, '<img src=x onerror="document.title=1">')
  await page.locator('.from-guest .text', { hasText: '<img src=x' }).waitFor()
  expect(await page.locator('#messages img').count()).toBe(0)
  expect(faults).toEqual([])
})

test('what is written while the network is away is sent once when it is back', async () => {
  const { page, context } = await browsers.visitor({ phone: true, language: 'en' })
  await page.goto(chat('sel-hangang'))
  await page.locator('.choices button').first().waitFor()
  await context.setOffline(true)
  await write(page, 'thank you')
  await page.locator('.failed').waitFor()
  await context.setOffline(false)
  await answer(page, /You are welcome/)
  await page.reload()
  await page.locator('.from-guest .text', { hasText: 'thank you' }).waitFor()
  expect(await page.locator('.from-guest .text', { hasText: 'thank you' }).count()).toBe(1)
})

test('two tabs of one guest show the same conversation', async () => {
  const { page, context } = await browsers.visitor({ language: 'en' })
  await page.goto(chat())
  const other = await context.newPage()
  await other.goto(chat())
  await write(page, 'thank you')
  await answer(other, /You are welcome/)
})

test('without script the page that follows a message has the answer on it', async () => {
  const { page } = await browsers.visitor({ script: false, language: 'en' })
  await page.goto(chat())
  await page.locator('#text').fill('what is my points balance?')
  await page.locator('#composer > button').click()
  await page.waitForLoadState()
  expect(await page.locator('.from-bot .text').last().textContent()).toMatch(/confirmation number/i)
  await page.locator('.choices button').last().click()
  await page.waitForLoadState()
  expect(await page.locator('.from-guest').count()).toBe(2)
  expect(await page.locator('.from-bot').count()).toBeGreaterThan(1)
  await page.locator('#composer > button').click()
  await page.waitForLoadState()
  expect(await page.locator('.from-guest').count(), 'an empty form says nothing').toBe(2)
})

test('a preview of a stay link does not use it up; the guest who opens it is known', async () => {
  const report = await fetch(`${held.current.url}/api/v1/stays`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      hotel: 'hz-yunqi',
      confirmationNumber: 'PREVIEW01',
      status: 'in-house',
      arrival: '2026-11-01',
      departure: '2026-12-30',
      room: '0808',
      updatedAt: new Date().toISOString(),
      guest: { familyName: 'Lee', givenName: 'Ann', language: 'en' },
    }),
  })
  expect(report.status).toBe(201)
  const made = await fetch(`${held.current.url}/api/v1/stays/hz-yunqi/PREVIEW01/link`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${API_KEY}` },
  })
  const path = new URL(((await made.json()) as { chat: string }).chat)
  const link = `${held.current.url}${path.pathname}${path.search}`
  await fetch(link, { headers: { 'User-Agent': 'TelegramBot (like TwitterBot)' } })
  const { page } = await browsers.visitor({ language: 'en' })
  await page.goto(link)
  await answer(page, /PREVIEW01/)
  const second = await browsers.visitor({ language: 'en' })
  await second.page.goto(link)
  await answer(second.page, /already been used or has expired/)
})
