// Takes what WeChat posted into the inbox: committed, and the window it opens counted, before WeChat is answered.
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { reopen } from '../../messages/outbox.ts'
import { noteDoor, takeIn } from '../../messages/take-in.ts'
import type { Store } from '../../store/database.ts'
import { ACCOUNT, CHANNEL, hear } from './hear.ts'
import type { Posted } from './posted.ts'
import { lastOpened, openWindow } from './window.ts'

export type Intake = {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** What an item of the account's menu is called. */
  readonly labelOf: (key: string) => string | undefined
}

/** Stores one message or event. When it returns it is committed; it throws when the database did not take it. */
export async function takeOne({ store, clock, log, labelOf }: Intake, one: Posted): Promise<void> {
  const heard = hear(one, clock(), labelOf)
  switch (heard.kind) {
    case 'nothing':
      return
    case 'left': {
      const opened = await lastOpened(store, heard.address)
      // Told late, of a guest who has come back since.
      if (opened && opened > heard.at) return
      return noteDoor(store, { channel: CHANNEL, account: ACCOUNT, address: heard.address }, heard.at)
    }
    case 'said': {
      const { incoming, opens } = heard
      // Before the turn can begin: its answer is counted against what this opens.
      await openWindow(store, incoming.address, { opens, at: incoming.sentAt })
      const received = await takeIn(store, log, incoming, incoming.sentAt)
      if (received.kind !== 'duplicate') await reopen(store, received.conversationId)
      return
    }
  }
  return heard satisfies never
}
