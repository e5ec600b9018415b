// Every page of the console under axe-core: light and dark, at a desk and on a phone, in each language.
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { hours, minutes } from '../../src/base/clock.ts'
import type { Case } from '../../src/cases/case.ts'
import { findings } from './axe.ts'
import { HANGZHOU, heldCode } from './house.ts'
import { stage } from './stage.ts'

const scene = stage()
let opened: Case

beforeAll(async () => {
  const { house } = scene.current
  await house.complaint({ severity: 1, room: '0301', category: 'safety-and-security', talk: ['有烟味'] })
  await house.complaint({ severity: 4, ago: hours(5), known: false, talk: ['咖啡机坏了'] })
  opened = await house.complaint({
    name: ['王', '思远'],
    room: '1206',
    severity: 2,
    ago: minutes(9),
    talk: ['空调不凉', '已通知工程部。', '没有人来！'],
  })
  await heldCode(house, HANGZHOU, '048213')
})

/** Things to press that are smaller than a fingertip. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, select, textarea, nav a, .rows a, .back, .close')]
      .filter((target) => target.checkVisibility() && !target.closest('.unseen'))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ target, box }) => `${target.outerHTML.slice(0, 80)} ${box.width}x${box.height}`),
  )

for (const phone of [false, true])
  for (const dark of [false, true])
    test(`${phone ? 'phone' : 'desk'}, ${dark ? 'dark' : 'light'}: nothing found on any page`, async () => {
      const { house, signedIn, visitor } = scene.current
      const out = await visitor({ phone, dark })
      await out.page.goto(`${house.url}/console/sign-in`)
      expect(await findings(out.page)).toEqual([])

      const { page, faults } = await signedIn(dark ? 'Anna' : '陈芳', { phone, dark })
      const found: string[] = []
      const look = async () => {
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        for (const finding of [
          ...(await findings(page)),
          ...(phone ? await tooSmall(page) : []),
          ...(sideways ? ['it scrolls sideways'] : []),
        ])
          found.push(`${new URL(page.url()).pathname} ${finding}`)
      }
      await look()
      await page.goto(`${house.url}/console/cases/${opened.number}`)
      await look()
      for (const menu of ['resolve', 'assign', 'note']) {
        await page.click(`#menu-${menu} summary`)
        await look()
      }
      await page.goto(`${house.url}/console/guests/${opened.guestId}`)
      await look()
      await page.goto(`${house.url}/console/outbox`)
      await page.getByRole('button').filter({ hasText: 'guest1@example.com' }).click()
      await look()
      await page.goto(`${house.url}/console/channels`)
      await look()
      expect(found).toEqual([])
      expect(faults).toEqual([])
    }, 60_000)

test('the keyboard alone: skip link, list, case, and Escape shuts a menu', async () => {
  const { signedIn } = scene.current
  const { page } = await signedIn('Anna')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
  await page.keyboard.press('Enter')
  await page.locator(`#row-${opened.number} a`).focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('#case')
  await page.waitForFunction(() => document.activeElement?.id === 'case-title')
  await page.locator('#menu-note summary').focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('#note', { state: 'visible' })
  await page.keyboard.press('Escape')
  await page.waitForSelector('#note', { state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
})

test.each([
  ['陈芳', 'zh-CN'],
  ['김민지', 'ko'],
  ['佐々木', 'ja'],
  ['Anna', 'en'],
] as const)(
  '%s reads the console in %s, and each guest’s words keep their own language',
  async (name, language) => {
    const { page } = await scene.current.signedIn(name)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    for (const own of await page.locator('.row-words').all())
      expect(await own.getAttribute('lang')).toBe('zh-CN')
  },
)
