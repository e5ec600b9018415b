// Which dialog hears what: the one on top, unless something stronger interrupts it; then it resumes.
import { type Duration, between, fromEpoch, hours } from '../base/clock.ts'
import { stillLeaving } from '../messages/leaving.ts'
import { asksWho } from './asks-who.ts'
import { bookingDialog } from './dialogs/booking.ts'
import { complaintDialog } from './dialogs/complaint.ts'
import { latestMeant } from './dialogs/complaint-withdrawn.ts'
import { courtesyDialog } from './dialogs/courtesy.ts'
import type { Dialog, Step } from './dialogs/dialog.ts'
import { hotelDialog } from './dialogs/hotel.ts'
import { humanDialog } from './dialogs/human.ts'
import { languageDialog } from './dialogs/language.ts'
import { loyaltyDialog } from './dialogs/loyalty.ts'
import { progressDialog } from './dialogs/progress.ts'
import { questionDialog } from './dialogs/question.ts'
import { stopDialog } from './dialogs/stop.ts'
import { surveyDialog } from './dialogs/survey.ts'
import { unsureDialog } from './dialogs/unsure.ts'
import { welcomeDialog } from './dialogs/welcome.ts'
import { saidInPassing } from './in-passing.ts'
import { progressMeant } from './progress-meant.ts'
import { interrupting, route } from './route.ts'
import { type Heard, type Turn, tell } from './turn.ts'

const DIALOGS: readonly Dialog[] = [
  ...[welcomeDialog, hotelDialog, languageDialog, humanDialog, stopDialog, courtesyDialog, unsureDialog],
  ...[questionDialog, bookingDialog, complaintDialog, progressDialog, surveyDialog, loyaltyDialog],
]
const byName = new Map(DIALOGS.map((dialog) => [dialog.name, dialog]))

/** One dialog that waits, as it is stored with the conversation. */
export type Frame = {
  readonly dialog: string
  readonly v: number
  readonly state: unknown
  /** When it asked, in milliseconds since 1970. */
  readonly at?: number
  /** It has asked again since; it does not a third time. */
  readonly again?: boolean
}

/** What was asked longer ago is not asked again by itself. */
const STILL_ASKED: Duration = hours(12)

/** Lets the right dialog hear, and returns who waits afterwards, the last on top. */
export async function chooseDialog(turn: Turn, stored: unknown, heard: Heard): Promise<Frame[]> {
  const stack = readable(stored)
  const wanted = await addressee(turn, heard)
  if (wanted)
    return heard.kind === 'choice' ? tapped(turn, stack, wanted, heard) : begin(turn, stack, wanted, heard)
  const passing = heard.kind === 'words' && !heard.below ? saidInPassing(heard.text) : undefined
  if (passing && heard.kind === 'words') return inPassing[passing](turn, stack, heard)
  return stack.length > 0 ? listen(turn, stack, heard) : begin(turn, stack, await route(turn, heard), heard)
}

/** True when the dialog on top asked for exactly this, so that nothing needs to be understood. */
export function expected(stored: unknown, text: string): boolean {
  const top = readable(stored).at(-1)
  return top !== undefined && (dialogOf(top).expects?.(top.state, text) ?? false)
}

/** The dialog that must hear this, whoever is on top. */
async function addressee(turn: Turn, heard: Heard): Promise<string | undefined> {
  if (!turn.line.hotelId && !tellsHotel(heard)) return 'hotel'
  switch (heard.kind) {
    case 'event':
      return heard.event.dialog
    case 'start':
      return 'welcome'
    case 'choice': {
      const name = heard.id.slice(0, heard.id.indexOf('/'))
      return byName.has(name) ? name : 'unsure'
    }
    case 'words': {
      const meant = await progressMeant(turn, heard)
      if (meant) return meant.kind === 'mended' ? 'complaint' : 'progress'
      if (heard.understood.danger && !saidInPassing(heard.text)) return 'complaint'
      if (asksWho(heard.text)) return 'welcome'
      return interrupting(turn, heard)
    }
    case 'answer':
    case 'media':
      return undefined
  }
  return heard satisfies never
}

const tellsHotel = (heard: Heard): boolean =>
  heard.kind === 'event' ||
  (heard.kind === 'start' && heard.token !== undefined) ||
  (heard.kind === 'choice' && heard.id.startsWith('hotel/'))

/** A tap goes to the dialog that offered it: where that still waits, it comes to the top; else it begins anew. */
function tapped(turn: Turn, stack: Frame[], name: string, heard: Heard): Promise<Frame[]> {
  const frame = stack.find(({ dialog }) => dialog === name)
  if (!frame) return begin(turn, stack, name, heard)
  return listen(turn, [...stack.filter((other) => other !== frame), frame], heard)
}

type Words = Extract<Heard, { kind: 'words' }>

/** What is said in passing is no answer to what was asked, nor anything to be puzzled about. */
const inPassing = {
  /** "Ok": what waits is asked once more; where nothing does, a word is enough. */
  async nod(turn: Turn, stack: Frame[], heard: Words): Promise<Frame[]> {
    const asked = await resumeTop(turn, stack)
    return turn.sayings.length > 0 ? asked : begin(turn, asked, 'courtesy', heard)
  },
  /** What is on top is left, and what is below does not speak up at once; else it is said of a case just opened. */
  async 'never-mind'(turn: Turn, stack: Frame[], heard: Words): Promise<Frame[]> {
    const top = stack.at(-1)
    if (!top || (await caseSince(turn, top, heard.text))) return begin(turn, stack, 'complaint', heard)
    const below = stack.slice(0, -1)
    const left = await dialogOf(top).leave?.(turn, top.state)
    if (left?.kind === 'wait') return [...below, frameOf(turn, top.dialog, left.state)]
    if (turn.sayings.length === 0) tell(turn, 'courtesy.never-mind')
    return below
  },
  /** "Go on": with what is on its way already, or with what waits, however long it has. */
  async more(turn: Turn, stack: Frame[], heard: Words): Promise<Frame[]> {
    if (await stillLeaving(turn.tx, turn.line.id, turn.messageId)) return stack
    const waiting = awaited(stack, heard)
    if (waiting) return listen(turn, [...stack.filter((other) => other !== waiting), waiting], heard)
    const asked = await resumeTop(turn, stack.map(askedNow(turn)))
    return turn.sayings.length > 0 ? asked : begin(turn, stack, 'courtesy', heard)
  },
}

/** True where a case was opened after what waits had asked: that was the last thing spoken of. */
async function caseSince(turn: Turn, { at = 0, again }: Frame, said: string): Promise<boolean> {
  const open = again ? undefined : await latestMeant(turn, said)
  return open !== undefined && open.openedAt > fromEpoch(at)
}

const askedNow =
  ({ now }: Turn) =>
  ({ dialog, v, state }: Frame): Frame => ({ dialog, v, state, at: now.getTime() })

/** What still waits once a person has the conversation; it speaks only when it is spoken to. */
export const silenced = (stored: unknown): Frame[] =>
  readable(stored)
    .filter((frame) => dialogOf(frame).outlastsPerson?.(frame.state))
    .map((frame) => ({ ...frame, again: true }))

/** The dialog on top hears. */
async function listen(turn: Turn, stack: Frame[], heard: Heard): Promise<Frame[]> {
  const top = stack.at(-1)!
  const made = await dialogOf(top).hear(turn, top.state, heard)
  if (made.kind === 'pass') {
    const waiting = awaited(stack.slice(0, -1), heard)
    if (waiting) return listen(turn, [...stack.filter((other) => other !== waiting), waiting], heard)
    return begin(turn, stack, await route(turn, heard), heard)
  }
  return follow(turn, stack.slice(0, -1), top.dialog, made, heard)
}

/** One that waits further down for exactly this: a code that is typed after something else came between. */
function awaited(below: readonly Frame[], heard: Heard): Frame | undefined {
  if (heard.kind !== 'words') return undefined
  return below.findLast((frame) => dialogOf(frame).expects?.(frame.state, heard.text))
}

/** A dialog begins on top; one of its kind that still waited is over. */
async function begin(turn: Turn, stack: Frame[], name: string, heard: Heard): Promise<Frame[]> {
  const below = stack.filter(({ dialog }) => dialog !== name)
  return follow(turn, below, name, await byName.get(name)!.open(turn, heard), heard)
}

/** Carries out what a dialog made of what it heard. `below` are those that wait under it. */
async function follow(
  turn: Turn,
  below: Frame[],
  name: string,
  made: Step<unknown>,
  heard: Heard,
): Promise<Frame[]> {
  switch (made.kind) {
    case 'wait': {
      const stack = [...below, frameOf(turn, name, made.state)]
      return made.aside ? begin(turn, stack, await route(turn, heard), heard) : stack
    }
    case 'done':
      if (made.aside) return begin(turn, below, await route(turn, heard), heard)
      return name === 'stop' ? abandonAll(turn, below) : resumeTop(turn, below)
    case 'silence':
      return silenced(below)
    case 'instead':
      return begin(
        turn,
        below,
        (await addressee(turn, made.heard)) ?? (await route(turn, made.heard)),
        made.heard,
      )
    case 'pass':
      // What it was opened for is nothing to it: a tap on what it no longer offers.
      if (name === 'unsure') throw new Error('The dialog that hears everything passed')
      return begin(turn, below, 'unsure', heard)
  }
  return made satisfies never
}

const frameOf = ({ now }: Turn, dialog: string, state: unknown): Frame => ({
  dialog,
  v: byName.get(dialog)!.version,
  state,
  at: now.getTime(),
})

/** What waits on top asks again, once: whoever does not answer then knows that it waits. Some have nothing to say. */
async function resumeTop(turn: Turn, stack: Frame[]): Promise<Frame[]> {
  const said = turn.sayings.length
  for (const frame of stack.toReversed()) {
    const { at = turn.now.getTime() } = frame
    if (frame.again || between(fromEpoch(at), turn.now) > STILL_ASKED) return stack
    await dialogOf(frame).resume(turn, frame.state)
    if (turn.sayings.length > said)
      return stack.map((other) => (other === frame ? { ...frame, again: true } : other))
  }
  return stack
}

/** A guest who wants no more ends whatever was asked of them. */
async function abandonAll(turn: Turn, stack: Frame[]): Promise<Frame[]> {
  for (const frame of stack) await dialogOf(frame).abandon?.(turn, frame.state)
  return []
}

const dialogOf = (frame: Frame): Dialog => byName.get(frame.dialog)!

/** The stored stack without what this version can no longer read; such a dialog is begun again when it is wanted. */
function readable(stored: unknown): Frame[] {
  if (!Array.isArray(stored)) return []
  return (stored as Frame[]).flatMap((frame) => {
    const known = byName.get(frame?.dialog)
    const state = known && known.version === frame.v ? known.state.safeParse(frame.state) : undefined
    return state?.success ? [{ ...frame, state: state.data }] : []
  })
}
