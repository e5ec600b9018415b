// Cases that are open right now, each with the conversation it came from. Pure.
import { wordingOf } from '../../hotels/hotel.ts'
import { type Instant, after, before, minutes } from '../../base/clock.ts'
import type { ConversationId, GuestId, HotelId, MessageId, StaffId, StayId } from '../../base/ids.ts'
import type { CaseEventKind } from '../../cases/events.ts'
import { deadline } from '../../cases/deadline.ts'
import { emergencyNumbers } from '../../cases/emergency.ts'
import type { Content } from '../../messages/content.ts'
import { type Params, type PhraseKey, hotelPhrase } from '../../phrases/phrases.ts'
import type { StaffMember } from '../../staff/staff.ts'
import { type Language, answerIn } from '../../base/locale.ts'
import type { Calendar } from './calendar.ts'
import { type DemoCase, type DemoEvent, event, numbers, openedCase } from './cases.ts'
import { type Dice, dice } from './dice.ts'
import type { OpenCase, Talk } from './read-seed.ts'
import type { DemoStay } from './stays.ts'

export type DemoConversation = {
  readonly id: ConversationId
  readonly hotelId: HotelId
  readonly guestId: GuestId
  readonly stayId: StayId
  readonly address: string
  readonly language: Language
  readonly createdAt: Instant
  readonly heardAt: Instant
  readonly takenOverBy: StaffId | null
  readonly takenOverAt: Instant | null
  readonly proofId: string
  readonly proofExpiresAt: Instant
  readonly messages: readonly DemoMessage[]
}
export type DemoMessage = {
  readonly id: MessageId
  readonly author: 'guest' | 'bot' | 'staff'
  readonly staffId: StaffId | null
  readonly content: Content
  readonly language: Language
  readonly at: Instant
}
export type OpenDemoCase = { readonly open: DemoCase; readonly conversation: DemoConversation }

export function openCases(
  scripts: readonly OpenCase[],
  all: readonly DemoStay[],
  calendars: ReadonlyMap<HotelId, Calendar>,
  staff: ReadonlyMap<HotelId, readonly StaffMember[]>,
  taken: ReadonlySet<string>,
): OpenDemoCase[] {
  const roll = dice('open cases')
  const number = numbers(roll, taken)
  const used = new Set<GuestId>()
  return scripts.flatMap((script) => {
    const stay = guestFor(script, all, used, calendars.get(script.hotel)!)
    if (!stay) return []
    used.add(stay.guestId)
    return [played(script, stay, calendars.get(script.hotel)!, staff.get(script.hotel)!, number(), roll)]
  })
}

/** Someone of that language who is in the house, or left before the case was opened. */
function guestFor(
  script: OpenCase,
  all: readonly DemoStay[],
  used: ReadonlySet<GuestId>,
  { now }: Calendar,
): DemoStay | undefined {
  const openedAt = before(now, minutes(script.openedMinutesAgo))
  const fits = (stay: DemoStay): boolean => {
    if (stay.hotelId !== script.hotel || stay.status !== script.stay || used.has(stay.guestId)) return false
    if (answerIn(stay.guest.language) !== script.language) return false
    return stay.status === 'in-house' ? stay.departs > 0 : stay.checkedOutAt! < openedAt
  }
  return all.filter(fits).sort((a, b) => b.departs - a.departs)[0]
}

function played(
  script: OpenCase,
  stay: DemoStay,
  calendar: Calendar,
  staff: readonly StaffMember[],
  number: string,
  roll: Dice,
): OpenDemoCase {
  const { now } = calendar
  const openedAt = before(now, minutes(script.openedMinutesAgo))
  const createdAt = before(now, minutes(script.talk[0]!.minutesAgo))
  const conversationId = roll.id<ConversationId>(createdAt)
  const opening = script.talk.findLast(
    (line) => 'guest' in line && line.minutesAgo >= script.openedMinutesAgo,
  ) as { guest: string }
  const words = withRoom(opening.guest, stay)
  const opened = openedCase(
    { stay, incident: script, words, openedAt, number, channel: 'web', conversationId },
    calendar,
    roll,
  )
  const worker = staff.find(({ email }) => email === script.staff)
  const { messages, events, takenOverAt } = perform(script, { calendar, opened, stay, words }, worker, roll)
  const acknowledgedAt = events.find(({ kind }) => kind === 'acknowledged')?.at ?? null
  return {
    open: {
      ...opened,
      status: script.status,
      assigneeId: worker?.id ?? null,
      acknowledgedAt,
      acknowledgedBy: acknowledgedAt ? worker!.id : null,
      events: [...opened.events, ...events],
    },
    conversation: {
      id: conversationId,
      hotelId: script.hotel,
      guestId: stay.guestId,
      stayId: stay.id,
      // No cookie hashes to this, so nobody but staff ever sees the chat.
      address: `demo-${conversationId}`,
      language: script.language,
      createdAt,
      heardAt: messages.findLast(({ author }) => author === 'guest')!.at,
      takenOverBy: takenOverAt ? worker!.id : null,
      takenOverAt,
      proofId: roll.id(createdAt),
      proofExpiresAt: calendar.at(Math.max(stay.departs, 0) + 3, 0),
      messages,
    },
  }
}

type Scene = {
  readonly calendar: Calendar
  readonly opened: DemoCase
  readonly stay: DemoStay
  /** Those that opened the case. */
  readonly words: string
}
type Played = { messages: DemoMessage[]; events: DemoEvent[]; takenOverAt: Instant | null }

/** The talk line by line, and what each line means for the case. */
function perform(script: OpenCase, scene: Scene, worker: StaffMember | undefined, roll: Dice): Played {
  const { calendar, opened, stay, words } = scene
  const line = { hotel: calendar.hotel, language: script.language, opened, now: calendar.now }
  const played: Played = { messages: [], events: [], takenOverAt: null }
  let at = before(calendar.now, minutes(script.talk[0]!.minutesAgo) + 1)
  const say = (author: DemoMessage['author'], text: string) =>
    played.messages.push({
      id: roll.id<MessageId>(at),
      author,
      staffId: author === 'staff' ? worker!.id : null,
      content: author === 'guest' ? { kind: 'text', text } : { kind: 'said', text },
      language: script.language,
      at,
    })
  const note = (kind: CaseEventKind, detail: Readonly<Record<string, unknown>>, staffId: StaffId | null) =>
    played.events.push(event(opened.id, kind, at, staffId, detail, roll))
  for (const talk of script.talk) {
    const wanted = before(calendar.now, minutes(talk.minutesAgo))
    at = wanted > at ? wanted : after(at, 'guest' in talk ? 9000 : 1500)
    if ('guest' in talk) {
      const text = withRoom(talk.guest, stay)
      say('guest', text)
      if (at > opened.openedAt && text !== words) note('added', { words: text }, null)
    } else if ('staff' in talk) {
      if (!played.takenOverAt) say('bot', phraseOf(line, 'human.handed-over'))
      played.takenOverAt ??= at
      say('staff', talk.staff)
      note('replied', { text: talk.staff, messageId: played.messages.at(-1)!.id }, worker!.id)
    } else if ('acknowledged' in talk) {
      note('acknowledged', {}, worker!.id)
      note('assigned', { assigneeId: worker!.id, assignee: worker!.name }, worker!.id)
    } else say('bot', botWords(line, talk))
  }
  return played
}

const withRoom = (text: string, { room }: DemoStay): string => text.replace('{room}', room ?? '')

type Line = {
  readonly hotel: Calendar['hotel']
  readonly language: Language
  readonly opened: DemoCase
  readonly now: Instant
}

const phraseOf = <Key extends PhraseKey>(
  { hotel, language }: Line,
  key: Key,
  ...params: Params<Key>
): string => hotelPhrase(wordingOf(hotel), language, key, ...params)

/** What the bot would have said there. */
function botWords(line: Line, { bot }: Extract<Talk, { bot: string }>): string {
  const { hotel, language, opened } = line
  const { number, room, severity, category, kind } = opened
  const time = deadline(hotel, language, opened.acknowledgeBy, line.now)
  const where = { number, room: room ?? 'none' }
  switch (bot) {
    case 'hello':
      return phraseOf(line, 'welcome.hello', { hotel: hotel.name })
    case 'emergency':
      return phraseOf(line, 'case.emergency', emergencyNumbers(hotel))
    case 'opened': {
      const sorry = phraseOf(line, `case.sorry.${category}`)
      if (severity === 1) return phraseOf(line, 'case.opened-now', { ...where, sorry })
      if (kind === 'request') return phraseOf(line, 'case.request-opened', { ...where, time })
      return phraseOf(line, 'case.opened', { ...where, sorry, time })
    }
    case 'acknowledged':
      return phraseOf(line, 'case.acknowledged', { number })
    case 'waiting':
      return phraseOf(line, 'case.waiting', { number, time })
    case 'late':
      return phraseOf(line, 'case.late', { number })
  }
  return bot satisfies never
}
