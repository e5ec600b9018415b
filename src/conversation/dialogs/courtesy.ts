// Thanks and praise are answered, briefly.
import { z } from 'zod'
import { tell } from '../turn.ts'
import { dialog, done, pass } from './dialog.ts'

export const courtesyDialog = dialog<null>({
  name: 'courtesy',
  version: 1,
  state: z.null(),
  async open(turn, heard) {
    const praised = heard.kind === 'words' && heard.understood.intent === 'praise'
    tell(turn, praised ? 'praise.thanks' : 'thanks.welcome')
    return done
  },
  async hear() {
    return pass
  },
  async resume() {},
})
