// The survey after a stay, one question at a time: by buttons, by numbers in any script, or in words.
import type { SurveyId } from '../../base/ids.ts'
import { closedAs, endSurvey } from '../../surveys/answer.ts'
import { scaleOf } from '../../surveys/definition.ts'
import { readScore } from '../../surveys/score.ts'
import { saidInPassing } from '../in-passing.ts'
import { type Turn, tell } from '../turn.ts'
import { dialog, done, pass } from './dialog.ts'
import { saidInstead } from './survey-choices.ts'
import {
  type Course,
  type SurveyState,
  askQuestion,
  inviteTo,
  ofThisChat,
  openQuestion,
  remindOf,
  surveyState,
} from './survey-course.ts'
import { keptDanger } from './survey-danger.ts'
import { captioned, said } from './survey-said.ts'
import { tapped } from './survey-tapped.ts'

export const surveyDialog = dialog<SurveyState>({
  name: 'survey',
  version: 1,
  state: surveyState,
  async open(turn, heard) {
    if (heard.kind === 'choice') return tapped(turn, undefined, heard.id)
    if (heard.kind === 'event') return happened(turn, heard.event.name, heard.event.subject as SurveyId)
    return { kind: 'done', aside: heard.kind === 'words' }
  },
  async hear(turn, current, heard) {
    switch (heard.kind) {
      case 'choice':
        return tapped(turn, current, heard.id)
      case 'event':
        return happened(turn, heard.event.name, heard.event.subject as SurveyId)
      case 'words':
      case 'answer':
        return said(turn, current, heard)
      case 'media':
        return captioned(turn, current, heard)
      case 'start':
        return pass
    }
    return heard satisfies never
  },
  expects({ asks }, text) {
    if (asks === 'follow-up') return false
    const saying = saidInstead(text)
    if (saying) return asks !== 'offer' || saying !== 'resume'
    if (asks === 'text' && saidInPassing(text) === 'nod') return true
    return (asks === 'nps' || asks === 'rating') && readScore(text, scaleOf({ kind: asks })).kind === 'score'
  },
  async resume(turn, { survey: id, question, asks, quiet }) {
    if (asks === 'follow-up') return tell(turn, 'survey.follow-up-ask')
    const survey = await ofThisChat(turn, id)
    const asked = survey && openQuestion(survey, question)
    if (!survey || !asked || quiet || closedAs(survey, turn.now)) return
    if (!(await keptDanger(turn, survey, asked))) askQuestion(turn, survey, asked)
  },
  async leave(turn) {
    tell(turn, 'survey.thanks-noted')
    return done
  },
  outlastsPerson: ({ asks }) => asks !== 'follow-up',
  async abandon(turn, { survey: id }) {
    const survey = await ofThisChat(turn, id)
    if (survey) await endSurvey(turn.tx, survey)
  },
})

async function happened(turn: Turn, name: string, id: SurveyId): Course {
  const survey = await ofThisChat(turn, id)
  if (!survey || survey.reason || closedAs(survey, turn.now)) return done
  return name === 'remind' ? remindOf(turn, survey) : inviteTo(turn, survey)
}
