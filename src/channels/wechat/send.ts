// The way out: at the account's pace, in as many messages as a text needs, and with an ear for WeChat's objections.
import { type Clock, type Duration, seconds } from '../../base/clock.ts'
import { type Failing, type Outgoing, SendFailure } from '../../messages/channel.ts'
import { pause } from '../../store/lock.ts'
import { openInParts } from '../in-parts.ts'
import { type Account, AccountFailure, type Notice, reasonOf } from './account.ts'
import { type Part, compose } from './compose.ts'
import { type Terms, openPace } from './pace.ts'

export type Sender = {
  readonly send: (message: Outgoing) => Promise<{ receipt: string }>
  /** WeChat has written below our message to a person. */
  readonly objected: (person: string, notice: Notice) => void
}

/** A longer wait gives the lane to somebody else. */
const PATIENCE: Duration = seconds(1.5)

type Sending = {
  /** The account, once somebody has signed in; throws a SendFailure until then. */
  readonly account: () => Account
  readonly publicUrl: string
  readonly clock: Clock
  readonly terms: Terms
}

/** Sends messages; one whose later parts failed goes on where it stopped when it is tried again. */
export function openSender({ account, publicUrl, clock, terms }: Sending): Sender {
  const pace = openPace(clock, terms)
  const inParts = openInParts<string>(clock)
  const listening = new Map<string, (notice: Notice) => void>()

  async function send(message: Outgoing): Promise<{ receipt: string }> {
    const { id, address } = message
    const started = clock()
    const parts = compose(message, publicUrl)
    const gone = await inParts(id, parts, (part) => sendPart(address, part), started)
    return { receipt: gone.filter(Boolean).join(',') || 'given to the puppet' }
  }

  async function sendPart(to: string, part: Part): Promise<string> {
    const signedIn = account()
    const done = await place(to)
    const objection = new Promise<Notice>((resolve) => listening.set(to, resolve))
    try {
      const receipt = await (
        part.kind === 'text' ? signedIn.sendText(to, part.text) : signedIn.sendPhoto(to, part.photo)
      ).finally(done)
      const notice = await Promise.race([objection, pause(terms.objection)])
      if (notice) throw asObjection(notice)
      return receipt ?? ''
    } catch (error) {
      throw error instanceof SendFailure ? error : asSendFailure(error)
    } finally {
      listening.delete(to)
    }
  }

  /** Waits for its turn; throws when that would take long. */
  async function place(to: string): Promise<() => void> {
    for (let waited = 0; ;) {
      const turn = pace.take(to)
      if ('done' in turn) return turn.done
      waited += turn.wait
      if (waited > PATIENCE)
        throw new SendFailure({ kind: 'wait', ms: turn.wait }, 'In line, at the pace that WeChat allows')
      await pause(turn.wait)
    }
  }

  function asObjection(notice: Notice): SendFailure {
    if (notice === 'shut')
      return new SendFailure(
        { kind: 'blocked' },
        'WeChat says that the person does not take messages from this account',
      )
    return new SendFailure({ kind: 'wait', ms: terms.hush }, 'WeChat says that the account writes too fast')
  }

  return {
    send,
    objected(person, notice) {
      if (notice === 'too-fast') pace.hush(terms.hush)
      listening.get(person)?.(notice)
    },
  }
}

/** Until somebody signs in, or the account is back. */
const UNTIL_SIGNED_IN: Duration = seconds(5)

function asSendFailure(error: unknown): SendFailure {
  return new SendFailure(failingOf(error), reasonOf(error), { cause: error })
}

function failingOf(error: unknown): Failing {
  if (!(error instanceof AccountFailure)) return { kind: 'unsure' }
  switch (error.why) {
    case 'signed-out':
    case 'not-configured':
      return { kind: 'wait', ms: UNTIL_SIGNED_IN }
    case 'unreachable':
      return { kind: 'transient' }
    case 'no-contact':
      return { kind: 'blocked' }
    case 'too-large':
      return { kind: 'refused' }
    case 'unsure':
      return { kind: 'unsure' }
  }
  return error.why satisfies never
}
