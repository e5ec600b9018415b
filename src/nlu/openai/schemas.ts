// What each task must be answered with, by the name that its prompt gives. Every property is required: servers that
// hold a model to a schema ask for that.
import { z } from 'zod'
import { CATEGORIES } from '../../cases/category.ts'
import { INTENTS, type Intent } from '../../conversation/understanding.ts'

/** Consent is withdrawn by a word that a rule knows, never because a model says so. */
export const MODEL_INTENTS = INTENTS.filter((intent): intent is Exclude<Intent, 'stop'> => intent !== 'stop')

export const labels = z.object({
  intent: z.enum(MODEL_INTENTS).nullable(),
  category: z.enum(CATEGORIES).nullable(),
  danger: z.boolean(),
  urgent: z.boolean(),
  room: z.string().nullable(),
  sympathy: z.string().nullable(),
  /** The key of one of the facts that were offered; anything else counts as nothing said. */
  fact: z.string().nullable(),
})
export type Labels = z.infer<typeof labels>

export const translations = z.object({ translations: z.array(z.string()) })

export const summary = z.object({ summary: z.string() })

export const SCHEMAS = { labels, translations, summary }
export type SchemaName = keyof typeof SCHEMAS
