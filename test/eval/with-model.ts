// The held-out messages once more through a language model, as a guest's would go: this machine first, the model where
// that is worth a call, within 2.5 s. What is asked of the model is counted in a database of its own.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/base/clock.ts'
import { openLog } from '../../src/base/log.ts'
import { type Config, ConfigError, readConfig } from '../../src/config.ts'
import type { Context, Understand } from '../../src/conversation/understanding.ts'
import { factsOf } from '../../src/facts/fact.ts'
import { openHotels } from '../../src/hotels/hotels.ts'
import type { Example, PerilExample } from '../../src/nlu/local/corpus.ts'
import { openModelFor } from '../../src/nlu/open-model.ts'
import { applyHotelFile } from '../../src/setup/apply.ts'
import { openStore } from '../../src/store/database.ts'
import { joinEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { wilson } from './figures.ts'
import { type HeardIn, hearIn, languagesOf } from './hear.ts'
import { type ByLanguage, tableOf } from './report.ts'

/** The model's settings, or a sentence for who has set none. */
export function modelSettings(env: Readonly<Record<string, string | undefined>>): Config | string {
  try {
    const config = readConfig(env)
    if (config.OPENAI_MODEL) return config
    return 'There is no language model to measure: set OPENAI_MODEL and OPENAI_API_KEY (or OPENAI_BASE_URL, for a server of your own), as the README says.'
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}

/** What the model was asked, and what that took. */
export type Usage = {
  readonly model: string
  readonly messages: number
  /** How the messages ended that were put to it: answered, timeout, budget-spent. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly tokensIn: number
  readonly tokensOut: number
  /** In the main unit of `currency`; undefined where no prices are set. */
  readonly cost: number | undefined
  readonly currency: string
}

const HOTEL = join(import.meta.dirname, '../../prisma/seed/hz-yunqi.yaml')

/** Hears them all. The tokens of a day are not limited here, its money is where that is configured. */
export async function hearWithModel(
  config: Config,
  local: Understand,
  { examples, perils }: { examples: readonly Example[]; perils: readonly PerilExample[] },
): Promise<{ heard: HeardIn[]; usage: Usage }> {
  const log = openLog('error')
  const dataDir = await mkdtemp(join(tmpdir(), 'bellbird-eval-'))
  const closing: (() => Promise<unknown> | void)[] = [() => rm(dataDir, { recursive: true, force: true })]
  try {
    const database = await joinEmbedded({ dataDir, log })
    closing.push(() => database.stop())
    await migrate(database.url)
    const store = await openStore(database.url, log, 6)
    closing.push(() => store.close())
    await applyHotelFile(store, await readFile(HOTEL, 'utf8'), systemClock())
    const hotels = await openHotels(store, log)
    closing.push(() => hotels.close())
    const hotel = hotels.all()[0]!
    const settings = { ...config, OPENAI_DAILY_TOKENS: Number.MAX_SAFE_INTEGER }
    const { understand, model } = await openModelFor(settings, { local, store, clock: systemClock, log })
    const context: Context = {
      ...{ messageId: undefined, hotel, facts: await factsOf(store.db, hotel) },
      ...{ chosen: undefined, before: [], names: [] },
    }
    const asked: Understand = (utterance) => understand({ ...utterance, context: async () => context })
    // What a language takes, the others need not wait for: a server answers several at once.
    const heard = await Promise.all(
      languagesOf(examples, perils).map((language) => hearIn(language, asked, examples, perils)),
    )
    const spent = await store.db.modelUsage.aggregate({
      _sum: { tokensIn: true, tokensOut: true, costMicro: true },
    })
    const usage: Usage = {
      model: config.OPENAI_MODEL ?? '',
      messages: examples.length + perils.length,
      outcomes: Object.fromEntries(model!.counts().map(({ outcome, count }) => [outcome, count])),
      tokensIn: spent._sum.tokensIn ?? 0,
      tokensOut: spent._sum.tokensOut ?? 0,
      cost: config.OPENAI_PRICE_IN === undefined ? undefined : Number(spent._sum.costMicro ?? 0) / 1e6,
      currency: config.OPENAI_CURRENCY,
    }
    return { heard, usage }
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

/** What this machine and the model made of the same messages, side by side, a table for each language. */
export function sideBySide(local: ByLanguage, model: ByLanguage): [string, Record<string, object>][] {
  const [one, other] = [tableOf(local), tableOf(model)]
  return Object.keys(model).map((language) => [
    language,
    Object.fromEntries(
      Object.keys(one).map((row) => [row, { local: one[row]![language], model: other[row]![language] }]),
    ),
  ])
}

/** How a message may end without a call. */
const UNASKED = new Set(['resting', 'budget-spent', 'asked-before'])

/** What it took, in sentences. */
export function usageLines({
  model,
  messages,
  outcomes,
  tokensIn,
  tokensOut,
  cost,
  currency,
}: Usage): string[] {
  const answered = outcomes['answered'] ?? 0
  const calls = Object.entries(outcomes).reduce((sum, [how, n]) => sum + (UNASKED.has(how) ? 0 : n), 0)
  const share = wilson(answered, messages)
  const rest = Object.entries(outcomes).filter(([outcome]) => outcome !== 'answered')
  const others = rest.map(([outcome, count]) => `${outcome} ${count}`).join(', ')
  const paid =
    cost === undefined
      ? 'no prices are set (OPENAI_PRICE_IN, OPENAI_PRICE_OUT)'
      : `${cost.toFixed(4)} ${currency}`
  return [
    `${model}: ${calls} of ${messages} messages were put to it, ${answered} answered by it: ${share.percent} % (${share.from}-${share.to}).`,
    ...(others === '' ? [] : [`Answered by this machine where it was wanted: ${others}.`]),
    `${tokensIn} tokens in, ${tokensOut} out; ${paid}.`,
  ]
}
