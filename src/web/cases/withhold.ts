// What a conversation tells of a confidential case is kept from whoever may not see that case.
import type { ConversationId } from '../../base/ids.ts'
import { CONFIDENTIAL } from '../../cases/case.ts'
import { isOf } from '../../cases/list.ts'
import { readable } from '../../conversation/readable.ts'
import type { Spoken } from '../../messages/transcript.ts'
import type { Tx } from '../../store/transaction.ts'

/** By what the messages about confidential cases are known: a guest's words, or the id of a colleague's reply. */
export type Secrets = { readonly words: ReadonlySet<string>; readonly replies: ReadonlySet<string> }

type Row = { readonly words: string | null; readonly reply: string | null; readonly carriedAs: string | null }

export async function secretsOf(db: Tx, conversationId: ConversationId): Promise<Secrets> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.detail ->> 'words' AS words, e.detail ->> 'messageId' AS reply, v.sent_as::text AS "carriedAs"
    FROM guest_case c JOIN case_event e ON e.case_id = c.id
    LEFT JOIN moved_message v ON v.message_id = (e.detail ->> 'messageId')::uuid
    WHERE ${isOf(conversationId)} AND ${CONFIDENTIAL} AND e.kind IN ('opened', 'added', 'replied')`
  return {
    words: new Set(rows.flatMap(({ words }) => words ?? [])),
    replies: new Set(rows.flatMap(({ reply, carriedAs }) => [reply ?? [], carriedAs ?? []].flat())),
  }
}

/** The places of what is withheld: those messages, and what the bot answered to them. Pure. */
export function withheld(spoken: readonly Spoken[], { words, replies }: Secrets): ReadonlySet<number> {
  const places = new Set<number>()
  let answering = false
  for (const { seq, from, text, id } of spoken) {
    if (from === 'guest') answering = [...words].some((told) => tells(readable(text), told))
    if (replies.has(id) || (answering && from !== 'staff')) places.add(seq)
  }
  return places
}

/** Long enough not to stand in other messages by chance. */
const TELLING = 6

// A case may keep a part of a message: what follows a score, in the comment of a survey.
const tells = (text: string, told: string): boolean =>
  text === told || (told.length >= TELLING && text.includes(told))
