// What staff write on a case: to the guest, or for one another.
import type { Instant } from '../base/clock.ts'
import type { CaseId, MessageId, StaffId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import { type Result, ok, refused } from '../base/result.ts'
import { type AttachmentId, bindUpload } from '../messages/attachment.ts'
import { say } from '../messages/say.ts'
import { phrase } from '../phrases/phrases.ts'
import { type Tx, sql } from '../store/transaction.ts'
import { takeUp } from './acknowledge.ts'
import { type Case, changeCase, isUnresolved } from './case.ts'
import { record } from './events.ts'
import { workableCase } from './workable.ts'

/** What a member of staff writes to a guest, and what it says in the guest's language, where it was translated. */
export type Reply = {
  readonly text: string
  readonly photo?: AttachmentId | undefined
  readonly translated?: { readonly text: string; readonly language: Language } | undefined
}

/**
 * Sends the guest a member of staff's words, or a photo, on the channel they wrote on, as they are or with their
 * translation above them; this acknowledges the case, which is theirs from then on unless it was somebody's before.
 * 'no-line': the case was not raised in a conversation, so there is nowhere to write to.
 */
export async function replyToCase(
  tx: Tx,
  { id }: Case,
  { id: staffId, language }: { readonly id: StaffId; readonly language: string },
  { text, photo, translated }: Reply,
  now: Instant,
): Promise<Result<MessageId, 'unknown' | 'no-line' | 'empty'>> {
  const held = await workableCase(tx, id, staffId)
  if (!held) return refused('unknown')
  if (!held.conversationId) return refused('no-line')
  if (text.trim() === '' && !photo) return refused('empty')
  const acknowledged = await takeUp(tx, held, staffId, now)
  if (isUnresolved(acknowledged)) await changeCase(tx, id, sql`status = 'in-progress'`)
  const said = translated ? bothOf(text.trim(), translated) : { text: text.trim(), language }
  const saying = { ...said, staffId, photo }
  const [messageId] = await say(tx, held.conversationId, [saying], now)
  if (photo) await bindUpload(tx, photo, messageId!)
  await record(tx, held, { kind: 'replied', staffId, detail: { text: text.trim(), messageId } }, now)
  return ok(messageId!)
}

/** The translation first, and what was really written below it. */
function bothOf(original: string, { text, language }: NonNullable<Reply['translated']>) {
  return { text: phrase(language, 'reply.translated', { translation: text, original }), language }
}

/** Keeps a note for colleagues; the guest never sees it. */
export async function noteOnCase(
  tx: Tx,
  caseId: CaseId,
  staffId: StaffId,
  text: string,
  now: Instant,
): Promise<Result<Case, 'unknown' | 'empty'>> {
  const held = await workableCase(tx, caseId, staffId)
  if (!held) return refused('unknown')
  if (text.trim() === '') return refused('empty')
  await record(tx, held, { kind: 'noted', staffId, detail: { text: text.trim() } }, now)
  return ok(held)
}
