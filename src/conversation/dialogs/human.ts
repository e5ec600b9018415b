// A person is wanted: the staff are told, and the bot falls silent until they hand back.
import { z } from 'zod'
import { addToCase } from '../../cases/add.ts'
import { remindOfCase } from '../../cases/remind.ts'
import { dangerOf } from '../../cases/in-danger.ts'
import { openCase } from '../../cases/open.ts'
import { currentStay } from '../../stays/stay.ts'
import { takeOver } from '../takeover.ts'
import { type Turn, tell, words } from '../turn.ts'
import { dialog, pass } from './dialog.ts'

export const humanDialog = dialog<null>({
  name: 'human',
  version: 1,
  state: z.null(),
  async open(turn, heard) {
    const { tx, line, now } = turn
    await callStaff(turn, heard.kind === 'words' ? heard.text : words(turn, 'menu.person'))
    await takeOver(tx, line.id, undefined, now)
    tell(turn, 'human.handed-over')
    return { kind: 'silence' }
  },
  async hear() {
    return pass
  },
  async resume() {},
})

/** Who has called for help wants a person for that: the case of it goes on, and its people are told again. */
async function callStaff({ tx, hotel, line, now }: Turn, said: string): Promise<void> {
  const danger = await dangerOf(tx, line.id, now)
  if (danger) {
    await remindOfCase(tx, hotel, await addToCase(tx, danger, { words: said }, now), now)
    return
  }
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
      words: said,
      language: line.language,
      channel: line.channel,
    },
    now,
  )
}
