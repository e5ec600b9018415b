// What every page and route is handed: the open store and what the service knows of itself.
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { LanguageModel } from '../conversation/language-model.ts'
import type { Hotels } from '../hotels/hotels.ts'
import type { ChannelStatus } from '../messages/channel.ts'
import type { Store } from '../store/database.ts'
import type { Signer } from '../verification/signing.ts'

export type Site = {
  readonly store: Store
  readonly hotels: Hotels
  readonly clock: Clock
  readonly log: Log
  /** Where people reach this service, without a slash at the end. */
  readonly publicUrl: string
  /** What other programs prove themselves with. */
  readonly apiKey: string
  /** Signs what browsers are handed. */
  readonly signer: Signer
  /** Each channel's state by name. */
  readonly channels: () => Readonly<Record<string, ChannelStatus>>
  /** The Telegram bot's user name, once it is known. */
  readonly telegramBot: () => string | undefined
  /** Undefined where no language model is configured. */
  readonly model?: LanguageModel | undefined
}
