// Questions about the hotel: answered in its own words, passed on where it has none, and the answer kept.
import { expect } from 'vitest'
import { keepFact } from '../../src/facts/fact.ts'
import { questionOf } from '../../src/facts/open-question.ts'
import { caseByNumber } from '../../src/cases/list.ts'
import { staffOf } from '../../src/staff/staff.ts'
import { type Guest, stage, story } from './story.ts'

stage()

story('each guest is answered in their language with what the hotel says', async ({ guest }) => {
  for (const [language, question, answer] of [
    ['en', 'what time is breakfast?', /6:30 to 10:00/],
    ['zh-CN', '请问早餐几点开始？', /二楼餐厅/],
    ['ko', '조식은 몇 시부터인가요?', /2층 레스토랑/],
    ['ja', '朝食は何時からですか', /2階レストラン/],
  ] as const) {
    const someone = guest({ language })
    await someone.says(question)
    expect(await heard(someone)).toMatch(answer)
  }
})

story(
  'what the hotel has not said goes to the staff, and their answer is there for the next',
  async ({ guest, tables, transaction, now }) => {
    const one = guest({ language: 'en' })
    await one.says('do you have a prayer room?')
    await one.forgets()
    await one.taps('Yes, please pass it on')
    const number = /\b[34679ACDEFGHJKMNPQRTWXY]{4}\b/.exec(await heard(one))![0]
    const found = (await caseByNumber(tables, number))!
    expect(await questionOf(tables, found.id)).toEqual({ text: 'do you have a prayer room?', language: 'en' })
    const [member] = await staffOf(tables, 'hz-yunqi')
    await transaction((tx) =>
      keepFact(
        tx,
        {
          hotelId: 'hz-yunqi',
          asked: 'do you have a prayer room?',
          answer: { en: 'There is a quiet room for prayer on the fourth floor.' },
          staffId: member!.id,
        },
        now(),
      ),
    )
    const other = guest({ language: 'en' })
    await other.says('is there any prayer room in the hotel?')
    expect(await heard(other)).toMatch(/fourth floor/)
  },
)

story('an answer that is not it can be passed on all the same', async ({ guest }) => {
  const one = guest({ language: 'en' })
  await one.says('is breakfast gluten free?')
  expect(await heard(one)).toMatch(/Breakfast is served/)
  await one.taps('Ask a colleague')
  await one.sees('question.passed-on')
})

const heard = async (guest: Guest): Promise<string> => (await guest.news()).map(({ text }) => text).join('\n')
