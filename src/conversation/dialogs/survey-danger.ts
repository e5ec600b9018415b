// Words of danger said where a survey asked for a comment: they went to the staff first, and are the comment too.
import { type Instant, before, days } from '../../base/clock.ts'
import { caseEvents } from '../../cases/events.ts'
import { casesOfConversation } from '../../cases/list.ts'
import { type Question, isScored } from '../../surveys/definition.ts'
import type { AskedSurvey } from '../../surveys/survey.ts'
import type { Turn } from '../turn.ts'
import { goOn, record } from './survey-course.ts'

/**
 * Keeps what the guest said of danger since their last answer as the comment that was asked for, and goes on after it.
 * False where nothing was, and the comment is still open.
 */
export async function keptDanger(turn: Turn, survey: AskedSurvey, asked: Question): Promise<boolean> {
  if (isScored(asked) || asked.key in survey.words) return false
  const words = await dangerSince(turn, await lastAnswered(turn, survey))
  if (!words) return false
  const recorded = await record(turn, survey, { question: asked.key, words })
  if (!recorded) return true
  const next = survey.definition.questions.indexOf(asked) + 1
  await goOn(turn, recorded, next, next === survey.definition.questions.length)
  return true
}

async function lastAnswered({ tx }: Turn, { id }: AskedSurvey): Promise<Instant | undefined> {
  const last = await tx.surveyAnswer.aggregate({ where: { surveyId: id }, _max: { answeredAt: true } })
  return last._max.answeredAt ?? undefined
}

/** The first that was said since then in a case of the highest severity, however old the case itself is. */
async function dangerSince({ tx, line }: Turn, since: Instant | undefined): Promise<string | undefined> {
  if (!since) return undefined
  const recent = await casesOfConversation(tx, line.id, before(since, days(2)))
  for (const { id, severity } of recent) {
    if (severity !== 1) continue
    const events = await caseEvents(tx, id)
    const said = events.find(({ kind, at }) => at > since && (kind === 'opened' || kind === 'added'))
    if (typeof said?.detail['words'] === 'string') return said.detail['words']
  }
  return undefined
}
