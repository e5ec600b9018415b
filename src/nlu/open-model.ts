// Opens the language model where one is configured; its library is loaded only then.
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { LanguageModel } from '../conversation/language-model.ts'
import type { Understand } from '../conversation/understanding.ts'
import type { Store } from '../store/database.ts'

/** The settings that matter here; each is described in config.ts. */
export type ModelSettings = {
  readonly OPENAI_MODEL?: string | undefined
  readonly OPENAI_API_KEY?: string | undefined
  readonly OPENAI_BASE_URL: string
  readonly OPENAI_PRICE_IN?: number | undefined
  readonly OPENAI_PRICE_OUT?: number | undefined
  readonly OPENAI_CURRENCY: string
  readonly OPENAI_DAILY_TOKENS: number
  readonly OPENAI_DAILY_MONEY?: number | undefined
}

export type OpenedModel = {
  readonly understand: Understand
  /** Undefined where none is configured. */
  readonly model: LanguageModel | undefined
}

/** Throws an Error with a sentence for the operator where a prompt is not in order. */
export async function openModelFor(
  config: ModelSettings,
  { local, store, clock, log }: { local: Understand; store: Store; clock: Clock; log: Log },
): Promise<OpenedModel> {
  const { OPENAI_MODEL: name } = config
  if (!name) return { understand: local, model: undefined }
  const [{ openModel }, { loadPrompts }, { withModel }, { openWriting }] = await Promise.all([
    import('./openai/model.ts'),
    import('./openai/prompts.ts'),
    import('./understand-with-model.ts'),
    import('./write-with-model.ts'),
  ])
  const model = openModel({
    apiKey: config.OPENAI_API_KEY,
    baseURL: config.OPENAI_BASE_URL,
    model: name,
    budget: {
      priceIn: config.OPENAI_PRICE_IN ?? 0,
      priceOut: config.OPENAI_PRICE_OUT ?? 0,
      currency: config.OPENAI_CURRENCY,
      dailyTokens: config.OPENAI_DAILY_TOKENS,
      dailyMoney: config.OPENAI_DAILY_MONEY,
    },
    prompts: await loadPrompts(),
    store,
    clock,
    log,
  })
  return { understand: withModel(local, model, log), model: openWriting(model) }
}
