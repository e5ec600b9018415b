// What waits until a guest writes again goes out by another way of theirs: what staff wrote and news of a case after two
// minutes, what the hotel began of itself after half an hour and in its sending hours. Answers to what the guest wrote
// just now stay: the guest was told there how to get the rest of them.
import { type Duration, type Instant, before, minutes, seconds } from '../base/clock.ts'
import type { Clock } from '../base/clock.ts'
import type { ConversationId, SurveyId } from '../base/ids.ts'
import { answerIn } from '../base/locale.ts'
import type { Log } from '../base/log.ts'
import { mayReceive } from '../guests/consent.ts'
import { findHotel } from '../hotels/find-hotel.ts'
import { type Hotel, nameIn, nextSendingTime } from '../hotels/hotel.ts'
import type { SaidContent } from '../messages/content.ts'
import {
  LINES,
  type WaitingLine,
  type WaitingMessage,
  holdWaitingLine,
  saidElsewhere,
  sendElsewhere,
  waitingLines,
  waitingMessages,
} from '../messages/elsewhere.ts'
import { isPhraseKey, phrase } from '../phrases/phrases.ts'
import type { Store } from '../store/database.ts'
import type { Tx } from '../store/transaction.ts'
import { askElsewhere } from '../surveys/elsewhere.ts'
import { type Channels, contactLine, otherChats } from './another-way.ts'

export type OtherWays = {
  readonly store: Store
  readonly channels: () => Channels
  readonly clock: Clock
  readonly log: Log
}

/** Time for a guest who was told to write on; who has not done so by then looks elsewhere. */
const NEWS_WAITS: Duration = minutes(2)
const BEGUN_WAITS: Duration = minutes(30)
const LOOK: Duration = seconds(15)

/** Looks every 15 s. Any number of instances may: each message moves once. */
export function openOtherWays(ways: OtherWays, every: Duration = LOOK): { stop(): Promise<void> } {
  let after: ConversationId | undefined
  let working = Promise.resolve()

  async function look(): Promise<void> {
    const { store, channels, clock, log } = ways
    const byContact = ['mail', 'sms'].some((name) => channels().get(name)?.status().kind === 'up')
    // What left before goes at once where more is said; all else has its time.
    const lines = await waitingLines(store.db, { since: clock(), after, byContact })
    after = lines.length === LINES ? lines.at(-1) : undefined
    for (const id of lines) {
      try {
        const moved = await store.transaction((tx) => moveWaiting(tx, id, channels(), clock()))
        for (const { count, to } of moved) log.info({ event: 'message.moved', conversationId: id, count, to })
      } catch (error) {
        log.error({ event: 'message.not-moved', conversationId: id, err: error })
      }
    }
  }

  const timer = setInterval(() => {
    working = working.then(look).catch((error: unknown) => {
      ways.log.warn({ event: 'message.move-look-failed', reason: String(error) })
    })
  }, every)
  return {
    async stop() {
      clearInterval(timer)
      await working
    },
  }
}

/** What went where. */
export type Went = { readonly to: string; readonly count: number }

/** Sends what waits on a line another way, as far as its time has come and there is one. */
export async function moveWaiting(
  tx: Tx,
  lineId: ConversationId,
  channels: Channels,
  now: Instant,
): Promise<Went[]> {
  const line = await holdWaitingLine(tx, lineId)
  const hotel = line?.hotelId && (await findHotel(tx, line.hotelId))
  if (!line || !hotel) return []
  const begun = channels.get(line.channel)?.hasBegun
  const due: WaitingMessage[] = []
  for (const message of await waitingMessages(tx, line))
    if (isDue(message, line, hotel, now) && !(await begun?.(message.id))) due.push(message)
  const surveys = due.filter((message) => surveyOf(message) !== undefined)
  const words = due.filter((message) => surveyOf(message) === undefined)
  return [
    ...(await moveWords(tx, { line, hotel, channels, messages: words }, now)),
    ...(await moveSurvey(tx, { line, channels, messages: surveys }, now)),
  ]
}

function isDue({ at, saidOn }: WaitingMessage, line: WaitingLine, hotel: Hotel, now: Instant): boolean {
  switch (saidOn) {
    case 'guest':
      return false
    case 'event':
      return at <= before(now, BEGUN_WAITS) && nextSendingTime(hotel, now) <= now
    case null:
      return line.leftBefore || at <= before(now, NEWS_WAITS)
  }
  return saidOn satisfies never
}

/** The survey that a message asks, by its first choice. */
function surveyOf({ content }: WaitingMessage): SurveyId | undefined {
  const [, id] = /^survey\/([0-9a-f-]{36})\//.exec(content.choices?.[0]?.id ?? '') ?? []
  return id as SurveyId | undefined
}

type Moving = {
  readonly line: WaitingLine
  readonly hotel: Hotel
  readonly channels: Channels
  readonly messages: readonly WaitingMessage[]
}

async function moveWords(tx: Tx, { line, hotel, channels, messages }: Moving, now: Instant): Promise<Went[]> {
  if (messages.length === 0 || !(await mayReceive(tx, line.guestId, 'service'))) return []
  const [chat] = await otherChats(tx, line, channels, now)
  const withPhoto = messages.some(({ content }) => content.photo !== undefined)
  const way = chat ?? (await contactLine(tx, line, channels, { withPhoto, now }))
  if (!way) return []
  const rewritten = messages.map((message, n) => ({
    message,
    content: chat ? (n === 0 ? inChat(message, line) : message.content) : byContact(message, line, hotel),
  }))
  await sendElsewhere(tx, line, way.id, rewritten, now)
  return [{ to: way.channel, count: messages.length }]
}

/** A survey needs somebody to answer it: another chat asks it anew, in its own course. */
async function moveSurvey(
  tx: Tx,
  { line, channels, messages }: Omit<Moving, 'hotel'>,
  now: Instant,
): Promise<Went[]> {
  const surveyId = messages[0] && surveyOf(messages[0])
  if (!surveyId) return []
  const chat = (await otherChats(tx, line, channels, now)).find(({ takenOver }) => !takenOver)
  if (!chat || !(await askElsewhere(tx, surveyId, chat.id, now))) return []
  const asked = messages.filter((message) => surveyOf(message) === surveyId).map(({ id }) => id)
  await saidElsewhere(tx, line, chat.id, asked, now)
  return [{ to: chat.channel, count: asked.length }]
}

/** The first of them says why it comes here. */
function inChat({ content, language }: WaitingMessage, line: WaitingLine): SaidContent {
  const reader = answerIn(language ?? line.language ?? 'en')
  const why = phrase(reader, 'other-way.chat', { channel: channelIn(reader, line.channel) })
  return { ...content, text: content.text === '' ? why : `${why}\n\n${content.text}` }
}

/** Nobody answers to a mailbox or a telephone of ours: where to answer is said, and nothing is offered to be tapped. */
function byContact({ content, language }: WaitingMessage, line: WaitingLine, hotel: Hotel): SaidContent {
  const reader = answerIn(language ?? line.language ?? 'en')
  const { text, photo } = content
  const said = { hotel: nameIn(hotel, reader), text, channel: channelIn(reader, line.channel) }
  return {
    kind: 'said',
    text: phrase(reader, 'other-way.contact', said),
    ...(content.link ? { link: content.link } : {}),
    ...(photo ? { photo } : {}),
  }
}

function channelIn(language: ReturnType<typeof answerIn>, channel: string): string {
  const key = `console.channel.${channel}`
  return isPhraseKey(key) ? (phrase as (l: string, k: string) => string)(language, key) : channel
}
