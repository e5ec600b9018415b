// Amends demanded, a bad review announced: noted with the case, for a person to decide; never promised, never a new case.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { acknowledgeCase } from '../../src/cases/acknowledge.ts'
import { caseEvents } from '../../src/cases/events.ts'
import { stage, story } from './story.ts'

stage()

const LET_DOWN: Record<Language, string> = {
  en: 'the receptionist in the lobby was very rude to us',
  'zh-CN': '前台服务员态度太差了',
  ko: '프런트 직원이 너무 불친절했어요',
  ja: 'フロントのスタッフの態度がひどかったです',
}

const DEMANDS: Record<Language, string[]> = {
  en: [
    'I want compensation',
    'what about a refund?',
    'I demand my money back for this!',
    'can I at least get a discount',
    "I'll post this on TripAdvisor",
    'expect a one star review',
  ],
  'zh-CN': [
    '我要赔偿',
    '你们打算怎么补偿',
    '退房费！',
    '给个说法',
    '我要发小红书',
    '等着收差评吧，我去携程写差评',
    '我打12315',
  ],
  ko: [
    '보상해 주세요',
    '환불 받고 싶어요',
    '어떻게 보상하실 건가요',
    '리뷰에 올릴 거예요',
    '별점 1개 줄 거예요',
  ],
  ja: [
    '補償してください',
    '返金してもらえますか',
    '誠意を見せてください',
    '口コミに書きます',
    'SNSで拡散します',
  ],
}

for (const [language, demands] of Object.entries(DEMANDS) as [Language, string[]][])
  for (const demand of demands) {
    story(`"${demand}" goes to the case that is open (${language})`, async (cast) => {
      const { guest, hotel, tables, transaction, now } = cast
      const one = guest({ language })
      await one.says(LET_DOWN[language])
      await one.says('1206')
      await one.forgets()
      await one.says(demand)
      const [told] = await one.sees('case.demand')
      const about = await hotel().lastCase(one)
      expect(told).toContain(about.number)
      expect(await hotel().casesOf(one)).toBe(1)
      const events = await caseEvents(tables, about.id)
      expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['added', 'reminded']))

      const staffId = await hotel().dutyManager()
      await transaction((tx) => acknowledgeCase(tx, about.id, staffId, now()))
      await one.forgets()
      await one.says(demand)
      await one.sees('case.demand-taken')
    })
  }

for (const [language, [demand]] of Object.entries(DEMANDS) as [Language, string[]][])
  story(
    `"${demand}" of nobody who complained: what is wrong is asked first (${language})`,
    async ({ guest, hotel }) => {
      const one = guest({ language })
      await one.says(demand!)
      await one.sees('problem.ask')
      expect(await hotel().casesOf(one)).toBe(0)
    },
  )

story('a demand that names its reason is a complaint of its own', async ({ guest, hotel }) => {
  const one = guest({ language: 'en' })
  await one.says(LET_DOWN.en)
  await one.says('1206')
  await one.says('I want a refund for the minibar, we never opened it')
  expect(await hotel().casesOf(one)).toBe(2)
  expect((await hotel().lastCase(one)).category).toBe('billing')
})
