// Signing in to the console: the link that works once, what does not let anyone in, and who asks for changes.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stage } from './stage.ts'

const scene = stage()

/** As a program asks: no browser's headers, no redirect followed. */
const ask = (path: string, init: RequestInit = {}) =>
  fetch(path.startsWith('http') ? path : scene.current.house.url + path, { redirect: 'manual', ...init })

const cookieOf = (answer: Response) => answer.headers.getSetCookie().map((line) => line.split(';')[0]!)[0]!

// The page's own stream may lead out first, and cut the reload short.
async function isLedOut(page: Page): Promise<void> {
  await page.reload().catch(() => undefined)
  await page.waitForURL(/\/console\/sign-in/)
}

test('a link lets its person in, and nobody after them', async () => {
  const { house, visitor } = scene.current
  const link = await house.signInLink('李婷')
  const first = await visitor({ language: 'zh-CN' })
  await first.page.goto(link)
  await first.page.waitForURL(/\/console\/inbox$/)
  expect(await first.page.textContent('.who-name')).toBe('李婷')
  expect(first.faults).toEqual([])

  const second = await visitor({ language: 'zh-CN' })
  await second.page.goto(link)
  expect(await second.page.textContent('[role=alert]')).toBe('此登录链接已被使用。')
  expect(await second.page.textContent('main')).toContain('sign-in --staff')

  // Whoever it let in may press it again.
  await first.page.goto(link)
  await first.page.waitForURL(/\/console\/inbox$/)
})

test('a preview that merely looks at a link leaves it good; a button then lets in', async () => {
  const link = await scene.current.house.signInLink('陈芳')
  for (let look = 0; look < 2; look += 1) {
    const preview = await ask(link)
    expect(preview.status).toBe(200)
    expect(preview.headers.getSetCookie()).toEqual([])
    expect(preview.headers.get('referrer-policy')).toBe('no-referrer')
  }
  const token = new URL(link).searchParams.get('token')!
  const entered = await ask('/console/sign-in', { method: 'POST', body: new URLSearchParams({ token }) })
  expect(entered.status).toBe(303)
  expect(entered.headers.get('location')).toBe('/console/inbox')
  expect(entered.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax$/)
})

test('the button works in a browser that runs no script', async () => {
  const { house, visitor } = scene.current
  const someone = await visitor({ script: false })
  const token = new URL(await house.signInLink('Anna')).searchParams.get('token')!
  // Reached from a page that was not followed by a person, as a messenger's own browser may do.
  await someone.context.setExtraHTTPHeaders({ 'Sec-Purpose': 'prefetch' })
  await someone.page.goto(`${house.url}/console/sign-in?token=${token}`)
  await someone.context.setExtraHTTPHeaders({})
  await someone.page.getByRole('button', { name: 'Sign in' }).click()
  await someone.page.waitForURL(/\/console\/inbox$/)
})

test.each([
  ['a forged cookie', 'bellbird-staff=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['a cookie that is no token', 'bellbird-staff=%27%20OR%201%3D1'],
  ['no cookie', ''],
])('%s leads to the sign-in page, which says how to get a link', async (_, cookie) => {
  const answer = await ask('/console/cases/4F7K', { headers: { Cookie: cookie, Accept: 'text/html' } })
  expect(answer.status).toBe(303)
  const to = answer.headers.get('location')!
  expect(to).toBe('/console/sign-in?next=%2Fconsole%2Fcases%2F4F7K')
  const page = await (await ask(to)).text()
  expect(page).toContain('sign-in --staff')
})

test.each(['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', "' OR 1=1 --", '', '<script>alert(1)</script>'])(
  'a forged link lets nobody in: %s',
  async (token) => {
    const answer = await ask('/console/sign-in', { method: 'POST', body: new URLSearchParams({ token }) })
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).not.toContain('<script>alert')
  },
)

test('after signing in one stands where one wanted to go, but never on another site', async () => {
  const { house } = scene.current
  const enter = async (next: string) => {
    const token = new URL(await house.signInLink('Anna')).searchParams.get('token')!
    const answer = await ask('/console/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ token, next }),
    })
    return answer.headers.get('location')
  }
  expect(await enter('/console/cases/4F7K')).toBe('/console/cases/4F7K')
  for (const elsewhere of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/console//evil.example',
  ])
    expect(await enter(elsewhere)).toBe('/console/inbox')
})

test('a change that another site asks for is refused', async () => {
  const { house } = scene.current
  const token = new URL(await house.signInLink('陈芳')).searchParams.get('token')!
  const Cookie = cookieOf(
    await ask('/console/sign-in', { method: 'POST', body: new URLSearchParams({ token }) }),
  )
  const signOut = (headers: Record<string, string>) =>
    ask('/console/sign-out', { method: 'POST', headers: { Cookie, ...headers } })
  expect((await signOut({ Origin: 'https://evil.example' })).status).toBe(403)
  expect((await signOut({ Origin: 'null' })).status).toBe(403)
  expect((await signOut({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  expect((await signOut({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
  expect((await ask('/console/inbox', { headers: { Cookie } })).status).toBe(200)
  expect((await signOut({ Origin: house.url })).status).toBe(303)
  expect((await ask('/console/inbox', { headers: { Cookie } })).status).toBe(303)
})

test('signing out ends the session for every tab', async () => {
  const { signedIn } = scene.current
  const { page, context } = await signedIn('佐々木')
  const tab = await context.newPage()
  await tab.goto(page.url())
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await page.waitForURL(/\/console\/sign-in$/)
  await isLedOut(tab)
})

test('someone who has left every hotel is let in nowhere', async () => {
  const { house, signedIn } = scene.current
  const { page } = await signedIn('김민지')
  await house.store.db.staffPost.updateMany({
    where: { staffId: house.staff.김민지 },
    data: { active: false },
  })
  await isLedOut(page)
  await house.store.db.staffPost.updateMany({
    where: { staffId: house.staff.김민지 },
    data: { active: true },
  })
})

test('a session ends twelve hours after the last request', async () => {
  const { house, signedIn } = scene.current
  const { page } = await signedIn('李婷')
  const [session] = await house.store.db.staffSession.findMany({
    where: { staffId: house.staff.李婷 },
    orderBy: { createdAt: 'desc' },
  })
  const tokenHash = session!.tokenHash
  const hours = (n: number) => new Date(house.clock().getTime() + n * 3_600_000)
  await house.store.db.staffSession.update({
    where: { tokenHash },
    data: { seenAt: hours(-11), expiresAt: hours(1) },
  })
  await page.reload()
  const renewed = await house.store.db.staffSession.findUniqueOrThrow({ where: { tokenHash } })
  expect(renewed.expiresAt.getTime()).toBeGreaterThan(hours(11.9).getTime())
  await house.store.db.staffSession.update({ where: { tokenHash }, data: { expiresAt: hours(-0.1) } })
  await isLedOut(page)
})
