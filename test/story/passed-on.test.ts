// A question that the bot passed on, answered by a member of staff: the answer is sent, and the bot goes on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { staffOf } from '../../src/staff/staff.ts'
import { transcript } from '../../src/messages/transcript.ts'
import { phraseText } from '../../src/phrases/phrases.ts'
import { readCase } from '../../src/web/cases/case-view.ts'
import { act } from '../../src/web/cases/work.ts'
import { deskOf } from '../../src/web/desk.ts'
import type { Site } from '../../src/web/site.ts'
import { type House, NOW, Person, openHouse } from './attacks/house.ts'

let house: House

beforeAll(async () => {
  house = await openHouse(1)
})
afterAll(() => house.close())

const ASKED: Record<Language, readonly [string, string, string]> = {
  en: ['is there a helicopter landing pad?', 'yes', 'thanks'],
  'zh-CN': ['有直升机停机坪吗？', '好的', '谢谢'],
  ko: ['헬기 착륙장이 있나요?', '네', '감사합니다'],
  ja: ['ヘリポートはありますか？', 'はい', 'ありがとう'],
}

for (const [language, [question, yes, thanks]] of Object.entries(ASKED) as [
  Language,
  readonly [string, string, string],
][]) {
  test(`the answer comes alone, and the bot hears what follows (${language})`, async () => {
    const { store, hotels, plain } = house
    const person = new Person(house, { language, hotelId: 'hz-yunqi' })
    await person.says(plain, question)
    await person.says(plain, yes)
    const conversationId = person.conversationId!
    const { number } = await store.db.guestCase.findFirstOrThrow({ where: { conversationId } })
    const member = (await staffOf(store.db, 'hz-yunqi')).find(
      ({ email }) => email === 'chen.mei@example.com',
    )!
    const desk = deskOf({ store, hotels, clock: () => NOW } as Site, member)
    const view = (await readCase(store.db, desk, number))!
    expect(view.question?.text).toBe(question)
    const sent = await store.transaction((tx) => act(tx, 'reply', { desk, view, fields: { text: '没有' } }))
    expect(sent.ok).toBe(true)
    await person.says(plain, thanks)
    const said = (await transcript(store.db, conversationId)).filter(({ from }) => from !== 'guest')
    expect(said.slice(-2).map(({ text }) => text)).toEqual(['没有', phraseText('thanks.welcome', language)])
    expect(said.map(({ text }) => text)).not.toContain(phraseText('human.handed-over', language))
  })
}
