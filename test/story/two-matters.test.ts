// Two things in one message: each goes to those whose work it is, with a number of its own.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { stage, story } from './story.ts'

stage()

const TWO: Record<Language, [string, string]> = {
  en: ['the ac is broken and the sheets have hair on them', 'the sheets have hair on them'],
  'zh-CN': ['空调不冷，还有床单上有头发', '床单上有头发'],
  ko: ['에어컨이 안 시원하고 침대에 머리카락이 있어요', '침대에 머리카락이 있어요'],
  ja: ['エアコンが効かないし、シーツに髪の毛がついていました', 'シーツに髪の毛がついていました'],
}

const ASKS: Record<Language, string> = {
  en: 'any news?',
  'zh-CN': '什么时候有人来',
  ko: '언제 오시나요',
  ja: 'あとどのくらい待ちますか',
}

for (const [language, [said, besides]] of Object.entries(TWO) as [Language, [string, string]][]) {
  story(`each has its number, and the room counts for both (${language})`, async ({ guest, tables }) => {
    const one = guest({ language })
    await one.says(said)
    const told = await one.sees('case.opened', 'case.opened-besides', 'case.ask-room')
    const cases = () =>
      tables.guestCase.findMany({
        where: { conversationId: one.conversationId! },
        orderBy: { department: 'asc' },
        select: { number: true, category: true, department: true, room: true, summary: true, kind: true },
      })
    const [engineering, housekeeping] = await cases()
    expect(engineering).toMatchObject({
      department: 'engineering',
      category: 'air-conditioning',
      summary: said,
    })
    expect(housekeeping).toMatchObject({
      department: 'housekeeping',
      category: 'cleanliness',
      summary: besides,
    })
    expect(told.join()).toContain(engineering!.number)
    expect(told.join()).toContain(housekeeping!.number)
    await one.says('1206')
    expect((await cases()).map(({ room }) => room)).toEqual(['1206', '1206'])
    await one.forgets()
    await one.says(ASKS[language])
    const [state, ...more] = await one.sees('case.state-open')
    expect(more).toEqual([])
    for (const { number } of await cases()) expect(state).toContain(number)
    // The same again is no third case.
    await one.says(besides)
    expect(await cases()).toHaveLength(2)
  })
}

story('what is said of a colleague does not go to the department of the rest', async ({ guest, tables }) => {
  const one = guest({ language: 'en' })
  await one.says('the ac is still broken in 1206 and the receptionist was rude')
  await one.sees('case.opened', 'case.opened-besides')
  const cases = await tables.guestCase.findMany({
    where: { conversationId: one.conversationId! },
    orderBy: { confidential: 'asc' },
  })
  expect(cases).toMatchObject([
    {
      confidential: false,
      department: 'engineering',
      summary: 'the ac is still broken in 1206',
      room: '1206',
    },
    { confidential: true, category: 'staff-attitude', room: '1206' },
  ])
})

story('what is known already is added to, and what is new has its number', async ({ guest, hotel }) => {
  const one = guest({ language: 'en' })
  await one.says('the ac in 1206 is broken')
  await one.forgets()
  await one.says('the ac is still broken and the sheets have hair on them')
  await one.sees('case.waiting', 'case.opened-besides')
  expect(await hotel().casesOf(one)).toBe(2)
})
