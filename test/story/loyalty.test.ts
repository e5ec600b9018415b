// Points: nobody learns a balance before they have shown who they are.
import { expect } from 'vitest'
import { type Cast, stage, story } from './story.ts'

stage()

/** The code that was sent last, as it stands in the outgoing mail. */
async function codeSent(tables: Cast['tables']): Promise<string> {
  const sent = await tables.message.findMany({
    where: { direction: 'out', conversation: { kind: 'contact' } },
    orderBy: { at: 'desc' },
    take: 1,
  })
  return /\b\d{6}\b/.exec(JSON.stringify(sent[0]?.content ?? ''))![0]
}

story(
  '我的积分: verified by booking, surname and a code, then the balance is told',
  async ({ hotel, guest, tables }) => {
    const wang = guest({ language: 'zh-CN' })
    await hotel().checksIn(wang, { memberNumber: 'BB-900001' })
    await hotel().checksOut(wang, { memberNumber: 'BB-900001' })
    const other = guest({ language: 'zh-CN' })
    await other.says('查一下我的积分')
    await other.sees('loyalty.ask-booking')
    await other.says(`${wang.booking!} 王`)
    await other.sees('loyalty.code-sent')
    await other.says('000000')
    const refused = (await other.news()).map(({ text }) => text).join()
    expect(refused).not.toMatch(/1,?280/)
    await other.says(await codeSent(tables))
    const told = (await other.sees('loyalty.account')).join('\n')
    expect(told).toMatch(/1,?280/)
  },
)

story(
  'a wrong surname and a booking that does not exist are refused in the same words',
  async ({ hotel, guest }) => {
    const emma = guest({ language: 'en' })
    await hotel().checksIn(emma)
    const one = guest({ language: 'en' })
    await one.says('what is my points balance?')
    await one.says(`${emma.booking!}, Smith`)
    const two = guest({ language: 'en' })
    await two.says('what is my points balance?')
    await two.says('ZZ99999999, Smith')
    const [first, second] = [await one.news(), await two.news()]
    expect(first.at(-1)!.text).toBe(second.at(-1)!.text)
  },
)

story('인증하는 중에도 불편은 접수된다', async ({ guest, hotel }) => {
  const park = guest({ language: 'ko', hotel: 'sel-hangang' })
  await park.says('포인트 잔액 알려주세요')
  await park.sees('loyalty.ask-booking')
  await park.says('그리고 915호 에어컨이 고장났어요')
  await park.sees('case.opened', 'loyalty.ask-booking')
  expect(await hotel().lastCase(park)).toMatchObject({ category: 'air-conditioning', room: '915' })
})
