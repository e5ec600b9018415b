// The channel port: what a way to reach people must offer, and how it tells what it heard.
import type { Instant } from '../base/clock.ts'
import type { MessageId } from '../base/ids.ts'
import type { HeardContent, SaidContent } from './content.ts'

export type ConversationKind = 'guest' | 'staff' | 'group' | 'contact'

/** What a channel heard, before anything is known about who said it. */
export type Incoming = {
  readonly channel: string
  /** Which of our own addresses was written to: a bot's id, a hotel's web chat. */
  readonly account: string
  /** Where to answer: a chat, a web visitor. */
  readonly address: string
  readonly kind: ConversationKind
  /** Whoever reads there fetches messages by themselves; nothing is sent. */
  readonly pulled?: boolean
  /** Who spoke, where several people share the address. */
  readonly sender?: string
  readonly displayName?: string
  /** A BCP 47 hint of the person's language, where the channel has one. */
  readonly languageHint?: string
  /** The hotel, where the address itself tells it. */
  readonly hotelId?: string
  /** The channel's own id of this message: the same again when it is delivered again. */
  readonly externalId: string
  readonly content: HeardContent
  readonly sentAt: Instant
}

/** What a channel is asked to deliver. */
export type Outgoing = {
  readonly id: MessageId
  readonly address: string
  readonly content: SaidContent
  /** The language it is written in. */
  readonly language: string
  /** The photo that `content.photo` names. */
  readonly photo?: { readonly bytes: Uint8Array; readonly mediaType: string }
  /** How often it was begun before; above zero it may already have arrived. */
  readonly attempts: number
}

export type ChannelStatus =
  /** `needs` are the variables that open it. */
  | { readonly kind: 'off'; readonly how: string; readonly needs: readonly string[] }
  | { readonly kind: 'starting' }
  /** Somebody must scan this text as a QR code, with the telephone of the account. */
  | { readonly kind: 'scan'; readonly code: string }
  | { readonly kind: 'up'; readonly detail: string }
  | { readonly kind: 'down'; readonly reason: string }

export type Channel = {
  readonly name: string
  readonly status: () => ChannelStatus
  /** Delivers one message. Returns the channel's receipt; throws a SendFailure where it can tell what went wrong. */
  readonly send: (message: Outgoing) => Promise<{ readonly receipt: string }>
  /** Shows at an address that an answer is being made. Fails silently: nothing depends on it. */
  readonly typing?: (address: string) => void
  /** Fetches a file by the reference it was heard with. Throws a SendFailure, as `send` does. */
  readonly fetchFile?: (reference: string) => Promise<Uint8Array>
  /** There is nothing to tap: choices are numbered in the text, and heard as numbers. */
  readonly numbered?: boolean
  /** What is done when nobody knows whether a message arrived: once more by default, or a person decides at once. */
  readonly whenUnsure?: 'again' | 'person'
  /** Whether a part of a message that waits has left already, so that the rest must follow it here. */
  readonly hasBegun?: (id: MessageId) => Promise<boolean>
  /** Stops hearing. Sending still works: what the last turns said leaves after it. */
  readonly stop: () => Promise<void>
}

/** Why a message did not leave, by whose fault, which settles what is done next. */
export type Failing =
  /** The peer asks for patience: again after so many milliseconds. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** The network's or the peer's passing fault, before the message was handed over: again with backoff. */
  | { readonly kind: 'transient' }
  /** It was handed over and no answer came: it may have arrived. Once more, then a person decides. */
  | { readonly kind: 'unsure' }
  /** The channel takes no more until the person writes again: it waits for that. */
  | { readonly kind: 'closed' }
  /** The person has shut the door: never again until they write. */
  | { readonly kind: 'blocked' }
  /** The peer will never take this message. */
  | { readonly kind: 'refused' }

export class SendFailure extends Error {
  readonly failing: Failing
  constructor(failing: Failing, message: string, options?: ErrorOptions) {
    super(message, options)
    this.failing = failing
  }
}
