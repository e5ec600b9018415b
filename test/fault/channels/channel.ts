// What the fault run needs of a channel: people who use it, and the stand-in's own record of what reached them.
import type { Language } from '../../../src/base/locale.ts'

/** A choice as the person saw it. */
export type Offered = { readonly id: string; readonly label: string }

/** Something the service said to a person. */
export type Heard = { readonly text: string; readonly choices: readonly Offered[] }

/** One person and their chat with the service. What they do is done when it is on its way; it may arrive twice. */
export type Visitor = {
  /** Unique among all visitors of all channels. */
  readonly name: string
  says(text: string): Promise<void>
  /** Taps the newest choice with this id. */
  taps(choiceId: string): Promise<void>
  /** Taps one from further up, or from another day. */
  forges(choiceId: string): Promise<void>
  /** Opens the chat, perhaps by a link that binds it to a stay. */
  starts(token?: string): Promise<void>
  /** What the service has said so far, oldest first. */
  heard(): readonly Heard[]
}

/** Something a person did, as the channel knows it. */
export type Said = {
  readonly channel: string
  /** The channel's own id of it: the service stores the message under this. */
  readonly externalId: string
  readonly visitor: string
  /** Times of performance.now(): begun, and when the service had acknowledged it. */
  readonly at: number
  acknowledgedAt?: number
}

/** A message that reached somebody, from the stand-in's own record, in the order in which they arrived. */
export type Arrived = {
  readonly channel: string
  readonly address: string
  readonly text: string
  /** What the service was told as its receipt. */
  readonly receipt: string
}

export type FaultChannel = {
  readonly name: string
  /** Where the stand-in listens; undefined for a channel that the service itself serves. */
  readonly origin: string | undefined
  /** Which calls to the stand-in send something to a person. */
  readonly sends: (path: string) => boolean
  /** The environment of an instance that reaches the stand-in at an address. */
  readonly env: (url: string) => Readonly<Record<string, string>>
  /** Guests can write here; else it only carries what we send. */
  readonly visitor?: (language: Language, hotel: string) => Promise<Visitor>
  readonly said: readonly Said[]
  /** What was said and the service has not yet acknowledged. */
  readonly pending: () => number
  readonly arrived: () => readonly Arrived[]
  close(): Promise<void>
}
