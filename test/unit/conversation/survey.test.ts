import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { after, days, instant } from '../../../src/base/clock.ts'
import type { SurveyId } from '../../../src/base/ids.ts'
import { LANGUAGES, type Language } from '../../../src/base/locale.ts'
import { surveyDialog } from '../../../src/conversation/dialogs/survey.ts'
import { phrase } from '../../../src/phrases/phrases.ts'
import { type World, openWorld } from '../surveys/cast.ts'
import { SurveyChat } from './survey-chat.ts'

let world: World
let chat: SurveyChat
let id: SurveyId

const OUT = instant('2026-11-03T03:40:00Z')
const DUE = instant('2026-11-04T02:00:00Z')

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  ;({ chat, id } = await invited())
})

async function invited(language: Language = 'en') {
  const hotel = await world.hotel()
  const guestId = await world.guest()
  const conversationId = await world.chat(guestId)
  const stay = await world.checkOut(guestId, hotel, OUT)
  await world.runUntil(DUE)
  const survey = await world.survey(stay)
  const begun = new SurveyChat(world, hotel, { conversationId, guestId, now: DUE }, language)
  await begun.event('invite', survey.id)
  return { chat: begun, id: survey.id }
}

const stored = () => world.store.db.survey.findUniqueOrThrow({ where: { id } })
async function answers(): Promise<Record<string, number | string>> {
  const rows = await world.store.db.surveyAnswer.findMany({ where: { surveyId: id } })
  return Object.fromEntries(rows.map(({ question, score, words }) => [question, score ?? words!]))
}

describe('the invitation', () => {
  test('says how long it takes and asks the first question at once, with ways to leave', () => {
    expect(chat.said).toHaveLength(1)
    expect(chat.texts()).toMatch(/about a minute[\s\S]*1\/3 /)
    expect(chat.choices().map(({ label }) => label)).toEqual([
      ...'0123456789'.split(''),
      '10',
      'Not now',
      'No, thanks',
    ])
  })

  test.each(LANGUAGES)('is whole in %s, and its buttons fit Telegram', async (language) => {
    const { chat: there } = await invited(language)
    expect(there.texts()).toContain('1/3')
    expect(there.texts()).not.toMatch(/[{}]/)
    for (const next of ['9', '4', '4']) {
      for (const choice of there.choices()) {
        expect(Buffer.byteLength(choice.id)).toBeLessThanOrEqual(60)
        expect(choice.label.length).toBeLessThanOrEqual(32)
      }
      await there.press(next)
    }
  })

  test('"no, thanks" ends it politely, tapped or written', async () => {
    await chat.press('No, thanks')
    expect(chat.texts()).toBe(phrase('en', 'survey.declined'))
    expect(await stored()).toMatchObject({ status: 'sent', reason: 'declined', startedAt: null })
    for (const [language, text] of [
      ['en', 'no thanks'],
      ['zh-CN', '不用了'],
      ['ko', '아니요'],
      ['ja', 'いいえ'],
    ] as const) {
      ;({ chat, id } = await invited(language))
      await chat.say(text)
      expect(chat.texts()).toBe(phrase(language, 'survey.declined'))
      expect(await stored()).toMatchObject({ reason: 'declined' })
    }
  })

  test('"not now" leaves it open and quiet: other things are not answered with the question', async () => {
    await chat.press('Not now')
    expect(chat.texts()).toContain('November 11')
    await chat.resume()
    expect(chat.said).toEqual([])
    await chat.say('8')
    expect(chat.texts()).toContain('2/3')
    expect(await answers()).toEqual({ nps: 8 })
  })

  test('after "not now", something else is heard as what it is', async () => {
    await chat.press('Not now')
    expect(await chat.say('where is the pool?', 'question')).toEqual({ kind: 'pass' })
    expect(await chat.say('hm', 'other')).toEqual({ kind: 'pass' })
    expect(chat.said).toEqual([])
    expect(await stored()).toMatchObject({ status: 'sent', reason: null })
    await chat.say('seven')
    expect(await answers()).toEqual({ nps: 7 })
  })

  test.each([
    ['en', 'later', 'Continue'],
    ['en', 'not now', 'start the survey'],
    ['zh-CN', '稍后', '继续'],
    ['ko', '나중에요', '계속'],
    ['ja', 'あとで', '再開'],
  ] as const)('in %s “%s” says how to go on, and “%s” goes on', async (language, later, on) => {
    ;({ chat, id } = await invited(language))
    await chat.say(later)
    if (on !== 'start the survey') expect(chat.texts().toLowerCase()).toContain(on.toLowerCase())
    await chat.say(on)
    expect(chat.texts()).toContain('1/3')
    expect(chat.choices()).toHaveLength(13)
    await chat.say('七')
    expect(await answers()).toEqual({ nps: 7 })
  })
})

describe('the course', () => {
  test('four taps and a comment, with progress; every answer is kept at once', async () => {
    await chat.press('9')
    expect(chat.texts()).toMatch(/^2\/3 /)
    const labels = '1 Very poor|2 Poor|3 Fair|4 Good|5 Excellent|Skip|End survey'
    expect(chat.choices().map(({ label }) => label)).toEqual(labels.split('|'))
    expect(await answers()).toEqual({ nps: 9 })
    expect(await stored()).toMatchObject({ status: 'started', language: 'en' })
    await chat.press('4')
    expect(chat.texts()).toMatch(/^3\/3 /)
    await chat.press('5')
    expect(chat.texts()).toBe(phrase('en', 'survey.ask-comment-promoter'))
    expect(chat.choices().map(({ label }) => label)).toEqual(['Skip'])
    expect(await chat.say('The staff were lovely', 'praise')).toMatchObject({ kind: 'done' })
    expect(chat.texts()).toBe(phrase('en', 'survey.thanks'))
    expect(await answers()).toEqual({ nps: 9, room: 4, service: 5, comment: 'The staff were lovely' })
    const done = await stored()
    expect(done).toMatchObject({ status: 'completed', reason: null })
    expect([done.startedAt, done.completedAt].every((at) => at! > DUE)).toBe(true)
    expect(done.deliveredAt).toEqual(done.startedAt)
  })

  test.each([
    ['en', ['nine', '4', 'Excellent', 'Great breakfast']],
    ['zh-CN', ['九分', '４', '非常满意', '早餐很好']],
    ['ko', ['구점', '4점', '매우 만족', '조식이 좋았어요']],
    ['ja', ['きゅう', '四点', 'とても満足', '朝食がおいしかったです']],
  ] as const)('in %s, all in words', async (language, said) => {
    ;({ chat, id } = await invited(language))
    for (const text of said) await chat.say(text)
    expect(chat.texts()).toBe(phrase(language, 'survey.thanks'))
    expect(await answers()).toEqual({ nps: 9, room: 4, service: 5, comment: said[3] })
  })

  test('answers are counted on the day of the hotel, not of UTC', async () => {
    chat.now = instant('2026-11-04T16:30:00Z') // 00:31 on the 5th in Hangzhou
    await chat.say('10')
    const [answer] = await world.store.db.surveyAnswer.findMany({ where: { surveyId: id } })
    expect(answer!.answeredOn.toISOString().slice(0, 10)).toBe('2026-11-05')
    expect((await stored()).countedOn!.toISOString().slice(0, 10)).toBe('2026-11-05')
    chat.now = after(chat.now, days(1))
    await chat.press('5')
    expect((await stored()).countedOn!.toISOString().slice(0, 10)).toBe('2026-11-05')
  })

  test('skipped questions stay unanswered; a survey of skips alone is a refusal', async () => {
    await chat.say('7')
    await chat.press('Skip')
    await chat.say('skip')
    expect(chat.texts()).toBe(phrase('en', 'survey.ask-comment-passive'))
    await chat.press('Skip')
    expect(await answers()).toEqual({ nps: 7 })
    expect(await stored()).toMatchObject({ status: 'completed' })

    ;({ chat, id } = await invited())
    for (let n = 0; n < 4; n += 1) await chat.say('skip')
    expect(chat.texts()).toBe(phrase('en', 'survey.declined'))
    expect(await stored()).toMatchObject({ status: 'sent', reason: 'declined', completedAt: null })
  })

  test('"end survey" keeps what was answered', async () => {
    await chat.press('6')
    await chat.press('End survey')
    expect(chat.texts()).toBe(phrase('en', 'survey.stopped'))
    expect(await stored()).toMatchObject({ status: 'started', reason: 'stopped', completedAt: null })
    expect(await answers()).toEqual({ nps: 6 })
    expect(chat.state).toBeUndefined()
  })

  test('the word STOP, heard elsewhere, ends it as well', async () => {
    await chat.press('6')
    await chat.abandon()
    expect(await stored()).toMatchObject({ status: 'started', reason: 'stopped' })
  })
})

describe('what is no answer', () => {
  test.each([
    '11',
    '-1',
    'nine and a half',
    '9.5',
    '9 or 10',
    '100',
    'dunno',
    '👍',
    '🎉🎉🎉',
    '<script>alert(1)</script>',
    '; DROP TABLE survey;',
  ])('%s is asked again, with the range', async (text) => {
    const made = await chat.say(text)
    expect(made.kind).toBe('wait')
    expect(chat.texts()).toBe(phrase('en', 'survey.ask-again', { low: 0, high: 10 }))
    expect(chat.choices()).toHaveLength(13)
    expect(await answers()).toEqual({})
  })

  test('"yes" to the invitation is met with the question, later with the range', async () => {
    await chat.say('yes')
    expect(chat.texts()).toMatch(/^1\/3 /)
    await chat.say('9')
    await chat.say('yes')
    expect(chat.texts()).toBe(phrase('en', 'survey.ask-again', { low: 1, high: 5 }))
  })

  test('a 6 on a scale of five is asked again with that range', async () => {
    await chat.press('10')
    await chat.say('6')
    expect(chat.texts()).toBe(phrase('en', 'survey.ask-again', { low: 1, high: 5 }))
    await chat.say('no')
    expect(chat.texts()).toBe(phrase('en', 'survey.ask-again', { low: 1, high: 5 }))
    expect(await stored()).toMatchObject({ status: 'started', reason: null })
  })

  test.each([
    ['the air conditioning is broken', 'complaint'],
    ['two more towels please', 'request'],
    ['how many points do I have', 'loyalty'],
    ['hello', 'greeting'],
  ] as const)('%s goes to who takes care of it, and the question comes again', async (text, intent) => {
    await chat.press('9')
    expect(await chat.say(text, intent)).toEqual({ kind: 'pass' })
    await chat.resume()
    expect(chat.texts()).toMatch(/^2\/3 /)
    expect(await answers()).toEqual({ nps: 9 })
  })

  test('a score with a complaint beside it is both: kept, and routed', async () => {
    expect(await chat.say('6, the air conditioning was broken all night', 'complaint')).toMatchObject({
      kind: 'wait',
      aside: true,
    })
    expect(chat.said).toEqual([])
    const [row] = await world.store.db.surveyAnswer.findMany({ where: { surveyId: id } })
    expect(row).toMatchObject({
      question: 'nps',
      score: 6,
      words: 'the air conditioning was broken all night',
    })
    await chat.resume()
    expect(chat.texts()).toMatch(/^2\/3 /)
  })

  test('a sticker is not for the survey; the words below a photo may be the comment', async () => {
    expect(await chat.hears({ kind: 'media', content: { kind: 'sticker' } })).toEqual({ kind: 'pass' })
    await chat.resume()
    for (const score of ['9', '5', '5']) await chat.press(score)
    expect(await chat.hears({ kind: 'media', content: { kind: 'photo' } })).toEqual({ kind: 'pass' })
    await chat.hears({ kind: 'media', content: { kind: 'photo', caption: 'This view!' } })
    expect(await answers()).toMatchObject({ comment: 'This view!' })
  })
})

describe('the comment', () => {
  const rated = async (...scores: string[]) => {
    for (const score of scores) await chat.press(score)
  }

  test('a complaint in it is kept, and routed; the survey is finished', async () => {
    await rated('9', '5', '5')
    expect(await chat.say('All good except slow wifi', 'complaint')).toEqual({ kind: 'done', aside: true })
    expect(chat.texts()).toBe(phrase('en', 'survey.thanks-noted'))
    expect(await stored()).toMatchObject({ status: 'completed' })
    expect(await answers()).toMatchObject({ comment: 'All good except slow wifi' })
  })

  test.each(['no', 'Nothing', '没有', '없어요', '特になし'])('%s is no comment', async (text) => {
    await rated('9', '5', '5')
    await chat.say(text)
    expect(chat.texts()).toBe(phrase('en', 'survey.thanks'))
    expect(await answers()).toEqual({ nps: 9, room: 5, service: 5 })
  })

  test.each([
    ['👍'],
    ['9'],
    ["Robert'); DROP TABLE survey;--"],
    ['<b>bold</b> & {curly} %s'],
    ['مرحبا شكرا'],
  ])('%s is kept as it is', async (text) => {
    await rated('9', '5', '5')
    await chat.say(text, null)
    expect(await answers()).toMatchObject({ comment: text })
    expect(await stored()).toMatchObject({ status: 'completed' })
  })

  test('a very long one is kept up to 4,000 characters, no emoji cut in half, no NUL', async () => {
    await rated('9', '5', '5')
    await chat.say('\u0000' + '😀'.repeat(5000))
    const { comment } = await answers()
    expect(comment).toBe('😀'.repeat(4000))
  })

  test('a greeting or a question for points is not taken for one', async () => {
    await rated('9', '5', '5')
    expect(await chat.say('hello again', 'greeting')).toEqual({ kind: 'pass' })
    await chat.resume()
    expect(chat.texts()).toBe(phrase('en', 'survey.ask-comment-promoter'))
  })
})

describe('a guest who was not satisfied', () => {
  test('may have a manager look into what they wrote: it becomes a complaint, once', async () => {
    for (const score of ['3', '2', '4']) await chat.press(score)
    expect(chat.texts()).toBe(phrase('en', 'survey.ask-comment-detractor'))
    await chat.say('Nobody at the desk cared', 'other')
    expect(chat.texts()).toBe(phrase('en', 'survey.thanks-disappointed'))
    const button = chat.choices()[0]!.id
    expect(await chat.tap(button)).toMatchObject({
      kind: 'instead',
      heard: {
        kind: 'words',
        text: 'Nobody at the desk cared',
        understood: { intent: 'complaint', severity: 3 },
      },
    })
    expect((await stored()).followUpAt).not.toBeNull()
    expect(await chat.tap(button)).toEqual({ kind: 'done' })
    expect(chat.texts()).toBe(phrase('en', 'survey.follow-up-known'))
  })

  test('or is asked what went wrong, where they wrote nothing', async () => {
    for (const score of ['10', '2', '4', 'Skip']) await chat.press(score)
    const button = chat.choices()[0]!.id
    await chat.tap(button)
    expect(chat.texts()).toBe(phrase('en', 'survey.follow-up-ask'))
    expect((await stored()).followUpAt).toBeNull()
    expect(await chat.say('The carpet smelled', 'other')).toMatchObject({
      kind: 'instead',
      heard: { text: 'The carpet smelled', understood: { intent: 'complaint' } },
    })
    expect((await stored()).followUpAt).not.toBeNull()
  })

  test.each([
    ['en', 'yes please'],
    ['zh-CN', '好的'],
    ['ko', '네'],
    ['ja', 'お願いします'],
  ] as const)('may say so in words: %s', async (language, yes) => {
    ;({ chat, id } = await invited(language))
    for (const score of ['3', '2', '4']) await chat.press(score)
    await chat.say('12345')
    expect(await chat.say(yes)).toMatchObject({ kind: 'instead', heard: { text: '12345' } })
  })

  test('may say no, or something else altogether', async () => {
    for (const score of ['3', '2', '4']) await chat.press(score)
    await chat.say('skip')
    const { state } = chat
    await chat.resume()
    expect(chat.said).toEqual([])
    await chat.say('no')
    expect(chat.texts()).toBe(phrase('en', 'survey.thanks'))
    chat.state = state
    expect(await chat.say('is there a late bus?', 'question')).toEqual({ kind: 'done', aside: true })
    expect((await stored()).followUpAt).toBeNull()
  })

  test('is not offered a manager when what they reported is with the staff already', async () => {
    await world.openCase(chat.guestId, DUE)
    for (const score of ['3', '2', '4', 'Skip']) await chat.press(score)
    expect(chat.texts()).toBe(phrase('en', 'survey.thanks-with-case'))
    expect(chat.choices()).toEqual([])
    expect(chat.state).toBeUndefined()
  })

  test('is not offered that when they were satisfied', async () => {
    for (const score of ['8', '3', '4', 'Skip']) await chat.press(score)
    expect(chat.choices()).toEqual([])
  })
})

describe('buttons of older messages', () => {
  test('another score for an earlier question changes it, and the open question is asked again', async () => {
    const invitation = chat.choices()
    await chat.press('9')
    await chat.press('4')
    await chat.tap(invitation[3]!.id)
    expect(chat.said[0]!.text).toBe(phrase('en', 'survey.changed', { score: 3 }))
    expect(chat.said[1]!.text).toMatch(/^3\/3 /)
    expect(await answers()).toEqual({ nps: 3, room: 4 })
  })

  test('a second tap on the same button is not remarked upon', async () => {
    const invitation = chat.choices()
    await chat.press('9')
    const made = await chat.tap(invitation[9]!.id)
    expect(made).toMatchObject({ kind: 'wait', state: { question: 'room' } })
    expect(chat.said).toEqual([])
  })

  test('after the end it says that the survey is completed, and changes nothing', async () => {
    const invitation = chat.choices()
    for (const score of ['9', '4', '4', 'Skip']) await chat.press(score)
    await chat.tap(invitation[0]!.id)
    expect(chat.texts()).toBe(phrase('en', 'survey.completed-before'))
    expect(await answers()).toEqual({ nps: 9, room: 4, service: 4 })
  })

  test('after its time, in whatever state, it says that the survey has closed', async () => {
    const invitation = chat.choices()
    await chat.press('9')
    chat.now = after(DUE, days(7))
    await chat.tap(invitation[0]!.id)
    expect(chat.texts()).toBe(phrase('en', 'survey.expired'))
    expect(await answers()).toEqual({ nps: 9 })
    await world.runUntil(after(DUE, days(7)))
    expect(await stored()).toMatchObject({ status: 'expired' })
    await chat.tap(invitation[0]!.id)
    expect(chat.texts()).toBe(phrase('en', 'survey.expired'))
  })

  test('a number written after its time gets the same answer; other words are heard as what they are', async () => {
    chat.now = after(DUE, days(8))
    const { state } = chat
    await chat.say('9')
    expect(chat.texts()).toBe(phrase('en', 'survey.expired'))
    chat.state = state
    expect(await chat.say('hello', 'greeting')).toEqual({ kind: 'done', aside: true })
    chat.state = state
    await chat.resume()
    expect(chat.said).toEqual([])
  })

  test('a guest who ended it, and taps a score after all, is welcome', async () => {
    const invitation = chat.choices()
    await chat.press('No, thanks')
    await chat.tap(invitation[8]!.id)
    expect(await stored()).toMatchObject({ status: 'started', reason: null })
    expect(chat.texts()).toMatch(/^2\/3 /)
  })

  test('a skip of a question that is long past does nothing', async () => {
    await chat.press('9')
    const skip = chat.choices().find(({ label }) => label === 'Skip')!.id
    await chat.press('4')
    await chat.tap(skip)
    expect(chat.texts()).toBe(phrase('en', 'heard.old-button'))
    expect(chat.state).toMatchObject({ question: 'service' })
  })

  test('without the dialog on the stack, a tap goes on where the answers end', async () => {
    await chat.press('9')
    const room = chat.choices()
    chat.state = undefined
    await chat.tap(room[2]!.id)
    expect(await answers()).toEqual({ nps: 9, room: 3 })
    expect(chat.texts()).toMatch(/^3\/3 /)
  })

  test.each([
    'survey/x',
    'survey/',
    'survey/00000000-0000-7000-8000-000000000000/nps/9',
    "survey/' OR 1=1 --/nps/9",
    `survey/${'9'.repeat(50)}`,
  ])('a forged %s is an old button', async (forged) => {
    expect(await chat.tap(forged)).toMatchObject({ kind: 'wait', state: { question: 'nps' } })
    expect(chat.texts()).toBe(phrase('en', 'heard.old-button'))
  })

  test('a score outside of the scale, an unknown question, and a score for the comment are refused', async () => {
    for (const part of ['nps/11', 'nps/99', 'room/0', 'room/6', 'wifi/3', 'comment/3', 'nps/-1']) {
      await chat.tap(`survey/${id}/${part}`)
      expect(chat.texts()).toBe(phrase('en', 'heard.old-button'))
    }
    expect(await answers()).toEqual({})
  })

  test("a button of somebody else's survey does nothing", async () => {
    const mine = chat
    const other = await invited()
    await mine.tap(`survey/${other.id}/nps/0`)
    expect(mine.texts()).toBe(phrase('en', 'heard.old-button'))
    expect(await world.store.db.surveyAnswer.count({ where: { surveyId: other.id } })).toBe(0)
    await mine.event('invite', other.id)
    expect(mine.said).toEqual([])
  })
})

describe('the reminder', () => {
  test('asks again what is open', async () => {
    await chat.press('9')
    chat.state = undefined
    await chat.event('remind', id)
    expect(chat.said[0]!.text).toBe(phrase('en', 'survey.reminder', { hotel: chat.hotel.name }))
    expect(chat.said[1]!.text).toMatch(/^2\/3 /)
    await chat.say('5')
    expect(await answers()).toEqual({ nps: 9, room: 5 })
  })

  test('says nothing once the survey is over', async () => {
    await chat.press('No, thanks')
    await chat.event('remind', id)
    expect(chat.said).toEqual([])
  })
})

test('only an exact score or the words of a button need no understanding', () => {
  const at = (asks: string) => ({ survey: id, question: 'x', asks })
  const expects = (asks: string, text: string) => surveyDialog.expects!(at(asks), text)
  expect(['9', '九分', 'きゅう', 'Skip', '건너뛰기'].map((text) => expects('nps', text))).toEqual(
    Array(5).fill(true),
  )
  expect(['11', 'STOP', 'stop', '人工', 'help', 'fire!', '119'].map((text) => expects('nps', text))).toEqual(
    Array(7).fill(false),
  )
  expect(expects('rating', '6')).toBe(false)
  expect(['9', 'lovely'].map((text) => expects('text', text))).toEqual([false, false])
  expect(expects('follow-up', 'no')).toBe(false)
})
