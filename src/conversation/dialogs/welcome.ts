// The greeting: that it is a machine, how to reach a person, and what it can do. A link to a stay is used here.
import { nameIn } from '../../hotels/hotel.ts'
import { z } from 'zod'
import { stayById } from '../../stays/stay.ts'
import { bindStay } from '../../verification/proof.ts'
import { useToken } from '../../verification/tokens.ts'
import { findGuest, greetedName } from '../../guests/guest.ts'
import type { StayId } from '../../base/ids.ts'
import { answerIn } from '../../base/locale.ts'
import { type Turn, ask, tell, words } from '../turn.ts'
import { dialog, done, pass } from './dialog.ts'

export const welcomeDialog = dialog<null>({
  name: 'welcome',
  version: 1,
  state: z.null(),
  async open(turn, heard) {
    if (heard.kind === 'start' && heard.token) await useStayLink(turn, heard.token)
    if (turn.line.hotelId)
      ask(turn, menu(turn), 'welcome.hello', { hotel: nameIn(turn.hotel, turn.line.language) })
    return done
  },
  async hear() {
    return pass
  },
  async resume() {},
})

/** What the bot can do, as buttons. */
export const menu = (turn: Turn) => [
  { id: 'complaint/start', label: words(turn, 'menu.problem') },
  { id: 'loyalty/balance', label: words(turn, 'menu.points') },
  { id: 'human/call', label: words(turn, 'menu.person') },
  { id: 'language/ask', label: words(turn, 'menu.language') },
]

/** Binds this chat to the stay that the link was made for; the first chat that opens a link uses it up. */
async function useStayLink(turn: Turn, token: string): Promise<void> {
  const { tx, now, line } = turn
  const used = await useToken(tx, { token, purpose: 'stay', by: line.id }, now)
  const stay = used.ok ? await stayById(tx, used.value as StayId) : undefined
  const hotel = turn.hotels.find(({ id }) => id === stay?.hotelId)
  if (!stay || !hotel) return tell(turn, 'welcome.link-used')
  await bindStay(tx, line.id, stay, now)
  const guest = await findGuest(tx, stay.guestId)
  turn.hotel = hotel
  line.hotelId = hotel.id
  line.guestId = stay.guestId
  if (line.fresh && guest?.language) line.language = answerIn(guest.language)
  tell(turn, 'welcome.stay', {
    name: guest ? greetedName(guest, line.language) : '',
    confirmationNumber: stay.confirmationNumber,
  })
}
