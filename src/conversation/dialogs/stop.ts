// STOP: ends surveys and marketing at once, and says so. Whatever was being asked is abandoned.
import { z } from 'zod'
import { recordConsent } from '../../guests/consent.ts'
import { tell } from '../turn.ts'
import { dialog, done, pass } from './dialog.ts'

export const stopDialog = dialog<null>({
  name: 'stop',
  version: 1,
  state: z.null(),
  async open(turn, heard) {
    // Consent is withdrawn in words; no button offers it, so one that comes was made up.
    if (heard.kind === 'choice') return pass
    const { tx, line, now } = turn
    for (const purpose of ['survey', 'marketing'] as const) {
      await recordConsent(
        tx,
        { guestId: line.guestId, purpose, granted: false, channel: line.channel, wording: 'stop.done' },
        now,
      )
    }
    tell(turn, 'stop.done')
    return done
  },
  async hear() {
    return pass
  },
  async resume() {},
})
