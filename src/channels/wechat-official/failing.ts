// What WeChat's codes mean for a message: by whose fault it did not leave, in the words of whoever reads it.
import { type Duration, minutes, seconds } from '../../base/clock.ts'
import type { Language } from '../../base/locale.ts'
import { type Failing, SendFailure } from '../../messages/channel.ts'
import { phrase } from '../../phrases/phrases.ts'
import { ApiFailure } from './request.ts'

/** A matter of configuration at WeChat's or here: messages wait for it. */
const UNTIL_CONFIGURED: Duration = seconds(60)
/** The calls of a day are used up until midnight, unless somebody clears the count at mp.weixin.qq.com. */
const UNTIL_QUOTA: Duration = minutes(10)
const SLOW_DOWN: Duration = seconds(60)

/** WeChat takes no more for this guest: 45015 too late, or no longer followed; 45047 too many. */
export const isClosed = (error: unknown): boolean =>
  error instanceof ApiFailure && (error.code === 45015 || error.code === 45047)

/** What stops every message, for whoever looks after the connection; undefined where it is not that. */
export function troubleOf(error: unknown, language: Language): string | undefined {
  if (!(error instanceof ApiFailure) || error.code === undefined) return undefined
  switch (error.code) {
    // Wrong secret, wrong AppID, wrong or frozen AppSecret.
    case 40001:
    case 40013:
    case 40125:
    case 40243:
      return phrase(language, 'wechat.down-secret')
    case 40164:
      return phrase(language, 'wechat.down-address', { answer: error.message })
    case 48001:
      return phrase(language, 'wechat.not-verified')
    default:
      return undefined
  }
}

/** A failed call as the outbox takes it. */
export function sendFailureOf(error: unknown, language: Language): SendFailure {
  if (error instanceof SendFailure) return error
  if (!(error instanceof ApiFailure))
    return new SendFailure({ kind: 'transient' }, String(error), { cause: error })
  const words = wordsOf(error, language)
  return new SendFailure(failingOf(error), words ?? error.message)
}

function wordsOf(error: ApiFailure, language: Language): string | undefined {
  if (isClosed(error)) return phrase(language, 'wechat.waits')
  if (error.code === 43004 || error.code === 43019) return phrase(language, 'wechat.left')
  return troubleOf(error, language)
}

function failingOf({ code, sure }: ApiFailure): Failing {
  switch (code) {
    case undefined:
      return { kind: sure ? 'transient' : 'unsure' }
    case 45015:
    case 45047:
      return { kind: 'closed' }
    // Does not follow the account; is on its blacklist.
    case 43004:
    case 43019:
      return { kind: 'blocked' }
    case 45009:
      return { kind: 'wait', ms: UNTIL_QUOTA }
    case 45011:
      return { kind: 'wait', ms: SLOW_DOWN }
    // Busy; and a token that was refused twice, or could not be had.
    case -1:
      return { kind: 'transient' }
    case 40001:
    case 40013:
    case 40014:
    case 40125:
    case 40164:
    case 40243:
    case 42001:
      return { kind: 'wait', ms: UNTIL_CONFIGURED }
    default:
      return { kind: 'refused' }
  }
}
