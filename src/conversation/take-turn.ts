// A turn: one message, heard once, answered once. Understanding comes first and outside; then one transaction does the
// rest: what happened, the new state of the dialog, the replies.
import { type Clock, type Duration, type Instant, minutes, seconds } from '../base/clock.ts'
import type { ConversationId, GuestId } from '../base/ids.ts'
import { type Language, answerIn, isLanguage } from '../base/locale.ts'
import type { Log } from '../base/log.ts'
import { guestRecognised } from '../journey/guest-recognised.ts'
import { provisionalGuest } from '../guests/guest.ts'
import { type Hotel, nameIn } from '../hotels/hotel.ts'
import type { Hotels } from '../hotels/hotels.ts'
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
import { attach } from '../messages/attachment.ts'
import type { Channel } from '../messages/channel.ts'
import type { HeardContent } from '../messages/content.ts'
import { type Chosen, LONGEST_CHOICE, chosenBy, menusBefore } from '../messages/menu.ts'
import { type Saying, UNHURRIED } from '../messages/say.ts'
import { type Worker, openWorker } from '../messages/worker.ts'
import type { Store } from '../store/database.ts'
import { type Tx, sql } from '../store/transaction.ts'
import { chooseDialog, expected, silenced } from './choose-dialog.ts'
import { contextOf } from './context.ts'
import { saidInPassing } from './in-passing.ts'
import { readable } from './readable.ts'
import { staffDesk } from './staff-desk.ts'
import { type Heard, type Line, type Turn, tell } from './turn.ts'
import { typedAnswer } from './typed-answer.ts'
import type { Understand } from './understanding.ts'

export type Engine = {
  readonly store: Store
  readonly hotels: Hotels
  /** By name; those that are configured. */
  readonly channels: () => ReadonlyMap<string, Channel>
  readonly understand: Understand
  /** Told of each turn once it is committed, and of what was heard; nothing waits for it. */
  readonly afterTurn?: ((taken: Claim, heard: Heard | undefined) => void) | undefined
  readonly clock: Clock
  readonly log: Log
}

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

/** What the message says, as a dialog hears it; undefined where nothing was said. */
async function hear(engine: Engine, taken: Claim): Promise<Heard | undefined> {
  const { content } = taken
  switch (content.kind) {
    case 'photo':
    case 'video':
    case 'document':
      // The words below a photo are words like any other.
      return content.caption && readable(content.caption) !== ''
        ? hearBelow(content.kind, await hearText(engine, taken, content.caption))
        : { kind: 'media', content }
    case 'text':
      return hearText(engine, taken, content.text)
    case 'choice':
      return { kind: 'choice', id: content.id, label: content.label }
    case 'start':
      return { kind: 'start', token: content.token }
    case 'event':
      return { kind: 'event', event: content }
    case 'edited':
    case 'deleted':
    case 'voice':
    case 'sticker':
    case 'location':
    case 'contact':
    case 'unknown':
      return { kind: 'media', content }
  }
  return content satisfies never
}

const hearBelow = (below: HeardContent['kind'], heard: Heard | undefined): Heard | undefined =>
  heard?.kind === 'words' ? { ...heard, below } : heard

async function hearText(engine: Engine, taken: Claim, said: string): Promise<Heard | undefined> {
  const text = readable(said)
  if (text === '') return undefined
  const asked = taken.kind === 'guest' && !taken.takenOver && expected(taken.dialog, text)
  const chosen = (await chosenFromMenu(engine, taken, text)) ?? (await answeredOffer(engine, taken, text))
  // What was asked after a menu goes before the menu: "3" to "which room?" is a room.
  if (chosen && (chosen.from.standing === 'asked' || !asked)) return { kind: 'choice', ...chosen.choice }
  if (asked) return { kind: 'answer', text }
  const lastLanguage = taken.heardLanguage ?? undefined
  const context = isForStaff(taken) || taken.takenOver ? undefined : () => contextOf(engine, taken)
  return { kind: 'words', text, understood: await engine.understand({ text, lastLanguage, context }) }
}

/** Where choices are numbered, a number or a choice's own words are as good as a tap. */
async function chosenFromMenu(
  { store, channels }: Engine,
  { channel, conversationId }: Claim,
  text: string,
): Promise<Chosen | undefined> {
  if (!channels().get(channel)?.numbered || text.length > LONGEST_CHOICE) return undefined
  return chosenBy(text, await menusBefore(store, conversationId))
}

/** A yes or no in words is as good as a tap while nothing else has been said. */
async function answeredOffer(
  { store }: Engine,
  { kind, takenOver, conversationId, dialog: waiting }: Claim,
  text: string,
): Promise<Chosen | undefined> {
  if (kind !== 'guest' || takenOver) return undefined
  return typedAnswer(store, { conversationId, waiting }, text)
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
  const frames =
    takenOver && !piercesSilence(heard) ? silenced(taken.dialog) : await respond(turn, taken, heard)
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

/** While a person has taken over, the bot is silent; words of danger and a stop still act. */
function piercesSilence(heard: Heard | undefined): boolean {
  if (heard?.kind !== 'words' || saidInPassing(heard.text)) return false
  return heard.understood.danger || heard.understood.intent === 'stop'
}

/** A staff group, a member of staff in a private chat, or someone who gives the code that makes them one. */
function isForStaff({ kind, staffId, content }: Claim): boolean {
  return kind !== 'guest' || staffId !== null || (content.kind === 'text' && /^\/link\b/.test(content.text))
}

async function openTurn(
  engine: Engine,
  tx: Tx,
  taken: Claim,
  heard: Heard | undefined,
  takenOver: boolean,
  now: Instant,
): Promise<Turn> {
  const hotels = engine.hotels.all()
  const only = hotels.length === 1 ? hotels[0] : undefined
  const hotel = engine.hotels.get(taken.hotelId ?? '') ?? only ?? hotels[0]
  if (!hotel) throw new Error('No hotel has been set up: apply a hotel file first')
  const language = languageOf(taken, heard, hotel)
  const line: Line = {
    id: taken.conversationId,
    channel: taken.channel,
    account: taken.account,
    address: taken.address,
    displayName: taken.displayName,
    guestId: taken.guestId ?? (await newGuest(tx, taken.conversationId, language, now)),
    hotelId: taken.hotelId ?? only?.id ?? null,
    language,
    languageChosen: taken.languageChosen,
    takenOver,
    fresh: taken.language === null,
  }
  return { tx, now, hotel, hotels, line, messageId: taken.messageId, sayings: [] }
}

async function newGuest(
  tx: Tx,
  conversationId: ConversationId,
  language: Language,
  now: Instant,
): Promise<GuestId> {
  const guestId = await provisionalGuest(tx, { language }, now)
  await tx.$executeRaw(
    sql`UPDATE conversation SET guest_id = ${guestId}::uuid WHERE id = ${conversationId}::uuid`,
  )
  return guestId
}

/** The language to answer in: the one the guest chose, else the one they write, else the last, else the hotel's. */
function languageOf(taken: Claim, heard: Heard | undefined, hotel: Hotel): Language {
  const last = isLanguage(taken.language) ? taken.language : undefined
  if (taken.languageChosen && last) return last
  if (heard?.kind === 'words' && heard.understood.languageCertain) return answerIn(heard.understood.language)
  if (last) return last
  if (taken.heardLanguage) return answerIn(taken.heardLanguage)
  // A short first word ("hi") is all there is to go by.
  const written = heard?.kind === 'words' && /\p{L}/u.test(heard.text) ? heard.understood.language : undefined
  return written ? answerIn(written) : hotel.languages[0]
}

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
