// What is asked of a guest who wants to see their points, and with which buttons.
import { z } from 'zod'
import type { Choice } from '../../messages/content.ts'
import { saidInPassing } from '../in-passing.ts'
import { type Turn, ask, words } from '../turn.ts'
import { type Step, wait } from './dialog.ts'

const number = z.string().min(1).max(40)

/** What is waited for. A code is not kept, nor whose it is: the newest one of the conversation counts. */
export const asked = z.discriminatedUnion('step', [
  z.object({ step: z.literal('booking') }),
  z.object({ step: z.literal('surname'), number }),
  z.object({ step: z.literal('number') }),
  /** `number`: the member number that was named, to send again by; null where a stay named the guest. */
  z.object({ step: z.literal('code'), number: number.nullable() }),
  /** Too many wrong codes: nothing is asked, but more digits are heard as what they are. */
  z.object({ step: z.literal('locked'), number: number.nullable() }),
])
export type Asked = z.infer<typeof asked>

/** Asks for what this state waits for. */
export function asking(turn: Turn, current: Asked): Step<Asked> {
  const choices = choicesFor(turn, current)
  switch (current.step) {
    case 'booking':
      ask(turn, choices, 'loyalty.ask-booking')
      break
    case 'surname':
      ask(turn, choices, 'loyalty.ask-surname')
      break
    case 'number':
      ask(turn, choices, 'loyalty.ask-number')
      break
    case 'code':
      ask(turn, choices, 'loyalty.ask-code')
      break
    case 'locked':
      break
  }
  return wait(current)
}

/** The buttons that belong below whatever is said in this state. */
export function choicesFor(turn: Turn, { step }: Asked): Choice[] {
  const cancel = button(turn, 'cancel', 'cancel')
  switch (step) {
    case 'booking':
      return [useNumber(turn), cancel]
    case 'surname':
      return [button(turn, 'was-number', 'was-number'), cancel]
    case 'number':
      return [button(turn, 'use-booking', 'booking'), cancel]
    case 'code':
      return [button(turn, 'resend', 'resend'), cancel]
    case 'locked':
      return []
  }
  return step satisfies never
}

export const useNumber = (turn: Turn): Choice => button(turn, 'use-number', 'number')

type Label = 'cancel' | 'was-number' | 'use-number' | 'use-booking' | 'resend'

const button = (turn: Turn, label: Label, value: string): Choice => ({
  id: `loyalty/${value}`,
  label: words(turn, `loyalty.${label}`),
})

const BUTTON_WORDS = [
  {
    value: 'cancel',
    said: /^(?:cancel|取消|취소|그만|キャンセル)[.!。！]?$/i,
  },
  {
    value: 'resend',
    said: /^(?:re-?send|send again|(?:send )?(?:a )?new code|重发|重新发送|再发一次|再发|재전송|코드 다시 받기|다시 보내(?: ?주세요)?|再送|コードを再送)[.!。！]?$/i,
  },
]

/** Which button a guest means who writes its word; undefined where it is none. */
export const buttonMeant = (text: string): string | undefined =>
  BUTTON_WORDS.find(({ said }) => said.test(text.normalize('NFKC').trim()))?.value ??
  (saidInPassing(text) === 'never-mind' ? 'cancel' : undefined)
