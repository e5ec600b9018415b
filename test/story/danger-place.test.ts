// Where it is, in danger: whatever the guest says of it stands in the case, in its head and in its row.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { caseEvents } from '../../src/cases/events.ts'
import { caseByNumber } from '../../src/cases/list.ts'
import { whereOf } from '../../src/web/inbox/inbox.ts'
import { type Cast, type Guest, stage, story } from './story.ts'

stage()

const EACH = <T>(said: Record<Language, T>) => Object.entries(said) as [Language, T][]

const PERSON: Record<Language, string> = {
  en: 'talk to a person',
  'zh-CN': '转人工',
  ko: '직원 연결해 주세요',
  ja: 'スタッフと話したいです',
}

async function caseOf({ tables }: Pick<Cast, 'tables'>, guest: Guest) {
  const rows = await tables.guestCase.findMany({ where: { conversationId: guest.conversationId! } })
  const worst = rows.find(({ severity }) => severity === 1)
  return (await caseByNumber(tables, worst!.number))!
}

for (const [language, { smoke, here, place }] of EACH({
  en: { smoke: 'there is smoke everywhere', here: 'we are on the 9th floor', place: '9th floor' },
  'zh-CN': { smoke: '到处都是浓烟', here: '我们在9楼', place: '9楼' },
  ko: { smoke: '연기가 가득해요', here: '9층이에요', place: '9층' },
  ja: { smoke: '煙が充満しています', here: '9階です', place: '9階' },
})) {
  story(
    `where a guest in danger is, stands in the case, and the staff are told (${language})`,
    async ({ guest, hotel, tables }) => {
      const one = guest({ language })
      await one.says(smoke)
      await one.sees('case.ask-room')
      await one.says(here)
      await one.sees('case.no-room-noted')
      const danger = await caseOf({ tables }, one)
      expect(danger).toMatchObject({ severity: 1, room: null, place })
      expect(whereOf(danger)).toBe(place)
      expect(await hotel().casesOf(one)).toBe(1)
      const events = await caseEvents(tables, danger.id)
      expect(events.filter(({ detail }) => detail['as'] === 'calling')).toHaveLength(1)
    },
  )

  story(
    `the same while a person is waited for: noted, and nothing said (${language})`,
    async ({ guest, tables }) => {
      const one = guest({ language })
      await one.says(PERSON[language])
      await one.says(smoke)
      await one.forgets()
      await one.says(here)
      await one.seesNothing()
      expect(await caseOf({ tables }, one)).toMatchObject({ place })
    },
  )
}

for (const [language, cry] of EACH({
  en: 'fire in 404',
  'zh-CN': '着火了 404',
  ko: '404 불났어요',
  ja: '404で火事です',
})) {
  story(`a number in a cry for help is the room: "${cry}" (${language})`, async ({ guest, tables }) => {
    const one = guest({ language })
    await one.says(cry)
    expect(await caseOf({ tables }, one)).toMatchObject({ room: '404' })
    expect((await one.news()).map(({ text }) => text).join()).toContain('404')
  })
}

story('a number that is called is no room', async ({ guest, tables }) => {
  const one = guest({ language: 'en' })
  await one.says('fire! I called 119 already')
  expect((await caseOf({ tables }, one)).room).toBeNull()
})

story('more than one place is kept, each once', async ({ guest, tables }) => {
  const one = guest({ language: 'en' })
  await one.says('there is a fire in the corridor')
  await one.says('we are on the 9th floor')
  await one.says('9th floor! please help')
  expect((await caseOf({ tables }, one)).place).toBe('corridor, 9th floor')
})
