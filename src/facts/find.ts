// Which facts answer a question: by its topic, or because the like was asked before. Pure.
import type { Fact } from './fact.ts'
import { folded, topicsIn } from './topics.ts'

/** How alike a question must be to one that was asked before, 0 to 1, to have the same answer. */
const ALIKE = 0.55
/** More would be a list, not an answer. */
const MOST = 2

/**
 * The facts that answer a question, the best first; none where the hotel has said nothing about it. A question alike
 * to one that was asked goes before its topic, since it is narrower.
 */
export function findFacts(question: string, facts: readonly Fact[]): Fact[] {
  const parts = partsOf(question)
  const alike = facts
    .map((fact) => ({
      fact,
      score: Math.max(0, ...fact.asked.map((asked) => likeness(parts, partsOf(asked)))),
    }))
    .filter(({ score }) => score >= ALIKE)
    .sort((one, other) => other.score - one.score)
  if (alike[0]) return [alike[0].fact]
  const topics = topicsIn(question)
  const about = facts.filter(({ topic }) => topic !== undefined && topics.some((named) => named === topic))
  // More topics than answers: what is missing may be what was meant.
  return about.length > 0 && about.length <= MOST && topics.length <= MOST ? about : []
}

/** Sørensen-Dice of two bags of parts (Dice 1945): twice what they share over what both have. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const part of one) if (other.has(part)) shared += 1
  return (2 * shared) / (one.size + other.size)
}

/** What every question has says nothing about what it asks. */
const EMPTY =
  /\b(?:the|a|an|is|are|do|does|did|can|could|may|i|we|you|your|my|our|it|there|any|have|has|get|to|of|in|at|for|on|please|hi|hello|pls|what|which|how|much|many|when|where)\b|请问|吗|呢|么|你们|您好|你好|酒店|혹시|있나요|있어요|인가요|나요|까요|호텔|ですか|ますか|でしょうか|すみません|ホテル/g

/** Words where a script has them, pairs of letters where it has none. */
function partsOf(text: string): ReadonlySet<string> {
  const said = folded(text).replace(EMPTY, ' ')
  const words = said.match(/[\p{Script=Latin}\p{N}'-]{2,}/gu) ?? []
  const runs = said.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu) ?? []
  const pairs = runs.flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, n) => run.slice(n, n + 2)),
  )
  return new Set([...words.map((word) => word.replace(/(?:ies|es|s)$/, '')), ...pairs])
}
