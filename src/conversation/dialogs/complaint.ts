// A complaint or a request: a case is open before anything is asked; then only what is missing is asked for.
import { addToCase } from '../../cases/add.ts'
import { type Case, isUnresolved } from '../../cases/case.ts'
import { onlyChases } from '../../cases/chasing.ts'
import { deadline } from '../../cases/deadline.ts'
import { caseById, caseByNumber, isCaseOf, lastOpenCase } from '../../cases/list.ts'
import { remindOfCase } from '../../cases/remind.ts'
import { reopenCase } from '../../cases/resolve.ts'
import { givesNoRoom, placeNamed, placesIn } from '../../cases/place.ts'
import { roomAlone } from '../../cases/room.ts'
import { before, days } from '../../base/clock.ts'
import { saidInPassing } from '../in-passing.ts'
import { progressMeant } from '../progress-meant.ts'
import { type Heard, type Turn, ask, tell, words } from '../turn.ts'
import { type Step, choiceValue, dialog, done, pass, wait } from './dialog.ts'
import { type Asked, type State, asked as state } from './complaint-asked.ts'
import {
  type Said,
  isCourtesy,
  kindOf,
  namesPlace,
  onlyAnnounces,
  reportOf,
  shownAs,
} from './complaint-heard.ts'
import { latestMeant, meantOfWithdrawing, notNeeded, settled } from './complaint-withdrawn.ts'
import { type Report, askRoom, fillRoom, takeReport } from './report.ts'

export const complaintDialog = dialog<State>({
  name: 'complaint',
  version: 1,
  state,
  async open(turn, heard) {
    switch (heard.kind) {
      case 'words':
        if (await isOver(turn, heard)) return neverMind(turn, heard.text)
        if (roomAlone(heard.text)) return lateRoom(turn, heard, roomAlone(heard.text)!)
        return onlyAnnounces(heard) ? askProblem(turn, 'complaint') : report(turn, reportOf(heard))
      case 'choice':
        return tapped(turn, undefined, heard.id)
      case 'media':
        return addMedia(turn, heard)
      case 'answer':
      case 'start':
      case 'event':
        return askProblem(turn, 'complaint')
    }
    return heard satisfies never
  },
  async hear(turn, asked, heard) {
    switch (heard.kind) {
      case 'choice':
        return tapped(turn, asked, heard.id)
      case 'answer':
      case 'words':
        return hearWords(turn, asked, heard)
      case 'media':
        return hearMedia(turn, asked, heard)
      case 'start':
      case 'event':
        return pass
    }
    return heard satisfies never
  },
  expects: (asked, text) =>
    (asked.asked === 'room' &&
      (roomAlone(text) !== undefined ||
        (!asked.quiet && (placeNamed(text) === 'alone' || givesNoRoom(text))))) ||
    (asked.asked === 'withdraw' && meantOfWithdrawing(text) !== undefined),
  async resume(turn, asked) {
    if (asked.asked === 'problem') return askWhat(turn, asked.kind)
    if (asked.asked === 'withdraw') return
    const open = await waitingFor(turn, asked)
    if (open && !open.room && !asked.quiet) askRoom(turn, open)
  },
  async leave(turn, asked) {
    if (asked.asked === 'withdraw') return settled(turn, asked, 'keep')
    const open = asked.asked === 'room' ? await caseById(turn.tx, asked.caseId) : undefined
    if (open && isUnresolved(open)) return notNeeded(turn, open, undefined)
    tell(turn, 'case.left')
    return done
  },
  outlastsPerson: ({ asked }) => asked === 'room',
})

/** The room of what is open, though nobody waits for it any more. */
async function lateRoom(turn: Turn, heard: Said, room: string): Promise<Step<State>> {
  const open = await lastOpenCase(turn.tx, turn.line.id)
  return open && !open.room ? noteRoom(turn, open, room) : report(turn, reportOf(heard))
}

/** "Never mind", or "it works again" of what is still open. */
const isOver = async (turn: Turn, heard: Said): Promise<boolean> =>
  saidInPassing(heard.text) === 'never-mind' || (await progressMeant(turn, heard))?.kind === 'mended'

/** Not wanted any more, whatever it was. */
async function neverMind(turn: Turn, said: string): Promise<Step<State>> {
  const open = await latestMeant(turn, said)
  if (open) return notNeeded(turn, open, said)
  tell(turn, 'courtesy.never-mind')
  return done
}

/** A room is of use for a day, while the case is not resolved. */
async function waitingFor({ tx, now }: Turn, { caseId }: Asked<'room'>): Promise<Case | undefined> {
  const open = await caseById(tx, caseId)
  return open && isUnresolved(open) && open.openedAt > before(now, days(1)) ? open : undefined
}

/** Nothing is waited for any more; what was heard is routed as if nothing had been asked. */
const over = { kind: 'done', aside: true } as const

async function hearWords(
  turn: Turn,
  asked: State,
  heard: Extract<Heard, { kind: 'answer' | 'words' }>,
): Promise<Step<State>> {
  if (asked.asked === 'problem') {
    if (heard.kind !== 'words' || isCourtesy(heard)) return pass
    if (onlyAnnounces(heard)) return askProblem(turn, asked.kind)
    return report(turn, { ...reportOf(heard), kind: kindOf(heard, asked.kind) })
  }
  if (asked.asked === 'withdraw') {
    const meant = heard.kind === 'answer' ? meantOfWithdrawing(heard.text) : undefined
    return meant ? settled(turn, asked, meant) : pass
  }
  const open = await waitingFor(turn, asked)
  if (!open) return over
  if (heard.kind === 'words') return hearAboutRoom(turn, asked, open, heard)
  const room = roomAlone(heard.text)
  if (room) return noteRoom(turn, open, room)
  return placeNamed(heard.text) === 'alone' || givesNoRoom(heard.text)
    ? notePlace(turn, asked, open, heard.text)
    : pass
}

async function report(turn: Turn, said: Report): Promise<Step<State>> {
  const { missesRoom, about } = await takeReport(turn, said)
  return missesRoom ? wait({ asked: 'room', caseId: about.id, quiet: false }) : done
}

function askProblem(turn: Turn, kind: Report['kind']): Step<State> {
  askWhat(turn, kind)
  return wait({ asked: 'problem', kind })
}

function askWhat(turn: Turn, kind: Report['kind']): void {
  const choices = [{ id: 'complaint/never-mind', label: words(turn, 'case.never-mind') }]
  ask(turn, choices, kind === 'complaint' ? 'problem.ask' : 'case.ask-request')
}

async function tapped(turn: Turn, asked: State | undefined, id: string): Promise<Step<State>> {
  const [what, number] = choiceValue(id).split('/')
  if (what === 'start') return askProblem(turn, 'complaint')
  if (what === 'request') return askProblem(turn, 'request')
  if (what === 'reopen' && (await reopened(turn, number ?? ''))) return done
  if (what === 'never-mind' && asked?.asked === 'problem') {
    tell(turn, 'case.left')
    return done
  }
  if ((what === 'withdraw' || what === 'keep') && asked?.asked === 'withdraw') {
    const open = await caseById(turn.tx, asked.caseId)
    if (open?.number === number) return settled(turn, asked, what)
  }
  if (what === 'no-room' && asked?.asked === 'room') {
    const open = await caseById(turn.tx, asked.caseId)
    if (open && open.number === number) {
      tell(turn, 'case.no-room-noted', { number: open.number })
      return done
    }
  }
  tell(turn, 'heard.old-button')
  return asked ? wait(asked) : done
}

/** The guest says by a tap that a resolved case of theirs is not solved. False when it is none that can be reopened. */
async function reopened(turn: Turn, number: string): Promise<boolean> {
  const { tx, hotel, line, now } = turn
  const resolved = await caseByNumber(tx, number)
  if (!resolved || !(await isCaseOf(tx, resolved, line.id))) return false
  const again = await reopenCase(tx, resolved.id, undefined, now)
  if (!again.ok) return false
  const { acknowledgeBy } = again.value
  tell(turn, 'case.reopened', { number, time: deadline(hotel, line.language, acknowledgeBy, now) })
  return true
}

async function noteRoom(turn: Turn, { number }: Case, room: string): Promise<Step<State>> {
  await fillRoom(turn, room)
  tell(turn, 'case.room-added', { room, number })
  return done
}

/** Asked for a room, the guest said more, or something else. */
async function hearAboutRoom(
  turn: Turn,
  asked: Asked<'room'>,
  open: Case,
  heard: Said,
): Promise<Step<State>> {
  const { text, understood, below } = heard
  const room = understood.entities.room ?? roomAlone(text)
  const raises = understood.intent === 'complaint' || understood.intent === 'request' || onlyChases(text)
  const namesSubject = understood.category !== null && understood.category !== 'other'
  if (below || (raises && (namesSubject || !room))) {
    if (room) await fillRoom(turn, room)
    return report(turn, reportOf(heard))
  }
  if (room) {
    await addToCase(turn.tx, open, { words: text }, turn.now)
    return noteRoom(turn, open, room)
  }
  if (asked.quiet || !namesPlace(heard)) return pass
  return notePlace(turn, asked, open, text)
}

/** "I do not know", "by the pool": as good an answer as there will be. A number may still come. */
async function notePlace(turn: Turn, asked: Asked<'room'>, open: Case, said: string): Promise<Step<State>> {
  const { tx, hotel, now } = turn
  const noted = await addToCase(tx, open, { words: said, place: placesIn(said) }, now)
  if (noted.severity === 1) await remindOfCase(tx, hotel, noted, now)
  tell(turn, 'case.no-room-noted', { number: open.number })
  return wait({ ...asked, quiet: true })
}

/** A photo that comes by itself goes to the case that is open. */
async function addMedia(turn: Turn, heard: Extract<Heard, { kind: 'media' }>): Promise<Step<State>> {
  const open = await lastOpenCase(turn.tx, turn.line.id)
  if (!open) return askProblem(turn, 'complaint')
  await addToCase(turn.tx, open, { words: shownAs(heard) }, turn.now)
  tell(turn, 'case.added', { number: open.number })
  return done
}

async function hearMedia(
  turn: Turn,
  asked: State,
  heard: Extract<Heard, { kind: 'media' }>,
): Promise<Step<State>> {
  const { content } = heard
  if (content.kind === 'edited') return pass
  const caption = 'caption' in content ? (content.caption ?? '').trim() : ''
  const shown = shownAs(heard)
  if (asked.asked === 'problem') {
    if (caption === '') return pass
    const { kind } = asked
    return report(turn, {
      kind,
      category: null,
      severity: null,
      danger: false,
      words: shown,
      room: undefined,
    })
  }
  if (asked.asked === 'withdraw') return pass
  const open = await waitingFor(turn, asked)
  if (!open) return over
  await addToCase(turn.tx, open, { words: shown }, turn.now)
  tell(turn, 'case.added', { number: open.number })
  return wait(asked)
}
