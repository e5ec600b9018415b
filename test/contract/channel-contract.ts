// The one contract that every channel keeps: what a guest does and sees, with the real service behind it. A channel
// gives a driver over its strict stand-in, and names honestly what it cannot do; what happens instead is checked too.
import { afterAll, beforeAll, describe } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import type { Measure } from '../../src/channels/split-text.ts'
import type { Channel } from '../../src/messages/channel.ts'
import { type House, openHouse } from './contract-house.ts'
import { deliveryCases } from './contract-delivery.ts'
import { hearingCases } from './contract-hearing.ts'
import { mediaCases } from './contract-media.ts'
import { pressureCases } from './contract-pressure.ts'

/** A channel on its stand-in, opened on a house. */
export type ChannelBench = {
  /** As conversations name them. */
  readonly name: string
  readonly account: string
  /** As it is now; undefined for a channel that is pulled. After `reopen` it is another. */
  readonly channel: () => Channel | undefined
  /** Someone new, who may be written to: the channel's own way of beginning a chat has been gone. */
  guest(about: { readonly language: Language; readonly name: string }): Promise<ContractGuest>
  /** What goes wrong with what we send, until it is lifted or so many times; hearing goes on as well as it can. */
  trouble(trouble: Trouble): void
  recover(): void
  /** Stops the channel as the end of the program does. Deliveries to us fail meanwhile, as they would. */
  stop(): Promise<void>
  /** Opens the channel anew on the same stand-in, as the next start of the program does. */
  reopen(): Promise<void>
  /** Ends channel and stand-in; the house closes by itself. */
  close(): Promise<void>
}

export type Trouble =
  /** Nothing is taken, and that is certain: connections are refused, or every call is answered with an error. */
  | { readonly kind: 'down' }
  /** The message is taken and the connection breaks before the answer. */
  | { readonly kind: 'answer-lost'; readonly times?: number }
  /** Each call takes so many milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number }

/** One person and their chat with us. Whatever they do is done when it has been handed to the service. */
export type ContractGuest = {
  /** As the conversation has it. */
  readonly address: string
  /** `copies` are delivered at the same time, as a channel does that doubts its own deliveries. */
  says(text: string, copies?: number): Promise<Said>
  /** Taps a choice of the newest message that offers it; only where there are buttons. */
  taps?(label: string): Promise<Said>
  /** Sends something other than words. Where that cannot be, `refused` says so. */
  sends(thing: Thing): Promise<Said>
  /** Changes what was said; undefined where the channel's people cannot. */
  edits?(said: Said, text: string): Promise<Said>
  /** Takes back what was said; undefined where the channel's people cannot. */
  deletes?(said: Said): Promise<Said>
  /** Blocks us, unsubscribes, leaves for good; undefined where nobody can. */
  blocks?(): Promise<void>
  /** What they have seen from us, oldest first. */
  seen(): readonly Seen[]
  /** How often they saw that an answer is being made. */
  sawTyping(): number
}

/** Something a guest did, as the channel's own app knows it. */
export type Said = {
  /** Delivers the same once more. */
  again(): Promise<unknown>
  /** What the guest was told at once where it was not taken. */
  readonly refused?: string
}

export type Seen = {
  /** Its words, without choices that stand below it as buttons. */
  readonly text: string
  /** Labels of the buttons; where choices are numbered they stand in the text. */
  readonly buttons: readonly string[]
  /** The picture that came with it, as the guest got it. */
  readonly photo?: Uint8Array
}

export type Thing =
  | { readonly kind: 'photo'; readonly bytes: Uint8Array; readonly caption?: string }
  | { readonly kind: 'voice'; readonly bytes: Uint8Array }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'contact'; readonly name: string; readonly phone: string }
  | { readonly kind: 'sticker' }

/** What a channel may lack. */
export type Ability =
  | Thing['kind']
  | 'photo-out'
  | 'edited'
  | 'deleted'
  | 'typing'
  | 'blocked'
  /** What is written while we are stopped is delivered after the next start. */
  | 'kept-while-stopped'

export type Abilities = {
  readonly choices: 'buttons' | 'numbers'
  /** The longest message; undefined where none is too long. */
  readonly longest?: { readonly limit: number; readonly measure: Measure }
  /** pushed: we send; pulled: whoever reads there fetches by themselves, and nothing is sent. */
  readonly out: 'pushed' | 'pulled'
  /** Milliseconds within which delivery states settle after trouble, above the usual; 0 unless said. */
  readonly patience?: number
  /** What it cannot do, each with the reason. */
  readonly cannot: Readonly<Partial<Record<Ability, string>>>
}

/** What each case is given. */
export type Stage = {
  readonly house: () => House
  readonly bench: () => ChannelBench
  readonly abilities: Abilities
}

/** Runs the contract. `open` is called once, before the first case. */
export function channelContract(
  name: string,
  open: (house: House) => Promise<ChannelBench>,
  abilities: Abilities,
): void {
  describe(name, () => {
    let house: House
    let bench: ChannelBench
    beforeAll(async () => {
      house = await openHouse()
      bench = await open(house)
      house.begin(() => bench.channel())
    }, 60_000)
    afterAll(async () => {
      await house?.end()
      await bench?.close()
      await house?.close()
    })
    const stage: Stage = { house: () => house, bench: () => bench, abilities }
    hearingCases(stage)
    mediaCases(stage)
    deliveryCases(stage)
    pressureCases(stage)
  })
}
