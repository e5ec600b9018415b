// What is said in passing, beside what was asked, and after a cry for help: taken as a good hotelier would take it.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { acknowledgeCase } from '../../src/cases/acknowledge.ts'
import { caseEvents } from '../../src/cases/events.ts'
import { summary } from '../../src/insights/figures.ts'
import { handBack, takeOver } from '../../src/conversation/takeover.ts'
import { phraseText } from '../../src/phrases/phrases.ts'
import { stage, story } from './story.ts'

stage()

const EACH = <T>(said: Record<Language, T>) => Object.entries(said) as [Language, T][]

// ---------------------------------------------------------------- a person was asked for

for (const [language, person] of EACH({
  en: 'I want to talk to a person',
  'zh-CN': '转人工',
  ko: '직원 연결해 주세요',
  ja: 'スタッフと話したいです',
})) {
  story(
    `a person is wanted while the points wait for an answer: nothing more is asked (${language})`,
    async ({ guest, transaction, now }) => {
      const one = guest({ language })
      await one.says(phraseText('menu.points', language))
      await one.sees('loyalty.ask-booking')
      await one.says(person)
      const said = (await one.news()).map(({ text }) => text)
      expect(said).toEqual([phraseText('human.handed-over', language)])
      await one.says('12345678')
      await one.seesNothing()
      await transaction((tx) => handBack(tx, one.conversationId!, now()))
      await one.forgets()
      await one.says({ en: 'thanks', 'zh-CN': '谢谢', ko: '감사합니다', ja: 'ありがとう' }[language])
      expect((await one.news()).map(({ text }) => text)).toEqual([phraseText('thanks.welcome', language)])
    },
  )
}

story(
  'a survey that a person came into stays open: a score still counts, and nothing is asked by itself',
  async ({ guest, hotel, later, transaction, now }) => {
    const emma = guest({ language: 'en' })
    await hotel().checksIn(emma)
    await hotel().checksOut(emma)
    await later({ hours: 20 })
    await emma.taps('9')
    await emma.forgets()
    await emma.says('I want to talk to a person')
    await emma.sees('human.handed-over')
    await transaction((tx) => handBack(tx, emma.conversationId!, now()))
    await emma.says('thanks')
    expect((await emma.news()).map(({ text }) => text).join()).not.toContain('2/3')
    await emma.says('4')
    expect((await emma.news()).map(({ text }) => text).join()).toContain('3/3')
  },
)

story(
  'a colleague takes the chat over in the middle of a question: it is not asked again after',
  async ({ guest, transaction, now }) => {
    const wang = guest({ language: 'zh-CN' })
    await wang.says('我的积分')
    await transaction((tx) => takeOver(tx, wang.conversationId!, undefined, now()))
    await wang.says('我是来问发票的')
    await transaction((tx) => handBack(tx, wang.conversationId!, now()))
    await wang.forgets()
    await wang.says('谢谢')
    expect((await wang.news()).map(({ text }) => text)).toEqual([phraseText('thanks.welcome', 'zh-CN')])
  },
)

// ---------------------------------------------------------------- after a cry for help

for (const [language, [cry, ...calls]] of EACH({
  en: [
    'there is a fire in the corridor',
    'why has nobody come',
    'where is everyone??',
    'nobody is doing anything',
  ],
  'zh-CN': ['着火了！走廊里全是烟', '怎么没人来', '怎么还没有人来救我们', '人呢？'],
  ko: ['복도에 불이 났어요', '아무도 안 와요', '직원은 어디 있어요?', '빨리요'],
  ja: ['廊下が燃えています', '誰も来ない', '何してるの', '助けて'],
})) {
  story(
    `who calls again after danger is told what was done, and the staff are told on the same case (${language})`,
    async ({ guest, hotel, later, tables }) => {
      const one = guest({ language })
      await one.says(cry!)
      await one.forgets()
      const danger = await hotel().lastCase(one)
      expect(danger.severity).toBe(1)
      for (const call of calls) {
        await later({ minutes: 2 })
        await one.says(call)
        const said = (await one.news()).map(({ text }) => text)
        expect(said).toHaveLength(2)
        expect(said[0]).toContain('119')
        expect(said[1]).toContain(danger.number)
      }
      expect(await hotel().casesOf(one)).toBe(1)
      const events = await caseEvents(tables, danger.id)
      expect(events.filter(({ kind }) => kind === 'reminded')).toHaveLength(calls.length)
      expect(events.filter(({ detail }) => detail['as'] === 'calling')).toHaveLength(calls.length)
      expect(events.filter(({ kind }) => kind === 'added').map(({ detail }) => detail['words'])).toEqual(
        calls,
      )
    },
  )
}

story(
  'danger that somebody has taken on: the guest hears since when',
  async ({ guest, hotel, transaction, now }) => {
    const wang = guest({ language: 'zh-CN' })
    await wang.says('着火了')
    const danger = await hotel().lastCase(wang)
    const staffId = await hotel().dutyManager()
    await transaction((tx) => acknowledgeCase(tx, danger.id, staffId, now()))
    await wang.forgets()
    await wang.says('怎么没人来')
    await wang.sees('case.emergency', 'case.danger-again-taken')
  },
)

for (const [language, word] of EACH({
  en: 'never mind',
  'zh-CN': '没事了',
  ko: '괜찮아요 됐어요',
  ja: 'もういいです',
})) {
  story(`“${word}” never ends a case of danger`, async ({ guest, hotel }) => {
    const one = guest({ language })
    await one.says({ en: 'there is a fire', 'zh-CN': '着火了', ko: '불이 났어요', ja: '火事です' }[language])
    await one.forgets()
    await one.says(word)
    await one.sees('case.danger-stays')
    expect(await hotel().lastCase(one)).toMatchObject({ severity: 1, status: 'open' })
  })
}

story('another problem and a wish after danger are their own', async ({ guest, hotel, later }) => {
  const emma = guest({ language: 'en' })
  await emma.says('there is a gas smell in 1206')
  await later({ minutes: 30 })
  await emma.says('the wifi in 1206 does not work')
  await emma.says('could I get two more towels please')
  expect(await hotel().casesOf(emma)).toBe(3)
})

// ---------------------------------------------------------------- never mind

for (const [language, [wish, word, yes]] of EACH({
  en: ['can I get two extra towels please', 'actually never mind', 'yes'],
  'zh-CN': ['请送两条毛巾', '不用了', '是的'],
  ko: ['수건 두 장 더 주세요', '괜찮아요 됐어요', '네'],
  ja: ['タオルを2枚お願いします', 'やっぱり大丈夫です', 'はい'],
})) {
  story(
    `“${word}” to what was just asked for: withdrawn once the guest says so, and the staff know`,
    async ({ guest, hotel, tables }) => {
      const one = guest({ language })
      await hotel().checksIn(one)
      await one.says(wish!)
      await one.forgets()
      const opened = await hotel().lastCase(one)
      const times = async () => {
        const period = { hotelId: opened.hotelId, from: '2020-01-01', to: '2040-01-01' }
        const { acknowledgeMedianMinutes, resolveMedianMinutes } = (await summary(tables, period)).cases
        return { acknowledgeMedianMinutes, resolveMedianMinutes }
      }
      const before = await times()
      await one.says(word!)
      await one.sees('case.ask-withdraw')
      expect(await hotel().lastCase(one)).toMatchObject({ status: 'open' })
      await one.says(yes!)
      await one.sees('case.withdrawn')
      expect(await hotel().lastCase(one)).toMatchObject({ number: opened.number, status: 'resolved' })
      const events = await caseEvents(tables, opened.id)
      expect(events.slice(-2)).toMatchObject([
        { kind: 'withdrawn' },
        { kind: 'announced', detail: { as: 'withdrawn' } },
      ])
      expect(await times(), 'nobody was quick: nobody had to be').toEqual(before)
    },
  )

  story(`“${word}” is no yes to withdrawing, and a no keeps it`, async ({ guest, hotel }) => {
    const one = guest({ language })
    await hotel().checksIn(one)
    await one.says(wish!)
    for (const keep of [word!, { en: 'no', 'zh-CN': '不', ko: '아니요', ja: 'いいえ' }[language]]) {
      await one.says(word!)
      await one.forgets()
      await one.says(keep)
      await one.sees('case.kept')
    }
    expect(await hotel().lastCase(one)).toMatchObject({ status: 'open' })
    await one.says(word!)
    await one.taps(phraseText('case.withdraw', language))
    await one.sees('case.withdrawn')
    await one.does({ kind: 'choice', id: `complaint/withdraw/${(await hotel().lastCase(one)).number}` })
    await one.sees('heard.old-button')
  })
}

for (const [language, [fault, well, coming]] of EACH({
  en: ['the toilet in 1206 is blocked', "it's fixed, thanks", 'is anyone coming?'],
  'zh-CN': ['1206洗手间漏水了', '修好了，谢谢', '有人来吗'],
  ko: ['1206호 변기가 막혔어요', '해결됐어요 감사합니다', '언제 와요?'],
  ja: ['1206号室のトイレが詰まっています', '直りました、ありがとう', '誰か来ますか'],
})) {
  story(
    `“${well}”, hours later: it is asked whether the case can end (${language})`,
    async ({ guest, later }) => {
      const one = guest({ language })
      await one.says(fault!)
      await one.forgets()
      await one.says(coming!)
      await one.sees('case.state-open')
      await later({ hours: 5 })
      await one.forgets()
      await one.says({ en: 'never mind', 'zh-CN': '算了', ko: '됐어요', ja: 'もういいです' }[language])
      await one.sees('courtesy.never-mind')
      await one.says(well!)
      await one.sees('case.ask-withdraw')
    },
  )
}

story('“never mind” is said of what was spoken of last', async ({ guest, hotel }) => {
  const emma = guest({ language: 'en' })
  await hotel().checksIn(emma)
  await emma.says('what time is breakfast?')
  await emma.says('can I get two extra towels please')
  await emma.forgets()
  await emma.says('never mind')
  await emma.sees('case.ask-withdraw')
  await emma.says('no')
  await emma.says('what time is check-out?')
  await emma.forgets()
  await emma.says('never mind')
  await emma.sees('courtesy.never-mind')
})

story(
  'what a colleague has taken on is not withdrawn; they are told',
  async ({ guest, hotel, tables, transaction, now }) => {
    const emma = guest({ language: 'en' })
    await hotel().checksIn(emma)
    await emma.says('can I get two extra towels please')
    const opened = await hotel().lastCase(emma)
    const staffId = await hotel().dutyManager()
    await transaction((tx) => acknowledgeCase(tx, opened.id, staffId, now()))
    await emma.forgets()
    await emma.says('never mind')
    await emma.sees('case.not-needed-told')
    expect(await hotel().lastCase(emma)).toMatchObject({ status: 'acknowledged' })
    expect((await caseEvents(tables, opened.id)).at(-1)).toMatchObject({
      kind: 'added',
      detail: { words: 'never mind' },
    })
  },
)

// ---------------------------------------------------------------- ok, and go on

for (const [language, nods] of EACH({
  en: ['ok', '👍', 'got it'],
  'zh-CN': ['好的', '👍', '知道了'],
  ko: ['네', '👍', '알겠습니다'],
  ja: ['はい', '👍', 'わかりました'],
})) {
  story(`a nod gets one short line at most, and never a menu (${language})`, async ({ guest }) => {
    const one = guest({ language })
    await one.does({ kind: 'start' })
    await one.forgets()
    for (const nod of nods) {
      await one.says(nod)
      const said = await one.news()
      expect(said.map(({ text }) => text)).toEqual([phraseText('courtesy.nod', language)])
      expect(said[0]!.choices).toEqual([])
    }
    await one.says({ en: 'never mind', 'zh-CN': '算了', ko: '됐어요', ja: 'もういいです' }[language])
    expect((await one.news()).map(({ text }) => text)).toEqual([phraseText('courtesy.never-mind', language)])
  })
}

for (const [language, more] of EACH({
  en: 'go on',
  'zh-CN': '继续',
  ko: '계속',
  ja: '続き',
})) {
  story(
    `“${more}” takes a survey up where it was left, also after a person (${language})`,
    async ({ guest, hotel, later, transaction, now }) => {
      const one = guest({ language, hotel: language === 'ko' ? 'sel-hangang' : 'hz-yunqi' })
      await hotel(one.hotelId).checksIn(one)
      await hotel(one.hotelId).checksOut(one)
      await later({ hours: 20 })
      await one.taps('9')
      await one.forgets()
      await one.says(phraseText('menu.person', language))
      await transaction((tx) => handBack(tx, one.conversationId!, now()))
      await one.forgets()
      await one.says(more)
      expect((await one.news()).map(({ text }) => text).join()).toContain('2/3')
      await one.says('5')
      expect((await one.news()).map(({ text }) => text).join()).toContain('3/3')
    },
  )

  story(`“${more}” with nothing to go on with is answered kindly (${language})`, async ({ guest }) => {
    const one = guest({ language })
    await one.does({ kind: 'start' })
    await one.forgets()
    await one.says(more)
    expect((await one.news()).map(({ text }) => text)).toEqual([phraseText('courtesy.no-more', language)])
  })
}

story('“go on” while the rest is on its way needs no answer', async ({ guest, tables }) => {
  const emma = guest({ language: 'en', channel: 'telegram' })
  await emma.does({ kind: 'choice', id: 'hotel/hz-yunqi' })
  const before = await tables.message.count({
    where: { conversationId: emma.conversationId!, direction: 'out' },
  })
  expect(before).toBeGreaterThan(0)
  await emma.says('go on')
  expect(
    await tables.message.count({ where: { conversationId: emma.conversationId!, direction: 'out' } }),
  ).toBe(before)
})

// ---------------------------------------------------------------- which room

for (const [language, say] of EACH({
  en: {
    fault: 'the shower is broken',
    aside: 'I’m starving',
    breakfast: 'what time is breakfast?',
    thanks: 'thanks',
    lobby: 'in the lobby',
  },
  'zh-CN': {
    fault: '空调坏了',
    aside: '我饿死了',
    breakfast: '早餐几点',
    thanks: '谢谢',
    lobby: '在大堂',
  },
  ko: {
    fault: '에어컨이 고장났어요',
    aside: '비가 오네요',
    breakfast: '조식은 몇 시예요?',
    thanks: '감사합니다',
    lobby: '수영장이요',
  },
  ja: {
    fault: 'エアコンが壊れています',
    aside: '雨ですね',
    breakfast: '朝食は何時ですか',
    thanks: 'ありがとう',
    lobby: 'ロビーです',
  },
})) {
  story(
    `while the room is asked for, everything else gets its own answer and the room is asked once more (${language})`,
    async ({ guest, hotel, tables }) => {
      const one = guest({ language })
      await one.says(say.fault)
      await one.sees('case.ask-room')
      const asked = phraseText('case.ask-room', language)
      const opened = await hotel().lastCase(one)
      await one.says(say.aside)
      const noted = (await one.news()).map(({ text }) => text).join()
      expect(noted).not.toContain(opened.number)
      await one.says(say.breakfast)
      expect((await one.news()).map(({ text }) => text).join()).toMatch(/10:00/)
      await one.says(say.thanks)
      expect((await one.news()).map(({ text }) => text)).toEqual([
        phraseText('thanks.welcome', language),
        asked,
      ])
      await one.says(say.thanks)
      expect((await one.news()).map(({ text }) => text)).toEqual([phraseText('thanks.welcome', language)])
      await one.says(say.lobby)
      await one.sees('case.no-room-noted')
      const events = await caseEvents(tables, opened.id)
      expect(events.filter(({ kind }) => kind === 'added').map(({ detail }) => detail['words'])).toEqual([
        say.lobby,
      ])
      await one.says('1206')
      await one.sees('case.room-added')
      expect(await hotel().lastCase(one)).toMatchObject({ number: opened.number, room: '1206' })
    },
  )
}

story('danger said in answer to “which room?” is heard as what it is', async ({ guest, hotel }) => {
  for (const said of [
    "I don't know, there is a fire",
    'in the lobby, there is a fire',
    'not in a room, fire!',
  ]) {
    const emma = guest({ language: 'en' })
    await emma.says('the shower is broken')
    await emma.forgets()
    await emma.says(said)
    await emma.sees('case.emergency', 'case.opened-now')
    expect(await hotel().lastCase(emma)).toMatchObject({ severity: 1 })
  }
})

// ---------------------------------------------------------------- photos with words

for (const [language, say] of EACH({
  en: {
    fault: 'the toilet in 1206 is blocked',
    these: ['look at this', 'this is what it looks like', 'it is up to the rim now'],
    other: 'the wifi is down as well',
  },
  'zh-CN': { fault: '1206马桶堵了', these: ['你看看', '就是这样', '到处都是水'], other: '网也连不上' },
  ko: {
    fault: '1206호 변기가 막혔어요',
    these: ['이것 보세요', '이런 상태예요'],
    other: '와이파이도 안 돼요',
  },
  ja: {
    fault: '1206号室のトイレが詰まっています',
    these: ['見てください', 'こんな状態です'],
    other: 'Wi-Fiもつながりません',
  },
})) {
  story(
    `a photo with words belongs to what is open, unless it shows another problem (${language})`,
    async ({ guest, hotel }) => {
      const one = guest({ language })
      await one.says(say.fault)
      await one.forgets()
      for (const caption of say.these) {
        await one.does({ kind: 'photo', file: 'f1', caption })
        await one.sees('case.added')
      }
      expect(await hotel().casesOf(one)).toBe(1)
      await one.does({ kind: 'photo', file: 'f2', caption: say.other })
      await one.sees('case.opened')
      expect(await hotel().lastCase(one)).toMatchObject({ category: 'wifi' })
    },
  )
}

// ---------------------------------------------------------------- again, and elsewhere than in a room

for (const [language, [fault, well, yes, again]] of EACH({
  en: ["my tv isn't working", "it's working now, sorry", 'Yes, withdraw it', 'actually it stopped again'],
  'zh-CN': ['电视打不开', '现在好了', '是的，撤销', '又不行了'],
  ko: ['TV가 안 나와요', '해결됐어요', '네, 취소해 주세요', '다시 꺼졌어요'],
  ja: ['テレビがつきません', '直りました、ありがとう', 'はい、取り下げます', 'またつきません'],
})) {
  story(`what was well and is wrong again is the same case (${language})`, async ({ guest, hotel }) => {
    const one = guest({ language })
    await hotel().checksIn(one)
    for (const said of [fault!, well!, yes!]) await one.says(said)
    await one.sees('case.withdrawn')
    await one.says(again!)
    await one.sees('case.reopened')
    expect(await hotel().casesOf(one)).toBe(1)
    expect(await hotel().lastCase(one)).toMatchObject({ status: 'open' })
  })
}

for (const [language, said] of EACH({
  en: 'the pool is freezing',
  'zh-CN': '泳池的水太凉了',
  ko: '수영장 물이 너무 차가워요',
  ja: 'プールの水が冷たすぎます',
})) {
  story(`of the pool nobody is asked which room it is in (${language})`, async ({ guest, hotel }) => {
    const one = guest({ language })
    await one.says(said)
    expect((await one.news()).map(({ text }) => text)).not.toContain(phraseText('case.ask-room', language))
    expect(await hotel().lastCase(one)).toMatchObject({ category: 'facilities', room: null })
  })
}
