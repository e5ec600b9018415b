// Thanks, praise and what else is said in passing are answered, briefly.
import { z } from 'zod'
import type { PhraseKey } from '../../phrases/phrases.ts'
import { saidInPassing } from '../in-passing.ts'
import { type Heard, tell } from '../turn.ts'
import { dialog, done, pass } from './dialog.ts'

export const courtesyDialog = dialog<null>({
  name: 'courtesy',
  version: 1,
  state: z.null(),
  async open(turn, heard) {
    tell(turn, answerTo(heard))
    return done
  },
  async hear() {
    return pass
  },
  async resume() {},
})

const IN_PASSING = {
  nod: 'courtesy.nod',
  'never-mind': 'courtesy.never-mind',
  more: 'courtesy.no-more',
} as const satisfies Record<string, PhraseKey>

function answerTo(heard: Heard) {
  if (heard.kind !== 'words') return 'thanks.welcome'
  const passing = saidInPassing(heard.text)
  if (passing) return IN_PASSING[passing]
  return heard.understood.intent === 'praise' ? 'praise.thanks' : 'thanks.welcome'
}
