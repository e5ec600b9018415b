// Every phrase works in every language: it parses, takes the same arguments, and is not just the English again.
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/base/locale.ts'
import { PHRASE_KEYS, hotelPhrase, phrase, phraseText } from '../../../src/phrases/phrases.ts'

type Node = { type: number; value: string; options?: Record<string, { value: Node[] }> }
const LITERAL = 0
const POUND = 7

function argumentsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    const inside = Object.values(node.options ?? {}).flatMap(({ value }) => argumentsOf(value))
    return node.type === LITERAL || node.type === POUND ? inside : [node.value, ...inside]
  })
}

const message = (text: string, language: string) =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true })

const namesIn = (text: string, language: string): string[] =>
  [...new Set(argumentsOf(message(text, language).getAst() as Node[]))].sort()

test('there are phrases', () => {
  expect(PHRASE_KEYS.length).toBeGreaterThan(100)
})

test.each(PHRASE_KEYS)('%s exists in every language, with the same arguments', (key) => {
  const names = namesIn(phraseText(key, 'en'), 'en')
  for (const language of LANGUAGES) {
    expect(phraseText(key, language).trim(), `${key} in ${language}`).not.toBe('')
    expect(namesIn(phraseText(key, language), language), `arguments of ${key} in ${language}`).toEqual(names)
  }
})

test('no sentence was left in English by mistake', () => {
  const left = PHRASE_KEYS.filter((key) => {
    const english = phraseText(key, 'en')
    const said = (message(english, 'en').getAst() as Node[]).filter(({ type }) => type === LITERAL)
    const words = said.flatMap(({ value }) => value.split(/[^A-Za-z]+/).filter(Boolean))
    return (
      words.length > 2 &&
      LANGUAGES.some((language) => language !== 'en' && phraseText(key, language) === english)
    )
  })
  expect(left).toEqual([])
})

test('what a guest is called is text, whatever it looks like', () => {
  expect(phrase('en', 'question.offer', { hotel: '<b>{x}</b> %s' })).toContain('<b>{x}</b> %s')
})

test("a hotel's own wording takes the place of ours, in the languages it is given in", () => {
  const wording = { 'thanks.welcome': { en: 'Our pleasure at {hotel}.' } }
  expect(hotelPhrase(wording, 'ko', 'thanks.welcome')).toBe(phrase('ko', 'thanks.welcome'))
  expect(() => hotelPhrase(wording, 'en', 'thanks.welcome')).toThrow(/hotel/)
})
