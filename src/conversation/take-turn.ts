// A turn: one message, heard once, answered once. Understanding comes first and outside; then one transaction does the
// rest: what happened, the new state of the dialog, the replies.
import { type Duration, minutes, seconds } from '../base/clock.ts'
import type { ConversationId } from '../base/ids.ts'
import { nameIn } from '../hotels/hotel.ts'
import { guestRecognised } from '../journey/guest-recognised.ts'
import { attach } from '../messages/attachment.ts'
import {
  type Claim,
  LeaseLost,
  type Outcome,
  claim,
  giveBack,
  hold,
  letGo,
  settle,
  unhandled,
} from '../messages/inbox.ts'
import { type Saying, UNHURRIED } from '../messages/say.ts'
import { type Worker, openWorker } from '../messages/worker.ts'
import type { Tx } from '../store/transaction.ts'
import { chooseDialog } from './choose-dialog.ts'
import type { Engine } from './engine.ts'
import { hear, isForStaff } from './hear.ts'
import { openTurn } from './open-turn.ts'
import { hearSilently } from './silence.ts'
import { staffDesk } from './staff-desk.ts'
import { type Heard, type Turn, tell } from './turn.ts'

/** After so many failures a message is given up, and the guest is told. A worker that died over it counts as one. */
const MAX_ATTEMPTS = 5
/** 1 s, 2 s, 3 s … 1 min. */
const pauseAfter = (attempts: number): Duration => Math.min(seconds(1 + attempts), minutes(1))

/** An answer that comes sooner needs no sign that it is on its way. */
const PATIENCE: Duration = seconds(0.5)

/** Takes turns as messages come in, several conversations at once, each by one worker. */
export function openTurns(engine: Engine): Worker {
  return openWorker({
    kind: 'turn',
    store: engine.store,
    log: engine.log,
    lanes: 8,
    due: () => unhandled(engine.store),
    work: (id) => takeTurn(engine, id),
  })
}

/** Takes the next turn of a conversation. Returns true when another message waits there. */
export async function takeTurn(engine: Engine, conversationId: ConversationId): Promise<boolean> {
  const taken = await claim(engine.store, conversationId)
  if (!taken) return false
  const { messageId, attempts } = taken
  try {
    if (attempts >= MAX_ATTEMPTS) return await giveUp(engine, taken)
    const heard = await whileTyping(engine, taken, () => hear(engine, taken))
    const more = await engine.store.transaction((tx) => answer(engine, tx, taken, heard))
    engine.afterTurn?.(taken, heard)
    return more
  } catch (error) {
    if (error instanceof LeaseLost) {
      await giveBack(engine.store, taken)
      return true
    }
    engine.log.error({ event: 'turn.failed', messageId, attempts: attempts + 1, err: error })
    await letGo(engine.store, taken, pauseAfter(attempts))
    return false
  }
}

/** A guest who has to wait for an answer sees that it is being made. */
async function whileTyping<T>({ store, channels }: Engine, taken: Claim, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    if (taken.kind !== 'guest' || taken.takenOver) return
    channels().get(taken.channel)?.typing?.(taken.address)
    store.live.publish([{ kind: 'typing', id: taken.conversationId }])
  }, PATIENCE)
  return work().finally(() => clearTimeout(timer))
}

async function answer(engine: Engine, tx: Tx, taken: Claim, heard: Heard | undefined): Promise<boolean> {
  const now = engine.clock()
  const { takenOver } = await hold(tx, taken)
  if (isForStaff(taken)) {
    const { content, conversationId, channel, account, sender, address, kind } = taken
    const from = sender ?? address
    const hotels = engine.hotels.all()
    const sayings =
      content.kind === 'event'
        ? []
        : await staffDesk(tx, {
            conversationId,
            channel,
            account,
            sender: from,
            kind,
            heard: content,
            hotels,
            now,
          })
    return settle(tx, taken, { ...unchanged(taken), language: taken.language ?? 'en', sayings }, now)
  }
  await attach(tx, taken, now)
  const turn = await openTurn(engine, tx, taken, heard, takenOver, now)
  const frames = takenOver ? await hearSilently(turn, taken.dialog, heard) : await respond(turn, taken, heard)
  const { line } = turn
  const outcome: Outcome = {
    language: line.language,
    languageChosen: line.languageChosen,
    heardLanguage: heard?.kind === 'words' ? heard.understood.language : taken.heardLanguage,
    hotelId: line.hotelId,
    dialog: frames,
    sayings: heard?.kind === 'event' ? turn.sayings.map(unhurried) : turn.sayings,
  }
  return settle(tx, taken, outcome, now)
}

/** What the bot begins of itself lets answers pass on their way out. */
const unhurried = (saying: Saying): Saying => ({ urgency: UNHURRIED, ...saying })

async function respond(turn: Turn, taken: Claim, heard: Heard | undefined): Promise<unknown> {
  if (!heard) {
    tell(turn, 'heard.empty')
    return taken.dialog
  }
  // What a guest takes back needs no words; staff see that it was.
  if (heard.kind === 'media' && heard.content.kind === 'deleted') return taken.dialog
  const before = turn.line.guestId
  const frames = await chooseDialog(turn, taken.dialog, heard)
  if (turn.line.guestId !== before) await guestRecognised(turn.tx, turn.line.guestId, turn.now)
  if (
    turn.line.fresh &&
    turn.line.hotelId &&
    heard.kind !== 'start' &&
    turn.sayings.length > 0 &&
    !saidHello(turn)
  )
    introduce(turn, heard)
  return frames
}

/** In its first message the bot says that it is a machine, and how to reach a person; in danger, after what helps. */
function introduce(turn: Turn, heard: Heard): void {
  const danger = heard.kind === 'words' && heard.understood.danger
  const already = danger ? [] : turn.sayings.splice(0)
  tell(turn, 'welcome.machine', { hotel: nameIn(turn.hotel, turn.line.language) })
  turn.sayings.push(...already)
}

const saidHello = (turn: Turn): boolean =>
  turn.sayings.some(({ choices }) => choices?.some(({ id }) => id === 'human/call'))

const unchanged = (taken: Claim): Omit<Outcome, 'language' | 'sayings'> => ({
  languageChosen: taken.languageChosen,
  heardLanguage: taken.heardLanguage,
  hotelId: taken.hotelId,
  dialog: taken.dialog,
})

/** The message failed again and again: the guest is told, the dialog begins anew, the next message has its turn. */
function giveUp(engine: Engine, taken: Claim): Promise<boolean> {
  return engine.store.transaction(async (tx) => {
    const now = engine.clock()
    const { takenOver } = await hold(tx, taken)
    const turn = await openTurn(engine, tx, taken, undefined, takenOver, now)
    if (!isForStaff(taken)) tell(turn, 'heard.failed')
    const { line, sayings } = turn
    return settle(tx, taken, { ...unchanged(taken), language: line.language, dialog: [], sayings }, now)
  })
}
