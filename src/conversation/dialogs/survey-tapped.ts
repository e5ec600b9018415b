// Taps on a survey's buttons, those of an older message too.
import { closedAs } from '../../surveys/answer.ts'
import { isScored, scaleOf } from '../../surveys/definition.ts'
import type { AskedSurvey } from '../../surveys/survey.ts'
import { type Turn, tell } from '../turn.ts'
import { done, wait } from './dialog.ts'
import { type Tap, readTap } from './survey-choices.ts'
import {
  type Course,
  type SurveyState,
  currentIndex,
  goOn,
  leave,
  ofThisChat,
  putOff,
  record,
  tellClosed,
} from './survey-course.ts'
import { followUp } from './survey-follow-up.ts'

/** `current` is what the survey dialog waits for, where it waits. */
export async function tapped(turn: Turn, current: SurveyState | undefined, id: string): Course {
  const tap = readTap(id)
  const survey = tap && (await ofThisChat(turn, tap.survey))
  if (!survey) {
    tell(turn, 'heard.old-button')
    return current ? wait(current) : done
  }
  if (tap.kind === 'command' && tap.command === 'follow-up') return followUp(turn, survey)
  const mine = current?.survey === survey.id ? current : undefined
  const closed = closedAs(survey, turn.now)
  if (closed) {
    tellClosed(turn, closed)
    return current && !mine ? wait(current) : done
  }
  switch (tap.kind) {
    case 'score':
      return scored(turn, survey, mine, tap)
    case 'skip':
      return skipped(turn, survey, mine, tap.question)
    case 'command':
      return tap.command === 'later'
        ? putOff(turn, survey, survey.definition.questions[currentIndex(survey, mine)]!)
        : leave(turn, survey)
  }
  return tap satisfies never
}

/** A score for the open question, or a change of mind about an earlier one. */
async function scored(
  turn: Turn,
  survey: AskedSurvey,
  mine: SurveyState | undefined,
  tap: Extract<Tap, { kind: 'score' }>,
): Course {
  const { questions } = survey.definition
  const n = questions.findIndex(({ key }) => key === tap.question)
  const asked = questions[n]
  const scale = asked && isScored(asked) ? scaleOf(asked) : undefined
  if (!asked || !scale || tap.score < scale.low || tap.score > scale.high) {
    tell(turn, 'heard.old-button')
    return mine ? wait(mine) : done
  }
  const open = currentIndex(survey, mine)
  // A second tap on the same button, too quick to mean anything.
  if (mine && n < open && survey.scores[asked.key] === tap.score) return wait(mine)
  const changes = n < open && survey.scores[asked.key] !== undefined && survey.scores[asked.key] !== tap.score
  const recorded = await record(turn, survey, { question: asked.key, score: tap.score })
  if (!recorded) return done
  if (changes) tell(turn, 'survey.changed', { score: tap.score })
  return goOn(turn, recorded, Math.max(n + 1, open))
}

async function skipped(
  turn: Turn,
  survey: AskedSurvey,
  mine: SurveyState | undefined,
  question: string,
): Course {
  const n = survey.definition.questions.findIndex(({ key }) => key === question)
  const open = currentIndex(survey, mine)
  if (n === open) return goOn(turn, survey, n + 1)
  tell(turn, 'heard.old-button')
  return mine ? wait(mine) : done
}
