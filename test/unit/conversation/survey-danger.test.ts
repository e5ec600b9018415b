// Danger said where the survey asked for a comment: the staff hear it first, and the survey does not ask again.
import { expect } from 'vitest'
import { stage, story } from '../../story/story.ts'

stage()

story('words of danger are the comment too', async ({ hotel, guest, later, tables }) => {
  const emma = guest({ language: 'en' })
  await hotel().checksIn(emma, { room: '1206' })
  await hotel().checksOut(emma, { room: '1206' })
  await later({ hours: 20 })
  for (const score of ['3', '2', '2']) await emma.says(score)
  await emma.sees('survey.invitation', 'survey.ask-comment-detractor')
  await emma.says('There is a fire in the corridor!')
  const said = await emma.sees('case.opened-now', 'survey.thanks-noted')
  expect(said.join()).not.toContain('What went wrong')
  expect(await hotel().lastCase(emma)).toMatchObject({ severity: 1 })
  const survey = await tables.survey.findFirstOrThrow({
    where: { conversationId: emma.conversationId! },
    include: { surveyAnswers: true },
  })
  expect(survey.status).toBe('completed')
  expect(survey.surveyAnswers.find(({ words }) => words)?.words).toBe('There is a fire in the corridor!')
  await emma.says('thank you')
  await emma.sees('thanks.welcome')
})

story('danger said before the comment was asked for is not the comment', async ({ hotel, guest, later }) => {
  const emma = guest({ language: 'en' })
  await hotel().checksIn(emma, { room: '1206' })
  await hotel().checksOut(emma, { room: '1206' })
  await later({ hours: 20 })
  for (const score of ['3', '2']) await emma.says(score)
  await emma.says('There is a fire in the corridor!')
  await emma.sees('case.opened-now', 'survey.ask-service')
  await emma.says('2')
  await emma.sees('survey.ask-comment-detractor')
  await emma.says('hello')
  await emma.sees('survey.ask-comment-detractor')
})
