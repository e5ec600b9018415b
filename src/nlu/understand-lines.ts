// Understands a file of messages: JSON lines in, JSON lines out, in the same order.
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { once } from 'node:events'
import { z } from 'zod'
import { openUnderstanding } from './understand.ts'

const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/** Answers each `{"id","text"}`; a bad line is named on `errors` and skipped. Resolves to how many lines were bad. */
export async function understandLines(input: Readable, output: Writable, errors: Writable): Promise<number> {
  const understand = await openUnderstanding()
  let number = 0
  let bad = 0
  for await (const raw of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (raw.trim() === '') continue
    const parsed = readLine(raw)
    if (typeof parsed === 'string') {
      bad += 1
      errors.write(`line ${number}: ${parsed}\n`)
      continue
    }
    const { language, intent, category, severity, confidence, source, guess } = await understand({
      text: parsed.text,
    })
    const answer = { id: parsed.id, language, intent, category, severity, confidence, source, guess }
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  return bad
}

function readLine(raw: string): z.infer<typeof line> | string {
  try {
    const parsed = line.safeParse(JSON.parse(raw.replace(/^\uFEFF/, '')))
    if (parsed.success) return parsed.data
    return parsed.error.issues
      .map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`)
      .join('; ')
  } catch (problem) {
    if (problem instanceof SyntaxError) return `not JSON: ${problem.message}`
    throw problem
  }
}
