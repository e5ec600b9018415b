// Takes updates into the inbox: committed before Telegram is told that we have them.
import { z } from 'zod'
import { type Clock, type Instant, earlier } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { noteDoor, takeIn as takeInto } from '../../messages/take-in.ts'
import type { Store } from '../../store/database.ts'
import type { BotApi } from './bot-api.ts'
import { ACCOUNT, type Bot, datedAt, hear } from './hear.ts'
import { type Update, update } from './update.ts'

export type Intake = {
  readonly api: BotApi
  readonly bot: Bot
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/** Conversations whose messages are stored at the same time; within one, the order of the updates is kept. */
const LINES = 4

/** Stores a batch of updates. When it returns they are committed; it throws when the database did not take them. */
export async function takeIn(intake: Intake, raw: readonly unknown[]): Promise<void> {
  const updates = raw.flatMap((one) => {
    const parsed = update.safeParse(one)
    if (!parsed.success)
      intake.log.warn({
        event: 'telegram.unreadable',
        fields: parsed.error.issues.map((i) => i.path.join('.')),
      })
    return parsed.success ? [parsed.data] : []
  })
  updates.sort((a, b) => a.update_id - b.update_id)
  const lines = Map.groupBy(withTimes(updates, intake.clock()), ({ update }) => lineOf(update))
  const waiting = [...lines.values()]
  const work = async () => {
    for (let line = waiting.shift(); line; line = waiting.shift()) {
      for (const { update, at } of line) await takeOne(intake, update, at)
    }
  }
  await Promise.all(Array.from({ length: LINES }, work))
}

/**
 * When each happened. A tap tells no time: it came before the next update that does, else it is taken to be fresh. So
 * that people who wrote while we were away are not held to be flooding now.
 */
function withTimes(updates: readonly Update[], now: Instant): { update: Update; at: Instant }[] {
  let known = now
  const times = updates.toReversed().map((update) => {
    known = earlier(datedAt(update) ?? known, now)
    return { update, at: known }
  })
  return times.toReversed()
}

function lineOf({ message, edited_message, callback_query, my_chat_member }: Update): number {
  const chat = message?.chat ?? edited_message?.chat ?? callback_query?.message?.chat ?? my_chat_member?.chat
  return chat?.id ?? 0
}

async function takeOne(intake: Intake, update: Update, at: Instant): Promise<void> {
  const { api, bot, store, log } = intake
  if (update.callback_query) {
    // The button stops spinning at once; a query that is too old by now has nobody waiting.
    api
      .call('answerCallbackQuery', { callback_query_id: update.callback_query.id }, z.unknown())
      .catch(() => undefined)
  }
  if (update.my_chat_member) await noteMembership(intake, update.my_chat_member, at)
  const heard = hear(update, bot, at)
  if (!heard) return
  await takeInto(store, log, heard, at)
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
