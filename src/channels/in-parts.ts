// Sends what one message of a channel cannot hold in several: after a failure it goes on with the part that failed.
import { type Clock, type Duration, type Instant, between, seconds } from '../base/clock.ts'
import type { MessageId } from '../base/ids.ts'
import { SendFailure } from '../messages/channel.ts'

/** No part of a message is begun after this, so that the whole send ends within the time that delivery allows. */
const BEGIN_WITHIN: Duration = seconds(3)
const KEPT_RECEIPTS = 1000

export type InParts<Receipt> = <Part>(
  id: MessageId,
  parts: readonly Part[],
  sendPart: (part: Part) => Promise<Receipt>,
  /** When the send began. */
  started: Instant,
) => Promise<readonly Receipt[]>

/**
 * Returns the receipts of all parts. What has left is remembered in this process, until the rest has too. Throws what
 * `sendPart` throws, and a SendFailure where nothing of the message can be seen, or where it takes too long at once.
 */
export function openInParts<Receipt>(clock: Clock): InParts<Receipt> {
  const receipts = new Map<MessageId, Receipt[]>()

  function keep(id: MessageId, gone: Receipt[]): void {
    if (gone.length === 0) return
    receipts.set(id, gone)
    if (receipts.size > KEPT_RECEIPTS) receipts.delete(receipts.keys().next().value!)
  }

  return async (id, parts, sendPart, started) => {
    if (parts.length === 0) throw new SendFailure({ kind: 'refused' }, 'Nothing of this message can be seen')
    const gone = receipts.get(id) ?? []
    try {
      for (const part of parts.slice(gone.length)) {
        if (between(started, clock()) > BEGIN_WITHIN)
          throw new SendFailure({ kind: 'wait', ms: 0 }, 'A long message')
        gone.push(await sendPart(part))
      }
    } catch (error) {
      keep(id, gone)
      throw error
    }
    receipts.delete(id)
    return gone
  }
}
