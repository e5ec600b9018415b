// The inbox: what stands first, who sees what, and that it changes by itself.
import { beforeAll, expect, test } from 'vitest'
import { hours, minutes } from '../../src/base/clock.ts'
import type { Case } from '../../src/cases/case.ts'
import { SEOUL } from './house.ts'
import { stage } from './stage.ts'

const scene = stage()
const cases: Record<string, Case> = {}

beforeAll(async () => {
  const { house } = scene.current
  Object.assign(cases, {
    minor: await house.complaint({
      severity: 4,
      category: 'facilities',
      ago: hours(3),
      talk: ['咖啡机坏了'],
    }),
    soon: await house.complaint({ name: ['赵', '敏'], room: '0711', ago: minutes(6), talk: ['空调不凉'] }),
    later: await house.complaint({
      name: ['Carter', 'Emma'],
      language: 'en',
      ago: minutes(1),
      talk: ['The lamp is broken'],
    }),
    high: await house.complaint({
      name: ['박', '서준'],
      language: 'ko',
      severity: 2,
      talk: ['방을 바꿔 주세요'],
    }),
    rude: await house.complaint({ category: 'staff-attitude', severity: 2, talk: ['前台员工态度很差'] }),
    seoul: await house.complaint({
      hotelId: SEOUL,
      language: 'ko',
      severity: 1,
      talk: ['복도에서 타는 냄새가 나요'],
    }),
  })
})

const numbers = (page: { locator(s: string): { evaluateAll<T>(f: (all: Element[]) => T): Promise<T> } }) =>
  page.locator('.row').evaluateAll((rows) => rows.map(({ id }) => id.replace('row-', '')))
const of = (...names: string[]) => names.map((name) => cases[name]!.number)

test('the worst stands first, then what is due first; each hotel sees its own', async () => {
  const { signedIn } = scene.current
  const manager = await signedIn('陈芳')
  expect(await numbers(manager.page)).toEqual(of('high', 'rude', 'soon', 'later', 'minor'))
  const seoul = await signedIn('김민지')
  expect(await numbers(seoul.page)).toEqual(of('seoul'))
  const both = await signedIn('Anna')
  expect(await numbers(both.page)).toEqual(of('seoul', 'high', 'rude', 'soon', 'later', 'minor'))
  for (const { faults } of [manager, seoul, both]) expect(faults).toEqual([])
})

test('a complaint about a colleague is for managers alone', async () => {
  const { page } = await scene.current.signedIn('李婷')
  expect(await numbers(page)).toEqual(of('high', 'soon', 'later', 'minor'))
  const answer = await page.goto(`${scene.current.house.url}/console/cases/${cases['rude']!.number}`)
  expect(answer!.status()).toBe(404)
})

test('a row says where, who, what, how bad and by when, in words', async () => {
  const { page } = await scene.current.signedIn('陈芳')
  const late = page.locator(`#row-${cases['minor']!.number}`)
  expect(await late.innerText()).toMatch(
    /房号未知.*超时\s−2:\d\d:\d\d.*咖啡机坏了.*4 级 轻微.*公共设施.*未指派/s,
  )
  const soon = page.locator(`#row-${cases['soon']!.number}`)
  expect(await soon.innerText()).toMatch(/0711.*赵敏.*8:\d\d/s)
})

test('the time left is counted down by the server’s clock', async () => {
  const { page } = await scene.current.signedIn('陈芳')
  const time = page.locator(`#row-${cases['soon']!.number} time`)
  const before = await time.innerText()
  await page.waitForFunction(
    ([selector, text]) => document.querySelector(selector!)!.textContent !== text,
    [`#row-${cases['soon']!.number} time`, before],
  )
  const seconds = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1])
  expect(seconds(before) - seconds(await time.innerText())).toBeLessThanOrEqual(3)
})

test('filters: the overdue, one hotel, nothing of mine', async () => {
  const { page } = await scene.current.signedIn('Anna')
  await page.getByRole('link', { name: /^Overdue/ }).click()
  await page.waitForURL(/filter=overdue/)
  expect(await numbers(page)).toEqual(of('minor'))
  await page.getByRole('link', { name: '한강호텔' }).click()
  await page.waitForURL(/filter=overdue&hotel=sel-hangang/)
  expect(await page.innerText('.empty')).toBe('Nothing here.')
  await page.getByRole('link', { name: /^Open/ }).click()
  await page.waitForURL(/inbox\?hotel=sel-hangang/)
  expect(await numbers(page)).toEqual(of('seoul'))
})

test('another hotel’s name in the address shows nothing of it', async () => {
  const { house, signedIn } = scene.current
  const { page } = await signedIn('陈芳')
  await page.goto(`${house.url}/console/inbox?hotel=${SEOUL}&filter=%3Cscript%3E`)
  expect(await numbers(page)).not.toContain(cases['seoul']!.number)
  const answer = await page.goto(`${house.url}/console/cases/${cases['seoul']!.number}`)
  expect(answer!.status()).toBe(404)
})

test('a new case appears by itself, on a desk and on a phone, and the title counts', async () => {
  const { house, signedIn } = scene.current
  const desk = await signedIn('김민지')
  const phone = await signedIn('佐々木', { phone: true })
  const fresh = await house.complaint({
    hotelId: SEOUL,
    language: 'ja',
    room: '0802',
    ago: minutes(40),
    talk: ['Wi-Fiに接続できません<b>'],
  })
  for (const { page, faults } of [desk, phone]) {
    await page.waitForSelector(`#row-${fresh.number}`)
    expect(await page.innerText(`#row-${fresh.number} .row-words`)).toContain('<b>')
    expect(await page.title()).toMatch(/^\(1\) /)
    expect(faults).toEqual([])
  }
})

test('when the server goes away the page says so, and finds what it missed when it is back', async () => {
  const { house, signedIn } = scene.current
  const { page } = await signedIn('佐々木')
  const back = await house.outage()
  await page.waitForSelector('#away', { state: 'visible' })
  const fresh = await house.complaint({ hotelId: SEOUL, language: 'ko', talk: ['수건이 없어요'] })
  await back()
  await page.waitForSelector(`#row-${fresh.number}`)
  await page.waitForSelector('#away', { state: 'hidden' })
})

test('a stream that could not begin is begun again', async () => {
  const { house, signedIn } = scene.current
  const { page } = await signedIn('佐々木')
  let tries = 0
  await page.route('**/console/live*', (route) => ((tries += 1) === 1 ? route.abort() : route.fallback()))
  await page.reload()
  await page.waitForSelector('#away', { state: 'visible' })
  await page.waitForSelector('#away', { state: 'hidden' })
  const fresh = await house.complaint({ hotelId: SEOUL, language: 'ko', talk: ['문이 안 열려요'] })
  await page.waitForSelector(`#row-${fresh.number}`)
})

test('who signs out in one tab is out in the other, without touching it', async () => {
  const { house, signedIn } = scene.current
  const { page, context } = await signedIn('佐々木')
  const tab = await context.newPage()
  await tab.goto(`${house.url}/console/inbox`)
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await page.waitForURL(/sign-in/)
  await house.complaint({ hotelId: SEOUL, language: 'ko', talk: ['물이 새요'] })
  await tab.waitForURL(/sign-in/)
})
