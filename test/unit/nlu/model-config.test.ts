// The settings of a language model: nothing is sent without OPENAI_MODEL, and what is missing is named.
import { expect, test } from 'vitest'
import { ConfigError, modelLine, readConfig } from '../../../src/config.ts'

const FULL = {
  OPENAI_MODEL: 'gpt-4.1-mini',
  OPENAI_API_KEY: 'sk-1',
  OPENAI_PRICE_IN: '0.40',
  OPENAI_PRICE_OUT: '1.60',
}

test('all that a model needs', () => {
  expect(
    readConfig({ ...FULL, OPENAI_DAILY_MONEY: '2.5', OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1/' }),
  ).toMatchObject({
    OPENAI_MODEL: 'gpt-4.1-mini',
    OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1',
    OPENAI_PRICE_IN: 0.4,
    OPENAI_PRICE_OUT: 1.6,
    OPENAI_CURRENCY: 'USD',
    OPENAI_DAILY_TOKENS: 500_000,
    OPENAI_DAILY_MONEY: 2.5,
  })
})

test.each<[Record<string, string>, RegExp]>([
  [{ OPENAI_MODEL: 'gpt-4.1-mini' }, /OPENAI_MODEL needs OPENAI_API_KEY/],
  [{ ...FULL, OPENAI_PRICE_OUT: '' }, /OPENAI_PRICE_IN and OPENAI_PRICE_OUT belong together/],
  [{ OPENAI_DAILY_MONEY: '2' }, /OPENAI_DAILY_MONEY needs OPENAI_PRICE_IN/],
  [{ ...FULL, OPENAI_PRICE_IN: '0,40' }, /OPENAI_PRICE_IN must be an amount/],
  [{ ...FULL, OPENAI_PRICE_IN: '-1' }, /OPENAI_PRICE_IN must be an amount/],
  [{ ...FULL, OPENAI_DAILY_TOKENS: '1.5' }, /OPENAI_DAILY_TOKENS must be a whole number/],
  [{ ...FULL, OPENAI_CURRENCY: 'dollars' }, /OPENAI_CURRENCY must be a code/],
  [{ ...FULL, OPENAI_BASE_URL: 'api.deepseek.com' }, /OPENAI_BASE_URL must be an address/],
])('%j is refused', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
  expect(() => readConfig(env)).toThrow(sentence)
})

test.each<[Record<string, string>, RegExp]>([
  [{}, /^none; messages are understood on this machine/],
  [{ OPENAI_API_KEY: 'sk-1' }, /OPENAI_API_KEY is set, but nothing is sent: name the model .* OPENAI_MODEL/],
  [{ OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1' }, /OPENAI_BASE_URL is set, but nothing is sent/],
  [FULL, /^gpt-4\.1-mini at api\.openai\.com/],
  [{ OPENAI_MODEL: 'qwen3', OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1' }, /^qwen3 at 127\.0\.0\.1:8000/],
])('%j is said as it is', (env, line) => {
  expect(modelLine(readConfig(env))).toMatch(line)
})
