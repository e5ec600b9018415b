// After a cry for help: what ends it, what is only said meanwhile, and what else a guest may say in the middle of things.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { caseEvents } from '../../src/cases/events.ts'
import { stage, story } from './story.ts'

stage()

const EACH = <T>(said: Record<Language, T>) => Object.entries(said) as [Language, T][]

for (const [language, { cry, over, meanwhile }] of EACH({
  en: {
    cry: 'my husband collapsed and does not wake up, room 404',
    over: ["he's ok now thank you", 'ambulance is here now', "someone's here now", "we're out now"],
    meanwhile: ['what time is breakfast?', 'your staff are so kind, I love this hotel'],
  },
  'zh-CN': {
    cry: '我先生晕倒了叫不醒，404',
    over: ['人来了', '出来了', '救护车到了', '找到了，在箱子里'],
    meanwhile: ['早餐几点开始？', '你们的服务真好，很喜欢这家酒店'],
  },
  ko: {
    cry: '남편이 쓰러져서 안 깨어나요 404호',
    over: ['구급차 왔어요', '직원분 오셨어요', '나왔어요'],
    meanwhile: ['조식은 몇 시부터예요?', '직원분들이 정말 친절하시네요'],
  },
  ja: {
    cry: '主人が倒れて目を覚ましません、404号室です',
    over: [
      '意識戻りました、ありがとうございました',
      '救急車来ました',
      'スタッフさん来てくれました',
      '出られました',
    ],
    meanwhile: ['朝食は何時からですか？', 'スタッフの皆さんがとても親切で感激しました'],
  },
})) {
  for (const said of over)
    story(
      `"${said}": heard as the end of it, and told to the staff (${language})`,
      async ({ guest, hotel }) => {
        const one = guest({ language })
        await one.says(cry)
        await one.forgets()
        await one.says(said)
        const [told] = await one.sees('case.all-clear')
        expect(told).toContain((await hotel().lastCase(one)).number)
        expect(await hotel().casesOf(one)).toBe(1)
      },
    )
  for (const said of meanwhile)
    story(
      `"${said}": answered, and nobody is alarmed again (${language})`,
      async ({ guest, hotel, tables }) => {
        const one = guest({ language })
        await one.says(cry)
        await one.forgets()
        await one.says(said)
        const news = (await one.news()).map(({ text }) => text).join()
        expect(news).not.toMatch(/110/)
        const { id } = await hotel().lastCase(one)
        expect((await caseEvents(tables, id)).map(({ kind }) => kind)).not.toContain('reminded')
      },
    )
}

for (const [language, { wrong, detour, room }] of EACH({
  en: { wrong: 'the tv is broken', detour: 'STOP', room: 'fine its 610' },
  'zh-CN': { wrong: '电视坏了', detour: '退订', room: '好吧610' },
  ko: { wrong: 'TV가 고장났어요', detour: '수신거부', room: '알겠어요 610' },
  ja: { wrong: 'テレビが壊れています', detour: '配信停止', room: 'はい、610' },
}))
  story(`a room that comes after something else is the room (${language})`, async ({ guest, hotel }) => {
    const one = guest({ language })
    await one.says(wrong)
    await one.says(detour)
    await one.forgets()
    await one.says(room)
    await one.sees('case.room-added')
    expect(await hotel().lastCase(one)).toMatchObject({ room: '610' })
    expect(await hotel().casesOf(one)).toBe(1)
  })

for (const [language, asked] of EACH({
  en: ['are you a bot?', 'is this a real person?', 'who are you', 'what can you do?'],
  'zh-CN': ['你是机器人吗', '你是真人吗？', '你是谁'],
  ko: ['로봇이에요?', '챗봇인가요', '누구세요?'],
  ja: ['ロボットですか？', '人間ですか', 'あなたは誰ですか'],
}))
  for (const said of asked)
    story(`"${said}" is answered with what the bot is (${language})`, async ({ guest, hotel }) => {
      const one = guest({ language })
      await one.says('ok')
      await one.forgets()
      await one.says(said)
      await one.sees('welcome.hello')
      expect(await hotel().casesOf(one)).toBe(0)
    })

for (const said of ['haha', '哈哈', 'ㅋㅋ', '😂', '😀'])
  story(`"${said}" is no riddle`, async ({ guest }) => {
    const one = guest({ language: 'en' })
    await one.says('good morning')
    await one.forgets()
    await one.says(said)
    expect((await one.news()).at(-1)!.choices).toEqual([])
  })

story('"I want to complain" is no praise', async ({ guest }) => {
  const one = guest({ language: 'en' })
  await one.says('i want to complain')
  await one.sees('problem.ask')
})
