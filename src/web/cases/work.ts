// What each act on a case asks of the features, from the fields of its form.
import { z } from 'zod'
import type { Instant } from '../../base/clock.ts'
import type { StaffId } from '../../base/ids.ts'
import { type Result, ok, refused } from '../../base/result.ts'
import { acknowledgeCase } from '../../cases/acknowledge.ts'
import { assignCase } from '../../cases/assign.ts'
import { type Reply, noteOnCase, replyToCase } from '../../cases/reply.ts'
import { reopenCase, resolveCase } from '../../cases/resolve.ts'
import { handBack, takeOver } from '../../conversation/takeover.ts'
import { keepFact } from '../../facts/fact.ts'
import { closeQuestion } from '../../facts/open-question.ts'
import { PICTURES, keepUpload } from '../../messages/attachment.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Desk } from '../desk.ts'
import type { Act } from './case-actions.tsx'
import type { CaseView } from './case-view.ts'

export type Refusal =
  | 'unknown'
  | 'already'
  | 'resolved'
  | 'not-resolved'
  | 'not-staff'
  | 'no-line'
  | 'empty'
  | 'bot-has-it'
  | 'no-cause'
  | 'too-large'
  | 'unsupported'

type Work = {
  readonly desk: Desk
  readonly view: CaseView
  readonly fields: Record<string, unknown>
  /** A picture that goes with a reply. */
  readonly photo?: Uint8Array | undefined
  /** A reply in the guest's language. */
  readonly translated?: Reply['translated']
}

const words = z.string().max(8000).catch('')
const person = z.uuid().catch('')

/** What a reply's form says. */
export const replyText = (fields: Record<string, unknown>): string => words.parse(fields['text'])

/** Does it, in the transaction; nothing has changed where it was refused. */
export async function act(
  tx: Tx,
  done: Act,
  { desk, view, fields, photo, translated }: Work,
): Promise<Result<unknown, Refusal>> {
  const { member, now } = desk
  const { id, conversationId } = view.found
  switch (done) {
    case 'acknowledge':
      return acknowledgeCase(tx, id, member.id, now)
    case 'assign': {
      const assignee = person.parse(fields['assignee'])
      return assignee ? assignCase(tx, id, member.id, assignee as StaffId, now) : refused('not-staff')
    }
    case 'note':
      return noteOnCase(tx, id, member.id, words.parse(fields['text']), now)
    case 'reply': {
      const text = replyText(fields)
      if (text.trim() === '' && !photo) return refused('empty')
      if (!conversationId) return refused('no-line')
      // Whoever writes to the guest has the conversation; two voices at once would confuse them. The answer to a
      // question that the bot passed on is no talk: the bot goes on after it.
      const onlyAnswers = view.question !== undefined && !view.line?.takenOver
      if (!onlyAnswers && !view.line?.takenOver?.mine) await takeOver(tx, conversationId, member.id, now)
      const channel = view.line?.channel ?? 'web'
      const kept = photo && (await keepUpload(tx, { channel, bytes: photo }, PICTURES, now))
      if (kept && !kept.ok) return refused(kept.error)
      const language = writtenIn(text, member.language)
      const replied = await replyToCase(
        tx,
        view.found,
        { id: member.id, language },
        { text, photo: kept?.value, translated },
        now,
      )
      if (replied.ok && view.question && fields['keep'])
        await keepAnswer(tx, view, { text, language, staffId: member.id }, now)
      return replied
    }
    case 'resolve':
      return resolveCase(tx, id, member.id, { cause: words.parse(fields['cause']) }, now)
    case 'reopen':
      return reopenCase(tx, id, member.id, now)
    case 'take-over':
      if (!conversationId) return refused('no-line')
      return ok(await takeOver(tx, conversationId, member.id, now))
    case 'hand-back':
      if (!conversationId) return refused('no-line')
      return (await handBack(tx, conversationId, now, member.id)) ? ok(true) : refused('bot-has-it')
  }
  return done satisfies never
}

/** Keeps a reply for whoever asks the like; without words there is nothing to keep. */
async function keepAnswer(
  tx: Tx,
  { found, hotel, question }: CaseView,
  { text, language, staffId }: { text: string; language: string; staffId: StaffId },
  now: Instant,
): Promise<void> {
  if (!question) return
  await keepFact(tx, { hotelId: hotel.id, asked: question.text, answer: { [language]: text }, staffId }, now)
  await closeQuestion(tx, found.id)
}

/** The language that a colleague's words are shown in, as their script tells it. Pure. */
export function writtenIn(text: string, usual: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  if (/\p{Script=Han}/u.test(text)) return usual === 'ja' ? 'ja' : 'zh-CN'
  return 'en'
}
