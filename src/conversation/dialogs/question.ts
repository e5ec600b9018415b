// A question that the bot cannot answer itself goes to the staff, if the guest wants that.
import { nameIn } from '../../hotels/hotel.ts'
import { z } from 'zod'
import { openCase } from '../../cases/open.ts'
import { currentStay } from '../../stays/stay.ts'
import { type Turn, ask, tell, words } from '../turn.ts'
import { dialog, done, pass, wait } from './dialog.ts'

const state = z.object({ text: z.string() })

export const questionDialog = dialog<z.infer<typeof state>>({
  name: 'question',
  version: 1,
  state,
  async open(turn, heard) {
    if (heard.kind !== 'words') {
      tell(turn, 'heard.old-button')
      return done
    }
    offer(turn)
    return wait({ text: heard.text })
  },
  async hear(turn, { text }, heard) {
    if (heard.kind !== 'choice') return pass
    if (heard.id === 'question/pass-on') await passOn(turn, text)
    else tell(turn, 'question.left')
    return done
  },
  // Not pressed again: the buttons are still there.
  async resume() {},
})

function offer(turn: Turn): void {
  const choices = [
    { id: 'question/pass-on', label: words(turn, 'question.pass-on') },
    { id: 'question/leave', label: words(turn, 'question.leave') },
  ]
  ask(turn, choices, 'question.offer', { hotel: nameIn(turn.hotel, turn.line.language) })
}

async function passOn(turn: Turn, text: string): Promise<void> {
  const { tx, hotel, line, now } = turn
  const stay = await currentStay(tx, line.guestId, hotel.id)
  const opened = await openCase(
    tx,
    {
      hotel,
      guestId: line.guestId,
      conversationId: line.id,
      stay,
      kind: 'request',
      category: 'other',
      severity: 4,
      words: text,
      language: line.language,
      channel: line.channel,
    },
    now,
  )
  tell(turn, 'question.passed-on', { number: opened.number })
}
