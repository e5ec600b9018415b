// Points and tier. Whoever asks is verified first: booking and surname, or member number; then a one-time code.
import { isOwnMemberNumber } from '../../loyalty/member.ts'
import { awaitsCode } from '../../verification/codes.ts'
import { proofs } from '../../verification/proof.ts'
import { type Heard, type Turn, ask, tell } from '../turn.ts'
import { type Step, choiceValue, dialog, done, pass, wait } from './dialog.ts'
import { type Asked, asked, asking, buttonMeant, choicesFor } from './loyalty-asking.ts'
import {
  isCode,
  isNumberAlone,
  isShort,
  readAskedClaim,
  readClaim,
  readCode,
  readSurname,
  saysNoNumber,
  saysNotArrived,
} from './loyalty-claim.ts'
import { account, byBooking, byNumber, byStay, checkCode } from './loyalty-proving.ts'

export const loyaltyDialog = dialog<Asked>({
  name: 'loyalty',
  version: 1,
  state: asked,
  open: opened,
  async hear(turn, current, heard) {
    if (current.step === 'locked') return whileLocked(turn, current, heard)
    if (heard.kind === 'choice') return tapped(turn, current, choiceValue(heard.id))
    if (heard.kind !== 'words' && heard.kind !== 'answer') return pass
    const meant = buttonMeant(heard.text)
    if (meant) return tapped(turn, current, meant)
    return (await answered(turn, current, heard)) ?? unanswered(turn, current, heard)
  },
  expects(current, text) {
    if (current.step === 'locked') return isCode(text)
    if (buttonMeant(text)) return true
    return current.step === 'code' ? isCode(text) : isNumberAlone(text)
  },
  async resume(turn, current) {
    asking(turn, current)
  },
  async leave(turn, current) {
    return current.step === 'locked' ? pass : tapped(turn, current, 'cancel')
  },
  outlastsPerson: ({ step }) => step === 'code' || step === 'locked',
})

async function opened(turn: Turn, heard: Heard): Promise<Step<Asked>> {
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
}

/** Digits are tried, so that the lock is told as long as it lasts; everything else is heard as if nothing waited. */
async function whileLocked(
  turn: Turn,
  { number }: Extract<Asked, { step: 'locked' }>,
  heard: Heard,
): Promise<Step<Asked>> {
  const asked = { step: 'code', number } as const
  if (heard.kind === 'choice')
    return choiceValue(heard.id) === 'resend' ? again(turn, asked) : opened(turn, heard)
  const digits = heard.kind === 'words' || heard.kind === 'answer' ? readCode(heard.text) : undefined
  return digits?.length === 6 ? checkCode(turn, asked, digits) : pass
}

/** Straight to the account where a code has proved the guest, to the code where a stay has, else from the start. */
async function begin(turn: Turn, heard: Heard): Promise<Step<Asked>> {
  const { tx, line, now } = turn
  // Something else came on top, and then the code after all.
  if (heard.kind === 'words' && isCode(heard.text) && (await awaitsCode(tx, line.id, now)))
    return checkCode(turn, { step: 'code', number: null }, readCode(heard.text)!)
  const proved = await proofs(tx, line.id, now)
  if (proved.tier === 'code') return account(turn, proved.guestId!)
  const { memberNumber, confirmationNumber } = heard.kind === 'words' ? heard.understood.entities : {}
  if (memberNumber) return byNumber(turn, memberNumber)
  if (confirmationNumber && isOwnMemberNumber(confirmationNumber)) return byNumber(turn, confirmationNumber)
  if (proved.tier === 'stay') return byStay(turn, proved.guestId!)
  if (confirmationNumber) return asking(turn, { step: 'surname', number: confirmationNumber })
  return asking(turn, { step: 'booking' })
}

type Spoken = Extract<Heard, { text: string }>

/** What the words answer of what was asked; undefined where they do not. */
async function answered(turn: Turn, current: Asked, heard: Spoken): Promise<Step<Asked> | undefined> {
  if (isComplaint(heard)) return undefined
  const { text } = heard
  if (current.step === 'code' && !isQuestion(heard)) {
    const digits = readCode(text)
    if (digits) return checkCode(turn, current, digits)
  }
  const { number, surname, isMember } = current.step === 'booking' ? readAskedClaim(text) : readClaim(text)
  const named = number !== undefined && surname !== undefined
  if (named && isShort(surname)) return byBooking(turn, number, surname)
  if (isQuestion(heard)) return undefined
  if (number && (isMember || current.step === 'number')) return byNumber(turn, number)
  if (named) return byBooking(turn, number, surname)
  if (current.step === 'code') return undefined
  if (number) return asking(turn, { step: 'surname', number })
  const name = current.step === 'surname' && !saysNoNumber(text) ? readSurname(text) : undefined
  return name && current.step === 'surname' && isName(name, heard)
    ? byBooking(turn, current.number, name)
    : undefined
}

/** Names and numbers are sometimes taken for a weak complaint or request; one this sure is heard as what it is. */
const CERTAIN = 0.9

function isComplaint(heard: Spoken): boolean {
  if (heard.kind === 'answer') return false
  const { intent, confidence, category, source } = heard.understood
  const { number, surname } = readClaim(heard.text)
  // Booking and surname and nothing else, asked for a moment ago, sound to the model like trouble with a booking.
  if (source === 'local' && category === 'check-in-out' && number && surname && isShort(surname)) return false
  return (intent === 'complaint' || intent === 'request') && confidence >= CERTAIN
}

const isQuestion = (heard: Spoken): boolean =>
  heard.kind === 'words' && (heard.understood.intent === 'question' || heard.understood.intent === 'privacy')

const isName = (name: string, heard: Spoken): boolean =>
  isShort(name) || (heard.kind === 'words' && heard.understood.intent === 'other')

/** What belongs to the matter is helped with, a question about points is answered by asking again; the rest passes. */
function unanswered(turn: Turn, current: Asked, heard: Spoken): Step<Asked> {
  if (current.step === 'code' && saysNotArrived(heard.text)) {
    ask(turn, choicesFor(turn, current), 'loyalty.not-arrived')
    return wait(current)
  }
  if (current.step !== 'code' && !isComplaint(heard) && saysNoNumber(heard.text)) {
    ask(turn, choicesFor(turn, current), 'loyalty.no-number')
    return wait(current)
  }
  if (heard.kind === 'answer') return asking(turn, current)
  const { intent, guess } = heard.understood
  const unclear = intent === null && guess !== 'complaint' && guess !== 'request'
  return unclear || intent === 'loyalty' || intent === 'other' ? asking(turn, current) : pass
}

async function tapped(turn: Turn, current: Asked, value: string): Promise<Step<Asked>> {
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
      return again(turn, current)
    case 'balance':
      return asking(turn, current)
    default:
      tell(turn, 'heard.old-button')
      return wait(current)
  }
}

/** Another code, to whomever the last one went. */
async function again(turn: Turn, current: Asked): Promise<Step<Asked>> {
  if (current.step !== 'code') return asking(turn, current)
  if (current.number) return byNumber(turn, current.number)
  const proved = await proofs(turn.tx, turn.line.id, turn.now)
  return proved.guestId ? byStay(turn, proved.guestId) : asking(turn, { step: 'booking' })
}
