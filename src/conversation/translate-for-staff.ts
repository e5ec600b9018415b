// What a guest writes is put into the staff's language as soon as staff have something to do with it: a case is open, or
// a person has taken over. After the turn, beside everything else: no guest waits for it, and no turn depends on it.
import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, type Duration, seconds } from '../base/clock.ts'
import type { GuestId } from '../base/ids.ts'
import type { Log } from '../base/log.ts'
import { lastOpenCase } from '../cases/list.ts'
import { namesOf } from '../cases/names.ts'
import type { Hotels } from '../hotels/hotels.ts'
import type { Claim } from '../messages/inbox.ts'
import { reads, wordsToTranslate } from '../messages/translatable.ts'
import { keepTranslation, translationsOf } from '../messages/translated.ts'
import type { Store } from '../store/database.ts'
import { announce } from '../store/transaction.ts'
import type { LanguageModel } from './language-model.ts'
import type { Heard } from './turn.ts'

type Options = {
  readonly store: Store
  readonly hotels: Hotels
  readonly model: LanguageModel
  readonly clock: Clock
  readonly log: Log
}

/** Nobody waits for it. */
const LIMIT: Duration = seconds(10)
/** What waits beyond this is left to a click on the page of the case: a flood buys nothing. */
const MOST_WAITING = 100

/** A service that stops does not wait for a slow model. */
const LAST_MOMENT: Duration = seconds(1)

export type StaffTranslations = {
  /** A turn was taken. Returns at once; each message is put to the model once at most, however it ends. */
  readonly handled: (taken: Claim, heard: Heard | undefined) => void
  /** When nothing waits any more. */
  idle(): Promise<void>
  /** Takes nothing new, and waits a moment for the one that is under way. */
  stop(): Promise<void>
}

/** Translates one message at a time, in the order of the turns. */
export function openStaffTranslations(options: Options): StaffTranslations {
  let working = Promise.resolve()
  let waiting = 0
  let stopped = false

  function handled(taken: Claim, heard: Heard | undefined): void {
    if (stopped || !isGuests(taken) || !saysSomething(heard) || waiting >= MOST_WAITING) return
    waiting += 1
    working = working
      .then(() => (stopped ? undefined : translate(options, taken)))
      .catch((error: unknown) => {
        const { messageId } = taken
        options.log.warn({ event: 'translation.failed', messageId, reason: String(error) })
      })
      .finally(() => void (waiting -= 1))
  }

  return {
    handled,
    idle: () => working,
    async stop() {
      stopped = true
      await Promise.race([working, pause(LAST_MOMENT, undefined, { ref: false })])
    },
  }
}

/** Written by a guest, in words; taps, and what staff write, need no translation. */
const isGuests = ({ kind, staffId, content }: Claim): boolean =>
  kind === 'guest' && staffId === null && content.kind !== 'event' && wordsToTranslate(content) !== undefined

/** A tap, an answer to exactly what was asked, a bare word of thanks: nobody needs that in another language. */
function saysSomething(heard: Heard | undefined): boolean {
  if (heard?.kind === 'media') return heard.content.kind === 'edited'
  if (heard?.kind !== 'words') return false
  const { source, intent } = heard.understood
  return !(source === 'rules' && (intent === 'thanks' || intent === 'greeting'))
}

async function translate(
  { store, hotels, model, clock }: Options,
  { messageId, conversationId, content }: Claim,
): Promise<void> {
  const text = content.kind === 'event' ? undefined : wordsToTranslate(content)
  const { language: from, conversation: line } = await store.db.message.findUniqueOrThrow({
    where: { id: messageId },
    select: { language: true, conversation: { select: { hotelId: true, guestId: true, takenOverAt: true } } },
  })
  const hotel = hotels.get(line.hotelId ?? '')
  // Alerts to the hotel's staff are written in this, too; whoever reads another has a click for it.
  const to = hotel?.languages[0]
  if (!hotel || !to || !from || text === undefined || reads(to, from)) return
  const open = await lastOpenCase(store.db, conversationId)
  if (!open && !line.takenOverAt) return
  if ((await translationsOf(store.db, conversationId, to)).has(messageId)) return
  const guestId = line.guestId as GuestId | null
  const names = guestId ? await namesOf(store.db, { guestId, conversationId }) : []
  const caseId = open?.id
  const written = await model.translate({
    ...{ hotel, texts: [text], from, to, names },
    ...{ limit: LIMIT, messageId, caseId },
  })
  const [translated] = written?.value ?? []
  if (!written || translated === undefined) return
  await store.transaction(async (tx) => {
    const { usageId } = written
    await keepTranslation(tx, { messageId, language: to, text: translated, usageId }, clock())
    announce(tx, 'conversation', conversationId)
  })
}
