// Which facts answer a question: by its topic, or because the like was asked before. Pure.
import { type Aspect, aspectsAsked, aspectsTold } from './aspects.ts'
import type { Fact } from './fact.ts'
import { folded } from './folded.ts'
import { type Topic, topicsIn, widerTopic } from './topics.ts'

/** How alike a question must be to one that was asked before, 0 to 1, to have the same answer. */
const ALIKE = 0.55
/** As good as the same words. */
const THE_SAME = 0.85
/** More would be a list, not an answer. */
const MOST = 2

export type Found = {
  /** The best first; none where the hotel has said nothing about it. */
  readonly facts: readonly Fact[]
  /** Whether there is no doubt: the same was asked before, or a fact on what was named tells what was asked of it. */
  readonly sure: boolean
}

const NOTHING: Found = { facts: [], sure: false }

/**
 * The facts that answer a question. One alike to a question that was asked before goes before its topic, since it is
 * narrower. A fact that does not tell what is asked, its price or its hours, is no answer.
 */
export function findFacts(question: string, facts: readonly Fact[]): Found {
  const parts = partsOf(question)
  const alike = facts
    .map((fact) => ({
      fact,
      score: Math.max(0, ...fact.asked.map((asked) => likeness(parts, partsOf(asked)))),
    }))
    .filter(({ score }) => score >= ALIKE)
    .sort((one, other) => other.score - one.score)
  if (alike[0]) return { facts: [alike[0].fact], sure: alike[0].score >= THE_SAME }
  const topics = topicsIn(question)
  const asked = aspectsAsked(question)
  const named = topics.map((topic) => onTopic(topic, facts))
  const about = new Set(named.flatMap(({ own, wider }) => (own.length > 0 ? own : wider)))
  // Of several things asked at once, what is asked of one need not be asked of the others.
  const fitting = [...about].filter((fact) => tells(fact, asked) || topics.length > 1)
  // More topics than answers: what is missing may be what was meant.
  if (fitting.length === 0 || fitting.length > MOST || topics.length > MOST) return NOTHING
  if (!fitting.some((fact) => tells(fact, asked))) return NOTHING
  const whole = named.every(({ own }) => own.some((fact) => fitting.includes(fact)))
  const toldAll = asked.length > 0 && fitting.every((fact) => asked.every((one) => toldBy(fact, one)))
  return { facts: fitting, sure: whole && toldAll }
}

/** Facts on a topic, and those on the wider one that it is a part of. */
function onTopic(topic: Topic, facts: readonly Fact[]): { own: Fact[]; wider: Fact[] } {
  const on = (name: Topic | undefined) => facts.filter((fact) => name !== undefined && fact.topic === name)
  return { own: on(topic), wider: on(widerTopic(topic)) }
}

const tells = (fact: Fact, asked: readonly Aspect[]): boolean =>
  asked.length === 0 || asked.some((one) => toldBy(fact, one))

const toldBy = ({ answer }: Fact, aspect: Aspect): boolean => aspectsTold(answer).includes(aspect)

/** The facts as likely to answer a question as their words tell, the likeliest first. */
export function likeliest(question: string, facts: readonly Fact[]): Fact[] {
  const parts = partsOf(question)
  const topics: readonly (string | undefined)[] = topicsIn(question)
  const weight = ({ topic, asked }: Fact): number =>
    Math.max(topic && topics.includes(topic) ? 1 : 0, ...asked.map((one) => likeness(parts, partsOf(one))))
  return facts
    .map((fact) => ({ fact, weight: weight(fact) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ fact }) => fact)
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
