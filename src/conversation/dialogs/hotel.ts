// One bot may serve the whole group: where neither a link nor a stay tells the hotel, the guest is asked.
import { nameIn } from '../../hotels/hotel.ts'
import { z } from 'zod'
import { understanding } from '../understanding.ts'
import { type Heard, type Turn, ask, tell } from '../turn.ts'
import { tellDanger } from './danger.ts'
import { choiceValue, dialog, pass, wait } from './dialog.ts'

/** What the guest said before they were asked; heard once the hotel is known. */
const pending = z.union([
  z.object({ kind: z.literal('words'), text: z.string(), understood: understanding }),
  z.object({ kind: z.literal('choice'), id: z.string() }),
  z.object({ kind: z.literal('start') }),
])
const state = z.object({ pending })
type State = z.infer<typeof state>

export const hotelDialog = dialog<State>({
  name: 'hotel',
  version: 1,
  state,
  async open(turn, heard) {
    if (heard.kind === 'choice' && heard.id.startsWith('hotel/'))
      return chosen(turn, heard, { pending: { kind: 'start' } })
    if (heard.kind === 'words' && heard.understood.danger) tellDanger(turn)
    if (turn.line.fresh) tell(turn, 'welcome.machine-group')
    askWhich(turn)
    return wait({ pending: remembered(heard) })
  },
  async hear(turn, current, heard) {
    return chosen(turn, heard, current)
  },
  async resume(turn) {
    askWhich(turn)
  },
})

function chosen(turn: Turn, heard: Heard, { pending: before }: State) {
  const hotel =
    heard.kind === 'choice' ? turn.hotels.find(({ id }) => id === choiceValue(heard.id)) : undefined
  if (!hotel) return pass
  turn.hotel = hotel
  turn.line.hotelId = hotel.id
  return { kind: 'instead', heard: before } as const
}

function askWhich(turn: Turn): void {
  const choices = turn.hotels.map((hotel) => ({
    id: `hotel/${hotel.id}`,
    label: nameIn(hotel, turn.line.language),
  }))
  ask(turn, choices, 'welcome.which-hotel')
}

function remembered(heard: Heard): State['pending'] {
  if (heard.kind === 'words') return heard
  if (heard.kind === 'choice') return { kind: 'choice', id: heard.id }
  return { kind: 'start' }
}
