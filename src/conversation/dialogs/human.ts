// A person is wanted: the staff are told, and the bot falls silent until they hand back.
import { z } from 'zod'
import { openCase } from '../../cases/open.ts'
import { currentStay } from '../../stays/stay.ts'
import { takeOver } from '../takeover.ts'
import { tell, words } from '../turn.ts'
import { dialog, done, pass } from './dialog.ts'

export const humanDialog = dialog<null>({
  name: 'human',
  version: 1,
  state: z.null(),
  async open(turn, heard) {
    const { tx, hotel, line, now } = turn
    await openCase(
      tx,
      {
        hotel,
        guestId: line.guestId,
        conversationId: line.id,
        stay: await currentStay(tx, line.guestId, hotel.id),
        kind: 'request',
        category: 'other',
        severity: 3,
        words: heard.kind === 'words' ? heard.text : words(turn, 'menu.person'),
        language: line.language,
        channel: line.channel,
      },
      now,
    )
    await takeOver(tx, line.id, undefined, now)
    tell(turn, 'human.handed-over')
    return done
  },
  async hear() {
    return pass
  },
  async resume() {},
})
