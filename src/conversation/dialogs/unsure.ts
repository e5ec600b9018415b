// Nothing certain was understood: the guest is asked what it is about, and their words are kept for the answer.
import { z } from 'zod'
import { type Heard, type Turn, ask, tell, words } from '../turn.ts'
import { type Intent, type Understanding, understanding } from '../understanding.ts'
import { choiceValue, dialog, done, pass, wait } from './dialog.ts'

const state = z.object({ text: z.string(), understood: understanding })
type State = z.infer<typeof state>

export const unsureDialog = dialog<State>({
  name: 'unsure',
  version: 1,
  state,
  async open(turn, heard) {
    if (heard.kind === 'words') {
      offer(turn)
      return wait({ text: heard.text, understood: heard.understood })
    }
    const answer = answerTo(heard)
    if (answer === 'heard.voice') ask(turn, [{ id: 'human/call', label: words(turn, 'menu.person') }], answer)
    else tell(turn, answer)
    return done
  },
  async hear(_turn, { text, understood }, heard) {
    const intent = heard.kind === 'choice' ? INTENTS[choiceValue(heard.id)] : undefined
    return intent
      ? { kind: 'instead', heard: { kind: 'words', text, understood: settled(understood, intent) } }
      : pass
  },
  // Whatever came between was clearer than what was asked about.
  async resume() {},
})

/** The guest says what it is; what it is about was heard all the same. */
function settled(understood: Understanding, intent: Intent): Understanding {
  const { asCase, category, severity } = understood
  return {
    ...understood,
    intent,
    category: intent === 'question' ? null : (category ?? asCase?.category ?? null),
    severity: intent === 'complaint' ? (severity ?? asCase?.severity ?? null) : null,
  }
}

const INTENTS: Record<string, Intent> = { problem: 'complaint', request: 'request', question: 'question' }

function offer(turn: Turn): void {
  const choices = [
    { id: 'unsure/problem', label: words(turn, 'unsure.problem') },
    { id: 'unsure/request', label: words(turn, 'unsure.request') },
    { id: 'unsure/question', label: words(turn, 'unsure.question') },
    { id: 'human/call', label: words(turn, 'menu.person') },
  ]
  ask(turn, choices, 'unsure.ask')
}

const ANSWERS = {
  edited: 'heard.edited',
  sticker: 'heard.sticker',
  voice: 'heard.voice',
  location: 'heard.location',
  contact: 'heard.contact',
} as const

function answerTo(heard: Heard) {
  if (heard.kind === 'choice') return 'heard.old-button'
  const kind = heard.kind === 'media' ? heard.content.kind : 'unknown'
  return kind in ANSWERS ? ANSWERS[kind as keyof typeof ANSWERS] : 'heard.media'
}
