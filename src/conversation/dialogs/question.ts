// A question about the hotel: answered with the hotel's own words where it has said something about it, else passed on
// to the staff if the guest wants that.
import { z } from 'zod'
import { openCase } from '../../cases/open.ts'
import { type Fact, factsOf } from '../../facts/fact.ts'
import { type Found, NOTHING_FOUND, findFacts, findFollowing, tellsAllAsked } from '../../facts/find.ts'
import { followsOn, joined } from '../../facts/follow-up.ts'
import { noteQuestion } from '../../facts/open-question.ts'
import { type Duration, between, fromEpoch, minutes } from '../../base/clock.ts'
import type { HotelId } from '../../base/ids.ts'
import { LANGUAGES, type Language } from '../../base/locale.ts'
import { nameIn } from '../../hotels/hotel.ts'
import { currentStay } from '../../stays/stay.ts'
import { type Heard, type Turn, ask, tell, words } from '../turn.ts'
import type { Intent } from '../understanding.ts'
import { type Step, dialog, done, pass, wait } from './dialog.ts'

const state = z.object({
  /** What was asked, with what followed it. */
  text: z.string(),
  /** The ids of the facts that were told last. */
  told: z.array(z.string()).default([]),
  /** When, in milliseconds since 1970. */
  at: z.number().default(0),
})
type State = z.infer<typeof state>

/** A question that comes later does not lean on what was spoken of then. */
const STILL_SPOKEN_OF: Duration = minutes(30)

export const questionDialog = dialog<State>({
  name: 'question',
  version: 1,
  state,
  async open(turn, heard) {
    if (heard.kind !== 'words') {
      tell(turn, 'heard.old-button')
      return done
    }
    return answer(turn, await knownAnswers(turn, heard), { text: heard.text, told: [] })
  },
  async hear(turn, asked, heard) {
    if (heard.kind === 'words' && follows(turn, asked, heard)) return followUp(turn, asked, heard)
    if (heard.kind !== 'choice') return pass
    if (heard.id === 'question/pass-on') await passOn(turn, asked.text)
    else tell(turn, 'question.left')
    return done
  },
  // Not pressed again: the buttons are still there.
  async resume() {},
})

type Words = Extract<Heard, { kind: 'words' }>

/** Tells what was found, or offers to pass the question on. */
function answer(turn: Turn, found: Found, { text, told }: Pick<State, 'text' | 'told'>): Step<State> {
  if (found.facts.length > 0) answerWith(turn, found)
  else offer(turn)
  const ids = found.facts.map(({ id }) => id)
  return wait({ text, told: ids.length > 0 ? ids : told, at: turn.now.getTime() })
}

/** Only what is heard as a question, or as nothing: a complaint, a wish, points are never taken for more of the same. */
const follows = (
  { now }: Turn,
  { at }: State,
  { text, below, understood: { intent, guess } }: Words,
): boolean =>
  below === undefined &&
  (intent === 'question' || ((intent === null || intent === 'other') && OPEN.includes(guess))) &&
  between(fromEpoch(at), now) <= STILL_SPOKEN_OF &&
  followsOn(text)

const OPEN: readonly Intent[] = ['question', 'other', 'greeting']

async function followUp(turn: Turn, before: State, { text, understood }: Words): Promise<Step<State>> {
  const facts = await factsIn(turn)
  const told = facts.filter(({ id }) => before.told.includes(id))
  const found = findFollowing(text, { text: before.text, told }, facts)
  const chosen = found.sure ? undefined : facts.find(({ id }) => id === understood.fact)
  return answer(turn, chosen ? { facts: [chosen], sure: false } : found, {
    text: joined(before.text, text),
    told: before.told,
  })
}

/**
 * The hotel's facts that answer what was asked; the privacy of a guest is no fact of the hotel's. What this machine is
 * sure of stands; else a model's choice counts, as far as it is one of this hotel's facts.
 */
export async function knownAnswers(
  turn: Turn,
  { text, understood: { intent, fact } }: Words,
): Promise<Found> {
  if (intent === 'privacy') return NOTHING_FOUND
  const facts = await factsIn(turn)
  const found = findFacts(text, facts)
  if (found.sure || fact === undefined) return found
  if (fact === null) return NOTHING_FOUND
  const chosen = facts.find(({ id }) => id === fact)
  return chosen ? { facts: [chosen], sure: tellsAllAsked(chosen, text) } : found
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
function answerWith(turn: Turn, { facts, sure }: Found): void {
  for (const [n, { answer: texts }] of facts.entries()) {
    const language = spokenIn(texts, turn.line.language)
    const choices = [{ id: 'question/pass-on', label: words(turn, 'question.not-it') }]
    const last = n === facts.length - 1
    const text =
      n > 0 || sure ? texts[language]! : `${words(turn, 'question.what-is-known')}\n${texts[language]!}`
    turn.sayings.push({ text, language, ...(last ? { choices } : {}) })
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
