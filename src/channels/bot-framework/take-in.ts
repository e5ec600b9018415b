// Takes an activity in: where the chat is reached and what was said are committed before Microsoft is answered.
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { PICTURES, keepUpload } from '../../messages/attachment.ts'
import { noteDoor, takeIn } from '../../messages/take-in.ts'
import type { Store } from '../../store/database.ts'
import { type Activity, addressOf } from './activity.ts'
import { type HeardMessage, hear } from './hear.ts'
import { ACCOUNT, keepReference, referenceOf } from './reference.ts'

export type Intake = { readonly store: Store; readonly clock: Clock; readonly log: Log }

export type TakeIn = (activity: Activity) => Promise<void>

/** One activity of a chat after the other, in the order in which they came; chats beside each other. */
export function openIntake(intake: Intake): { take: TakeIn; ended(): Promise<unknown> } {
  const chats = new Map<string, Promise<void>>()
  const forget = (chat: string, settled: Promise<void>) => {
    if (chats.get(chat) === settled) chats.delete(chat)
  }
  return {
    take(activity) {
      const chat = addressOf(activity)
      const before = chats.get(chat) ?? Promise.resolve()
      const taken = before.then(() => takeOne(intake, activity))
      const settled = taken.catch(() => undefined).finally(() => forget(chat, settled))
      chats.set(chat, settled)
      return taken
    },
    ended: () => Promise.all(chats.values()),
  }
}

async function takeOne({ store, clock, log }: Intake, activity: Activity): Promise<void> {
  const now = clock()
  const heard = hear(activity, now)
  if (heard.kind === 'nothing') return
  const reference = referenceOf(activity)
  await keepReference(store, reference, now)
  if (heard.kind === 'door') {
    const door = { channel: 'bot-framework', account: ACCOUNT, address: reference.address }
    await noteDoor(store, door, heard.open ? null : now)
    if (heard.greeting) await takeIn(store, log, heard.greeting, now)
    return
  }
  for (const message of heard.messages) await takeIn(store, log, await withUpload(store, message, now), now)
}

/** A file that came within the message is kept first; what is no picture is heard without it. */
async function withUpload(store: Store, { incoming, upload }: HeardMessage, now: Date) {
  if (!upload) return incoming
  const kept = await keepUpload(store.db, { channel: 'bot-framework', bytes: upload }, PICTURES, now)
  if (!kept.ok) return incoming
  return { ...incoming, content: { ...incoming.content, attachment: kept.value } as typeof incoming.content }
}
