// Which dialog serves what nobody asked for: by its intent, and by what the guest has open.
import { before, days } from '../base/clock.ts'
import { isUnresolved } from '../cases/case.ts'
import { isChasing, onlyChases, saysAgain } from '../cases/chasing.ts'
import { criesForHelp, dangerOf } from '../cases/in-danger.ts'
import { casesOfConversation, lastOpenCase } from '../cases/list.ts'
import { roomAlone } from '../cases/room.ts'
import type { HeardContent } from '../messages/content.ts'
import { onlyDemands } from './demands.ts'
import { namesBooking } from './dialogs/booking.ts'
import { announcesComplaint } from './dialogs/complaint-announced.ts'
import { knownAnswers } from './dialogs/question.ts'
import type { Heard, Turn } from './turn.ts'
import type { Intent, Understanding } from './understanding.ts'

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

/** What always gets through, whatever was asked: a person, stop, another language. */
const INTERRUPTING: readonly Intent[] = ['human', 'stop', 'language']

type Words = Extract<Heard, { kind: 'words' }>

/** The dialog of an intent that interrupts whatever is going on; undefined for any other. */
export async function interrupting(turn: Turn, { text, understood }: Words): Promise<string | undefined> {
  const { intent } = understood
  if (intent === null || !INTERRUPTING.includes(intent) || !isMeant(understood)) return undefined
  if (intent === 'human' && understood.source !== 'rules' && onlyDemands(text)) return undefined
  return intent === 'human' && (await asksForHelp(turn, text, understood)) ? undefined : SERVED_BY[intent]
}

/** "Why has nobody come" asks after a case, not for a person; in danger so does whatever does not plainly ask for one. */
const asksForHelp = async (
  { tx, line, now }: Turn,
  text: string,
  { source }: Understanding,
): Promise<boolean> =>
  onlyChases(text) || (source !== 'rules' && (await dangerOf(tx, line.id, now)) !== undefined)

/** The dialog that serves what was said; nobody asked for it. */
export async function route(turn: Turn, heard: Heard): Promise<string> {
  if (heard.kind === 'media') return (await showsCase(turn, heard.content.kind)) ? 'complaint' : 'unsure'
  if (heard.kind !== 'words') return 'unsure'
  const { intent } = heard.understood
  if ((intent === null || intent === 'other' || intent === 'greeting') && namesBooking(heard.text))
    return 'booking'
  if (announcesComplaint(heard.text)) return 'complaint'
  if (await asksAfterCase(turn, heard.text, intent)) return 'complaint'
  if (await givesRoom(turn, heard.text)) return 'complaint'
  if (mayAsk(heard) && (await answersIt(turn, heard))) return 'question'
  if (onlyDemands(heard.text)) return 'complaint'
  if (await showsMore(turn, heard)) return 'complaint'
  if (await speaksAgain(turn, heard)) return 'complaint'
  if (await callsAgain(turn, heard)) return 'complaint'
  return intent && isMeant(heard.understood) ? SERVED_BY[intent] : 'unsure'
}

/** A room by itself, after something else came between: for what is open and has none. */
async function givesRoom({ tx, line }: Turn, text: string): Promise<boolean> {
  const open = roomAlone(text) ? await lastOpenCase(tx, line.id) : undefined
  return open !== undefined && open.room === null
}

/** A photo from a guest whose case is open is a photo of that. */
async function showsCase({ tx, line }: Turn, kind: HeardContent['kind']): Promise<boolean> {
  const shows = kind === 'photo' || kind === 'video' || kind === 'voice' || kind === 'document'
  return shows && (await lastOpenCase(tx, line.id)) !== undefined
}

/** The same with words below it, unless they are about something that is no case at all. */
async function showsMore(turn: Turn, { below, understood: { intent } }: Words): Promise<boolean> {
  if (!below || intent === 'loyalty' || intent === 'privacy' || intent === 'thanks') return false
  return showsCase(turn, below)
}

/** Something like a question about the hotel, though it was not understood as one: what it has said about it answers. */
const mayAsk = ({ text, understood: { intent, guess, confidence } }: Words): boolean =>
  (intent === null && guess !== 'complaint') ||
  intent === 'other' ||
  (intent === 'request' && (PASSWORD.test(text) || (confidence < DOUBTFUL && ASKS_LEAVE.test(text))))

const PASSWORD = /(?:password|passcode|密码|密碼|비밀번호|비번|パスワード)/i
/** Below this a request may be a question. */
const DOUBTFUL = 0.75
const ASKS_LEAVE =
  /\b(?:can|could|may) (?:i|we)\b|\b(?:ok(?:ay)?|allowed) to\b|(?:能|可以).*[吗嗎么]|(?:돼요|되나요|될까요|됩니까|가능)|(?:いい|よろしい)(?:です|でしょう)か|ますか/i
const ASKS = /[?？吗嗎呢]|か$|(?:나요|까요)|\b(?:what|when|where|how|which|is there|are there)\b/i

/** What does not ask outright is answered only where there is no doubt. */
async function answersIt(turn: Turn, heard: Words): Promise<boolean> {
  const { facts, sure } = await knownAnswers(turn, heard)
  const { intent, fact } = heard.understood
  const asks = PASSWORD.test(heard.text) || (intent !== 'request' && ASKS.test(heard.text))
  return facts.length > 0 && (sure || asks || fact !== undefined)
}

/** Consent is withdrawn by a word that says so, never by a guess. */
const isMeant = ({ intent, source }: Understanding): boolean => intent !== 'stop' || source === 'rules'

/** "Still nobody", "any news?": by itself it says nothing, from a guest with an open case it says everything. */
async function asksAfterCase({ tx, line }: Turn, text: string, intent: Intent | null): Promise<boolean> {
  const elsewhere = intent === 'loyalty' || intent === 'privacy' || intent === 'stop' || intent === 'language'
  return !elsewhere && onlyChases(text) && (await lastOpenCase(tx, line.id)) !== undefined
}

/** A greeting that is a call: "hello??", "anyone there". */
const CALLING = /[?？!！]|any ?(?:one|body)|there|有人|在吗|누구|계세|계신|誰か|だれか/i

/** "It stopped again" of what was put right today, however little it says. */
async function speaksAgain({ tx, line, now }: Turn, { text, understood }: Words): Promise<boolean> {
  const { intent, source } = understood
  const open = intent === null || intent === 'other' || (intent === 'praise' && source !== 'rules')
  if (!open || !saysAgain(text)) return false
  return (await casesOfConversation(tx, line.id, before(now, days(1)))).some((one) => !isUnresolved(one))
}

/** After a cry for help, whatever says nothing clear of its own is about that: "hello??", "nobody does anything". */
async function callsAgain(turn: Turn, heard: Words): Promise<boolean> {
  const { intent, source } = heard.understood
  switch (intent) {
    case 'stop':
    case 'language':
    case 'loyalty':
    case 'privacy':
      return false
    case 'human':
      if (source === 'rules') return false
      break
    // Whoever asks or praises in the middle of it, and does not call, speaks of something else.
    case 'thanks':
    case 'praise':
    case 'question':
      if (!isChasing(heard.text) && !criesForHelp(heard.text)) return false
      if ((await knownAnswers(turn, heard)).facts.length > 0) return false
      break
    case 'greeting':
      if (!CALLING.test(heard.text)) return false
      break
    case 'complaint':
    case 'request':
    case 'other':
    case null:
      break
  }
  return (await dangerOf(turn.tx, turn.line.id, turn.now)) !== undefined
}
