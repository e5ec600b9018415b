// From a claim to the account: booking and surname, or a member number, then the code.
import { nameIn } from '../../hotels/hotel.ts'
import { type Instant, between, minutes } from '../../base/clock.ts'
import type { GuestId } from '../../base/ids.ts'
import { findGuest } from '../../guests/guest.ts'
import { findMember, memberOf } from '../../loyalty/member.ts'
import {
  CODE_LOCK,
  CODE_MINUTES,
  type CodeRequest,
  type Refusal,
  sendCode,
  sendCodeIfKnown,
  tryCode,
} from '../../verification/codes.ts'
import { type Turn, ask, tell } from '../turn.ts'
import { type Step, done, wait } from './dialog.ts'
import { tellAccount } from './loyalty-account.ts'
import { bindBooking } from './bind-booking.ts'
import { type Asked, choicesFor, useNumber } from './loyalty-asking.ts'

/** Binds the conversation to the stay that number and surname belong to, and goes on to the code. */
export async function byBooking(
  turn: Turn,
  confirmationNumber: string,
  surname: string,
): Promise<Step<Asked>> {
  const found = await bindBooking(turn, confirmationNumber, surname)
  if (found.ok) return byStay(turn, found.value.guestId)
  if (found.error === 'locked') {
    tell(turn, 'loyalty.match-locked')
    return done
  }
  const next: Asked = { step: 'booking' }
  ask(turn, choicesFor(turn, next), 'loyalty.no-match')
  return wait(next)
}

/** A stay has named the guest: the contact may be shown, masked, and so may a refusal's reason. */
export async function byStay(turn: Turn, guestId: GuestId): Promise<Step<Asked>> {
  const guest = await findGuest(turn.tx, guestId)
  const member = await memberOf(turn.tx, guestId)
  if (!guest || !member) return noMember(turn)
  const next: AskedForCode = { step: 'code', number: null }
  const sent = await sendCode(turn.tx, { ...request(turn), guest }, turn.now)
  if (sent.ok) {
    const { sentTo } = sent.value
    ask(turn, choicesFor(turn, next), 'loyalty.code-sent', { contact: sentTo, minutes: CODE_MINUTES })
    return wait(next)
  }
  if (sent.error === 'no-contact') {
    tell(turn, 'loyalty.no-contact')
    return done
  }
  return refusedCode(turn, sent.error, next)
}

/** A number alone names nobody for certain: the answer is the same whether or not it is on file. */
export async function byNumber(turn: Turn, memberNumber: string): Promise<Step<Asked>> {
  const { tx, now } = turn
  const member = await findMember(tx, memberNumber)
  const guest = member && (await findGuest(tx, member.guestId))
  const next: AskedForCode = { step: 'code', number: memberNumber.slice(0, 40) }
  const answer = await sendCodeIfKnown(tx, { ...request(turn), guest }, now)
  if (!answer.ok) return refusedCode(turn, answer.error, next)
  ask(turn, choicesFor(turn, next), 'loyalty.code-if-known', { minutes: CODE_MINUTES })
  return wait(next)
}

type AskedForCode = Extract<Asked, { step: 'code' }>

/** Tries what was typed as the code. Only six digits count as a try. */
export async function checkCode(turn: Turn, current: AskedForCode, digits: string): Promise<Step<Asked>> {
  const choices = choicesFor(turn, current)
  if (digits.length !== 6) {
    ask(turn, choices, 'loyalty.code-length')
    return wait(current)
  }
  const tried = await tryCode(turn.tx, turn.line.id, digits, turn.now)
  switch (tried.kind) {
    case 'right':
      return account(turn, tried.guestId)
    case 'wrong':
      ask(turn, choices, 'loyalty.code-wrong', { left: tried.triesLeft })
      return wait(current)
    case 'expired':
      ask(turn, choices, 'loyalty.code-expired')
      return wait(current)
    case 'locked':
      tell(turn, 'loyalty.code-locked', { minutes: minutesUntil(turn.now, tried.until) })
      return wait({ step: 'locked', number: current.number })
  }
  return tried satisfies never
}

/** The account of a guest whom a code has proved. */
export async function account(turn: Turn, guestId: GuestId): Promise<Step<Asked>> {
  const member = await memberOf(turn.tx, guestId)
  if (!member) return noMember(turn)
  await tellAccount(turn, member)
  return done
}

function noMember(turn: Turn): Step<Asked> {
  ask(turn, [useNumber(turn)], 'loyalty.no-member', { hotel: nameIn(turn.hotel, turn.line.language) })
  return done
}

function refusedCode(turn: Turn, refusal: Refusal, next: AskedForCode): Step<Asked> {
  switch (refusal) {
    case 'too-soon':
      ask(turn, choicesFor(turn, next), 'loyalty.code-too-soon')
      return wait(next)
    case 'too-many':
      tell(turn, 'loyalty.code-too-many')
      return done
    case 'locked':
      tell(turn, 'loyalty.code-locked', { minutes: CODE_LOCK.within / minutes(1) })
      return wait({ step: 'locked', number: next.number })
  }
  return refusal satisfies never
}

const request = ({ line, hotel }: Turn): CodeRequest => ({
  conversationId: line.id,
  hotel,
  language: line.language,
})

const minutesUntil = (now: Instant, until: Instant): number =>
  Math.max(1, Math.ceil(between(now, until) / minutes(1)))
