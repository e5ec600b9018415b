// A dialog: one thing that can be talked about, with its own state between turns.
import type { z } from 'zod'
import type { Heard, Turn } from '../turn.ts'

/** What a dialog makes of what it heard. */
export type Step<State> =
  /** It waits for an answer. `aside`: what was heard also says something of its own, to be routed by its intent. */
  | { readonly kind: 'wait'; readonly state: State; readonly aside?: boolean }
  | { readonly kind: 'done'; readonly aside?: boolean }
  /** It is over, and this is heard in its place: what the guest said before they were asked something first. */
  | { readonly kind: 'instead'; readonly heard: Heard }
  /** A person has the conversation from here: what waits says nothing more of itself. */
  | { readonly kind: 'silence' }
  /** Not an answer to what was asked: routed by its intent; then the dialog resumes. Only `hear` may pass. */
  | { readonly kind: 'pass' }

export type Dialog<State = unknown> = {
  /** Also the first part of its choices' ids: survey/9. */
  readonly name: string
  /** Raised when an older state can no longer be read; such a dialog is begun again, politely. */
  readonly version: number
  readonly state: z.ZodType<State>
  /** Begins, on words whose intent it serves, on a tap on one of its choices, or on an event meant for it. */
  open(turn: Turn, heard: Heard): Promise<Step<State>>
  /** Hears while it is on top of the stack. */
  hear(turn: Turn, state: State, heard: Heard): Promise<Step<State>>
  /** True for text that is exactly what it asked for last, in any script; it then needs no understanding. */
  expects?(state: State, text: string): boolean
  /** Asks again what it waits for, after something else came between. */
  resume(turn: Turn, state: State): Promise<void>
  /** "Never mind" was said to what it waits for. Where it has no answer of its own, a friendly word ends it. */
  leave?(turn: Turn, state: State): Promise<Step<State>>
  /** True where an answer is still welcome after a person has had the conversation; else it is over by then. */
  outlastsPerson?(state: State): boolean
  /** Ends early, because the guest wants no more of it. */
  abandon?(turn: Turn, state: State): Promise<void>
}

export const done = { kind: 'done' } as const
export const pass = { kind: 'pass' } as const
export const wait = <State>(state: State): Step<State> => ({ kind: 'wait', state })

/** The part of a choice's id after the dialog's name: survey/9 -> 9. */
export const choiceValue = (id: string): string => id.slice(id.indexOf('/') + 1)

/** Keeps each dialog's state type while listing dialogs of different states. */
export const dialog = <State>(definition: Dialog<State>): Dialog => definition
