// A person was asked for: what is said until one comes, and how the chat goes back to the bot.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { caseEvents } from '../../src/cases/events.ts'
import { acknowledgeCase } from '../../src/cases/acknowledge.ts'
import { caseById, caseByNumber } from '../../src/cases/list.ts'
import { replyToCase } from '../../src/cases/reply.ts'
import { handBack, takeOver } from '../../src/conversation/takeover.ts'
import { stage, story } from './story.ts'

stage()

const EACH = <T>(said: Record<Language, T>) => Object.entries(said) as [Language, T][]

const PERSON: Record<Language, string> = {
  en: 'talk to a person',
  'zh-CN': '转人工',
  ko: '직원 연결해 주세요',
  ja: 'スタッフと話したいです',
}

// ---------------------------------------------------------------- in danger

for (const [language, { fire, cries }] of EACH({
  en: { fire: 'there is a fire in my room 404', cries: ['nobody has come', 'please help me'] },
  'zh-CN': { fire: '404房间着火了', cries: ['没人来', '快来人啊'] },
  ko: { fire: '404호에 불이 났어요', cries: ['아무도 안 와요', '도와주세요'] },
  ja: { fire: '404号室で火事です', cries: ['誰も来ません', '早く来てください'] },
})) {
  for (const [voice, by] of [
    ['is waited for', undefined],
    ['has the chat', 'staff'],
  ] as const) {
    story(
      `danger, and a person ${voice}: who calls again is told what was done, and so are the staff (${language})`,
      async ({ guest, hotel, later, tables, transaction, now }) => {
        const one = guest({ language })
        await one.says(PERSON[language])
        if (by) {
          const staffId = await hotel().dutyManager()
          await transaction((tx) => takeOver(tx, one.conversationId!, staffId, now()))
        }
        await one.says(fire)
        const danger = await hotel().lastCase(one)
        expect(danger).toMatchObject({ severity: 1, room: '404' })
        await one.forgets()
        for (const cry of cries) {
          await later({ minutes: 2 })
          await one.says(cry)
          await one.sees('case.danger-again')
        }
        const events = await caseEvents(tables, danger.id)
        expect(events.filter(({ detail }) => detail['as'] === 'calling')).toHaveLength(cries.length)
        expect(events.filter(({ kind }) => kind === 'added').map(({ detail }) => detail['words'])).toEqual(
          cries,
        )
      },
    )
  }
}

story('without danger, who waits for a person and says so hears nothing from the bot', async ({ guest }) => {
  const one = guest({ language: 'en' })
  await one.says(PERSON.en)
  await one.forgets()
  await one.says('nobody has come')
  await one.seesNothing()
})

// ---------------------------------------------------------------- what is wrong, while a person is waited for

for (const [language, { wrong, thanks }] of EACH({
  en: { wrong: 'my toilet is overflowing, room 404', thanks: 'I will wait here' },
  'zh-CN': { wrong: '404房间马桶溢水了', thanks: '我在这里等' },
  ko: { wrong: '404호 변기가 넘쳐요', thanks: '여기서 기다릴게요' },
  ja: { wrong: '404号室のトイレが溢れています', thanks: 'ここで待っています' },
})) {
  story(
    `what is wrong, said while a person is waited for, reaches the staff as what it is (${language})`,
    async ({ guest, hotel, tables, transaction, now }) => {
      const one = guest({ language })
      await one.says(PERSON[language])
      const before = await hotel().lastCase(one)
      expect(before).toMatchObject({ category: 'other', room: null, kind: 'request' })
      await one.forgets()
      await one.says(wrong)
      expect(await one.sees('case.added')).toHaveLength(1)
      const after = (await caseByNumber(tables, before.number))!
      expect(after).toMatchObject({ kind: 'complaint', category: 'bathroom-and-water', room: '404' })
      expect(after.severity).toBeLessThanOrEqual(3)
      expect(after.summary).toBe(wrong)
      expect(after.department).not.toBe(before.department)
      expect(await hotel().casesOf(one)).toBe(1)
      const events = await caseEvents(tables, after.id)
      expect(events.filter(({ detail }) => detail['as'] === 'raised')).toHaveLength(1)
      await one.says(thanks)
      await one.seesNothing()
      // It is more than the wish for a person: answering and handing back does not put a toilet right.
      const staffId = await hotel().dutyManager()
      await transaction((tx) => takeOver(tx, one.conversationId!, staffId, now()))
      await transaction((tx) =>
        replyToCase(tx, after, { id: staffId, language: 'en' }, { text: 'On my way' }, now()),
      )
      await transaction((tx) => handBack(tx, one.conversationId!, now(), staffId))
      expect((await caseById(tables, after.id))!.status).toBe('in-progress')
    },
  )
}

story('a room that comes after it is added too', async ({ guest, hotel, tables }) => {
  const one = guest({ language: 'en' })
  await one.says(PERSON.en)
  await one.says('the toilet is overflowing')
  await one.forgets()
  await one.says('room 404')
  expect(await one.sees('case.room-added')).toHaveLength(1)
  const about = await hotel().lastCase(one)
  expect((await caseByNumber(tables, about.number))!).toMatchObject({
    room: '404',
    category: 'bathroom-and-water',
  })
})

story(
  'once a person has the chat, it is theirs to hear what is wrong',
  async ({ guest, hotel, transaction, now }) => {
    const one = guest({ language: 'en' })
    await one.says(PERSON.en)
    const staffId = await hotel().dutyManager()
    await transaction((tx) => takeOver(tx, one.conversationId!, staffId, now()))
    await one.forgets()
    await one.says('my toilet is overflowing, room 404')
    await one.seesNothing()
    expect((await hotel().lastCase(one)).category).toBe('other')
  },
)

// ---------------------------------------------------------------- back to the bot

for (const [language, [first, ...others]] of EACH({
  en: ['go back to the bot', "never mind, I don't need a person anymore"],
  'zh-CN': ['不用人工了', '机器人'],
  ko: ['직원 필요 없어요', '챗봇으로 다시 해 주세요'],
  ja: ['もうスタッフは結構です', 'ボットに戻してください'],
})) {
  for (const said of [first!, ...others]) {
    story(
      `as long as nobody has taken it on, "${said}" ends the hand-over (${language})`,
      async ({ guest, hotel, tables }) => {
        const one = guest({ language })
        await one.says(PERSON[language])
        await one.forgets()
        await one.says(said)
        expect(await one.sees('human.called-off')).toHaveLength(1)
        const wish = await hotel().lastCase(one)
        expect(wish.status).toBe('resolved')
        expect((await caseEvents(tables, wish.id)).map(({ kind }) => kind)).toContain('withdrawn')
        await one.says({ en: 'thanks', 'zh-CN': '谢谢', ko: '감사합니다', ja: 'ありがとう' }[language])
        await one.sees('thanks.welcome')
      },
    )
  }

  story(
    `once a colleague has taken it on, "${first}" is told to them, and the guest hears that (${language})`,
    async ({ guest, hotel, tables, transaction, now }) => {
      const one = guest({ language })
      await one.says(PERSON[language])
      const wish = await hotel().lastCase(one)
      const staffId = await hotel().dutyManager()
      await transaction((tx) => acknowledgeCase(tx, wish.id, staffId, now()))
      await one.forgets()
      await one.says(first!)
      expect(await one.sees('human.asked-back')).toHaveLength(1)
      expect((await caseById(tables, wish.id))!.status).toBe('acknowledged')
      const added = (await caseEvents(tables, wish.id)).filter(({ kind }) => kind === 'added')
      expect(added.map(({ detail }) => detail['words'])).toEqual([first])
      await one.says({ en: 'thanks', 'zh-CN': '谢谢', ko: '감사합니다', ja: 'ありがとう' }[language])
      await one.seesNothing()
    },
  )
}

story('who wants a person and no bot still waits for one', async ({ guest, hotel }) => {
  const one = guest({ language: 'en' })
  await one.says(PERSON.en)
  await one.forgets()
  await one.says('I want to talk to a person, not to a bot')
  await one.seesNothing()
  expect((await hotel().lastCase(one)).status).toBe('open')
})

// ---------------------------------------------------------------- handed back

story(
  'handed back after an answer, the wish for a person is over',
  async ({ guest, hotel, tables, transaction, now }) => {
    const one = guest({ language: 'en' })
    await one.says(PERSON.en)
    const wish = await hotel().lastCase(one)
    const staffId = await hotel().dutyManager()
    await transaction((tx) => takeOver(tx, one.conversationId!, staffId, now()))
    await transaction((tx) =>
      replyToCase(tx, wish, { id: staffId, language: 'en' }, { text: 'Good evening' }, now()),
    )
    await transaction((tx) => handBack(tx, one.conversationId!, now(), staffId))
    const over = (await caseById(tables, wish.id))!
    expect(over).toMatchObject({ status: 'resolved', cause: '已由人工回复，对话已交还' })
  },
)

story('handed back without a word, it stays open', async ({ guest, hotel, tables, transaction, now }) => {
  const one = guest({ language: 'en' })
  await one.says(PERSON.en)
  const wish = await hotel().lastCase(one)
  const staffId = await hotel().dutyManager()
  await transaction((tx) => takeOver(tx, one.conversationId!, staffId, now()))
  await transaction((tx) => handBack(tx, one.conversationId!, now(), staffId))
  expect((await caseById(tables, wish.id))!.status).toBe('open')
})

story(
  'called off after something was wrong: that stays open, and its people are told',
  async ({ guest, hotel, tables }) => {
    const one = guest({ language: 'en' })
    await one.says(PERSON.en)
    await one.says('my toilet is overflowing, room 404')
    await one.forgets()
    await one.says('go back to the bot')
    await one.sees('human.called-off')
    const about = await hotel().lastCase(one)
    expect(about).toMatchObject({ status: 'open', category: 'bathroom-and-water' })
    const added = (await caseEvents(tables, about.id)).filter(({ kind }) => kind === 'added')
    expect(added.at(-1)!.detail['words']).toBe('go back to the bot')
  },
)
