// What was said in the conversation of a case, and in another chat of the guest's where it went on.
import type { ConversationId } from '../../base/ids.ts'
import { type OnwardChat, goesOnIn } from '../../messages/elsewhere.ts'
import { type Spoken, lastPlace, transcript } from '../../messages/transcript.ts'
import type { Tx } from '../../store/transaction.ts'
import { type Secrets, secretsOf, withheld } from './withhold.ts'

/** `via`: the channel of what was said in another chat than the case's own. */
export type Told = Spoken & { readonly via?: string }

export type Talk = {
  readonly spoken: readonly Told[]
  /** Places that are kept from this reader. */
  readonly hidden: ReadonlySet<number>
  /** The chats in which it went on. */
  readonly onward: readonly ConversationId[]
}

/** A conversation's latest messages that a page shows. */
const SHOWN = 300
const NOTHING: Talk = { spoken: [], hidden: new Set(), onward: [] }

/** Where it went on in another chat, that stands among the rest by the hour; what was carried over stands once. */
export async function readTalk(
  db: Tx,
  conversationId: ConversationId | null,
  { seesAll }: { readonly seesAll: boolean },
): Promise<Talk> {
  if (!conversationId) return NOTHING
  const last = await lastPlace(db, conversationId)
  const own = await transcript(db, conversationId, { after: Math.max(0, last - SHOWN), limit: SHOWN })
  const secrets = seesAll ? undefined : await secretsOf(db, conversationId)
  const hidden = secrets ? withheld(own, secrets) : new Set<number>()
  const chats = own.some(({ delivery }) => delivery === 'moved') ? await goesOnIn(db, conversationId) : []
  if (chats.length === 0) return { spoken: own, hidden, onward: [] }
  const more = await Promise.all(chats.map((chat) => saidIn(db, chat, secrets)))
  const spoken = [...own, ...more.flat()].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return { spoken, hidden, onward: chats.map(({ id }) => id) }
}

async function saidIn(db: Tx, chat: OnwardChat, secrets: Secrets | undefined): Promise<Told[]> {
  const said = await transcript(db, chat.id, { after: chat.after, limit: SHOWN })
  const kept = new Set<number>()
  if (secrets)
    for (const known of [secrets, await secretsOf(db, chat.id)])
      for (const place of withheld(said, known)) kept.add(place)
  const copies = new Set<string>(chat.copies)
  return said
    .filter(({ id, seq }) => !copies.has(id) && !kept.has(seq))
    .map((one, n) => ({ ...one, seq: -(chat.after + n + 1), via: chat.channel }))
}
