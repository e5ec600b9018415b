// Understands a message by itself, at no cost: rules for what must never be missed, a small trained model for the rest.
import type { Category } from '../cases/category.ts'
import type { Intent, Understand, Understanding, Utterance } from '../conversation/understanding.ts'
import { classify, loadClassifier, type Classifier, type Likely } from './local/classifier.ts'
import { clausesOf } from './local/clauses.ts'
import { hearNumbers } from './local/entities.ts'
import { hearLanguage } from './local/language.ts'
import { normalise, type Heard } from './local/normalise.ts'
import { hearsDanger, hearWhole, hearWithin, namedLanguage, rulesFor } from './local/rules/hear.ts'
import { severityOf } from './local/severity.ts'

// Under this the guest is asked. Chosen by cross-validation so that about one message in ten is left open.
const SURE_ENOUGH = 0.4
// A clause of its own must speak clearly before it makes a complaint of a message that is otherwise something else.
const CLEARLY_A_COMPLAINT = 0.72
// What a rule is worth: right far more often than the model's best guess.
const BY_RULE = 0.98

// The languages that the model has learnt from; of others only the rules are sure.
const LEARNT = new Set(['en', 'zh-CN', 'zh-TW', 'ko', 'ja'])

let loading: Promise<Classifier> | undefined

/** Local understanding, its model loaded once in this process. Throws when the model's file is missing or broken. */
export async function openUnderstanding(): Promise<Understand> {
  loading ??= loadClassifier()
  const classifier = await loading
  return (utterance) => understand(classifier, utterance)
}

type Meaning = Pick<Understanding, 'intent' | 'guess' | 'category' | 'confidence' | 'source'>

async function understand(classifier: Classifier, { text, lastLanguage }: Utterance): Promise<Understanding> {
  const heard = normalise(text)
  const language = await hearLanguage(heard, lastLanguage)
  const listening = rulesFor(heard, language)
  const danger = hearsDanger(listening)
  const learnt = LEARNT.has(language.language) || !language.certain
  const meaning = danger ? dangerous() : meaningOf(classifier, heard, listening, learnt)
  const asked = meaning.guess === 'language' ? namedLanguage(heard) : undefined
  return {
    language: language.language,
    languageCertain: language.certain,
    ...meaning,
    severity: meaning.intent === 'complaint' ? severityOf(listening, danger) : null,
    danger,
    entities: { ...hearNumbers(heard), ...(asked !== undefined && { language: asked }) },
  }
}

const byRule = (intent: Intent, category: Category | null = null): Meaning => ({
  intent,
  guess: intent,
  category,
  confidence: BY_RULE,
  source: 'rules',
})

const dangerous = (): Meaning => byRule('complaint', 'safety-and-security')

function meaningOf(
  classifier: Classifier,
  heard: Heard,
  listening: ReturnType<typeof rulesFor>,
  learnt: boolean,
): Meaning {
  const whole = hearWhole(listening)
  if (whole !== undefined) return byRule(whole)
  if (!/\p{L}/u.test(heard.folded)) return byRule('other')
  const within = hearWithin(listening)
  if (within !== undefined && !complains(classifier, within.rest)) return byRule(within.intent)
  const { intents, categories } = classify(classifier, heard.folded)
  const meaning = byModel(intents, categories)
  const clause = meaning.intent === 'complaint' ? undefined : complainingClause(classifier, heard.folded)
  const said = clause ?? meaning
  return learnt ? said : { ...said, intent: null, category: null }
}

function byModel(intents: Likely<Intent>, categories: Likely<Category>): Meaning {
  const best = intents[0] ?? { label: 'other', probability: 0 }
  const sure = best.probability >= SURE_ENOUGH
  const aCase = sure && (best.label === 'complaint' || best.label === 'request')
  return {
    intent: sure ? best.label : null,
    guess: best.label,
    category: aCase ? (categories[0]?.label ?? 'other') : null,
    confidence: Math.min(1, best.probability),
    source: 'local',
  }
}

// Guests wrap one complaint in praise, thanks and wishes: a complaint beats every other intent in the same message.
function complainingClause(classifier: Classifier, folded: string): Meaning | undefined {
  const clauses = clausesOf(folded)
  if (clauses.length < 2) return undefined
  return clauses
    .map((clause) => classify(classifier, clause))
    .filter(
      ({ intents }) => intents[0]?.label === 'complaint' && intents[0].probability >= CLEARLY_A_COMPLAINT,
    )
    .map(({ intents, categories }) => byModel(intents, categories))
    .sort((one, other) => other.confidence - one.confidence)[0]
}

function complains(classifier: Classifier, rest: string): boolean {
  if (rest.replace(/[^\p{L}]/gu, '').length < 4) return false
  const best = classify(classifier, rest).intents[0]
  return best?.label === 'complaint' && best.probability >= CLEARLY_A_COMPLAINT
}
