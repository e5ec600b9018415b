// What a server answered, taken apart: nothing of it is trusted.
import { z } from 'zod'

/** As much of a completion as is read. */
export const envelope = z.object({
  choices: z
    .tuple([
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    ])
    .rest(z.unknown()),
})

export type Spent = { readonly tokensIn: number; readonly tokensOut: number }

const count = z.number().int().min(0).max(10_000_000)
const usage = z.object({ usage: z.object({ prompt_tokens: count, completion_tokens: count }) })

/** What the server says it used; undefined where it does not say. */
export function spentOf(answer: unknown): Spent | undefined {
  const parsed = usage.safeParse(answer)
  if (!parsed.success) return undefined
  const { prompt_tokens: tokensIn, completion_tokens: tokensOut } = parsed.data.usage
  return { tokensIn, tokensOut }
}

/** The JSON that a text is, or that stands in it as a block of code; undefined where there is none. */
export function jsonIn(text: string): unknown {
  const [, fenced] = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/i.exec(text) ?? []
  try {
    return JSON.parse(fenced ?? text)
  } catch {
    return undefined
  }
}
