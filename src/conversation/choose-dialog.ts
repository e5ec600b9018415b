// Which dialog hears what: the one on top, unless something stronger interrupts it; then it resumes.
import { onlyChases } from '../cases/chasing.ts'
import { lastOpenCase } from '../cases/list.ts'
import { bookingDialog, namesBooking } from './dialogs/booking.ts'
import { complaintDialog } from './dialogs/complaint.ts'
import { courtesyDialog } from './dialogs/courtesy.ts'
import type { Dialog, Step } from './dialogs/dialog.ts'
import { hotelDialog } from './dialogs/hotel.ts'
import { humanDialog } from './dialogs/human.ts'
import { languageDialog } from './dialogs/language.ts'
import { loyaltyDialog } from './dialogs/loyalty.ts'
import { knownAnswers, questionDialog } from './dialogs/question.ts'
import { stopDialog } from './dialogs/stop.ts'
import { surveyDialog } from './dialogs/survey.ts'
import { unsureDialog } from './dialogs/unsure.ts'
import { welcomeDialog } from './dialogs/welcome.ts'
import type { HeardContent } from '../messages/content.ts'
import type { Heard, Turn } from './turn.ts'
import type { Intent, Understanding } from './understanding.ts'

const DIALOGS: readonly Dialog[] = [
  ...[welcomeDialog, hotelDialog, languageDialog, humanDialog, stopDialog, courtesyDialog, unsureDialog],
  ...[questionDialog, bookingDialog, complaintDialog, surveyDialog, loyaltyDialog],
]
const byName = new Map(DIALOGS.map((dialog) => [dialog.name, dialog]))

/** One dialog that waits, as it is stored with the conversation. */
export type Frame = { readonly dialog: string; readonly v: number; readonly state: unknown }

const SERVED_BY: Record<Intent, string> = {
  complaint: 'complaint',
  request: 'complaint',
  question: 'question',
  privacy: 'question',
  loyalty: 'loyalty',
  praise: 'courtesy',
  thanks: 'courtesy',
  human: 'human',
  stop: 'stop',
  language: 'language',
  greeting: 'welcome',
  other: 'unsure',
}

/** What always gets through, whatever was asked: danger, a person, stop, another language. */
const INTERRUPTING: readonly Intent[] = ['human', 'stop', 'language']

/** Lets the right dialog hear, and returns who waits afterwards, the last on top. */
export async function chooseDialog(turn: Turn, stored: unknown, heard: Heard): Promise<Frame[]> {
  const stack = readable(stored)
  const wanted = addressee(turn, heard)
  if (wanted)
    return heard.kind === 'choice' ? tapped(turn, stack, wanted, heard) : begin(turn, stack, wanted, heard)
  return stack.length > 0 ? listen(turn, stack, heard) : begin(turn, stack, await route(turn, heard), heard)
}

/** True when the dialog on top asked for exactly this, so that nothing needs to be understood. */
export function expected(stored: unknown, text: string): boolean {
  const top = readable(stored).at(-1)
  return top !== undefined && (dialogOf(top).expects?.(top.state, text) ?? false)
}

/** The dialog that must hear this, whoever is on top. */
function addressee(turn: Turn, heard: Heard): string | undefined {
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
      const { danger, intent } = heard.understood
      if (danger) return 'complaint'
      return intent && INTERRUPTING.includes(intent) && isMeant(heard.understood)
        ? SERVED_BY[intent]
        : undefined
    }
    case 'answer':
    case 'media':
      return undefined
  }
  return heard satisfies never
}

/** The dialog that serves what was said; nobody asked for it. */
async function route(turn: Turn, heard: Heard): Promise<string> {
  if (heard.kind === 'media') return (await showsCase(turn, heard.content)) ? 'complaint' : 'unsure'
  if (heard.kind !== 'words') return 'unsure'
  const { intent } = heard.understood
  if ((intent === null || intent === 'other' || intent === 'greeting') && namesBooking(heard.text))
    return 'booking'
  if (await asksAfterCase(turn, heard.text, intent)) return 'complaint'
  if (mayAsk(heard) && (await knownAnswers(turn, heard)).length > 0) return 'question'
  return intent && isMeant(heard.understood) ? SERVED_BY[intent] : 'unsure'
}

/** A photo from a guest whose case is open is a photo of that. */
async function showsCase({ tx, line }: Turn, { kind }: HeardContent): Promise<boolean> {
  const shows = kind === 'photo' || kind === 'video' || kind === 'voice' || kind === 'document'
  return shows && (await lastOpenCase(tx, line.id)) !== undefined
}

/** Something like a question about the hotel, though it was not understood as one: what it has said about it answers. */
const mayAsk = ({ text, understood: { intent, guess } }: Extract<Heard, { kind: 'words' }>): boolean =>
  (intent === null && guess !== 'complaint') ||
  intent === 'other' ||
  (intent === 'request' && /(?:password|passcode|密码|密碼|비밀번호|비번|パスワード)/i.test(text))

/** Consent is withdrawn by a word that says so, never by a guess. */
const isMeant = ({ intent, source }: Understanding): boolean => intent !== 'stop' || source === 'rules'

/** "Still nobody", "any news?": by itself it says nothing, from a guest with an open case it says everything. */
async function asksAfterCase({ tx, line }: Turn, text: string, intent: Intent | null): Promise<boolean> {
  const open = intent === null || intent === 'other' || intent === 'question' || intent === 'request'
  return open && onlyChases(text) && (await lastOpenCase(tx, line.id)) !== undefined
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
      const stack = [...below, { dialog: name, v: byName.get(name)!.version, state: made.state }]
      return made.aside ? begin(turn, stack, await route(turn, heard), heard) : stack
    }
    case 'done':
      if (made.aside) return begin(turn, below, await route(turn, heard), heard)
      return name === 'stop' ? abandonAll(turn, below) : resumeTop(turn, below)
    case 'instead':
      return begin(turn, below, addressee(turn, made.heard) ?? (await route(turn, made.heard)), made.heard)
    case 'pass':
      // What it was opened for is nothing to it: a tap on what it no longer offers.
      if (name === 'unsure') throw new Error('The dialog that hears everything passed')
      return begin(turn, below, 'unsure', heard)
  }
  return made satisfies never
}

async function resumeTop(turn: Turn, stack: Frame[]): Promise<Frame[]> {
  const top = stack.at(-1)
  if (top) await dialogOf(top).resume(turn, top.state)
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
