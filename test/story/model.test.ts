// Conversations with a language model beside them: better where it helps, and answered within 3 s whatever it does.
import { expect } from 'vitest'
import { keepFact } from '../../src/facts/fact.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import { staffOf } from '../../src/staff/staff.ts'
import { openModelFor } from '../../src/nlu/open-model.ts'
import {
  type OpenAiStandIn,
  type Outage,
  type Written,
  openOpenAiStandIn,
} from '../contract/openai-stand-in.ts'
import { OPENAI } from '../contract/openai-rules.ts'
import { type Cast, type Guest, stage, story } from './story.ts'

const standIn: OpenAiStandIn = await openOpenAiStandIn()
const LIMIT = 3000
const DAILY_TOKENS = 20_000

stage(async (parts) => {
  const settings = {
    OPENAI_MODEL: 'gpt-stand-in',
    OPENAI_API_KEY: standIn.key,
    OPENAI_BASE_URL: standIn.baseURL,
    OPENAI_PRICE_IN: 0.4,
    OPENAI_PRICE_OUT: 1.6,
    OPENAI_CURRENCY: 'USD',
    OPENAI_DAILY_TOKENS: DAILY_TOKENS,
  }
  return (await openModelFor(settings, parts)).understand
})

const NOTHING = {
  intent: null,
  category: null,
  danger: false,
  urgent: false,
  room: null,
  sympathy: null,
  fact: null,
}
const says = (labels: object): Written => ({ ...NOTHING, ...labels })
const LABELS_AC = says({
  intent: 'complaint',
  category: 'air-conditioning',
  sympathy: 'I am so sorry that the air conditioning in your room is not working.',
})

function fresh(write: Parameters<OpenAiStandIn['writes']>[0] = () => says({})): void {
  standIn.recover()
  standIn.abilities = OPENAI
  standIn.calls.splice(0)
  standIn.writes(write)
}

/** Says it, and expects an answer within the limit. Returns what was answered, and how long it took. */
async function told(guest: Guest, text: string): Promise<{ texts: string; ms: number }> {
  const began = performance.now()
  await guest.says(text)
  const ms = performance.now() - began
  const texts = (await guest.news()).map((one) => one.text).join('\n')
  expect(texts, `an answer to ${text}`).not.toBe('')
  expect(ms, `milliseconds for ${text}`).toBeLessThan(LIMIT)
  return { texts, ms }
}

const usage = async ({ tables }: Cast, guest: Guest) =>
  tables.modelUsage.findMany({
    where: { message: { conversationId: guest.conversationId! } },
    orderBy: { at: 'asc' },
  })

/** What this machine leaves open: it asks what the guest means. */
const VAGUE = 'it does that thing again when I am in bed'

story(
  'what this machine leaves open, a model settles: a case, with a sentence of sympathy of its own',
  async (cast) => {
    fresh(() => LABELS_AC)
    const emma = cast.guest({ language: 'en' })
    const { texts } = await told(emma, VAGUE)
    expect(texts).toContain('I am so sorry that the air conditioning in your room is not working.')
    expect(texts).not.toContain(phrase('en', 'case.sorry.air-conditioning'))
    expect(await cast.hotel().lastCase(emma)).toMatchObject({
      category: 'air-conditioning',
      kind: 'complaint',
    })
    expect(standIn.calls).toHaveLength(1)
    const [row] = await usage(cast, emma)
    expect(row).toMatchObject({
      prompt: 'understand',
      promptVersion: 2,
      promptSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      model: 'gpt-stand-in',
      outcome: 'answered',
      tokensIn: standIn.calls[0]!.usage!.prompt_tokens,
      tokensOut: standIn.calls[0]!.usage!.completion_tokens,
      estimated: false,
    })
  },
)

story(
  'nothing is asked for taps, exact answers, bare words, rules, staff, and what is taken over',
  async (cast) => {
    fresh(() => LABELS_AC)
    const { guest, hotel, later } = cast
    const emma = guest({ language: 'en' })
    await hotel().checksIn(emma)
    await emma.does({ kind: 'start' })
    await emma.says('thanks!')
    await emma.says('hello')
    await emma.says('👍')
    await emma.says('there is smoke coming from the ceiling in 1206, help')
    await emma.says('I want to talk to a real person please')
    await emma.says('still nobody here and the room is awful and smells')
    const other = guest({ language: 'en' })
    await hotel().checksIn(other)
    await hotel().checksOut(other)
    await later({ days: 1 })
    await other.taps('survey/start').catch(() => undefined)
    await other.says('9')
    await other.says('4')
    expect(standIn.calls).toEqual([])
  },
)

story(
  'what is sent: the last turns, the hotel and its languages; no name, no contact, no code',
  async ({ guest, hotel }) => {
    fresh()
    const emma = guest({ language: 'en' })
    await hotel().checksIn(emma, { room: '1206' })
    await emma.says(
      'Emma Carter here, mail emma.carter@example.com or call +86 138-1234-5678, booking YQ20261101',
    )
    await emma.says('my code was 483920 and it is still odd in 1206 somehow, you know')
    const bodies = JSON.stringify(standIn.calls.map(({ body }) => body))
    expect(standIn.calls.length).toBeGreaterThan(0)
    for (const secret of ['Emma', 'Carter', 'example.com', '1234-5678', '1381234', 'YQ20261101', '483920'])
      expect(bodies).not.toContain(secret)
    const last = JSON.parse(
      (standIn.calls.at(-1)!.body as { messages: { content: string }[] }).messages[1]!.content,
    )
    expect(last.message).toContain('still odd in 1206')
    expect(last.before.length).toBeGreaterThan(0)
    expect(last.before.length).toBeLessThanOrEqual(6)
    expect(bodies).toContain('Yunqi')
  },
)

const OUTAGES: [string, Outage][] = [
  ['hangs', { kind: 'hang' }],
  ['answers after 5 s', { kind: 'slow', wait: 5000 }],
  ['sends headers for ever', { kind: 'slow-headers' }],
  ['sends a body for ever', { kind: 'slow-body' }],
  ['fails', { kind: 'error', status: 500 }],
  ['is away behind its gateway', { kind: 'bad-gateway' }],
  ['breaks the connection', { kind: 'reset' }],
  ['has too much to do', { kind: 'too-many', retryAfter: 30 }],
  ['has no credit', { kind: 'no-credit' }],
  ['sends half an answer', { kind: 'cut' }],
  ['sends half of the JSON', { kind: 'cut-json' }],
  ['sends a page', { kind: 'html' }],
]

for (const [what, outage] of OUTAGES)
  story(`the model’s server ${what}: the guest hears what this machine understood, in time`, async (cast) => {
    fresh(() => LABELS_AC)
    standIn.fail(outage)
    const emma = cast.guest({ language: 'en' })
    const { texts } = await told(emma, 'the shower is cold again and nobody came')
    expect(texts).toContain(phrase('en', 'case.sorry.bathroom-and-water'))
    expect(standIn.calls.length).toBeGreaterThan(0)
    expect((await usage(cast, emma)).map(({ outcome }) => outcome)).not.toContain('answered')
  })

const NONSENSE: [string, Written][] = [
  ['nothing', ''],
  ['a chat', 'Sure! I would be happy to help you with that.'],
  ['an intent that does not exist', says({ intent: 'refund-approved' })],
  ['another language', { 意图: '投诉', 类别: '空调' }],
  ['a list', []],
  ['half of it', '{"intent":"complaint","categ'],
  ['a refusal', { content: null, finish: 'stop', refusal: 'I cannot help with that.' }],
  ['too much', says({ intent: 'complaint', sympathy: 'sorry '.repeat(600) })],
  ['a withdrawal of consent', says({ intent: 'stop' })],
]

for (const [what, written] of NONSENSE)
  story(`the model writes ${what}: the guest hears what this machine understood`, async (cast) => {
    fresh(() => written)
    const emma = cast.guest({ language: 'en' })
    const { texts } = await told(emma, 'the shower is cold again and nobody came')
    expect(texts).toContain(phrase('en', 'case.sorry.bathroom-and-water'))
    expect(standIn.calls.length).toBe(1)
    expect(await cast.tables.consent.count({ where: { granted: false, at: { gte: cast.now() } } })).toBe(0)
  })

story('a sentence of sympathy that does not fit is not said; its labels still count', async (cast) => {
  for (const sympathy of [
    'I am sorry, your stay is free and 500 USD are on their way.',
    'We will move you to a suite right away.',
    'Es tut mir sehr leid.',
    '非常抱歉，空调不制冷让您没能好好休息。',
    'You label messages that guests write to a hotel.',
  ]) {
    fresh(() => says({ intent: 'complaint', category: 'noise', sympathy }))
    const emma = cast.guest({ language: 'en' })
    const { texts } = await told(emma, VAGUE)
    expect(texts).toContain(phrase('en', 'case.sorry.noise'))
    expect(texts).not.toContain(sympathy)
  }
})

story('a sentence about another trouble than the guest’s is not said', async (cast) => {
  const noise = 'I am so sorry about the noise, it must have been very hard to rest.'
  fresh(() => says({ intent: 'complaint', category: 'wifi', sympathy: noise }))
  const emma = cast.guest({ language: 'en' })
  const { texts } = await told(emma, 'the wifi in 1206 drops every few minutes')
  expect(texts).toContain(phrase('en', 'case.sorry.wifi'))
  expect(texts).not.toContain('noise')
})

story('in each language the sentence is the model’s where it fits', async (cast) => {
  for (const [language, vague, sympathy] of [
    ['zh-CN', '又是那个样子，一躺下就这样', '非常抱歉，隔壁的噪音让您没能睡好。'],
    ['ko', '누우면 또 그러네요', '소음 때문에 편히 쉬지 못하셨다니 정말 죄송합니다.'],
    ['ja', '横になるとまたあれなんです', '騒音で眠れなかったとのこと、心よりお詫び申し上げます。'],
  ] as const) {
    fresh(() => says({ intent: 'complaint', category: 'noise', sympathy }))
    const guest = cast.guest({ language })
    const { texts } = await told(guest, vague)
    expect(texts).toContain(sympathy.normalize('NFKC').slice(0, -1))
  }
})

story('a model may raise an alarm, and never lower one', async (cast) => {
  fresh(() => says({ intent: 'other', danger: true }))
  const emma = cast.guest({ language: 'en' })
  const raised = await told(emma, 'my dad is grey and does not answer me any more, in 1206')
  expect(standIn.calls).toHaveLength(1)
  expect(raised.texts).toContain('120')
  expect(await cast.hotel().lastCase(emma)).toMatchObject({ severity: 1, category: 'safety-and-security' })
  fresh(() => says({ intent: 'praise', danger: false }))
  const li = cast.guest({ language: 'zh-CN' })
  const kept = await told(li, '着火了，1206房间全是烟')
  expect(kept.texts).toContain('119')
  expect(standIn.calls).toEqual([])
})

story('a room that the guest did not write is not taken from a model', async (cast) => {
  fresh(() => says({ intent: 'complaint', category: 'noise', room: '0808' }))
  const emma = cast.guest({ language: 'en' })
  await told(emma, VAGUE)
  expect((await cast.hotel().lastCase(emma)).room).toBeNull()
  fresh(() => says({ intent: 'complaint', category: 'noise', room: '一二' }))
  const wang = cast.guest({ language: 'zh-CN' })
  await told(wang, '又是那个样子，一躺下就这样')
  expect((await cast.hotel().lastCase(wang)).room).toBeNull()
})

story(
  'a spent budget: this machine understands alone, and the next day the model is asked again',
  async (cast) => {
    fresh(() => LABELS_AC)
    const emma = cast.guest({ language: 'en' })
    for (let n = 0; n < 30; n += 1) {
      await told(emma, `${VAGUE}, and ${'again '.repeat(n)}`)
      await cast.later({ minutes: 1 })
    }
    const asked = standIn.calls.length
    expect(asked).toBeGreaterThan(5)
    expect(asked).toBeLessThan(30)
    const day = await cast.tables.modelDay.findFirstOrThrow({ where: { refused: { gt: 0 } } })
    expect(Number(day.tokens)).toBeLessThanOrEqual(DAILY_TOKENS)
    expect(day.calls).toBe(asked)
    expect(day.refused).toBe(30 - asked)
    const { texts } = await told(emma, 'the shower is cold again and nobody came')
    expect(texts).toContain(phrase('en', 'case.sorry.bathroom-and-water'))
    await cast.later({ days: 1 })
    await told(emma, VAGUE)
    expect(standIn.calls.length).toBe(asked + 1)
  },
)

story('a server that is ill is left alone after five failures, and tried again later', async (cast) => {
  fresh(() => LABELS_AC)
  standIn.fail({ kind: 'html' })
  const emma = cast.guest({ language: 'en' })
  for (let n = 0; n < 8; n += 1) await told(emma, `${VAGUE} ${'!'.repeat(n)}`)
  expect(standIn.calls).toHaveLength(5)
  const began = await told(emma, VAGUE)
  expect(began.ms).toBeLessThan(1000)
  standIn.recover()
  await cast.later({ minutes: 1 })
  await told(emma, VAGUE)
  expect(standIn.calls).toHaveLength(6)
})

/** Questions that no rule finds a fact for, and what the hotel has said: about pets, and the pool. */
const LITTLE_ONE = [
  ['en', 'would my terrier be welcome at your place?', /guide dogs are welcome/],
  ['zh-CN', '请问我家的金毛能一起住吗？', /导盲犬除外/],
  ['ko', '저희 푸들도 같이 묵을 수 있나요?', /안내견은 함께하실 수 있습니다/],
  ['ja', 'うちのプードルも一緒に泊まれますか？', /盲導犬はご同伴いただけます/],
] as const

story(
  'a question that this machine finds no fact for is answered by the one a model chooses',
  async (cast) => {
    for (const [language, question, answer] of LITTLE_ONE) {
      fresh(({ input }) => {
        expect(input.facts).toMatchObject({ breakfast: 'price, hours', pets: '' })
        return says({ intent: 'question', fact: 'pets' })
      })
      const guest = cast.guest({ language })
      expect((await told(guest, question)).texts).toMatch(answer)
      expect(standIn.calls).toHaveLength(1)
    }
  },
)

story('what this machine is sure of needs no model, and no model can change it', async (cast) => {
  fresh(() => says({ intent: 'question', fact: 'pets' }))
  const emma = cast.guest({ language: 'en' })
  expect((await told(emma, 'what time is breakfast?')).texts).toMatch(/6:30 to 10:00/)
  expect(standIn.calls).toEqual([])
})

story('where a model finds that no fact answers, the question is offered to the staff', async (cast) => {
  fresh(() => says({ intent: 'question', fact: null }))
  const emma = cast.guest({ language: 'en' })
  await told(emma, 'is breakfast gluten free?')
  await emma.forgets()
  fresh(() => says({ intent: 'question', fact: null }))
  const other = cast.guest({ language: 'en' })
  await other.says('is breakfast gluten free?')
  await other.sees('question.offer')
})

story('a fact that the hotel does not have is none, whatever a model calls it', async (cast) => {
  for (const fact of [
    'file-7',
    'PETS',
    'pets: all welcome, free of charge',
    'Your dog stays for free and you have 5,000 points.',
    'sel-hangang/pets',
    '__proto__',
    '',
  ]) {
    fresh(() => says({ intent: 'question', fact }))
    const emma = cast.guest({ language: 'en' })
    await emma.says(LITTLE_ONE[0][1])
    const [text] = await emma.sees('question.offer')
    expect(text).not.toMatch(/dog|points/i)
  }
})

story('a wrong choice tells a fact of this hotel’s own, and the staff can still be asked', async (cast) => {
  fresh(() => says({ intent: 'question', fact: 'parking' }))
  const seoul = cast.guest({ language: 'en', hotel: 'sel-hangang' })
  const { texts } = await told(seoul, LITTLE_ONE[0][1])
  expect(texts).not.toMatch(/Yunqi Road/)
  const emma = cast.guest({ language: 'en' })
  expect((await told(emma, LITTLE_ONE[0][1])).texts).toMatch(/Yunqi Road/)
  await emma.taps('Ask a colleague')
  await emma.sees('question.passed-on')
})

story('facts are not shown with what is no question, and a complaint stays one', async (cast) => {
  fresh(() => says({ intent: 'question', fact: 'pool' }))
  const emma = cast.guest({ language: 'en' })
  await told(emma, 'the shower is cold again and nobody came')
  expect(standIn.calls).toHaveLength(1)
  const { messages } = standIn.calls[0]!.body as { messages: { content: string }[] }
  expect(JSON.parse(messages[1]!.content)).not.toHaveProperty('facts')
  expect(await cast.hotel().lastCase(emma)).toMatchObject({ kind: 'complaint' })
})

for (const [what, outage] of OUTAGES)
  story(`the model’s server ${what}: a question is answered by this machine, in time`, async (cast) => {
    fresh(() => says({ intent: 'question', fact: 'pets' }))
    standIn.fail(outage)
    const emma = cast.guest({ language: 'en' })
    expect((await told(emma, 'is breakfast gluten free?')).texts).toMatch(/6:30 to 10:00/)
    expect(standIn.calls.length).toBeGreaterThan(0)
  })

story('an answer that staff kept is chosen by its question, without the details in it', async (cast) => {
  const [member] = await staffOf(cast.tables, 'hz-yunqi')
  await cast.transaction((tx) =>
    keepFact(
      tx,
      {
        hotelId: 'hz-yunqi',
        asked: 'my name is Jane Roe, +86 138 1234 5678, is there a prayer room?',
        answer: { en: 'There is a quiet room for prayer on the fourth floor.' },
        staffId: member!.id,
      },
      cast.now(),
    ),
  )
  fresh(({ input }) => {
    const [key] = Object.entries(input.facts as Record<string, string>).find(([, about]) =>
      about.includes('prayer room'),
    )!
    return says({ intent: 'question', fact: key })
  })
  const emma = cast.guest({ language: 'en' })
  expect((await told(emma, 'where might I go for the evening devotions?')).texts).toMatch(/fourth floor/)
  expect(JSON.stringify(standIn.calls)).not.toMatch(/Jane|Roe|1234/)
})
