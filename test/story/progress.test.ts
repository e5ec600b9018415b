// How a case stands, told to the guest who asks; and what they say of how it came out.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { acknowledgeCase } from '../../src/cases/acknowledge.ts'
import { caseEvents } from '../../src/cases/events.ts'
import { caseById } from '../../src/cases/list.ts'
import { resolveCase } from '../../src/cases/resolve.ts'
import { timeAt } from '../../src/base/clock.ts'
import { type Cast, type Guest, stage, story } from './story.ts'

stage()

const EACH = <T>(said: Record<Language, T>) => Object.entries(said) as [Language, T][]

const BROKEN: Record<Language, string> = {
  en: 'the air conditioning in 1206 is broken',
  'zh-CN': '1206的空调坏了',
  ko: '1206호 에어컨이 고장났어요',
  ja: '1206号室のエアコンが壊れています',
}

const ASKED = {
  en: [
    'how long until someone comes?',
    'is someone on the way?',
    'please send somebody',
    'hello??',
    'any update?',
    'did you forget about me?',
    'who is coming?',
    'is someone coming',
    'has anyone looked at it yet?',
  ],
  'zh-CN': [
    '大概多久有人来？',
    '请尽快派人来',
    '喂？',
    '什么时候有人来',
    '有进展吗',
    '有人在路上了吗',
    '要多长时间',
  ],
  ko: [
    '사람 좀 보내주세요',
    '저기요?',
    '지금 오고 있나요?',
    '얼마나 걸려요?',
    '에어컨 어떻게 됐어요',
    '얼마나 기다려야 해요?',
    '아직 기다리고 있어요',
  ],
  ja: [
    '誰か来てください',
    'もしもし？',
    'あとどのくらい待ちますか',
    '進捗はどうですか',
    '今向かっていますか',
    'ずっと待っています',
  ],
}

for (const [language, asked] of EACH(ASKED)) {
  story(
    `who asks how it stands is told so, and the staff are reminded (${language})`,
    async ({ guest, hotel, later, tables, transaction, now }) => {
      const one = guest({ language })
      await one.says(BROKEN[language])
      const opened = await hotel().lastCase(one)
      const reminders = async () =>
        (await caseEvents(tables, opened.id)).filter(
          ({ kind, detail }) =>
            kind === 'announced' && (detail['as'] === 'asking' || detail['as'] === 'waiting'),
        ).length
      await one.forgets()
      await one.says(asked[0]!)
      const [first] = await one.sees('case.state-open')
      expect(first).toContain(opened.number)
      expect(first).toContain(timeAt('Asia/Shanghai', opened.acknowledgeBy))
      expect(await reminders()).toBe(1)
      await one.says(asked[1]!)
      await one.sees('case.state-open')
      // Not at every word.
      expect(await reminders()).toBe(1)
      const staffId = await hotel().dutyManager()
      await transaction((tx) => acknowledgeCase(tx, opened.id, staffId, now()))
      await later({ minutes: 2 })
      await one.forgets()
      for (const said of asked) {
        await one.says(said)
        const [state] = await one.sees('case.state-taken')
        expect(state).toContain(timeAt('Asia/Shanghai', opened.resolveBy))
      }
      expect(await reminders()).toBe(2)
      await later({ hours: 6 })
      await one.forgets()
      await one.says(asked[0]!)
      await one.sees('case.state-taken-late')
      expect(await hotel().casesOf(one)).toBe(1)
      expect(await hotel().lastCase(one)).toMatchObject({ severity: opened.severity, status: 'acknowledged' })
    },
  )
}

story('nobody has taken it on in time: the guest is told so', async ({ guest, hotel, later }) => {
  const emma = guest({ language: 'en' })
  await emma.says(BROKEN.en)
  const { acknowledgeBy } = await hotel().lastCase(emma)
  await later({ hours: 3 })
  await emma.forgets()
  await emma.says('any update?')
  const [late] = await emma.sees('case.state-open-late')
  expect(late).toContain(timeAt('Asia/Shanghai', acknowledgeBy))
})

story(
  'without a case such words mean what they did; a person is still handed to',
  async ({ guest, hotel }) => {
    const emma = guest({ language: 'en' })
    await emma.says('how long will it take?')
    expect((await emma.news()).map(({ text }) => text).join()).not.toMatch(/reminded/)
    expect(await hotel().casesOf(emma)).toBe(0)
    const wang = guest({ language: 'zh-CN' })
    await wang.says(BROKEN['zh-CN'])
    await wang.forgets()
    await wang.says('转人工')
    await wang.sees('human.handed-over')
    const other = guest({ language: 'en' })
    await other.says(BROKEN.en)
    await other.forgets()
    await other.says('what time is breakfast?')
    expect((await other.news()).map(({ text }) => text).join()).not.toContain(
      (await hotel().lastCase(other)).number,
    )
  },
)

async function resolved(cast: Cast, one: Guest, language: Language) {
  await one.says(BROKEN[language])
  const { id } = await cast.hotel().lastCase(one)
  const staffId = await cast.hotel().dutyManager()
  await cast.transaction((tx) => resolveCase(tx, id, staffId, { cause: 'fixed' }, cast.now()))
  await one.forgets()
  return id
}

const UNSOLVED = {
  en: ['no it is not fixed', 'still broken', 'it still does not cool'],
  'zh-CN': ['没解决', '没修好', '还是老样子', '还是断，没修好'],
  ko: ['아니요 안 고쳐졌어요', '그대로예요', '아직 안 돼요'],
  ja: ['まだ切れます', '直っていません', '直ってない', 'まだ暑いです'],
}

for (const [language, said] of EACH(UNSOLVED)) {
  for (const words of said) {
    story(`put right, and it is not: "${words}" opens the case again`, async (cast) => {
      const one = cast.guest({ language })
      const id = await resolved(cast, one, language)
      await cast.later({ hours: 20 })
      await one.forgets()
      await one.says(words)
      await one.sees('case.reopened')
      expect(await caseById(cast.tables, id)).toMatchObject({ status: 'open', severity: 2 })
      expect(await cast.hotel().casesOf(one)).toBe(1)
    })
  }
}

for (const [language, words] of EACH({
  en: 'yes fixed, thanks',
  'zh-CN': '修好了，谢谢',
  ko: '네 고쳐졌어요 감사합니다',
  ja: 'はい、直りました',
})) {
  story(`put right, and it is: "${words}"`, async (cast) => {
    const one = cast.guest({ language })
    const id = await resolved(cast, one, language)
    await one.says(words)
    await one.sees('case.confirmed')
    expect((await caseById(cast.tables, id))!.status).toBe('resolved')
    expect(await cast.hotel().casesOf(one)).toBe(1)
  })
}

const CLEAR: Record<Language, { danger: string; over: string[] }> = {
  en: {
    danger: 'there is a fire in my room 404',
    over: ["it was just someone's hairdryer, all fine now", "he's gone now"],
  },
  'zh-CN': { danger: '404房间着火了', over: ['没事了，是别人在吹头发', '他走了'] },
  ko: { danger: '404호에 불이 났어요', over: ['괜찮아요, 누가 드라이기 쓴 거였어요', '갔어요'] },
  ja: {
    danger: '404号室で火事です',
    over: ['大丈夫です、ドライヤーでした', 'いなくなりました'],
  },
}

for (const [language, { danger, over }] of EACH(CLEAR)) {
  for (const words of over) {
    story(`danger over: "${words}" reaches the staff and ends nothing`, async ({ guest, hotel, tables }) => {
      const one = guest({ language })
      await one.says(danger)
      const opened = await hotel().lastCase(one)
      expect(opened.severity).toBe(1)
      await one.forgets()
      await one.says(words)
      expect(await one.sees('case.all-clear')).toHaveLength(1)
      const events = await caseEvents(tables, opened.id)
      expect(events.filter(({ kind }) => kind === 'added').map(({ detail }) => detail['words'])).toEqual([
        words,
      ])
      const told = events.filter(({ kind }) => kind === 'announced').map(({ detail }) => detail['as'])
      expect(told).toContain('all-clear')
      expect(told).not.toContain('calling')
      expect(await hotel().lastCase(one)).toMatchObject({ id: opened.id, severity: 1, status: 'open' })
      expect(await hotel().casesOf(one)).toBe(1)
    })
  }
}

story('danger is not over while anything says so', async ({ guest }) => {
  const emma = guest({ language: 'en' })
  await emma.says('there is a man in my room with a knife')
  await emma.forgets()
  await emma.says('he is gone but my husband is bleeding')
  expect((await emma.news()).map(({ text }) => text).join()).toMatch(/alerted again/)
})
