// A choice as it travels: what a button carries there, and what comes back when it is pressed.
import { z } from 'zod'
import { type Choice, choice } from '../../messages/content.ts'
import type { HeardContent } from '../../messages/content.ts'
import type { Activity } from './activity.ts'

/** What a button carries. */
export const carried = ({ id }: Choice): { readonly choice: string } => ({ choice: id })

const pressed = z.object({ choice: choice.shape.id })
/** Action.Execute: the value is wrapped in the action. */
const executed = z.object({ action: z.object({ data: pressed }) }).transform(({ action }) => action.data)
const whole = z.union([pressed, executed])
/** Some apps send the value as the text of its JSON. */
const value = z.union([whole, z.string().transform(parsed).pipe(whole)])

/** The button that was pressed, if one was; its words come beside it. */
export function chosenIn({ value: given, text, type, name }: Activity): HeardContent | undefined {
  if (type === 'invoke' && name !== 'adaptiveCard/action') return undefined
  const found = value.safeParse(given)
  if (!found.success) return undefined
  const label = text?.trim()
  return { kind: 'choice', id: found.data.choice, ...(label ? { label } : {}) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
