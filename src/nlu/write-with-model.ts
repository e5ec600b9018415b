// What a model writes for the console: translations that say no more than their originals, and a case in short.
import { LANGUAGE_NAMES, type Language } from '../base/locale.ts'
import type { LanguageModel, Summing, Translating, Written } from '../conversation/language-model.ts'
import { isFaithful, isWritten, linksIn } from '../messages/faithful.ts'
import { hearLanguage } from './local/language.ts'
import { normalise } from './local/normalise.ts'
import type { Model } from './openai/model.ts'
import { countTokensAtMost } from './openai/tokens.ts'
import { veil, veiled } from './openai/veil.ts'

/** Longer texts go as they are: they would take too long. */
const LONGEST_TEXT = 1500
const LONGEST_BATCH = 12
const LONGEST_SAID = 600
const MOST_SAID = 20
/** A summary in what a reader sees as characters. */
const LONGEST_SUMMARY = 480
const SUMMARY_TOKENS = 260

export function openWriting(model: Model): LanguageModel {
  const { budget } = model
  return {
    name: model.name,
    translate: (wanted) => translate(model, wanted),
    summarise: (wanted) => summarise(model, wanted),
    state: () => model.state(),
    counts: () => model.counts(),
    budget: { ...budget, priced: budget.priceIn + budget.priceOut > 0 },
  }
}

async function translate(
  model: Model,
  { hotel, texts, from, to, names, limit, messageId, caseId }: Translating,
): Promise<Written<readonly (string | undefined)[]> | undefined> {
  if (texts.length === 0 || texts.length > LONGEST_BATCH || texts.some((text) => text.length > LONGEST_TEXT))
    return undefined
  const veils = texts.map((text) => veil(text, names))
  const answer = await model.ask('translate', {
    hotel,
    variables: { from: inEnglish(from), to: `${inEnglish(to)} (${LANGUAGE_NAMES[to]})` },
    input: { texts: veils.map(({ text }) => text) },
    longest: 60 + veils.reduce((sum, { text }) => sum + 2 * countTokensAtMost(text), 0),
    limit,
    messageId,
    caseId,
  })
  if (!answer.ok) return undefined
  const { translations } = answer.value.value
  if (translations.length !== texts.length) return undefined
  const checked = translations.map(async (translation, n) => {
    const lifted = veils[n]!.lift(translation.trim())
    if (lifted === undefined || !isFaithful(texts[n]!, lifted, to, from)) return undefined
    return (await isEnglish(lifted, to)) ? lifted : undefined
  })
  return { value: await Promise.all(checked), usageId: answer.value.usageId }
}

/** Latin letters are those of many languages; of a few words nobody can tell. */
async function isEnglish(text: string, to: Language): Promise<boolean> {
  if (to !== 'en' || (text.match(/\p{L}/gu)?.length ?? 0) < 20) return true
  const { language, certain } = await hearLanguage(normalise(text), 'en')
  return language === 'en' || !certain
}

async function summarise(
  model: Model,
  { hotel, caseId, kind, said, language, names, limit }: Summing,
): Promise<Written<string> | undefined> {
  const lines = said.slice(-MOST_SAID).map(({ from, text }) => ({
    from,
    text: veiled(text, names).slice(0, LONGEST_SAID),
  }))
  if (lines.length === 0) return undefined
  const answer = await model.ask('summarise-case', {
    hotel,
    variables: { language: `${inEnglish(language)} (${LANGUAGE_NAMES[language]})` },
    input: { kind, said: lines },
    longest: SUMMARY_TOKENS,
    limit,
    caseId,
  })
  if (!answer.ok) return undefined
  const written = answer.value.value.summary.trim()
  const source = lines.map(({ text }) => text).join('\n')
  return isSummary(written, source, language) ? { value: written, usageId: answer.value.usageId } : undefined
}

/** Short, in the reader's language, with no figure and no link that nobody wrote. Pure. */
export function isSummary(written: string, source: string, language: Language): boolean {
  const known = new Set(figuresOf(source))
  return (
    written !== '' &&
    written.length <= LONGEST_SUMMARY &&
    linksIn(written).length === 0 &&
    !/(?!\u200d)[\p{Cf}\p{Co}]|(?!\n)\p{Cc}/u.test(written) &&
    figuresOf(written).every((figure) => known.has(figure)) &&
    isWritten(written, language)
  )
}

const figuresOf = (text: string): string[] =>
  (text.normalize('NFKC').match(/\p{Nd}+/gu) ?? []).map((figure) => figure.replace(/^0+(?=\d)/, ''))

const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** zh-CN is Simplified Chinese in English; what is no language tag stays as it is. */
function inEnglish(tag: string): string {
  if (tag === 'zh-CN') return 'Simplified Chinese'
  if (tag === 'zh-TW') return 'Traditional Chinese'
  try {
    return NAMES.of(tag) ?? tag
  } catch {
    return tag
  }
}
