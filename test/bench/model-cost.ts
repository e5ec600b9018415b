// What a language model costs: calls and tokens of scripted conversations, with the real client against a stand-in that
// counts as OpenAI does. Prints JSON. Run: npx tsx test/bench/model-cost.ts
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, after, dayAt, days, instant, seconds } from '../../src/base/clock.ts'
import type { ConversationId } from '../../src/base/ids.ts'
import type { Language } from '../../src/base/locale.ts'
import { openLog } from '../../src/base/log.ts'
import type { Engine } from '../../src/conversation/engine.ts'
import { takeTurn } from '../../src/conversation/take-turn.ts'
import { openStaffTranslations } from '../../src/conversation/translate-for-staff.ts'
import { openHotels } from '../../src/hotels/hotels.ts'
import { JOBS } from '../../src/jobs/catalogue.ts'
import { stayReported } from '../../src/journey/stay-reported.ts'
import type { HeardContent } from '../../src/messages/content.ts'
import { receive } from '../../src/messages/receive.ts'
import { transcript } from '../../src/messages/transcript.ts'
import { openModelFor } from '../../src/nlu/open-model.ts'
import { openUnderstanding } from '../../src/nlu/understand.ts'
import { applyHotelFile } from '../../src/setup/apply.ts'
import { openStore } from '../../src/store/database.ts'
import { joinEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { countTokens, openOpenAiStandIn } from '../contract/openai-stand-in.ts'
import { type Act, SCRIPTS } from './model-scripts.ts'

/** Per million tokens, in US dollars: an assumption, of the order of what small models cost. */
const PRICES = { OPENAI_PRICE_IN: 0.4, OPENAI_PRICE_OUT: 1.6 }
const SYMPATHY: Record<Language, string> = {
  en: 'I am so sorry about the noise, it must have been very hard to rest.',
  'zh-CN': '非常抱歉，空调不制冷让您没能好好休息。',
  ko: '에어컨이 작동하지 않아 불편을 드려 정말 죄송합니다.',
  ja: 'シャワーのお湯が出ず、ご不便をおかけして大変申し訳ございません。',
}

type Played = {
  name: string
  language: Language
  messages: number
  calls: number
  tokensIn: number
  tokensOut: number
  dollars: number
}

const dataDir = await mkdtemp(join(tmpdir(), 'bellbird-model-cost-'))
const log = openLog('error')
const closing: (() => Promise<unknown> | void)[] = [() => rm(dataDir, { recursive: true, force: true })]
try {
  const database = await joinEmbedded({ dataDir, log })
  const { url } = database
  closing.push(() => database.stop())
  await migrate(url)
  const store = await openStore(url, log, 4)
  closing.push(() => store.close())
  const jobs: { name: string; data: object; at: Date }[] = []
  store.useQueue({
    send: async (name: string, data: object, { startAfter }: { startAfter: Date }) =>
      void jobs.push({ name, data, at: startAfter }),
  })
  let now = instant('2026-11-03T10:00:00Z')
  const seed = await readFile(join(import.meta.dirname, '../../prisma/seed/hz-yunqi.yaml'), 'utf8')
  await applyHotelFile(store, seed, now)
  const hotels = await openHotels(store, log)
  closing.push(() => hotels.close())
  const hotel = hotels.all()[0]!
  const standIn = await openOpenAiStandIn()
  closing.push(() => standIn.close())
  const settings = {
    ...PRICES,
    OPENAI_MODEL: 'gpt-stand-in',
    OPENAI_API_KEY: standIn.key,
    OPENAI_BASE_URL: standIn.baseURL,
    OPENAI_CURRENCY: 'USD',
    OPENAI_DAILY_TOKENS: 1e9,
  }
  const clock = () => now
  const { understand, model } = await openModelFor(settings, {
    ...{ local: await openUnderstanding(), store, clock, log },
  })
  const translations = openStaffTranslations({ store, hotels, model: model!, clock, log })
  const engine: Engine = {
    ...{ store, hotels, channels: () => new Map(), understand, clock, log },
    afterTurn: translations.handled,
  }

  const conversations: Played[] = []
  for (const script of SCRIPTS) conversations.push(await play(script.name, script.language, script.acts))
  const sum = (of: (one: Played) => number) => conversations.reduce((total, one) => total + of(one), 0)
  const calls = sum((one) => one.calls)
  const all = { calls, tokensIn: sum((one) => one.tokensIn), tokensOut: sum((one) => one.tokensOut) }
  const report = {
    tokens: 'counted by the stand-in, about as o200k does',
    prices: PRICES,
    perConversation: {
      conversations: conversations.length,
      messages: round(sum((one) => one.messages) / conversations.length),
      calls: round(calls / conversations.length),
      tokensIn: Math.round(all.tokensIn / conversations.length),
      tokensOut: Math.round(all.tokensOut / conversations.length),
      dollars: dollars(all.tokensIn / conversations.length, all.tokensOut / conversations.length),
    },
    perCall: { tokensIn: Math.round(all.tokensIn / calls), tokensOut: Math.round(all.tokensOut / calls) },
    conversations,
  }
  console.log(JSON.stringify(report, null, 2))

  async function play(name: string, language: Language, acts: readonly Act[]): Promise<Played> {
    standIn.calls.splice(0)
    standIn.writes(({ input, schema }) =>
      schema === 'translations'
        ? { translations: (input.texts as string[]).map(asLong) }
        : labelsFor(String(input.message), language),
    )
    const address = randomUUID()
    const confirmationNumber = `BC${String(20_260_000 + conversations.length)}`
    let conversationId: ConversationId | undefined
    let messages = 0
    for (const act of acts) {
      if ('checksOut' in act) await checksOut(confirmationNumber, language)
      else {
        messages += 'says' in act ? 1 : 0
        conversationId = await does(address, language, await contentOf(act, conversationId))
      }
      await translations.idle()
      now = after(now, seconds(20))
    }
    now = after(now, days(1))
    const used = standIn.calls.map(({ usage }) => usage!)
    const tokensIn = used.reduce((total, one) => total + one.prompt_tokens, 0)
    const tokensOut = used.reduce((total, one) => total + one.completion_tokens, 0)
    return {
      name,
      language,
      messages,
      calls: used.length,
      tokensIn,
      tokensOut,
      dollars: dollars(tokensIn, tokensOut),
    }
  }

  async function contentOf(
    act: Exclude<Act, { checksOut: true }>,
    id?: ConversationId,
  ): Promise<HeardContent> {
    if ('says' in act) return { kind: 'text', text: act.says }
    if ('starts' in act) return { kind: 'start' }
    const offered = id ? (await transcript(store.db, id)).flatMap(({ choices }) => choices) : []
    const choice = offered.findLast((one) => one.id.endsWith(act.taps))
    if (!choice)
      throw new Error(`Nothing to tap like ${act.taps} among ${offered.map((one) => one.id).join(' ')}`)
    return { kind: 'choice', ...choice }
  }

  async function does(address: string, language: Language, content: HeardContent): Promise<ConversationId> {
    const { conversationId } = await receive(
      store,
      {
        channel: 'web',
        account: hotel.id,
        address,
        kind: 'guest',
        pulled: true,
        hotelId: hotel.id,
        languageHint: language,
        externalId: randomUUID(),
        content,
        sentAt: now,
      },
      now,
    )
    while (await takeTurn(engine, conversationId));
    return conversationId
  }

  /** The guest of the chat is made the guest of a stay that ends, and what falls due within a day is done. */
  async function checksOut(confirmationNumber: string, language: Language): Promise<void> {
    const today = dayAt(hotel.timeZone, now)
    const line = await store.db.conversation.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    await store.transaction((tx) =>
      stayReported(
        tx,
        hotel,
        {
          hotelId: hotel.id,
          confirmationNumber,
          status: 'checked-out',
          arrival: addDays(today, -2),
          departure: today,
          room: '1206',
          updatedAt: now,
          guest: { familyName: 'Guest', givenName: confirmationNumber, language },
          amount: { minor: 100_000, currency: hotel.currency },
        },
        now,
      ),
    )
    const stay = await store.db.stay.findFirstOrThrow({ where: { confirmationNumber } })
    await store.db.conversation.update({ where: { id: line.id }, data: { guestId: stay.guestId } })
    now = after(now, days(1))
    for (const due of jobs.splice(0)) {
      const job = JOBS.find((one) => one.name === due.name)
      if (job && due.at <= now) await store.transaction((tx) => job.run(tx, job.payload.parse(due.data), now))
    }
    while (await takeTurn(engine, line.id as ConversationId));
  }
} finally {
  for (const close of closing.reverse()) await close()
}

/** As long a translation as a text has, into Chinese. */
function asLong(text: string): string {
  return '译'.repeat(countTokens(text))
}

/** As long an answer as a model gives: whether it is right does not change what it costs. */
function labelsFor(message: string, language: Language): object {
  const asks = /[?？]|^is there|吗|까요|ですか/.test(message)
  return {
    intent: asks ? 'question' : 'complaint',
    category: asks ? null : 'air-conditioning',
    danger: false,
    urgent: false,
    room: null,
    sympathy: asks ? null : SYMPATHY[language],
    fact: asks ? 'breakfast' : null,
  }
}

function dollars(tokensIn: number, tokensOut: number): number {
  return Number(((tokensIn * PRICES.OPENAI_PRICE_IN + tokensOut * PRICES.OPENAI_PRICE_OUT) / 1e6).toFixed(6))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
