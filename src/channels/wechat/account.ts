// A WeChat account as the channel knows it: what it tells and what it can be asked, in plain values that can pass
// between threads.
import type { Duration } from '../../base/clock.ts'

export type Person = {
  /** WeChat's own id of the contact. */
  readonly id: string
  readonly name: string
}

/** Something that a person sent to the account, in a chat of their own. */
export type HeardMessage = {
  /** The same again when it is told again. */
  readonly id: string
  readonly from: Person
  /** Milliseconds since 1970; undefined where nobody knows. */
  readonly sentAt: number | undefined
  readonly said: HeardThing
}

export type HeardThing =
  | { readonly kind: 'text'; readonly text: string }
  /** Its bytes can be fetched by the message's id. */
  | { readonly kind: 'photo' | 'voice' | 'video' | 'document' }
  | { readonly kind: 'sticker' }
  | { readonly kind: 'location' | 'contact' | 'unknown'; readonly caption?: string }
  /** `of` is the id of the message that was taken back, where it is told. */
  | { readonly kind: 'deleted'; readonly of?: string }
  /** WeChat itself says so in the chat. */
  | { readonly kind: 'notice'; readonly notice: Notice }

/** What WeChat writes below a message of ours that it did not deliver. */
export type Notice =
  /** The person has blocked the account or is no longer a friend. */
  | 'shut'
  /** The account writes too fast. */
  | 'too-fast'

export type News =
  /** Somebody must scan this with the telephone of the account. */
  | { readonly kind: 'scan'; readonly code: string }
  | { readonly kind: 'scanned' }
  | { readonly kind: 'signed-in'; readonly name: string }
  | { readonly kind: 'signed-out'; readonly reason: string }
  | { readonly kind: 'heard'; readonly message: HeardMessage }
  /** Somebody asks to be a contact. */
  | { readonly kind: 'asked'; readonly request: string; readonly from: Person }
  | { readonly kind: 'befriended'; readonly who: Person }
  /** A message that was announced and could not be read, however often it was tried. */
  | { readonly kind: 'lost'; readonly id: string; readonly reason: string }
  /** Something went wrong that may or may not matter. */
  | { readonly kind: 'problem'; readonly reason: string }
  /** It is alive: any sign of it. `answered` when it is the answer to a ping. */
  | { readonly kind: 'alive'; readonly answered: boolean }
  /** What runs the account has ended by itself. */
  | { readonly kind: 'gone'; readonly reason: string }

export type Account = {
  /** Returns WeChat's id of the message where it tells one. Throws an AccountFailure. */
  sendText(to: string, text: string): Promise<string | undefined>
  /** As `sendText`. */
  sendPhoto(to: string, photo: { bytes: Uint8Array; mediaType: string }): Promise<string | undefined>
  /** The bytes of what came with a message; no more than `largest`. Throws an AccountFailure. */
  fetchFile(messageId: string, largest: number): Promise<Uint8Array>
  /** Lets somebody who asked be a contact. Throws an AccountFailure. */
  accept(request: string): Promise<void>
  /** Resolves when what was announced so far has been told. */
  flush(): Promise<void>
  /** Asks for a sign of life, which comes as news. */
  ping(): Promise<void>
  /** Ends it; by force where it does not end by itself. The account stays signed in where its puppet keeps that. */
  stop(): Promise<void>
}

export type Tell = (news: News) => void

export type AccountSettings = {
  /** The package of the puppet. */
  readonly puppet: string
  readonly token?: string | undefined
  readonly endpoint?: string | undefined
  /** The file, without its ending, in which the puppet keeps what it needs to sign in again. */
  readonly memory: string
}

export type Why =
  /** Nobody has signed in, so nothing was handed over. */
  | 'signed-out'
  /** What runs the account cannot be reached, so nothing was handed over. */
  | 'unreachable'
  /** WeChat knows no such contact. */
  | 'no-contact'
  /** A file above the limit. */
  | 'too-large'
  /** A setting is missing, or the package that it names. */
  | 'not-configured'
  /** Nobody knows what became of it. */
  | 'unsure'

export class AccountFailure extends Error {
  readonly why: Why
  constructor(why: Why, message: string, options?: ErrorOptions) {
    super(message, options)
    this.why = why
  }
}

/** Throws an AccountFailure, unsure, when the work takes longer. */
export async function within<T>(limit: Duration, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AccountFailure('unsure', `${what} took more than ${limit / 1000} s`)),
      limit,
    )
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

export const reasonOf = (error: unknown): string =>
  // gRPC puts the stack of the other machine into the message.
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 300)
