// Points and tier. Whoever asks is verified first: booking and surname, or member number; then a one-time code.
import { z } from 'zod'
import { type Instant, between } from '../../base/clock.ts'
import type { GuestId } from '../../base/ids.ts'
import { findGuest } from '../../guests/guest.ts'
import { findMember, memberOf } from '../../loyalty/member.ts'
import {
  CODE_MINUTES,
  type CodeRequest,
  type Refusal,
  sendCode,
  sendCodeIfKnown,
  tryCode,
} from '../../verification/codes.ts'
import { matchStay } from '../../verification/match.ts'
import { bindStay, proofs } from '../../verification/proof.ts'
import { type Heard, type Turn, ask, tell, words } from '../turn.ts'
import type { Intent } from '../understanding.ts'
import { type Step, choiceValue, dialog, done, pass, wait } from './dialog.ts'
import { tellAccount } from './loyalty-account.ts'
import { type Claim, isNumberAlone, readClaim, readCode, readSurname } from './loyalty-claim.ts'

const number = z.string().max(40)
/** What is waited for. A code is not kept, nor whose it is: the newest one of the conversation counts. */
const state = z.discriminatedUnion('step', [
  z.object({ step: z.literal('booking') }),
  z.object({ step: z.literal('surname'), number }),
  z.object({ step: z.literal('number') }),
  /** `number`: the member number that was named, to send again by; null where a stay named the guest. */
  z.object({ step: z.literal('code'), number: number.nullable() }),
])
type State = z.infer<typeof state>

export const loyaltyDialog = dialog<State>({
  name: 'loyalty',
  version: 1,
  state,
  async open(turn, heard) {
    if (heard.kind !== 'choice') return begin(turn, heard)
    switch (choiceValue(heard.id)) {
      case 'balance':
        return begin(turn, heard)
      case 'number':
        return asking(turn, { step: 'number' })
      case 'booking':
        return asking(turn, { step: 'booking' })
      default:
        tell(turn, 'heard.old-button')
        return done
    }
  },
  async hear(turn, current, heard) {
    if (heard.kind === 'choice') return tapped(turn, current, choiceValue(heard.id))
    if (heard.kind !== 'words' && heard.kind !== 'answer') return pass
    const word = BUTTON_WORDS.find(({ said }) => said.test(heard.text.normalize('NFKC').trim()))
    if (word) return tapped(turn, current, word.value)
    return (await answered(turn, current, heard)) ?? unanswered(turn, current, heard)
  },
  expects(current, text) {
    if (current.step === 'code') return /^\d{6}$/.test(text.normalize('NFKC').replace(/[\s-]/g, ''))
    return isNumberAlone(text)
  },
  async resume(turn, current) {
    await asking(turn, current)
  },
})

/** Straight to the account where a code has proved the guest, to the code where a stay has, else from the start. */
async function begin(turn: Turn, heard: Heard): Promise<Step<State>> {
  const proved = await proofs(turn.tx, turn.line.id, turn.now)
  if (proved.tier === 'code') return account(turn, proved.guestId!)
  const named = heard.kind === 'words' ? heard.understood.entities : {}
  if (named.memberNumber) return byNumber(turn, named.memberNumber)
  if (proved.tier === 'stay') return byStay(turn, proved.guestId!)
  if (named.confirmationNumber) return asking(turn, { step: 'surname', number: named.confirmationNumber })
  return asking(turn, { step: 'booking' })
}

/** What the words answer of what was asked; undefined where they do not. */
async function answered(turn: Turn, current: State, heard: Spoken): Promise<Step<State> | undefined> {
  if (current.step === 'code') {
    const digits = readCode(heard.text)
    return digits ? checkCode(turn, current, digits) : undefined
  }
  const claim = readClaim(heard.text)
  if (claim.number) return claimed(turn, current, claim)
  const surname = current.step === 'surname' && maybeName(heard) ? readSurname(heard.text) : undefined
  return surname && current.step === 'surname' ? byBooking(turn, current.number, surname) : undefined
}

function claimed(turn: Turn, current: State, claim: Claim): Promise<Step<State>> {
  if (claim.isMember || current.step === 'number') return byNumber(turn, claim.number!)
  if (claim.surname) return byBooking(turn, claim.number!, claim.surname)
  return asking(turn, { step: 'surname', number: claim.number! })
}

type Spoken = Extract<Heard, { text: string }>

/** Intents that a name or a number alone is sometimes taken for, and that need no hearing of their own here. */
const NOTHING_ELSE: readonly (Intent | null)[] = [null, 'other', 'loyalty', 'greeting', 'thanks', 'praise']

const maybeName = (heard: Spoken): boolean =>
  heard.kind === 'answer' || NOTHING_ELSE.includes(heard.understood.intent)

/** A question about points again, or nothing clear: what is waited for is asked again. Anything else is heard. */
async function unanswered(turn: Turn, current: State, heard: Spoken): Promise<Step<State>> {
  if (heard.kind === 'answer') return asking(turn, current)
  const { intent, guess } = heard.understood
  const unclear = intent === null && guess !== 'complaint' && guess !== 'request'
  return unclear || intent === 'loyalty' || intent === 'other' ? asking(turn, current) : pass
}

const BUTTON_WORDS = [
  {
    value: 'cancel',
    said: /^(?:cancel|never ?mind|forget it|取消|算了|不用了|취소|그만|キャンセル|やめる)[.!。！]?$/i,
  },
  {
    value: 'resend',
    said: /^(?:resend|send again|new code|重发|重新发送|再发一次|재전송|다시 보내(?: ?주세요)?|再送)[.!。！]?$/i,
  },
]

async function tapped(turn: Turn, current: State, value: string): Promise<Step<State>> {
  switch (value) {
    case 'cancel':
      tell(turn, 'loyalty.cancelled')
      return done
    case 'number':
      return asking(turn, { step: 'number' })
    case 'booking':
      return asking(turn, { step: 'booking' })
    case 'was-number':
      return current.step === 'surname' ? byNumber(turn, current.number) : asking(turn, { step: 'number' })
    case 'resend':
      if (current.step !== 'code') return asking(turn, current)
      return current.number ? byNumber(turn, current.number) : again(turn)
    case 'balance':
      return asking(turn, current)
    default:
      tell(turn, 'heard.old-button')
      return wait(current)
  }
}

async function again(turn: Turn): Promise<Step<State>> {
  const proved = await proofs(turn.tx, turn.line.id, turn.now)
  return proved.guestId ? byStay(turn, proved.guestId) : asking(turn, { step: 'booking' })
}

async function byBooking(turn: Turn, confirmationNumber: string, surname: string): Promise<Step<State>> {
  const { tx, line, hotel, hotels, now } = turn
  const hotelIds = [hotel.id, ...hotels.map(({ id }) => id).filter((id) => id !== hotel.id)]
  const { channel, account } = line
  const found = await matchStay(
    tx,
    { conversationId: line.id, channel, account, hotelIds, confirmationNumber, surname },
    now,
  )
  if (found.ok) {
    await bindStay(tx, line.id, found.value, now)
    line.guestId = found.value.guestId
    return byStay(turn, found.value.guestId)
  }
  if (found.error === 'locked') {
    tell(turn, 'loyalty.match-locked')
    return done
  }
  ask(turn, [useNumber(turn), cancel(turn)], 'loyalty.no-match')
  return wait({ step: 'booking' })
}

/** A stay has named the guest: the contact may be shown, masked, and so may a refusal's reason. */
async function byStay(turn: Turn, guestId: GuestId): Promise<Step<State>> {
  const guest = await findGuest(turn.tx, guestId)
  const member = guest && (await memberOf(turn.tx, guestId))
  if (!guest || !member) return noMember(turn)
  const sent = await sendCode(turn.tx, { ...request(turn), guest }, turn.now)
  if (sent.ok) {
    ask(turn, [resend(turn), cancel(turn)], 'loyalty.code-sent', {
      contact: sent.value.sentTo,
      minutes: CODE_MINUTES,
    })
    return wait({ step: 'code', number: null })
  }
  if (sent.error === 'no-contact') {
    tell(turn, 'loyalty.no-contact')
    return done
  }
  return refusedCode(turn, sent.error, { step: 'code', number: null })
}

/** A number alone names nobody for certain: the answer is the same whether or not it is on file. */
async function byNumber(turn: Turn, memberNumber: string): Promise<Step<State>> {
  const { tx, now } = turn
  const member = await findMember(tx, memberNumber)
  const guest = member && (await findGuest(tx, member.guestId))
  const next: State = { step: 'code', number: memberNumber.slice(0, 40) }
  const answer = await sendCodeIfKnown(tx, { ...request(turn), guest }, now)
  if (!answer.ok) return refusedCode(turn, answer.error, next)
  ask(turn, [resend(turn), cancel(turn)], 'loyalty.code-if-known', { minutes: CODE_MINUTES })
  return wait(next)
}

function refusedCode(turn: Turn, refusal: Refusal, next: State): Step<State> {
  switch (refusal) {
    case 'too-soon':
      ask(turn, [resend(turn), cancel(turn)], 'loyalty.code-too-soon')
      return wait(next)
    case 'too-many':
      tell(turn, 'loyalty.code-too-many')
      return done
    case 'locked':
      tell(turn, 'loyalty.code-locked', { minutes: 15 })
      return done
  }
  return refusal satisfies never
}

async function checkCode(turn: Turn, current: State, digits: string): Promise<Step<State>> {
  if (digits.length !== 6) {
    ask(turn, [resend(turn), cancel(turn)], 'loyalty.code-length')
    return wait(current)
  }
  const tried = await tryCode(turn.tx, turn.line.id, digits, turn.now)
  switch (tried.kind) {
    case 'right':
      return account(turn, tried.guestId)
    case 'wrong':
      ask(turn, [resend(turn), cancel(turn)], 'loyalty.code-wrong', { left: tried.triesLeft })
      return wait(current)
    case 'expired':
      ask(turn, [resend(turn), cancel(turn)], 'loyalty.code-expired')
      return wait(current)
    case 'locked':
      tell(turn, 'loyalty.code-locked', { minutes: minutesUntil(turn.now, tried.until) })
      return done
  }
  return tried satisfies never
}

async function account(turn: Turn, guestId: GuestId): Promise<Step<State>> {
  const member = await memberOf(turn.tx, guestId)
  if (!member) return noMember(turn)
  await tellAccount(turn, member)
  return done
}

function noMember(turn: Turn): Step<State> {
  ask(turn, [useNumber(turn)], 'loyalty.no-member', { hotel: turn.hotel.name })
  return done
}

/** Asks for what this state waits for. */
async function asking(turn: Turn, current: State): Promise<Step<State>> {
  switch (current.step) {
    case 'booking':
      ask(turn, [useNumber(turn), cancel(turn)], 'loyalty.ask-booking')
      break
    case 'surname':
      ask(turn, [choice(turn, 'was-number'), cancel(turn)], 'loyalty.ask-surname')
      break
    case 'number':
      ask(turn, [choice(turn, 'use-booking', 'booking'), cancel(turn)], 'loyalty.ask-number')
      break
    case 'code':
      ask(turn, [resend(turn), cancel(turn)], 'loyalty.ask-code')
      break
  }
  return wait(current)
}

const request = ({ line, hotel }: Turn): CodeRequest => ({
  conversationId: line.id,
  hotel,
  language: line.language,
})

const choice = (
  turn: Turn,
  phrase: 'was-number' | 'use-number' | 'use-booking' | 'resend' | 'cancel',
  value: string = phrase,
) => ({
  id: `loyalty/${value}`,
  label: words(turn, `loyalty.${phrase}`),
})
const useNumber = (turn: Turn) => choice(turn, 'use-number', 'number')
const resend = (turn: Turn) => choice(turn, 'resend')
const cancel = (turn: Turn) => choice(turn, 'cancel')

const minutesUntil = (now: Instant, until: Instant): number =>
  Math.max(1, Math.ceil(between(now, until) / 60_000))
