// What a guest reports becomes a case, or more of one they have raised; and they are told so.
import { addToCase, raiseCase } from '../../cases/add.ts'
import type { Case, CaseKind } from '../../cases/case.ts'
import type { Category, Severity } from '../../cases/category.ts'
import { deadline } from '../../cases/deadline.ts'
import { casesOfConversation } from '../../cases/list.ts'
import { type Raised, openCase } from '../../cases/open.ts'
import { isOfEveryone, placesIn } from '../../cases/place.ts'
import { isLate, remindOfCase } from '../../cases/remind.ts'
import { roomIn } from '../../cases/room.ts'
import { reopenCase } from '../../cases/resolve.ts'
import { sameMatter, shownMatter } from '../../cases/same-matter.ts'
import { isChasing, onlyChases } from '../../cases/chasing.ts'
import { type Triage, triage } from '../../cases/triage.ts'
import { isUnresolved } from '../../cases/case.ts'
import { before, days } from '../../base/clock.ts'
import { type Stay, currentStay } from '../../stays/stay.ts'
import { fitSympathy } from '../sympathy.ts'
import { namesOnly } from '../sympathy-subjects.ts'
import { type Turn, ask, tell, words } from '../turn.ts'
import type { Matter, Understanding } from '../understanding.ts'
import { tellDanger } from './danger.ts'

export type Report = {
  readonly kind: CaseKind
  readonly category: Category | null
  readonly severity: Severity | null
  readonly danger: boolean
  readonly words: string
  readonly room: string | undefined
  /** What else the same message complains of or wishes. */
  readonly also?: Understanding['also']
  /** What a model would say to it. */
  readonly sympathy?: Understanding['sympathy']
  /** It surely says a problem or a wish of its own; else it is about what is spoken of already. */
  readonly isPlain?: boolean
  /** It stands below a photo. */
  readonly isShown?: boolean
}

/** Takes a report to the staff and tells the guest what happens now. Asks for the room where nobody knows it. */
export async function takeReport(turn: Turn, said: Report): Promise<{ about: Case; missesRoom: boolean }> {
  const { tx, line, hotel, now } = turn
  const triaged = triage(said)
  if (triaged.severity === 1) tellDanger(turn)
  const recent = await casesOfConversation(tx, line.id, before(now, days(2)))
  const same = sameMatter(recent, triaged, said.words, now, said)
  const known = same ?? (said.isShown ? shownMatter(recent, triaged, now, said) : undefined)
  const stay = await currentStay(tx, line.guestId, hotel.id)
  const about = known
    ? await goOn(turn, known, triaged, said)
    : await open(turn, stay, triaged, said, roomClaimed(recent, stay))
  const isElsewhere = about.category === 'facilities' && isOfEveryone(said.words)
  const missesRoom = !about.room && !isElsewhere && stay?.status !== 'checked-out'
  for (const other of said.also ?? []) await takeBesides(turn, about, other, stay)
  if (missesRoom && !known) askRoom(turn, about)
  return { about, missesRoom }
}

/** The other things that the message said: for others to see to, so each has a number of its own. */
async function takeBesides(
  turn: Turn,
  about: Case,
  { kind, category, words: said }: Matter,
  stay: Stay | undefined,
) {
  const { tx, line, now } = turn
  const triaged = triage({ kind, category, severity: null, danger: false, words: said })
  const recent = await casesOfConversation(tx, line.id, before(now, days(2)))
  const known = sameMatter(recent, triaged, said, now)
  if (known?.id === about.id) return
  if (known)
    return void (await goOn(turn, known, triaged, {
      ...triaged,
      danger: false,
      words: said,
      room: undefined,
    }))
  const opened = await insert(turn, stay, triaged, {
    room: about.room ?? undefined,
    place: undefined,
    words: said,
  })
  tell(turn, 'case.opened-besides', {
    number: opened.number,
    subject: words(turn, `case.category.${category}`),
    time: timeOf(turn, opened),
  })
}

/** Asks for the room of an open case, with a way out for whom that makes no sense. */
export function askRoom(turn: Turn, { number }: Case): void {
  ask(turn, [{ id: `complaint/no-room/${number}`, label: words(turn, 'case.no-room') }], 'case.ask-room')
}

/** The room counts for everything the guest has raised here and nobody knew it of. */
export async function fillRoom({ tx, line, now }: Turn, room: string): Promise<void> {
  const recent = await casesOfConversation(tx, line.id, before(now, days(1)))
  for (const open of recent) if (isUnresolved(open) && !open.room) await addToCase(tx, open, { room }, now)
}

/** In danger every number and every place that is named may be where to go. */
export const whereIn = (
  { room, words: said }: Pick<Report, 'room' | 'words'>,
  severity: number,
): { room: string | undefined; place: string | undefined } =>
  severity === 1 ? { room: room ?? roomIn(said), place: placesIn(said) } : { room, place: undefined }

/** The room the guest named for something else in these days, unless the hotel knows where they stay or stayed. */
const roomClaimed = (recent: readonly Case[], stay: Stay | undefined): string | undefined =>
  stay ? undefined : (recent.find(({ room }) => room !== null)?.room ?? undefined)

async function open(
  turn: Turn,
  stay: Stay | undefined,
  triaged: Triage,
  said: Report,
  claimed: string | undefined,
): Promise<Case> {
  const { room, place } = whereIn(said, triaged.severity)
  const where = { room: room ?? stay?.room ?? claimed, place, words: said.words }
  const opened = await insert(turn, stay, triaged, where)
  tellOpened(turn, opened, said)
  return opened
}

function insert(
  { tx, hotel, line, now }: Turn,
  stay: Stay | undefined,
  { kind, category, severity }: Triage,
  told: Pick<Raised, 'room' | 'place' | 'words'>,
): Promise<Case> {
  const { guestId, id: conversationId, language, channel } = line
  const who = { hotel, guestId, conversationId, stay, language, channel }
  return openCase(tx, { ...who, kind, category, severity, ...told }, now)
}

function tellOpened(turn: Turn, opened: Case, said?: Report): void {
  const { number, kind, severity } = opened
  const room = opened.room ?? 'none'
  const time = timeOf(turn, opened)
  const sorry = sympathy(turn, opened, said)
  if (severity === 1) tell(turn, 'case.opened-now', { sorry, number, room })
  else if (kind === 'request') tell(turn, 'case.request-opened', { number, room, time })
  else tell(turn, 'case.opened', { sorry, number, room, time })
}

/** Says it back: the guest hears that their problem was understood. What a model offers is said where it fits. */
function sympathy(turn: Turn, { category, severity, confidential }: Case, said: Report | undefined): string {
  const offered = said?.sympathy
  const subject = severity === 1 ? 'safety-and-security' : confidential ? 'staff-attitude' : category
  const fits =
    severity > 1 &&
    !confidential &&
    offered?.language === turn.line.language &&
    namesOnly(offered.text, category, said?.words ?? '')
  return (fits && fitSympathy(offered.text, offered.language)) || words(turn, `case.sorry.${subject}`)
}

/** More about a case that is open, or resolved and not solved. */
async function goOn(turn: Turn, known: Case, triaged: Triage, report: Report): Promise<Case> {
  const { words: said } = report
  const { tx, hotel, now } = turn
  const reopening = isUnresolved(known) ? undefined : await reopenCase(tx, known.id, undefined, now)
  const added = await addToCase(
    tx,
    known,
    { words: said, ...whereIn(report, Math.min(triaged.severity, known.severity)) },
    now,
  )
  // How bad it is, is not in words that only ask where it stays.
  const asksOnly = onlyChases(said) && triaged.severity > 1
  const raised = asksOnly ? added : await raiseCase(tx, hotel, added, triaged, now)
  const { number } = raised
  const time = timeOf(turn, raised)
  if (raised.severity === 1 && (known.severity > 1 || (reopening?.ok && triaged.severity === 1)))
    tellOpened(turn, raised)
  else if (raised.severity === 1 && !reopening?.ok) await callAgain(turn, raised, triaged.severity)
  else if (reopening?.ok) tell(turn, 'case.reopened', { number, time })
  else if (isLate(raised, now)) {
    const toldAlready = raised.severity !== added.severity || raised.kind !== added.kind
    if (!toldAlready) await remindOfCase(tx, hotel, raised, now)
    tell(turn, 'case.late', { number })
  } else if (raised.status === 'open' && isChasing(said)) tell(turn, 'case.waiting', { number, time })
  else tell(turn, 'case.added', { number })
  return raised
}

/** Who is in danger and writes again is not to be alone: the staff are told again, and the guest what was done. */
export async function callAgain(turn: Turn, danger: Case, heardAs: Severity): Promise<void> {
  const { tx, hotel, line, now } = turn
  await remindOfCase(tx, hotel, danger, now)
  if (heardAs > 1) tellDanger(turn)
  const { number, acknowledgedAt, openedAt } = danger
  if (acknowledgedAt)
    tell(turn, 'case.danger-again-taken', {
      number,
      time: deadline(hotel, line.language, acknowledgedAt, now),
    })
  else tell(turn, 'case.danger-again', { number, time: deadline(hotel, line.language, openedAt, now) })
}

/** When a person will be in touch: what is promised, no more. */
const timeOf = ({ hotel, line, now }: Turn, { acknowledgeBy }: Case): string =>
  deadline(hotel, line.language, acknowledgeBy, now)
