// The survey after a stay: it comes at its hour, is answered in any way, survives interruptions, and ends when asked.
import { expect } from 'vitest'
import { stage, story } from './story.ts'

stage()

story(
  'an angry guest in the middle of a survey is heard, and the survey goes on',
  async ({ hotel, guest, later }) => {
    const wang = guest({ language: 'zh-CN' })
    await hotel().checksIn(wang, { room: '1206' })
    await hotel().checksOut(wang, { room: '1206' })
    await later({ hours: 20 })
    await wang.sees('survey.invitation')
    await wang.taps('9')
    await wang.sees('survey.ask-room')
    await wang.says('房间还行，但是空调坏了一整晚没人修')
    await wang.sees('case.opened', 'survey.ask-room')
    expect(await hotel().lastCase(wang)).toMatchObject({ category: 'air-conditioning', kind: 'complaint' })
    await wang.says('四')
    await wang.sees('survey.ask-service')
    await wang.says('５分')
    await wang.sees('survey.ask-comment-promoter')
    await wang.says('早餐很棒')
    await wang.sees('survey.thanks')
  },
)

story(
  'the invitation comes the next day at ten by the clock of the hotel, not before',
  async ({ hotel, guest, later }) => {
    const emma = guest({ language: 'en' })
    await hotel().checksIn(emma)
    await hotel().checksOut(emma)
    await later({ hours: 15 })
    await emma.seesNothing()
    await later({ hours: 2 })
    await emma.sees('survey.invitation')
  },
)

story('점수는 말로 해도 되고, 범위를 벗어나면 다시 묻는다', async ({ hotel, guest, later, tables }) => {
  const park = guest({ language: 'ko', hotel: 'sel-hangang' })
  await hotel('sel-hangang').checksIn(park)
  await hotel('sel-hangang').checksOut(park)
  await later({ hours: 20 })
  await park.sees('survey.invitation')
  await park.says('11')
  await park.sees('survey.ask-again')
  await park.says('9점 반')
  await park.sees('survey.ask-again')
  await park.says('아홉')
  await park.sees('survey.ask-room')
  await park.says('4점')
  await park.sees('survey.ask-service')
  const answers = await tables.surveyAnswer.findMany({
    where: { hotelId: 'sel-hangang' },
    orderBy: { question: 'asc' },
  })
  expect(answers.map(({ question, score }) => [question, score])).toEqual([
    ['nps', 9],
    ['room', 4],
  ])
})

story('スキップと終了: 途中までの回答は残る', async ({ hotel, guest, later, tables }) => {
  const sato = guest({ language: 'ja', hotel: 'hz-yunqi' })
  await hotel().checksIn(sato)
  await hotel().checksOut(sato)
  await later({ hours: 20 })
  await sato.sees('survey.invitation')
  await sato.taps('6')
  await sato.taps('スキップ')
  await sato.sees('survey.ask-service')
  await sato.taps('アンケートを終える')
  await sato.sees('survey.stopped')
  const survey = await tables.survey.findFirstOrThrow({ where: { conversationId: sato.conversationId! } })
  expect(survey).toMatchObject({ status: 'started', reason: 'stopped' })
  await sato.says('ありがとう')
  await sato.sees('thanks.welcome')
})

story(
  'the word STOP withdraws consent, also inside a survey, and no further survey comes',
  async ({ hotel, guest, later, tables }) => {
    const emma = guest({ language: 'en' })
    await hotel().checksIn(emma)
    await hotel().checksOut(emma)
    await later({ hours: 20 })
    await emma.sees('survey.invitation')
    await emma.says('STOP')
    await emma.sees('stop.done')
    const survey = await tables.survey.findFirstOrThrow({ where: { conversationId: emma.conversationId! } })
    expect(survey.status).not.toBe('completed')
    await later({ days: 3 })
    await emma.seesNothing()
  },
)

story('a guest who left half-way finds the question again', async ({ hotel, guest, later }) => {
  const emma = guest({ language: 'en' })
  await hotel().checksIn(emma)
  await hotel().checksOut(emma)
  await later({ hours: 20 })
  await emma.taps('10')
  await emma.sees('survey.ask-room')
  await later({ hours: 5 })
  await emma.says('hello')
  await emma.sees('survey.ask-room')
})
