// What takes turns needs: the store, the hotels, the channels, and how words are understood.
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Hotels } from '../hotels/hotels.ts'
import type { Channel } from '../messages/channel.ts'
import type { Claim } from '../messages/inbox.ts'
import type { Store } from '../store/database.ts'
import type { Heard } from './turn.ts'
import type { Understand } from './understanding.ts'

export type Engine = {
  readonly store: Store
  readonly hotels: Hotels
  /** By name; those that are configured. */
  readonly channels: () => ReadonlyMap<string, Channel>
  readonly understand: Understand
  /** Told of each turn once it is committed, and of what was heard; nothing waits for it. */
  readonly afterTurn?: ((taken: Claim, heard: Heard | undefined) => void) | undefined
  readonly clock: Clock
  readonly log: Log
}
