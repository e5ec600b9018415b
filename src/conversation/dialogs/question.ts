// A question about the hotel: answered with the hotel's own words where it has said something about it, else passed on
// to the staff if the guest wants that.
import { z } from 'zod'
import { openCase } from '../../cases/open.ts'
import { type Fact, factsOf } from '../../facts/fact.ts'
import { findFacts } from '../../facts/find.ts'
import { noteQuestion } from '../../facts/open-question.ts'
import type { HotelId } from '../../base/ids.ts'
import { LANGUAGES, type Language } from '../../base/locale.ts'
import { nameIn } from '../../hotels/hotel.ts'
import { currentStay } from '../../stays/stay.ts'
import { type Heard, type Turn, ask, tell, words } from '../turn.ts'
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
    const found = await knownAnswers(turn, heard)
    if (found.length > 0) answerWith(turn, found)
    else offer(turn)
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

/**
 * The hotel's facts that answer what was asked; the privacy of a guest is no fact of the hotel's. What this machine is
 * sure of stands; else a model's choice counts, as far as it is one of this hotel's facts.
 */
export async function knownAnswers(
  turn: Turn,
  { text, understood: { intent, fact } }: Extract<Heard, { kind: 'words' }>,
): Promise<readonly Fact[]> {
  if (intent === 'privacy') return []
  const facts = await factsIn(turn)
  const found = findFacts(text, facts)
  if (found.sure || fact === undefined) return found.facts
  if (fact === null) return []
  const chosen = facts.find(({ id }) => id === fact)
  return chosen ? [chosen] : found.facts
}

// Whether something is said about it is asked before the dialog opens: the facts are read once in a turn.
const read = new WeakMap<Turn, { hotelId: HotelId; facts: Promise<Fact[]> }>()

function factsIn(turn: Turn): Promise<Fact[]> {
  const { tx, hotel } = turn
  const before = read.get(turn)
  if (before?.hotelId === hotel.id) return before.facts
  const facts = factsOf(tx, hotel)
  read.set(turn, { hotelId: hotel.id, facts })
  return facts
}

/** In the guest's language; where the hotel has not said it in that, as it stands. */
function answerWith(turn: Turn, facts: readonly Fact[]): void {
  for (const [n, { answer }] of facts.entries()) {
    const language = spokenIn(answer, turn.line.language)
    const choices = [{ id: 'question/pass-on', label: words(turn, 'question.not-it') }]
    const last = n === facts.length - 1
    turn.sayings.push({ text: answer[language]!, language, ...(last ? { choices } : {}) })
  }
}

const spokenIn = (answer: Fact['answer'], wanted: Language): Language =>
  answer[wanted] ? wanted : LANGUAGES.find((language) => answer[language])!

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
  await noteQuestion(tx, opened.id, { text, language: line.language })
  tell(turn, 'question.passed-on', { number: opened.number })
}
