// What a guest says while a person has the chat, or is waited for: the bot keeps silent but for what cannot wait.
import { addToCase, raiseCase, takeOnSubject } from '../cases/add.ts'
import { isUnresolved } from '../cases/case.ts'
import { isChasing, onlyChases } from '../cases/chasing.ts'
import { criesForHelp, dangerOf } from '../cases/in-danger.ts'
import { caseById, lastOpenCase } from '../cases/list.ts'
import { placeNamed } from '../cases/place.ts'
import { roomIn } from '../cases/room.ts'
import { triage } from '../cases/triage.ts'
import { withdrawCase } from '../cases/withdraw.ts'
import { chooseDialog, silenced } from './choose-dialog.ts'
import { reportOf } from './dialogs/complaint-heard.ts'
import { callAgain, whereIn } from './dialogs/report.ts'
import { saidInPassing } from './in-passing.ts'
import { type HandOver, endHandOver, handOverOf } from './takeover.ts'
import { type Heard, type Turn, tell } from './turn.ts'
import { wantsBot } from './wants-bot.ts'

type Words = Extract<Heard, { kind: 'words' }>

/** Hears a message while the bot is silent; returns what waits afterwards. */
export async function hearSilently(turn: Turn, stored: unknown, heard: Heard | undefined): Promise<unknown> {
  if (heard?.kind !== 'words') return silenced(stored)
  // A place by itself is an answer, however much it sounds like danger.
  if (placeNamed(heard.text) === 'alone' && (await criedAgain(turn, heard))) return silenced(stored)
  if (!saidInPassing(heard.text) && (heard.understood.danger || heard.understood.intent === 'stop'))
    return chooseDialog(turn, stored, heard)
  if (await criedAgain(turn, heard)) return silenced(stored)
  const handOver = await handOverOf(turn.tx, turn.line.id)
  if (handOver && wantsBot(heard.text)) await backToBot(turn, handOver, heard.text)
  else if (handOver?.waits) await addWhatIsWrong(turn, handOver, heard)
  return silenced(stored)
}

/** Who has called for help and calls again is heard whoever has the chat. */
async function criedAgain(turn: Turn, { text, understood }: Words): Promise<boolean> {
  const where = whereIn({ room: understood.entities.room, words: text }, 1)
  const calls = isChasing(text) || criesForHelp(text)
  if (!calls && !where.room && !where.place) return false
  const danger = await dangerOf(turn.tx, turn.line.id, turn.now)
  if (!danger) return false
  const more = await addToCase(turn.tx, danger, { words: text, ...where }, turn.now)
  // Whoever has the chat answers what only says where it is; it stands in the case for everyone else.
  if (!calls) return true
  await callAgain(turn, more, understood.danger ? 1 : 2)
  return true
}

/** A person is not wanted any more: their case ends unless somebody is at work on it, who then is told. */
async function backToBot(turn: Turn, { waits, caseId, isBare }: HandOver, said: string): Promise<void> {
  const { tx, line, now } = turn
  const about = caseId ? await caseById(tx, caseId) : undefined
  const inHand = about && isUnresolved(about) ? about : await lastOpenCase(tx, line.id)
  if (!waits && inHand) {
    await addToCase(tx, inHand, { words: said }, now)
    tell(turn, 'human.asked-back')
    return
  }
  if (about && isBare) await withdrawCase(tx, about.id, now)
  else if (inHand) await addToCase(tx, inHand, { words: said }, now)
  await endHandOver(tx, line.id)
  line.takenOver = false
  tell(turn, 'human.called-off')
}

/** Whoever comes must know what is wrong, and where, before they have read the chat. */
async function addWhatIsWrong(turn: Turn, { caseId, isBare }: HandOver, heard: Words): Promise<void> {
  const { tx, hotel, now } = turn
  const about = caseId ? await caseById(tx, caseId) : undefined
  if (!about || !isUnresolved(about)) return
  const { number } = about
  const room = roomIn(heard.text) ?? heard.understood.entities.room
  const { intent, category } = heard.understood
  const said = reportOf(heard)
  const triaged = triage(said)
  const isWish = intent === 'request' && category !== null && category !== 'other'
  const isSubject = (intent === 'complaint' || isWish) && !onlyChases(heard.text)
  if (isSubject && isBare) {
    await takeOnSubject(tx, hotel, about, { ...triaged, words: said.words, room }, now)
    tell(turn, 'case.added', { number })
  } else if (isSubject) {
    const added = await addToCase(tx, about, { words: said.words, room }, now)
    await raiseCase(tx, hotel, added, triaged, now)
  } else if (room && !about.room) {
    await addToCase(tx, about, { room }, now)
    tell(turn, 'case.room-added', { number, room })
  }
}
