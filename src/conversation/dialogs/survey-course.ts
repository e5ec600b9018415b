// The course of a survey: invitation, question after question, thanks.
import { nameIn } from '../../hotels/hotel.ts'
import { z } from 'zod'
import type { SurveyId } from '../../base/ids.ts'
import { type Answer, completeSurvey, endSurvey, recordAnswer } from '../../surveys/answer.ts'
import {
  type Question,
  isDisappointed,
  isScored,
  progress,
  questionText,
  scaleOf,
} from '../../surveys/definition.ts'
import { hasOpenCase } from '../../surveys/readiness.ts'
import { type AskedSurvey, askedSurvey } from '../../surveys/survey.ts'
import { type Turn, ask, tell } from '../turn.ts'
import { type Step, done, wait } from './dialog.ts'
import { choicesFor, followUpChoices } from './survey-choices.ts'

/** What the dialog waits for. */
export const surveyState = z.object({
  survey: z.uuid().transform((id) => id as SurveyId),
  question: z.string(),
  /** offer: whether a manager shall look into it; follow-up: into what. */
  asks: z.enum(['nps', 'rating', 'text', 'offer', 'follow-up']),
  /** The guest said "not now": a score is welcome, but nothing is asked. */
  quiet: z.boolean().optional(),
})
export type SurveyState = z.infer<typeof surveyState>
export type Course = Promise<Step<SurveyState>>

/** The survey, when it was sent to this chat; what is said from here on is about its hotel. */
export async function ofThisChat(turn: Turn, id: SurveyId): Promise<AskedSurvey | undefined> {
  const survey = await askedSurvey(turn.tx, id)
  const hotel = turn.hotels.find((one) => one.id === survey?.hotelId)
  if (!survey || !hotel || survey.conversationId !== turn.line.id) return undefined
  turn.hotel = hotel
  turn.line.hotelId = hotel.id
  return survey
}

/** The invitation asks the first question at once: one tap, and the guest has begun. */
export function inviteTo(turn: Turn, survey: AskedSurvey): Step<SurveyState> {
  const first = survey.definition.questions[0]!
  const count = survey.definition.questions.filter(isScored).length
  ask(turn, choicesFor(turn, survey, first), 'survey.invitation', {
    hotel: nameIn(turn.hotel, turn.line.language),
    count,
    progress: progress(survey.definition, first.key) ?? '',
    question: questionText(first, turn.line.language, survey.scores),
  })
  return wait(waitingFor(survey, first))
}

/** The one reminder repeats what is open. */
export function remindOf(turn: Turn, survey: AskedSurvey): Step<SurveyState> {
  const open = survey.definition.questions[currentIndex(survey, undefined)]!
  tell(turn, 'survey.reminder', { hotel: nameIn(turn.hotel, turn.line.language) })
  askQuestion(turn, survey, open)
  return wait(waitingFor(survey, open))
}

export function askQuestion(turn: Turn, survey: AskedSurvey, asked: Question): void {
  const question = questionText(asked, turn.line.language, survey.scores)
  const choices = choicesFor(turn, survey, asked)
  const counted = progress(survey.definition, asked.key)
  if (counted) ask(turn, choices, 'survey.question', { progress: counted, question })
  else ask(turn, choices, 'survey.comment', { question })
}

/** What was written was no score of this question's scale. */
export function askAgain(turn: Turn, survey: AskedSurvey, asked: Question): void {
  if (!isScored(asked)) return askQuestion(turn, survey, asked)
  ask(turn, choicesFor(turn, survey, asked), 'survey.ask-again', { ...scaleOf(asked) })
}

/** The question of this key; the one after it, if any, where the guest's words of danger were kept as the comment. */
export function openQuestion({ definition, words }: AskedSurvey, key: string): Question | undefined {
  const n = definition.questions.findIndex((question) => question.key === key)
  const waited = definition.questions[n]
  return waited && !isScored(waited) && key in words ? definition.questions[n + 1] : waited
}

/** Which question is open: the one waited for, else the first after the last that was answered. */
export function currentIndex(survey: AskedSurvey, mine: SurveyState | undefined): number {
  const { definition, scores, words } = survey
  const waited = mine && openQuestion(survey, mine.question)
  if (waited) return definition.questions.indexOf(waited)
  const last = definition.questions.findLastIndex(({ key }) => key in scores || key in words)
  return Math.min(last + 1, definition.questions.length - 1)
}

/** Asks the n-th question, or ends after the last. Where the guest said something aside, that comes first. */
export async function goOn(turn: Turn, survey: AskedSurvey, n: number, aside = false): Course {
  const next = survey.definition.questions[n]
  if (!next) return finish(turn, survey, aside)
  if (!aside) askQuestion(turn, survey, next)
  return { kind: 'wait', state: waitingFor(survey, next), aside }
}

async function finish(turn: Turn, survey: AskedSurvey, aside: boolean): Course {
  const completed = await completeSurvey(turn.tx, survey, turn.now)
  const disappointed = completed && isDisappointed(survey.definition, survey.scores)
  if (disappointed && !aside && !(await hasOpenCase(turn.tx, survey.guestId))) {
    ask(turn, followUpChoices(turn, survey), 'survey.thanks-disappointed')
    return wait({ survey: survey.id, question: '', asks: 'offer' })
  }
  if (!completed) tell(turn, 'survey.declined')
  else if (aside) tell(turn, 'survey.thanks-noted')
  else tell(turn, disappointed ? 'survey.thanks-with-case' : 'survey.thanks')
  return { kind: 'done', aside }
}

/** Keeps an answer; undefined when the survey has closed meanwhile, which the guest is told. */
export async function record(
  turn: Turn,
  survey: AskedSurvey,
  answer: Answer,
): Promise<AskedSurvey | undefined> {
  const { tx, hotel, line, now } = turn
  const recorded = await recordAnswer(tx, survey, hotel, answer, line.language, now)
  if (recorded.ok) return recorded.value
  tellClosed(turn, recorded.error)
  return undefined
}

/** The guest wants no more of this survey. */
export async function leave(turn: Turn, survey: AskedSurvey): Course {
  const reason = await endSurvey(turn.tx, survey)
  tell(turn, reason === 'stopped' ? 'survey.stopped' : 'survey.declined')
  return done
}

/** Not now: the buttons stay good, and nothing is asked until the one reminder. */
export function putOff(turn: Turn, survey: AskedSurvey, asked: Question): Step<SurveyState> {
  const day = new Intl.DateTimeFormat(turn.line.language, {
    month: 'long',
    day: 'numeric',
    timeZone: turn.hotel.timeZone,
  }).format(survey.expiresAt!)
  tell(turn, 'survey.put-off', { day })
  return wait({ ...waitingFor(survey, asked), quiet: true })
}

export function tellClosed(turn: Turn, closed: 'completed' | 'expired'): void {
  tell(turn, closed === 'completed' ? 'survey.completed-before' : 'survey.expired')
}

export const waitingFor = (survey: AskedSurvey, { key, kind }: Question): SurveyState => ({
  survey: survey.id,
  question: key,
  asks: kind,
})
