// Understands a message by itself, at no cost: rules for what must never be missed, a small trained model for the rest.
import type { Category } from '../cases/category.ts'
import type { Intent, Understand, Understanding, Utterance } from '../conversation/understanding.ts'
import { classify, loadClassifier, type Classifier, type Likely } from './local/classifier.ts'
import { clausesOf } from './local/clauses.ts'
import { dangerIn } from './local/danger.ts'
import { hearNumbers } from './local/entities.ts'
import { hearLanguage } from './local/language.ts'
import { conceptsIn } from './local/lexicon/concepts.ts'
import { mattersIn } from './local/matters.ts'
import { normalise, type Heard } from './local/normalise.ts'
import {
  hearWhole,
  hearWithin,
  lettersIn,
  namedLanguage,
  rulesFor,
  type Listeners,
} from './local/rules/hear.ts'
import { severityOf } from './local/severity.ts'

// Under this the guest is asked: about one message in twenty is left open.
const SURE_ENOUGH = 0.5
// A clause of its own must speak clearly before it makes a complaint of a message that is otherwise something else.
const CLEARLY_A_COMPLAINT = 0.9
// What withdraws consent must not be a guess: "please stop the noise" is a complaint. Said of messages, it need be no
// surer than anything else.
const CLEARLY_A_STOP = 0.8
// What a rule is worth: right far more often than the model's best guess.
const BY_RULE = 0.98

// The languages that the model has learnt from; of others only the rules are sure.
const LEARNT = new Set(['en', 'zh-CN', 'zh-TW', 'ko', 'ja'])

let loading: Promise<Classifier> | undefined

/** Local understanding, its model loaded once in this process. Throws when the model's file is missing or broken. */
export async function openUnderstanding(): Promise<Understand> {
  loading ??= loadClassifier().then((classifier) => {
    setImmediate(() => void warm(classifier, [...FIRST_WORDS]))
    return classifier
  })
  return understandWith(await loading)
}

/** The same with a model that was not read from the repository's file. */
export const understandWith =
  (classifier: Classifier): Understand =>
  (utterance) =>
    understand(classifier, utterance)

// Patterns compile when first used, some tenths of a second for all: better before a guest waits than while one does.
const FIRST_WORDS = ['the shower in 1206 is cold', '1206空调坏了', '와이파이가 안 돼요', 'お湯が出ません']

async function warm(classifier: Classifier, words: string[]): Promise<void> {
  for (const text of words) {
    for (let round = 0; round < 3; round += 1) await understand(classifier, { text })
    await new Promise((resolve) => setImmediate(resolve))
  }
}

type Meaning = Pick<Understanding, 'intent' | 'guess' | 'category' | 'also' | 'confidence' | 'source'> & {
  /** What it would be about as a case, where the intent is left open. */
  readonly likelyCategory?: Category
}

async function understand(classifier: Classifier, { text, lastLanguage }: Utterance): Promise<Understanding> {
  const heard = normalise(text)
  const language = await hearLanguage(heard, lastLanguage)
  const listening = rulesFor(heard, language)
  const learnt = LEARNT.has(language.language) || !language.certain
  const danger = dangerIn(classifier, { heard, language: language.language, listening, learnt })
  const { likelyCategory, ...meaning } =
    danger === undefined
      ? inParts(classifier, text, meaningOf(classifier, heard, listening, learnt))
      : inDanger(danger)
  const asked = meaning.guess === 'language' ? namedLanguage(heard) : undefined
  const severity = severityOf(listening, danger !== undefined)
  return {
    language: language.language,
    languageCertain: language.certain,
    ...meaning,
    severity: meaning.intent === 'complaint' ? severity : null,
    danger: danger !== undefined,
    entities: { ...hearNumbers(heard), ...(asked !== undefined && { language: asked }) },
    ...(likelyCategory !== undefined && { asCase: { category: likelyCategory, severity } }),
  }
}

const byRule = (intent: Intent, category: Category | null = null): Meaning => ({
  intent,
  guess: intent,
  category,
  confidence: BY_RULE,
  source: 'rules',
})

const inDanger = (source: 'rules' | 'local'): Meaning => ({
  ...byRule('complaint', 'safety-and-security'),
  source,
})

function meaningOf(classifier: Classifier, heard: Heard, listening: Listeners, learnt: boolean): Meaning {
  const whole = hearWhole(listening)
  if (whole !== undefined) return byRule(whole)
  if (!/\p{L}/u.test(heard.folded)) return byRule('other')
  const within = hearWithin(listening)
  if (within !== undefined && !complains(classifier, within.rest)) return byRule(within.intent)
  if (listening.some(({ rules, text }) => rules.leaving?.test(text)))
    return byRule('complaint', 'check-in-out')
  const { intents, categories } = classify(classifier, heard.folded)
  const meaning = byModel(notOfThings(intents, heard.folded), categories, heard.folded)
  const clause = meaning.intent === 'complaint' ? undefined : complainingClause(classifier, heard.folded)
  const said = clause ?? meaning
  return learnt ? said : { ...said, intent: null, category: null }
}

// "又不行了": of a few words that name nothing a category is a guess.
const FEW_LETTERS = 5
const namesNothing = (said: string): boolean =>
  lettersIn(said) < FEW_LETTERS && ![...conceptsIn(said).words].some((name) => name.startsWith('topic:'))

/** Where a case names several things, the first of them is what it is about. */
function inParts(classifier: Classifier, text: string, meaning: Meaning): Meaning {
  if (meaning.category === null || meaning.category === 'safety-and-security') return meaning
  const [first, ...also] = mattersIn(classifier, text)
  return first
    ? { ...meaning, intent: first.kind, guess: first.kind, category: first.category, also }
    : meaning
}

function byModel(intents: Likely<Intent>, categories: Likely<Category>, said: string): Meaning {
  const best = intents[0] ?? { label: 'other', probability: 0 }
  const sure = best.probability >= SURE_ENOUGH
  const aCase = best.label === 'complaint' || best.label === 'request'
  const category = namesNothing(said) ? 'other' : (categories[0]?.label ?? 'other')
  return {
    intent: sure ? best.label : null,
    guess: best.label,
    category: sure && aCase ? category : null,
    confidence: Math.min(1, best.probability),
    source: 'local',
    ...(!sure && { likelyCategory: category }),
  }
}

// "Stop" said of anything but messages is a complaint or a request about that thing; of nothing at all it must be clear.
function notOfThings(intents: Likely<Intent>, folded: string): Likely<Intent> {
  const { words } = conceptsIn(folded)
  if (intents[0]?.label !== 'stop' || OF_MESSAGES.some((name) => words.has(name))) return intents
  if (!words.has('#topic') && intents[0].probability >= CLEARLY_A_STOP) return intents
  const left = intents.filter(({ label }) => label !== 'stop')
  const sum = left.reduce((total, { probability }) => total + probability, 0)
  return left.map(({ label, probability }) => ({ label, probability: probability / (sum || 1) }))
}

const OF_MESSAGES = ['topic:messages', 'message', 'marketing']

// Guests wrap one complaint in praise, thanks and wishes: a complaint beats every other intent in the same message.
function complainingClause(classifier: Classifier, folded: string): Meaning | undefined {
  const clauses = clausesOf(folded)
  if (clauses.length < 2) return undefined
  return clauses
    .map((clause) => ({ clause, ...classify(classifier, clause) }))
    .filter(
      ({ intents }) => intents[0]?.label === 'complaint' && intents[0].probability >= CLEARLY_A_COMPLAINT,
    )
    .map(({ clause, intents, categories }) => byModel(intents, categories, clause))
    .sort((one, other) => other.confidence - one.confidence)[0]
}

function complains(classifier: Classifier, rest: string): boolean {
  if (rest.replace(/[^\p{L}]/gu, '').length < 4) return false
  const best = classify(classifier, rest).intents[0]
  return best?.label === 'complaint' && best.probability >= CLEARLY_A_COMPLAINT
}
