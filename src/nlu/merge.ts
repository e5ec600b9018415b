// What was understood on this machine, and what a model says of the same message, made one. A model may raise an alarm
// and never lower it; it talks no complaint away, withdraws no consent, and names only what stands in the text. Pure.
import type { Severity } from '../cases/category.ts'
import { type Language, answerIn } from '../base/locale.ts'
import type { Understanding } from '../conversation/understanding.ts'
import type { Labels } from './openai/schemas.ts'

/** A complaint that was heard so clearly stays one, whatever a model says. */
const CLEAR = 0.9
/** What a model's word is worth where this machine heard the same, and where it heard something else. */
const AGREED = 0.95
const ALONE = 0.8

export type Told = {
  readonly local: Understanding
  readonly labels: Labels
  readonly text: string
  /** Of the message as a complaint, by the rules. */
  readonly severity: Severity
  /** The language that the guest is answered in. */
  readonly language: Language
  /** The language that the text names, where it asks for one. */
  readonly named: Language | undefined
  /** The ids of the hotel's facts that were offered, by the keys they were offered under. */
  readonly offered: ReadonlyMap<string, string>
}

export function merge({ local, labels, text, severity, language, named, offered }: Told): Understanding {
  if (labels.danger) return alarm(local, labels, text)
  const intent = intentOf(local, labels)
  const fact = local.danger ? {} : factOf(labels, offered)
  if (intent === null) return { ...local, ...fact }
  const entities = { ...roomOf(labels, text), ...local.entities }
  const agreed = intent === local.intent
  const aCase = intent === 'complaint' || intent === 'request'
  return {
    ...local,
    intent,
    guess: intent,
    category: aCase ? categoryOf(local, labels) : null,
    severity:
      intent === 'complaint' ? raised(agreed ? (local.severity ?? severity) : severity, labels) : null,
    confidence: agreed ? Math.max(local.confidence, AGREED) : ALONE,
    source: 'model',
    entities: intent === 'language' && named ? { ...entities, language: named } : entities,
    ...(intent === 'complaint' && labels.sympathy ? { sympathy: { text: labels.sympathy, language } } : {}),
    ...(aCase ? {} : fact),
  }
}

/** A fact that was not offered is none: nothing was said about it, not that there is none. */
function factOf({ fact }: Labels, offered: ReadonlyMap<string, string>): Pick<Understanding, 'fact'> {
  if (offered.size === 0) return {}
  if (fact === null) return { fact: null }
  const id = offered.get(fact.trim())
  return id === undefined ? {} : { fact: id }
}

/** Somebody may be in danger: an alarm too many costs less than one too few. */
const alarm = (local: Understanding, labels: Labels, text: string): Understanding => ({
  ...local,
  intent: 'complaint',
  guess: 'complaint',
  category: 'safety-and-security',
  severity: 1,
  danger: true,
  confidence: ALONE,
  source: 'model',
  entities: { ...roomOf(labels, text), ...local.entities },
})

function intentOf({ intent, guess, confidence }: Understanding, labels: Labels): Understanding['intent'] {
  if (labels.intent === null) return intent
  // A person who takes over silences the bot: a model's word alone is not enough for that. The guest is offered one.
  if (labels.intent === 'human' && guess !== 'human') return intent
  // What is clearly a complaint, or clearly asks for silence, is not made something pleasant.
  if (intent === 'complaint' && confidence >= CLEAR) return intent
  if (intent === 'stop' && labels.intent !== 'complaint') return intent
  // Of a clear question a model is asked for the fact; a complaint may hide in it, nothing else.
  if (intent === 'question' && confidence >= CLEAR && labels.intent !== 'complaint') return intent
  return labels.intent
}

/**
 * What goes to the managers alone by this machine's ear is not made everyone's by a model; and a model names one category
 * where this machine heard several.
 */
const categoryOf = (local: Understanding, labels: Labels): Understanding['category'] =>
  local.category === 'staff-attitude' || local.also
    ? local.category
    : (labels.category ?? local.category ?? 'other')

const raised = (severity: Severity, { urgent }: Labels): Severity =>
  urgent ? (Math.min(severity, 2) as Severity) : severity

const ROOM = /^[A-Z]?-?\d{2,5}[A-Z]?$/

/** A room that a model names counts only where it stands in the text by itself. */
function roomOf({ room }: Labels, text: string): Understanding['entities'] {
  const named = room?.normalize('NFKC').trim().toUpperCase()
  if (!named || !ROOM.test(named)) return {}
  const written = text.normalize('NFKC').toUpperCase()
  // Not a part of a longer number, a price, a time, a date: "1280.50", "12:06", "2026-11".
  const alone = new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}.,:/-])${named}(?![\\p{Script=Latin}\\p{N}]|[.,:/-]\\p{N})`,
    'u',
  )
  return alone.test(written) ? { room: named } : {}
}

/** The language to answer in, as take-turn will choose it. */
export const answerLanguage = (
  local: Understanding,
  chosen: Language | undefined,
  last: string | undefined,
): Language => chosen ?? answerIn(local.languageCertain ? local.language : (last ?? local.language))
