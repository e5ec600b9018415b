// The answers page: an answer is kept with the reply that gives it, shown, changed in other languages, and taken back.
import { expect, test } from 'vitest'
import { minutes } from '../../src/base/clock.ts'
import { noteQuestion } from '../../src/facts/open-question.ts'
import { findings } from './axe.ts'
import { stage } from './stage.ts'

const scene = stage()

test('a reply is kept as an answer, translated, and withdrawn', async () => {
  const { house, signedIn } = scene.current
  const found = await house.complaint({
    name: ['王', '思远'],
    room: '1206',
    severity: 4,
    ago: minutes(1),
    talk: ['酒店有祈祷室吗？'],
  })
  const { store, url } = house
  await store.transaction((tx) => noteQuestion(tx, found.id, { text: '酒店有祈祷室吗？', language: 'zh-CN' }))
  const manager = await signedIn('陈芳')
  await manager.page.goto(`${url}/console/cases/${found.number}`)
  await manager.page.fill('#reply', '四楼有一间安静的房间可供祈祷。')
  expect(await manager.page.isChecked('input[name=keep]')).toBe(true)
  await manager.page.press('#reply', 'Enter')
  await manager.page.waitForSelector('.bubble.staff:has-text("四楼")')
  expect(await manager.page.locator('input[name=keep]').count(), 'it is kept once').toBe(0)

  await manager.page.getByRole('link', { name: '问答' }).click()
  expect(await findings(manager.page)).toEqual([])
  const shown = manager.page.locator('.fact').first()
  expect(await shown.locator('textarea[lang=zh-CN]').inputValue()).toBe('四楼有一间安静的房间可供祈祷。')
  await shown.locator('textarea[lang=en]').fill('There is a quiet room on the fourth floor.')
  await shown.getByRole('button', { name: '保存' }).click()
  await manager.page.waitForSelector('#notice:has-text("已保存")')
  const kept = () => store.db.fact.findMany({ where: { withdrawnAt: null } })
  expect((await kept())[0]).toMatchObject({
    asked: '酒店有祈祷室吗？',
    answer: { 'zh-CN': '四楼有一间安静的房间可供祈祷。', en: 'There is a quiet room on the fourth floor.' },
  })

  const nothing = manager.page.locator('.fact').first()
  for (const language of ['zh-CN', 'en']) await nothing.locator(`textarea[lang=${language}]`).fill('')
  await nothing.getByRole('button', { name: '保存' }).click()
  await manager.page.waitForSelector('#notice:has-text("至少一种语言")')
  await manager.page.locator('.fact').first().getByRole('button', { name: '停止使用' }).click()
  await manager.page.waitForSelector('#notice:has-text("已停止使用")')
  expect(await kept()).toEqual([])
  expect(manager.faults).toEqual([expect.stringContaining('422')])
})

test('without the mark nothing is kept; who is no manager reads, and cannot change', async () => {
  const { house, signedIn } = scene.current
  const found = await house.complaint({
    name: ['李', '明'],
    room: '0808',
    severity: 4,
    ago: minutes(1),
    talk: ['酒店可以寄存滑雪板吗？'],
  })
  const { store, url } = house
  await store.transaction((tx) =>
    noteQuestion(tx, found.id, { text: '可以寄存滑雪板吗？', language: 'zh-CN' }),
  )
  const colleague = await signedIn('李婷', { phone: true })
  await colleague.page.goto(`${url}/console/cases/${found.number}`)
  await colleague.page.uncheck('input[name=keep]')
  await colleague.page.fill('#reply', '可以，请到礼宾部。')
  await colleague.page.click('.composer button')
  await colleague.page.waitForSelector('.bubble.staff:has-text("礼宾部")')
  expect(await store.db.fact.count({ where: { asked: '可以寄存滑雪板吗？' } })).toBe(0)
  await colleague.page.goto(`${url}/console/facts`)
  expect(await colleague.page.locator('main form').count()).toBe(0)
  const answer = await colleague.page.request.post(`${url}/console/facts/${found.hotelId}/x/withdraw`, {
    headers: { Origin: url },
  })
  expect(answer.status()).toBe(404)
})
