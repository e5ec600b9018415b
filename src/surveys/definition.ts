// What a survey asks: data, parsed and versioned, in every language. Pure.
import { z } from 'zod'
import { LANGUAGES, type Language } from '../base/locale.ts'
import type { Scale } from './score.ts'

const inEveryLanguage = z.record(z.enum(LANGUAGES), z.string().min(1))

/** Short, because it is part of a button's id, which Telegram keeps below 64 bytes. */
const questionKey = z.string().regex(/^[a-z][a-z0-9-]{0,11}$/)

/** True when that earlier question was answered with a score from `from` to `to`. */
const condition = z.object({ question: questionKey, from: z.int(), to: z.int() })

const nps = z.object({ kind: z.literal('nps'), key: questionKey, text: inEveryLanguage })
const rating = z.object({
  kind: z.literal('rating'),
  key: questionKey,
  text: inEveryLanguage,
  /** What 1, 2, 3, 4 and 5 mean. */
  labels: z.array(inEveryLanguage).length(5),
})
const text = z.object({
  kind: z.literal('text'),
  key: questionKey,
  /** The first whose condition holds is asked; the last has none. */
  wordings: z.array(z.object({ when: condition.optional(), text: inEveryLanguage })).min(1),
})
const question = z.discriminatedUnion('kind', [nps, rating, text])
export type Question = z.infer<typeof question>
export type ScoredQuestion = Extract<Question, { kind: 'nps' | 'rating' }>

export const definition = z
  .object({ key: z.string().min(1), questions: z.array(question).min(1).max(20) })
  .superRefine(({ questions }, context) => {
    const scored = new Set<string>()
    const seen = new Set<string>()
    for (const [n, asked] of questions.entries()) {
      const fault = (message: string) => context.addIssue({ code: 'custom', path: ['questions', n], message })
      if (seen.has(asked.key)) fault(`the key ${asked.key} is used twice`)
      seen.add(asked.key)
      if (asked.kind !== 'text') {
        scored.add(asked.key)
        continue
      }
      if (asked.wordings.at(-1)!.when) fault('the last wording must hold without a condition')
      for (const { when } of asked.wordings)
        if (when && !scored.has(when.question))
          fault(`${when.question} is no scored question before this one`)
    }
  })
/** A survey as it is asked and stored. An answered version never changes. */
export type Definition = z.infer<typeof definition>

/** Scores by question key, as far as they have been given. */
export type Scores = Readonly<Record<string, number>>

export const isScored = (asked: Question): asked is ScoredQuestion => asked.kind !== 'text'

/** Recommendation 0-10, ratings 1-5. */
export const scaleOf = ({ kind }: Pick<ScoredQuestion, 'kind'>): Scale =>
  kind === 'nps' ? { low: 0, high: 10 } : { low: 1, high: 5 }

/** The question in a language, a comment's in the words that suit the scores given before. */
export function questionText(asked: Question, language: Language, scores: Scores): string {
  if (isScored(asked)) return asked.text[language]
  const fitting = asked.wordings.find(({ when }) => !when || holds(when, scores))
  return (fitting ?? asked.wordings.at(-1)!).text[language]
}

/** "2/3": scored questions only, so that the comment at the end does not count. Undefined for the comment. */
export function progress({ questions }: Definition, key: string): string | undefined {
  const scored = questions.filter(isScored)
  const n = scored.findIndex((asked) => asked.key === key)
  return n < 0 ? undefined : `${n + 1}/${scored.length}`
}

/** Promoters answer 9 or 10, detractors 0 to 6 (Reichheld 2003). */
export function npsGroup(score: number): 'promoter' | 'passive' | 'detractor' {
  if (score >= 9) return 'promoter'
  return score >= 7 ? 'passive' : 'detractor'
}

/** A detractor, or someone who rated anything poor (1 or 2 of 5). */
export function isDisappointed({ questions }: Definition, scores: Scores): boolean {
  return questions.some((asked) => {
    const score = scores[asked.key]
    if (score === undefined || !isScored(asked)) return false
    return asked.kind === 'nps' ? npsGroup(score) === 'detractor' : score <= 2
  })
}

function holds({ question, from, to }: z.infer<typeof condition>, scores: Scores): boolean {
  const score = scores[question]
  return score !== undefined && score >= from && score <= to
}
