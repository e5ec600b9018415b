// Takes in what Telegram tells: each chat's updates one after the other in the order of their ids, stored exactly once.
import { z } from 'zod'
import { type Clock, type Instant, before, earlier, seconds } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { Incoming } from '../../messages/channel.ts'
import { noteDoor, takeIn } from '../../messages/take-in.ts'
import type { Store } from '../../store/database.ts'
import type { BotApi } from './bot-api.ts'
import { ACCOUNT, type Bot, datedAt, hear, updateIdOf } from './hear.ts'
import { openLines } from './lines.ts'
import { type Update, update } from './update.ts'

export type Intake = {
  readonly api: BotApi
  readonly bot: Bot
  /** Is told the chat of each message, which waits for an answer now. */
  readonly wrote: (chat: string) => void
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

export type Take = (raw: readonly unknown[]) => Promise<void>

/** Chats whose updates are stored at the same time. */
const LANES = 8
/** By so much a clock may differ from Telegram's. */
const DRIFT = seconds(60)

/**
 * How batches are stored, from one poll after the other or from many posts at once. When it returns they are committed;
 * it throws when the database did not take them, and then nothing that came later in the same chat is taken either.
 */
export function openIntake(intake: Intake): Take {
  const openedAt = intake.clock()
  const lines = openLines(LANES, ({ update, at }: Dated) => takeOne(intake, update, at, openedAt))
  return async (raw) => {
    const updates = raw.flatMap((one) => parsed(intake, one)).sort((a, b) => a.update_id - b.update_id)
    const taken = withTimes(updates, intake.clock()).map((dated) =>
      lines.put(chatOf(dated.update), dated.update.update_id, dated),
    )
    for (const outcome of await Promise.allSettled(taken))
      if (outcome.status === 'rejected') throw outcome.reason
  }
}

function parsed({ log }: Intake, raw: unknown): Update[] {
  const read = update.safeParse(raw)
  if (read.success) return [read.data]
  log.warn({ event: 'telegram.unreadable', fields: read.error.issues.map((i) => i.path.join('.')) })
  return []
}

type Dated = { readonly update: Update; readonly at: Instant }

/**
 * When each happened. A tap tells no time: it came before the next update that does, else it is taken to be fresh. So
 * that people who wrote while we were away are not held to be flooding now.
 */
function withTimes(updates: readonly Update[], now: Instant): Dated[] {
  let known = now
  const times = updates.toReversed().map((update) => {
    known = earlier(datedAt(update) ?? known, now)
    return { update, at: known }
  })
  return times.toReversed()
}

function chatOf({ message, edited_message, callback_query, my_chat_member }: Update): number {
  const chat = message?.chat ?? edited_message?.chat ?? callback_query?.message?.chat ?? my_chat_member?.chat
  return chat?.id ?? 0
}

async function takeOne(intake: Intake, update: Update, at: Instant, openedAt: Instant): Promise<void> {
  const { api, bot, wrote, store, log } = intake
  if (update.callback_query) {
    // The button stops spinning at once; a query that is too old by now has nobody waiting.
    api
      .call('answerCallbackQuery', { callback_query_id: update.callback_query.id }, z.unknown())
      .catch(() => undefined)
  }
  if (update.my_chat_member) await noteMembership(intake, update.my_chat_member, at)
  const heard = hear(update, bot, at)
  if (!heard || (await isKnownByUpdate(store, heard, updateIdOf(update, bot), openedAt))) return
  await takeIn(store, log, heard, at)
  wrote(heard.address)
}

/**
 * Whether an earlier version stored this message by its update's id, and was replaced before Telegram knew: it is
 * delivered to us again. What was sent since we began cannot be one of those.
 */
async function isKnownByUpdate(
  store: Store,
  { channel, account, address, externalId, sentAt }: Incoming,
  updateId: string,
  openedAt: Instant,
): Promise<boolean> {
  if (externalId === updateId || before(sentAt, DRIFT) > openedAt) return false
  const [row] = await store.db.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM conversation c JOIN message m ON m.conversation_id = c.id
      WHERE c.channel = ${channel} AND c.account = ${account} AND c.address = ${address} AND m.external_id = ${updateId}
    ) AS known`
  return row?.known ?? false
}

/** A person blocked the bot or let it in again; a group put it out. */
async function noteMembership(
  { store }: Intake,
  { chat, new_chat_member: { status } }: NonNullable<Update['my_chat_member']>,
  at: Instant,
) {
  const shut = status === 'kicked' || status === 'left'
  await noteDoor(store, { channel: 'telegram', account: ACCOUNT, address: String(chat.id) }, shut ? at : null)
}
