// What a guest says in a survey: a score in any form, a comment, a wish to skip or end, or something else altogether.
import { closedAs } from '../../surveys/answer.ts'
import { type Question, type ScoredQuestion, isScored, scaleOf } from '../../surveys/definition.ts'
import { leadingScore, readScore } from '../../surveys/score.ts'
import type { AskedSurvey } from '../../surveys/survey.ts'
import { readable } from '../readable.ts'
import type { Heard, Turn } from '../turn.ts'
import { done, pass, wait } from './dialog.ts'
import { type Saying, saidInstead, saidMeaning } from './survey-choices.ts'
import {
  type Course,
  type SurveyState,
  askAgain,
  askQuestion,
  goOn,
  leave,
  ofThisChat,
  openQuestion,
  putOff,
  record,
  tellClosed,
  waitingFor,
} from './survey-course.ts'
import { answeredOffer, complained } from './survey-follow-up.ts'
import { ASIDE, ELSEWHERE, NO_COMMENT, type Said, means } from './survey-heard.ts'

export async function said(turn: Turn, current: SurveyState, heard: Said): Course {
  const survey = await ofThisChat(turn, current.survey)
  if (survey && current.asks === 'follow-up') return complained(turn, survey, heard)
  if (survey && current.asks === 'offer') return answeredOffer(turn, survey, heard)
  const closed = survey && closedAs(survey, turn.now)
  if (closed) {
    if (heard.kind === 'words') return { kind: 'done', aside: true }
    tellClosed(turn, closed)
    return done
  }
  const asked = survey && openQuestion(survey, current.question)
  if (!survey || !asked) return { kind: 'done', aside: heard.kind === 'words' }
  const saying = saidInstead(heard.text)
  if (saying) return instead(turn, survey, asked, saying)
  return isScored(asked)
    ? saidToScore(turn, survey, asked, current, heard)
    : saidToComment(turn, survey, asked, heard)
}

async function saidToScore(
  turn: Turn,
  survey: AskedSurvey,
  asked: ScoredQuestion,
  current: SurveyState,
  heard: Said,
): Course {
  const next = survey.definition.questions.indexOf(asked) + 1
  const scale = scaleOf(asked)
  const read = readScore(heard.text, scale)
  const score = read.kind === 'score' ? read.score : saidMeaning(heard.text, asked)
  if (score !== undefined) {
    const recorded = await record(turn, survey, { question: asked.key, score })
    return recorded ? goOn(turn, recorded, next) : done
  }
  if (current.quiet) return pass
  const leading = leadingScore(heard.text, scale)
  if (leading) {
    const recorded = await record(turn, survey, {
      question: asked.key,
      score: leading.score,
      words: leading.rest,
    })
    return recorded ? goOn(turn, recorded, next, means(heard, ASIDE)) : done
  }
  if (read.kind === 'none' && means(heard, ELSEWHERE)) return pass
  askAgain(turn, survey, asked)
  return wait(current)
}

async function saidToComment(turn: Turn, survey: AskedSurvey, asked: Question, heard: Said): Course {
  if (means(heard, NO_COMMENT)) return pass
  const recorded = await record(turn, survey, { question: asked.key, words: heard.text })
  if (!recorded) return done
  return goOn(turn, recorded, survey.definition.questions.indexOf(asked) + 1, means(heard, ASIDE))
}

/** The words below a photo may be the comment; without words it is nothing that the survey asked for. */
export async function captioned(
  turn: Turn,
  current: SurveyState,
  heard: Extract<Heard, { kind: 'media' }>,
): Course {
  const caption = 'caption' in heard.content ? readable(heard.content.caption ?? '') : ''
  if (caption === '' || current.asks !== 'text') return pass
  return said(turn, current, { kind: 'answer', text: caption })
}

async function instead(turn: Turn, survey: AskedSurvey, asked: Question, saying: Saying): Course {
  const n = survey.definition.questions.indexOf(asked)
  switch (saying) {
    case 'later':
      return isScored(asked) ? putOff(turn, survey, asked) : goOn(turn, survey, n + 1)
    case 'end':
      return leave(turn, survey)
    case 'skip':
      return goOn(turn, survey, n + 1)
    case 'resume':
      askQuestion(turn, survey, asked)
      return wait(waitingFor(survey, asked))
    case 'yes':
      if (isScored(asked) && (survey.startedAt || n > 0)) askAgain(turn, survey, asked)
      else askQuestion(turn, survey, asked)
      return wait(waitingFor(survey, asked))
    case 'no':
      if (!survey.startedAt && n === 0) return leave(turn, survey)
      if (!isScored(asked)) return goOn(turn, survey, n + 1)
      askAgain(turn, survey, asked)
      return wait(waitingFor(survey, asked))
  }
  return saying satisfies never
}
