// The way out: what is said becomes rows in the same transaction as what caused it; delivery follows the commit.
import type { Instant } from '../base/clock.ts'
import { type ConversationId, type MessageId, type StaffId, newId } from '../base/ids.ts'
import { storableJson } from '../base/text.ts'
import { type Sql, type Tx, announce, sql } from '../store/transaction.ts'
import type { ConversationKind } from './channel.ts'
import { inScriptOf } from './chinese-script.ts'
import type { Choice, EventContent, SaidContent } from './content.ts'

export type Saying = {
  readonly text: string
  readonly language: string
  readonly choices?: readonly Choice[] | undefined
  readonly link?: SaidContent['link']
  /** The id of an attachment that goes with it. */
  readonly photo?: string | undefined
  /** A member of staff who says it; the bot where there is none. */
  readonly staffId?: StaffId
  /** 1 goes before 5: in a line to staff, and among lines that wait to be delivered. */
  readonly urgency?: number
}

const ORDINARY = 5
/** What nobody waits for: an invitation lets every answer pass. */
export const UNHURRIED = 7

/**
 * Writes messages to a conversation, in order, numbered under its row lock. They are delivered after the commit.
 * Returns their ids. Throws when there is no such conversation.
 */
export async function say(
  tx: Tx,
  conversationId: ConversationId,
  sayings: readonly Saying[],
  now: Instant,
): Promise<MessageId[]> {
  if (sayings.length === 0) return []
  const rows = spokenRows(await asTheyWrite(tx, conversationId, sayings), now)
  const written = await tx.$queryRaw<{ delivery: string }[]>`
    WITH line AS (
      UPDATE conversation SET last_seq = last_seq + ${rows.length} WHERE id = ${conversationId}::uuid
      RETURNING id, last_seq - ${rows.length} AS seq, pulled
    )
    ${insertSpoken(rows, now)} RETURNING delivery`
  if (written.length !== rows.length) throw new Error(`There is no conversation ${conversationId}`)
  if (written[0]!.delivery === 'queued') announce(tx, 'send', conversationId)
  announce(tx, 'conversation', conversationId)
  return rows.map(({ id }) => id)
}

async function asTheyWrite(
  tx: Tx,
  conversationId: ConversationId,
  sayings: readonly Saying[],
): Promise<readonly Saying[]> {
  if (!sayings.some(({ language }) => language === 'zh-CN')) return sayings
  const [line] = await tx.$queryRaw<{ heard: string | null }[]>`
    SELECT heard_language AS heard FROM conversation WHERE id = ${conversationId}::uuid`
  return inScriptOf(line?.heard ?? null, sayings)
}

/** Sayings as the rows that insertSpoken takes. Their menus are numbered through, so that a number means one thing. */
export function spokenRows(sayings: readonly Saying[], now: Instant) {
  let offered = 0
  return sayings.map((saying) => ({
    id: newId<MessageId>(now),
    author: saying.staffId ? 'staff' : 'bot',
    staffId: saying.staffId ?? null,
    language: saying.language,
    urgency: saying.urgency ?? ORDINARY,
    content: {
      kind: 'said',
      text: saying.text,
      ...menuOf(saying.choices ?? []),
      ...(saying.link ? { link: saying.link } : {}),
      ...(saying.photo ? { photo: saying.photo } : {}),
    } satisfies SaidContent,
  }))

  function menuOf(choices: readonly Choice[]): Pick<SaidContent, 'choices' | 'firstNumber'> {
    if (choices.length === 0) return {}
    const firstNumber = offered + 1
    offered += choices.length
    return { choices: [...choices], ...(firstNumber > 1 ? { firstNumber } : {}) }
  }
}

/** Inserts what is said; part of a statement whose CTE `line` has the conversation's id, first free seq and pulled. */
export const insertSpoken = (rows: ReturnType<typeof spokenRows>, now: Instant): Sql => sql`
    INSERT INTO message (id, conversation_id, seq, direction, author, staff_id, content, language, at, delivery,
                         urgency, next_attempt_at, sent_at)
    SELECT r.id, line.id, line.seq + r.n, 'out', r.author, r."staffId", r.content, r.language, ${now},
           CASE WHEN line.pulled THEN 'sent' ELSE 'queued' END, r.urgency, now(),
           CASE WHEN line.pulled THEN ${now}::timestamptz END
    FROM line, ROWS FROM (jsonb_to_recordset(${storableJson(rows)}::jsonb)
      AS (id uuid, author text, "staffId" uuid, language text, urgency smallint, content jsonb))
      WITH ORDINALITY AS r(id, author, "staffId", language, urgency, content, n)`

/** Lets something that happened enter a conversation as a turn of its own; a dialog then speaks first. */
export async function enter(
  tx: Tx,
  conversationId: ConversationId,
  event: Omit<EventContent, 'kind'>,
  now: Instant,
): Promise<void> {
  const content: EventContent = { kind: 'event', ...event }
  await tx.$executeRaw`
    WITH line AS (
      UPDATE conversation SET last_seq = last_seq + 1 WHERE id = ${conversationId}::uuid RETURNING id, last_seq
    )
    INSERT INTO message (id, conversation_id, seq, direction, author, content, at, external_id)
    SELECT ${newId(now)}::uuid, line.id, line.last_seq, 'in', 'event', ${JSON.stringify(content)}::jsonb, ${now},
           ${`event:${event.dialog}:${event.name}:${event.subject}`}
    FROM line
    ON CONFLICT (conversation_id, external_id) WHERE external_id IS NOT NULL DO NOTHING`
  announce(tx, 'turn', conversationId)
}

/**
 * A hotel's line to a mailbox or a telephone. Each hotel has its own, also to a guest whom two hotels know: what one of
 * them sends, a one-time code above all, is for its own staff to see.
 */
export const lineToContact = (
  tx: Tx,
  { channel, address, hotelId }: { channel: 'mail' | 'sms'; address: string; hotelId: string },
  now: Instant,
): Promise<ConversationId> =>
  lineTo(tx, { channel, account: hotelId, address, kind: 'contact', hotelId }, now)

/** The line to a staff group or a member of staff; made when it is first needed. */
export async function lineTo(
  tx: Tx,
  line: {
    channel: string
    account: string
    address: string
    kind: ConversationKind
    hotelId?: string | undefined
    pulled?: boolean
  },
  now: Instant,
): Promise<ConversationId> {
  const [row] = await tx.$queryRaw<{ id: ConversationId }[]>`
    INSERT INTO conversation AS c (id, channel, account, address, pulled, kind, hotel_id, created_at)
    VALUES (${newId<ConversationId>(now)}::uuid, ${line.channel}, ${line.account}, ${line.address}, ${line.pulled ?? false}, ${line.kind},
            ${line.hotelId ?? null}, ${now})
    ON CONFLICT (channel, account, address) DO UPDATE SET address = excluded.address
    RETURNING c.id`
  return row!.id
}
