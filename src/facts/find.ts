// Which facts answer a question: by its topic, or because the like was asked before. Pure.
import { type Aspect, NEEDED, aspectsAsked, tellsAspect, withoutAspects } from './aspects.ts'
import type { Fact } from './fact.ts'
import { folded } from '../base/folded.ts'
import { partsOf, saysNoMore } from './parts.ts'
import { type Topic, names, topicsIn, widerTopic, withoutTopics } from './topics.ts'

/** How alike a question must be to one that was asked before, 0 to 1, to have the same answer. */
const ALIKE = 0.55
/** As good as the same words. */
const THE_SAME = 0.85
/** One part of several is at most what was asked about, not what was asked. */
const FEWEST = 2
/** More would be a list, not an answer. */
const MOST = 2

export type Found = {
  /** The best first; none where the hotel has said nothing about it. */
  readonly facts: readonly Fact[]
  /** Whether there is no doubt: the same was asked before, or a fact on what was named tells all that was asked of it. */
  readonly sure: boolean
}

export const NOTHING_FOUND: Found = { facts: [], sure: false }

/**
 * The facts that answer a question. One to the same question goes before its topic, since it is narrower. A fact that
 * does not tell what is asked, its price or its hours, is no answer; one that says nothing of whatever else is asked of
 * its topic ("heated", "vegetarian") is no sure one.
 */
export function findFacts(question: string, facts: readonly Fact[]): Found {
  const alike = askedBefore(question, facts)
  if (alike?.sure) return alike
  const read = { text: question, topics: topicsIn(question), asked: aspectsAsked(question) }
  if (FAULT.test(folded(question))) return NOTHING_FOUND
  const named = onTopics(read, facts)
  return named.sure ? named : (alike ?? named)
}

/** "Is the pool always this dirty?" does not ask when it opens. */
const FAULT =
  /\b(?:dirty|filthy|disgusting|gross|broken|smell(?:s|y)?|stinks?|stinky|awful|terrible|horrible|worst|bad|rude|out of order)\b|[脏髒臭坏壞]|恶心|糟糕|怎么这么|더럽|더러|고장|냄새|최악|엉망|불결|汚|臭[いくわ]|壊れ|故障|ひど[いく]|最悪/

/** What was said before a question that follows, and what was told to it. */
export type Before = { readonly text: string; readonly told: readonly Fact[] }

/**
 * The same for a question that follows one. It speaks of what was told then, unless it names a topic of its own: then it
 * asks of that what was asked before, unless it asks for something else.
 */
export function findFollowing(text: string, before: Before, facts: readonly Fact[]): Found {
  const known = [`${before.text} ${text}`, text]
    .map((one) => askedBefore(one, facts))
    .find((one) => one?.sure)
  if (known) return known
  const own = aspectsAsked(text)
  const topics = topicsNamedAfter(text)
  if (topics.length > 0)
    return onTopics({ text, topics, asked: own.length > 0 ? own : aspectsAsked(before.text) }, facts)
  const { told } = before
  // "What?", "are you sure?": the same once more would be no answer.
  const asksNothing = own.length === 0 && topicsIn(text).length === 0 && saysNoMore(text, new Set())
  const answers = (fact: Fact): boolean => tellsAll(fact, { text, topics, asked: own })
  return told.length > 0 && !asksNothing && told.every(answers) ? { facts: told, sure: true } : NOTHING_FOUND
}

/** Topics of its own that a following question names: "and for children?" asks of what was spoken of before. */
export const topicsNamedAfter = (text: string): Topic[] =>
  topicsIn(text).filter((topic) => topic !== 'children' && topic !== 'address')

function askedBefore(question: string, facts: readonly Fact[]): Found | undefined {
  const parts = partsOf(question)
  const aspects = aspectsAsked(question)
  const alikeTo = (asked: ReadonlySet<string>): number =>
    sharedBy(parts, asked) < FEWEST && asked.size > 1 ? 0 : likeness(parts, asked)
  const score = ({ asked }: Fact): number => Math.max(0, ...asked.map((one) => alikeTo(partsOf(one))))
  const [best] = facts
    .map((fact) => ({ fact, alike: score(fact) }))
    .filter(({ fact, alike }) => alike >= ALIKE && tells(fact, aspects))
    .sort((one, other) => other.alike - one.alike)
  const told = best && aspects.every((one) => toldBy(best.fact, one))
  return best && { facts: [best.fact], sure: best.alike >= THE_SAME && told === true }
}

type Question = {
  readonly text: string
  readonly topics: readonly Topic[]
  readonly asked: readonly Aspect[]
}

function onTopics(question: Question, facts: readonly Fact[]): Found {
  const { topics, asked } = question
  const named = topics.map((topic) => ({
    topic,
    own: onTopic(topic, question, facts),
    wider: onTopic(widerTopic(topic), question, facts),
  }))
  const about = new Set(named.flatMap(({ own, wider }) => (own.length > 0 ? own : wider)))
  // Of several things asked at once, what is asked of one need not be asked of the others.
  const fitting = [...about].filter((fact) => tells(fact, asked) || topics.length > 1)
  // More topics than answers: what is missing may be what was meant.
  if (fitting.length === 0 || fitting.length > MOST || topics.length > MOST) return NOTHING_FOUND
  if (!fitting.some((fact) => tells(fact, asked))) return NOTHING_FOUND
  const spokenOf = named.every(({ topic, own }) =>
    fitting.some((fact) => own.includes(fact) || topicsIn(textOf(fact)).includes(topic)),
  )
  return { facts: fitting, sure: spokenOf && fitting.every((fact) => tellsAll(fact, question)) }
}

/** What the hotel's file says on a topic; where it does not, or not what is asked of it, what staff kept on it. */
function onTopic(topic: Topic | undefined, { text, asked }: Question, facts: readonly Fact[]): Fact[] {
  if (topic === undefined) return []
  const written = facts.filter((fact) => fact.topic === topic)
  if (written.some((fact) => asked.every((one) => toldBy(fact, one)))) return written
  const kept = facts.find(
    (fact) => fact.topic === undefined && keptOn(topic, text, fact) && tells(fact, asked),
  )
  return kept ? [kept] : written
}

/** An answer that was kept to a question on this topic, which asked nothing narrower of it than this question does. */
const keptOn = (topic: Topic, question: string, { asked }: Fact): boolean =>
  asked.some((one) => {
    const topics = names(topic, one) ? topicsIn(one) : []
    return topics.length === 1 && topics[0] === topic && saysNoMore(left(one, topics), partsOf(question))
  })

/** What a question says beside its topics and the aspects it asks for. */
const left = (question: string, topics: readonly Topic[]): string =>
  withoutAspects(withoutTopics(question, topics))

/** Without its hours or its price, where these are asked for, a fact is no answer at all. */
const tells = (fact: Fact, asked: readonly Aspect[]): boolean => {
  const needed = NEEDED.filter((one) => asked.includes(one))
  return needed.length === 0 || needed.some((one) => toldBy(fact, one))
}

/** What staff answered to a question tells what it asked for. */
const toldBy = ({ answer, asked }: Fact, aspect: Aspect): boolean =>
  tellsAspect(answer, aspect) || asked.some((one) => aspectsAsked(one).includes(aspect))

const tellsAll = (fact: Fact, { text, topics, asked }: Question): boolean =>
  asked.every((one) => toldBy(fact, one)) &&
  saysNoMore(left(text, [...topics, ...topicsIn(textOf(fact))]), partsOf(textOf(fact)))

/** Whether a fact that was chosen by other means tells all that is asked, as far as this machine hears it. */
export function tellsAllAsked(fact: Fact, text: string): boolean {
  const topics = topicsIn(text)
  const asked = aspectsAsked(text)
  if (topics.length === 0) return asked.every((one) => toldBy(fact, one))
  return tellsAll(fact, { text, topics, asked })
}

const textOf = ({ answer, asked }: Fact): string => [...Object.values(answer), ...asked].join('\n')

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
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.size === 0 || other.size === 0 ? 0 : (2 * sharedBy(one, other)) / (one.size + other.size)

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const part of one) if (other.has(part)) shared += 1
  return shared
}
