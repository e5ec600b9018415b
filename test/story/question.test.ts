// Questions about the hotel: answered in its own words, passed on where it has none, and the answer kept.
import { expect } from 'vitest'
import { LANGUAGES, type Language } from '../../src/base/locale.ts'
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

story('what the hotel has not said of a thing is not told as if it had', async ({ guest }) => {
  for (const [language, question, told] of [
    ['en', 'is the pool heated?', /third floor/],
    ['en', 'is there halal food at breakfast?', /second floor/],
    ['zh-CN', '泳池是恒温的吗？', /三楼/],
    ['ko', '수영장 물이 따뜻한가요?', /3층/],
    ['ja', 'プールは温水ですか？', /3階/],
  ] as const) {
    const one = guest({ language })
    await one.says(question)
    expect((await one.sees('question.what-is-known')).join('\n')).toMatch(told)
    await one.taps('question/pass-on')
    await one.sees('question.passed-on')
  }
})

story('in whatever words a dog, a cat or a car is meant', async ({ guest, hotel }) => {
  for (const [language, question, told] of [
    ['en', 'can I bring my puppy', /guide dogs/],
    ['en', 'do u guys have parking', /Yunqi Road/],
    ['en', 'where do i put my car', /Yunqi Road/],
    ['zh-CN', '能带狗吗', /导盲犬/],
    ['zh-CN', '能带猫吗', /导盲犬/],
    ['zh-CN', '车停哪', /云栖路/],
    ['ko', '강아지 데려가도 돼요?', /안내견/],
    ['ko', '차 댈 데 있어요?', /윈치로/],
    ['ja', '猫と泊まれますか', /盲導犬/],
    ['ja', '車はどこに停めれば', /雲栖路/],
  ] as const) {
    const one = guest({ language })
    await one.says(question)
    expect(await heard(one)).toMatch(told)
    expect(await hotel().casesOf(one)).toBe(0)
  }
})

story('an answer that staff kept is found in every language by what it is about', async (cast) => {
  const [member] = await staffOf(cast.tables, 'hz-yunqi')
  await cast.transaction((tx) =>
    keepFact(
      tx,
      {
        hotelId: 'hz-yunqi',
        asked: 'when does the gym open?',
        answer: { en: 'The gym on the fourth floor is open day and night.' },
        staffId: member!.id,
      },
      cast.now(),
    ),
  )
  for (const [language, question] of [
    ['en', 'gym hours?'],
    ['en', 'is there a gym?'],
    ['zh-CN', '健身房几点开门？'],
    ['ko', '헬스장 몇 시에 열어요?'],
    ['ja', 'ジムは何時から？'],
  ] as const) {
    const one = cast.guest({ language })
    await one.says(question)
    expect(await heard(one)).toMatch(/day and night/)
  }
})

story('a complaint about what the hotel says something of is no question', async ({ guest, hotel }) => {
  for (const [language, text] of [
    ['en', 'the pool is dirty'],
    ['en', 'breakfast was cold'],
    ['en', 'no parking space again'],
    ['zh-CN', '泳池好脏'],
    ['zh-CN', '又没有停车位'],
    ['ko', '조식이 식었어요'],
    ['ko', '또 주차할 데가 없네요'],
    ['ja', 'プールが汚い'],
    ['ja', 'また駐車場がいっぱい'],
  ] as const) {
    const one = guest({ language })
    await one.says(text)
    expect({ text, ...(await hotel().lastCase(one)) }).toMatchObject({ text, kind: 'complaint' })
    expect(await heard(one)).not.toMatch(/22:00|10:00|Yunqi Road|云栖路|윈치로|雲栖路/)
  }
})

const TYPED: Readonly<Record<Language, { readonly yes: readonly string[]; readonly no: readonly string[] }>> =
  {
    en: {
      yes: ['yes', 'Sure, thanks!', 'ok please do', '1', 'Yes, please pass it on'],
      no: ['no', 'no thanks', '2'],
    },
    'zh-CN': { yes: ['好的', '是', '好的，麻烦了', '可以', '１'], no: ['不用', '不用了谢谢', '2'] },
    ko: { yes: ['네', '네, 부탁드려요', '좋아요', '1번이요'], no: ['아니요', '괜찮아요', '2'] },
    ja: { yes: ['はい', 'お願いします', 'はい、お願いします', '①'], no: ['いいえ', '結構です', '2'] },
  }
const UNKNOWN: Readonly<Record<Language, string>> = {
  en: 'do you have a chapel?',
  'zh-CN': '请问酒店有教堂吗？',
  ko: '호텔에 예배당이 있나요?',
  ja: 'ホテルに礼拝堂はありますか？',
}

for (const language of LANGUAGES)
  story(`a typed yes or no is heard like a tap: ${language}`, async ({ guest, hotel }) => {
    for (const [answers, phrase] of [
      [TYPED[language].yes, 'question.passed-on'],
      [TYPED[language].no, 'question.left'],
    ] as const)
      for (const typed of answers) {
        const one = guest({ language })
        await one.says(UNKNOWN[language])
        await one.sees('question.offer')
        await one.says(typed)
        expect(await one.sees(phrase)).toHaveLength(1)
        expect(await hotel().casesOf(one)).toBe(phrase === 'question.passed-on' ? 1 : 0)
      }
  })

story('an “ok” to something else passes no question on', async ({ guest, hotel }) => {
  const one = guest({ language: 'en' })
  await one.says(UNKNOWN.en)
  await one.says('the shower in 1206 is cold')
  await one.forgets()
  await one.says('ok')
  expect(await hotel().casesOf(one)).toBe(1)
  expect(await heard(one)).not.toMatch(/passed your question on/)
})

story('a yes to an answer passes nothing on, and more than a yes is heard as what it says', async (cast) => {
  const one = cast.guest({ language: 'en' })
  await one.says('what time is breakfast?')
  await one.says('yes')
  expect(await cast.hotel().casesOf(one)).toBe(0)
  const other = cast.guest({ language: 'en' })
  await other.says(UNKNOWN.en)
  await other.forgets()
  await other.says('yes, and the shower in 1206 is cold too')
  expect(await cast.hotel().lastCase(other)).toMatchObject({ kind: 'complaint', room: '1206' })
})

story('what late check-out costs is not answered with the hour of check-out', async ({ guest }) => {
  for (const [language, question] of [
    ['en', 'how much is late check-out?'],
    ['zh-CN', '延迟退房要多少钱？'],
    ['ko', '레이트 체크아웃 요금이 얼마예요?'],
    ['ja', 'レイトチェックアウトの料金はいくらですか？'],
  ] as const) {
    const one = guest({ language })
    await one.says(question)
    await one.sees('question.offer')
  }
})

const heard = async (guest: Guest): Promise<string> => (await guest.news()).map(({ text }) => text).join('\n')
