// A guest who came without a link names their booking: the chat is bound to the stay.
import { z } from 'zod'
import { findGuest, greetedName } from '../../guests/guest.ts'
import { type Heard, type Turn, tell } from '../turn.ts'
import { bindBooking } from './bind-booking.ts'
import { type Step, dialog, done, pass, wait } from './dialog.ts'
import { isShort, readClaim, readSurname } from './loyalty-claim.ts'

const state = z.object({ number: z.string() })
type State = z.infer<typeof state>

/** True for words that are about a booking's number and little else. */
export function namesBooking(text: string): boolean {
  const { number, isMember } = readClaim(text)
  return number !== undefined && !isMember
}

export const bookingDialog = dialog<State>({
  name: 'booking',
  version: 1,
  state,
  async open(turn, heard) {
    const { number, surname } = heard.kind === 'words' ? readClaim(heard.text) : {}
    if (!number) {
      tell(turn, 'heard.old-button')
      return done
    }
    return surname ? bind(turn, number, surname) : askSurname(turn, number)
  },
  async hear(turn, { number }, heard) {
    const surname = surnameIn(heard)
    return surname ? bind(turn, number, surname) : pass
  },
  async resume(turn, { number }) {
    askSurname(turn, number)
  },
})

function surnameIn(heard: Heard): string | undefined {
  const name = heard.kind === 'words' ? readSurname(heard.text) : undefined
  return name && isShort(name) ? name : undefined
}

function askSurname(turn: Turn, number: string): Step<State> {
  tell(turn, 'loyalty.ask-surname')
  return wait({ number })
}

async function bind(turn: Turn, number: string, surname: string): Promise<Step<State>> {
  const bound = await bindBooking(turn, number, surname)
  if (!bound.ok) {
    tell(turn, bound.error === 'locked' ? 'loyalty.match-locked' : 'loyalty.no-match')
    return done
  }
  const { confirmationNumber, guestId } = bound.value
  const guest = await findGuest(turn.tx, guestId)
  tell(turn, 'welcome.stay', {
    name: guest ? greetedName(guest, turn.line.language) : '',
    confirmationNumber,
  })
  return done
}
