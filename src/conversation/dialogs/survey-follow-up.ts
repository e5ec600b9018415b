// A guest who was not satisfied wants a manager to look into it: what they wrote becomes a complaint.
import { askForFollowUp } from '../../surveys/answer.ts'
import type { AskedSurvey } from '../../surveys/survey.ts'
import { type Turn, tell } from '../turn.ts'
import type { Understanding } from '../understanding.ts'
import { done, pass, wait } from './dialog.ts'
import { saidInstead } from './survey-choices.ts'
import type { Course } from './survey-course.ts'
import { NO_COMMENT, type Said, means } from './survey-heard.ts'

/** What the guest wrote in the survey becomes a complaint; where they wrote nothing, they are asked. */
export async function followUp(turn: Turn, survey: AskedSurvey): Course {
  if (survey.followUpAt) {
    tell(turn, 'survey.follow-up-known')
    return done
  }
  const text = Object.values(survey.words).join('\n')
  if (text === '') {
    tell(turn, 'survey.follow-up-ask')
    return wait({ survey: survey.id, question: '', asks: 'follow-up' })
  }
  await askForFollowUp(turn.tx, survey, turn.now)
  return { kind: 'instead', heard: { kind: 'words', text, understood: asComplaint(turn) } }
}

/** Yes or no to the offer; whatever else is said is heard as what it is, and the button stays. */
export async function answeredOffer(turn: Turn, survey: AskedSurvey, heard: Said): Course {
  const saying = saidInstead(heard.text)
  if (saying === 'yes') return followUp(turn, survey)
  if (!saying || saying === 'resume') return { kind: 'done', aside: heard.kind === 'words' }
  tell(turn, 'survey.thanks')
  return done
}

/** What went wrong, in the guest's words. */
export async function complained(turn: Turn, survey: AskedSurvey, heard: Said): Course {
  if (means(heard, NO_COMMENT)) return pass
  if (saidInstead(heard.text) === 'no') {
    tell(turn, 'survey.thanks-noted')
    return done
  }
  await askForFollowUp(turn.tx, survey, turn.now)
  const understood = heard.kind === 'words' ? heard.understood : asComplaint(turn)
  return {
    kind: 'instead',
    heard: { kind: 'words', text: heard.text, understood: { ...understood, intent: 'complaint' } },
  }
}

/** The guest has said themselves that it is one; about what, nobody has understood yet. */
const asComplaint = ({ line }: Turn): Understanding => ({
  language: line.language,
  languageCertain: false,
  intent: 'complaint',
  guess: 'complaint',
  category: null,
  severity: 3,
  danger: false,
  confidence: 1,
  source: 'rules',
  entities: {},
})
