// What came of it all: cases, survey answers, points and the ladder, against what the guests' lives say must be there.
import type { Expected } from './lives.ts'
import type { Books, CaseRow } from './ledger-of-run.ts'

export type EffectCounts = {
  readonly cases: {
    readonly expected: number
    readonly found: number
    readonly lost: number
    readonly doubled: number
  }
  readonly answers: {
    readonly expected: number
    readonly found: number
    readonly lost: number
    readonly wrong: number
    readonly surveysDoubled: number
  }
  readonly points: {
    readonly stays: number
    readonly expected: number
    readonly found: number
    readonly accountsWrong: number
    readonly paidTwice: number
    readonly everNegative: number
  }
  readonly ladder: {
    readonly acknowledged: number
    readonly acknowledgedTwice: number
    /** Guests who were not told, once, that somebody has their case. */
    readonly toldWrongly: number
    readonly steps: number
    readonly stepsTwice: number
    readonly stepsAfterAcknowledgement: number
    /** Cases that nobody took, whose first step was neither taken nor is queued. */
    readonly stepsMissing: number
  }
}

export function countEffects(expected: readonly Expected[], books: Books): EffectCounts {
  return {
    cases: countCases(expected, books),
    answers: countAnswers(expected, books),
    points: countPoints(expected, books),
    ladder: countLadder(books),
  }
}

function countCases(expected: readonly Expected[], { heard, cases }: Books): EffectCounts['cases'] {
  const lines = new Map(heard.map(({ externalId, conversation }) => [externalId, conversation]))
  let [lost, doubled] = [0, 0]
  const told = expected.filter(({ externalId }) => externalId !== undefined)
  for (const { externalId, cases: wanted } of told) {
    const found = cases
      .filter(({ conversation }) => conversation === lines.get(externalId!))
      .map(({ category }) => category)
    lost += without(wanted, found).length
    doubled += without(found, wanted).length
  }
  return { expected: told.flatMap((life) => life.cases).length, found: cases.length, lost, doubled }
}

/** What of `some` is left when each of `others` has taken away one like it. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...some]
  for (const other of others) {
    const place = left.indexOf(other)
    if (place >= 0) left.splice(place, 1)
  }
  return left
}

function countAnswers(expected: readonly Expected[], { surveys }: Books): EffectCounts['answers'] {
  let [wanted, found, lost, wrong] = [0, 0, 0, 0]
  const byStay = Map.groupBy(surveys, ({ confirmationNumber }) => confirmationNumber)
  for (const { stay, answers } of expected) {
    if (!stay) continue
    const given = byStay.get(stay.confirmationNumber)?.flatMap((survey) => survey.answers) ?? []
    wanted += answers.size
    found += given.length
    for (const [question, answer] of answers) {
      const kept = given.filter((one) => one.question === question)
      if (kept.length === 0) lost += 1
      else if (kept.length > 1 || (kept[0]!.score ?? kept[0]!.words) !== answer) wrong += 1
    }
    wrong += given.filter(({ question }) => !answers.has(question)).length
  }
  const surveysDoubled = [...byStay.values()].filter((all) => all.length > 1).length
  return { expected: wanted, found, lost, wrong, surveysDoubled }
}

function countPoints(expected: readonly Expected[], { accounts }: Books): EffectCounts['points'] {
  const paid = expected.flatMap(({ points }) => points ?? [])
  const known = new Map(accounts.map((account) => [account.member, account]))
  return {
    stays: paid.length,
    expected: paid.reduce((sum, { points }) => sum + points, 0),
    found: accounts.reduce((sum, account) => sum + account.sum, 0),
    accountsWrong: paid.filter(({ member, points }) => known.get(member)?.sum !== points).length,
    paidTwice: accounts.filter(({ entries }) => entries > 1).length,
    everNegative: accounts.filter(({ lowest }) => lowest < 0).length,
  }
}

/** Milliseconds until a step must have been taken: a job whose worker was killed is found again within that time. */
const STEP_GRACE = 60_000

function countLadder({ cases, trace, said, readAt }: Books): EffectCounts['ladder'] {
  const acknowledgements = Map.groupBy(
    trace.filter(({ what }) => what === 'acknowledged'),
    ({ subject }) => subject,
  )
  const guestLines = new Set(
    said.filter(({ kind }) => kind === 'guest').map(({ conversation }) => conversation),
  )
  const tellings = Map.groupBy(
    trace.filter(({ what, conversation }) => what === 'said' && guestLines.has(conversation ?? '')),
    ({ xid }) => xid,
  )
  const messages = new Set(said.map(({ id }) => id))
  const steps = cases.flatMap((one) => one.steps.map((step) => ({ ...step, of: one })))
  const isLost = ({ acknowledgeBy, acknowledgedAt, steps: taken, stepQueued }: CaseRow): boolean =>
    taken.length === 0 &&
    !stepQueued &&
    !acknowledgedAt &&
    readAt.getTime() - acknowledgeBy.getTime() > STEP_GRACE
  const taken = cases.filter(({ acknowledgedAt }) => acknowledgedAt)
  return {
    acknowledged: taken.length,
    acknowledgedTwice: [...acknowledgements.values()].filter((all) => all.length > 1).length,
    toldWrongly: taken.filter(({ id }) => {
      const [acknowledgement] = acknowledgements.get(id) ?? []
      return tellings.get(acknowledgement?.xid ?? '')?.length !== 1
    }).length,
    steps: steps.length,
    stepsTwice:
      cases.filter(({ escalated, steps: own }) => escalated !== own.length).length +
      steps.filter(({ told }) => told.some((one) => !messages.has((one as { messageId: string }).messageId)))
        .length,
    stepsAfterAcknowledgement: steps.filter(
      ({ at, of }) => of.acknowledgedAt && new Date(at) > of.acknowledgedAt,
    ).length,
    stepsMissing: cases.filter(isLost).length,
  }
}
