// Telegram in the fault run: people on the strict stand-in, updates by long polling, some of them twice or out of order.
import type { Language } from '../../../src/base/locale.ts'
import { type TelegramStandIn, openTelegramStandIn } from '../../contract/telegram-stand-in.ts'
import type { Dice } from '../dice.ts'
import type { Arrived, FaultChannel, Said, Visitor } from './channel.ts'

export type TelegramFaultChannel = FaultChannel & {
  readonly standIn: TelegramStandIn
  /** Notes what a person did outside of a visitor's life, as staff do. */
  readonly note: (visitor: string, updateId: number) => void
}

/** Shares of updates and batches. */
const DISTURBED = 0.1
/** Share of updates that come once more, some time later. */
const LATE = 0.05

export async function openTelegramChannel(dice: Dice): Promise<TelegramFaultChannel> {
  const standIn = await openTelegramStandIn({ random: () => dice.roll() })
  standIn.disturbed.duplicates = DISTURBED
  standIn.disturbed.reordered = DISTURBED
  const said: Said[] = []
  let people = 0

  function note(visitor: string, updateId: number): void {
    const externalId = standIn.heardAs(updateId)
    said.push({ channel: 'telegram', externalId, visitor, at: performance.now() })
    if (!dice.chance(LATE)) return
    setTimeout(() => standIn.redeliver(updateId), dice.between(500, 8000)).unref()
  }

  /** Telegram forgets an update when it is confirmed: that is the acknowledgement. */
  function settle(): void {
    const waiting = new Set(standIn.pending().map((update) => standIn.heardAs(update.update_id)))
    const now = performance.now()
    for (const one of said) if (!one.acknowledgedAt && !waiting.has(one.externalId)) one.acknowledgedAt = now
  }
  const settling = setInterval(settle, 100)

  return {
    name: 'telegram',
    origin: standIn.root,
    standIn,
    sends: (path) => /\/send(Message|Photo)$/.test(path),
    env: (url) => ({ TELEGRAM_BOT_TOKEN: standIn.token, TELEGRAM_API_ROOT: url }),
    async visitor(language: Language): Promise<Visitor> {
      people += 1
      const person = standIn.person({
        id: 50_000 + people,
        first_name: `Guest ${people}`,
        language_code: language,
      })
      const who = `telegram:${person.id}`
      return {
        name: who,
        says: async (text) => note(who, person.says(text)),
        taps: async (id) => note(who, person.taps(id)),
        forges: async (id) => note(who, person.forges(id)),
        starts: async (token) => note(who, person.starts(token)),
        heard: () =>
          standIn.sent
            .filter(({ chat }) => chat === person.id)
            .map(({ text, keyboard }) => ({
              text,
              choices: (keyboard?.flat() ?? []).flatMap((button) =>
                button.callback_data ? [{ id: button.callback_data, label: button.text }] : [],
              ),
            })),
      }
    },
    note,
    said,
    pending() {
      settle()
      return said.filter((one) => !one.acknowledgedAt).length
    },
    arrived: (): readonly Arrived[] =>
      standIn.sent.map(({ chat, text, messageId }) => ({
        channel: 'telegram',
        address: String(chat),
        text,
        receipt: String(messageId),
      })),
    async close() {
      clearInterval(settling)
      await standIn.close()
    },
  }
}
