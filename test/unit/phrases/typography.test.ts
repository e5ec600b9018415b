// Every language is written as its readers write it, and what stands on a button fits one.
import { expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../src/base/locale.ts'
import { PHRASE_KEYS, type PhraseKey, phraseText } from '../../../src/phrases/phrases.ts'

/** The phrases whose text in this language shows the fault. */
const faults = (language: Language, fault: RegExp, keys: readonly PhraseKey[] = PHRASE_KEYS) =>
  keys.map((key) => `${key}: ${said(key, language)}`).filter((text) => fault.test(text.replace(/^\S+ /, '')))

/** Without the arguments: what fills them is not ours. */
const said = (key: PhraseKey, language: Language): string =>
  phraseText(key, language).replace(/\{[^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}/g, '0')

const HALF_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,.!?:;()]|[,!?;()][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

test.each(['zh-CN', 'ja'] as const)('%s has full-width punctuation, and no space beside it', (language) => {
  expect(faults(language, HALF_WIDTH)).toEqual([])
  expect(faults(language, / [，。！？：；（）、「」]|[，。！？：；（）、」] /)).toEqual([])
})

test('guests are 您, never 你', () => {
  expect(faults('zh-CN', /你/)).toEqual([])
})

test('no particle in Korean hangs on what its argument ends in', () => {
  const particle = /\}\s?(?:은|는|이|가|을|를|와|과|으로|로)(?=[\s.,…]|$)/
  expect(PHRASE_KEYS.filter((key) => particle.test(phraseText(key, 'ko')))).toEqual([])
})

test('the bot speaks formally in Korean', () => {
  const spoken = PHRASE_KEYS.filter((key) =>
    /^(?:welcome|danger|problem|human|stop|heard|case|loyalty|survey)\./.test(key),
  )
  const informal = /(?<!할|릴)(?:어요|아요|해요|예요|에요|나요|까요|세요|네요|군요)[.?!]/
  expect(faults('ko', informal, spoken)).toEqual([])
})

test('apostrophes and quotes are typographic, because MessageFormat takes the plain one for its own', () => {
  for (const language of LANGUAGES) expect(faults(language, /['"]/)).toEqual([])
})

const BUTTONS =
  /^(?:menu\.(?!back)|unsure\.(?!ask)|question\.(?:pass-on|leave)|case\.(?:no-room|never-mind|not-solved)$|survey\.(?:skip|end|later|no|follow-up|rating-\d)$|loyalty\.(?:use-|was-|resend$|cancel$)|staff\.(?:acknowledge|open-case)$)/

test('what stands on a button fits one on a phone', () => {
  const buttons = PHRASE_KEYS.filter((key) => BUTTONS.test(key))
  expect(buttons.length).toBeGreaterThan(25)
  const wide =
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u
  const width = (text: string) =>
    Array.from(text).reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)
  const long = LANGUAGES.flatMap((language) =>
    buttons.map((key) => phraseText(key, language)).filter((label) => width(label) > 24),
  )
  expect(long).toEqual([])
})
