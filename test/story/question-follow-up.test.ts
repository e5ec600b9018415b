// What a guest asks after an answer: heard with the question before it, and never in place of something stronger.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { questionOf } from '../../src/facts/open-question.ts'
import { type Guest, stage, story } from './story.ts'

stage()

const heard = async (guest: Guest): Promise<string> => (await guest.news()).map(({ text }) => text).join('\n')

/** A question, what follows it, and a yes to passing them on. */
const ASKED: Record<
  Language,
  {
    first: string
    told: RegExp
    again: readonly string[]
    unknown: readonly string[]
    yes: readonly string[]
  }
> = {
  en: {
    first: 'when is breakfast?',
    told: /6:30 to 10:00/,
    again: ['how much is it?', 'where is it?', 'and at weekends?', 'and on sunday?'],
    unknown: ['and for kids?', 'do i need to book?'],
    yes: ['ok', 'sure pls', 'yes'],
  },
  'zh-CN': {
    first: '早餐几点？',
    told: /6:30–10:00/,
    again: ['多少钱？', '在哪里？', '周末呢？', '周日呢？'],
    unknown: ['小孩呢？', '要预约吗？'],
    yes: ['好的', '可以', '麻烦了'],
  },
  ko: {
    first: '조식 몇 시예요?',
    told: /6:30부터 10:00/,
    again: ['얼마예요?', '어디예요?', '주말에는요?', '일요일은요?'],
    unknown: ['아이들은요?', '예약해야 하나요?'],
    yes: ['네', '부탁드려요', '네 부탁드립니다'],
  },
  ja: {
    first: '朝食は何時からですか',
    told: /6:30から10:00/,
    again: ['いくらですか', 'どこですか', '週末は？', '日曜日は？'],
    unknown: ['子供は？', '予約は必要ですか'],
    yes: ['お願いします', 'はい', 'はい、お願いします'],
  },
}

for (const [language, { first, told, again, unknown, yes }] of Object.entries(ASKED) as [
  Language,
  (typeof ASKED)[Language],
][]) {
  story(`what the fact tells is told again to whoever asks on: ${language}`, async ({ guest }) => {
    const one = guest({ language })
    for (const text of [first, ...again]) {
      await one.says(text)
      expect(`${text}: ${await heard(one)}`).toMatch(told)
    }
  })

  story(`what it does not tell is passed on with the question before: ${language}`, async (cast) => {
    for (const [n, typed] of yes.entries()) {
      const one = cast.guest({ language })
      const follows = unknown[n % unknown.length]!
      await one.says(first)
      await one.forgets()
      await one.says(follows)
      await one.sees('question.offer')
      await one.says(typed)
      await one.sees('question.passed-on')
      const { id } = await cast.hotel().lastCase(one)
      expect(await questionOf(cast.tables, id)).toEqual({ text: `${first} / ${follows}`, language })
    }
  })
}

story('after what was not known, the next question still speaks of what was', async ({ guest }) => {
  const one = guest({ language: 'en' })
  await one.says('when is breakfast?')
  await one.says('and for kids?')
  await one.sees('question.offer')
  await one.says('how much is it?')
  expect(await heard(one)).toMatch(/CNY 98/)
})

story('another thing that is named is what is asked about', async ({ guest }) => {
  const one = guest({ language: 'en' })
  await one.says('when is breakfast?')
  await one.forgets()
  await one.says('and the pool?')
  expect(await heard(one)).toMatch(/7:00 to 22:00/)
  await one.says('where is it?')
  expect(await heard(one)).toMatch(/third floor/)
  await one.says('is parking free?')
  expect(await heard(one)).toMatch(/Yunqi Road/)
})

story('what is wrong is a complaint, whatever was asked before', async ({ guest, hotel }) => {
  for (const [language, first, wrong] of [
    ['en', 'when is breakfast?', 'and it was cold and stale today'],
    ['en', 'is there a pool?', 'it is filthy'],
    ['zh-CN', '早餐几点？', '那早餐怎么是冷的'],
    ['ko', '수영장 몇 시까지예요?', '그런데 너무 더러워요'],
    ['ja', '朝食は何時から', 'でも冷めていました'],
  ] as const) {
    const one = guest({ language })
    await one.says(first)
    await one.says(wrong)
    expect({ wrong, ...(await hotel().lastCase(one)) }).toMatchObject({ wrong, kind: 'complaint' })
  }
})

story('danger, a person, stop and thanks are heard after an answer', async ({ guest, hotel }) => {
  const [hurt, lonely, done, polite] = [guest(), guest(), guest(), guest()]
  for (const one of [hurt, lonely, done, polite]) {
    await one.says('when is the pool open?')
    await one.forgets()
  }
  await hurt.says('and there is smoke in the corridor')
  expect(await hotel().lastCase(hurt)).toMatchObject({ severity: 1 })
  await lonely.says('and can i talk to a human?')
  await lonely.sees('human.handed-over')
  await done.says('stop')
  expect(await heard(done)).not.toMatch(/7:00 to 22:00/)
  await polite.says('thanks')
  await polite.sees('thanks.welcome')
})

story('an hour later a bare question leans on nothing', async ({ guest, later }) => {
  const one = guest({ language: 'en' })
  await one.says('when is breakfast?')
  await one.forgets()
  await later({ hours: 1 })
  await one.says('how much is it?')
  expect(await heard(one)).not.toMatch(/CNY 98/)
})
