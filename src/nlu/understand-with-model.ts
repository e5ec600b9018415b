// Understands on this machine first; asks a language model where that can help, and says what this machine understood
// where the model is slow, away, too dear, or makes no sense.
import { type Duration, seconds } from '../base/clock.ts'
import { LANGUAGE_NAMES, type Language } from '../base/locale.ts'
import type { Log } from '../base/log.ts'
import type { Context, Intent, Understand, Understanding } from '../conversation/understanding.ts'
import { findFacts } from '../facts/find.ts'
import { hearLanguage } from './local/language.ts'
import { normalise } from './local/normalise.ts'
import { namedLanguage, rulesFor } from './local/rules/hear.ts'
import { severityOf } from './local/severity.ts'
import { answerLanguage, merge } from './merge.ts'
import { offerFacts } from './openai/facts.ts'
import type { Model } from './openai/model.ts'
import type { Labels } from './openai/schemas.ts'
import { veiled } from './openai/veil.ts'

/** For the whole call, whatever happens in it. */
export const MODEL_LIMIT: Duration = seconds(2.5)
/** Below this, this machine is less sure than a model. */
const UNSURE = 0.9
/** Below this a request may be a question: "would my terrier be welcome?" */
const DOUBTFUL = 0.75
/** So long a text says more than one thing. */
const LONG = 160
/** As much of a message, and of each earlier turn, as a model is shown. */
const LONGEST_MESSAGE = 2000
const LONGEST_TURN = 300
const ANSWER_TOKENS = 220

/** How each language's sentence of sympathy sounds: more like it are let through. */
const EXAMPLES: Readonly<Record<Language, string>> = {
  en: 'I am so sorry about the noise, it must have been very hard to rest.',
  'zh-CN': '非常抱歉，空调不制冷让您没能好好休息。',
  ko: '에어컨이 작동하지 않아 불편을 드려 정말 죄송합니다.',
  ja: 'シャワーのお湯が出ず、ご不便をおかけして大変申し訳ございません。',
}

/** Without a model, understanding stays as it is. */
export function withModel(local: Understand, model: Model, log: Log): Understand {
  return async (utterance) => {
    const heard = await local(utterance)
    const worth = isWorthAsking(heard, utterance.text)
    if (!utterance.context || !(worth || asksForFacts(heard, utterance.text))) return heard
    try {
      const context = await utterance.context()
      if (!context) return heard
      return worth || isOpenQuestion(utterance.text, context)
        ? await ask(model, heard, utterance, context)
        : heard
    } catch (error) {
      log.error({ event: 'model.failed', err: error }, 'the message is understood on this machine')
      return heard
    }
  }
}

/** What becomes a case, what the bot would have to ask about, and praise: complaints and worse hide in it. */
const HELPFUL: ReadonlySet<Intent | null> = new Set(['complaint', 'request', 'praise', 'other', null])

/**
 * What rules hear is settled: danger, stop, a person, exact numbers, a bare word of thanks. A model helps with what is
 * open, with what becomes a case, and with long texts.
 */
export function isWorthAsking({ source, intent, confidence }: Understanding, text: string): boolean {
  if (source === 'rules' || !/\p{L}/u.test(text)) return false
  return HELPFUL.has(intent) || confidence < UNSURE || text.length > LONG
}

/** What the hotel's facts may answer; of anything else a model is not shown them. */
const asksForFacts = ({ source, intent, guess, confidence }: Understanding, text: string): boolean =>
  source !== 'rules' &&
  /\p{L}/u.test(text) &&
  (intent === 'question' ||
    intent === 'other' ||
    (intent === 'request' && confidence < DOUBTFUL) ||
    (intent === null && guess !== 'complaint'))

/** A question that this machine finds no certain answer to, though the hotel may have said one. */
const isOpenQuestion = (text: string, { facts }: Context): boolean =>
  facts.length > 0 && !findFacts(text, facts).sure

async function ask(
  model: Model,
  local: Understanding,
  { text, lastLanguage }: { text: string; lastLanguage?: string | undefined },
  { hotel, facts, chosen, before, names, messageId }: Context,
): Promise<Understanding> {
  const language = answerLanguage(local, chosen, lastLanguage)
  const offer = offerFacts(text, asksForFacts(local, text) ? facts : [], names)
  const answer = await model.ask('understand', {
    hotel,
    variables: {
      hotel: hotel.name,
      languages: hotel.languages.map((tag) => ENGLISH_NAMES[tag]).join(', '),
      language: `${ENGLISH_NAMES[language]} (${LANGUAGE_NAMES[language]})`,
      example: EXAMPLES[language],
    },
    input: {
      before: before.map(({ from, text: said }) => ({
        from,
        text: veiled(said, names).slice(0, LONGEST_TURN),
      })),
      message: veiled(text, names).slice(0, LONGEST_MESSAGE),
      ...(offer.ids.size > 0 && { facts: offer.about }),
    },
    longest: ANSWER_TOKENS,
    limit: MODEL_LIMIT,
    messageId,
  })
  if (!answer.ok) return local
  const heard = normalise(text)
  const severity = severityOf(
    rulesFor(heard, { language: local.language, certain: local.languageCertain }),
    false,
  )
  const labels = { ...answer.value.value, sympathy: await inLanguage(answer.value.value, language) }
  return merge({ local, labels, text, severity, language, named: namedLanguage(heard), offered: offer.ids })
}

/** Scripts tell the other languages apart; Latin letters alone do not tell English. */
async function inLanguage({ sympathy }: Labels, language: Language): Promise<string | null> {
  if (!sympathy || language !== 'en') return sympathy
  const heard = await hearLanguage(normalise(sympathy), undefined)
  return heard.language === 'en' ? sympathy : null
}

const ENGLISH_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': 'Simplified Chinese',
  ko: 'Korean',
  ja: 'Japanese',
}
