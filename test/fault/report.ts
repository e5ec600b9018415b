// The fault run's report: what was done to the service, what was counted, and every promise that was broken.
import type { EffectCounts } from './count-effects.ts'
import type { MessageCounts } from './count-messages.ts'
import type { ReplyCounts } from './count-replies.ts'

export type Report = {
  readonly seed: number
  readonly seconds: number
  readonly mischief: {
    readonly kills: number
    /** Of those: while the instance was still starting. */
    readonly killsWhileStarting: number
    readonly aimedKills: number
    readonly restarts: Readonly<Record<string, number>>
    readonly outages: Readonly<Record<string, number>>
    readonly starts: number
    /** Median, in milliseconds. */
    readonly readyAfter: number
    /** Runs that ended though nobody killed them. */
    readonly endedByThemselves: number
  }
  readonly guests: {
    readonly lives: number
    /** Waited for something that is a dead letter: a person has to send it again. */
    readonly waitForPerson: number
    readonly stuck: readonly string[]
    readonly failed: readonly string[]
  }
  readonly answers: Readonly<Record<string, number>>
  readonly messages: MessageCounts
  readonly replies: ReplyCounts
  readonly effects: EffectCounts
  readonly outbox: { readonly unseen: number; readonly sentAgain: number; readonly failedAgain: number }
  /** What else a person would want to know: how runs ended that nobody ended, what nothing explains. */
  readonly remarks: readonly string[]
  readonly broken: readonly string[]
}

/** Every promise that the counts say was broken, in words. */
export function brokenPromises({
  guests,
  messages,
  replies,
  effects,
  outbox,
}: Omit<Report, 'broken' | 'remarks'>): string[] {
  const { cases, answers, points, ladder } = effects
  const none: readonly (readonly [number, string])[] = [
    [messages.acknowledged - messages.handledOnce, 'acknowledged messages were not handled exactly once'],
    [messages.lost, 'acknowledged messages were lost'],
    [messages.unhandled, 'stored messages were never handled'],
    [messages.handledTwice, 'messages were handled twice'],
    [messages.storedTwice, 'messages were stored twice'],
    [messages.unexplained, 'messages were stored that nobody sent'],
    [messages.outOfOrder, 'messages were handled out of order'],
    [messages.unanswered, 'messages of guests were not answered'],
    [replies.falselySent, 'replies are marked as sent and never arrived'],
    [replies.stillWaiting, 'replies still wait'],
    [replies.deadTooSoon, 'dead letters had fewer than two attempts whose end is unknown'],
    [Math.max(0, replies.mostCopies - 2), 'copies above two reached somebody'],
    [replies.copiesUnexplained, 'repetitions without a kill, an outage or a restart between send and mark'],
    [replies.strange, 'messages arrived that were never said'],
    [replies.outOfOrder, 'replies arrived out of order'],
    [replies.urgentOvertaken, 'alerts to staff were sent before a more urgent one'],
    [replies.browsersWrong, 'web chats were shown something twice, not at all or in another order'],
    [cases.lost, 'cases were lost'],
    [cases.doubled, 'cases were doubled'],
    [answers.lost, 'survey answers were lost'],
    [answers.wrong, 'survey answers were doubled or changed'],
    [answers.surveysDoubled, 'stays have more than one survey'],
    [points.accountsWrong, 'accounts do not hold the points of their stay'],
    [points.paidTwice, 'accounts were paid more than once'],
    [points.everNegative, 'accounts were below zero'],
    [ladder.acknowledgedTwice, 'cases were acknowledged twice'],
    [ladder.toldWrongly, 'guests were not told once that somebody has their case'],
    [ladder.stepsTwice, 'steps of a ladder were taken twice'],
    [ladder.stepsAfterAcknowledgement, 'steps of a ladder were taken after the acknowledgement'],
    [ladder.stepsMissing, 'steps of a ladder were never taken'],
    [outbox.unseen, 'dead letters are not on the outbox page'],
    [outbox.failedAgain, 'dead letters did not arrive when they were sent again'],
    [guests.failed.length, 'guests were refused'],
    [guests.stuck.length, 'guests waited in vain for longer than a minute'],
  ]
  return none.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
}

/** The same as a table for people. */
export function readable(report: Report): string {
  const { mischief, messages, replies, effects, guests, outbox } = report
  const { cases, answers, points, ladder } = effects
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ') || 'none'
  const rows: readonly (readonly [string, string])[] = [
    ['seed', `${report.seed}, ${report.seconds} s`],
    [
      'kill -9',
      `${mischief.kills} at random (${mischief.killsWhileStarting} while starting), ${mischief.aimedKills} aimed at a send`,
    ],
    ['database restarts', list(mischief.restarts)],
    ['channel outages', list(mischief.outages)],
    [
      'starts',
      `${mischief.starts}, ready after ${mischief.readyAfter} ms (median); ${mischief.endedByThemselves} ended by themselves`,
    ],
    [
      'guests',
      `${guests.lives} lives, ${guests.waitForPerson} waited for a dead letter, ${guests.stuck.length} in vain, ${guests.failed.length} refused`,
    ],
    ['refused for a moment', list(report.answers)],
    [
      'messages',
      `${messages.acknowledged} acknowledged, ${messages.handledOnce} handled exactly once, ${messages.lost} lost, ${messages.handledTwice} twice, ${messages.outOfOrder} out of order, ${messages.unanswered} unanswered`,
    ],
    ['turns', `${messages.events} events beside them; ${messages.begunAgain} turns were begun again`],
    [
      'replies',
      `${replies.said} said, ${replies.delivered} delivered, ${replies.stillWaiting} waiting, ${replies.outOfOrder} out of order`,
    ],
    [
      'repeated',
      `${replies.repeated} of ${replies.said - replies.pulled} sent, at most ${replies.mostCopies} copies; because of kills ${replies.copiesByKill}, outages ${replies.copiesByOutage}, restarts ${replies.copiesByRestart}, unexplained ${replies.copiesUnexplained}`,
    ],
    [
      'dead letters',
      `${replies.deadLetters} (${replies.deadLettersArrived} had arrived); ${outbox.unseen} not on the outbox page; ${outbox.sentAgain} sent again, ${outbox.failedAgain} failed again`,
    ],
    [
      'cases',
      `${cases.expected} expected, ${cases.found} found, ${cases.lost} lost, ${cases.doubled} doubled`,
    ],
    [
      'survey answers',
      `${answers.expected} expected, ${answers.found} found, ${answers.lost} lost, ${answers.wrong} wrong, ${answers.surveysDoubled} surveys doubled`,
    ],
    [
      'points',
      `${points.expected} for ${points.stays} stays expected, ${points.found} found, ${points.paidTwice} paid twice, ${points.everNegative} below zero`,
    ],
    [
      'ladder',
      `${ladder.steps} steps, ${ladder.stepsTwice} twice, ${ladder.stepsAfterAcknowledgement} after the acknowledgement, ${ladder.stepsMissing} missing; ${ladder.acknowledged} acknowledged, ${ladder.acknowledgedTwice} twice`,
    ],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const table = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`)
  const verdict =
    report.broken.length === 0 ? ['', 'Every promise was kept.'] : ['', 'BROKEN:', ...report.broken]
  const unhappy = [...guests.stuck, ...guests.failed, ...report.remarks].slice(0, 40).map((why) => `  ${why}`)
  return [...table, ...(unhappy.length > 0 ? ['', 'remarks:', ...unhappy] : []), ...verdict].join('\n')
}
