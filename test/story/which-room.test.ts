// How guests answer "which room?": with a number and a word beside it, with a place, or with why there is none.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { caseEvents } from '../../src/cases/events.ts'
import { stage, story } from './story.ts'

stage()

const EACH = <T>(said: Record<Language, T>) => Object.entries(said) as [Language, T][]

const FAULT: Record<Language, string> = {
  en: 'the air conditioning is broken',
  'zh-CN': '空调坏了',
  ko: '에어컨이 고장났어요',
  ja: 'エアコンが壊れています',
}

for (const [language, answers] of EACH({
  en: ['1206, second floor', '1206 please, and hurry', 'room 1206, thanks'],
  'zh-CN': ['1206房间麻烦了', '1206，快点', '二楼1206，谢谢'],
  ko: ['1206호 부탁드립니다', '1206호요, 빨리요', '12층 1206호요'],
  ja: ['1206号室です、お願いします', '1206号室です、早くお願いします', '12階の1206です'],
})) {
  for (const answer of answers) {
    story(`"${answer}" is the room, and nothing else (${language})`, async ({ guest, hotel }) => {
      const one = guest({ language })
      await one.says(FAULT[language])
      await one.sees('case.ask-room')
      await one.says(answer)
      expect(await one.sees('case.room-added')).toHaveLength(1)
      expect(await hotel().casesOf(one)).toBe(1)
      expect(await hotel().lastCase(one)).toMatchObject({
        room: '1206',
        category: 'air-conditioning',
        severity: 3,
      })
    })
  }
}

for (const [language, answers] of EACH({
  en: [
    'not in my room, in the lobby',
    'we checked out this morning',
    "my friend's room",
    "I don't know the room number, it's my wife's",
  ],
  'zh-CN': ['不知道房号', '我已经退房了', '我朋友的房间', '不在房间，在大堂'],
  ko: ['방 번호를 모르겠어요', '이미 퇴실했어요', '친구 방이에요', '방이 아니라 로비예요'],
  ja: ['部屋番号がわかりません', '今朝チェックアウトしました', '友人の部屋です', '部屋ではなくロビーです'],
})) {
  for (const answer of answers) {
    story(
      `"${answer}" is an answer without a number, and opens nothing new (${language})`,
      async ({ guest, hotel, tables }) => {
        const one = guest({ language })
        await one.says(FAULT[language])
        await one.sees('case.ask-room')
        await one.says(answer)
        expect(await one.sees('case.no-room-noted')).toHaveLength(1)
        expect(await hotel().casesOf(one)).toBe(1)
        const opened = await hotel().lastCase(one)
        expect(opened).toMatchObject({ room: null, severity: 3 })
        const added = (await caseEvents(tables, opened.id)).filter(({ kind }) => kind === 'added')
        expect(added.map(({ detail }) => detail['words'])).toEqual([answer])
      },
    )
  }
}

for (const [language, cry] of EACH({
  en: "I can't tell, there is smoke everywhere",
  'zh-CN': '不知道，到处都是浓烟',
  ko: '모르겠어요, 연기가 가득해요',
  ja: 'わかりません、煙がいっぱいです',
})) {
  story(
    `danger said in answer to "which room?" is heard as danger (${language})`,
    async ({ guest, hotel }) => {
      const one = guest({ language })
      await one.says(FAULT[language])
      await one.says(cry)
      expect(await hotel().lastCase(one)).toMatchObject({ severity: 1 })
    },
  )
}
