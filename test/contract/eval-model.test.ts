// `npm run eval -- --model` against the stand-in: the same messages through a model, what it answered, what it cost.
import { spawnSync } from 'node:child_process'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Config } from '../../src/config.ts'
import { openUnderstanding } from '../../src/nlu/understand.ts'
import { figuresOf } from '../eval/figures.ts'
import { hearAll } from '../eval/hear.ts'
import { hearWithModel, modelSettings, sideBySide, usageLines } from '../eval/with-model.ts'
import { openOpenAiStandIn } from './openai-stand-in.ts'

const standIn = await openOpenAiStandIn()
afterAll(() => standIn.close())
beforeEach(() => {
  standIn.recover()
  standIn.calls.splice(0)
})

const ENV = {
  OPENAI_MODEL: 'gpt-stand-in',
  OPENAI_API_KEY: standIn.key,
  OPENAI_BASE_URL: standIn.baseURL,
  OPENAI_PRICE_IN: '0.4',
  OPENAI_PRICE_OUT: '1.6',
}
const NOTHING = {
  intent: null,
  category: null,
  danger: false,
  urgent: false,
  room: null,
  sympathy: null,
  fact: null,
}

const example = (language: string, text: string) =>
  ({ language, intent: 'complaint', category: 'noise', text, voice: 1 }) as const
/** What this machine leaves open, and what it is sure of by a rule. */
const HELD_OUT = {
  examples: [
    example('en', 'it does that thing again when I am in bed'),
    example('en', 'thanks'),
    example('zh-CN', '又是那个样子，一躺下就这样'),
    example('ko', '누우면 또 그러네요'),
    example('ja', '横になるとまたあれなんです'),
  ],
  perils: [
    // Of a language that this machine was never taught.
    { language: 'en', peril: 'danger', text: 'mio padre è tutto grigio e non risponde più', voice: 1 },
  ],
} as const

async function measured(env: Record<string, string> = ENV) {
  const local = await openUnderstanding()
  const heard = await hearAll(local, HELD_OUT.examples, HELD_OUT.perils)
  const asked = await hearWithModel(modelSettings(env) as Config, local, HELD_OUT)
  const figures = (all: typeof heard) =>
    Object.fromEntries(all.map((one) => [one.language, figuresOf(one.heard, one.perils)]))
  return { local: figures(heard), model: figures(asked.heard), usage: asked.usage }
}

test('the model’s column stands beside this machine’s, with what it answered, its tokens and its cost', async () => {
  standIn.writes(({ input }) => ({
    ...NOTHING,
    intent: 'complaint',
    category: 'noise',
    danger: String(input.message).includes('grigio'),
  }))
  const { local, model, usage } = await measured()
  expect(local['en']!.shares['intent accuracy']).toMatchObject({ percent: 0, n: 2 })
  expect(model['en']!.shares['intent accuracy']).toMatchObject({ percent: 50, n: 2 })
  for (const language of ['zh', 'ko', 'ja'])
    expect(model[language]!.shares['intent accuracy']).toMatchObject({ percent: 100, n: 1 })
  expect(local['en']!.shares['danger recall'].percent).toBe(0)
  expect(model['en']!.shares['danger recall'].percent).toBe(100)
  const tables = Object.fromEntries(sideBySide(local, model))
  expect(tables['en']!['intent accuracy']).toEqual({
    local: expect.stringMatching(/^0 % .*n=2/),
    model: expect.stringMatching(/^50 % .*n=2/),
  })
  const tokensIn = standIn.calls.reduce((sum, { usage: used }) => sum + used!.prompt_tokens, 0)
  const tokensOut = standIn.calls.reduce((sum, { usage: used }) => sum + used!.completion_tokens, 0)
  expect(standIn.calls).toHaveLength(5)
  expect(usage).toMatchObject({
    messages: 6,
    outcomes: { answered: 5 },
    tokensIn,
    tokensOut,
    currency: 'USD',
  })
  expect(usage.cost).toBeCloseTo((tokensIn * 0.4 + tokensOut * 1.6) / 1e6, 4)
  const lines = usageLines(usage).join('\n')
  expect(lines).toContain('5 of 6 messages were put to it, 5 answered by it: 83.3 %')
  expect(lines).toContain(`${tokensIn} tokens in, ${tokensOut} out`)
  expect(lines).toMatch(/0\.00\d\d USD/)
})

test('a model that fails leaves this machine’s answers, and that is said', async () => {
  standIn.fail({ kind: 'html' })
  const { local, model, usage } = await measured()
  expect(model['en']!.shares).toEqual(local['en']!.shares)
  expect(usage.outcomes['answered']).toBeUndefined()
  expect(usageLines(usage).join('\n')).toMatch(
    /5 of 6 messages were put to it, 0 answered by it: 0 %.*\n.*nonsense 5/,
  )
})

test('what a day may cost limits it', async () => {
  standIn.writes(() => NOTHING)
  const { usage } = await measured({ ...ENV, OPENAI_DAILY_MONEY: '0.0012' })
  expect(usage.outcomes['budget-spent']).toBeGreaterThan(0)
  expect(usage.cost).toBeLessThanOrEqual(0.0012)
})

test('where no model is configured it says what to set, and measures nothing', () => {
  const env = { ...process.env, OPENAI_MODEL: '' }
  const command = ['--import', 'tsx', 'test/eval/run.ts', '--model']
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/There is no language model to measure: set OPENAI_MODEL/)
  expect(modelSettings({ OPENAI_MODEL: 'x' })).toMatch(/OPENAI_API_KEY/)
})
